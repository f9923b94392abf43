"""The day of what was said goes before the day on which somebody said it, though that is the more precise one."""

from datetime import date

import pytest

DAY = date(2026, 3, 18)

OF_ITS_OWN = [
    ("China lifted its tariffs on American pork last week, the White House said on Tuesday.", "trade", "2026-03-09"),
    ("The White House said on Tuesday that China released two Americans last month.", "detentions", "2026-02-01"),
    ("Beijing on Tuesday said that Washington had imposed tariffs on Chinese steel last month.", "trade", "2026-02-01"),
    (
        "The Commerce Department said on Wednesday that it had added 12 Chinese chip makers to the Entity List two "
        "weeks ago.",
        "chips",
        "2026-03-02",
    ),
    (
        "China sanctioned three American firms over arms sales to Taiwan three weeks ago, state media reported on "
        "Tuesday.",
        "taiwan",
        "2026-02-23",
    ),
    ("China suspended military talks with Washington in February, the Pentagon said Monday.", "mil-mil", "2026-02-01"),
    (
        "SEOUL, March 18 (Yonhap) -- Trump and Xi discussed the tariffs at their summit this week, the White House "
        "said Wednesday.",
        "trade",
        "2026-03-16",
    ),
]
OF_THE_SAYING = [
    ("China condemned on Tuesday the tariffs that Washington announced last week.", "trade"),
    ("The White House said on Tuesday that it would lift the tariffs on Chinese steel imposed last month.", "trade"),
    ("China on Tuesday lifted the tariffs on American pork that it imposed last month.", "trade"),
    ("China said on Tuesday that it has opened an investigation into Nvidia, the second this year.", "chips"),
    ("Bessent and He Lifeng, who met on trade on Tuesday, said they would meet again.", "trade"),
]


@pytest.mark.parametrize(("text", "issue", "day"), OF_ITS_OWN)
def test_a_week_or_month_of_the_deed_goes_before_the_day_of_the_saying(reader, make_articles, text, issue, day):
    claims = reader.claims(make_articles(text, day=DAY)).filter(issue=issue)

    assert claims["event_date"].to_list() == [date.fromisoformat(day)]


@pytest.mark.parametrize(("text", "issue"), OF_THE_SAYING)
def test_the_week_of_what_is_only_named_is_not_that_of_the_deed(reader, make_articles, text, issue):
    claims = reader.claims(make_articles(text, day=DAY)).filter(issue=issue)

    assert claims["event_date"].to_list() == [date(2026, 3, 17)]
