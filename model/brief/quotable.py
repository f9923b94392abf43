"""What an editor asks of each sentence before it is printed as evidence on an issue."""

from typing import Final

import polars as pl

from model.brief.content import Length
from model.brief.quoting import QUOTE_LENGTHS
from model.dossier import Dossier, Issue
from model.standing.deciding import IS_LEANING, STANDS_ALONE
from model.standing.recalled import RECITES
from model.words.wordings import expanded

SHORTEST: Final = 40
"""A sentence of fewer bytes says too little by itself."""
IS_WHOLE: Final = (
    pl.col("quote").str.contains(r"^[\"“‘'(\[]*[\p{Lu}\p{N}\p{Han}]")
    & pl.col("quote").str.contains(r"[.!?。！？…][\"”’')\]\s]*$")
    & ~pl.col("quote").str.contains(r"\b(?:and|with|of|by|for|to|in|from|on|between|former) U\.S\.$")
    & (pl.col("quote").str.len_bytes() >= SHORTEST)
    & (pl.col("quote").str.count_matches("“") == pl.col("quote").str.count_matches("”"))
    & (pl.col("quote").str.count_matches('"') % 2 == 0)
)
"""From a capital to a full stop, and every quotation mark has its other: no piece of a line that was broken."""
IS_ASKED: Final = pl.col("speaker").is_not_null() & pl.col("side").is_null()
"""The words of somebody who speaks for neither side, mostly a reporter's question."""


def quotable(counted: pl.DataFrame, dossier: Dossier, length: Length) -> pl.DataFrame:
    """The claims that count (COUNTED) but for copies, by issue, with is_whole, stands_alone, is_named (it has a word of
    the issue) and `worth`: what an editor would print before others.
    """
    said = counted.filter(~pl.col("is_copy")).with_columns(IS_WHOLE.alias("is_whole"), STANDS_ALONE)
    by_issue = said.partition_by("issue", as_dict=True)
    named = [said.clear().with_columns(is_named=True)]
    named += [claims.with_columns(is_named=_is_named(dossier.issue(issue))) for (issue,), claims in by_issue.items()]
    return pl.concat(named).with_columns(worth=_worth(length))


def _worth(length: Length) -> pl.Expr:
    return (
        2 * pl.col("is_named").cast(pl.Int8)
        - 2 * (IS_ASKED | RECITES).cast(pl.Int8)
        - IS_LEANING.cast(pl.Int8)
        + pl.col("is_headline").cast(pl.Int8)
        + (pl.col("quote").str.len_chars() <= QUOTE_LENGTHS[length]).cast(pl.Int8)
    )


def _is_named(issue: Issue) -> pl.Expr:
    """Whether the sentence has a word of the issue; what takes every sentence needs none."""
    if issue.takes_all:
        return pl.lit(value=True)
    terms = {whole.casefold() for term in (issue.name, *issue.terms) for whole in expanded(term)}
    return pl.col("quote").str.to_lowercase().str.contains_any(sorted(terms))
