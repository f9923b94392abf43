"""The dossier that takes every sentence, with no sides: conflict or cooperation by wording alone."""

from pathlib import Path
from typing import Final

import pytest

from model.reading import Reader
from model.reading.levels import article_levels
from model.reading.weighing.weights import load_weights

EVENTS: Final = Path(__file__).parents[3] / "benchmarks" / "events.tsv"

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


def right_share(reader: Reader, make_articles, sentences: list[tuple[str, int]]) -> float:
    articles = make_articles(*(text for text, _ in sentences))
    levels = article_levels(reader.claims(articles))
    level = dict(zip(levels["article"], levels["level"], strict=True))
    signs = zip(articles["id"], (sign for _, sign in sentences), strict=True)
    return sum(level.get(article, 0) * sign > 0 for article, sign in signs) / len(sentences)


def varied(half: str) -> list[tuple[str, int]]:
    """Sentences of many countries; `a`, `d`, `e`, `i`, `k` were in view as the lexicon grew, `b`, `c`, `f`, `j` and `l`
    were not.
    """
    rows = (line.split("\t") for line in EVENTS.read_text("utf-8").splitlines() if not line.startswith("#"))
    return [(text, int(sign)) for part, sign, text in rows if part == half]


def test_cooperation_and_conflict_are_told_apart_in_85_of_100(any_reader: Reader, make_articles) -> None:
    assert right_share(any_reader, make_articles, SENTENCES) >= 0.85


@pytest.mark.parametrize("half", ["a", "b", "d", "e", "i", "k"])
def test_they_are_told_apart_in_85_of_100_varied_sentences(any_reader: Reader, make_articles, half: str) -> None:
    assert right_share(any_reader, make_articles, varied(half)) >= 0.85


@pytest.mark.parametrize("half", ["f", "j", "l"])
def test_of_sentences_that_were_never_in_view_80_of_100_are_right(any_reader: Reader, make_articles, half: str) -> None:
    assert right_share(any_reader, make_articles, varied(half)) >= 0.8


UNDONE = {
    "The ceasefire in Sudan crumbled.": -1,
    "Ceasefire crumbles": -1,
    "Support for the treaty has evaporated.": -1,
    "Iraq defaulted on its pledge.": -1,
    "The truce lasted barely two days.": -1,
    "No compromise was found.": -1,
    "He would sooner resign than sit down with them.": -1,
    "The court upheld the ban on the party.": -1,
    "The deal to end the strike unravelled overnight.": -1,
    "Their dispute ended in bloodshed.": -1,
    "The hostages were killed during the raid.": -1,
    "Gunmen abducted forty pupils near the lake.": -1,
    "The abducted pupils were rescued.": 1,
    "The kidnapped priest was found alive.": 1,
    "The blockade is over.": 1,
    "Violence in the camps has abated.": 1,
    "Opposition to the treaty has crumbled.": 1,
    "The threat to expel the mission was dropped.": 1,
    "The treaty survived.": 1,
    "Nobody was hurt and the siege was resolved peacefully.": 1,
    "A truce brokered by clerics collapsed within hours.": -1,
    "A truce brokered by clerics took hold.": 1,
    "The mandate of the peacekeepers was not renewed.": -1,
    "The sanctions on Zimbabwe were not renewed.": 1,
    "The minister’s proposal fell on deaf ears.": -1,
    "Norway halted its arms sales to the emirate.": -1,
    "Norway halted the deportations of Afghans.": 1,
    "Norway began the deportations of Afghans.": -1,
    "Charges of terrorism against the bishop were dropped.": 1,
    "Charges of terrorism against the bishop were filed.": -1,
    "The court struck down the travel ban on the senator.": 1,
    "The court struck down the treaty.": -1,
    "The two presidents have stopped insulting each other.": 1,
    "The premier caved in to the protesters.": 1,
    "The premier lashed out at the protesters.": -1,
    "They cannot wait to sign the treaty.": 1,
    "They cannot sign the treaty.": -1,
    "They want nothing to do with the treaty.": -1,
}
"""Sentences on something good or bad that has ended, was kept, or goes on."""


def test_what_a_verb_does_with_a_noun_tells_the_sign(any_reader: Reader, make_articles) -> None:
    articles = make_articles(*UNDONE)
    levels = article_levels(any_reader.claims(articles)).select("article", "level").rows()
    level = dict(zip(articles["text"], map(dict(levels).get, articles["id"]), strict=True))

    assert {text for text, sign in UNDONE.items() if level[text] * sign <= 0} == set()


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The president lifted the embargo against Vietnam.", 3),
        ("Morocco broke off diplomatic relations with Iran.", -3),
        ("Tokyo will not agree to any cut in its whale catch.", -1),
        ("Rebels spurned an offer of amnesty.", -2),
        ("Germany suspended development aid to Rwanda.", -2),
    ],
)
def test_an_articles_own_level_is_what_its_cue_says(any_reader: Reader, make_articles, text: str, level: int) -> None:
    assert article_levels(any_reader.claims(make_articles(text)))["level"].to_list() == [level]


def test_words_that_no_cue_has_tell_half_of_what_is_said_in_idioms(any_reader: Reader, make_articles) -> None:
    bare = Reader(any_reader.dossier, any_reader.cues, weights=load_weights("none"))

    share = right_share(any_reader, make_articles, varied("c"))
    assert share >= 0.5
    assert right_share(bare, make_articles, varied("c")) < share


@pytest.mark.parametrize("text", ["", "   ", "🎈", "?!"])
def test_a_text_with_nothing_to_say_is_no_error(any_reader: Reader, make_articles, text: str) -> None:
    assert set(any_reader.claims(make_articles(text))["level"]) <= {0}
