"""A day by which something is measured is not when it happened."""

from datetime import date

import pytest

DAY = date(2025, 6, 18)


@pytest.mark.parametrize(
    "text",
    [
        "Fewer Chinese students were refused visas than last year.",
        "Tariffs on Chinese goods are now lower than they were in April.",
        "Washington raised its tariffs on Chinese goods to 30 percent, from 20 percent in March.",
        "China cut its tariffs on American goods to 10 percent, compared with 125 percent in April.",
        "China bought fewer soybeans than in 2023.",
    ],
)
def test_what_is_measured_by_a_day_has_none(reader, make_articles, text):
    assert reader.claims(make_articles(text, day=DAY))["event_date"].unique().to_list() == [None]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2025, 5, 1), "China bought more soybeans in May than in April."),
        (date(2025, 5, 1), "China bought 12 million tonnes of soybeans in May, up from 3 million in April."),
        (date(2025, 6, 16), "Washington lifted more tariffs on Monday than it had imposed in April."),
        (date(2025, 5, 1), "Washington put more than 350 Chinese chip firms on its entity list in May."),
        (date(2025, 6, 16), "Trump met Xi rather than Putin on Monday."),
        (date(2025, 3, 1), "Washington raised tariffs on Chinese goods from 10 percent to 20 percent in March."),
    ],
)
def test_and_what_happened_on_another_keeps_its_own(reader, make_articles, day, text):
    claims = reader.claims(make_articles(text, day=DAY))
    assert set(claims["event_date"]) == {day}


@pytest.mark.parametrize(
    "text",
    ["Unlike in 2018, Beijing halted purchases of American soybeans.", "As in 2019, Washington banned Huawei's chips."],
)
def test_a_year_of_comparison_makes_nothing_past(reader, make_articles, text):
    assert reader.claims(make_articles(text, day=DAY)).filter(level=-3)["mode"].unique().to_list() == ["asserted"]
