"""What nobody sees in a text changes nothing in how it is read, and is quoted as it stands there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.article import Article, articles_frame
from model.reading import Reader

TEXT = "Beijing suspended its export ban on gallium. Washington lifted its tariffs on Wednesday, Gina Raimondo said."
MARKS = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u202e"
READ = ("sentence", "issue", "level", "mode", "speaker", "side", "event_date")


def read(reader: Reader, *texts: str) -> list[list[tuple[object, ...]]]:
    articles = articles_frame([Article(text=text, date="2024-09-12") for text in texts])
    claims = reader.claims(articles)
    written = dict(articles.select("id", "text").iter_rows())
    for article, start, end, quote in claims.select("article", "start", "end", "quote").iter_rows():
        assert written[article][start:end] == quote
    return [claims.filter(article=article).select(READ).rows() for article in articles["id"]]


@pytest.mark.parametrize("mark", MARKS)
def test_within_words_and_behind_sentences_it_changes_nothing(reader: Reader, mark: str) -> None:
    hidden = TEXT.replace("pend", f"{mark}pend").replace("tariff", f"tar{mark}iff").replace(". ", f".{mark} ")
    seen, unseen = read(reader, TEXT, hidden)

    assert seen == unseen
    assert {(issue, level) for _, issue, level, *_ in seen} >= {("rare-earths", 3), ("trade", 3)}


def test_a_soft_hyphen_at_the_end_of_a_line_joins_the_word_that_it_parts(reader: Reader) -> None:
    seen, unseen = read(reader, TEXT, TEXT.replace("suspended", "sus\u00ad\npended"))

    assert seen == unseen


@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.sampled_from(MARKS)), max_size=12))
def test_wherever_it_stands_the_claims_are_the_same(reader: Reader, marks: list[tuple[int, str]]) -> None:
    text = TEXT
    for place, mark in sorted(marks, reverse=True):
        text = text[:place] + mark + text[place:]
    seen, *others = read(reader, TEXT, text)

    assert all(other == seen for other in others)


def test_a_text_of_nothing_else_makes_no_claim(reader: Reader) -> None:
    assert read(reader, MARKS, f"{MARKS}\n\n{MARKS}.") == [[], []]
