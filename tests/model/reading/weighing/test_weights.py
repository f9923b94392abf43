"""Weights: the fast sums are those of the spelled-out features, and nothing depends on chance."""

from collections.abc import Callable

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from model.dossier import load_dossier
from model.reading import Reader
from model.reading.explain import of_claims
from model.reading.reader import Reading
from model.reading.weighing.features import features
from model.reading.weighing.weights import (
    BASE,
    COLUMNS,
    LEVEL_COLUMNS,
    SCALE,
    SINGLE,
    WEIGHTS,
    decided,
    load_weights,
    spelled_sums,
    summed,
)
from tests.lean import lean_cues

TEXT = """Customs men waved a shipment of soybeans through without any tariff.

China imposed tariffs on U.S. soybeans. It then lifted the tariffs, and released two detained Americans.

Q: Did the two sides discuss Taiwan and fentanyl? The talks were suspended.

“We firmly oppose arms sales to Taiwan,” the spokesperson said on Monday."""


@pytest.mark.parametrize("by", [Reading.passages, Reading.sentences])
def test_fast_sums_are_those_of_the_spelled_out_features(
    reader: Reader, make_articles, by: Callable[[Reading], pl.DataFrame]
) -> None:
    reading = reader.reading(make_articles(TEXT))
    parts = reading.parts(by(reading))
    singles = parts.units.filter(pl.len().over("unit") == 1)["unit"]
    spelled = spelled_sums(features(parts, reading.words), reader.weights, singles)
    fast = summed(parts, reading.words, reader.tables).cast({"issue": pl.String})

    order = ["unit", "issue"]
    assert fast.height > 3
    assert_frame_equal(
        fast.sort(order).select(*order, *COLUMNS),
        spelled.sort(order).select(*order, *COLUMNS),
        check_dtypes=False,
        abs_tol=400 / SCALE,
    )


def test_a_unit_of_one_sentence_has_weights_of_its_own(make_articles) -> None:
    of_singles = weights_of(hopes="level -1").with_columns(pl.concat_str(pl.lit(SINGLE), "feature").alias("feature"))
    weights = pl.concat([weights_of(hopes="level 2"), of_singles])
    reader = Reader(load_dossier(), lean_cues(), weights)
    passage, alone = "Everyone hopes for the tariffs. It was late.", "Everyone hopes for the tariffs."

    articles = make_articles(passage, alone)
    levels = dict(reader.claims(articles).filter(issue="trade").select("article", "level").iter_rows())
    assert [levels[article] for article in articles["id"]] == [2, -1]


def test_where_no_cue_tells_words_of_a_single_sentence_weigh_beside_what_they_weigh_anywhere(make_articles) -> None:
    rows = [{"feature": f"{SINGLE}uncued cobwebs", "level -1": 99.0}]
    uncued = pl.DataFrame(rows, schema=WEIGHTS).with_columns(pl.col(COLUMNS).fill_null(0.0))
    own = weights_of(cobwebs="level 2").with_columns(pl.concat_str(pl.lit(SINGLE), "feature").alias("feature"))
    reader = Reader(load_dossier(), lean_cues(), pl.concat([weights_of(cobwebs="level 2"), own, uncued]))
    alone = "The fentanyl file gathers cobwebs in both capitals."
    passage = f"{alone} It was late."

    articles = make_articles(alone, passage)
    levels = dict(reader.claims(articles).filter(issue="fentanyl").select("article", "level").iter_rows())
    assert [levels[article] for article in articles["id"]] == [-1, 2]


