"""Days one further off than the last, in halves, with a name, at the edge of a month; and those of what comes first."""

from datetime import date

import pytest

from tests.model.reading.when.found_days import THURSDAY, found_in

AFTER_NEW_YEAR = date(2025, 2, 6)


@pytest.mark.parametrize(
    ("text", "day", "wording"),
    [
        ("It was lifted the Friday before last.", "2024-08-30", "the Friday before last · day"),
        ("It was lifted on the Thursday before last.", "2024-08-29", "on the Thursday before last · day"),
        ("It will be lifted on the Monday after next.", "2024-09-23", "on the Monday after next · day"),
        ("It was lifted two Fridays ago.", "2024-08-30", "two Fridays ago · day"),
        ("It was lifted the weekend before last.", "2024-08-31", "the weekend before last · day"),
        ("It was lifted the week before last.", "2024-08-26", "the week before last · week"),
        ("It will be lifted the week after next.", "2024-09-23", "the week after next · week"),
        ("It was lifted the month before last.", "2024-07-01", "the month before last · month"),
        ("It was lifted the year before last.", "2022-01-01", "the year before last · year"),
        ("It was lifted half a year ago.", "2024-03-01", "half a year ago · month"),
        ("It was lifted a year and a half ago.", "2023-03-01", "a year and a half ago · month"),
        ("It was lifted two and a half years ago.", "2022-03-01", "two and a half years ago · month"),
        ("It was lifted a month and a half ago.", "2024-07-01", "a month and a half ago · month"),
        ("It was lifted this time last year.", "2023-09-01", "this time last year · month"),
        ("It was lifted a year ago this month.", "2023-09-01", "a year ago this month · month"),
        ("It was lifted two years ago this week.", "2022-09-12", "two years ago this week · week"),
        ("It was lifted just hours ago.", "2024-09-12", "just hours ago · day"),
        ("It will be lifted in the next 48 hours.", "2024-09-12", "in the next 48 hours · day"),
        ("It was lifted on the first day of the month.", "2024-09-01", "on the first day of the month · day"),
        ("It was lifted on the last day of August.", "2024-08-31", "on the last day of August · day"),
        ("It was lifted in the last week of May 2023.", "2023-05-25", "in the last week of May 2023 · week"),
        ("It will be lifted in the first week of next year.", "2025-01-01", "in the first week of next year · week"),
        ("It will be lifted on the first of October.", "2024-10-01", "on the first of October · day"),
        ("It was lifted on August the 1st.", "2024-08-01", "on August the 1st · day"),
        ("It was lifted on the second Monday of August.", "2024-08-12", "on the second Monday of August · day"),
        ("It was lifted on the last Friday of May 2023.", "2023-05-26", "on the last Friday of May 2023 · day"),
        ("It will be lifted on the first Tuesday in November.", "2024-11-05", "on the first Tuesday in November · day"),
        ("It was lifted on the evening of the 9th.", "2024-09-09", "evening of the 9th · day"),
        ("It holds from the 9th of this month.", "2024-09-09", "from the 9th of this month · day"),
        ("It fell in Q2.", "2024-04-01", "in Q2 · quarter"),
        ("It fell in Q4 last year.", "2023-10-01", "in Q4 last year · quarter"),
        ("It fell in Q3 2022.", "2022-07-01", "in Q3 2022 · quarter"),
        ("It fell in fiscal year 2022.", "2022-01-01", "in fiscal year 2022 · year"),
        ("Come November, it will be lifted.", "2024-11-01", "Come November · month"),
        ("It was lifted on Labor Day.", "2024-09-02", "on Labor Day · day"),
        ("It was lifted on Memorial Day.", "2024-05-27", "on Memorial Day · day"),
        ("It was lifted on Thanksgiving 2022.", "2022-11-24", "on Thanksgiving 2022 · day"),
        ("It will be lifted by Thanksgiving.", "2024-11-28", "by Thanksgiving · day"),
        ("It was lifted at Christmas.", "2023-12-25", "at Christmas · day"),
        ("It was lifted on the Fourth of July.", "2024-07-04", "on the Fourth of July · day"),
        ("It fell over the Lunar New Year.", "2024-02-10", "over the Lunar New Year · week"),
        ("It fell during the Spring Festival holiday.", "2024-02-10", "during the Spring Festival holiday · week"),
        ("It fell during the National Day holiday.", "2023-10-01", "during the National Day holiday · week"),
    ],
)
def test_a_wording_gives_its_day(text: str, day: str, wording: str) -> None:
    assert found_in(text) == [(day, wording)]


def test_the_lunar_year_begins_with_its_moon() -> None:
    text = "It was lifted before Lunar New Year."

    assert [found_in(text, day)[0][0] for day in (THURSDAY, AFTER_NEW_YEAR)] == ["2024-02-10", "2025-01-29"]


@pytest.mark.parametrize(
    "text",
    [
        "It was lifted several hours ago, they say.",
        "He spoke on National Day.",
        "It is Q2 on the list.",
        "He came the day before last orders.",
        "Labor Day sales fell.",
        "It stands on the last day of judgement.",
    ],
)
def test_what_is_like_one_is_none(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("China on Friday will lift the ban.", ["2024-09-13"]),
        ("The two sides on Monday are to meet.", ["2024-09-16"]),
        ("Talks in Madrid on Friday will go on.", ["2024-09-13"]),
        ("The ban that took effect on Friday will hurt.", ["2024-09-06"]),
        ("Starting Monday, the ban will be lifted.", ["2024-09-16"]),
        ("Effective Monday, the ban will be lifted.", ["2024-09-16"]),
        ("Starting Monday, the ban was lifted.", ["2024-09-09"]),
        ("Trump invited Xi to the White House on December 4.", ["2024-12-04"]),
        ("Kim was invited to the parade on May 9.", ["2024-05-09"]),
        ("Washington will suspend the listings of August.", []),
        ("Washington suspended the listings of August.", ["2024-08-01"]),
        ("They will meet at the summit of November.", ["2024-11-01"]),
    ],
)
def test_what_stands_around_a_day_tells_whether_it_is_to_come(text: str, days: list[str]) -> None:
    assert [day for day, _ in found_in(text)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Beijing freed two Americans ahead of the talks on Monday.", []),
        ("Beijing freed two Americans before a summit in November.", []),
        ("Beijing freed two Americans in the run-up to a summit in November.", []),
        ("Beijing freed two Americans ahead of the October 9 deadline.", []),
        ("Ahead of the talks on Monday, Beijing freed two Americans.", []),
        ("Beijing freed two Americans on Tuesday, ahead of talks on Monday.", ["2024-09-10"]),
        ("Beijing freed two Americans before the talks on September 9.", ["2024-09-09"]),
        ("Bessent will testify before the committee on Monday.", ["2024-09-16"]),
        ("The owner must sell the app before January 19.", ["2025-01-19"]),
    ],
)
def test_the_day_of_what_is_yet_to_follow_is_not_the_events(text: str, days: list[str]) -> None:
    assert [day for day, _ in found_in(text)] == days
