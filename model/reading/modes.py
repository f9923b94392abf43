"""How a cue is said (negated, hypothetical, to come, past, asked) and what that does to its level."""

from typing import Final, cast

import polars as pl

from model.reading.cues import BEHIND
from model.reading.hits import outermost
from model.schema import MODE, Mode

ORDER: Final = (
    Mode.NEGATED,
    Mode.HYPOTHETICAL,
    Mode.HISTORICAL,
    Mode.QUESTION,
    Mode.FUTURE,
    Mode.ASSERTED,
)
"""The first of these that governs a cue is its mode; none of them: asserted."""

EFFECTS: Final = {
    # What is left of a level -3 … 3 (GUIDE rules 1, 5, 8): a denied deal is no deal, a denied talk is a refusal,
    # a possible act is only words, an announced hostile act counts already, a promised concession does not yet.
    Mode.NEGATED: {-3: 0, -2: 0, -1: 0, 0: 0, 1: -2, 2: -1, 3: -2},
    Mode.HYPOTHETICAL: {-3: -1, -2: -1, -1: -1, 0: 0, 1: 0, 2: 2, 3: 2},
    Mode.HISTORICAL: {-3: -1, -2: 0, -1: -1, 0: 0, 1: 0, 2: 0, 3: 0},
    Mode.FUTURE: {-3: -3, -2: -2, -1: -1, 0: 0, 1: 1, 2: 2, 3: 2},
    Mode.QUESTION: {-3: -3, -2: 0, -1: 0, 0: 0, 1: 0, 2: 0, 3: 0},
    Mode.ASSERTED: {level: level for level in range(-3, 4)},
}

EFFECT_TABLE: Final = pl.DataFrame(
    [(mode.value, level, after) for mode, levels in EFFECTS.items() for level, after in levels.items()],
    schema={"mode": MODE, "level": pl.Int8, "after": pl.Int8},
    orient="row",
)


def with_modes(cue_hits: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits with their `mode`, and `after`: the level once the mode has had its say.

    A wording governs the cues of its clause that stand behind it within its reach, or before it where it says so; a
    question mark those of all its sentence.
    """
    marks = _marks(found)
    keyed = cue_hits.with_row_index("cue_hit")
    before = (
        keyed.select("cue_hit", "row", "start", "end", cue_clause="clause")
        .join(marks, on="row")
        .filter(_governs())
        .group_by("cue_hit")
        .agg(pl.col("rank").min())
    )
    names = {rank: mode for mode, rank in _RANK.items()}
    mode = (
        pl.col("rank")
        .replace_strict(names, return_dtype=MODE, default=None)
        .fill_null(Mode.ASSERTED.value)
        .alias("mode")
    )
    return (
        keyed.join(before, on="cue_hit", how="left")
        .with_columns(mode)
        .join(EFFECT_TABLE, on=["mode", "level"], how="left")
        .drop("cue_hit", "rank")
    )


def _marks(found: pl.DataFrame) -> pl.DataFrame:
    """row, clause, low, high, rank, reach, way of the mode words that are in no longer one."""
    whole = outermost(found.filter(pl.col("type") == "mode")).select(
        "row", "clause", "payload", low=pl.col("start").cast(pl.Int64), high=pl.col("end").cast(pl.Int64)
    )
    return whole.join(_mode_words(cast(pl.Enum, found.schema["payload"])), on="payload")


def _mode_words(payloads: pl.Enum) -> pl.DataFrame:
    """payload, rank, reach, way: what the payloads of modes say (`negated 40 ahead`)."""
    parted = [(payload, *payload.split(" ")) for payload in payloads.categories if payload.count(" ") == 2]
    rows = [(payload, _RANK[mode], int(reach), way) for payload, mode, reach, way in parted if mode in _RANK]
    schema = {"payload": payloads, "rank": pl.UInt8(), "reach": pl.Int64(), "way": pl.String()}
    return pl.DataFrame(rows, schema=schema, orient="row")


_RANK: Final = {mode.value: rank for rank, mode in enumerate(ORDER)}


def _governs() -> pl.Expr:
    is_behind = pl.col("way") == BEHIND
    ahead = pl.col("start").cast(pl.Int64) - pl.col("high") + 1
    behind = pl.col("low") - pl.col("end").cast(pl.Int64) + 1
    gap = pl.when(is_behind).then(behind).otherwise(ahead)
    asked = pl.col("rank") == _RANK[Mode.QUESTION.value]
    return asked | ((pl.col("clause") == pl.col("cue_clause")) & (gap >= 0) & (gap <= pl.col("reach")))
