"""Weights: the fast sums are those of the spelled-out features, and nothing depends on chance."""

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from model.reading import Reader
from model.reading.features import features, grams
from model.reading.weights import COLUMNS, SCALE, decided, load_weights, spelled_sums, summed

TEXT = """China imposed tariffs on U.S. soybeans. It then lifted the tariffs, and released two detained Americans.

Q: Did the two sides discuss Taiwan and fentanyl? The talks were suspended.

“We firmly oppose arms sales to Taiwan,” the spokesperson said on Monday."""


@pytest.mark.parametrize("by_sentence", [False, True])
def test_fast_sums_are_those_of_the_spelled_out_features(reader: Reader, make_articles, by_sentence: bool) -> None:
    reading = reader.reading(make_articles(TEXT))
    words = grams(reading.said, reader.tables.words["gram"])
    spelled = spelled_sums(features(reading.parts(by_sentence=by_sentence), words), reader.weights)
    numbered = words.join(reader.tables.words, on="gram").drop("gram")
    fast = summed(reading.parts(by_sentence=by_sentence), numbered, reader.tables)

    order = ["unit", "issue"]
    assert fast.height > 3
    assert_frame_equal(
        fast.sort(order).select(*order, *COLUMNS),
        spelled.sort(order).select(*order, *COLUMNS),
        check_dtypes=False,
        abs_tol=400 / SCALE,
    )


def test_shares_are_shares(reader: Reader, make_articles) -> None:
    reading = reader.reading(make_articles(TEXT))
    words = grams(reading.said, reader.tables.words["gram"]).join(reader.tables.words, on="gram").drop("gram")
    verdict = decided(summed(reading.parts(), words, reader.tables))

    assert verdict.filter(~pl.col("named").is_between(0, 1) | ~pl.col("sure").is_between(1 / 3, 1)).is_empty()
    assert set(verdict["decided"]) <= set(range(-3, 4))


def test_reading_twice_gives_the_same(reader: Reader, make_articles) -> None:
    articles = make_articles(TEXT, "The two presidents met in Bali.")

    assert reader.claims(articles).equals(reader.claims(articles))


def test_a_dossier_without_weights_is_read_by_its_rules_alone(any_reader: Reader) -> None:
    assert load_weights("any").is_empty()
    assert any_reader.weights.is_empty()
