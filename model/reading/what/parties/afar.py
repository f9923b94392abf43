"""Afar: what a long text on other matters says near the other side, and is likely not between the two all the same.

A briefing on a guest from Tokyo is on Tokyo until it names China again, and what takes two needs the other near.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.dossier import Dossier, Issue
from model.dossier.countries import countries_called
from model.reading.text.phrases import plain_wordings
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import text_before
from model.reading.what.finding.cues import BLOC, THIRD
from model.reading.what.finding.hits import is_of_class
from model.reading.what.finding.skimmed import NEAR

PLACE: Final = r"(?i) (?:in|near|across) (?:the )?$"
"""Before a country that is only where something was done ("at the summit in Italy")."""
ITEM: Final = r"^[-–•*·] "
"""How an item of a list begins: that stands by itself."""


class Afar(NamedTuple):
    """Which sentences are by the way."""

    whole: Flags
    """for all that they say"""
    alone: Flags
    """for what takes two: contacts, deals and good will"""

    def told(self, governing: pl.DataFrame, issues: Iterable[Issue]) -> list[pl.Series]:
        """is_afar, is_alone of rows (row, issue). An issue whose name tells of both sides is on them anywhere; where a
        third country is in it too, what takes two may be with that one.
        """
        whole, alone = (flags.take(governing["row"].to_numpy()) for flags in (self.whole, self.whole | self.alone))
        between = [issue for issue in issues if issue.is_between]
        both = [issue.slug for issue in between if not issue.countries]
        slug = governing["issue"].cast(pl.String)
        is_afar = whole & ~slug.is_in([issue.slug for issue in between]).to_numpy()
        return [pl.Series("is_afar", is_afar), pl.Series("is_alone", alone & ~slug.is_in(both).to_numpy())]


def afar(about: pl.DataFrame, said: pl.DataFrame, found: pl.DataFrame, dossier: Dossier) -> Afar:
    """Which sentences (of `said`, whose passages `unit` numbers; ABOUT) of long texts on other matters stand behind a
    third party that was named last, where the first passage does not name the other side; and for what takes two all
    that stand far from it in such a one.
    """
    asked = said.select("row", "article", "unit", "text").hstack(about).drop_nulls("is_other")
    if asked.is_empty():
        nothing = np.zeros(said.height, bool)
        return Afar(nothing, nothing)
    is_third = pl.Series(marked(_thirds(found, said, dossier), said.height))
    told = asked.with_columns(is_third=is_third.gather(asked["row"]))
    is_item = pl.col("text").str.contains(ITEM).first().over("unit") & ~pl.col("is_other").any().over("unit")
    flags = told.select(
        "row",
        whole=~pl.col("is_led") & _is_of_third(),
        alone=(pl.col("is_far") | is_item) & ~pl.col("is_led"),
    )
    return Afar(*(marked(flags.filter(name)["row"].to_numpy(), said.height) for name in Afar._fields))


def _is_of_third() -> pl.Expr:
    """Whether a sentence stands near behind a third party, or names it, and the other side was not named since then,
    nor is in its passage or the sentence that follows.
    """
    third, other = (pl.when(flag).then("row").forward_fill().over("article") for flag in ("is_third", "is_other"))
    since = pl.when("is_third").then("unit").forward_fill().over("article")
    is_beside = pl.col("is_other").any().over("unit") | pl.col("is_other").shift(-1, fill_value=False).over("article")
    is_last = (other.is_null() | (third > other)) & (pl.col("unit") - since <= NEAR)
    return is_last.fill_null(value=False) & ~is_beside


def _thirds(found: pl.DataFrame, said: pl.DataFrame, dossier: Dossier) -> NDArray[np.integer]:
    """The rows that name a third party, and not only as a place, or what an issue tells of one."""
    thirds = found.filter(is_of_class(THIRD, BLOC))
    before = text_before(said, thirds)
    theirs = [issue for issue in dossier.issues if issue.countries and not issue.is_between]
    named = found.filter(
        pl.col("type").is_in(["issue", "near"]) & pl.col("payload").is_in([one.slug for one in theirs])
    )
    called = countries_called(name for issue in theirs for name in issue.countries)
    names = plain_wordings(way for country in called for way in country.wordings)
    told = named.filter((pl.col("type") == "issue") | pl.col("phrase").cast(pl.String).is_in(sorted(names)))
    return np.append(thirds.filter(~before.str.contains(PLACE))["row"].to_numpy(), told["row"].to_numpy())
