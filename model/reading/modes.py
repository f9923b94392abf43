"""How a cue is said (negated, hypothetical, to come, past, asked) and what that does to its level."""

from typing import Final

import polars as pl

from model.reading.cues import BEHIND, NOUNS, SENTENCE
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

RECENT: Final = 2020
"""The first year that is not past for certain to an article without a date."""

EFFECT_TABLE: Final = pl.DataFrame(
    [(mode.value, level, after) for mode, levels in EFFECTS.items() for level, after in levels.items()],
    schema={"mode": MODE, "level": pl.Int8, "after": pl.Int8},
    orient="row",
)


def with_modes(cue_hits: pl.DataFrame, found: pl.DataFrame, mode_table: pl.DataFrame) -> pl.DataFrame:
    """Cue hits with their `mode`, and `after`: the level once the mode has had its say; `mode_table` is `mode_words`.

    A wording governs the cues of its clause that stand behind it within its reach, or before it where it says so; one
    of what is to come those too that say so themselves ("will meet"); one of what is wanted ("seeks", "discussed") may
    govern only deeds that are named ("the lifting of"), none that a verb tells; one of the whole sentence (a question
    mark) all of it. What is asked whether it may be, will be or was not is open, and so is what is only told of as a
    question ("would not say whether"): its level is 0.
    """
    marks = _marks(found.filter(pl.col("row").is_in(cue_hits["row"].unique().implode())), mode_table)
    keyed = cue_hits.with_row_index("cue_hit")
    is_naming = pl.col("is_naming") | pl.col("is_noun")
    asked, possible = _RANK[Mode.QUESTION.value], _RANK[Mode.HYPOTHETICAL.value]
    is_told, is_asked = (_IS_ASKED & ~_IS_OF_SENTENCE).any(), (_IS_ASKED & _IS_OF_SENTENCE).any()
    before = (
        keyed.select("cue_hit", "row", "start", "end", "level", is_naming, cue_clause="clause")
        .join(marks, on="row")
        .filter(_governs())
        .filter(_is_of_one_sign())
        .group_by("cue_hit")
        .agg(
            rank=pl.when(is_asked).then(asked).when(is_told).then(possible).otherwise(pl.col("rank").min()),
            is_open=is_told | is_asked & _is_unsure().any(),
        )
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
        .with_columns(after=pl.when(pl.col("is_open").fill_null(value=False)).then(0).otherwise("after").cast(pl.Int8))
        .drop("cue_hit", "rank", "is_open", "is_noun", "is_naming")
    )


def without_recent_years(found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Hits less the years of modes ("in 2022") that are no past to the sentence's article (`said`: `date`).

    A year is past when a whole one lies between; to an article without a date only those before RECENT are.
    """
    dated = found.filter((pl.col("type") == "mode") & pl.col("year").is_not_null())
    if dated.is_empty():
        return found
    latest = said["date"].dt.year().fill_null(RECENT + 1).gather(found["row"]) - 2
    is_past = (pl.col("year") <= latest).fill_null(value=True)
    return found.filter(is_past | (pl.col("type") != "mode"))


def _is_unsure() -> pl.Expr:
    """Whether a wording says that something may be, will be or was not."""
    return pl.col("rank").is_in([_RANK[mode.value] for mode in (Mode.NEGATED, Mode.HYPOTHETICAL, Mode.FUTURE)])


def _is_of_one_sign() -> pl.Expr:
    """Whether a cue has the sign of that nearest to what says behind it that it is past; true of all other modes.

    Of "lifted tariffs imposed in 2018" only one is old.
    """
    nearest = pl.col("level").sign().sort_by("end").last().over("row", "low", "rank", "way")
    is_year = (pl.col("rank") == _RANK[Mode.HISTORICAL.value]) & (pl.col("way") == BEHIND)
    return ~is_year | (pl.col("level").sign() == nearest)


def _marks(found: pl.DataFrame, mode_table: pl.DataFrame) -> pl.DataFrame:
    """row, clause, low, high, rank, reach, way, which of the mode words that are in no longer one."""
    whole = outermost(found.filter(pl.col("type") == "mode")).select(
        "row", "clause", "payload", low=pl.col("start").cast(pl.Int64), high=pl.col("end").cast(pl.Int64)
    )
    return whole.join(mode_table, on="payload")


def mode_words(payloads: pl.Enum) -> pl.DataFrame:
    """payload, rank, reach, way, which: what the payloads of modes say (`negated 40 ahead any`)."""
    parted = [(payload, *payload.split(" ")) for payload in payloads.categories if payload.count(" ") == 3]
    rows = [(payload, _RANK[mode], int(reach), *how) for payload, mode, reach, *how in parted if mode in _RANK]
    numbers = {"payload": payloads, "rank": pl.UInt8(), "reach": pl.Int64()}
    schema = numbers | {"way": pl.String(), "which": pl.String()}
    return pl.DataFrame(rows, schema=schema, orient="row")


_RANK: Final = {mode.value: rank for rank, mode in enumerate(ORDER)}
_IS_ASKED: Final = pl.col("rank") == _RANK[Mode.QUESTION.value]
_IS_OF_SENTENCE: Final = pl.col("which") == SENTENCE


def _governs() -> pl.Expr:
    is_behind = pl.col("way") == BEHIND
    ahead = pl.col("start").cast(pl.Int64) - pl.col("high") + 1
    behind = pl.col("low") - pl.col("end").cast(pl.Int64) + 1
    gap = pl.when(is_behind).then(behind).otherwise(ahead)
    is_near = (gap >= 0) & (gap <= pl.col("reach"))
    is_within = (pl.col("low") < pl.col("end") - 1) & (pl.col("high") > pl.col("start") + 1)
    is_future = pl.col("rank") == _RANK[Mode.FUTURE.value]
    is_fit = (pl.col("which") != NOUNS) | pl.col("is_naming")
    return _IS_OF_SENTENCE | ((pl.col("clause") == pl.col("cue_clause")) & (is_near | (is_future & is_within)) & is_fit)
