"""Where issues are named: by strong terms, by weak ones in an article that has what they need, by their taking all,
and by words that speak of what the sentence before named.
"""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.dossier import Dossier
from model.reading.runs import Flags
from model.reading.spans import are_within

HEAD: Final = 8
"""Bytes from the beginning of a sentence within which a carrier is its subject ("But the talks …")."""


def issue_hits(said: pl.DataFrame, found: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """row, issue, start, end, clause, phrase, type, sorted.

    The type is `issue`, `near`, `side` where the issue takes all, or `carrier` where it is carried on. What is only
    near an issue names it in an article that names it by a strong term, or beside what it needs, in one passage.
    """
    issues = pl.Enum(sorted(dossier.slugs))
    is_one = pl.col("type").is_in(["issue", "near", "near_to"])
    wordings = found.filter(is_one).with_columns(issue=pl.col("payload").cast(issues))
    strong, near, beside = (wordings.filter(pl.col("type") == kind) for kind in ("issue", "near", "near_to"))
    article, unit = said["article"].rle_id().to_numpy(), said["unit"].to_numpy()
    weak = near.filter(_are_anchored(near, strong, article) | _are_anchored(near, beside, unit))
    columns = ["row", "issue", "start", "end", "clause", "phrase", "type"]
    carried = _carried(said, found, strong)
    is_part = are_within(weak, strong, wider=0) | are_within(weak, carried, wider=0)
    frames = [frame.select(columns) for frame in (strong, weak.filter(~is_part), carried)]
    frames += [
        _everywhere(said, found, dossier).with_columns(issue=pl.lit(issue.slug, issues)).select(columns)
        for issue in dossier.issues
        if issue.takes_all
    ]
    return pl.concat(frames).sort("row", "start", "issue", "end")


def _are_anchored(near: pl.DataFrame, anchors: pl.DataFrame, where: NDArray[np.uint32]) -> Flags:
    """Which weak hits are of an issue that is anchored in the same article or passage (`where`, by rows)."""
    keys, anchored = (
        where.take(frame["row"].to_numpy()).astype(np.uint64) << np.uint64(16) | frame["issue"].to_physical().to_numpy()
        for frame in (near, anchors)
    )
    return np.isin(keys, anchored)


def _carried(said: pl.DataFrame, found: pl.DataFrame, strong: pl.DataFrame) -> pl.DataFrame:
    """Carriers at the head of sentences with no strong term, with the one issue of the sentence before in its turn."""
    heads = found.filter((pl.col("type") == "carrier") & (pl.col("start") <= HEAD))
    if heads.is_empty():
        return strong.clear()
    turn = said.select("row", "article", "turn_speaker")
    bare = heads.join(strong, on="row", how="anti").join(turn, on="row")
    next_row = (pl.col("row") + 1).alias("next")
    named = strong.select("row", "issue", next_row).join(bare.select(next="row"), on="next", how="semi").unique()
    single = named.filter(pl.len().over("row") == 1)
    before = single.join(turn, on="row").drop("row").rename({"next": "row"})
    same = bare.join(before, on=["row", "article", "turn_speaker"], nulls_equal=True)
    return same.sort("row", "start", "end").unique("row", keep="last", maintain_order=True)


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
