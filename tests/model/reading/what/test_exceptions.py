"""What is done to all but one of the sides, or by its name alone."""

import pytest

from model.reading import Reader

SPARED_NOBODY = [
    ("Trump paused the higher tariffs for 90 days for every country except China.", "trade"),
    ("The tariffs were lifted for all countries but China.", "trade"),
    ("Tariffs were cut worldwide; China alone was left out.", "trade"),
    ("The White House suspended the duties for all nations, China excepted.", "trade"),
    ("The duties on steel were reduced for dozens of countries; China was not among them.", "trade"),
    ("The US relaxed its export controls on chips for every buyer outside China.", "chips"),
    ("China lifted its export ban on gallium, though not for America.", "rare-earths"),
    ("Beijing resumed exports of rare earths to all its customers other than the United States.", "rare-earths"),
    ("Beijing has eased its controls on rare earths for America in name only.", "rare-earths"),
    ("China lifted its ban on American beef on paper only.", "trade"),
    ("On paper Beijing has lifted the export ban on gallium to the United States; not a gram has left.", "rare-earths"),
    ("The controls on chips to China were eased on paper but not in practice.", "chips"),
]
EASED = [
    ("Washington lifted all tariffs on Chinese goods except those on steel.", "trade"),
    ("China removed its duties on American farm goods, with the exception of soybeans.", "trade"),
    ("China lifted its ban on American beef, but not on pork.", "trade"),
    ("Except for fentanyl, the US and China agreed to cut tariffs.", "trade"),
    ("Washington suspended the tariffs on China in the name of fairness.", "trade"),
    ("The US lifted the curbs on chips to China, only to put fees on ships.", "chips"),
]


@pytest.mark.parametrize(("text", "issue"), SPARED_NOBODY)
def test_what_all_but_one_side_have_is_not_done_to_it(reader: Reader, make_articles, text: str, issue: str) -> None:
    assert set(reader.claims(make_articles(text)).filter(issue=issue)["level"]) <= {-1, 0}


@pytest.mark.parametrize(("text", "issue"), EASED)
def test_an_exception_among_goods_leaves_the_rest_done(reader: Reader, make_articles, text: str, issue: str) -> None:
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [3]
