"""`Today` that tells of these times is no day; and of several days the first is the event's."""

import pytest

from tests.model.reading.when.found_days import found_in


@pytest.mark.parametrize(
    "text",
    [
        "China’s industry is more complex today than in its last surge.",
        "The two are further apart on tariffs today than a year ago.",
        "China is a bigger threat to Taiwan today.",
        "The United States today relies on China for rare earths.",
        "China today controls nine tenths of the trade.",
        "The Chinese navy of today can close the strait.",
        "Today, China is the largest buyer of soybeans.",
        "Today we live in a world where chips are stolen.",
        "If Xi were here today, he would say so.",
        "Talks with China have never been as important as today.",
    ],
)
def test_today_in_these_times_is_no_day(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Today China lifted its tariffs.",
        "The United States today imposed tariffs on China.",
        "Today, the President is taking action on ships.",
        "As of today, China has not lifted its tariffs.",
        "We are here today to announce a truce.",
        "Today is the deadline.",
        "He went easier on China in his long speech today than before.",
        "The only controls we discussed today were those on chips.",
        "We spoke in advance of today’s meeting.",
    ],
)
def test_today_of_a_deed_is_the_articles_day(text: str) -> None:
    assert [day for day, _ in found_in(text)] == ["2024-09-12"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was lifted from 28 to 29 August.", "2024-08-28"),
        ("They met on 9 and 10 September.", "2024-09-09"),
        ("They met on September 9 and 10.", "2024-09-09"),
        ("They met from September 9 through 11, 2024.", "2024-09-09"),
        ("They met on September 9th to 10th.", "2024-09-09"),
        ("It was lifted this past Thursday.", "2024-09-05"),
        ("It was lifted past Monday's deadline.", "2024-09-09"),
    ],
)
def test_of_several_days_the_first_counts(text: str, day: str) -> None:
    assert [found for found, _ in found_in(text)] == [day]
