"""What a sentence is on: of the issues that its terms name the one that it names most."""

import numpy as np
import polars as pl

from model.reading.text.spans import are_within
from model.reading.what.finding.hits import issue_key
from model.words.english import english


def main_issues(strong: pl.DataFrame) -> pl.DataFrame:
    """row, issue, is_one: the issue that a sentence names by most terms, and whether it names no other by as many."""
    if strong.is_empty():
        return strong.select("row", "issue", is_one=pl.lit(value=False))
    counts = strong.group_by("row", "issue").len().sort("row", "len", "issue", descending=[False, True, False])
    is_first = (pl.col("row") != pl.col("row").shift(1)).fill_null(value=True)
    is_tie = (pl.col("row") == pl.col("row").shift(-1)) & (pl.col("len") == pl.col("len").shift(-1))
    told = counts.select("row", "issue", is_one=~is_tie.fill_null(value=False), is_first=is_first)
    return told.filter(pl.col("is_first")).drop("is_first")


def naming(strong: pl.DataFrame, weak: pl.DataFrame, of_twins: pl.DataFrame) -> pl.DataFrame:
    """row, issue, is_one, is_strong: what each sentence names most, by strong terms if it has one; twins are one."""
    weakly = weak.filter(~pl.col("row").is_in(strong["row"].implode()))
    told = pl.concat(
        main_issues(terms).with_columns(is_strong=is_strong) for terms, is_strong in ((strong, True), (weakly, False))
    )
    if of_twins.is_empty():
        return told
    is_twin = issue_key("row").is_in(of_twins.select(issue_key("row")).to_series().implode())
    return told.with_columns(pl.col("is_one") | is_twin & pl.col("is_strong"))


def twins(strong: pl.DataFrame) -> pl.DataFrame:
    """row, issue, twin: issues that two terms (by row and start) name as one, right beside each other ("the fentanyl
    tariff").
    """
    row, start, end = (strong[name].to_numpy() for name in ("row", "start", "end"))
    issue = strong["issue"].to_physical().to_numpy()
    touching = (row[1:] == row[:-1]) & (start[1:] <= end[:-1]) & (issue[1:] != issue[:-1])
    at = np.flatnonzero(touching)
    one, other = (strong.select("row", "issue")[place] for place in (at, at + 1))
    ways = [each.with_columns(twin=beside["issue"]) for each, beside in ((one, other), (other, one))]
    return pl.concat(ways).unique(maintain_order=True)


def without_people(strong: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Terms less those that only name who spoke or acted, by name or office ("Wang Yi brought up arms sales")."""
    people = found.filter(pl.col("type") == "person")
    office = strong["phrase"].cast(pl.String).str.extract(r"^(\w+)")
    is_of_office = office.is_in(pl.Series(english().doers).implode()).fill_null(value=False)
    return strong.filter(~(pl.Series(are_within(strong, people, wider=0)) | is_of_office))
