"""Entries of chronologies: which year their days are of, and what the present tells of a day that is over."""

from datetime import date

import pytest

from model.article import Article, articles_frame
from model.reading import Reader
from model.reading.when.dates import event_dates

SEPTEMBER = date(2024, 9, 20)
DRILL = "China begins a drill around Taiwan."


def day_of(text: str, reader: Reader, day: date | None = SEPTEMBER, title: str = "") -> str:
    """The days of what one article claims, in order."""
    claims = reader.claims(articles_frame([Article(text=text, title=title, date=day)]))
    days = claims.filter(claims["issue"] == "taiwan")["event_date"]
    return " ".join(str(each) for each in days) or "none"


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("May 4 -", "2024-05-04"),
        ("May 4 –", "2024-05-04"),
        ("**May 4** —", "2024-05-04"),
        ("- 4 May |", "2024-05-04"),
        ("May 4-6 -", "2024-05-04"),
        ("December 4 –", "2023-12-04"),
        ("October 10 –", "2024-10-10"),
        ("Aug 29:", "2024-08-29"),
        ("On August 29,", "2024-08-29"),
        ("On July 2", "2024-07-02"),
        ("On April 2", "2025-04-02"),
    ],
)
def test_a_day_at_the_head_of_an_entry_is_the_last_one(head: str, found: str, reader: Reader) -> None:
    assert day_of(f"{head} {DRILL}", reader) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fees take effect on September 9.", "2024-09-09"),
        ("The fees take effect on March 9.", "2025-03-09"),
        ("The fees will rise on September 9.", "2025-09-09"),
        ("The owner must sell by September 9.", "2025-09-09"),
        ("September 9 – The envoys say that talks will resume.", "2025-09-09"),
        ("September 9 – Washington says it will lift the fees.", "2024-09-09"),
        ("A round of fees was to begin on Monday.", "2024-09-23"),
        ("A round of fees was to begin on September 9.", "2024-09-09"),
        ("The fees that were to start on September 9 were put off.", "2024-09-09"),
        ("A round of fees was to begin on October 9.", "2024-10-09"),
        ("Beijing said that the fees would rise on September 9.", "2024-09-09"),
        ("The fees began on Monday.", "2024-09-16"),
    ],
)
def test_a_bare_present_tells_of_a_day_just_over(text: str, found: str) -> None:
    articles = articles_frame([Article(text=text, title="", date=SEPTEMBER)])
    rows = articles.select("date", "text", article="id").with_row_index("sentence")

    assert [str(each) for each in event_dates(rows)["event_date"]] == [found]


@pytest.mark.parametrize(
    ("text", "title", "day", "found"),
    [
        ("# Tracker\n\n## 2022\n\nAugust 4: {}", "", SEPTEMBER, "2022-08-04"),
        ("2022\n\nAugust 4 - {}\n\n2023\n\nApril 8 - {}", "", SEPTEMBER, "2022-08-04 2023-04-08"),
        ("August 4 - {}", "A chronology of 2022", SEPTEMBER, "2022-08-04"),
        ("August 4 - {}", "A chronology of 2022", None, "2022-08-04"),
        ("August 4 - {}", "A chronology, 2022 to 2024", SEPTEMBER, "2024-08-04"),
        ("August 4 - {}", "What 2026 may bring", SEPTEMBER, "2024-08-04"),
        ("On August 4, {}", "The drills of 2022", SEPTEMBER, "2024-08-04"),
        ("August 4 - {}", "A chronology", None, "None"),
    ],
)
def test_a_heading_or_the_title_tells_the_year(text, title, day, found, reader: Reader) -> None:
    assert day_of(text.replace("{}", DRILL), reader, day, title) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Washington headed off a round of Chinese tariffs that was to begin on Sunday.", None),
        ("Beijing cancelled the tariffs on American corn which were due to start on Monday.", None),
        ("Washington postponed its tariffs on China planned for October 4.", None),
        ("The trade talks with China, which were to begin on Monday, were called off.", None),
        ("Beijing said on Thursday it shelved the tariffs on US corn that were to start on Monday.", "2024-09-19"),
        ("Washington delayed its tariffs on China to October 4.", "2024-10-04"),
        ("Beijing will impose tariffs on US corn, which are due to start on Monday.", "2024-09-23"),
        ("The tariffs on US corn were to start on Monday.", "2024-09-23"),
    ],
)
def test_what_is_called_off_is_not_to_come(text: str, found: str | None, reader: Reader) -> None:
    claims = reader.claims(articles_frame([Article(text=text, title="", date=SEPTEMBER)]))

    days = claims.filter(claims["issue"] == "trade")["event_date"].unique()
    assert [each and str(each) for each in days] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Manila said on Tuesday that a Chinese ship rammed its boat near Scarborough Shoal the day before.", 16),
        ("Manila on Tuesday said a Chinese ship had rammed its boat near Scarborough Shoal a day earlier.", 16),
        ("On Tuesday Manila said a Chinese ship had rammed its boat at Scarborough Shoal two days earlier.", 15),
        ("A Chinese ship rammed a boat near Scarborough Shoal on Tuesday, the day before the talks.", 17),
        ("Manila said on Tuesday that a Chinese ship rammed its boat near Scarborough Shoal.", 17),
        ("Manila towed a boat on Tuesday that a Chinese ship rammed at Scarborough Shoal a day earlier.", 17),
    ],
)
def test_what_is_said_to_be_of_the_day_before_is(text: str, found: int, reader: Reader) -> None:
    claims = reader.claims(articles_frame([Article(text=text, title="", date=SEPTEMBER)]))

    days = claims.filter(claims["issue"] == "south-china-sea")["event_date"].to_list()
    assert days == [date(2024, 9, found)]
