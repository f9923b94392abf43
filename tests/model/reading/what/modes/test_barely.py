"""What was no sooner done than something else was is over: the second tells where things stand."""

import pytest

OVER = [
    ("No sooner had Beijing freed the American than it detained another.", "detentions", -3),
    ("No sooner had Washington cut the duties on Chinese toys than Beijing raised its own on beans.", "trade", -3),
    ("Hardly had Washington loosened its chip controls on China when it tightened them again.", "chips", -3),
    ("Barely had Beijing suspended the climate talks with Washington when it resumed them.", "climate", 3),
]
STANDING = [
    ("No sooner had Beijing released the American engineer than reporters asked for more.", "detentions", 3),
    ("Not all of the Americans jailed in China were freed.", "detentions", 0),
    ("Not every tariff on Chinese goods was lifted.", "trade", 0),
    ("All of the tariffs on Chinese goods were lifted.", "trade", 3),
]


@pytest.mark.parametrize(("text", "issue", "level"), OVER + STANDING)
def test_the_later_deed_stands(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
