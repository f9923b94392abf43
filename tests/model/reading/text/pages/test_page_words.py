"""Paragraphs with words that pages use of themselves name an issue only where they tell of something."""

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.reading.text.sentences import sentences


def own(line: str) -> pl.DataFrame:
    """The sentences of a line within a story that are not muted altogether."""
    text = f"The two held talks on Tuesday.\n\n{line}\n\nThey will meet again in June."
    return sentences(articles_frame([Article(text=text)]))[1:-1].filter(~pl.col("is_boilerplate"))


@pytest.mark.parametrize(
    "line",
    [
        "Our podcast on Taiwan is out now.",
        "Got a question about Taiwan? Ask our reporters.",
        "We have updated this story with a line on chips.",
        "Register for our webinar on tariffs.",
        "Explained: China, the US and fentanyl",
        "Latest on Taiwan",
        "With support from the Taiwan Fund",
        "She covers Taiwan for the Herald.",
        "For press questions on Taiwan, call +1 202 555 0100.",
        "CHINA, U.S., NORTH KOREA, TAIWAN",
        "A chart of chips. Source: Customs data",
        "Taiwan ............ 14",
    ],
)
def test_what_a_page_says_of_itself_is_bare(line: str) -> None:
    assert own(line)["is_bare"].all()


@pytest.mark.parametrize(
    "line",
    [
        "We firmly uphold our national interests.",
        "Article 23 was passed in Hong Kong.",
        "Mao Ning told reporters that the position on Taiwan is unchanged.",
        "(Similar question from Reuters)",
        "ECONOMIC, TRADE, AND INVESTMENT COOPERATION",
        ".@SecDef said that China has too much influence.",
        "Fentanyl",
        "Our experts will meet on artificial intelligence.",
    ],
)
def test_a_story_that_has_such_words_is_not_bare(line: str) -> None:
    assert not own(line)["is_bare"].any()
