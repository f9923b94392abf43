"""Days of a tracker that are written without a year: which it is, where something tells one of them."""

from datetime import date

import pytest

from tests.model.readers.making import read

DAYS = ("December 3", "November 30", "January 4", "December 28")
WHOLE = [date(2025, 12, 3), date(2025, 11, 30), date(2025, 1, 4), date(2024, 12, 28)]


def _tracker(days, title="Tracker", address="https://w.example/{}", named="it.md"):
    entries = (f"## {day}\n\nThey [met]({address.format(at)}).\n\n" for at, day in enumerate(days))
    return [told.date for told in read(f"# {title}\n\n{''.join(entries)}".encode(), named).articles]


@pytest.mark.parametrize("title", ["Tracker 2025", "Tracker 2024–25", "Tracker, 2024 to 2025"])
def test_newest_first_they_go_back_over_the_turn_of_the_year(title):
    assert _tracker(DAYS, title) == WHOLE


def test_oldest_first_they_go_on_over_it():
    assert _tracker(DAYS[::-1], "Tracker 2024–2025") == WHOLE[::-1]


@pytest.mark.parametrize("name", ["tracker-2025.md", "tracker_2025_final.md", "2025-12-05 tracker.md"])
def test_the_name_of_the_file_tells_it(name):
    assert _tracker(DAYS, named=name) == WHOLE


@pytest.mark.parametrize("address", ["https://w.example/2025/12/03/{}", "https://w.example/202512/03/{}"])
def test_an_address_with_the_day_of_its_entry_tells_it(address):
    dated = "## December 3\n\nThey [met](" + address.format(0) + ").\n\n"
    rest = "".join(f"## {day}\n\nThey [met](https://w.example/{day[:3]}).\n\n" for day in DAYS[1:])

    assert [told.date for told in read(f"# Tracker\n\n{dated}{rest}".encode(), "it.md").articles] == WHOLE


def test_an_address_of_another_day_tells_none():
    assert _tracker(DAYS, address="https://w.example/2019/07/15/{}") == [date(2019, 7, 15)] * 4


def test_a_day_that_has_its_year_tells_those_above():
    assert _tracker(["December 3", "November 30", "January 4, 2025", "December 28"]) == WHOLE


def test_the_days_of_the_week_tell_it_where_a_year_stands_near():
    days = ["Saturday, January 4", "Thursday, January 2", "Tuesday, December 31", "Monday, December 30"]

    assert _tracker(days, "Tracker 2024") == [
        date(2025, 1, 4),
        date(2025, 1, 2),
        date(2024, 12, 31),
        date(2024, 12, 30),
    ]


def test_of_a_file_with_its_day_those_that_come_after_it_are_of_the_year_before():
    assert _tracker(["January 2", "December 30", "December 29"], named="2025-01-03.md") == [
        date(2025, 1, 2),
        date(2024, 12, 30),
        date(2024, 12, 29),
    ]


def test_a_tracker_of_three_years_begins_in_the_one_that_is_named():
    days = [
        f"{month} 5" for month in ("March", "June", "August", "November", "January", "April", "July", "October")
    ] * 2

    assert [day.year for day in _tracker(days, "Tracker, begun in 2022")] == [2022] * 4 + [2023] * 4 + [2024] * 4 + [
        2025
    ] * 4


def test_where_nothing_tells_it_they_are_undated():
    assert _tracker(DAYS) == [None] * 4
