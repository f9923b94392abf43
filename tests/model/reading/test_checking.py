"""What is wrong with a lexicon, by itself and on a corpus."""

import pytest
from lean import lean_cues

from model.dossier import load_dossier
from model.dossier.world import world_of
from model.reading import Reader
from model.reading.checking import collisions, contradictions, dangling, faults, unfired
from model.reading.what.finding.cues import Cue, Cues, Object, load_cues, with_own

WORLD = world_of(load_dossier())
MEASURES = Object(name="measure", wordings=("tariff{,s}",))
TALKS = Object(name="contact", wordings=("talks",))


def cue(name: str, level: int, *wordings: str, objects: tuple[str, ...] = (), **more: tuple[str, ...]) -> Cue:
    examples = {"fires": (f"They {wordings[0]} it.",), "silent": ("Nothing.",)} | more
    return Cue(id=name, level=level, kind="word", wordings=wordings, objects=objects, **examples)


def lexicon(*cues: Cue) -> Cues:
    return Cues(slug="x", language="en", objects=(MEASURES, TALKS), cues=cues)


def told(found) -> list[str]:
    return [" ".join(finding) for finding in found]


@pytest.mark.parametrize(("name", "dossier"), [("en", "us-china"), ("world", "us-china"), ("events", "any")])
def test_the_shipped_lexicons_neither_contradict_themselves_nor_collide(name: str, dossier: str) -> None:
    assert not told(faults(load_cues(name), world_of(load_dossier(dossier))))


def test_an_example_in_which_a_cue_is_silent_is_named_with_what_fires_instead() -> None:
    cues = lexicon(cue("hail", 2, "hailed", fires=("They cheered it.",)), cue("cheer", 2, "cheered"))

    assert told(contradictions(cues, WORLD)) == ["cue hail is silent in its example “They cheered it.”; cheer fires"]


def test_a_cue_that_asks_for_one_which_there_is_not_is_named() -> None:
    hail = cue("hail", 2, "hailed").model_copy(update={"asks_for": ("quarrel",)})

    assert told(dangling(lexicon(hail))) == ["cue hail asks for quarrel, which is no cue"]


def test_a_cue_that_undoes_one_which_there_is_not_is_named_with_the_nearest() -> None:
    hail = cue("hail", 2, "hailed").model_copy(update={"undoes": ("cheers", "hail")})

    assert told(dangling(lexicon(hail, cue("cheer", 2, "cheered")))) == [
        "cue hail undoes cheers, which is no cue; did you mean 'cheer'?"
    ]


def test_an_example_in_which_a_cue_must_be_silent_and_fires_is_named() -> None:
    cues = lexicon(cue("hail", 2, "hailed", silent=("It hailed all day.",)))

    assert told(contradictions(cues, WORLD)) == ["cue hail fires in its example “It hailed all day.”"]


def test_one_wording_at_two_levels_is_a_collision_whatever_its_braces_and_capitals() -> None:
    cues = lexicon(cue("hail", 2, "hail{ed,s}"), cue("storm", -1, "Hailed"))

    assert told(collisions(cues)) == ["cue hail has “hailed” at +2 and as storm at -1"]


@pytest.mark.parametrize(
    ("first", "second", "clashes"),
    [(("measure",), ("contact",), 0), (("measure",), (), 0), (("measure",), ("measure",), 1)],
)
def test_objects_settle_a_collision_unless_both_take_the_same(
    first: tuple[str, ...], second: tuple[str, ...], clashes: int
) -> None:
    cues = lexicon(cue("lift", 3, "lifted", objects=first), cue("stop", -2, "lifted", objects=second))

    assert len(list(collisions(cues))) == clashes


@pytest.fixture(scope="module")
def found(make_articles) -> list[str]:
    own = lexicon(
        cue("absent", 2, "yodelled"),
        cue("lonely", 3, "juggled", objects=("measure",)),
        cue("seen", 1, "waltzed"),
        cue("short", 1, "yelled"),
        cue("long", -1, "yelled at"),
    )
    reader = Reader(load_dossier(), with_own(lean_cues(), own))
    text = "The ministers waltzed and juggled in Taipei. The fentanyl task force met. They yelled at him."
    return told(unfired(reader, make_articles(text)))


def test_a_cue_of_which_no_wording_occurs_never_fires(found: list[str]) -> None:
    assert "cue absent never fires in 1 article: none of its wordings occurs" in found


def test_a_cue_that_is_never_near_its_object_says_so(found: list[str]) -> None:
    assert "cue lonely never fires in 1 article: 1 wording, none with its object near (measure)" in found


def test_a_cue_that_longer_wordings_always_hide_says_whose(found: list[str]) -> None:
    assert "cue short never fires in 1 article: 1 wording, each hidden by a longer one of long" in found


def test_a_cue_that_fires_is_no_finding(found: list[str]) -> None:
    assert not [line for line in found if line.startswith("cue seen")]


def test_terms_that_never_hit_are_named_and_those_that_hit_are_not(found: list[str]) -> None:
    line = next(line for line in found if line.startswith("issue fentanyl has terms that never hit in 1 article: "))

    assert "“opioid{,s}”" in line
    assert "“fentanyl”" not in line


def test_without_articles_nothing_is_said_of_what_never_fires(reader: Reader, make_articles) -> None:
    assert list(unfired(reader, make_articles())) == []


def test_of_some_cues_alone_only_their_faults_are_told() -> None:
    bad = cue("hail", 2, "hailed", fires=("They cheered it.",)).model_copy(update={"undoes": ("nothing",)})
    cues = lexicon(bad, cue("storm", -1, "hailed"), cue("wave", 1, "waved"))

    assert len(faults(cues, WORLD)) == len(faults(cues, WORLD, {"hail"})) == 3
    assert told(faults(cues, WORLD, {"storm"})) == ["cue hail has “hailed” at +2 and as storm at -1"]
    assert not faults(cues, WORLD, {"wave"})


def test_of_some_cues_alone_only_those_are_said_to_be_silent(make_articles) -> None:
    own = lexicon(cue("absent", 2, "yodelled"), cue("wave", 1, "waved"))
    reader = Reader(load_dossier(), with_own(lean_cues(), own))

    lines = told(unfired(reader, make_articles("They waved."), {"absent", "wave"}))

    assert [line for line in lines if line.startswith("cue ")] == [
        "cue absent never fires in 1 article: none of its wordings occurs"
    ]
