"""What hangs together: rows that share a mark, and rows that share one with these."""

import polars as pl


def linked(edges: pl.DataFrame, rows: int) -> pl.Series:
    """For each of so many rows the smallest row that it hangs together with; edges (row, mark), rows from 0.

    Rows that hang together by way of smaller and smaller ones become one, the smallest of them; then those, by all
    marks of what they have become. A round leaves at most half of what can still be joined.
    """
    label = pl.int_range(rows, dtype=pl.UInt32, eager=True)
    shared = _shared(edges.select(pl.col("row").cast(pl.UInt32), "mark"))
    while not shared.is_empty():
        lower = _lowered(shared, rows)
        label = lower.gather(label)
        shared = _shared(shared.with_columns(lower.gather(shared["row"]).alias("row")))
    return label.alias("first")


def _shared(edges: pl.DataFrame) -> pl.DataFrame:
    """The marks that several rows have, once with each; what one row alone has links nothing."""
    sorted_edges = edges.sort("mark", "row")  # neighbours are compared: a tenth of the memory of hashing them
    mark, is_first = pl.col("mark"), pl.struct("mark", "row") != pl.struct("mark", "row").shift()
    different = sorted_edges.filter(is_first.fill_null(value=True))
    return different.filter(((mark == mark.shift()) | (mark == mark.shift(-1))).fill_null(value=False))


def _lowered(shared: pl.DataFrame, rows: int) -> pl.Series:
    """For each row the smallest that it shares a mark with, and so on from that one down to one that has no smaller."""
    least = shared.group_by("mark").agg(pl.col("row").min().alias("least"))
    by_row = shared.join(least, on="mark").group_by("row").agg(pl.col("least").min())
    found = pl.int_range(rows, dtype=pl.UInt32, eager=True).scatter(by_row["row"], by_row["least"])
    while not (lower := found.gather(found)).equals(found):
        found = lower
    return found
