"""Weights for any pair: which dossier has them, and what they take for its sides."""

import polars as pl
import pytest

from model.dossier import Dossier, Issue, Side, load_dossier
from model.dossier.matters import matters
from model.errors import UnknownNameError
from model.reading import Reader
from model.reading.weighing.general import ANY_PAIR, PLACES, described, fitting, of_matters, of_sides, weights_name
from model.reading.weighing.weights import COLUMNS, WEIGHTS, load_weights
from model.reading.what.finding.cues import load_cues
from tests.model.reading.ahead import ReadsAhead

INDIA = Side(code="IN", name="India", terms=("India", "indian{,s}", "Delhi"))
CHINA = Side(code="CN", name="China", terms=("china", "chinese", "Beijing"))
WATER = Issue(slug="water", name="Rivers", description="Dams", terms=("dam{,s}", "river{,s}"))
OF_ALL = Issue(slug="overall", name="Overall", description="Everything", takes_all=True)


def made(*issues: Issue, slug: str = "mine", weights: str = "") -> Dossier:
    return Dossier(slug=slug, name="Mine", weights=weights, sides=(INDIA, CHINA), issues=issues or (WATER, OF_ALL))


@pytest.fixture(scope="module")
def of_another_pair() -> Reader:
    return ReadsAhead(made(), load_cues())


@pytest.mark.parametrize(
    ("dossier", "name"),
    [
        (load_dossier(), "us-china"),
        (load_dossier().model_copy(update={"slug": "us-china-copy"}), "us-china"),
        (load_dossier("any"), "any"),
        (made(), ANY_PAIR),
        (made(slug="us-china"), ANY_PAIR),
        (made(OF_ALL), "any"),
        (made(weights="none"), "none"),
    ],
    ids=[
        "shipped",
        "by another slug",
        "any text",
        "own pair",
        "own pair by the shipped slug",
        "takes all",
        "rules alone",
    ],
)
def test_weights_hang_on_what_a_dossier_is_and_not_on_its_slug(dossier: Dossier, name: str) -> None:
    assert weights_name(dossier) == name
    of_issues = of_matters(load_weights(name), dossier.issues)
    assert fitting(dossier).height == of_sides(of_issues, [side.code for side in dossier.sides]).height


def test_an_issue_has_the_weights_of_its_matter() -> None:
    of_trade = ["<trade>: near onions", "single: <trade>: near onions", "issue <trade>"]
    features = [*of_trade, "<people>: near visa", "word ban"]
    weights = pl.DataFrame({"feature": features, **dict.fromkeys(COLUMNS, 1.0)}).cast(WEIGHTS)
    goods, ferries, border = (
        Issue(slug=slug, name=slug, description="", matter=matter)
        for slug, matter in (("goods", "trade"), ("ferries", "trade"), ("border", ""))
    )

    taken = set(of_matters(weights, [goods, ferries, border])["feature"])

    own = {feature.replace("<trade>", slug) for feature in of_trade for slug in ("goods", "ferries")}
    assert taken == {*own, "word ban"}
    assert of_matters(weights, [border])["feature"].to_list() == ["word ban"]


def test_weights_that_there_are_not_are_told_with_those_that_there_are() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'general'"):
        Reader(made(weights="generall"), load_cues())


def test_a_place_is_taken_by_either_side() -> None:
    features = ["@one does -3 to @other", "sides @one+@other", "sides @one", "word ban"]
    weights = pl.DataFrame({"feature": features, **dict.fromkeys(COLUMNS, 1.0)}).cast(WEIGHTS)

    taken = set(of_sides(weights, ["IN", "CN"])["feature"])
    assert taken >= {"IN does -3 to CN", "CN does -3 to IN", "sides CN+IN", "sides IN", "sides CN", "word ban"}
    assert of_sides(weights, [])["feature"].to_list() == ["word ban"]


def test_general_weights_know_no_issue_and_no_name() -> None:
    features = load_weights(ANY_PAIR)["feature"]
    words = features.str.extract(r"^(?:word|asked|near) (.+)$").drop_nulls()
    issues = [f"{slug}: " for slug in load_dossier().slugs]

    assert not any(features.str.starts_with(issue).any() for issue in issues)
    assert set(features.str.extract(r"^(?:single: )?(?:issue )?<([^<> ]+)>").drop_nulls()) == set(matters())
    assert features.str.starts_with("issue <").sum() == features.str.starts_with("issue ").sum() == len(matters())
    assert not features.str.contains(r"\b(?:US|CN)\b").any()
    assert not words.is_in(["china", "chinese", "beijing", "washington", "taiwan", "trump", "xi", "japan"]).any()
    assert features.str.contains("|".join(PLACES)).any()


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Delhi and Beijing reaffirmed their commitment to work together on the rivers.", 2),
        ("India voiced deep concern over the dam that China builds.", -1),
        ("India and China raised the rivers as a priority.", 0),
        ("China cut off the water of the river to India in retaliation.", -3),
    ],
)
def test_another_pair_is_read_with_them(of_another_pair: Reader, make_articles, text: str, level: int) -> None:
    claims = of_another_pair.claims(make_articles(text)).filter(issue="water")

    assert claims["level"].to_list() == [level]
    assert claims["confidence"].to_list() != [0.5]


@pytest.mark.parametrize(
    ("dossier", "told"),
    [
        (load_dossier(), "weights us-china: learnt from passages on 18 of its 18 issues"),
        (made(), "weights general: they hold for any pair"),
        (made(weights="us-china"), "on 0 of its 1 issues; without the key"),
        (made(weights="none"), "weights none: rules alone"),
    ],
)
def test_what_weights_mean_for_a_dossier_is_told(dossier: Dossier, told: str) -> None:
    assert told in described(dossier)
