"""What is only talked about, looked into or asked for is not done."""

import pytest

SPOKEN_OF = [
    ("The two sides spoke about suspending the tariffs between Washington and Beijing.", "trade", 3),
    ("The White House toyed with cutting the duties on Chinese furniture.", "trade", 3),
    ("Trump mused about doubling the tariffs on Chinese goods.", "trade", -3),
    ("American and Chinese negotiators haggled over the release of two jailed Americans.", "detentions", 3),
    ("Sullivan pressed Wang Yi for the release of detained Americans.", "detentions", 3),
    ("China and the United States are in talks to resume soybean purchases.", "trade", 3),
    ("American and Chinese envoys worked out how to suspend the tariffs.", "trade", 3),
    ("American officials mulled tightening the controls on chips for China.", "chips", -3),
]
DONE = [
    ("The two sides talked over lunch and lifted the tariffs on steel, Washington and Beijing said.", "trade", 3),
    ("Trump spoke about the trade deficit and raised the tariffs on China to 30 percent.", "trade", -3),
    ("Washington pressed ahead with the lifting of the tariffs on Chinese steel.", "trade", 3),
]


@pytest.mark.parametrize(("text", "issue", "level"), SPOKEN_OF)
def test_what_is_only_spoken_of_is_no_deed(reader, make_articles, text, issue, level):
    levels = reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list()

    assert levels
    assert all(abs(each) < abs(level) for each in levels)


@pytest.mark.parametrize(("text", "issue", "level"), DONE)
def test_what_is_told_beside_talk_is_one(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
