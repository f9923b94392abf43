"""Quotations that go on over several sentences, and whose they are."""

from typing import Final

import polars as pl

QUOTED: Final = r"“[^”]*”?|\"[^\"]*\"?"
"""A quotation, up to the end of its sentence where that does not end it."""
UPTO: Final = "^[^“”]*”"
"""The end of one that began in a sentence before."""
_TOLD = ("speaker", "side", "rank")
_BEGINS: Final = r"^[^A-Za-z0-9“\"]*[“\"]"


def with_quotations(rows: pl.DataFrame, own: pl.DataFrame) -> pl.DataFrame:
    """`own` (row, speaker, side, rank) and the sentences of `rows` (row, article, paragraph, text) that are quoted.

    Their attribution stands in another sentence: of the quotation, else of the paragraph, else the last one before;
    else they are nobody's.
    """
    marked = quotations(rows).join(own, on="row", how="left", maintain_order="left")
    # who is said to speak within a quotation does not speak there
    has_speaker = pl.col("speaker").is_not_null() & ~pl.col("is_within")
    marked = marked.with_columns(told=pl.when(has_speaker).then(pl.struct(*_TOLD)), last=_last_told(marked, rows, own))
    told, own_told = pl.col("told"), pl.when(pl.col("speaker").is_not_null()).then(pl.struct(*_TOLD))
    same = pl.coalesce(told.forward_fill().over("block", "quote"), told.backward_fill().over("block", "quote"))
    near = pl.coalesce(told.forward_fill().over("block"), told.backward_fill().over("block"))
    inheriting = marked.with_columns(told=pl.coalesce(told, same, near, "last", own_told))
    quoted = inheriting.filter(pl.col("is_quoted") & (pl.col("speaker").is_null() | pl.col("is_within")))
    quoted = quoted.select("row", "told")
    others = own.join(quoted.select("row"), on="row", how="anti")
    return pl.concat([others, quoted.unnest("told").select(own.columns)])


def _last_told(marked: pl.DataFrame, rows: pl.DataFrame, own: pl.DataFrame) -> pl.Series:
    """For each of `marked` what was told last before it in its article: a struct of speaker, side and rank."""
    placed = own.join(rows.select("row", "article"), on="row").sort("row")
    placed = placed.join(marked.filter("is_within"), on="row", how="anti", maintain_order="left")
    placed = placed.select("row", "article", last=pl.struct(*_TOLD))
    wanted = marked.select("row", "article")
    return wanted.join_asof(placed, on="row", by="article", check_sortedness=False)["last"]


def quotations(rows: pl.DataFrame) -> pl.DataFrame:
    """Of paragraphs with quotation marks: row, article, block, quote, is_quoted, is_within.

    `block` is the paragraph's number, or that of the paragraphs that one quotation goes through: each of them begins
    with a mark, only the last ends with one. `quote` is which of its quotations the sentence is in or behind,
    `is_quoted` that it is mostly a part of that, `is_within` that it is one without marks of its own. Marks are curly
    or straight; an opening one may be missing.
    """
    counted = _going_on(_counted(rows))
    change = pl.col("opens") - pl.col("closes")
    placed = counted.with_columns(depth=change.cum_sum().over("block"), quote=pl.col("opens").cum_sum().over("block"))
    begins = pl.col("text").str.contains(_BEGINS)
    ends = pl.col("text").str.contains(r"[”\"][^A-Za-z0-9”\"]*$")
    first = pl.col("text").str.extract(rf"{_BEGINS}([^“”\"]*)[”\"]").str.len_chars()
    is_most = (2 * first >= pl.col("text").str.len_chars()).fill_null(value=False)
    goes_on = (pl.col("depth") - change > 0) | ((pl.col("depth") > 0) & begins)
    is_within = goes_on & (pl.sum_horizontal("opens", "closes", "straight") == 0) & (pl.col("depth") > 0)
    is_quoted = goes_on | (begins & (ends | is_most))
    return placed.select("row", "article", "block", "quote", is_quoted=is_quoted, is_within=is_within)


def _counted(rows: pl.DataFrame) -> pl.DataFrame:
    """row, article, text, block, opens, closes: how many quotations open and close in a sentence."""
    curly, closing, straight = (pl.col("text").str.count_matches(mark, literal=True).cast(pl.Int32) for mark in '“”"')
    block = pl.struct("article", "paragraph").rle_id()
    counted = rows.select("row", "article", "text", block=block, opens=curly, closes=closing, straight=straight)
    with_marks = counted.filter(pl.sum_horizontal("opens", "closes", "straight") > 0).select("block").unique()
    counted = counted.join(with_marks, on="block", how="semi", maintain_order="left")
    is_inside = (pl.col("straight").cum_sum().over("block") - pl.col("straight")) % 2
    return counted.with_columns(
        opens=pl.col("opens") + (pl.col("straight") + 1 - is_inside) // 2,
        closes=pl.col("closes") + (pl.col("straight") + is_inside) // 2,
    )


def _going_on(counted: pl.DataFrame) -> pl.DataFrame:
    """`counted`, where the paragraphs of one quotation are one block, and the marks that they begin with open none."""
    change = pl.col("opens") - pl.col("closes")
    is_open = change.sum().over("block") > 0
    is_next = (pl.col("block") == pl.col("block").shift(1) + 1) & (pl.col("article") == pl.col("article").shift(1))
    goes_on = is_next & is_open.shift(1) & pl.col("text").str.contains(_BEGINS)
    marked = counted.with_columns(goes_on=goes_on.fill_null(value=False))
    is_first = pl.col("block") != pl.col("block").shift(1)
    begins = (is_first & ~pl.col("goes_on")).fill_null(value=True)
    return marked.with_columns(opens=pl.col("opens") - pl.col("goes_on"), block=begins.cum_sum()).drop("goes_on")
