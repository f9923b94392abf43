"""Verbs within what an issue is called: "China detained American teachers" tells a deed, "detained Americans" none."""

import pytest

TOLD = (
    ("detentions", -3, "China detained American teachers on Monday."),
    ("detentions", -3, "China jails American executives over leaks."),
    ("detentions", -3, "China has sentenced American consultants."),
    ("detentions", 3, "China released American prisoners on Monday."),
    ("detentions", 3, "Beijing freed some prisoners, all of them Americans."),
    ("detentions", 3, "The United States and China swapped prisoners on Sunday."),
    ("exchanges", -3, "China expelled American correspondents."),
    ("exchanges", -3, "Washington expels Chinese reporters."),
    ("exchanges", -3, "US expels Chinese reporters."),
    ("espionage", -3, "Chinese hackers stole American technology."),
    ("mil-mil", -3, "China warned off an American destroyer."),
    ("taiwan", -3, "China held drills encircling the island of Taiwan."),
    ("trade", 3, "China Southern took delivery of its first Boeing plane."),
    ("channels", 1, "Trump spoke with Xi."),
    ("channels", 1, "Trump met with Xi."),
    ("channels", 1, "Rubio visited China on Monday."),
    ("channels", 1, "Rubio arrives in Beijing on Monday."),
    ("trade", 1, "Trump spoke with Xi about tariffs."),
    ("trade", 1, "Trump will speak with Xi about tariffs."),
)
NAMED = (
    ("detentions", "Rubio raised the detained Americans with Wang Yi in Beijing."),
    ("detentions", "In China jailed American journalists wait for visitors."),
    ("fentanyl", "The two sides discussed controlled substances and fentanyl."),
    ("chips", "The ministry spoke of connected cars and chips from China."),
)


@pytest.mark.parametrize(("issue", "level", "text"), TOLD)
def test_a_verb_behind_whoever_does_it_tells_its_deed_within_a_term(reader, make_articles, issue, level, text):
    claims = reader.claims(make_articles(text)).filter(issue=issue)
    assert level in claims["level"].to_list(), claims["issue", "level", "rule"].rows()


@pytest.mark.parametrize(("issue", "text"), NAMED)
def test_a_participle_is_only_a_part_of_the_name(reader, make_articles, issue, text):
    claims = reader.claims(make_articles(text)).filter(issue=issue)
    assert not set(claims["level"]) & {-3, 3}, claims["issue", "level", "rule"].rows()
