"""The day of what is only named is not the deed's, be it of last week: "lifted the curbs imposed on March 2"."""

from datetime import date

import pytest

DAY = date(2026, 3, 18)

NOT_ITS_OWN = [
    "China lifted the ban it placed on American beef on March 2.",
    "Washington lifted the sanctions imposed on March 2 on Chinese firms.",
    "The sanctions imposed on Chinese firms on March 2 were lifted by Washington.",
    "The tariffs that Washington announced in December on Chinese toys have been lifted.",
    "Beijing will review the export ban on American firms under its January 2025 report on chips.",
    "The pause on tariffs on Chinese goods under Executive Order 14298 of January 12 remains in effect.",
    "China has signed no deal with Washington in the last month on soybeans.",
]
ITS_OWN = [
    ("The tariffs announced on March 2 hit Chinese steel, the Treasury said.", "2026-03-02"),
    ("Washington on March 11 lifted the sanctions imposed on Chinese firms on March 2.", "2026-03-11"),
    ("In Executive Order 14298 of January 12, Washington paused the tariffs on Chinese goods.", "2026-01-12"),
    ("Washington halved the tariff on Chinese goods as of March 2.", "2026-03-02"),
    ("Washington lifted the tariffs on Chinese toys last month.", "2026-02-01"),
]


@pytest.mark.parametrize("text", NOT_ITS_OWN)
def test_a_clause_on_a_thing_does_not_date_what_is_done_to_it(reader, make_articles, text):
    claims = reader.claims(make_articles(text, day=DAY))

    assert set(claims["event_date"]) == {None}


@pytest.mark.parametrize(("text", "day"), ITS_OWN)
def test_the_day_of_the_deed_stays(reader, make_articles, text, day):
    claims = reader.claims(make_articles(text, day=DAY))

    assert set(claims["event_date"]) == {date.fromisoformat(day)}
