"""The course: the level of every day is the standing of that day, judged where an analyst judged."""

from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.standing import basis, standings_of
from model.views.course import BINS, COURSE, bins, course, months_back
from tests.model.factories import day, make_claims, make_dossier, make_judgements

DOSSIER = make_dossier()
DEAL = [
    {"level": 3, "on": 20, "rank": 4, "source": source, "quote": f"US and China signed it, {source}."}
    for source in ("a.example", "b.example")
]
CLAIMS = make_claims({"level": -2, "on": 0, "rank": 4}, *DEAL, {"level": -1, "on": 5, "issue": "trade", "rank": 3})


def course_on(on: int, first: int = 0, judgements: pl.DataFrame | None = None) -> pl.DataFrame:
    return course(basis(CLAIMS, judgements, DOSSIER, day(on)), day(first))


def of(issue: str, days: pl.DataFrame) -> dict[date, int | None]:
    return dict(days.filter(issue=issue).select("day", "level").iter_rows())


def test_it_has_a_row_per_issue_and_day():
    days = course_on(9, first=3)

    assert days.schema == COURSE
    assert days.height == 3 * 7
    assert days["issue"].unique(maintain_order=True).to_list() == list(DOSSIER.slugs)


@pytest.mark.parametrize("on", [0, 4, 5, 19, 20, 21, 40])
def test_each_day_has_the_standing_of_that_day(on):
    known = basis(CLAIMS, None, DOSSIER, day(on))
    standing = dict(standings_of(known).select("issue", "level").iter_rows())

    later = course_on(60).filter(pl.col("day") == day(on))
    assert dict(later.select("issue", "level").iter_rows()) == standing


def test_a_change_is_marked_on_its_day_alone():
    days = course_on(40).filter(pl.col("issue") == "taiwan", "is_change")

    assert days["day"].to_list() == [day(0), day(20)]
    assert days["level"].to_list() == [-2, 3]


def test_what_changed_before_the_first_day_still_holds_on_it():
    days = course_on(12, first=10).filter(issue="taiwan")

    assert days["level"].to_list() == [-2, -2, -2]
    assert not days["is_change"].any()


def test_a_judgement_lies_on_top_until_it_expires():
    judged = make_judgements({"level": 1, "on": 3, "expires_on": 6})
    days = course_on(9, judgements=judged).filter(issue="taiwan")

    assert days["level"].to_list() == [-2, -2, -2, 1, 1, 1, 1, -2, -2, -2]
    assert days["machine"].to_list() == [-2] * 10
    assert days.filter("is_judged")["day"].to_list() == [day(number) for number in (3, 4, 5, 6)]


def test_the_newest_judgement_of_two_holds():
    judged = make_judgements({"level": 1, "on": 3}, {"level": 2, "on": 5})

    assert of("taiwan", course_on(6, judgements=judged))[day(6)] == 2


def test_only_the_issues_that_were_asked_for():
    days = course(basis(CLAIMS, None, DOSSIER, day(9)), day(0), ["trade"])

    assert days["issue"].unique().to_list() == ["trade"]


def test_bins_end_with_the_last_day_and_keep_what_changed():
    days = course_on(40).filter(issue="taiwan")
    spans = bins(days, 10)

    assert spans.schema == BINS
    assert spans["last"][-1] == day(40)
    assert spans.filter("is_change")["level"].to_list() == [-2, 3]


@given(length=st.integers(1, 400), most=st.integers(1, 120))
def test_bins_are_no_more_than_asked_and_leave_no_day_out(length, most):
    first = date(2023, 1, 1)
    rows = [{"issue": "x", "day": first + timedelta(days=number), "level": 0} for number in range(length)]
    spans = bins(pl.DataFrame(rows, schema=COURSE), most)

    assert spans.height <= most
    assert (spans["first"][0], spans["last"][-1]) == (first, first + timedelta(days=length - 1))
    gaps = (spans["first"].shift(-1) - spans["last"]).drop_nulls().dt.total_days()
    assert set(gaps) <= {1}


def test_a_year_begins_with_the_month_after_that_of_the_year_before():
    assert months_back(date(2023, 11, 30), 12) == date(2022, 12, 1)
    assert months_back(date(2023, 1, 5), 1) == date(2023, 1, 1)
