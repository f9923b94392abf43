"""What happened between 2023 and 2024, as the demo's articles tell it."""

from datetime import date
from typing import Final

import polars as pl
import pytest

from model.dossier import load_dossier
from model.standing import Basis, basis, changes_in, standings_of
from model.store.demo import demo_articles, demo_claims
from model.store.library import reader_for
from model.views import cycles_of, events_in

DOSSIER: Final = load_dossier("us-china")


@pytest.fixture(scope="module")
def claims() -> pl.DataFrame:
    return demo_claims(demo_articles(), DOSSIER, reader_for(DOSSIER))


def known_on(claims: pl.DataFrame, year: int, month: int, day: int) -> Basis:
    return basis(claims, None, DOSSIER, date(year, month, day))


@pytest.mark.parametrize(
    ("issue", "day", "level"),
    [
        ("espionage", (2023, 2, 10), -3),
        ("taiwan", (2023, 4, 15), -3),
        ("mil-mil", (2023, 6, 20), -2),
        ("mil-mil", (2023, 10, 1), -2),
        ("chips", (2023, 10, 31), -3),
        ("rare-earths", (2023, 10, 31), -3),
        ("climate", (2023, 11, 30), 3),
        ("mil-mil", (2023, 12, 31), 3),
        ("detentions", (2024, 12, 1), 3),
    ],
)
def test_the_issues_stood_where_they_stood(
    claims: pl.DataFrame, issue: str, day: tuple[int, int, int], level: int
) -> None:
    rows = standings_of(known_on(claims, *day))

    assert rows.row(by_predicate=pl.col("issue") == issue, named=True)["level"] == level


def test_woodside_took_the_military_talks_to_agreed(claims: pl.DataFrame) -> None:
    told = changes_in(known_on(claims, 2023, 11, 30), date(2023, 11, 1)).filter(issue="mil-mil")

    assert told.select("old", "new").rows() == [(-3, 3)]  # a close pass lay on top of the freeze
    assert told["day"][0] in (date(2023, 11, 15), date(2023, 11, 16))


def test_the_chip_rules_of_october_are_answered_with_graphite(claims: pl.DataFrame) -> None:
    known = known_on(claims, 2023, 10, 31)
    found = cycles_of(known, "chips").filter(side="US", answer_side="CN", answer_day=date(2023, 10, 20))

    assert found.select("day", "days", "answer_issue").rows() == [(date(2023, 10, 17), 3, "rare-earths")]
    assert "answered by CN after 3 days (rare-earths)" in events_in(known, "chips")["outcome"].to_list()
