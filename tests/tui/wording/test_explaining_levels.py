"""What decided the level of an article, in words."""

import polars as pl

from model.dossier import Constants
from model.reading.explain import WHY
from model.schema import empty
from tests.model.factories import make_claims
from tui.wording.explaining_levels import explained_levels

NO_REASONS = empty(WHY).with_columns(context=pl.lit(None, pl.List(pl.String)))


def test_words_in_balance_are_told_of_both_signs() -> None:
    told = make_claims({"level": -1, "article": "a"}, {"level": 2, "article": "a", "sentence": 1})
    claims = told.with_columns(passage_level=pl.col("level"), confidence=pl.lit(0.5))
    [block] = explained_levels(claims, NO_REASONS, {"a": "note-7"}, Constants())
    head, sums, balance, *rest = block.split("\n")

    assert head.endswith("· 0 raised · 2 claims")
    assert sums.strip() == "contacts and words: -1 strained 0.50 by 1 claim, +2 easing 0.50 by 1 claim"
    assert balance.strip() == "hostile and friendly are in balance, which leaves 0 raised"
    assert sum("its passage" in line for line in rest) == 2


def test_a_passage_of_another_level_than_its_claim_says_by_what() -> None:
    claims = make_claims({"level": -1, "article": "a"}).with_columns(
        passage_level=pl.lit(-3, pl.Int8), confidence=pl.lit(0.5)
    )
    [block] = explained_levels(claims, NO_REASONS, {"a": "note-7"}, Constants())

    assert "-1 strained · its passage -3 escalating, by the weights of all that it says" in block
