"""Sentences put another way round: what is gone, what was not done until, what is no longer needed."""

import pytest


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("trade", 3, "Gone are China's tariffs on American beef."),
        ("mil-mil", -2, "Gone are the days of regular talks between the militaries of China and the US."),
        ("trade", 3, "It was not until May that China lifted its tariffs on American beef."),
        ("trade", 3, "Only after talks in Geneva did China lift its tariffs on American beef."),
        ("trade", 3, "China lifted its tariffs on American beef without conditions."),
        ("trade", 3, "Without fanfare, China lifted its tariffs on American beef."),
        ("trade", -3, "Without warning, China raised its tariffs on American beef."),
        ("exchanges", 3, "American tourists no longer need visas for China."),
        ("exchanges", -3, "Chinese students will no longer get visas for the United States."),
        ("fentanyl", 3, "Two more precursors of fentanyl may no longer be exported from China."),
        ("chips", -3, "Nvidia may no longer sell its chips to China."),
    ],
)
def test_it_is_read_as_put_plainly(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
