"""Refuted: what a check of facts only quotes to say that it is not so (`CLAIM: … FACT: …`, `Myth 3`)."""

from typing import Final

import polars as pl

from model.words.english import english

_HEAD: Final = r"(?i)^[^a-z]{{0,8}}(?:the )?(?:{words})(?: (?:no\.? ?|#)?\d+)?(?:[*_]*\s?[:：.]|[^a-z]*$)"
_OPENS: Final = _HEAD.format(words="|".join(english().refuted_heads))
_ANSWERS: Final = _HEAD.format(words="|".join(english().refuting_heads))
_RULES: Final = (
    r"(?i)^[\W_]*(?:the |our )?(?:verdict|rating|ruling|conclusion)[*_]*\s?[:：]\W*(?:mostly |partly |largely )?"
)
_FALSE: Final = rf"{_RULES}(?:false|misleading|wrong|untrue|unproven|unfounded|fake|baseless)\b"


def are_refuted(placed: pl.DataFrame) -> pl.Series:
    """Which of the sentences (order, block, text) tell what the next heading of their article refutes."""
    first = (placed["block"] != placed["block"].shift(1)).fill_null(value=True)
    nothing = pl.repeat(value=False, n=placed.height, dtype=pl.Boolean, eager=True)
    heads = placed["text"].zip_with(first, pl.repeat(None, placed.height, dtype=pl.String, eager=True))
    opens = heads.str.contains(_OPENS).fill_null(value=False)
    if not opens.any():
        return nothing
    answers = heads.str.contains(_ANSWERS) | heads.str.contains(_FALSE)
    marked = placed.select(
        "order", opens=opens, answers=answers.fill_null(value=False), rules=heads.str.contains(_RULES)
    )
    told = marked.with_columns(claim=pl.col("opens").cum_sum().over("order"))
    is_before = pl.col("answers").cum_sum().over("order", "claim") == 0
    is_before &= pl.col("rules").fill_null(value=False).cum_sum().over("order", "claim") == 0
    is_answered = pl.col("answers").any().over("order", "claim")
    return told.select((pl.col("claim") > 0) & is_before & is_answered).to_series()
