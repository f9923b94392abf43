"""What is told in the present of a day that is ahead: a contact that is scheduled, and what runs out."""

from typing import Final

import polars as pl

from model.flags import flagged
from model.schema import Kind, Mode

_MET: Final = (
    r"^ ?(?:arrived|began|called|concluded|conferred|convened|discussed|exchanged|had|held|hosted|met|opened|paid|"
    r"received|resumed|sat|shook|spoke|talked|toured|visited|welcomed)\b"
)
"""A contact told so was, whatever day is found: the article's may be too early, or the day another's."""
_HAD: Final = (
    r"\b(?:attended|concluded|had|held|joined|took part in) (?:an?|another|his|her|its|the|their|[a-z]+ly)\b[^;]*$"
)
"""Before the noun for one that was."""
_RUNS_OUT: Final = r"^ ?(?:elapses?|ends?|expires?|lapses?|runs? out)\b"


def with_scheduled(placed: pl.DataFrame, cues: pl.DataFrame) -> pl.DataFrame:
    """Claims (row, issue, date, plain, kind, level, mode, event_date) with the mode of what is to come for those
    contacts that are told as they stand ("Rubio meets Wang on May 12"), and what runs out ("the truce expires on May
    12"), on a day after their article's. `cues` (row, issue, at) are where what governs each stands.

    The level is the same: contact is +1 whether it happens or is scheduled.
    """
    is_ahead = (pl.col("event_date") > pl.col("date")) & (pl.col("mode") == Mode.ASSERTED.value)
    is_met_or_ended = (pl.col("kind") == Kind.CONTACT.value) | (pl.col("level") < 0) & (
        pl.col("kind") != Kind.WORD.value
    )
    ahead = placed.with_row_index("nth").filter(is_ahead, is_met_or_ended)
    if ahead.is_empty():
        return placed
    stands = cues.select("row", "issue", cue_at="at")
    ahead = ahead.join(stands, on=["row", "issue"], how="left", maintain_order="left")
    plain = pl.col("plain").cast(pl.Binary).bin  # a cue begins with a character
    told, lead = plain.slice(pl.col("cue_at")).cast(pl.String), plain.head(pl.col("cue_at")).cast(pl.String)
    is_met = told.str.contains(_MET) | lead.str.contains(_HAD)
    is_scheduled = (
        pl.when(pl.col("level") > 0).then(~is_met.fill_null(value=False)).otherwise(told.str.contains(_RUNS_OUT))
    )
    found = ahead.filter(is_scheduled)["nth"]
    is_found = flagged(found, placed.height)
    return placed.with_columns(pl.when(is_found).then(pl.lit(Mode.FUTURE.value)).otherwise("mode").alias("mode"))
