"""Who said it and when it happened, laid beside the claims."""

import polars as pl

from model.dossier import Dossier
from model.reading.when.dates import dates_of
from model.reading.when.entries import years_of_entries
from model.reading.when.sequels import sequels, with_sequels
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


def with_dates(told: pl.DataFrame, spoken: pl.DataFrame, titles: pl.DataFrame | None = None) -> pl.DataFrame:
    """Claims with event_date, event_from, low and high (`dates_of`); `at` is the row of each claim's sentence among
    those spoken, `titles` (article, text) tell years too.
    """
    asked = told["at"].unique().sort()
    going_on = sequels(spoken, asked)
    at = pl.concat([asked, going_on]).unique().sort()
    years = years_of_entries(spoken, at, titles)
    dated = dates_of(spoken.select("date", "text")[at].hstack([at.alias("row"), years]))
    near = spoken.select("article", "paragraph", "text")[going_on].hstack([going_on.alias("row")])
    return told.join(with_sequels(dated, near), left_on="at", right_on="row", how="left")
