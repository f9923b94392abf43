"""What a headline carries on: its issue, into the teaser below it that names none ("China hits back over Taiwan arms":
"Beijing announced sanctions on …"), as a heading does.
"""

from typing import Final

import polars as pl

from model.reading.text.runs import marked
from model.reading.what.carried import unspoken
from model.reading.what.cue_tables import CueTables
from model.reading.what.main_issues import main_issues

TEASER: Final = 2
"""Sentences of an article that is no more than the teaser of its headline, at most: a longer one names its issue."""


def headed(
    said: pl.DataFrame,
    found: pl.DataFrame,
    named: pl.DataFrame,
    titled: pl.DataFrame,
    known: CueTables,
) -> pl.DataFrame:
    """What is `named` (`issue_hits`), with the first cue of a teaser's first sentence as a carrier where that names a
    side and no issue by a strong term, and its headline (`titled`: article, type, payload) names one issue most.

    Its own row is `before`: no other named the issue.
    """
    first = _first_of_teasers(said)
    told = named.filter(pl.col("type").is_in(["issue", "carrier"]))["row"]
    sided = found.filter(pl.col("type") == "side")["row"]
    bare = first.filter(~pl.col("row").is_in(told.implode()) & pl.col("row").is_in(sided.implode()))
    if bare.is_empty():
        return named
    terms = titled.filter(pl.col("type") == "issue").select(
        "article", issue=pl.col("payload").cast(named["issue"].dtype)
    )
    meant = main_issues(bare.join(terms, on="article")).filter("is_one").select("row", "issue")
    cues = found.filter(pl.col("row").is_in(meant["row"].implode()))
    are_sided = marked(sided.to_numpy(), said.height)
    carriers = unspoken(cues, [], known, are_sided, are_sided).join(meant, on="row")
    carriers = carriers.join(named, on=["row", "issue"], how="anti")
    as_carrier = pl.lit("carrier").cast(named["type"].dtype).alias("type")
    told_of = carriers.with_columns(as_carrier, before="row", is_topic=pl.lit(value=False)).select(named.columns)
    return pl.concat([named, told_of]).sort("row", "start", "issue", "end")


def _first_of_teasers(said: pl.DataFrame) -> pl.DataFrame:
    """row, article: the first sentence of each article of a few."""
    each = said.group_by("article", maintain_order=True).agg(pl.col("row").first(), pl.len())
    return each.filter(pl.col("len") <= TEASER).select("row", "article")
