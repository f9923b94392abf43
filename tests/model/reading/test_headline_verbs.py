"""Headlines: the present tense for what has happened, no articles, no copula."""

import polars as pl
import pytest

from model.reading import Reader

HEADLINES = [
    ("US, China agree to triple renewables", "climate", {3}),
    ("US, China agree on trade deal", "trade", {3}),
    ("US, China extend trade truce", "trade", {3}),
    ("US, China near trade deal", "trade", {2}),
    ("US, China far from trade deal", "trade", {-2}),
    ("Talks end without deal as tariff deadline nears", "trade", {-2}),
    ("China and US pledge to cut methane emissions", "climate", {2}),
    ("China adds 13 precursors to controlled list", "fentanyl", {3}),
    ("China curbs fentanyl precursors", "fentanyl", {3}),
    ("US holds back arms package for Taiwan as trade talks loom", "taiwan", {2}),
    ("US clears missiles for Taiwan", "taiwan", {-3}),
    ("US warship crosses Taiwan Strait", "taiwan", {-3}),
    ("China bars American executives from leaving", "detentions", {-3}),
    ("China frees three Americans", "detentions", {3}),
    ("China detains US citizen", "detentions", {-3}),
    ("Beijing recalled its ambassador from Washington", "channels", {-2}),
    ("China rejects US request for meeting", "channels", {-2}),
    ("Blinken trip to China off", "channels", {-2}),
    ("China approves TikTok deal", "tiktok", {3}),
    ("US allows Nvidia chip sales to China", "chips", {3}),
    ("Customs holds up Nvidia chips at Chinese ports", "chips", {-3}),
    ("China speeds up rare earth exports to US", "rare-earths", {3}),
    ("China squeezes rare earth exports", "rare-earths", {-3}),
    ("China shuns US soybeans as harvest starts", "trade", {-2}),
    ("Trump piles tariffs on Chinese goods", "trade", {-3}),
    ("US hits Chinese firms over Russia", "ukraine", {-3}),
    ("China slams US chip curbs", "chips", {-1}),
    ("Is China winning the AI race?", "ai", {0}),
]

OF_NO_ISSUE = [
    "They struggle to reach the summit of China's highest mountain.",
    "Xi inspects flood zone in China's Hebei, frees up funds.",
    "Washington Wizards hold back star guard before China trip.",
]


def level(reader: Reader, text: str, issue: str, make_articles) -> int | None:
    levels = reader.claims(make_articles(text)).filter(issue=issue)["level"]
    return levels[0] if len(levels) else None


@pytest.mark.parametrize(("text", "issue", "levels"), HEADLINES)
def test_a_headline_is_read(reader: Reader, make_articles, text: str, issue: str, levels: set[int]) -> None:
    assert level(reader, text, issue, make_articles) in levels


@pytest.mark.parametrize("text", OF_NO_ISSUE)
def test_the_same_words_of_something_else_are_no_deed(reader: Reader, make_articles, text: str) -> None:
    claims = reader.claims(make_articles(text)).filter(pl.col("issue") != "overall")

    assert not [level for level in claims["level"] if abs(level) == 3]
