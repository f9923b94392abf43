"""Lists: a country that stands in a row of three or more with one of the sides ("China, Russia, Iran and North Korea")
is one of them, and no issue.
"""

from typing import Final

import numpy as np
import polars as pl

from model.dossier import Dossier
from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import bytes_between, in_rows_of, of_rows, outermost
from model.reading.what.parties.others import is_country, names_of_subjects

_BETWEEN: Final = quick(r"^ (?:(?:and|or|and from|or from|as well as) )?(?:the )?$")
"""What stands between two names of such a row."""
_COMMA: Final = "^ (?:the )?$"
"""What is left of a comma there."""
_FEWEST: Final = 3
"""So many names are a row, if a comma is between two of them."""


def without_listed(wordings: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """`wordings` (HITS with `issue`) less the country that an issue is about in a row of countries with one side. A row
    with both sides tells who is to speak with whom, and one with two that an issue is about ("Ukraine, Russia and
    China") is on that.
    """
    counted = wordings.select("row", "issue", "start", "end", "phrase").with_row_index("nth")
    subjects = counted.filter(pl.col("phrase").cast(pl.String).is_in(names_of_subjects(dossier)))
    beside = of_rows(found, subjects["row"])
    sides = beside.filter(pl.col("type") == "side")
    if sides.is_empty():
        return wordings
    countries = in_rows_of(beside.filter(is_country(dossier)), sides)
    spots = pl.concat(
        frame.select("row", "start", "end", "clause", side=side)
        for frame, side in ((sides, pl.col("payload").cast(pl.String)), (countries, pl.lit(None, pl.String)))
    ).unique(["row", "start", "end"], keep="first", maintain_order=True)
    rows = _rows(outermost(spots.sort("row", "start", "end")), said)
    inside = subjects.join(rows, on="row")
    inside = inside.filter((pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high")))
    alone = inside.filter(pl.col("start").n_unique().over("row", "issue", "low") == 1)
    return wordings.filter(~pl.Series(marked(alone["nth"].to_numpy(), wordings.height)))


def _rows(spots: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """row, low, high: where three or more countries stand in a row, one side among them."""
    since, until = pl.col("end").shift(1).cast(pl.Int64) - 1, pl.col("start").cast(pl.Int64) + 1
    told = spots.hstack(said.select("plain")[spots["row"]])
    is_next = (pl.col("row") == pl.col("row").shift(1)) & (until > since)
    told = told.with_columns(way=pl.when(is_next).then(bytes_between("plain", since, pl.max_horizontal(since, until))))
    told = told.with_columns(goes_on=pl.col("way").str.contains(_BETWEEN).fill_null(value=False))
    number = np.cumsum(~told["goes_on"].to_numpy())
    of_each = told.with_columns(number=pl.Series(number)).group_by("number", maintain_order=True)
    rows = of_each.agg(
        *(pl.col("row").first(), pl.col("start").first().alias("low"), pl.col("end").last().alias("high")),
        *(pl.len().alias("names"), pl.col("side").drop_nulls().n_unique().alias("sides")),
        has_comma=(pl.col("goes_on") & pl.col("way").str.contains(_COMMA)).any(),
    )
    return rows.filter((pl.col("names") >= _FEWEST) & (pl.col("sides") == 1) & pl.col("has_comma"))
