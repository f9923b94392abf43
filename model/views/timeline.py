"""The timeline of an issue: its events, the changes of its standing and what came of them, newest first."""

from collections.abc import Collection
from typing import Final

import polars as pl

from model.standing import Basis
from model.views.events import EVENT_ROWS, events_in

TIMELINE: Final = pl.Schema({**EVENT_ROWS, "row": pl.String(), "depth": pl.UInt8(), "source": pl.String()})
"""EVENT_ROWS (depth 0), and beneath an unfolded one each article that tells of it (depth 1); `row` is its own id."""


def timeline(known: Basis, issue: str) -> pl.DataFrame:
    """TIMELINE of one issue, all events folded."""
    return folded(events_in(known, issue))


def folded(events: pl.DataFrame) -> pl.DataFrame:
    """TIMELINE out of EVENT_ROWS."""
    rows = events.with_columns(row="event", depth=pl.lit(0), source=pl.lit(None, pl.String))
    return rows.select(pl.col(name).cast(kind) for name, kind in TIMELINE.items())


def unfolded(events: pl.DataFrame, tellings: pl.DataFrame, chosen: Collection[str]) -> pl.DataFrame:
    """TIMELINE with the TELLINGS of the chosen events beneath them; what they have in common is the event's."""
    if not chosen:
        return events
    numbered = events.with_row_index("place")
    own = tellings.filter(pl.col("event").is_in(list(chosen)))
    common = numbered.select("event", *(name for name in numbered.columns if name not in own.columns))
    beneath = own.join(common, on="event", maintain_order="left").with_columns(
        row=pl.concat_str("event", "article", separator="/"),
        depth=pl.lit(1),
        day=pl.col("date"),
        articles=pl.lit(None),
        origins=pl.lit(None),
        new=pl.lit(None),
        outcome=pl.lit(None),
        answers=pl.lit(None),
        day_precision=pl.lit("day"),
    )
    columns = [pl.col("place"), *(pl.col(name).cast(kind) for name, kind in TIMELINE.items())]
    both = pl.concat([numbered.select(columns), beneath.select(columns)])
    return both.sort("place", "depth", maintain_order=True).drop("place")
