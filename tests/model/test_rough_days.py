"""A season, a quarter and half a year are told as such, and as no month."""

from datetime import date

import pytest

from model.brief.wording import short_told_day as short_in_brief
from model.brief.wording import told_day as in_brief
from model.days.event_from import iso_told
from tests.model.reading.when.found_days import found_in
from tui.words import DAY_CELLS, short_told_day, told_day

SUMMER = date(2023, 6, 1)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("It was lifted in the spring of 2022.", "quarter"),
        ("It fell in the third quarter of 2022.", "quarter"),
        ("It fell in Q3 2022.", "quarter"),
        ("It fell in the first half of 2022.", "half"),
        ("It fell in June 2022.", "month"),
    ],
)
def test_a_wording_is_no_more_precise_than_it_says(text: str, precision: str) -> None:
    assert [told.rpartition(" ")[2] for _, told in found_in(text)] == [precision]


def test_all_its_months_are_said() -> None:
    assert iso_told(SUMMER, "quarter") == "2023-06 to 2023-08"
    assert told_day(SUMMER, "quarter") == "Jun–Aug 2023"
    assert in_brief(SUMMER, "quarter") == "June to August 2023"
    assert short_in_brief(SUMMER, "quarter") == "Jun 2023 to Aug 2023"
    assert iso_told(date(2023, 7, 1), "half") == "2023-07 to 2023-12"


def test_a_winter_ends_in_the_next_year() -> None:
    assert iso_told(date(2023, 12, 1), "quarter") == "2023-12 to 2024-02"
    assert in_brief(date(2023, 12, 1), "quarter") == "December 2023 to February 2024"


def test_it_fits_where_days_do() -> None:
    assert short_told_day(SUMMER, "quarter", date(2023, 9, 1)) == "Jun–Aug23"
    assert len(short_told_day(SUMMER, "half", date(2023, 9, 1))) <= DAY_CELLS
