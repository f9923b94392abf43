"""The lexicon: every entry fires where it says so, and is silent where it says so."""

from functools import cache
from importlib.resources import files

import pytest

from model.data_files import parse_data
from model.dossier import load_dossier
from model.dossier.world import world_of
from model.errors import DataFileError, FaultyFileError
from model.reading.what.claims import fired
from model.reading.what.finding.cues import Cue, Cues, load_cues

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

    with pytest.raises(DataFileError, match=r"own\.toml: cues\.a\.fires"):
        parse_data(text, "own.toml", Cues)


OWN = """
[[cues]]
id = "hail"
level = 2
kind = "word"
wordings = ["hailed"]
fires = ["They hailed it."]
silent = ["Nothing."]
"""


@pytest.fixture
def write(home):
    """Puts a lexicon into the folder of one's own."""
    folder = home / "config/cues"
    folder.mkdir(parents=True)
    return lambda name, text: (folder / f"{name}.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text", "base"),
    [
        ("en", OWN, "en"),
        ("mine", OWN, "en"),
        ("events", OWN, "events"),
        ("en", 'extends = "en"' + OWN, "en"),
        ("mine", 'extends = "events"' + OWN, "events"),
        ("en", 'extends = "events"' + OWN, "events"),
    ],
)
def test_cues_of_ones_own_come_beside_the_shipped_ones(write, name, text, base):
    shipped = load_cues(base)
    write(name, text)
    own = load_cues(name)

    assert {cue.id for cue in own.cues} == {"hail", *(cue.id for cue in shipped.cues)}
    assert (own.modes, own.boundaries, own.objects) == (shipped.modes, shipped.boundaries, shipped.objects)
    assert (own.slug, own.extends) == (name, None)


def test_a_cue_of_ones_own_takes_the_place_of_the_shipped_one_of_its_id(write):
    known = [cue.id for cue in load_cues().cues]
    write("mine", OWN.replace("hail", known[0], 1))
    own = load_cues("mine")

    assert sorted(cue.id for cue in own.cues) == sorted(known)
    assert next(cue for cue in own.cues if cue.id == known[0]).wordings == ("hailed",)


VERBS = """
[[verbs]]
name = "halt"
wordings = ["mothball{s,ed}"]
"""


def test_a_cue_has_the_wordings_of_its_verbs_beside_its_own(write):
    write("mine", 'extends = "en"' + VERBS + OWN + 'verbs = ["halt", "resume"]\n')
    own = next(cue for cue in load_cues("mine").cues if cue.id == "hail")
    shipped = next(verbs for verbs in load_cues("mine").verbs if verbs.name == "resume")

    assert own.wordings == ("hailed", *shipped.wordings, "mothball{s,ed}")


def test_verbs_that_nobody_knows_are_told(write):
    write("mine", OWN + 'verbs = ["resum"]\n')
    with pytest.raises(FaultyFileError, match="'resum' is no class of verbs; did you mean 'resume'"):
        load_cues("mine")


def test_a_lexicon_that_extends_nothing_is_all_there_is(write):
    write("en", 'extends = ""' + OWN)

    assert [cue.id for cue in load_cues("en").cues] == ["hail"]
    assert load_cues("en").modes == ()


def test_a_copy_of_the_whole_lexicon_says_nothing_twice(write):
    shipped = load_cues("en")
    write("en", files("seeds").joinpath("cues/en.toml").read_text(encoding="utf-8"))

    assert load_cues("en").model_copy(update={"cues": ()}) == shipped.model_copy(update={"cues": ()})
    assert sorted(load_cues("en").cues, key=id_of) == sorted(shipped.cues, key=id_of)


def id_of(cue: Cue) -> str:
    return cue.id


def test_lexicons_that_extend_each_other_are_a_fault(write):
    write("one", 'extends = "other"' + OWN)
    write("other", 'extends = "one"' + OWN)

    with pytest.raises(FaultyFileError, match=r"cues/other\.toml: extends: 'one' extends this one itself"):
        load_cues("one")
