import random
from pathlib import Path
from typing import Any
from unittest.mock import patch

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.article import Article, article_heads, articles_frame
from model.copies import (
    COPIES,
    continued_links,
    copies,
    copies_of,
    grouped,
    links,
    sampled_runs,
    siblings_of,
    sketches,
)
from model.copies.comparing import RunsOf
from model.readers import read_places
from model.standing.evidence import evidence
from model.standing.weights import counted
from model.store import Store, copies_in
from model.store.demo import demo_articles
from model.views import ARTICLE_ROWS, articles_of
from tests.model.factories import day, make_claims, make_dossier

CORPUS = Path(__file__).parents[3] / "../shared/corpus"
DOSSIER = make_dossier()
WORDS = [
    first + last for first in ("ta", "ri", "ne", "so", "mi", "con", "tro", "ver") for last in ("ler", "pan", "shi")
]


def text(seed: int, words: int = 120) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(WORDS) + str(chance.randrange(40)) for _ in range(words))


def make_articles(*articles: dict[str, Any]) -> pl.DataFrame:
    """ARTICLES; `on` is the day as a number (None: undated), `ref` what it is called in the test."""
    return articles_frame(
        Article(
            text=article["text"],
            ref=article["ref"],
            title=article["ref"],
            source=article.get("source", "courier.example"),
            date=None if (on := article.get("on", 0)) is None else day(on),
        )
        for article in articles
    )


def groups(articles: pl.DataFrame) -> set[frozenset[str]]:
    """The groups of two and more, by ref."""
    found = copies(articles).join(articles.select(article="id", ref="ref"), on="article")
    return {frozenset(refs) for refs in found.group_by("origin").agg("ref")["ref"] if len(refs) > 1}


ONE, OTHER = text(1), text(2)
SENTENCES = ONE.split(" ")


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(ONE, id="word for word"),
        pytest.param("(Wire) " + ONE.upper().replace(" ", ",\n"), id="in other letters, lines and punctuation"),
        pytest.param(" ".join(SENTENCES[:80]), id="cut at the end"),
        pytest.param(" ".join(SENTENCES[80:] + SENTENCES[:80]), id="with its paragraphs in another order"),
        pytest.param(ONE + " " + text(3, 240), id="carried on to three times its length"),
        pytest.param(" ".join(word if at % 25 else "changed" for at, word in enumerate(SENTENCES)), id="edited"),
    ],
)
def test_a_copy_is_found(copy: str) -> None:
    articles = make_articles({"ref": "first", "text": ONE}, {"ref": "copy", "text": copy, "on": 2})

    assert groups(articles) == {frozenset({"first", "copy"})}


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(OTHER, id="of other words"),
        pytest.param(" ".join(SENTENCES[:60]) + " " + text(3, 60), id="half of it alike, as out of one template"),
        pytest.param(ONE + " " + text(3, 1_000), id="a long text that quotes it"),
    ],
)
def test_another_article_is_no_copy(other: str) -> None:
    assert groups(make_articles({"ref": "first", "text": ONE}, {"ref": "other", "text": other})) == set()


@pytest.mark.parametrize(("days", "is_one"), [(7, True), (8, False)])
def test_near_copies_are_one_report_within_a_week_only(days: int, is_one: bool) -> None:
    articles = make_articles({"ref": "first", "text": ONE}, {"ref": "cut", "text": ONE[:-40], "on": days})

    assert bool(groups(articles)) == is_one


LISTED = "The Commerce Department on Monday put 23 Chinese firms on its Entity List over chips for the army."
BACKGROUND = " ".join(SENTENCES[:90])


