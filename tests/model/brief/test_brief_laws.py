"""No sentence without a source, no quote that is not in its article, the same brief for the same inputs."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.article import Article, article_heads, articles_frame
from model.brief.compose import brief
from model.brief.content import BriefForm, Length
from model.brief.formats import printed
from model.copies import copies
from model.filters import parse_filter
from model.store import Library, reader_for, texts_of
from model.views import articles_of
from tests.model.brief.laws import invented, quotes, sentences, statements, unsourced
from tests.model.brief.libraries import demo, demo_brief, request, river

CORPUS: Final = Path(__file__).parents[3] / "../shared/corpus/tracker-2025.jsonl"
FIELDS: Final = ("title", "text", "source", "url")
PERIODS: Final = (
    ("2023-02-01", "2023-02-28"),
    ("2023-06-10", "2023-06-24"),
    ("2023-09-01", "2023-09-30"),
    ("2023-11-01", "2023-11-30"),
    ("2019-01-01", "2019-01-31"),
    ("2030-01-01", "2030-01-31"),
)


@pytest.mark.parametrize("length", Length)
@pytest.mark.parametrize("period", PERIODS, ids=lambda period: period[0])
def test_every_statement_rests_on_a_source_and_every_quote_is_in_its_article(period, length):
    made = demo_brief(*period, length)

    assert list(statements(made))
    assert unsourced(made) == []
    assert invented(made, demo()) == []


def test_notes_and_sources_are_numbered_from_one_and_all_are_used():
    made = demo_brief("2023-11-01", "2023-11-30", Length.FULL)

    used = {number for _, numbers in statements(made) for number in numbers}
    assert used == {note.number for note in made.notes} == set(range(1, len(made.notes) + 1))
    named = {number for note in made.notes for number in note.sources}
    assert named == {source.number for source in made.sources} == set(range(1, len(made.sources) + 1))


def test_what_a_note_says_lists_its_articles_lists_as_many():
    made, library = demo_brief("2023-11-01", "2023-11-30", Length.FULL), demo()
    rows = articles_of(library.articles, library.claims, library.dossier, library.copies)
    counted = [note for note in made.notes if note.kind == "articles" and ", side " not in note.text]

    assert counted
    for note in counted:
        text = note.command.removeprefix("issuewatch articles ").split(" --as-of")[0]
        wanted = parse_filter(text, today=date(2023, 11, 30))
        listed = wanted.rows(rows, library.claims, on=["article"])
        assert listed.height == len(note.sources) + note.more, note


@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 1000))
def test_the_order_of_what_the_library_holds_changes_no_byte(seed):
    library = river()
    mixed = replace(
        library,
        articles=library.articles.sample(fraction=1, shuffle=True, seed=seed),
        claims=library.claims.sample(fraction=1, shuffle=True, seed=seed),
    )
    asked = request("2023-06-01", "2023-06-30", Length.FULL)

    one, other = brief(mixed, asked), brief(library, asked)
    for form in BriefForm:
        assert printed(one, form) == printed(other, form)


def test_two_runs_give_the_same_bytes():
    one, other = demo_brief("2023-11-01", "2023-11-30"), brief(demo(), request("2023-11-01", "2023-11-30"))

    for form in BriefForm:
        assert printed(one, form) == printed(other, form), form


def test_another_article_is_another_fingerprint():
    asked = request("2023-06-01", "2023-06-30")
    library = river()
    is_kept = pl.col("date").ne_missing(date(2023, 6, 15))
    fewer = replace(library, articles=library.articles.filter(is_kept), claims=library.claims.filter(is_kept))

    assert brief(library, asked).colophon.inputs != brief(fewer, asked).colophon.inputs


def test_what_is_dated_later_is_not_known():
    made = brief(river(), request("2023-05-01", "2023-05-31", Length.FULL))

    assert "agreed" not in " ".join(sentences(made))
    assert {source.title for source in made.sources} == {"News of 2023-05-02"}
    assert made.colophon.articles == 2  # the undated one too


def test_a_longer_brief_says_more():
    for period in PERIODS[2:4]:
        short, standard, full = (len(printed(demo_brief(*period, length), BriefForm.MD)) for length in Length)
        assert short < standard < full


def test_json_has_the_quotes_as_they_stand_in_the_articles():
    made = demo_brief("2023-11-01", "2023-11-30")
    told = json.loads(printed(made, BriefForm.JSON))

    blocks = [block for section in told["sections"] for block in section["blocks"] if block["kind"] == "quote"]
    assert [block["text"] for block in blocks] == [quote.text for quote in quotes(made)]
    mil_mil = next(section for section in told["sections"] if section["slug"] == "mil-mil")
    assert mil_mil["data"]["label"] == "agreed"


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is beside the checkout only")
def test_on_real_text_nothing_is_invented_either():
    library = _corpus_library()
    made = brief(library, request("2025-05-05", "2025-05-15", Length.FULL))

    assert len(quotes(made)) > 10
    assert unsourced(made) == []
    assert invented(made, library) == []


def _corpus_library() -> Library:
    """What is dated in the first half of May 2025: the truce of Geneva."""
    lines = map(json.loads, CORPUS.read_text(encoding="utf-8").splitlines())
    chosen = [line for line in lines if "2025-05-05" <= (line["date"] or "") <= "2025-05-15"]
    articles = articles_frame(
        Article(**{name: line.get(name) or "" for name in FIELDS}, date=line["date"]) for line in chosen
    )
    claims = reader_for(demo().dossier).claims(articles)
    heads = article_heads(articles.lazy()).collect()
    return replace(demo(), articles=heads, claims=claims, copies=copies(articles), texts=texts_of(articles))
