"""Afar: what a long text on other matters says far from where it names the other side.

A speech on the budget that names China once speaks of climate and trade in every paragraph; only what stands near that
word is likely to be between the two. A briefing on a guest from Tokyo is on Tokyo until it names China again.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.dossier import Dossier, Issue
from model.dossier.countries import countries_called
from model.dossier.words import names_of_people
from model.reading.text.phrases import plain_wordings
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import text_before
from model.reading.what.cues import BLOC, THIRD
from model.reading.what.hits import is_of_class
from model.reading.what.searched import sides_in_titles

NEAR: Final = 3
"""Passages on either side of one that names the other side or a third party, which may still be about it."""
BESIDE: Final = 1
"""As many of a text that names the other side seldom, and not in its first passage: it goes on with its own matter."""
SELDOM: Final = 0.1
"""A text that names the other side in this share of its passages may be about it anywhere."""
OFTEN: Final = 1 / 3
"""One that names it in this share is about it as a whole."""
LONG: Final = 10
"""Passages of a text that may have several matters."""
PLACE: Final = r"(?i) (?:in|near|across) (?:the )?$"
"""Before a country that is only where something was done ("at the summit in Italy")."""
ITEM: Final = r"^[-–•*·] "
"""How an item of a list begins: that stands by itself."""


class Afar(NamedTuple):
    """Which sentences stand far from the other side."""

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


def afar(
    articles: pl.DataFrame,
    said: pl.DataFrame,
    found: pl.DataFrame,
    titled: pl.DataFrame,
    dossier: Dossier,
    homes: pl.DataFrame,
) -> Afar:
    """Which sentences (of `said`, whose passages `unit` numbers) of long articles stand far from the other side, which
    is not in the title: in a text that names it in few of its passages; behind a third party that was named last, in
    one whose first passage does not name it; and for what takes two anywhere in such a one.

    The other side is that of which the article's source is not (`homes`: source, home); of a source without a side
    that which is named less.
    """
    nothing = np.zeros(said.height, bool)
    if len(dossier.sides) < 2:
        return Afar(nothing, nothing)
    if said["unit"].n_unique() < LONG:
        return Afar(nothing, nothing)
    named = _named(said, found, dossier)
    on_others = _on_others(articles, named, titled, dossier, homes)
    if on_others.is_empty():
        return Afar(nothing, nothing)
    asked = named.join(on_others, on="article", maintain_order="left").join(
        said.select("row", "text"), on="row", maintain_order="left"
    )
    is_other = [(pl.col("host") != side.code) & pl.col(side.code) for side in dossier.sides]
    told = asked.with_columns(
        is_other=pl.any_horizontal(*is_other, _names_people("text", dossier)),
        is_third=pl.Series(marked(_thirds(found, said, dossier), said.height)).gather(asked["row"]),
    )
    is_led = pl.col("is_other").filter(pl.col("unit") == pl.col("unit").first()).any().over("article")
    is_far = _passages_from("is_other") > pl.when(pl.col("is_seldom") & ~is_led).then(BESIDE).otherwise(NEAR)
    is_item = pl.col("text").str.contains(ITEM).first().over("unit") & ~pl.col("is_other").any().over("unit")
    flags = told.select(
        "row",
        whole=is_far & pl.col("is_seldom") | ~is_led & _is_of_third(),
        alone=(is_far | is_item) & ~is_led,
    )
    return Afar(*(marked(flags.filter(name)["row"].to_numpy(), said.height) for name in Afar._fields))


def _passages_from(flag: str) -> pl.Expr:
    """How many passages each sentence stands from the nearest of its article that has this flag."""
    unit = pl.col("unit").cast(pl.Int64)
    at = pl.when(flag).then(unit)
    last, following = at.forward_fill().over("article"), at.backward_fill().over("article")
    return pl.min_horizontal(unit - last, following - unit).fill_null(NEAR + 1)


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


def _names_people(text: str, dossier: Dossier) -> pl.Expr:
    """Whether a text names people of another side than its `host`."""
    people = {side.code: pl.Series(names_of_people(dossier, side.code), dtype=pl.String) for side in dossier.sides}
    return pl.any_horizontal(
        (pl.col("host") != code) & pl.col(text).str.contains_any(names.implode()) for code, names in people.items()
    )


def _named(said: pl.DataFrame, found: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """row, article, unit, and by each side's code whether the sentence names it."""
    sides = found.filter(pl.col("type") == "side").select("row", side=pl.col("payload").cast(pl.String))
    return said.select("row", "article", "unit").with_columns(
        pl.Series(side.code, marked(sides.filter(side=side.code)["row"].to_numpy(), said.height))
        for side in dossier.sides
    )


def _on_others(
    articles: pl.DataFrame, named: pl.DataFrame, titled: pl.DataFrame, dossier: Dossier, homes: pl.DataFrame
) -> pl.DataFrame:
    """article, host, is_seldom: long ones that do not name the other side in their title, the side whose the text is,
    and whether few of its passages name the other.
    """
    codes = [side.code for side in dossier.sides]
    most = pl.max_horizontal(codes)
    named_most = pl.coalesce(pl.when(pl.col(code) == most).then(pl.lit(code)) for code in codes)
    others = pl.max_horizontal(pl.when(pl.col("host") != code).then(code) for code in codes)
    passages = named.group_by("article", "unit", maintain_order=True).agg(pl.col(codes).any())
    shares = passages.group_by("article", maintain_order=True).agg(pl.col(codes).mean(), size=pl.len())
    headed = articles.select(pl.col("title").fill_null(""), "source", article="id")
    long = (
        shares.filter(pl.col("size") >= LONG)
        .join(headed, on="article")
        .join(homes.filter(pl.col("home").is_in(codes)).rename({"home": "host"}), on="source", how="left")
    )
    hosted = long.with_columns(pl.coalesce("host", named_most)).filter(others < OFTEN, ~_names_people("title", dossier))
    told = hosted.select("article", "host", is_seldom=others < SELDOM)
    about = sides_in_titles(titled).join(told, on="article").filter(pl.col("side") != pl.col("host"))
    return told.join(about, on="article", how="anti")
