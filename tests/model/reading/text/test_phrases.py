"""Wordings as plain text shows them: one by one and by whole columns the same."""

import polars as pl

from model.reading.text.phrases import CLOSES, OPENS, plain_phrase, plain_phrases

PHRASES = [
    "talks",
    "U.S.-China",
    "u.s. tariffs",
    "why?",
    "one – two",
    "Xi's",
    "a; b",
    "50 %",
    "",
    " ",
    "(x)",
    OPENS,
    CLOSES,
]


def test_a_column_of_phrases_is_each_of_them() -> None:
    told = plain_phrases(pl.Series(PHRASES, dtype=pl.String)).to_list()

    assert told == [plain_phrase(phrase) for phrase in PHRASES]
