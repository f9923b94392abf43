"""Where a sentence has clauses of their own."""

import numpy as np
import polars as pl
import pytest

from model.reading.text.own_clauses import own_clauses
from model.reading.text.phrases import plain

OWN = [
    (
        "The US raised duties, and the fentanyl file gathers cobwebs.",
        ["The US raised duties", "and the fentanyl file gathers cobwebs"],
    ),
    ("Rubio and Wang met, while Taiwan hummed along.", ["Rubio and Wang met", "while Taiwan hummed along"]),
    (
        "The curbs on gallium and the duties on steel were lifted.",
        ["The curbs on gallium and the duties on steel were lifted"],
    ),
    ("Ties between the US and China are icy.", ["Ties between the US and China are icy"]),
    ("Beijing froze the talks: it cut the line.", ["Beijing froze the talks ; it cut the line"]),
    (
        "Both sides cut tariffs, with Taiwan left out, and went home.",
        ["Both sides cut tariffs", "with Taiwan left out"],
    ),
    ("Beijing freed him, as it has said, in May.", ["Beijing freed him", "as it has said"]),
    ("They spoke of trade but not of chips.", ["They spoke of trade", "but not of chips"]),
    ("They signed a deal but kept their curbs.", ["They signed a deal", "but kept their curbs"]),
    ("They imposed curbs on firms and chips made in May.", ["They imposed curbs on firms and chips made in May"]),
]


@pytest.mark.parametrize(("text", "clauses"), OWN)
def test_clauses_with_subject_and_verb_are_their_own(text: str, clauses: list[str]) -> None:
    said = pl.DataFrame({"text": [text]}).with_columns(plain=plain(pl.col("text")))
    found = own_clauses(said, np.array([0])).filter("is_own")

    spans = found.select("start", "end").iter_rows()
    assert [said["plain"][0][start:end].strip(" ;") for start, end in spans] == clauses
