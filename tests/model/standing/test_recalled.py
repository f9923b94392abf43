"""Deeds that are only recalled."""

from datetime import date, timedelta
from typing import Any, Final

import polars as pl
import pytest

from model.standing import standings
from model.standing.weights import counted
from tests.model.factories import make_claims, make_dossier

DOSSIER: Final = make_dossier()
LAST: Final = date(2025, 7, 28)
TOLD: Final = {"level": -3, "quote": "The US slapped tariffs on steel.", "source": "courier.example"}
RECITAL: Final = {"level": -3, "quote": "The US wrongly slapped tariffs on steel.", "source": "cgtn.com", "date": LAST}


def kind_of_last(*claims: dict[str, Any]) -> str:
    """As what the last of these counts."""
    rows = [{"article": f"article-{number}"} | claim for number, claim in enumerate(claims)]
    row = counted(make_claims(*rows), DOSSIER).filter(article=f"article-{len(rows) - 1}").row(0, named=True)
    assert row["level"] == (-3 if row["kind"] == "act" else -1)
    return str(row["kind"])


def before(days: int) -> dict[str, Any]:
    return TOLD | {"date": LAST - timedelta(days=days)}


def test_what_an_accuser_tells_long_after_it_was_told_is_words() -> None:
    assert kind_of_last(before(100), RECITAL) == "word"


@pytest.mark.parametrize("days", [1, 7, 200])
def test_it_is_a_deed_where_nobody_told_of_one_or_somebody_did_a_short_while_before(days: int) -> None:
    assert kind_of_last(RECITAL) == "act"
    assert kind_of_last(before(days), RECITAL) == "act"
    assert kind_of_last(before(100), before(days), RECITAL) == ("word" if days == 200 else "act")


@pytest.mark.parametrize(
    "told",
    [
        {"source": "courier.example"},
        {"source": "www.state.gov"},
        {"event_date": LAST - timedelta(days=1)},
        {"quote": "The US slapped new tariffs on steel."},
        {"quote": "The US announced that it slapped tariffs on steel."},
        {"title": "Tariffs on steel slapped on China"},
    ],
)
def test_what_a_third_or_the_doer_tells_or_is_told_as_news_is_a_deed(told: dict[str, Any]) -> None:
    assert kind_of_last(before(100), RECITAL | told) == "act"


def test_what_was_done_again_and_again_is_no_news() -> None:
    again = RECITAL | {"quote": "The US slapped tariffs on steel again."}
    habit = RECITAL | {"quote": "The US slapped tariffs on steel again and again."}

    assert (kind_of_last(before(100), again), kind_of_last(before(100), habit)) == ("act", "word")


def test_what_was_news_a_few_days_before_is_of_its_day() -> None:
    deal = {"level": 3, "quote": "The US and China lifted the tariffs.", "date": LAST - timedelta(days=1)}
    claims = make_claims(before(3) | {"article": "a"}, deal | {"article": "b"}, RECITAL | {"article": "c"})

    days = dict(counted(claims, DOSSIER).select("article", "day").iter_rows())

    assert days == {"a": LAST - timedelta(days=3), "b": deal["date"], "c": LAST - timedelta(days=3)}


def test_what_one_accuser_recalled_makes_another_no_news() -> None:
    recalled = RECITAL | {"date": LAST - timedelta(days=2)}

    assert kind_of_last(before(100), recalled, RECITAL) == "word"


def test_the_deed_of_the_other_side_or_on_another_issue_is_no_deed_recalled() -> None:
    ours = before(100) | {"quote": "China slapped tariffs on steel."}

    assert kind_of_last(ours, RECITAL) == "act"
    assert kind_of_last(before(100) | {"issue": "trade"}, RECITAL) == "act"


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("The US has announced tariffs on steel 15 times since taking office.", "word"),
        ("-   Since returning to office, he has slapped tariffs of the US on steel.", "word"),
        ("Over the past four years, the US slapped tariffs on steel.", "word"),
        ("The US has slapped tariffs on our steel in recent years.", "word"),
        ("- A few months ago, the US slapped tariffs on steel.", "word"),
        ("The US has, time and again,\nslapped tariffs on steel.", "word"),
        ("The US has slapped its 15th tariff on steel since taking office.", "act"),
        ("The US slapped tariffs on steel over the past week.", "act"),
        ("The US slapped tariffs on the steel made over the past two years.", "act"),
        ("The US has slapped tariffs on the steel imported over the past two years.", "act"),
        ("The US slapped tariffs on steel for years to come.", "act"),
    ],
)
def test_a_sum_of_years_is_no_deed_of_its_day_whoever_tells_it(quote: str, kind: str) -> None:
    assert kind_of_last(TOLD | {"quote": quote, "date": LAST}) == kind
    assert kind_of_last(RECITAL | {"quote": quote}) == kind


@pytest.mark.parametrize(
    "told", [{"event_date": LAST - timedelta(days=1)}, {"title": "Tariffs on steel slapped on China"}]
)
def test_a_sum_that_has_a_day_or_of_which_a_title_tells_is_a_deed(told: dict[str, Any]) -> None:
    quote = "The US has slapped tariffs on steel 15 times since taking office."

    assert kind_of_last(TOLD | {"quote": quote, "date": LAST} | told) == "act"


def test_what_is_told_as_news_stands_before_what_an_accuser_recites() -> None:
    news = TOLD | {"date": LAST, "article": "news", "confidence": 0.6, "quote": "The US slapped new tariffs on steel."}
    claims = make_claims(RECITAL | {"article": "recital", "confidence": 0.9}, news)

    board = standings(claims, None, DOSSIER, LAST)

    first = board.filter(pl.col("level") == -3)["deciding"].explode().struct.field("article").to_list()
    assert first == ["news", "recital"]
