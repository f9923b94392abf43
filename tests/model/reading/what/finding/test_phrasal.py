"""A verb's particle may stand behind what it is about."""

import pytest

APART = [
    ("Beijing turned the American offer of talks on trade down.", "trade", -2),
    ("The White House put the trade talks with China on ice.", "trade", -2),
    ("China broke its climate dialogue with Washington off.", "climate", -2),
    ("Washington rolled its tariffs on Chinese goods back.", "trade", 3),
    ("Beijing took the duties on American wine off on Monday.", "trade", 3),
    ("Washington phased the tariff exemption for Chinese parcels out in May.", "trade", -3),
    ("The PLA stepped its patrols around Taiwan up, the Pentagon said.", "taiwan", -3),
    ("Washington shut SMIC out of the market for American chips.", "chips", -3),
]
NONE_OF_ITS = [
    ("Bessent sent the trade proposals to Beijing and the team took off on Friday.", "trade", {0, 1}),
    ("Xi called Trump to talk about trade before the jet took off.", "trade", {1}),
    ("Beijing told Washington in the hall down the road what it put on trade.", "trade", {0, -1}),
    ("Beijing turned to trade with Washington, and its markets went down.", "trade", {0, -1}),
]


@pytest.mark.parametrize(("text", "issue", "level"), APART)
def test_a_particle_behind_the_object_is_its_verbs(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


GIVEN_OR_DENIED = [
    ("The Commerce Department denied two American toolmakers licences to ship to Chinese chip plants.", "chips", -3),
    ("Chinese jailers denied the American prisoner access to his consul.", "detentions", -2),
    ("China refused three American frigates entry to Hong Kong, the Pentagon said.", "mil-mil", -3),
    ("The embassy in Beijing denied sixty Chinese scholars visas.", "exchanges", -3),
    ("China granted the expelled American reporters visas.", "exchanges", 3),
    ("Beijing has never denied an American reporter a visa, the ministry said.", "exchanges", 0),
    ("Beijing no longer denies American reporters visas.", "exchanges", 0),
    ("China’s embassy in Washington denied reports that hackers had access to the treasury.", "espionage", -1),
]


@pytest.mark.parametrize(("text", "issue", "level"), GIVEN_OR_DENIED)
def test_what_is_given_or_denied_may_stand_behind_to_whom(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(("text", "issue", "levels"), NONE_OF_ITS)
def test_a_particle_of_something_else_is_not(reader, make_articles, text, issue, levels):
    assert set(reader.claims(make_articles(text)).filter(issue=issue)["level"]) <= levels
