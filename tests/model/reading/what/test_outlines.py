"""What is agreed in outline is no deal yet (GUIDE ruling 10), and what was agreed before is only named."""

import polars as pl
import pytest

from model.reading import Reader

NAMED = [
    (
        "The two sides had communication on the implementation of the consensus reached by the two heads of state.",
        "channels",
    ),
    ("Officials discussed how to carry out the trade consensus reached by the two presidents.", "trade"),
    ("The envoys exchanged views on implementing the trade deal reached in Geneva.", "trade"),
    ("The ministers met to review the agreement that the two sides signed on tariffs.", "trade"),
    ("The working group discussed the outcomes agreed in Kuala Lumpur on tariffs.", "trade"),
]
OUTLINES = [
    "The two sides reached a framework agreement on tariffs.",
    "The two sides reached a basic framework consensus on tariffs.",
    "They reached important consensus on solving tariff issues.",
    "A consensus on tariffs was reached in Kuala Lumpur.",
    "The two sides struck a framework deal on tariffs.",
    "The envoys agreed on a framework for tariff talks.",
    "The envoys arrived at a common understanding on tariffs.",
]
DEALS = [
    "The two sides reached a trade deal in Geneva.",
    "Washington and Beijing signed a framework agreement on trade.",
    "A preliminary agreement on tariffs was reached on Sunday.",
    "Both envoys signed an accord on tariffs.",
    "Trade deal reached in Geneva after two days of talks between China and the US.",
]


def levels(reader: Reader, articles: pl.DataFrame, issue: str) -> list[int]:
    return reader.claims(articles).filter(pl.col("issue") == issue)["level"].to_list()


@pytest.mark.parametrize(("text", "issue"), NAMED)
def test_what_was_agreed_before_is_only_named(reader: Reader, make_articles, text: str, issue: str) -> None:
    assert levels(reader, make_articles(text), issue) == [1]


@pytest.mark.parametrize("text", OUTLINES)
def test_what_is_agreed_in_outline_eases(reader: Reader, make_articles, text: str) -> None:
    assert levels(reader, make_articles(text), "trade") == [2]


@pytest.mark.parametrize("text", DEALS)
def test_a_deal_is_agreed(reader: Reader, make_articles, text: str) -> None:
    assert levels(reader, make_articles(text), "trade") == [3]
