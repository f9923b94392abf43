"""Who said it and when it happened, laid beside the claims."""

import polars as pl

from model.dossier import Dossier
from model.reading.when.asides import without_days_of_others
from model.reading.when.dates import dates_of
from model.reading.when.entries import years_of_entries
from model.reading.when.lasting import without_days_over
from model.reading.when.sequels import sequels, with_sequels
from model.reading.when.stretches import stretches, with_days_of_stretches
from model.reading.who.heard import Heard
from model.reading.who.names import Names
from model.reading.who.speakers import speakers_of


def with_speakers(
    told: pl.DataFrame,
    spoken: pl.DataFrame,
    heard: Heard,
    dossier: Dossier,
    names: Names,
    titles: pl.DataFrame,
) -> pl.DataFrame:
    """Claims with speaker, side, rank and target; `spoken` are all SENTENCES, since quotes run over several, and
    `heard` who may speak in them.

    `at` is the row of each claim's sentence among them; `titles` (article, text) name people too.
    """
    said = speakers_of(spoken, told["at"].unique().sort(), dossier, names, titles, heard)
    return told.join(said, left_on="at", right_on="row", how="left").with_columns(pl.col("rank").fill_null(0))


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
