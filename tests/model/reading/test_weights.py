"""Weights: the fast sums are those of the spelled-out features, and nothing depends on chance."""

from collections.abc import Callable

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from model.reading import Reader
from model.reading.features import features
from model.reading.reader import Reading
from model.reading.weights import COLUMNS, SCALE, decided, load_weights, spelled_sums, summed

TEXT = """China imposed tariffs on U.S. soybeans. It then lifted the tariffs, and released two detained Americans.

Q: Did the two sides discuss Taiwan and fentanyl? The talks were suspended.

“We firmly oppose arms sales to Taiwan,” the spokesperson said on Monday."""


@pytest.mark.parametrize("by", [Reading.passages, Reading.sentences])
def test_fast_sums_are_those_of_the_spelled_out_features(
    reader: Reader, make_articles, by: Callable[[Reading], pl.DataFrame]
) -> None:
    reading = reader.reading(make_articles(TEXT))
    parts = reading.parts(by(reading))
    spelled = spelled_sums(features(parts, reading.words), reader.weights)
    fast = summed(parts, reading.words, reader.tables).cast({"issue": pl.String})

    order = ["unit", "issue"]
    assert fast.height > 3
    assert_frame_equal(
        fast.sort(order).select(*order, *COLUMNS),
        spelled.sort(order).select(*order, *COLUMNS),
        check_dtypes=False,
        abs_tol=400 / SCALE,
    )


def test_sentences_and_passages_are_summed_at_once_as_each_alone(reader: Reader, make_articles) -> None:
    reading = reader.reading(make_articles(TEXT))
    sums = {
        by: summed(reading.parts(units), reading.words, reader.tables)
        for by, units in {
            "both": reading.units().select("row", "unit"),
            "sentence": reading.sentences(),
            "passage": reading.passages(),
        }.items()
    }
    number = {passage: unit for unit, passage in reading.units().select("unit", "passage").drop_nulls().iter_rows()}
    renumbered = sums["passage"].with_columns(pl.col("unit").replace(number))
    alone = pl.concat([sums["sentence"], renumbered]).unique(["unit", "issue"])

    assert_frame_equal(sums["both"], alone, check_row_order=False)


def test_shares_are_shares(reader: Reader, make_articles) -> None:
    reading = reader.reading(make_articles(TEXT))
    verdict = decided(summed(reading.parts(reading.passages()), reading.words, reader.tables))

    assert verdict.filter(~pl.col("named").is_between(0, 1) | ~pl.col("sure").is_between(1 / 3, 1)).is_empty()
    assert set(verdict["decided"]) <= set(range(-3, 4))


def test_reading_twice_gives_the_same(reader: Reader, make_articles) -> None:
    articles = make_articles(TEXT, "The two presidents met in Bali.")

    assert reader.claims(articles).equals(reader.claims(articles))


def test_a_dossier_without_weights_is_read_by_its_rules_alone(any_reader: Reader, make_articles) -> None:
    none = load_weights("nowhere")
    bare = Reader(any_reader.dossier, any_reader.cues, weights=none)

    assert none.is_empty()
    assert bare.claims(make_articles("Rebels shelled the city. A curious meadow."))["level"].to_list() == [-3, 0]
