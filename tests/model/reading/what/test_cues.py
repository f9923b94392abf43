"""The lexicon: every entry fires where it says so, and is silent where it says so."""

from functools import cache

import pytest

from model.dossier import load_dossier, parse_data
from model.errors import DataFileError
from model.reading.what.claims import fired
from model.reading.what.cues import Cue, Cues, load_cues
from model.world import world_of

LEXICON = load_cues("events")
WORLD = world_of(load_dossier())
FIRES = [(cue.id, text) for cue in LEXICON.cues for text in cue.fires]
SILENT = [(cue.id, text) for cue in LEXICON.cues for text in cue.silent]


@cache
def cues_by_text() -> dict[str, list[str]]:
    """The cues that fire in each of the examples; all are searched at once."""
    texts = [text for _, text in FIRES + SILENT]
    rows = fired(texts, LEXICON, WORLD)
    return {text: rows.filter(row=number)["cue"].to_list() for number, text in enumerate(texts)}


@pytest.mark.parametrize(("cue", "text"), FIRES)
def test_a_cue_fires_in_its_examples(cue: str, text: str) -> None:
    assert cue in cues_by_text()[text]


@pytest.mark.parametrize(("cue", "text"), SILENT)
def test_a_cue_is_silent_where_it_must_be(cue: str, text: str) -> None:
    assert cue not in cues_by_text()[text]


def test_a_sentence_is_searched_alone_as_among_others() -> None:
    for _, text in FIRES[:3] + SILENT[:3]:
        assert fired([text], LEXICON, WORLD)["cue"].to_list() == cues_by_text()[text]


def test_the_object_decides_between_lifted_tariffs_and_lifted_talks() -> None:
    levels = fired(["Washington suspended the tariffs.", "Washington suspended the talks."], load_cues(), WORLD)

    assert set(levels.filter(row=0)["level"]) == {3}
    assert set(levels.filter(row=1)["level"]) == {-2}


def test_an_object_that_stands_before_its_passive_is_seen() -> None:
    assert "lift-measure" in fired(["The tariffs on Chinese goods were lifted."], LEXICON, WORLD)["cue"]


def test_every_object_class_that_a_cue_asks_for_exists() -> None:
    known = {thing.name for thing in LEXICON.objects}

    assert {name for cue in LEXICON.cues for name in cue.objects} <= known


def test_two_cues_of_one_name_are_an_error() -> None:
    cue = Cue(id="a", level=1, kind="word", wordings=("bars",), fires=("b",), silent=("c",))

    with pytest.raises(ValueError, match="two cues are called 'a'"):
        Cues(slug="x", language="en", cues=(cue, cue))


def test_a_cue_without_an_example_is_an_error_with_file_and_key() -> None:
    lines = ["[[cues]]", 'id = "a"', "level = 1", 'kind = "word"', 'wordings = ["bar"]', "fires = []", 'silent = ["c"]']
    text = "\n".join(['slug = "x"', 'language = "en"', *lines])

    with pytest.raises(DataFileError, match=r"own\.toml: cues\.0\.fires"):
        parse_data(text, "own.toml", Cues)
