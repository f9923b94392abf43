"""A clause with "when" is of the year right before it, whatever else the sentence dates."""

from datetime import date

import pytest

OF_ITS_YEAR = [
    (
        "After the break of 2022, when Beijing called off climate talks with Washington, the group met: in May in "
        "Washington, this week in Beijing.",
        ("climate", "2022-01-01"),
    ),
    (
        "In August 2022, when Beijing cut off climate talks with America, the group stopped; it met again this week.",
        ("climate", "2022-08-01"),
    ),
    (
        "In 2019, when Washington put tariffs on Chinese goods, Beijing was silent; this week it spoke.",
        ("trade", "2019-01-01"),
    ),
    (
        "The two met this week for the first time since August 2022, when Beijing cut off climate talks with America.",
        ("climate", "2022-08-01"),
    ),
    (
        "Since 2018, when Washington imposed tariffs on Chinese goods, the two have met often, last on Monday.",
        ("trade", "2018-01-01"),
    ),
]
OF_ANOTHER = [
    (
        "Two years after August 2022, when Nancy Pelosi visited, China and America resumed their climate talks on "
        "Thursday.",
        ("climate", "2024-09-05"),
    ),
    (
        "Since 2022, when talks were cut off, all has changed: on Thursday Beijing lifted duties on American pork.",
        ("trade", "2024-09-05"),
    ),
    ("When Yellen met He Lifeng this week, China lifted its duties on American pork.", ("trade", "2024-09-02")),
    ("In June 2024, when Wang Yi met Blinken, Beijing lifted its duties on American pork.", ("trade", "2024-06-01")),
]


@pytest.mark.parametrize(("text", "told"), OF_ITS_YEAR)
def test_a_clause_is_of_the_year_right_before_it(reader, make_articles, text: str, told: tuple[str, str]) -> None:
    assert told in days(reader, make_articles, text)


@pytest.mark.parametrize(("text", "told"), OF_ANOTHER)
def test_what_stands_behind_or_before_it_is_not(reader, make_articles, text: str, told: tuple[str, str]) -> None:
    assert told in days(reader, make_articles, text)


def test_what_was_done_in_such_a_year_is_history(reader, make_articles) -> None:
    text = (
        "In August 2022, when Beijing cut off climate talks with Washington, the group stopped; it met again this week."
    )
    claims = reader.claims(make_articles(text, day=date(2024, 9, 6)))

    assert claims.filter(issue="climate")["mode"].to_list() == ["historical"]


def days(reader, make_articles, text: str) -> list[tuple[str, str]]:
    claims = reader.claims(make_articles(text, day=date(2024, 9, 6)))
    return [(issue, str(day)) for issue, day in claims.select("issue", "event_date").iter_rows()]
