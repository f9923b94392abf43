"""What a sentence is on: of the issues that its terms name the one that it names most."""

import polars as pl

from model.english import english
from model.reading.text.spans import are_within


def main_issues(strong: pl.DataFrame) -> pl.DataFrame:
    """row, issue, is_one: the issue that a sentence names by most terms, and whether it names no other by as many."""
    counts = strong.group_by("row", "issue").len().sort("row", "len", "issue", descending=[False, True, False])
    is_first = (pl.col("row") != pl.col("row").shift(1)).fill_null(value=True)
    is_tie = (pl.col("row") == pl.col("row").shift(-1)) & (pl.col("len") == pl.col("len").shift(-1))
    told = counts.select("row", "issue", is_one=~is_tie.fill_null(value=False), is_first=is_first)
    return told.filter(pl.col("is_first")).drop("is_first")


def naming(strong: pl.DataFrame, weak: pl.DataFrame) -> pl.DataFrame:
    """row, issue, is_one, is_strong: what each sentence names most, by strong terms if it has one; twins are one."""
    weakly = weak.filter(~pl.col("row").is_in(strong["row"].implode()))
    told = [
        main_issues(terms).with_columns(is_strong=is_strong) for terms, is_strong in ((strong, True), (weakly, False))
    ]
    twinned = twins(strong).select("row", "issue", is_twin=True).unique()
    both = pl.concat(told).join(twinned, on=["row", "issue"], how="left", maintain_order="left")
    return both.with_columns(pl.col("is_one") | pl.col("is_twin").fill_null(value=False)).drop("is_twin")


def twins(strong: pl.DataFrame) -> pl.DataFrame:
    """row, issue, twin: issues that two terms name as one, right beside each other ("the fentanyl tariff")."""
    ordered = strong.sort("row", "start", "end").select("row", "issue", "start", "end")
    beside = ordered.with_columns(pl.all().shift(-1).name.prefix("next_"))
    is_beside = (pl.col("row") == pl.col("next_row")) & (pl.col("next_start") <= pl.col("end"))
    touching = beside.filter(is_beside & (pl.col("issue") != pl.col("next_issue")))
    ways = (("issue", "next_issue"), ("next_issue", "issue"))
    return pl.concat([touching.select("row", issue=one, twin=other) for one, other in ways]).unique(maintain_order=True)


def without_people(strong: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Terms less those that only name who spoke or acted, by name or office ("Wang Yi brought up arms sales")."""
    people = found.filter(pl.col("type") == "person")
    office = strong["phrase"].cast(pl.String).str.extract(r"^(\w+)")
    is_of_office = office.is_in(pl.Series(english().doers).implode()).fill_null(value=False)
    return strong.filter(~(pl.Series(are_within(strong, people, wider=0)) | is_of_office))
