"""What a headline carries on: its issue, into the teaser below it that names none ("China hits back over Taiwan arms":
"Beijing announced sanctions on …"), and into a first paragraph that speaks of it ("The sale was approved").
"""

from typing import Final

import polars as pl

from model.reading.text.runs import marked
from model.reading.text.spans import of_rows
from model.reading.what.carrying.carried import FARTHEST, is_carrying, spoken, unspoken
from model.reading.what.carrying.main_issues import main_issues, without_people
from model.reading.what.finding.cues import BLOC, DONE_TO, ON_IT, OUTSIDER
from model.reading.what.finding.hits import is_of_class
from model.reading.what.modes.cue_tables import CueTables

TEASER: Final = 2
"""Sentences of an article that is no more than the teaser of its headline, at most: a longer one names its issue."""
NAMING_IT: Final = r"^(?:the |both |neither$)"
"""Carriers that may speak of what stands above a text; "it" and "such a move" speak of what a text has said."""


def headed(
    said: pl.DataFrame,
    found: pl.DataFrame,
    named: pl.DataFrame,
    titled: pl.DataFrame,
    known: CueTables,
) -> pl.DataFrame:
    """What is `named` (`issue_hits`), with carriers of the issue that a headline (`titled`: article and HITS) names
    most: the first cue of a teaser's first sentence, if that names a side and no issue by a strong term; and what
    speaks of it in the first sentences of a first passage that names none, if it is the only issue of the headline.

    Their own row is `before`: no other named the issue.
    """
    if not (titled["type"] == "issue").any():
        return named
    told = named.filter(pl.col("type").is_in(["issue", "carrier"]))["row"]
    below = _below_titles(said, told, titled, named)
    if below.is_empty():
        return named
    sided = found.filter(pl.col("type") == "side")["row"]
    speaking = _speaking(below, said, found, titled, sided)
    teasers = below.filter(pl.col("place") == 0, pl.col("size") <= TEASER, pl.col("row").is_in(sided.implode()))
    cues = of_rows(found, teasers["row"])
    are_sided = marked(sided.to_numpy(), said.height)
    bare = unspoken(cues, [speaking], known, are_sided, are_sided).join(teasers.select("row", "issue"), on="row")
    carriers = pl.concat([speaking, bare.with_columns(is_topic=False)], how="diagonal")
    carriers = carriers.join(named, on=["row", "issue"], how="anti")
    as_carrier = pl.lit("carrier").cast(named["type"].dtype).alias("type")
    told_of = carriers.with_columns(as_carrier, before="row").select(named.columns)
    return pl.concat([named, told_of]).sort("row", "start", "issue", "end")


def _below_titles(said: pl.DataFrame, told: pl.Series, titled: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """row, article, unit, place (within the article), size (of it, in sentences), is_bare (nothing of the passage is
    `told` what it is on), issue, is_only: the first sentences of articles whose title names one issue most, with and
    without who speaks or acts, as far as their first passage reaches, and whether it names that alone. Less those that
    are told themselves.
    """
    hits = titled.filter(pl.col("type") == "issue")
    as_term = pl.struct("article", issue=pl.col("payload").cast(named["issue"].dtype)).alias("term")
    terms, things = (some.select(as_term).unnest("term") for some in (hits, without_people(hits, titled)))
    each = said.group_by("article", maintain_order=True).agg(pl.col("row", "unit").first(), size=pl.len())
    each = each.join(things.select("article").unique(), on="article", how="semi")
    places = pl.int_ranges(0, pl.min_horizontal("size", FARTHEST)).cast(pl.List(pl.UInt32))
    first = each.with_columns(place=places).explode("place").with_columns(pl.col("row") + pl.col("place"))
    is_told = pl.col("row").is_in(told.implode())
    is_bare = ~pl.col("unit").is_in(said["unit"].gather(told).unique().implode())
    is_of_first = pl.Series(said["unit"].gather(first["row"]) == first["unit"])
    below = first.filter(is_of_first).with_columns(is_bare=is_bare).filter(~is_told)
    at_all, told_of = (
        main_issues(below.select("row", "article").join(some, on="article")).filter("is_one")
        for some in (terms, things)
    )
    meant = told_of.join(at_all, on=["row", "issue"], how="semi")
    alone = terms.group_by("article").agg(is_only=pl.col("issue").n_unique() == 1)
    return below.join(meant.select("row", "issue"), on="row").join(alone, on="article")


def _speaking(
    below: pl.DataFrame, said: pl.DataFrame, found: pl.DataFrame, titled: pl.DataFrame, sided: pl.Series
) -> pl.DataFrame:
    """Carriers (HITS, issue, is_topic) that speak of the only issue of a title, in bare passages: where passage or
    title names a side, or the text none, and the title no third party.
    """
    asked = below.filter("is_bare", "is_only")
    hits = of_rows(found, asked["row"]).filter(pl.col("type") == "carrier", ~is_carrying(DONE_TO))
    hits = hits.filter(pl.col("phrase").str.contains(NAMING_IT))
    if hits.is_empty():
        return hits.with_columns(is_topic=False, issue=pl.lit(None, below["issue"].dtype))
    units, texts = (said[column].gather(sided).unique() for column in ("unit", "article"))
    heads, others = (titled.filter(of)["article"] for of in (pl.col("type") == "side", is_of_class(OUTSIDER, BLOC)))
    named_there = pl.col("unit").is_in(units.implode()) | pl.col("article").is_in(heads.implode())
    is_theirs = named_there | ~pl.col("article").is_in(texts.implode())
    theirs = asked.filter(is_theirs, ~pl.col("article").is_in(others.implode())).select("row", "issue", "place")
    placed = spoken(hits, hits.clear(), said).join(theirs, on="row")
    return placed.with_columns(is_topic=is_carrying(ON_IT) & (pl.col("place") == 0)).drop("place")