@pytest.mark.parametrize(
    ("first", "other", "days"),
    [
        (LISTED, "The Commerce Department on Tuesday took nine Chinese firms off its Entity List.", 1),
        ("Taiwan counted 12 aircraft and 6 ships by 6 a.m.", "Taiwan counted 24 aircraft and 7 ships by 6 a.m.", 7),
        ("China will raise its duties to 25 per cent from March 10.", "China will cut them to 15 from November 12.", 3),
    ],
)
def test_reports_of_other_days_with_other_facts_share_only_their_background(first: str, other: str, days: int) -> None:
    told = {"ref": "first", "text": f"{first} {BACKGROUND}"}, {"ref": "other", "text": f"{other} {BACKGROUND}"}
    first_day, later = told[0], told[1] | {"on": days}

    assert groups(make_articles(first_day, later)) == set()
    assert groups(make_articles(*told)) == {frozenset({"first", "other"})}


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(LISTED.replace("23", "25"), id="a new figure in an update"),
        pytest.param(LISTED.replace("23", "twenty-three"), id="a figure in words"),
        pytest.param("Shares fell after Washington put 23 Chinese firms on a blacklist on Monday.", id="led in anew"),
        pytest.param(f"In Texas 400 people came on Tuesday. {LISTED}", id="led in before its own first lines"),
        pytest.param("By our own staff in Washington.", id="without its first lines"),
    ],
)
def test_a_copy_of_another_day_may_begin_otherwise(other: str) -> None:
    first = {"ref": "first", "text": f"{LISTED} {BACKGROUND}"}

    assert groups(make_articles(first, {"ref": "copy", "text": f"{other} {BACKGROUND}", "on": 1})) == {
        frozenset({"first", "copy"})
    }


def test_an_undated_article_is_compared_with_all() -> None:
    articles = make_articles({"ref": "first", "text": ONE, "on": 0}, {"ref": "undated", "text": ONE[:-40], "on": None})

    assert groups(articles) == {frozenset({"first", "undated"})}


def test_a_few_words_are_a_copy_word_for_word_only_and_only_then() -> None:
    said = "We have nothing to add to what the minister said."
    articles = make_articles(
        {"ref": "first", "text": said},
        {"ref": "same", "text": said, "on": 3, "source": "other.example"},
        {"ref": "much later", "text": said, "on": 90},
        {"ref": "almost", "text": said + " Thanks."},
    )

    assert groups(articles) == {frozenset({"first", "same"})}


def test_articles_without_words_are_not_copies_of_each_other() -> None:
    assert groups(make_articles({"ref": "a", "text": "…"}, {"ref": "b", "text": " - "})) == set()


def test_a_group_is_named_by_its_earliest() -> None:
    articles = make_articles({"ref": "late", "text": ONE, "on": 3}, {"ref": "early", "text": ONE, "on": 1})
    [early] = articles.filter(ref="early")["id"]

    assert copies(articles)["origin"].to_list() == [early, early]


def test_two_reports_do_not_become_one_because_a_digest_has_both() -> None:
    digest = ONE + " " + OTHER
    articles = make_articles(
        {"ref": "one", "text": ONE}, {"ref": "other", "text": OTHER}, {"ref": "digest", "text": digest, "on": 1}
    )

    [group] = groups(articles)
    assert "digest" in group
    assert len(group) == 2


def test_boilerplate_that_everyone_has_neither_groups_nor_costs() -> None:
    boilerplate = text(9, 60)
    articles = make_articles(
        *({"ref": f"{at}", "text": f"{text(100 + at)} {boilerplate}", "on": at % 3} for at in range(400))
    )

    assert groups(articles) == set()


def test_a_wire_story_in_many_outlets_is_one_group() -> None:
    articles = make_articles(
        *({"ref": f"{at}", "text": f"({at} outlet {at}) {ONE}", "on": at % 5} for at in range(120))
    )

    assert [len(group) for group in groups(articles)] == [120]


def test_the_siblings_of_an_article_are_the_others_of_its_group() -> None:
    articles = make_articles(*({"ref": ref, "text": ONE} for ref in "abc"), {"ref": "alone", "text": OTHER})
    ids = dict(articles.select("ref", "id").iter_rows())
    found = copies(articles)

    assert siblings_of(found, ids["b"]) == sorted([ids["a"], ids["c"]])
    assert siblings_of(found, ids["alone"]) == siblings_of(found, "unknown") == []
    assert dict(found.select("article", "siblings").iter_rows())[ids["b"]] == 2


def test_no_articles_have_no_copies() -> None:
    assert copies(articles_frame([])).schema == COPIES


# Laws

