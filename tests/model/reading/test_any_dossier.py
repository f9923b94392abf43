"""The dossier that takes every sentence, with no sides: conflict or cooperation by wording alone."""

import pytest

from model.reading import Reader

COOPERATION = """\
The two presidents agreed to reopen their embassies.
Germany pledged 200 million euros for the flood victims.
The prime minister met union leaders to discuss wages.
Turkey and Greece signed a maritime accord.
The government released 40 political prisoners.
Egypt offered to mediate between the factions.
The army withdrew its troops from the valley.
France praised the peace efforts.
Brazil appealed for international assistance.
Spain apologized for the incident.
Leaders endorsed the climate plan.
Canada granted asylum to the dissident."""
CONFLICT = """\
Rebels shelled the northern city overnight.
Iran rejected the inspectors' report.
Police arrested dozens of activists.
Protesters marched against the pension law.
India accused Pakistan of violating the ceasefire.
Britain expelled three diplomats.
Moscow threatened to cut gas supplies.
The EU imposed sanctions on the regime.
The Senate demanded the minister's resignation.
Gunmen killed six soldiers in an ambush.
Workers went on strike at the port.
Sudan severed ties with Tehran."""
SENTENCES = [(text, sign) for texts, sign in ((COOPERATION, 1), (CONFLICT, -1)) for text in texts.splitlines()]


def test_every_sentence_gets_a_level(any_reader: Reader, make_articles) -> None:
    claims = any_reader.claims(make_articles("The cat sat. The king abdicated. Nothing followed."))

    assert claims["issue"].to_list() == ["overall"] * 3
    assert claims["level"].null_count() == 0


def test_cooperation_and_conflict_are_told_apart_in_85_of_100(any_reader: Reader, make_articles) -> None:
    claims = any_reader.claims(make_articles(*(text for text, _ in SENTENCES)))
    level = dict(zip(claims["quote"], claims["level"], strict=True))
    right = [text for text, sign in SENTENCES if level[text] * sign > 0]

    assert len(right) >= 0.85 * len(SENTENCES)


@pytest.mark.parametrize("text", ["", "   ", "🎈", "?!"])
def test_a_text_with_nothing_to_say_is_no_error(any_reader: Reader, make_articles, text: str) -> None:
    assert set(any_reader.claims(make_articles(text))["level"]) <= {0}
