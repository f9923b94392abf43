"""How a day was told: the wording and its precision, out of one text."""

from datetime import date

import polars as pl
import pytest

from model.days.event_from import iso_told, parted, precision_of, wording_of


@pytest.mark.parametrize(
    ("told", "wording", "precision"),
    [("last month · month", "last month", "month"), ("On June 3 · day", "On June 3", "day")],
)
def test_both_come_out_of_it_as_they_went_in(told, wording, precision):
    frame = pl.DataFrame({"told": [told, None]})

    assert parted(told) == (wording, precision)
    assert frame.select(wording_of(pl.col("told"))).to_series().to_list() == [wording, None]
    assert frame.select(precision_of(pl.col("told"))).to_series().to_list() == [precision, None]


@pytest.mark.parametrize(
    ("precision", "told"),
    [("day", "2025-07-07"), ("week", "week of 2025-07-07"), ("month", "2025-07"), ("year", "2025")],
)
def test_a_day_in_numbers_is_as_exact_as_it_is_told(precision: str | None, told: str) -> None:
    assert iso_told(date(2025, 7, 7), precision) == told
