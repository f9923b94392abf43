"""What a sentence dates in the present is to come where it is scheduled, and only there."""

from datetime import date

import polars as pl
import pytest

from model.reading.when.dates import event_dates

THURSDAY = date(2024, 9, 12)


def day_of(text: str, day: date = THURSDAY) -> str:
    sentences = pl.DataFrame({"article": ["a"], "sentence": [0], "date": [day], "text": [text]})
    found = event_dates(sentences)
    return " to ".join(str(each) for each in found["event_date"]) or "none"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The tariff starts on Monday.", "2024-09-16"),
        ("The tariff takes effect on Tuesday.", "2024-09-17"),
        ("The tariff takes effect at 12:01 a.m. Eastern time on Tuesday.", "2024-09-17"),
        ("The tariff will be cut by month’s end.", "2024-09-24"),
        ("The order comes into force Tuesday.", "2024-09-17"),
        ("A rule taking effect in January bars the sale.", "2025-01-01"),
        ("New rules enter into force in March.", "2025-03-01"),
        ("Port fees double from Jan. 1.", "2025-01-01"),
        ("From March, port fees double.", "2025-03-01"),
        ("On March 1, the new fees take effect.", "2025-03-01"),
        ("Fees rise to $80 a ton starting in March.", "2025-03-01"),
        ("The fees apply from March.", "2025-03-01"),
        ("Defence chiefs of the two sides meet on Monday.", "2024-09-16"),
        ("The two sides hold a new round of talks in March.", "2025-03-01"),
        ("Yellen arrives in Beijing on Monday.", "2024-09-16"),
        ("The minister visits Washington in February.", "2025-02-01"),
        ("The hearing is in March.", "2025-03-01"),
        ("The truce runs out in February.", "2025-02-01"),
        ("The owner has to sell the app by January.", "2025-01-01"),
        ("The owner must divest by mid-January.", "2025-01-01"),
        ("The commission ordered the owner to divest by March.", "2025-03-01"),
        ("The owner has until January to divest.", "2025-01-01"),
        ("Washington gave the owner until March to divest.", "2025-03-01"),
        ("The pause was extended until March.", "2025-03-01"),
        ("The order suspended the duties until January 10.", "2025-01-10"),
        ("An order signed on Monday suspended the duties until January 10.", "2024-09-09"),
        ("The ministry said that the duties would take effect in January.", "2025-01-01"),
    ],
)
def test_what_is_scheduled_is_to_come(text: str, found: str) -> None:
    assert day_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The tariffs took effect on Tuesday.", "2024-09-10"),
        ("The two sides failed to meet on Monday.", "2024-09-09"),
        ("The two sides did not meet on Monday.", "2024-09-09"),
        ("After the start of the talks on Monday, they left.", "2024-09-09"),
        ("The visit to Beijing on Monday was brief.", "2024-09-09"),
        ("They spoke during his visit to Paris in March.", "2024-03-01"),
        ("The previous rise in March was small.", "2024-03-01"),
        ("Beijing's decision to double tariffs on Monday hit farmers.", "2024-09-09"),
        ("Officials who meet often spoke on Monday.", "2024-09-09"),
        ("China says it summoned the envoy on Monday.", "2024-09-09"),
        ("On Monday, China said its ban takes effect in winter.", "2024-09-09"),
        ("It ends months of talks that failed on Monday.", "2024-09-09"),
        ("Exports double those of March.", "2024-03-01"),
        ("Prices have risen since March.", "2024-03-01"),
        ("He was held until March.", "2024-03-01"),
        ("The owner had to sell its arm by March.", "2024-03-01"),
        ("It is fair to ask why they waited until January 20.", "2024-01-20"),
        ("It is known that they did not let them in until January 14.", "2024-01-14"),
        ("The rate had been due to go up on December 1.", "2023-12-01"),
    ],
)
def test_what_is_over_stays_over(text: str, found: str) -> None:
    assert day_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It will be lifted at the end of the month.", "2024-09-24"),
        ("It will be lifted by the end of next month.", "2024-10-25"),
        ("It was lifted at the end of last month.", "2024-08-25"),
        ("It was lifted at the beginning of the month.", "2024-09-01"),
        ("It was lifted in the middle of the month.", "2024-09-12"),
    ],
)
def test_the_edge_of_a_month_is_seven_of_its_days(text: str, found: str) -> None:
    assert day_of(text) == found
