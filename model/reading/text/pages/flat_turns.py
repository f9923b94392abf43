"""Flat transcripts: turns that begin in the middle of a paragraph, since its line breaks are lost.

Of `Reuters: Will you talk? Mao Ning: We will.` the answer is a turn of its own. A colon in a paragraph is mostly no
label, so one counts only where a question ends before it, where it is written as only transcripts do, or where the same
stands at the head of other paragraphs of its article.
"""

from typing import Final

import polars as pl

from model.flags import flagged

MAY_BE: Final = r"^(?:\*\*|__)?(?:[A-Z][A-Za-zÀ-ÿ.’'&/ \u00a0-]*(?:\([^()]*\))?(?:\*\*|__)?[:：]|Q[.A-Z \u00a0])"
"""How sentences with a label begin, and others."""
_ASKED: Final = r"\?[\"”’'»)\]]*$"
_CRIED: Final = r"^(?:[A-Z][A-Z.’'-]*[ \u00a0])+[A-Z][A-Z’'.-]+$"
"""`MR. SMITH`, `THE PRESIDENT`."""
_WHOLE: Final = r"^[A-Z][\w.’'-]+(?:[ \u00a0][A-Z][\w.’'-]*){1,4}$"
"""`Jane Doe`: a single word before a colon may be anything."""
_SEVERAL: Final = 2
_NAME: Final = r"^\S+(?:[ \u00a0]\S+){0,4}$"


def flat_turns(sentences: pl.DataFrame, labels: pl.Expr, asks: pl.Expr, stopped: pl.Expr) -> pl.Series:
    """Whether each of the sentences (order, block, text) begins a turn in the middle of its paragraph (`block`).

    `labels` is a label at the head of a `text`, null where none is; `asks` whether a `label` is a reporter's; `stopped`
    whether a `text` is nothing but a name as records of hearings have it.
    """
    text, block = sentences["text"], sentences["block"]
    is_inner = (block == block.shift(1)).fill_null(value=False)
    sure = is_inner & sentences.select(stopped).to_series()
    within = block.filter(is_inner & text.str.contains(MAY_BE)).unique()
    if within.is_empty():
        return sure
    every = sentences.select("order", "block", "text").with_row_index("at").with_columns(is_inner=is_inner)
    near = every.filter(pl.col("block").is_in(within.implode()))
    asked = pl.col("text").str.contains(_ASKED).cum_sum().shift(1, fill_value=0)
    labelled = near.with_columns(asked=asked, label=labels).drop_nulls("label").with_columns(is_asking=asks)
    beside = every.filter(~pl.col("is_inner"), pl.col("order").is_in(near["order"].unique().implode()))
    heads = beside.filter(pl.col("text").str.contains(MAY_BE)).with_columns(label=labels).group_by("order", "label")
    recurring = heads.agg(recurs=pl.len() >= _SEVERAL)
    labelled = labelled.join(recurring, on=["order", "label"], how="left", maintain_order="left")
    return sure | flagged(labelled.filter(_is_turn())["at"], sentences.height)


def _is_turn() -> pl.Expr:
    """Whether a label in the middle of a paragraph begins a turn: an answer behind a question, a name in capitals, one
    that heads others, or a question beside one of them.
    """
    inner, asking = pl.col("is_inner"), pl.col("is_asking")
    is_question = asking.shift(1) & (pl.col("asked") > pl.col("asked").shift(1))
    is_answer = is_question.over("block").fill_null(value=False) & ~asking & pl.col("label").str.contains(_NAME)
    is_transcript = (~inner).any().over("block") | asking.any().over("block")
    is_cried = pl.col("label").str.contains(_CRIED) & is_transcript
    is_known = pl.col("recurs").fill_null(value=False) & pl.col("label").str.contains(_WHOLE)
    answers = inner & (is_answer | (is_cried | is_known) & ~asking)
    return answers | inner & asking & (answers.any().over("block") | (~inner).any().over("block"))