EDITS = st.sampled_from(
    [
        lambda words: words,
        lambda words: words[: len(words) // 2],
        lambda words: words[10:],
        lambda words: words + words[:5],
        lambda words: ["led", "in", *words],
    ]
)
ARTICLE = st.builds(
    lambda seed, edit, on: {"text": " ".join(edit(text(seed, 40).split(" "))), "on": on},
    st.integers(0, 3),
    EDITS,
    st.none() | st.integers(0, 20),
)
NEWS = st.lists(ARTICLE, min_size=1, max_size=14).map(
    lambda articles: make_articles(*({**article, "ref": str(at)} for at, article in enumerate(articles)))
)


def runs_in(articles: pl.DataFrame) -> RunsOf:
    """The runs of these ARTICLES."""
    return lambda ids: sampled_runs(articles.filter(pl.col("id").is_in(ids.implode())))


law = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@law
@given(NEWS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(articles: pl.DataFrame, chance: random.Random) -> None:
    order = list(range(articles.height))
    chance.shuffle(order)
    parts = [sketches(articles[[at]]) for at in order]

    assert copies(articles[order]).equals(copies(articles))
    assert copies_of(pl.concat(parts), runs_in(articles)).equals(copies(articles))


@pytest.mark.parametrize("greek", ["ΟΔΟΣ. Α", "Σ", "ΟΔΟΣ’Α · ΣΑΣ—ΟΣ"])
def test_a_greek_article_changes_no_sketch_of_those_beside_it(greek: str) -> None:
    beside = make_articles({"ref": "greek", "text": greek}, {"ref": "long", "text": f"“{text(1)}” İ ǅ Ä."})

    assert sketches(beside).equals(pl.concat([sketches(beside[[at]]) for at in range(beside.height)]))


@law
@given(NEWS, st.lists(st.integers(0, 14), min_size=1, max_size=4), st.integers(1, 8))
def test_compared_as_they_come_the_links_are_as_if_all_were_compared_anew(
    articles: pl.DataFrame, cuts: list[int], back: int
) -> None:
    sketched, runs = sketches(articles), runs_in(articles)
    with patch("model.copies.comparing.BACK", back), patch("model.copies.linking.BACK", back):
        kept, known = links(sketched[:0], runs), 0
        for upto in sorted({*cuts, articles.height}):
            kept = continued_links(kept, sketched["article"][:known], sketched[:upto], runs)
            known = upto

        assert kept.sort("article").equals(links(sketched, runs).sort("article"))
        assert grouped(sketched, kept).equals(grouped(sketched, links(sketched, runs)))


@law
@given(NEWS)
def test_identical_texts_are_always_one_group(articles: pl.DataFrame) -> None:
    origins = copies(articles).join(articles, left_on="article", right_on="id").group_by("text").agg("origin")

    assert all(len(set(origin)) == 1 for origin in origins["origin"])


@law
@given(NEWS, st.integers(0, 20))
def test_what_comes_later_changes_no_earlier_group(articles: pl.DataFrame, on: int) -> None:
    known = articles.filter(pl.col("date") <= day(on))
    then = copies(known).select("article", "origin")

    assert copies(articles).select("article", "origin").join(then, on="article", how="semi").equals(then)


@law
@given(NEWS)
def test_an_origin_is_the_earliest_of_its_group_and_its_own_origin(articles: pl.DataFrame) -> None:
    rows = copies(articles).join(articles.select("id", "date"), left_on="article", right_on="id")
    first = rows.sort("date", "article", nulls_last=True).unique("origin", keep="first")

    assert first["article"].to_list() == first["origin"].to_list()
    assert rows["siblings"].to_list() == (rows.select(pl.len().over("origin") - 1)).to_series().to_list()


# Real text


def test_the_demo_has_two_wire_stories_reprinted_and_no_other() -> None:
    articles = demo_articles().with_columns(ref=pl.col("place").str.extract(r"([^/]+)\.md$"))

    assert groups(articles) == {
        frozenset({"2023-02-04-balloon-shot-down", "2023-02-05-jet-downs-balloon-off-carolina"}),
        frozenset({"2023-10-17-chip-rules-tightened", "2023-10-18-tightened-ai-chip-rules"}),
    }


@pytest.fixture(scope="module")
def corpus() -> pl.DataFrame:
    if not CORPUS.exists():
        pytest.skip("the corpus is not here")
    places = [str(CORPUS / "tracker-2025.jsonl"), str(CORPUS / "whitehouse")]
    read = (report for place in places for report in read_places([place], stdin=None))
    return articles_frame(article for report in read for article in report.articles)


def test_in_real_text_only_pages_put_up_twice_are_copies(corpus: pl.DataFrame) -> None:
    found = copies(corpus).join(corpus, left_on="article", right_on="id").filter(pl.col("siblings") > 0)

    assert 40 <= found.height <= 60
    assert found["origin"].n_unique() >= 20
    assert found["siblings"].max() <= 2


@pytest.mark.parametrize(
    "template", ["regular press conference", "Continuation of the National Emergency", "^Readout of"]
)
def test_texts_of_one_template_are_not_copies(corpus: pl.DataFrame, template: str) -> None:
    texts = corpus.filter(pl.col("title").str.contains(template))
    if texts.height < 2:
        pytest.skip("no such texts")

    assert groups(texts.with_columns(ref=pl.col("id"))) == set()


# What counts


def claims_of_report(*articles: dict[str, Any]) -> pl.DataFrame:
    return make_claims(*({"issue": "trade", "level": -3} | article for article in articles))


def one_report(*articles: str) -> pl.DataFrame:
    rows = {
        "article": articles,
        "origin": [articles[0]] * len(articles),
        "siblings": [len(articles) - 1] * len(articles),
    }
    return pl.DataFrame(rows, schema=COPIES)


STORY = {"article": "a", "source": "wire.example"}
REPRINT = {"article": "b", "source": "courier.example"}


def test_copies_of_a_report_are_one_voice_and_without_copies_two() -> None:
    claims = claims_of_report(STORY, REPRINT)

    assert counted(claims, DOSSIER)["origin"].n_unique() == 2
    assert counted(claims, DOSSIER, copies=one_report("a", "b"))["origin"].n_unique() == 1


def test_a_copy_of_a_later_day_is_no_new_telling() -> None:
    rows = counted(claims_of_report(STORY, REPRINT | {"on": 3}), DOSSIER, copies=one_report("a", "b"))

    assert dict(rows.select("article", "is_copy").iter_rows()) == {"a": False, "b": True}


def test_what_an_update_adds_is_news_of_the_same_voice() -> None:
    claims = claims_of_report(STORY, REPRINT | {"on": 1}, REPRINT | {"on": 1, "level": 3, "sentence": 1})
    rows = counted(claims, DOSSIER, copies=one_report("a", "b"))

    assert rows.filter(article="b").sort("sentence")["is_copy"].to_list() == [True, False]
    assert rows["origin"].n_unique() == 1


def test_who_quotes_a_report_later_tells_nothing_new() -> None:
    quote = "The two governments said that they would not lift the tariffs on each other's soybeans."
    told = [STORY | {"quote": quote}, REPRINT, {"article": "c", "source": "third.example", "quote": quote, "on": 1}]
    rows = counted(claims_of_report(*told), DOSSIER, copies=one_report("a", "b"))

    assert rows.filter("is_copy")["article"].to_list()[-1] == "c"
    assert (rows["is_copy"].sum(), rows["origin"].n_unique()) == (2, 1)


CLAIM = st.fixed_dictionaries(
    {
        "on": st.integers(0, 6),
        "level": st.integers(-3, 3),
        "issue": st.sampled_from(["taiwan", "trade"]),
        "source": st.sampled_from(["wire.example", "courier.example", "xinhuanet.com"]),
    }
)


@law
@given(st.lists(CLAIM, min_size=1, max_size=8), st.integers(0, 4), st.integers(0, 7), st.sampled_from(["0", "copy"]))
def test_a_copy_whatever_its_day_and_id_adds_no_origin_and_no_weight(
    told: list[dict[str, Any]], later: int, which: int, name: str
) -> None:
    said = "A sentence of its own, number {}, about what the two sides did or said."
    told = [{**claim, "article": f"article-{at:02}", "quote": said.format(at)} for at, claim in enumerate(told)]
    copied = told[which % len(told)]
    copy = {**copied, "article": name, "on": copied["on"] + later, "source": "reprints.example"}
    without = counted(make_claims(*told), DOSSIER)
    with_it = counted(make_claims(*told, copy), DOSSIER, copies=one_report(*sorted([copied["article"], name])))
    weighed = ["issue", "known", "day", "kind", "level", "weight", "origins", "is_official"]

    assert evidence(with_it, DOSSIER)[weighed].equals(evidence(without, DOSSIER)[weighed])


def test_a_copy_of_the_same_day_adds_no_origin_whatever_its_id() -> None:
    told = [STORY, STORY | {"article": "c"}]
    rows = counted(claims_of_report(*told, REPRINT | {"article": "0"}), DOSSIER, copies=one_report("0", "a"))

    assert rows["origin"].n_unique() == counted(claims_of_report(*told), DOSSIER)["origin"].n_unique() == 1


# Kept


def take(store: Store, *articles: dict[str, Any]) -> pl.DataFrame:
    """COPIES of the store once these are added."""
    store.add(make_articles(*articles))
    return copies_in(store, store.collect(store.articles())["id"])


def test_copies_are_found_across_additions(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert take(store, {"ref": "first", "text": ONE})["siblings"].to_list() == [0]
    assert take(store, {"ref": "copy", "text": ONE, "on": 1})["siblings"].to_list() == [1, 1]


def test_what_the_store_keeps_is_what_the_articles_say(tmp_path: Path) -> None:
    store, articles = Store(tmp_path), demo_articles()
    store.add(articles)

    for _ in ("first", "kept"):
        assert copies_in(store, articles["id"]).equals(copies(articles))


def test_a_kept_file_that_is_spoilt_is_made_anew(tmp_path: Path) -> None:
    store = Store(tmp_path)
    found = take(store, {"ref": "first", "text": ONE}, {"ref": "copy", "text": ONE, "on": 1})
    [kept] = (tmp_path / "copies").glob("*.kept")
    kept.write_bytes(b"spoilt")

    assert copies_in(store, found["article"]).equals(found)


def test_sketches_made_otherwise_are_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("model.store.tables.SKETCHED_BY", "0 older")
    take(Store(tmp_path), {"ref": "first", "text": ONE})
    monkeypatch.undo()

    assert take(Store(tmp_path), {"ref": "copy", "text": ONE, "on": 1})["siblings"].to_list() == [1, 1]


# Shown


def test_the_articles_view_lists_siblings_by_day() -> None:
    articles = make_articles(*({"ref": str(on), "text": ONE, "on": on} for on in (2, 0, 1)))
    heads = article_heads(articles.lazy()).collect()
    rows = articles_of(heads, make_claims(), DOSSIER, copies(articles)).sort("date")

    assert rows.schema == ARTICLE_ROWS
    assert rows["siblings"].to_list() == [2, 2, 2]
    assert rows["also"].to_list()[1] == [rows["article"][0], rows["article"][2]]


def test_siblings_that_are_not_there_yet_are_not_counted() -> None:
    articles = make_articles({"ref": "first", "text": ONE}, {"ref": "copy", "text": ONE, "on": 1})
    first = article_heads(articles.lazy()).collect().filter(ref="first")
    then = articles_of(first, make_claims(), DOSSIER, copies(articles))

    assert (then["siblings"].to_list(), then["also"].to_list()) == ([0], [[]])


def test_whose_voice_a_report_has_on_an_issue_is_told_by_its_copies_on_that_issue() -> None:
    """The first copy lacks what the later ones say of another issue: there its voice is not heard."""
    told = [
        STORY,
        REPRINT | {"on": 1, "issue": "taiwan"},
        {"article": "c", "source": "wire.example", "issue": "taiwan"},
    ]
    claims = claims_of_report(*told[:2], told[2] | {"on": 1})
    rows = counted(claims, DOSSIER, copies=one_report("a", "b"))

    assert rows.filter(issue="taiwan")["origin"].n_unique() == 2
