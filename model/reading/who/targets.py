"""Targets: to which side something is done in a sentence that nobody says, by its doer and whom its verb is about; and
of whom a sentence is said that names only people of the other side.
"""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.text.spans import bytes_between
from model.schema import Kind

_PASSIVE: Final = quick(r"\b(?:be|been|being|is|are|was|were|get|got)(?: (?:\w+ly|not|also|again|now|then))* $")
"""Right before what was done to whom stands there."""
_BY: Final = quick(r"\bby (?:the )?$")
"""Right before whoever did it."""
_DOER: Final = 45
_OBJECT: Final = 60
"""Bytes between whoever does it and the verb, and from there to whom it is done, at most."""
_APART: Final = quick(r"\b(?:that|which|who|whom|whose|after|before|when|while|if|because|since)\b| ; ")
"""Between a name and a verb that another does."""


def with_targets(told: pl.DataFrame, governing: pl.DataFrame, found: pl.DataFrame, takers: list[str]) -> pl.DataFrame:
    """Claims (row, issue, plain, speaker, target, kind), where of what nobody says the target is the side that is named
    first behind the cue that governs (row, issue, at), if it is not the only one that is named before; and of what is
    said for a side and names nothing of the other but people ("Wang Yi told Rubio that …") the target is theirs.

    `found` has the hits of sides and people (row, start, end, payload: a side). What is said on issues that take
    every sentence (`takers`) has the target that the others have there.
    """
    told = _with_people(told, found)
    sides = found.filter(pl.col("type") == "side").select("row", "start", "end", code=pl.col("payload").cast(pl.String))
    asked = told.filter(pl.col("speaker").is_null() & (pl.col("kind") != Kind.CONTACT.value)).select(
        "row", "issue", "plain"
    )
    cues = governing.select("row", pl.col("issue").cast(pl.String), "at").drop_nulls("at")
    placed = asked.with_columns(pl.col("issue").cast(pl.String)).join(cues, on=["row", "issue"]).join(sides, on="row")
    if placed.is_empty():
        return told
    is_before, is_behind = pl.col("end") <= pl.col("at") + 1, pl.col("start") >= pl.col("at")
    code, key = pl.col("code"), ["row", "issue"]
    each = (
        placed.sort(*key, "start")
        .group_by(key, maintain_order=True)
        .agg(
            pl.col("plain", "at").first(),
            doers=code.filter(is_before).n_unique(),
            doer=code.filter(is_before).last(),
            since=pl.col("end").filter(is_before).last(),
            until=pl.col("start").filter(is_behind).first(),
            other=code.filter(is_behind).first(),
        )
    )
    way = bytes_between("plain", pl.col("since").cast(pl.Int64) - 1, pl.col("at").cast(pl.Int64) + 1)
    on = bytes_between("plain", pl.col("at").cast(pl.Int64), pl.col("until").cast(pl.Int64) + 1)
    is_active = ~way.str.contains(_PASSIVE) & ~way.str.contains(_APART) & ~on.str.contains(_BY)
    is_active &= (way.str.len_bytes() <= _DOER) & (on.str.len_bytes() <= _OBJECT)
    is_sure = (pl.col("doers") == 1) & (pl.col("doer") != pl.col("other")) & is_active
    aimed = each.filter(is_sure).select(*key, done_to="other")
    beside = aimed.unique("row", keep="first", maintain_order=True).join(pl.DataFrame({"issue": takers}), how="cross")
    aimed = pl.concat([aimed, beside.select(aimed.columns).join(aimed, on=key, how="anti")])
    own = told.with_columns(pl.col("issue").cast(pl.String)).join(aimed, on=key, how="left", maintain_order="left")
    target = pl.when(pl.col("speaker").is_null()).then(pl.coalesce("target", "done_to")).otherwise("target")
    return told.with_columns(own.select(target.alias("target")).to_series())


def _with_people(told: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Claims (row, side, target), those of a side that have no target aimed at the other whose people they name."""
    people = found.filter(pl.col("type") == "person").select("row", theirs=pl.col("payload").cast(pl.String)).unique()
    asked = told.with_row_index("nth").filter(pl.col("side").is_not_null() & pl.col("target").is_null())
    others = asked.select("nth", "row", "side").join(people, on="row").filter(pl.col("theirs") != pl.col("side"))
    if others.is_empty():
        return told
    aimed = others.unique("nth", keep="any").select("nth", "theirs")
    place, sides = aimed["nth"].to_numpy(), aimed["theirs"]
    return told.with_columns(told["target"].clone().scatter(place, sides))
