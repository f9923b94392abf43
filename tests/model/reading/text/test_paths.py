"""Paths: all wordings among words, and of those that overlap one."""

import polars as pl

from model.reading.text.paths import apart, paths, walked
from model.reading.text.words import words

WORDINGS = ["a", "a b", "b c d", "c", "d e"]


def told(text: str, *, is_apart: bool = False) -> list[str]:
    """The wordings found in a text, in their order."""
    ways, ends, known = paths(WORDINGS)
    found = walked(words(pl.Series([text]), known).each["word"], ways)
    names = dict(zip(ends.tolist(), WORDINGS, strict=True))
    kept = apart(found) if is_apart else found.sort("place", "length")
    return [names[node] for node in kept["node"]]


def test_all_wordings_are_found_also_in_one_another() -> None:
    assert told(" a b c d e x ") == ["a", "a b", "b c d", "c", "d e"]


def test_of_those_that_overlap_the_first_counts_and_then_the_longest() -> None:
    assert told(" a b c d e ", is_apart=True) == ["a b", "c", "d e"]
    assert told(" b c d e a ", is_apart=True) == ["b c d", "a"]


def test_a_word_between_parts_a_wording() -> None:
    assert told(" b x c d ") == ["c"]


def test_capitals_do_not_matter_and_other_words_are_nothing() -> None:
    assert told(" A B zebra ") == ["a", "a b"]


def test_wordings_may_come_in_any_order_and_again() -> None:
    _, sorted_ends, _ = paths(WORDINGS)
    _, ends, _ = paths([*WORDINGS[::-1], "a b"])

    assert ends.tolist() == [*sorted_ends[::-1], sorted_ends[1]]
