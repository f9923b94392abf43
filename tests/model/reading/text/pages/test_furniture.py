"""What a page puts around its story makes no claim, and a story that looks like it does."""

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.reading.text.sentences import sentences

LED_TO = [
    "ALSO READ: China warns US over Taiwan",
    "Related: Tracking China's pressure on Taiwan",
    "Go deeper: Taiwan and the rivalry of the two",
    "(Read more: Washington hits China over chips)",
    "More on tariffs",
    "Next: US and China at odds over fentanyl",
    "Don't miss: China's threat over chips",
    "VIDEO 03:12 Tariffs could hit chipmakers hard, says analyst",
    "What you need to know about Taiwan",
    "In this edition: rare earths, soybeans, pandas",
    "Topics: Taiwan, China",
    "Source: Taiwan Daily",
    '[1] Ann Berg, "China Sanctions US Firms," Asia Quarterly, May 3, 2025.',
]
PRINTED = [
    "This article appeared in the South China Morning Post print edition as: Beijing warns US over Taiwan",
    "A version of this article appears in print on June 11, 2025, with the headline: China Warns U.S. Over Taiwan.",
    "Correction: An earlier version of this article misstated the tariff rate.",
    "This story has been corrected to show that China opposed the tariffs, not the US.",
    "Editor's note: This piece is part of a series on Taiwan.",
    "This is a developing story on Taiwan and will be updated.",
    "(Adds comments on Taiwan in paragraph 4.)",
]
ASKED = [
    "Sign up for our newsletter on China and Taiwan.",
    "Get the latest news on chips in your inbox.",
    "Tell us what you think about the tariffs in the comments.",
    "For more on Taiwan, subscribe to our China newsletter.",
    "Have a confidential tip on chips? Get in touch with our reporters.",
    "Should the US talk to China on Taiwan? Take our poll.",
    "You are receiving this email because you signed up for Taiwan updates.",
]
WRITERS = [
    "Ann Berg covers China and Taiwan for the Herald. She previously worked in Hong Kong.",
    "Tom Lindt is a senior fellow at the Asia Center, where he works on Taiwan.",
    "Ann Berg joined the Herald in 2019 and writes on tariffs.",
    "Tom Lindt leads the Taiwan programme at the Institute for Asia.",
    "The author works on Taiwan at the Asia Center.",
    "Ann Berg in Taipei, Tom Lindt in Hong Kong",
    "(By Ann Berg and Tom Lindt)",
    "Reporting from Taipei",
    "BBC News, Taipei",
]
PAID_AND_VIEWS = [
    "Presented by the Semiconductor Council",
    "A message from the Chip Council: America's makers of chips invest at home.",
    "Thanks to our friends at the Taiwan Forum for sponsoring today's edition.",
    "The views expressed here are the author's own and not those of the Taiwan Foundation.",
    "The article on Taiwan reflects the author's opinions and not necessarily the views of this paper.",
    "Media contact: Ann Berg, Taiwan Alliance, +1 202 555 0100",
    "From: Taiwan Desk <desk@example.com>",
    "On Tue, Jun 10, 2025 at 3:45 PM Taiwan Desk <desk@example.com> wrote:",
]


def told(line: str) -> list[str]:
    """The sentences of a story with that line in it that are not about the page."""
    found = sentences(articles_frame([Article(text=f"Talks were held.\n\n{line}\n\nThey went on for days.")]))
    return found.filter(~pl.col("is_boilerplate"))["text"].to_list()


@pytest.mark.parametrize("line", LED_TO + PRINTED + ASKED + WRITERS + PAID_AND_VIEWS)
def test_what_stands_around_a_story_is_about_the_page(line: str) -> None:
    assert told(line) == ["Talks were held.", "They went on for days."]


@pytest.mark.parametrize(
    "line",
    [
        "State media: China suspends the talks",
        "What's next: The two sides meet in Madrid in May.",
        "Between the lines: China still opposes the arms sales.",
        "Editor's note: On June 10 China lifted its curbs on rare earths.",
        "This article argues that China will retaliate.",
        "Ilham Tohti is a Uyghur scholar serving life in prison.",
        "The PRC is a leading contributor to illegal fishing.",
        "Trade Talks in London and Tariff Cuts in Geneva",
        "The author of the bill, Rubio, condemned China.",
        "The views expressed by Rubio on Taiwan were rejected.",
        "Welcome to Beijing.",
        "What we know is that China protested.",
        "Analysis: China lifts its curbs on rare earths",
        "All rights of the Uyghurs must be respected.",
        "China bought “soybeans,” Greer said in 2025.",
        "Follow our lead and lift the tariffs.",
        "China and the US will read more into the pause than it says.",
    ],
)
def test_what_only_looks_like_that_is_told(line: str) -> None:
    assert line in told(line)
