"""Less of what is friendly is no deed of friendship, and fewer drills are no hostile act."""

import pytest

LESS = [
    ("American consulates in China issued fewer visas to students.", "exchanges", -2),
    ("Beijing approved fewer rare earth licences for American buyers.", "rare-earths", -2),
    ("Washington granted fewer licences for chip sales to China than last year.", "chips", -2),
    ("Beijing bought far less American corn than a year ago.", "trade", -2),
    ("The Chinese navy flew far fewer sorties over the South China Sea, American admirals said.", "south-china-sea", 2),
]
AS_MUCH = [
    ("Beijing approved more rare earth licences for American buyers.", "rare-earths", 3),
    ("Washington put no fewer than sixty Chinese chip firms on the Entity List.", "chips", -3),
    ("China bought more American soybeans than last year.", "trade", 3),
    ("Washington doubled the duties on Chinese steel, the highest since 1930.", "trade", -3),
]


@pytest.mark.parametrize(("text", "issue", "level"), LESS + AS_MUCH)
def test_how_much_of_it_there_is_decides(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    "text",
    [
        "Half as many Chinese warplanes as in April crossed the median line off Taiwan.",
        "Taipei said that fewer Chinese warships sailed around Taiwan in May.",
    ],
)
def test_half_as_many_warplanes_are_a_lull(reader, make_articles, text):
    assert reader.claims(make_articles(text)).filter(issue="taiwan")["level"].to_list() == [2]
