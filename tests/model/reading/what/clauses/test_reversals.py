"""Deeds that a noun names and a verb undoes, those that it does not undo, and what a measure on trade reaches to."""

import pytest

BESIDE = "China and the United States.\n\n"
"""Before each sentence: none of them names both sides by itself."""


def _beside(rows):
    return [(*row[:-1], BESIDE + row[-1]) for row in rows]


UNDONE = [
    ("trade", 3, "The imposition of port fees was halted."),
    ("trade", 3, "Washington halted the imposition of port fees on Chinese ships."),
    ("trade", 3, "The reimposition of tariffs on Chinese goods has been put on hold."),
    ("trade", 3, "Trump delayed imposing tariffs on China."),
    ("trade", 2, "The imposition of tariffs on Chinese goods will be postponed."),
    ("trade", 2, "The imposition of tariffs on Chinese goods could be delayed."),
    ("trade", 3, "Washington announced a halt to the imposition of tariffs on Chinese goods."),
    ("chips", 3, "The tightening of export controls on chips was shelved."),
    ("chips", 3, "Washington called off the expansion of its export controls on chips."),
    ("chips", -3, "The lifting of export controls on chips was reversed."),
    ("trade", -3, "The suspension of tariffs on Chinese goods was revoked."),
    ("trade", -1, "The White House said the suspension of tariffs would be ended."),
    ("mil-mil", 3, "The suspension of military talks was lifted."),
    ("mil-mil", 3, "Beijing reversed the freeze on military talks."),
    ("mil-mil", 3, "The freeze on military talks with the Pentagon is over."),
    ("climate", 3, "The suspension of the climate talks came to an end in November."),
    ("climate", -2, "The restoration of climate talks was put off."),
    ("fentanyl", -2, "Beijing called off the resumption of counter-narcotics cooperation."),
    ("trade", -2, "The signing of the trade deal was postponed."),
    ("detentions", -2, "The release of the two Americans was delayed."),
    ("trade", -2, "The signing of the trade deal between China and the United States was put off."),
    ("trade", -1, "The removal of the tariffs on Chinese goods was delayed."),
    ("chips", -1, "Washington postponed the lifting of its export controls on chips."),
    ("taiwan", -3, "The hold on arms sales to Taiwan was lifted."),
    ("trade", 2, "Washington dropped its opposition to the soybean deal."),
    ("exchanges", 2, "Washington reversed its decision to expel Chinese students."),
]
NOT_UNDONE = [
    ("trade", -3, "The imposition of tariffs on Chinese goods was not delayed."),
    ("trade", 0, "Washington has not halted the imposition of tariffs on Chinese goods."),
    ("mil-mil", -2, "The imposition of tariffs meant that military talks were suspended."),
    ("mil-mil", -2, "The suspension of military talks ended a decade of trust."),
    ("mil-mil", -2, "The suspension of military talks has not been lifted."),
    ("mil-mil", -2, "Beijing suspended the military talks, imposing tariffs on Washington."),
    ("chips", -3, "The tightening of export controls on chips followed the suspension of military talks."),
    ("trade", 3, "The suspension of the port fees was extended."),
    ("trade", 3, "Beijing announced the suspension of its tariffs."),
    ("chips", 3, "Beijing approved the removal of export controls on chips."),
    ("mil-mil", 0, "When will the suspension of military talks be lifted?"),
    ("fentanyl", 3, "China resumed counter-narcotics cooperation and put controls on precursors."),
]
ON_TRADE = [
    ("rare-earths", 3, "China's ban on gallium exports was suspended."),
    ("rare-earths", 2, "The curbs on rare earth magnet exports will stay suspended."),
    ("rare-earths", -3, "China's restrictions on rare earth exports were tightened."),
    ("trade", 3, "China's ban on American soybean imports was scrapped."),
    ("trade", -3, "The ban on U.S. beef purchases was tightened."),
    ("rare-earths", -3, "Gallium exports were suspended."),
    ("trade", -3, "China resumed its ban on American beef."),
]
COMPOUNDS = [
    ("trade", 3, "Trump announced a tariff suspension for Chinese goods."),
    ("trade", 3, "The tariff suspension took effect on Monday."),
    ("trade", 3, "The tariff suspension was extended until November."),
    ("trade", -3, "The tariff suspension expired."),
    ("trade", 3, "A tariff reprieve for Chinese toys was granted."),
    ("trade", 3, "The tariff hike on Chinese goods was postponed."),
    ("trade", -3, "The tariff hike on Chinese goods took effect at midnight."),
]
UNLIKELY = [
    ("trade", "The suspension of port fees on Chinese ships is unlikely, analysts said."),
    ("chips", "The lifting of export controls on chips never came."),
    ("chips", "Washington refused the lifting of export controls on chips."),
]
TWO_DEEDS = [
    ("trade", 3, "The port fees were suspended, but the export controls on chips were tightened."),
    ("chips", -3, "The port fees were suspended, but the export controls on chips were tightened."),
    ("climate", -2, "Washington broke off the climate talks, and Beijing lifted its export controls on chips."),
    ("climate", -2, "Washington broke off the climate talks, and Beijing resumed the military talks."),
    ("mil-mil", 3, "Washington broke off the climate talks, and Beijing resumed the military talks."),
    ("climate", 3, "China suspended the climate dialogue last August after Pelosi's visit, and resumed it after Bali."),
    ("chips", 3, "Beijing answered the suspension of the military talks with the lifting of export controls on chips."),
    ("trade", 3, "The deal includes the lifting of export controls on chips and the suspension of the port fees."),
    ("chips", 3, "The deal includes the lifting of export controls on chips and the suspension of the port fees."),
]


@pytest.mark.parametrize(("issue", "level", "text"), _beside(UNDONE))
def test_a_named_deed_that_a_verb_undoes_is_told_as_undone(reader, make_articles, issue, level, text):
    assert _level(reader, make_articles, issue, text) == [level]


@pytest.mark.parametrize(("issue", "level", "text"), _beside(NOT_UNDONE))
def test_a_named_deed_that_no_verb_undoes_stands(reader, make_articles, issue, level, text):
    assert _level(reader, make_articles, issue, text) == [level]


@pytest.mark.parametrize(("issue", "level", "text"), _beside(ON_TRADE))
def test_what_a_measure_is_on_is_not_what_a_verb_tells_of(reader, make_articles, issue, level, text):
    assert _level(reader, make_articles, issue, text) == [level]


@pytest.mark.parametrize(("issue", "level", "text"), _beside(COMPOUNDS))
def test_two_nouns_may_be_a_deed(reader, make_articles, issue, level, text):
    assert _level(reader, make_articles, issue, text) == [level]


@pytest.mark.parametrize(("issue", "text"), _beside(UNLIKELY))
def test_what_is_unlikely_or_refused_has_not_come(reader, make_articles, issue, text):
    assert _level(reader, make_articles, issue, text)[0] <= 0


@pytest.mark.parametrize(("issue", "level", "text"), _beside(TWO_DEEDS))
def test_of_two_deeds_each_is_on_its_own_object(reader, make_articles, issue, level, text):
    assert _level(reader, make_articles, issue, text) == [level]


def _level(reader, make_articles, issue, text):
    return reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list()
