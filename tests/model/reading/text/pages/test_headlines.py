"""Headlines of other articles below a page's own make no claim; prose behind them does."""

import pytest

from model.article import Article, articles_frame
from model.reading.text.sentences import sentences

PROSE = "China suspended trade talks with the United States. Officials said so on Monday."
OTHERS = "US imposes new sanctions on Chinese chips firms"
STOPPED = "China bans exports of rare earths to the United States."
HEADS = [
    *("Related articles", "RELATED STORIES", "Most read", "More on this story", "Read more", "You may also like"),
    *(
        "Trending",
        "Recommended for you",
        "Latest news:",
        "Comments",
        "12 comments",
        "**Top stories**",
        "Editors’ picks",
    ),
]


def of_the_page(*paragraphs: str, between: str = "\n\n") -> list[str]:
    """The sentences that make no claim."""
    found = sentences(articles_frame([Article(text=between.join(paragraphs))]))
    return found.filter("is_boilerplate")["text"].to_list()


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("head", HEADS)
def test_headlines_below_a_list_of_other_articles_are_of_the_page(head, between):
    lists = (head, OTHERS, "2 hours ago", "Most read", STOPPED)

    assert of_the_page("Talks are off", PROSE, *lists, between=between) == list(lists)


def test_a_line_of_copyright_behind_them_is_no_prose():
    told = of_the_page(PROSE, "Most read", STOPPED, "(c) 2024 The Wire. All rights reserved. No part may be sold.")

    assert STOPPED in told


def test_prose_behind_a_list_ends_it_and_makes_claims():
    assert of_the_page(PROSE, "Related articles", OTHERS, PROSE, STOPPED) == ["Related articles", OTHERS]


def test_a_sentence_between_a_list_and_prose_is_of_the_article():
    assert of_the_page(PROSE, "Read more", OTHERS, STOPPED, PROSE) == ["Read more", OTHERS]


def test_a_long_sentence_is_prose():
    long = "The Ministry of Commerce said on Monday that it halts all exports of rare earths to the United States."

    assert of_the_page(PROSE, "Trending", OTHERS, long) == ["Trending", OTHERS]


def test_a_list_with_nothing_of_the_article_over_it_is_the_head_of_a_page():
    assert of_the_page("Latest news", OTHERS, PROSE) == []


@pytest.mark.parametrize("line", ["Comments on tariffs", "More tariffs", "Trending up", "Recommended sanctions"])
def test_other_headings_head_no_list(line):
    assert of_the_page(PROSE, line, STOPPED) == []


def test_below_a_list_within_a_story_two_paragraphs_go_on_with_it():
    told = of_the_page(PROSE, "Read more", "China hits back at US", STOPPED, "They were limited in April.")

    assert STOPPED not in told
