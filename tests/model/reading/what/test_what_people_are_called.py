"""A title says what somebody is called, and nothing of its matter."""

import pytest


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("trade", "Treasury Secretary Scott Bessent told reporters on Monday."),
        ("trade", "Trade Minister Wang Wentao arrived."),
        ("climate", "Climate envoy John Kerry said nothing of it to Beijing."),
        ("chips", "A chip engineer was hired by a Chinese firm in Boston."),
        ("trade", "China's trade negotiator Li Chenggang is 57 years old."),
        ("ai", "The AI scientist was born in China and works in Seattle."),
    ],
)
def test_it_makes_no_claim(reader, make_articles, issue, text):
    assert reader.claims(make_articles(text)).filter(issue=issue).is_empty()


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("trade", 1, "The trade ministers of China and the United States met in Geneva."),
        ("climate", 1, "The climate envoys of China and the United States held talks in Bonn."),
        ("trade", 1, "Trade Minister Wang Wentao met Greer in Paris."),
        ("trade", -3, "Trade Minister Wang Wentao announced new tariffs on American pork."),
        ("taiwan", 0, "Transits of the United States by Taiwan officials are in line with past practice."),
    ],
)
def test_what_is_told_beside_it_does(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
