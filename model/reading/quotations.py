"""Quotations that go on over several sentences, and whose they are."""

import polars as pl

_TOLD = ("speaker", "side", "rank")


def with_quotations(rows: pl.DataFrame, own: pl.DataFrame) -> pl.DataFrame:
    """`own` (row, speaker, side, rank) and the sentences of `rows` (row, article, paragraph, text) that are quoted.

    Their attribution stands in another sentence: of the quotation, else of the paragraph, else the last one before.
    """
    marked = quotations(rows).join(own, on="row", how="left", maintain_order="left")
    marked = marked.with_columns(told=pl.when(pl.col("speaker").is_not_null()).then(pl.struct(*_TOLD)))
    told = pl.col("told")
    same = pl.coalesce(told.forward_fill().over("block", "quote"), told.backward_fill().over("block", "quote"))
    near = pl.coalesce(told.forward_fill().over("block"), told.backward_fill().over("block"))
    inherited = pl.coalesce(told, same, near, told.forward_fill().over("article"))
    open_ends = marked.with_columns(told=pl.when("is_quoted").then(inherited)).filter(pl.col("speaker").is_null())
    return pl.concat([own, open_ends.select("row", "told").drop_nulls().unnest("told").select(own.columns)])


def quotations(rows: pl.DataFrame) -> pl.DataFrame:
    """row, article, block, quote, is_quoted: which quotation of which paragraph a sentence is in or behind.

    `is_quoted`: the sentence is mostly a part of it. Marks are curly or straight; an opening one may be missing.
    """
    curly, closing, straight = (pl.col("text").str.count_matches(mark, literal=True).cast(pl.Int32) for mark in '“”"')
    block = pl.struct("article", "paragraph").rle_id()
    counted = rows.select("row", "article", "text", block=block, opens=curly, closes=closing, straight=straight)
    is_inside = (pl.col("straight").cum_sum().over("block") - pl.col("straight")) % 2
    counted = counted.with_columns(
        opens=pl.col("opens") + (pl.col("straight") + 1 - is_inside) // 2,
        closes=pl.col("closes") + (pl.col("straight") + is_inside) // 2,
    )
    change = pl.col("opens") - pl.col("closes")
    placed = counted.with_columns(depth=change.cum_sum().over("block"), quote=pl.col("opens").cum_sum().over("block"))
    begins = pl.col("text").str.contains(r"^[^A-Za-z0-9“\"]*[“\"]")
    ends = pl.col("text").str.contains(r"[”\"][^A-Za-z0-9”\"]*$")
    goes_on = (pl.col("depth") - change > 0) | ((pl.col("depth") > 0) & begins)
    return placed.select("row", "article", "block", "quote", is_quoted=goes_on | (begins & ends))
