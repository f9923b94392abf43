"""Leaders of third countries, by their names: what they and one side do is nothing between the two."""

import pytest

from model.dossier import load_dossier
from model.dossier.officials import leaders_of
from model.dossier.world import world_of


@pytest.mark.parametrize(
    "text",
    [
        "The President and Prime Minister Kishida agreed on a sound trade deal as China looked on.",
        "Merz and the United States agreed to lift tariffs on steel, and spoke of China.",
        "The United States and Mexico lifted their tariffs on each other's steel, leaving China out.",
        "The US and Japan agreed to lift tariffs on steel and to counter Chinese dumping.",
        "Washington and London cut tariffs on cars as both look for ways around China.",
    ],
)
def test_what_a_side_agrees_with_others_is_no_deal_between_the_two(reader, make_articles, text):
    levels = reader.claims(make_articles(text)).filter(issue="trade")["level"]
    assert not set(levels) & {2, 3}, levels.to_list()


@pytest.mark.parametrize(
    "text",
    [
        "The United States and Canada lifted their tariffs on Chinese cars.",
        "Xi and Trump met in Gyeongju, South Korea, and agreed to pause the tariffs.",
        "After talks with Takaichi, the United States lifted its tariffs on Chinese goods.",
        "China and the United States, with Merz watching, agreed to lift their tariffs.",
    ],
)
def test_what_is_done_to_a_side_is_between_the_two_whoever_is_beside(reader, make_articles, text):
    assert 3 in reader.claims(make_articles(text)).filter(issue="trade")["level"].to_list()


def test_leaders_are_known_by_whole_names_and_by_last_ones_that_are_no_other_word():
    assert {"Fumio Kishida", "Kishida"} <= set(leaders_of("JP"))
    assert "Lam" not in leaders_of("VN")
    assert leaders_of("ZZ") == ()


def test_nobody_of_the_sides_is_a_third_party():
    dossier = load_dossier()
    people = (person for person in dossier.people if any(held.side for held in person.tenures))
    theirs = {name for person in people for name in (person.name, *person.aliases)}
    assert theirs.isdisjoint(name for country in world_of(dossier).others for name in country.leaders)
