"""Shared sentences: two who speak in one, each in a clause of its own (`Bessent said …, while Li said …`)."""

from typing import Final

import polars as pl

PART: Final = {"key": pl.String, "speaker": pl.String, "side": pl.String, "rank": pl.UInt8, "target": pl.String}
PARTS: Final = pl.List(pl.Struct(PART))
"""What is said in a shared sentence by whom, from the clause on that begins with `key`; null: from its beginning."""
_SUBJECT: Final = r"[^,;:“”\"]{1,60}(?:, [^,;:“”\"]{2,80},\s*)?"
_OPENS: Final = (
    rf"(?:[,;]|”|\")\s((?:and|but|while|whereas|yet|though|although) {_SUBJECT})$",
    rf";\s({_SUBJECT})$",
)
_HANGS: Final = (
    r"^(?:and|but|while|yet|though|although)(?: \w+ly)? (?:that|when|if|because|to|would|had|has|was|what|how|on|in)\b"
)
"""`…, and that China opposed`: the one before still speaks."""
_NESTED: Final = (
    "agreed",
    "agrees",
    "promised",
    "promises",
    "pledged",
    "pledges",
    "offered",
    "committed",
    "threatened",
)
"""What one of the other side is told to have said so is most often told by who speaks before."""


def clause() -> pl.Expr:
    """How the clause of a verb of speaking begins that stands behind another's."""
    begins = pl.coalesce(pl.col("before").str.extract(way) for way in _OPENS)
    is_own = pl.col("is_subject") & ~pl.col("is_trailing") & ~pl.col("pronoun") & ~pl.col("piece").is_in(_NESTED)
    return pl.when(is_own & ~begins.str.contains(_HANGS)).then(begins).alias("clause")


def shared(naming: pl.DataFrame, chosen: pl.DataFrame) -> pl.DataFrame:
    """Of attributions that name somebody (ATTRIBUTIONS, with name) those of sentences that several share: one for each
    clause, with `key`, how that begins, and `is_chosen`, whether the sentence is its speaker's anyway.
    """
    asked = naming.filter(pl.col("clause").is_not_null() & (pl.col("place") > 1)).select("row").unique()
    if asked.is_empty():
        return naming.clear().with_columns(key=pl.lit(None, pl.String), is_chosen=pl.lit(value=False))
    telling = naming.join(asked, on="row", how="semi").filter(~pl.col("is_adding") & ~pl.col("is_unsure"))
    is_last = pl.col("place") == pl.col("place").max().over("row")
    telling = telling.filter(~(pl.col("is_trailing") & is_last).any().over("row")).sort("row", "place")
    is_first = pl.col("place") == pl.col("place").min().over("row")
    opens = pl.col("clause").is_not_null() & ~is_first
    parted = telling.with_columns(part=opens.cast(pl.UInt8).cum_sum().over("row"), key=pl.when(opens).then("clause"))
    key = pl.col("key").drop_nulls().first().over("row", "part")
    first = parted.with_columns(key=key).sort("row", "part", "is_reporting", ~pl.col("by_quote"), "place")
    each = first.unique(["row", "part"], keep="first", maintain_order=True).drop("part")
    mark = chosen.select("row", "place", is_chosen=pl.lit(value=True))
    marked = each.join(mark, on=["row", "place"], how="left").with_columns(pl.col("is_chosen").fill_null(value=False))
    is_shared = (pl.col("name").n_unique().over("row") > 1) & pl.col("is_chosen").any().over("row")
    return marked.filter(is_shared & (pl.col("is_chosen") | ~pl.col("pronoun")))
