"""When what was extended for a while ends."""

from datetime import date
from typing import Any, Final

import pytest

from model.agenda.entries import grouped
from model.agenda.extensions import is_reckoned
from model.agenda.promises import promises
from tests.model.agenda.agendas import DOSSIER, promises_of, told
from tests.model.factories import make_claims

TODAY: Final = 10
"""11 January 2023, a Wednesday."""
ON_TUESDAY: Final = {"event_on": 9, "event_from": "on Tuesday · day"}


def ends_of(quote: str, **given: Any) -> list[tuple[Any, ...]]:
    claim = told(quote, TODAY, **{"issue": "trade", "level": 3, "kind": "act", **given})
    return promises_of(claim).select("deed", "day", "until", "precision").rows()


@pytest.mark.parametrize(
    ("span", "first", "last", "precision"),
    [
        ("for another year", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("for one more year", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("by another six months", date(2023, 7, 1), date(2023, 7, 31), "month"),
        ("for a further 90 days", date(2023, 4, 10), date(2023, 4, 16), "week"),
        ("for two additional weeks", date(2023, 1, 24), date(2023, 1, 30), "week"),
    ],
)
def test_it_ends_so_long_after_the_deed_as_precisely_as_the_span_tells(span, first, last, precision):
    quote = f"China and the US extended the tariff truce {span} on Tuesday."

    assert ends_of(quote, **ON_TUESDAY) == [("occasion", first, last, precision)]


def test_from_an_old_end_that_is_told_it_counts_to_the_day():
    quote = "China and the US extended the tariff truce, due to expire on February 1, for another 90 days."

    assert ends_of(quote, event_on=31, event_from="on February 1 · day") == [
        ("occasion", date(2023, 5, 2), date(2023, 5, 2), "day")
    ]


@pytest.mark.parametrize(
    ("quote", "given"),
    [
        ("China wants to extend the tariff truce with the US for another year.", {"mode": "hypothetical"}),
        ("China and the US extended the tariff truce for several years.", ON_TUESDAY),
        ("China and the US extended the tariff truce by two weeks.", {"sentence": 7}),  # these may be over
        (
            "China and the US extended the tariff truce for a week in 2021.",
            {"event_on": -700, "event_from": "in 2021 · year"},
        ),
    ],
)
def test_without_a_deed_a_span_or_its_start_no_end_is_known(quote, given):
    assert ends_of(quote, **given) == []


@pytest.mark.parametrize(
    ("span", "first", "last", "precision"),
    [
        ("by 90 days", date(2023, 4, 1), date(2023, 4, 30), "month"),
        ("for another three months", date(2023, 4, 1), date(2023, 4, 30), "month"),
        ("for another year", date(2024, 1, 1), date(2024, 12, 31), "year"),
    ],
)
def test_what_an_article_tells_further_down_without_a_day_ends_in_that_month_or_year(span, first, last, precision):
    quote = f"China and the US extended the tariff truce {span}."

    assert ends_of(quote, sentence=7) == [("occasion", first, last, precision)]


@pytest.mark.parametrize(
    ("issue", "days"), [("trade", [date(2023, 4, 10)]), ("climate", [date(2023, 4, 1), date(2023, 4, 10)])]
)
def test_it_is_the_extension_that_was_told_with_its_day_before(issue, days):
    quote = "China and the US extended the {} truce by 90 days."
    about = {"level": 3, "kind": "act", "issue": "trade"}
    before = told(quote.format("tariff").replace(".", " on Tuesday."), TODAY, **about, **ON_TUESDAY)
    later = told(quote.format("same"), TODAY + 2, **about | {"issue": issue}, sentence=7)

    assert sorted(promises(make_claims(before, later), DOSSIER)["day"].to_list()) == days


@pytest.mark.parametrize(
    ("others", "entries"),
    [
        ("Washington and Beijing prolonged the pause on duties for 90 more days on Tuesday.", 1),
        ("Washington and Beijing prolonged the pause on duties for 60 days on Tuesday.", 2),
    ],
)
def test_one_extension_is_one_entry_whatever_it_is_called(others, entries):
    quotes = ("China and the US extended the tariff truce for another 90 days on Tuesday.", others)
    claims = [told(quote, TODAY, issue="trade", level=3, kind="act", **ON_TUESDAY) for quote in quotes]

    assert grouped(promises(make_claims(*claims), DOSSIER))["entry"].n_unique() == entries


def test_an_end_that_is_told_goes_before_one_that_is_reckoned():
    quote = "China will extend its exclusions of American goods for another 90 days until March 31, 2023."

    assert ends_of(quote) == [("occasion", date(2023, 3, 31), date(2023, 3, 31), "day")]


@pytest.mark.parametrize(
    ("wording", "is_span"),
    [
        ("for another year", True),
        ("by a further 90 days", True),
        ("by March", False),
        ("on Friday", False),
        (None, False),
    ],
)
def test_a_day_that_was_reckoned_is_known_by_its_wording(wording, is_span):
    assert is_reckoned(wording) is is_span
