"""What the weights are of, in words that need no table beside them."""

import re

import polars as pl
import pytest

from model.dossier import load_dossier
from model.reading.weighing.weights import BASE
from model.store import reader_for
from tui.wording.weighed import feature_words, weighed_words


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("uncued mao +0.06", "“mao” where no cue tells +0.06"),
        ("context sour +0.31", "“sour” +0.31"),
        ("trade: near ban -0.04", "“ban” near it, of trade -0.04"),
        ("beside ends -3:-1 +0.06", "its cues from -3 to -1, in its sentence +0.06"),
        ("beside lift-measure negated +0.1", "cue lift-measure, negated, in its sentence +0.1"),
        ("does -3 to CN +0.05", "-3 is done to CN +0.05"),
        ("CN does 2 to US +0.05", "CN does +2 to US +0.05"),
        ("balance 0:4 +0.05", "0 friendly and 4 hostile cues +0.05"),
        ("reporter true asks true +0.2", "a reporter's words, a question +0.2"),
        ("between nobody and US +0.2", "it stands between nobody and US +0.2"),
        ("something new +0.1", "something new +0.1"),
    ],
)
def test_a_weight_is_told_in_words(told, words):
    assert weighed_words(told) == words


def test_every_feature_that_weighs_has_words_of_its_own():
    """But for words, which are of one kind, and what is words already."""
    named = reader_for(load_dossier()).weights["feature"].cast(pl.String).unique().to_list()
    features = {re.sub(r"^single: ", "", name) for name in named} - {BASE}
    kinds = [name for name in features if not re.search(r"\b(?:word|near|asked|uncued|term|does|governed at) ", name)]

    assert len(kinds) > 1000
    assert [name for name in kinds if feature_words(name) in (name, f"{name}, in its sentence")] == []
