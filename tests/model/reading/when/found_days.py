"""The days that are found in a sentence of an article of some day."""

from datetime import date

import polars as pl

from model.reading.when.dates import event_dates

THURSDAY = date(2024, 9, 12)


def found_in(text: str, day: date = THURSDAY) -> list[tuple[str, str]]:
    """Each with its wording and precision."""
    sentences = pl.DataFrame({"article": ["a"], "sentence": [0], "date": [day], "text": [text]})
    return event_dates(sentences).select(pl.col("event_date").cast(pl.String), "event_from").rows()
