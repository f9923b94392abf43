"""Bylines: whose words follow, by a line at the head of a statement that is only a name and an office."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick

_HEAD: Final = 4
"""Sentences of an article of which one may sign it."""
_KIND: Final = r"(?:(?:Press|Media) (?:[Ss]tatement|[Nn]ote|[Rr]elease)|Statement|PRESS STATEMENT)[.:]?\s+"
_NAME: Final = r"((?:[A-Z][\w.’'-]*\s){1,4}[A-Z][\w’'-]+)"
_OFFICE: Final = r"(?:[A-Z][A-Za-z.’'-]+)(?:,?\s(?:[A-Z][A-Za-z.’'-]+|of|for|and|to|the|at)){1,9}"
_SIGNED: Final = quick(rf"^\s*(?:{_KIND})?{_NAME},\s{_OFFICE}\.?\s*$")
"""`Press Statement. Jane Doe, Secretary of State`: no verb, and nothing else."""


def with_bylines(rows: pl.DataFrame) -> pl.DataFrame:
    """`rows` (article, text, author, …), where an article without an author has whom its head is signed with."""
    is_head = pl.int_range(pl.len()).over("article") < _HEAD
    signed = pl.when(is_head & pl.col("author").is_null()).then(pl.col("text").str.extract(_SIGNED))
    named = signed.drop_nulls().first().over("article")
    return rows.with_columns(pl.coalesce("author", named).alias("author"))
