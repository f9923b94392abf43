"""Who said it and when it happened, laid beside the claims."""

import polars as pl

from model.dossier import Dossier
from model.reading.dates import event_dates
from model.reading.names import Names
from model.reading.speakers import attribute


def with_speakers(told: pl.DataFrame, spoken: pl.DataFrame, dossier: Dossier, names: Names) -> pl.DataFrame:
    """Claims with speaker, side, rank and target; `spoken` are all SENTENCES, since quotes run over several."""
    said = attribute(spoken, dossier, names).select("article", "sentence", "speaker", "side", "rank", "target")
    return told.join(said, on=["article", "sentence"], how="left").with_columns(pl.col("rank").fill_null(0))


def with_dates(told: pl.DataFrame, spoken: pl.DataFrame) -> pl.DataFrame:
    """Claims with event_date and event_from."""
    claiming = spoken.join(told.select("article", "sentence").unique(), on=["article", "sentence"], how="semi")
    dated = event_dates(claiming).select("article", "sentence", "event_date", "event_from")
    return told.join(dated, on=["article", "sentence"], how="left")
