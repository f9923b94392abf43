"""Who said it and when it happened, laid beside the claims."""

import polars as pl

from model.dossier import Dossier


def with_speakers(levelled: pl.DataFrame, spoken: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """Claims with speaker, side, rank and target."""
    try:
        from model.reading.speakers import attribute
    except ImportError:
        from model.schema import CLAIMS
        return levelled.with_columns(pl.lit(None, CLAIMS[c]).alias(c) for c in ("speaker", "side", "target")).with_columns(rank=pl.lit(0, pl.UInt8))

    said = attribute(spoken, dossier).select("article", "sentence", "speaker", "side", "rank", "target")
    return levelled.join(said, on=["article", "sentence"], how="left").with_columns(pl.col("rank").fill_null(0))


def with_dates(levelled: pl.DataFrame, spoken: pl.DataFrame) -> pl.DataFrame:
    """Claims with event_date and event_from."""
    from model.reading.dates import event_dates

    dated = event_dates(spoken).select("article", "sentence", "event_date", "event_from")
    return levelled.join(dated, on=["article", "sentence"], how="left")
