"""Taking back: a judgement is undone by a new record, and that one by another; nothing is ever removed.

Records of one moment and one hand were made together and are taken back together.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

import polars as pl

from model.errors import JudgementError
from model.judging.kept import frame
from model.judging.moments import after_own
from model.schema import JUDGEMENTS

SAME: Final = [name for name in JUDGEMENTS.names() if name not in ("id", "at", "by", "reason", "expires", "undoes")]
"""What a record that takes back repeats, so that it can be read by itself."""
IS_UNDO: Final = pl.col("undoes").is_not_null()


def taken_back(judgements: pl.DataFrame) -> set[str]:
    """The ids of those that are undone; one whose undoing is undone itself is not.

    A record that takes back is always later than what it takes back, so the newest are looked at first.
    """
    gone: set[str] = set()
    undos = judgements.filter(IS_UNDO).unique("id").sort("at", "id", descending=True)
    for made, undoes in undos.select("id", "undoes").iter_rows():
        if made not in gone:
            gone.add(undoes)
    return gone


def taking(judgements: pl.DataFrame) -> set[str]:
    """The ids of the records that take back what they repeat; of those that undo, the others bring it back."""
    undoes = dict(judgements.filter(IS_UNDO).select("id", "undoes").iter_rows())
    return {ident for ident in undoes if _steps(ident, undoes) % 2}


def _steps(ident: str, undoes: Mapping[str, str]) -> int:
    """How many records lie between this one and the judgement that it goes back to."""
    steps = 0
    while ident in undoes:
        ident, steps = undoes[ident], steps + 1
    return steps


def standing_judgements(judgements: pl.DataFrame) -> pl.DataFrame:
    """Those that nobody has taken back, oldest first; records that take back are none."""
    gone = list(taken_back(judgements))
    return judgements.unique("id").filter(~IS_UNDO, ~pl.col("id").is_in(gone)).sort("at", "id")


def undone(
    judgements: pl.DataFrame, *, by: str, at: datetime, which: str | None = None, reason: str = ""
) -> pl.DataFrame:
    """JUDGEMENTS that take back what this hand judged last, or the one judgement whose id begins so."""
    at = after_own(judgements, by, at)
    if which is not None:
        return taking_back(_the_one(judgements, which), by, at, reason)
    last = _last_act(standing_judgements(judgements), by)
    if last.is_empty():
        others = judgements.filter(pl.col("by") != by).height
        hint = "; for one of another's, say its id: `issuewatch log` prints it" if others else ""
        raise JudgementError("undo", f"there is nothing of {by} to take back{hint}")
    return taking_back(last, by, at, reason)


def redone(judgements: pl.DataFrame, *, by: str, at: datetime) -> pl.DataFrame:
    """JUDGEMENTS that bring back what this hand took back last, unless it has judged anew since."""
    gone = taken_back(judgements)
    undos = judgements.unique("id").filter(IS_UNDO)
    of_judgements = undos.filter(~pl.col("undoes").is_in(undos["id"].implode()), ~pl.col("id").is_in(list(gone)))
    last = _last_act(of_judgements, by)
    newest = judgements.filter(~IS_UNDO, pl.col("by") == by)["at"].max()
    if last.is_empty() or (newest is not None and bool((last["at"] <= newest).any())):
        raise JudgementError("redo", f"nothing that {by} took back since the last judgement could be brought back")
    same = of_judgements.filter(pl.col("undoes").is_in(last["undoes"].implode()))  # two may have taken it back at once
    return taking_back(same.sort("id"), by, after_own(judgements, by, at), "")


def _last_act(rows: pl.DataFrame, by: str) -> pl.DataFrame:
    """All that this hand made at its last moment."""
    own = rows.filter(pl.col("by") == by)
    return own.filter(pl.col("at") == pl.col("at").max()).sort("id")


def _the_one(judgements: pl.DataFrame, which: str) -> pl.DataFrame:
    rows = judgements.unique("id").filter(pl.col("id").str.starts_with(which)).sort("id") if which else judgements[:0]
    if rows.height != 1:
        several = f"may be {' or '.join(rows['id'].head(5))}; say which" if rows.height else "is no judgement's id"
        raise JudgementError("undo", f"{which!r} {several}; `issuewatch log` prints them")
    if rows["id"].item() in taken_back(judgements):
        raise JudgementError("undo", f"{rows['id'].item()} was taken back already")
    return rows


def taking_back(rows: pl.DataFrame, by: str, at: datetime, reason: str) -> pl.DataFrame:
    """Records that take these back, later than each of them even if a clock was wrong."""
    later = max([at, *(made + timedelta(microseconds=1) for made in rows["at"])])
    signed = {"by": by, "at": later, "reason": " ".join(reason.split())}
    return frame(
        [row | signed | {"undoes": made} for row, made in zip(rows.select(SAME).to_dicts(), rows["id"], strict=True)]
    )
