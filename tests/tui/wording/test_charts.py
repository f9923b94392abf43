"""The course as a chart of characters."""

from datetime import date, timedelta

import polars as pl
from desks import make_desk
from shots import settle

from model.views.course import COURSE
from tui.screens.issue import IssueScreen
from tui.widgets.course import CourseChart
from tui.wording.charts import LABEL, course_lines, course_marks

FIRST = date(2023, 5, 20)


def days(*levels: int | None, judged: int | None = None) -> pl.DataFrame:
    """COURSE of one issue, a day per level; judged from that place on."""
    rows = [
        {
            "issue": "river",
            "day": FIRST + timedelta(days=place),
            "level": level,
            "is_judged": judged is not None and place >= judged,
        }
        for place, level in enumerate(levels)
    ]
    return pl.DataFrame(rows, schema=COURSE)


def test_a_line_per_level_a_column_per_day_and_the_months_beneath():
    chart = course_lines(days(None, None, -2, -2, -2, -2, *[-2] * 6, 3, 3, 3, 1), LABEL + 20)

    assert chart == [
        "agreed     +3             ✓━━",
        "easing     +2             │  │",
        "talking    +1             │  ●",
        "raised      0 ┈┈┈┈┈┈┈┈┈┈┈┈│┈┈┈",
        "strained   -1             │",
        "frozen     -2   ◼━━━━━━━━━",
        "escalating -3",
        "                          Jun",
    ]


def test_what_is_judged_is_dashed():
    chart = course_lines(days(0, 0, 2, 2, 2, judged=2), LABEL + 20)

    assert chart[1].endswith("▴╍╍")


def test_it_fits_whatever_the_width():
    year = days(*[-1] * 200, *[2] * 165)

    for width in (16, 40, 80, 200):
        assert max(len(line) for line in course_lines(year, width)) <= width


def test_a_change_within_one_column_is_not_lost():
    chart = course_lines(days(*[-1] * 40, *[3] * 40), LABEL + 8)

    assert "✓" in chart[0]
    assert "▾" in chart[4]


def test_nothing_is_drawn_where_nothing_ever_held():
    assert course_lines(days(None, None), 60) == []


def test_every_mark_has_a_role_of_the_theme():
    roles = {role for line in course_marks(days(-3, -2, -1, 0, 1, 2, 3), 60) for _, role in line}

    assert {"level-escalating", "level-agreed", "rule", "muted"} <= roles


async def test_the_issue_screen_shows_it_over_the_timeline_where_there_is_height(running):
    async with running(make_desk(), issue="river", size=(100, 40)) as pilot:
        chart = pilot.app.screen.query_one(CourseChart)
        on_claims = chart.display
        await pilot.press("tab")
        await settle(pilot)

        assert isinstance(pilot.app.screen, IssueScreen)
        assert (on_claims, chart.display) == (False, True)
        assert "escalating -3" in chart.render().plain


async def test_a_low_terminal_keeps_its_lines_for_the_timeline(running):
    async with running(make_desk(), issue="river", size=(80, 24)) as pilot:
        await pilot.press("tab")
        await settle(pilot)

        assert not pilot.app.screen.query_one(CourseChart).display
