"""Which things to come are between the two sides, and of which issues they are."""

from typing import Final

import polars as pl

from model.agenda.deeds import TALKS
from model.agenda.parties import named_in, third
from model.agenda.wordings import IN_A_PLACE, MEASURE, says
from model.dossier import Dossier
from model.standing.origins import owners

OBJECT: Final = 90
"""So many characters behind the marker say with whom."""
ON_EVERYBODY: Final = says(
    pl.col("what"),
    rf"\b{MEASURE}\b[^.;]{{0,20}}? on "
    r"(?:(?:all |other |most )?(?:imported|foreign|countries)\b|(?:all )?imports(?:[,.;]|$))",
)
"""A tariff on imported copper is put on whoever sells it."""
TRADES: Final = says(
    pl.col("after"),
    r"^\s+(?:\w+\s+){0,2}?(?:buy|purchase|import|increase[^.;?]{0,40}?flights|"
    r"resume (?:purchases|imports|exports|flights|buying|shipments))\b",
)
STANDS_FOR_A_SIDE: Final = r"\b(?:it|they|he|she|we|I|you|both|two|sides?|countr(?:y|ies)|governments?|nations?)\b"
OF_A_FIRM: Final = TRADES & (pl.col("doers").list.len() == 0) & ~says(pl.col("before"), STANDS_FOR_A_SIDE)
"""What a firm will buy or fly is its own business."""


def between_sides(parts: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """Those parts that are between the two sides, whatever else a source of one side has to announce.

    Both sides are named; or the one that is not the source's, and no third party. `The two leaders` are theirs only
    where text or title names the side that is not the source's. A source of no side need name none.
    """
    if not dossier.sides:
        return parts
    rows = _with_sources(parts, dossier)
    what, behind = pl.col("what"), pl.col("after").fill_null("").str.slice(0, OBJECT)
    title, speaker = pl.col("title"), pl.col("speaker").fill_null("")
    with_whom = behind.str.replace_all(IN_A_PLACE, " ")
    in_what, in_object, in_title, of_third = (
        place.str.contains(third(dossier)) for place in (what, with_whom, title, speaker)
    )
    is_under_theirs = in_title & (pl.col("by_name").list.len() == 0)  # `the two leaders` under such a title are others
    own = pl.concat_list(pl.col("source_side").fill_null(""))
    counterparts = pl.concat_list("by_name", "in_title").list.set_difference(own).list.len() > 0
    are_meant = counterparts | (pl.col("source_side").is_null() & ~is_under_theirs)
    names_both = (pl.col("sides").list.len() > 1) & are_meant
    names_other = pl.col("by_name").list.set_difference(own).list.len() > 0
    is_open = (pl.col("sides").list.len() == 0) & pl.col("source_side").is_null()
    alone, with_third = ~in_what & ~of_third, in_object | of_third
    within_one = (pl.col("sides").list.len() == 1) & (pl.col("people").list.len() > 1)
    is_measure = (pl.col("deed") == "measure") | (pl.col("verb") == "measure").fill_null(value=False)
    is_dated_measure = pl.col("day").is_not_null() & is_measure
    meets = ((names_both & ~with_third) | ((names_other | is_open) & alone)) & ~within_one
    acts = (names_both & ~with_third) | (alone & (names_other | is_dated_measure | is_open))
    acts = acts & ~OF_A_FIRM & ~(ON_EVERYBODY & (pl.col("by_name").list.len() < 2))
    return rows.filter(pl.when(pl.col("deed").is_in([*TALKS, "deal"])).then(meets).otherwise(acts))


def _with_sources(parts: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """Adds source_side, and in_title: the sides that the article's title names."""
    sources = owners(parts["source"].unique(), dossier).select("source", "source_side")
    titles = parts["title"].fill_null("").unique(maintain_order=True)
    titled = named_in(titles, dossier).select(title=titles, in_title="by_name")
    return (
        parts.with_columns(pl.col("title").fill_null(""), pl.col("source").fill_null(""))
        .join(sources, on="source", how="left", maintain_order="left")
        .join(titled, on="title", how="left", maintain_order="left")
    )


def with_issues(parts: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """The parts with the issues named in them, else those that the sentence names in no other part of it.

    Without those that take all, if others are left; what is then of no issue is left out.
    """
    quotes = parts["quote"].unique(maintain_order=True)
    in_quotes = named_in(quotes, dossier).select(quote=quotes, elsewhere="named_issues")
    takers = pl.lit(dossier.taking_all, pl.List(pl.String))
    here = pl.col("issues").list.set_intersection("named_issues")
    left = pl.col("issues").list.set_difference("elsewhere")
    chosen = pl.when(here.list.len() > 0).then(here).otherwise(left)
    special = chosen.list.set_difference(takers)
    return (
        parts.join(in_quotes, on="quote", maintain_order="left")
        .with_columns(pl.when(special.list.len() > 0).then(special).otherwise(chosen).alias("issues"))
        .filter(pl.col("issues").list.len() > 0)
    )
