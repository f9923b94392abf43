"""Who said it and when it happened, laid beside the claims."""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.flags import flagged
from model.reading.text.phrases import plain_name
from model.reading.when.asides import without_days_of_others
from model.reading.when.dates import dates_of
from model.reading.when.entries import years_of_entries
from model.reading.when.lasting import without_days_over
from model.reading.when.sequels import sequels, with_sequels
from model.reading.when.stretches import stretches, with_days_of_stretches
from model.reading.who.names.names import Names
from model.reading.who.speakers import speakers_of
from model.reading.who.voices.heard import Heard
from model.schema import Kind

_DONE: Final = 2
"""The level from which on, up or down, something was done or refused."""


def with_speakers(
    told: pl.DataFrame,
    spoken: pl.DataFrame,
    heard: Heard,
    dossier: Dossier,
    names: Names,
    titles: pl.DataFrame,
    cues: pl.DataFrame,
) -> pl.DataFrame:
    """Claims with speaker, side, rank, target and parts; `spoken` are all SENTENCES, since quotes run over several, and
    `heard` who may speak in them.

    `at` is the row of each claim's sentence among them; `titles` (article, text) name people too;
    `cues` (row, issue, at, named_at) are where what governs each claim stands.
    """
    said = speakers_of(spoken, told["at"].unique().sort(), dossier, names, titles, heard)
    spoken_by = told.join(said, left_on="at", right_on="row", how="left", maintain_order="left")
    return _of_clauses(spoken_by.with_columns(pl.col("rank").fill_null(0)), cues)


def _of_clauses(said: pl.DataFrame, cues: pl.DataFrame) -> pl.DataFrame:
    """Claims (row, issue, plain, speaker, side, rank, target, joined, …), where of a sentence whose second clause alone
    is somebody's ("Washington cut its tariffs, and China promised to …") the deed that the first one tells is nobody's.
    """
    is_deed = (pl.col("kind").cast(pl.String) == Kind.ACT.value) | (pl.col("level").abs() >= _DONE)
    parted = said.with_row_index("nth").filter(pl.col("joined").is_not_null() & is_deed)
    if parted.is_empty():
        return said.drop("joined")
    issue = pl.col("issue").cast(pl.String)
    placed = cues.select("row", issue, place=pl.max_horizontal("at", "named_at"))
    begins = parted.select("nth", "row", issue, "plain", key=plain_name(pl.col("joined")))
    since = begins.with_columns(since=pl.col("plain").str.find(pl.col("key"), literal=True))
    before = since.join(placed, on=["row", "issue"]).filter(pl.col("place") < pl.col("since"))["nth"]
    nobody = {"speaker": None, "side": None, "rank": 0, "target": None}
    told = (
        pl.when(flagged(before, said.height)).then(pl.lit(none, said.schema[name])).otherwise(name).alias(name)
        for name, none in nobody.items()
    )
    return said.with_columns(told).drop("joined")


def with_dates(
    told: pl.DataFrame, spoken: pl.DataFrame, titles: pl.DataFrame | None = None, cues: pl.DataFrame | None = None
) -> pl.DataFrame:
    """Claims with event_date and event_from (`dates_of`); `at` is the row of each claim's sentence among those spoken,
    `titles` (article, text) tell years too.

    `cues` (row, issue, at) are where what governs each claim stands: of a sentence that tells of several days it has
    that of its own stretch, and none of a clause on what is only named. Without them there are `low` and `high`.
    """
    asked = told["at"].unique().sort()
    going_on = sequels(spoken, asked)
    at = pl.concat([asked, going_on]).unique().sort()
    years = years_of_entries(spoken, at, titles)
    rows = spoken.select("date", "text")[at].hstack([at.alias("row"), years])
    parts = stretches(rows)
    dated = dates_of(pl.concat([rows, parts.select(rows.columns)]))
    near = spoken.select("article", "paragraph", "text")[going_on].hstack([going_on.alias("row")])
    of_sentences = with_sequels(dated.join(parts, on="row", how="anti"), near)
    placed = told.join(of_sentences, left_on="at", right_on="row", how="left", maintain_order="left")
    if cues is None:
        return placed
    told_of = dated.filter(pl.col("low").is_null()).drop("low", "high")
    of_parts = parts.select("row", "of", "low", "is_bound").join(told_of, on="row", how="left", maintain_order="left")
    of_parts = of_parts.filter(pl.col("is_bound") | pl.col("event_date").is_not_null()).drop("row", "is_bound")
    own = with_days_of_stretches(without_days_of_others(placed, cues), of_parts, cues)
    return without_days_over(own, cues)
