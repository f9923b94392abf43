"""Which weights a dossier is read with: its own, or those that hold for any pair of countries.

What is general has no names: where a feature has a side's code, general weights have a place that any side may take,
and where it has an issue's slug, the matter that issues of any dossier may be.
"""

from collections.abc import Iterable
from typing import Final

import polars as pl

from model.data_files import Slug
from model.dossier import Dossier, Issue
from model.reading.weighing.weights import NO_WEIGHTS, load_weights

ANY_PAIR: Final = "general"
"""Weights learnt without whatever names a pair or its issues."""

ANY_TEXT: Final = "any"
"""Weights of single words, for what takes every sentence."""

PLACES: Final = ("@one", "@other")
"""One of the sides and the one that it is told of beside, whichever they are."""

_IS_OF_MATTER: Final = r"^(?:single: )?(?:issue )?<[^<> ]+>"
"""How the features begin that are of a matter."""

_MEANING: Final = {
    ANY_PAIR: "they hold for any pair of countries, learnt from passages on the US and China and others without names",
    ANY_TEXT: "they are of single words, and speak where no cue does",
    NO_WEIGHTS: "rules alone: a claim for all that is named, and one sign in three is wrong",
}
"""What reading with these comes to; the figures are in benchmarks/README.md."""


def weights_name(dossier: Dossier) -> str:
    """The name of the weights that a dossier is read with; never by its slug, which anybody may take."""
    if dossier.weights:
        return dossier.weights
    return ANY_TEXT if all(issue.takes_all for issue in dossier.issues) else ANY_PAIR


def fitting(dossier: Dossier) -> pl.DataFrame:
    """The WEIGHTS that a dossier is read with, for its own sides and issues."""
    weights = of_matters(load_weights(weights_name(dossier)), dossier.issues)
    return of_sides(weights, [side.code for side in dossier.sides])


def of_matter(matter: Slug) -> str:
    """What general weights have where a feature has the slug of an issue that is this matter."""
    return f"<{matter}>"


def of_matters(weights: pl.DataFrame, issues: Iterable[Issue]) -> pl.DataFrame:
    """WEIGHTS where each issue has the features of its matter; those of a matter that none is are left out."""
    feature = pl.col("feature")
    places = [(of_matter(issue.matter), issue.slug) for issue in issues if issue.matter]
    ways = [
        (feature.str.contains(place, literal=True), feature.str.replace(place, slug, literal=True))
        for place, slug in places
    ]
    return _taken(weights, feature.str.contains(_IS_OF_MATTER), ways)


def of_sides(weights: pl.DataFrame, codes: list[str]) -> pl.DataFrame:
    """WEIGHTS whose PLACES these sides take, either of them each; those with no sides to take them are left out."""
    feature, every = pl.col("feature"), pl.lit(value=True)
    orders = [codes, codes[::-1]] if codes else []
    ways = [(every, feature.str.replace_many(list(PLACES), order)) for order in orders]
    return _taken(weights, feature.str.contains_any(list(PLACES)), ways)


def _taken(weights: pl.DataFrame, is_open: pl.Expr, ways: Iterable[tuple[pl.Expr, pl.Expr]]) -> pl.DataFrame:
    """WEIGHTS whose open features are there in each of these ways (which of them, and what they become) instead."""
    held = weights.select(is_open).to_series()
    if not held.any():
        return weights
    open_ones = weights.filter(held)
    taken = [open_ones.filter(theirs).with_columns(feature) for theirs, feature in ways]
    return pl.concat([weights.filter(~held), *taken]).unique("feature", keep="first", maintain_order=True)


def described(dossier: Dossier) -> str:
    """Which weights a dossier is read with, and what that means."""
    name = weights_name(dossier)
    if name in _MEANING:
        return f"weights {name}: {_MEANING[name]}"
    known = set(load_weights(name)["feature"])
    fitted = sum(f"issue {slug}" in known for slug in dossier.scored)
    told = f"weights {name}: learnt from passages on {fitted} of its {len(dossier.scored)} issues"
    return told if fitted * 2 > len(dossier.scored) else f"{told}; without the key it has those for any pair"
