"""Days that are counted from that of the sentence before."""

from datetime import date

import polars as pl
import pytest

from model.reading.joins import with_dates

SUNDAY = date(2023, 6, 18)


def sequel_days(*paragraphs: tuple[str, ...]) -> list[tuple[date | None, str | None]]:
    """The days of the last sentence alone, as of its article's others."""
    rows = [("a", number, SUNDAY, text) for number, texts in enumerate(paragraphs) for text in texts]
    spoken = pl.DataFrame(rows, schema=["article", "paragraph", "date", "text"], orient="row")
    asked = pl.DataFrame({"at": [spoken.height - 1]}, schema={"at": pl.UInt32})
    return with_dates(asked, spoken).select("event_date", "event_from").rows()


@pytest.mark.parametrize(
    ("before", "text", "found"),
    [
        ("They met on June 3.", "A day later it was over.", (date(2023, 6, 4), "A day later · day")),
        ("They met on June 3.", "The next day it was over.", (date(2023, 6, 4), "The next day · day")),
        ("They met on June 3.", "That same evening they left.", (date(2023, 6, 3), "That same evening · day")),
        (
            "They met on June 3.",
            "Two weeks earlier they had quarrelled.",
            (date(2023, 5, 15), "Two weeks earlier · week"),
        ),
        ("They met on June 3.", "That month the ban was lifted.", (date(2023, 6, 1), "That month · month")),
        ("They met in May.", "The following month they left.", (date(2023, 6, 1), "The following month · month")),
        ("They met in May.", "The next day it was over.", (None, None)),
        ("They met.", "The next day it was over.", (None, None)),
        ("They met on June 3.", "They signed on the same day as the others.", (None, None)),
        ("They met on June 3.", "The next day, June 9, it was over.", (date(2023, 6, 9), "June 9 · day")),
        ("They met on June 3.", "Hours later they quarrelled.", (date(2023, 6, 3), "Hours later · day")),
        ("They met on June 3.", "He answered within hours.", (date(2023, 6, 3), "within hours · day")),
        ("They met on June 3.", "Within a day it was over.", (date(2023, 6, 4), "Within a day · day")),
        ("They met on June 3.", "The morning after, it was over.", (date(2023, 6, 4), "The morning after · day")),
        ("They met on June 3.", "The night before they had quarrelled.", (date(2023, 6, 2), "The night before · day")),
        ("They met on June 3.", "Two days on, it was over.", (date(2023, 6, 5), "Two days on · day")),
        ("They met on June 5.", "A week on, it was over.", (date(2023, 6, 12), "A week on · week")),
        (
            "They met on May 3.",
            "A month to the day later it ended.",
            (date(2023, 6, 3), "A month to the day later · day"),
        ),
        ("They met on June 7.", "By the weekend it was over.", (date(2023, 6, 10), "By the weekend · day")),
        ("They met on June 7.", "The following Monday it was over.", (date(2023, 6, 12), "The following Monday · day")),
        ("They met on June 3.", "Overnight they signed.", (date(2023, 6, 4), "Overnight · day")),
        ("They met on Friday.", "Overnight they signed.", (date(2023, 6, 18), "Overnight · day")),
        ("They met on June 3.", "Overnight flights were cut.", (None, None)),
        ("They met on June 3.", "They could answer within hours.", (None, None)),
        ("They met on June 3.", "Two days on the road they quarrelled.", (None, None)),
        ("They met on June 3.", "Forty-eight hours later it was over.", (None, None)),
        (
            "They met on June 3.",
            "The next day they ended what began in 2018.",
            (date(2023, 6, 4), "The next day · day"),
        ),
    ],
)
def test_a_sequel_is_told_by_the_sentence_before(before: str, text: str, found: tuple[date | None, str | None]) -> None:
    assert sequel_days((before, text)) == [found]


def test_sequels_follow_each_other_within_a_paragraph() -> None:
    begins, later = "They met on June 3.", "A day later they quarrelled."

    assert sequel_days((begins, later, "The next morning they left.")) == [(date(2023, 6, 5), "The next morning · day")]
    assert sequel_days((begins,), (later,)) == [(None, None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was the day after Congress voted.", (date(2023, 6, 2), "the day after · day")),
        ("The move came two days before Congress voted.", (date(2023, 6, 5), "two days before · day")),
        ("This came hours after Congress voted.", (date(2023, 6, 3), "hours after · day")),
        ("It was the day after the vote that they quarrelled.", (None, None)),
        ("The release came two days after Congress voted.", (None, None)),
        ("The day after Congress voted, they quarrelled.", (None, None)),
        ("They quarrelled the day after Congress voted.", (None, None)),
    ],
)
def test_what_the_sentence_before_came_after_was_before_it(text: str, found: tuple[date | None, str | None]) -> None:
    assert sequel_days(("They met on June 3.", text)) == [found]


PREVIOUS = [
    ("China imposed tariffs on American pork the previous week.", date(2024, 6, 3)),
    ("The previous month, China imposed tariffs on American pork.", date(2024, 5, 1)),
    ("The previous week Washington imposed tariffs on Chinese pork.", date(2024, 6, 3)),
    ("On the previous day Washington had imposed tariffs on Chinese pork.", date(2024, 6, 11)),
    ("Beijing freed an American on May 23. The previous week it imposed tariffs on American pork.", date(2024, 5, 13)),
    ("China's tariffs on American pork were higher than the previous week.", None),
    ("China's tariffs on American pork rose by 5 percent from the previous month.", None),
]


@pytest.mark.parametrize(("text", "found"), PREVIOUS)
def test_the_previous_week_is_counted_from_the_day_before_or_the_article(reader, make_articles, text, found):
    claims = reader.claims(make_articles(text, day=date(2024, 6, 12))).filter(issue="trade")

    assert claims["event_date"].to_list()[-1:] == [found]
