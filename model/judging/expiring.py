"""What holds on a day: a judgement with an expiry ends with it, whatever it was said of."""

from datetime import date

import polars as pl

from model.judging.undoing import standing_judgements


def holding_judgements(judgements: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """Those that nobody has taken back and whose last day is not before that day, oldest first."""
    is_over = (pl.col("expires") < as_of).fill_null(value=False)
    return standing_judgements(judgements).filter(~is_over)
