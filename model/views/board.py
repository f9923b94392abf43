"""The Board: a row per issue, all that its line and its preview show."""

from datetime import date
from typing import Final

import polars as pl

from model.dossier import Dossier
from model.machine.on_one_thread import few_on_one_thread
from model.schema import LABEL, PRECISION, TREND
from model.standing import Basis, basis, standings_of
from model.standing.deciding import DECIDING
from model.standing.standings import BALANCE
from model.standing.trend import window_start
from model.views.course import moves
from model.views.matrix import levels_by, periods

BOARD: Final = pl.Schema(
    {
        "issue": pl.String(),
        "level": pl.Int8(),  # null: none
        "label": LABEL,
        "quiet": pl.Boolean(),  # no claim that counts in the window
        "trend": TREND,
        "since": pl.Date(),
        "events": pl.UInt32(),  # in the window, like articles, origins and claims
        "articles": pl.UInt32(),
        "last": pl.Date(),  # of the newest article with a claim
        "machine": pl.Int8(),  # the level beneath a judgement
        "by": pl.String(),  # who judged; null: nobody
        "first_level": pl.Int8(),  # what each side says, and in how many claims and sources of the window
        **{f"first_{count}": pl.UInt32() for count in BALANCE},
        "second_level": pl.Int8(),
        **{f"second_{count}": pl.UInt32() for count in BALANCE},
        "contested": pl.Boolean(),
        "mixed": pl.Boolean(),
        "one_sided": pl.Boolean(),
        "moved": pl.Date(),  # the last day in the window on which another level was shown than before; null: none
        "was": pl.Int8(),  # what was shown before
        "since_precision": PRECISION,
        "name": pl.String(),
        "leaning": pl.Int8(),
        "frozen": pl.Date(),  # since when contact is stopped beneath a hostile act
        "frozen_precision": PRECISION,
        "confidence": pl.Float32(),
        "reason": pl.String(),
        "expires": pl.Date(),
        "changed": pl.Date(),
        "told": pl.Date(),  # the newest day that is told of what decides
        "words": pl.String(),  # the sentence of the claim that set the level, never its article's title
        "deciding": DECIDING,
        "months": pl.List(pl.Int8()),  # twelve, the last one that of the day; null: nothing claimed or judged in it
        "origins": pl.UInt32(),
        "claims": pl.UInt32(),
        "undated": pl.UInt32(),
    }
)
"""One row per issue of the dossier, in its order. Its columns are `status`'s as data: new ones come at the end."""

MONTHS: Final = 12


def board(
    claims: pl.DataFrame,
    dossier: Dossier,
    *,
    as_of: date,
    window_days: int = 30,
    judgements: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """BOARD on the evening of that day."""
    return board_of(basis(claims, judgements, dossier, as_of), window_days)


def board_of(known: Basis, window_days: int = 30) -> pl.DataFrame:
    """BOARD out of a basis that is at hand."""
    return few_on_one_thread(known.claims.height, lambda: _board_of(known, window_days))


def _board_of(known: Basis, window_days: int) -> pl.DataFrame:
    rows = standings_of(known, window_days)
    return (
        rows.join(_months(known), on="issue", how="left", maintain_order="left")
        .join(moves(known, window_start(known.as_of, window_days)), on="issue", how="left", maintain_order="left")
        .with_columns(
            pl.Series("name", [issue.name for issue in known.dossier.issues], pl.String),
            pl.col("quote").alias("words"),
        )
        .select(pl.col(name).cast(kind) for name, kind in BOARD.items())
    )


def _months(known: Basis) -> pl.DataFrame:
    """`months` per issue, from the oldest to the month of the day."""
    starts = periods(known.as_of, "month", MONTHS)
    cells = levels_by(known, "month", starts)
    every = pl.DataFrame({"issue": known.dossier.slugs}, schema={"issue": pl.String}).join(
        pl.DataFrame({"period": starts}, schema={"period": pl.Date}), how="cross"
    )
    return (
        every.join(cells, on=["issue", "period"], how="left", maintain_order="left")
        .group_by("issue", maintain_order=True)
        .agg(pl.col("level").alias("months"))
    )
