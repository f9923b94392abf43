"""The claims table: newest first, with what a row is known by, and what analysts made of it."""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.schema import CLAIM_KEY, CLAIMS
from model.standing.judgements import AS_CORRECTED, IS_KEPT, JUDGED, as_read
from model.standing.origins import owners
from model.standing.weights import MODE_AS_COUNTED, uncounted

CLAIM_ROWS: Final = pl.Schema({"key": pl.String(), **CLAIMS, **JUDGED})
"""CLAIMS and JUDGED with a key of one column: the pinned first, then newest first."""

KNOWN_BY: Final = ("article", "sentence", "machine_issue")
KEY: Final = pl.concat_str([pl.col(name).cast(pl.String) for name in KNOWN_BY], separator="/").alias("key")
"""By the issue that the rules gave it: a claim that was moved may lie beside one that was there before."""


def claims_of(claims: pl.DataFrame, issue: str | None = None, *, article: str | None = None) -> pl.DataFrame:
    """CLAIM_ROWS, of an issue or an article or all: newest first, undated last, in the order of the text.

    The claims are CLAIMS, or CLAIMS with JUDGED: then those that were dismissed are there too.
    """
    rows = claims if "judged" in claims.columns else as_read(claims)
    for name, value in {"issue": issue, "article": article}.items():
        rows = rows if value is None else rows.filter(pl.col(name) == value)
    pins = ["is_pinned"] if rows["is_pinned"].any() else []  # one thing more to sort by takes half as long again
    down = [True] * (len(pins) + 1) + [False] * len(CLAIM_KEY)
    order = (  # of places: rows are moved once, and their words not at all meanwhile
        rows.lazy()
        .select("date", *pins, *CLAIM_KEY, "machine_issue")
        .with_row_index("place")
        .unique(KNOWN_BY, keep="any")
        .sort(*pins, "date", *CLAIM_KEY, descending=down, nulls_last=True)
        .select("place")
        .collect()
    )
    return rows[order["place"]].select(KEY, *CLAIMS.names(), *JUDGED.names())


def with_reckoned(claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """CLAIMS with JUDGED, and what is reckoned with of each: `uncounted`, why it counts as nothing (null: it counts, or
    an analyst took it out, which says itself); `told_for`, the side that it counts for where nobody is quoted: the
    source's.
    """
    why = pl.when(IS_KEPT).then(uncounted(dossier.constants)).alias("uncounted")
    told_for = pl.when(pl.col("speaker").is_null(), pl.col("side").is_null()).then("told_for")
    sides = owners(claims["source"].unique(), dossier).select("source", told_for="source_side")
    sources = claims.select(pl.col("source").fill_null("")).join(sides, on="source", how="left", maintain_order="left")
    uncounting = claims.with_columns(AS_CORRECTED).with_columns(MODE_AS_COUNTED).select(why)
    return claims.hstack(uncounting).hstack([sources["told_for"]]).with_columns(told_for)
