"""Entries of a chronology that name their day without its year: the heading above them, or the title, has it."""

from typing import Final

import polars as pl

from model.reading.when.date_patterns import DAY, MONTH

_BEGINS: Final = rf"^[*_–—\s-]*(?:{MONTH} {DAY}|{DAY} {MONTH})[*_)\]]*\s*(?::|[–—|-]+\s)"
"""`April 8: …`, `**April 8** - …`."""
_YEAR: Final = r"\b(?:19|20)\d\d\b"


def years_of_entries(spoken: pl.DataFrame, at: pl.Series, titles: pl.DataFrame | None) -> pl.Series:
    """`year` of those of SENTENCES, by their rows `at`, that open with a day: the one that the last heading above with
    one names, else their article's title (`titles`: article, text); null for all others.
    """
    nothing = pl.repeat(None, len(at), dtype=pl.Int32, eager=True).alias("year")
    begin = spoken["text"].gather(at).str.contains(_BEGINS)
    if not begin.any():
        return nothing
    asked = spoken.select("article", "date")[at.filter(begin)].hstack([at.filter(begin).alias("row")]).sort("row")
    above = spoken.select("article", "is_heading", "text").with_row_index("row")
    headed = _with_year(above.filter(pl.col("is_heading") & pl.col("article").is_in(asked["article"].implode())))
    told = asked.join_asof(headed.sort("row"), on="row", by="article", check_sortedness=False)
    if titles is not None:
        of_titles = _with_year(titles).unique("article", keep="first").select("article", titled="year")
        told = told.join(of_titles, on="article", how="left", maintain_order="left")
        told = told.with_columns(pl.coalesce("year", "titled").alias("year"))
    is_past = pl.col("year") <= pl.col("date").dt.year().fill_null(pl.col("year"))
    years = told.select(pl.when(is_past).then("year")).to_series()
    return nothing.scatter(at.is_in(told["row"].implode()).arg_true(), years)


def _with_year(texts: pl.DataFrame) -> pl.DataFrame:
    """Those of some texts that name one year, with that."""
    years = pl.col("text").str.extract_all(_YEAR).list.unique()
    one = texts.with_columns(years.alias("years")).filter(pl.col("years").list.len() == 1)
    return one.select(
        pl.exclude("years", "text", "is_heading"), pl.col("years").list.first().cast(pl.Int32).alias("year")
    )
