"""The names of the two countries that a lexicon is about stand for those of any dossier's sides."""

from collections.abc import Callable
from functools import cache

import polars as pl
import pytest

from model.dossier import Dossier, Issue, Side
from model.dossier.world import world_of
from model.reading import Reader
from model.reading.weighing.weights import load_weights
from model.reading.what.finding.cues import load_cues
from tests.lean import few_cues
from tests.model.reading.ahead import ReadsAhead

ISSUES = (
    Issue(slug="trade", name="Trade", description="Goods", terms=("trade", "tariff{,s}", "export{,s}")),
    Issue(slug="people", name="People", description="Who is held", terms=("detain{,ed,ees}", "jail", "visa{,s}")),
    Issue(slug="mil", name="Military", description="Forces", terms=("military", "missiles", "hotline")),
)
INDIA = Side(code="IN", name="India", terms=("India", "indian{,s}", "New Delhi", "Delhi"))
PAKISTAN = Side(code="PK", name="Pakistan", terms=("Pakistan", "pakistani{,s}", "Islamabad"))
NORTH = Side(code="KP", name="North Korea", terms=("North Korea", "north korean{,s}", "Pyongyang"))
SOUTH = Side(code="KR", name="South Korea", terms=("South Korea", "south korean{,s}", "Seoul"))
US = Side(code="US", name="United States", terms=("United States", "US", "American{,s}", "Washington"))
CHINA = Side(code="CN", name="China", terms=("china", "chinese", "Beijing"))
UTOPIA = Side(code="UT", name="Utopia", terms=("Utopia", "utopian{,s}"))
ABOUT = ("the United States", "China")


def of_pair(one: Side, other: Side) -> Dossier:
    return Dossier(slug="pair", name="Pair", sides=(one, other), issues=ISSUES)


@pytest.fixture(scope="module")
def reader_of() -> Callable[[Side, Side], Reader]:
    """One for each pair, while these tests run."""
    none = load_weights("none")
    cues = few_cues("stop-contact", "arrest", "purchase", "restrict-act", "military-act")
    return cache(lambda one, other: ReadsAhead(of_pair(one, other), cues, weights=none))


@pytest.mark.parametrize(
    ("sides", "text", "issue", "level"),
    [
        ((INDIA, PAKISTAN), "Islamabad cut the military hotline with New Delhi.", "mil", -2),
        ((INDIA, PAKISTAN), "Islamabad detained two Indians.", "people", -3),
        (
            (INDIA, PAKISTAN),
            "Islamabad bought Indian goods worth a billion dollars again, a boost for trade.",
            "trade",
            3,
        ),
        ((INDIA, PAKISTAN), "Pakistani firms lose access to Indian exports.", "trade", -3),
        ((INDIA, PAKISTAN), "Islamabad detained two Brazilians.", "people", 0),
        ((NORTH, SOUTH), "Pyongyang cut the military hotline with Seoul.", "mil", -2),
        ((NORTH, SOUTH), "North Korea fired missiles toward South Korea.", "mil", -3),
        ((NORTH, SOUTH), "Pyongyang revoked the visas of South Korean students.", "people", -3),
        ((UTOPIA, CHINA), "Beijing detained two Utopians.", "people", -3),
        ((US, CHINA), "Beijing cut the military hotline with Washington.", "mil", -2),
        ((US, CHINA), "Beijing detained two Americans.", "people", -3),
        ((US, CHINA), "Beijing detained two Indians.", "people", 0),
    ],
)
def test_a_deed_is_one_whatever_the_sides_are_called(
    reader_of, make_articles, sides: tuple[Side, Side], text: str, issue: str, level: int
) -> None:
    claims = reader_of(*sides).claims(make_articles(text)).filter(issue=issue)

    assert claims["level"].to_list() == [level]


def test_for_those_that_it_is_about_a_lexicon_has_what_it_has() -> None:
    world = world_of(of_pair(US, CHINA))

    assert world.told_of_sides(["beijing cut"], ABOUT).is_empty()


def test_for_others_it_has_what_it_has_of_them_too() -> None:
    world = world_of(of_pair(INDIA, CHINA))

    assert set(world.told_of_sides(["talks", "beijing cut{,s}"], ABOUT).rows()) == {
        (1, f"{name} {verb}") for name in ("beijing", "delhi", "new delhi") for verb in ("cut", "cuts")
    }


@pytest.mark.parametrize("pair", ["us china", "u s china", "china us"])
def test_us_beside_the_other_country_is_a_country_and_else_is_we(pair: str) -> None:
    world = world_of(of_pair(INDIA, CHINA))

    told = world.told_of_sides([f"all {pair} flights", "told us in china"], ABOUT)
    assert set(told["way"]) == {
        "all india china flights",
        "all china india flights",
        "told us in china",
        "told us in india",
    }


def test_no_wording_is_left_with_a_name_that_it_asks_for() -> None:
    wordings = load_cues().wordings(world_of(of_pair(US, CHINA)))["phrase"]
    assert wordings.filter(wordings.str.contains("@", literal=True)).is_empty()
    assert "urged japan to" in wordings.str.to_lowercase()


def test_a_mode_that_names_the_sides_is_one_of_any_two() -> None:
    wordings = load_cues().wordings(world_of(of_pair(INDIA, PAKISTAN))).filter(pl.col("type") == "mode")
    assert not {"urged islamabad to", "urge delhi to", "asked the indian"}.isdisjoint(wordings["phrase"])
