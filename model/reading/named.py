"""Where issues are named: by strong terms, by weak ones in an article that has what they need, by their taking all,
and by words that speak of what the sentence before named.
"""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.reading.hits import issue_key

HEAD: Final = 8
"""Bytes from the beginning of a sentence within which a carrier is its subject ("But the talks …")."""


def issue_hits(said: pl.DataFrame, found: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """row, issue, start, end, clause, phrase, type, sorted.

    The type is `issue`, `near`, `side` where the issue takes all, or `carrier` where it is carried on. What is only
    near an issue names it in an article that names it by a strong term, or beside what it needs, in one passage.
    """
    issues = pl.Enum(sorted(dossier.slugs))
    wordings = found.filter(pl.col("type").is_in(["issue", "near", "near_to"]))
    article = said["article"].rle_id().gather(wordings["row"])
    unit = said["unit"].gather(wordings["row"])
    placed = wordings.with_columns(article, unit, issue=pl.col("payload").cast(issues))
    strong = placed.filter(pl.col("type") == "issue")
    near, beside = placed.filter(pl.col("type") == "near"), placed.filter(pl.col("type") == "near_to")
    is_anchored = pl.any_horizontal(
        issue_key(where).is_in(anchors.select(issue_key(where)).to_series().unique().implode())
        for where, anchors in (("article", strong), ("unit", beside))
    )
    weak = near.filter(is_anchored)
    columns = ["row", "issue", "start", "end", "clause", "phrase", "type"]
    carried = _carried(said, found, strong)
    spans = pl.concat([carried.select("row", "start", "end"), strong.select("row", "start", "end")])
    frames = [strong.select(columns), _outside(weak, spans).select(columns), carried.select(columns)]
    frames += [
        _everywhere(said, found, dossier).with_columns(issue=pl.lit(issue.slug, issues)).select(columns)
        for issue in dossier.issues
        if issue.takes_all
    ]
    return pl.concat(frames).sort("row", "start", "issue", "end")


def _carried(said: pl.DataFrame, found: pl.DataFrame, strong: pl.DataFrame) -> pl.DataFrame:
    """Carriers at the head of sentences with no strong term, with the one issue of the sentence before in its turn."""
    turn = said.select("row", "article", "turn_speaker")
    heads = found.filter((pl.col("type") == "carrier") & (pl.col("start") <= HEAD))
    bare = heads.join(strong, on="row", how="anti").join(turn, on="row")
    next_row = (pl.col("row") + 1).alias("next")
    named = strong.select("row", "issue", next_row).join(bare.select(next="row"), on="next", how="semi").unique()
    single = named.filter(pl.len().over("row") == 1)
    before = single.join(turn, on="row").drop("row").rename({"next": "row"})
    same = bare.join(before, on=["row", "article", "turn_speaker"], nulls_equal=True)
    return same.sort("row", "start", "end").unique("row", keep="last")


def _outside(weak: pl.DataFrame, spans: pl.DataFrame) -> pl.DataFrame:
    """Weak hits less those in a carrier or a strong term: the `talks` of `military talks` are no trade talks."""
    around = spans.rename({"start": "low", "end": "high"})
    inside = weak.join(around, on="row").filter((pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high")))
    return weak.join(inside, on=["row", "issue", "start", "end"], how="anti")


def _everywhere(said: pl.DataFrame, found: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """One hit in every sentence that is between the two sides; in every sentence where a dossier has no sides."""
    sides = found.filter(pl.col("type") == "side")
    if dossier.sides:
        both = sides.filter(pl.col("payload").n_unique().over("row") == len(dossier.sides))
        hit = both.unique("row", keep="first", maintain_order=True)
    else:
        clauses = found.group_by("row").agg(pl.col("clause").min())
        zero = pl.lit(0, pl.UInt32)
        whole = said.select(
            "row", start=zero, end=pl.col("plain").str.len_bytes(), phrase=pl.lit("", found.schema["phrase"])
        )
        hit = whole.join(clauses, on="row", how="left")
        hit = hit.with_columns(pl.col("clause").fill_null(0), pl.lit("side").cast(found.schema["type"]).alias("type"))
    return hit.cast({"start": pl.UInt32, "end": pl.UInt32, "clause": pl.UInt32})