def test_passages_and_sentences_beside_others_are_summed_at_once_as_each_alone(reader: Reader, make_articles) -> None:
    reading = reader.reading(make_articles(TEXT))
    units = reading.units()
    both, sentence, passage = (
        summed(reading.parts(asked), reading.words, reader.tables)
        for asked in (units.select("row", "unit"), reading.sentences(), reading.passages())
    )
    number = {passage: unit for unit, passage in units.select("unit", "passage").drop_nulls().iter_rows()}
    each = pl.concat([sentence, passage.with_columns(pl.col("unit").replace(number))]).unique(["unit", "issue"])
    beside_others = sentence.join(reading.alone().select("issue", unit="row"), on=["unit", "issue"], how="anti")

    assert_frame_equal(both, each.join(both, on=["unit", "issue"], how="semi"), check_row_order=False)
    assert set(number) == set(passage["unit"])
    assert beside_others.join(both, on=["unit", "issue"], how="anti").is_empty()


def test_articles_are_read_alike_together_and_each_by_itself(reader: Reader, make_articles) -> None:
    text = "Ukraine’s integration into NATO goes on. Ukraine’s integration matters to China."
    articles = make_articles(*(f"{text} Number {number}." for number in range(12)))
    together = reader.claims(articles)
    each = pl.concat([reader.claims(articles[place]) for place in range(articles.height)])

    assert together.height >= 24
    assert_frame_equal(together, each, check_row_order=False)


def test_shares_are_shares(reader: Reader, make_articles) -> None:
    reading = reader.reading(make_articles(TEXT))
    verdict = decided(summed(reading.parts(reading.passages()), reading.words, reader.tables))

    assert verdict.filter(~pl.col("named").is_between(0, 1) | ~pl.col("sure").is_between(1 / 3, 1)).is_empty()
    assert set(verdict["decided"]) <= set(range(-3, 4))


def test_reading_twice_gives_the_same(reader: Reader, make_articles) -> None:
    articles = make_articles(TEXT, "The two presidents met in Bali.")

    assert reader.claims(articles).equals(reader.claims(articles))


def test_a_dossier_without_weights_is_read_by_its_rules_alone(any_reader: Reader, make_articles) -> None:
    none = load_weights("none")
    bare = Reader(any_reader.dossier, any_reader.cues, weights=none)

    assert none.is_empty()
    assert bare.claims(make_articles("Rebels shelled the city. A curious meadow."))["level"].to_list() == [-3, 0]


def weights_of(**words: str) -> pl.DataFrame:
    """WEIGHTS by which a word is of one level (`hopes="level 2"`), and all that is named is spoken of."""
    rows = [{"feature": BASE, "named": 5.0}, *({"feature": f"word {word}", of: 9.0} for word, of in words.items())]
    return pl.DataFrame(rows, schema=WEIGHTS).with_columns(pl.col(COLUMNS).fill_null(0.0))


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("The tariffs came up. Everyone hopes for more.", [2]),
        ("The tariffs came up. Everyone hopes that tariffs fall.", [0, 2]),
        ("The tariffs came up.\n\nEveryone hopes for more.", [0]),
    ],
    ids=["alone", "one of two", "of another passage"],
)
def test_the_only_sentence_on_an_issue_is_told_by_its_passage_and_several_each_by_itself(
    make_articles, text: str, levels: list[int]
) -> None:
    reader = Reader(load_dossier(), lean_cues(), weights_of(hopes="level 2", came="level 0"))

    assert reader.claims(make_articles(text)).filter(issue="trade")["level"].to_list() == levels


def test_what_explains_a_claim_adds_up_to_what_decided_it(make_articles) -> None:
    reader = Reader(load_dossier(), lean_cues(), weights_of(hopes="level 2", blames="level -1", came="level 0"))
    articles = make_articles(
        "Tariffs came up. Everyone hopes for more.\n\nEveryone blames the tariffs, which came late. Duties came down."
    )
    reading = reader.reading(articles)
    odds = of_claims(reader, reading).group_by("row", "issue").agg(pl.col(LEVEL_COLUMNS).sum())
    told = decided(odds.rename({"row": "unit"}).with_columns(named=pl.lit(0.0))).cast({"issue": pl.String})

    claims = reader.claims(articles).filter(issue="trade")
    assert claims["level"].to_list() == told.filter(issue="trade")["decided"].to_list()
    assert claims["level"].n_unique() == 3
