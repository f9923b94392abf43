"""What a third country that begins a sentence does is not between the two, though both are named behind it."""

import pytest

THEIRS = [
    ("Canada dropped its tariffs on Chinese electric cars, and Washington was not amused.", "trade"),
    ("Seoul said it would impose tariffs on Chinese steel as Washington looked on.", "trade"),
    ("Brazil signed a deal to sell soybeans to China, at the expense of American growers.", "trade"),
    ("Vietnam imposed tariffs on Chinese steel at the behest of Washington.", "trade"),
    ("Kenya expelled two Chinese reporters; Washington kept silent.", "exchanges"),
    ("Mexico, under pressure from Washington, raised tariffs on Chinese cars.", "trade"),
    ("Following Washington's lead, Canada imposed tariffs on Chinese steel.", "trade"),
    ("At the urging of Washington, the European Commission imposed duties on Chinese cars.", "trade"),
    ("Canada said it would follow the United States and impose tariffs on Chinese electric cars.", "trade"),
    ("Japan, at Washington's request, barred chip tools from sale to China.", "chips"),
    ("India banned Chinese chips from its networks, following the United States.", "chips"),
]
OURS = [
    ("Mexico was spared when Washington imposed tariffs on Chinese steel.", "trade", -3),
    ("Canada said that Washington had raised its tariffs on Chinese steel.", "trade", -3),
    (
        "Canada, like the United States, doubled its tariffs on Chinese steel, and Washington raised them again.",
        "trade",
        -3,
    ),
    ("At Canada's request, Washington imposed tariffs on Chinese steel.", "trade", -3),
    ("Vietnam gained as China raised its tariffs on American cotton.", "trade", -3),
    ("Pakistan helped as China freed an American engineer.", "detentions", 3),
]


@pytest.mark.parametrize(("text", "issue"), THEIRS)
def test_a_third_countrys_deed_is_none_between_the_two(reader, make_articles, text, issue):
    assert set(reader.claims(make_articles(text)).filter(issue=issue)["level"]) <= {0, -1}


@pytest.mark.parametrize(("text", "issue", "level"), OURS)
def test_a_sides_deed_behind_a_third_country_is_one(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
