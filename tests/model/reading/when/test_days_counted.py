"""Days that are counted from the article's, written in numbers, or those of seasons and quarters."""

from datetime import date

import pytest

from tests.model.reading.when.found_days import found_in

FEBRUARY = date(2024, 2, 12)


@pytest.mark.parametrize(
    ("text", "day", "wording"),
    [
        ("It was lifted the day before yesterday.", "2024-09-10", "the day before yesterday · day"),
        ("It will be lifted the day after tomorrow.", "2024-09-14", "the day after tomorrow · day"),
        ("It was lifted last week Tuesday.", "2024-09-03", "last week Tuesday · day"),
        ("It was lifted Tuesday last week.", "2024-09-03", "Tuesday last week · day"),
        ("It will be lifted next week, on Tuesday.", "2024-09-17", "next week, on Tuesday · day"),
        ("It will be lifted a week on Tuesday.", "2024-09-24", "a week on Tuesday · day"),
        ("It will be lifted on Tuesday week.", "2024-09-24", "on Tuesday week · day"),
        ("It will be lifted two weeks from Tuesday.", "2024-10-01", "two weeks from Tuesday · day"),
        ("It was lifted a week ago Tuesday.", "2024-09-03", "a week ago Tuesday · day"),
        ("It was lifted for a week on Tuesday.", "2024-09-10", "a week on Tuesday · day"),
        ("It was lifted a week ago today.", "2024-09-05", "a week ago today · day"),
        ("It will be lifted a week from tomorrow.", "2024-09-20", "a week from tomorrow · day"),
        ("It was lifted 48 hours ago.", "2024-09-10", "48 hours ago · day"),
        ("It was lifted two hours ago.", "2024-09-12", "two hours ago · day"),
        ("It was lifted a fortnight ago.", "2024-08-26", "a fortnight ago · week"),
        ("It will be lifted in a fortnight.", "2024-09-23", "in a fortnight · week"),
        ("It ends 30 days from now.", "2024-10-12", "30 days from now · day"),
        ("It will be lifted within a month.", "2024-10-01", "within a month · month"),
        ("It will be lifted within 48 hours.", "2024-09-14", "within 48 hours · day"),
        ("It was lifted on 2024-06-03.", "2024-06-03", "on 2024-06-03 · day"),
        ("2024-06-03 — It was lifted.", "2024-06-03", "2024-06-03 · day"),
        ("It was lifted (Thurs.).", "2024-09-12", "Thurs · day"),
        ("It was lifted on Fri., he said.", "2024-09-06", "on Fri · day"),
        ("It was lifted in the second quarter.", "2024-04-01", "in the second quarter · quarter"),
        ("It fell last quarter.", "2024-04-01", "last quarter · quarter"),
        ("It will be lifted in the third quarter.", "2024-07-01", "in the third quarter · quarter"),
        ("It was lifted this summer.", "2024-06-01", "this summer · quarter"),
        ("It was lifted over the summer.", "2024-06-01", "over the summer · quarter"),
        ("It was lifted last summer.", "2023-06-01", "last summer · quarter"),
        ("It was lifted last winter.", "2023-12-01", "last winter · quarter"),
        ("It was lifted in the spring of 2022.", "2022-03-01", "in the spring of 2022 · quarter"),
        ("He will visit next spring.", "2025-03-01", "next spring · quarter"),
        ("He will visit later this week.", "2024-09-12", "later this week · week"),
        ("He will visit this month.", "2024-09-12", "this month · month"),
        ("He visited this month.", "2024-09-01", "this month · month"),
        ("It will buy beans over the next three months.", "2024-09-12", "over the next three months · month"),
        ("It bought no beans between March and May.", "2024-03-01", "between March and May · month"),
        ("It was lifted at the turn of the year.", "2024-01-01", "at the turn of the year · month"),
        ("It was lifted on Christmas Eve.", "2023-12-24", "on Christmas Eve · day"),
        ("It will be lifted on New Year's Day.", "2025-01-01", "on New Year's Day · day"),
        ("It was lifted on Inauguration Day.", "2021-01-20", "on Inauguration Day · day"),
        ("It was lifted on the 4th of April, 2023.", "2023-04-04", "on the 4th of April, 2023 · day"),
        ("It was lifted in the crisis of 1996.", "1996-01-01", "in the crisis of 1996 · year"),
        ("It was lifted in the late 1990s.", "1990-01-01", "in the late 1990s · year"),
    ],
)
def test_a_counted_wording_gives_its_day(text: str, day: str, wording: str) -> None:
    assert found_in(text) == [(day, wording)]


@pytest.mark.parametrize(
    ("text", "day"),
    [("It was lifted this winter.", "2023-12-01"), ("It was lifted last winter.", "2022-12-01")],
)
def test_a_winter_began_in_the_year_before(text: str, day: str) -> None:
    assert [found for found, _ in found_in(text, FEBRUARY)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "It was lifted within a month.",
        "It was lifted in 60 hours.",
        "It holds for 2024-25.",
        "It is case 2024-13-45.",
        "It is file 12024-06-03.",
        "It stands at example.org/2024-06-03/talks.",
        "It led in the first half of the game.",
        "It led in the first quarter-final.",
        "It came in the fall of Kabul.",
        "It was a fall in trade.",
        "It was the Prague Spring, and spring water.",
        "It is Sun Microsystems, and he sat on Sun stock.",
        "It is the Summer Palace.",
    ],
)
def test_what_is_like_one_is_none(text: str) -> None:
    assert found_in(text) == []
