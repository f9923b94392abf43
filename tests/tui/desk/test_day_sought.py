"""Days as someone types them who wants to look from one."""

from datetime import date

import pytest

from tui.desk.day_sought import day_sought

TODAY = date(2025, 11, 20)


@pytest.mark.parametrize(
    "text",
    ["2025-10-15", "15 oct 2025", "15 October 2025", "oct 15, 2025", " Oct  15 2025 ", "36d"],
)
def test_a_day_is_found_however_it_is_written(text):
    assert day_sought(text, TODAY) == date(2025, 10, 15)


@pytest.mark.parametrize("text", ["2025-10", "oct 2025", "October 2025", "2025/10"])
def test_a_month_is_looked_at_from_its_last_day(text):
    assert day_sought(text, TODAY) == date(2025, 10, 31)


@pytest.mark.parametrize("text", ["", "taiwan", "oct", "31 feb 2025", "2025-13", "2025/13", "chips 2025"])
def test_what_names_no_day_that_there_is_finds_none(text):
    assert day_sought(text, TODAY) is None
