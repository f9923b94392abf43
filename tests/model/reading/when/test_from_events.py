"""Days counted from another event of the sentence, or of the one before, that has its day."""

from datetime import date

import pytest

from tests.model.reading.when.found_days import found_in

DAY = date(2024, 9, 12)


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("Two days after the envoys spoke on September 3, the ban was lifted.", "2024-09-05", "day"),
        ("The ban was lifted two days after the envoys spoke on September 3.", "2024-09-05", "day"),
        ("The ban was lifted the day before the envoys spoke on September 3.", "2024-09-02", "day"),
        ("A day after the call of September 3 between the envoys, the ban was lifted.", "2024-09-04", "day"),
        ("The ban was lifted hours after the envoys spoke on September 3.", "2024-09-03", "day"),
        ("The ban was lifted on the eve of Tuesday’s talks.", "2024-09-09", "day"),
        ("A day before Trump and Xi spoke on September 3, the ban was lifted.", "2024-09-02", "day"),
        ("Three weeks after the duties rose on August 5, the ban was lifted.", "2024-08-26", "week"),
        ("Two months after the duties rose on May 5, the ban was lifted.", "2024-07-01", "month"),
        ("The ban came three years after the duties rose in 2019.", "2022-01-01", "year"),
    ],
)
def test_a_day_is_counted_from_that_of_the_event_beside_it(text: str, day: str, precision: str) -> None:
    assert [(found, told.rpartition(" ")[2]) for found, told in found_in(text)] == [(day, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "The ban was lifted weeks after the duties rose on August 5.",
        "Days after the envoys spoke on September 3, the ban was lifted.",
        "Three weeks after the duties rose, the ban was lifted.",
    ],
)
def test_where_nobody_says_how_long_after_there_is_no_day(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The ban was lifted on September 3, two days after the call.", "2024-09-03"),
        ("It was lifted a day after the vote, and on September 3 they met.", "2024-09-03"),
        ("The call lasted a day before it ended, and the ban was lifted on September 3.", "2024-09-03"),
    ],
)
def test_the_day_of_the_deed_itself_is_not_counted_on(text: str, day: str) -> None:
    assert [found for found, _ in found_in(text)] == [day]


COUNTED = {
    "Trump spoke with Xi on September 3. Two days after the call, Washington cut its tariffs on China.": "2024-09-05",
    "Trump raised the tariffs on Chinese toys on September 3. A day after that decision China banned American beef.": (
        "2024-09-04"
    ),
    "Trump met Xi on September 3. China had freed the American pastor the day before the summit.": "2024-09-02",
    "Trump met Xi on September 3. Two days after the vote on May 6 China lifted its tariffs on America.": "2024-05-08",
    "Trump met Xi on September 3. Days after the summit, China lifted its tariffs on American beef.": None,
}


@pytest.mark.parametrize("text", COUNTED)
def test_the_sentence_before_has_the_day_of_what_is_counted_from(reader, make_articles, text):
    claims = reader.claims(make_articles(text, day=DAY))

    assert {str(day) if day else None for day in claims.filter(claims["sentence"] == 1)["event_date"]} == {
        COUNTED[text]
    }
