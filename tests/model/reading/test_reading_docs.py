"""docs/reading.md tells no lies: what its tables say is claimed of a sentence is claimed."""

import re
from datetime import date
from pathlib import Path

import polars as pl
import pytest

GUIDE = (Path(__file__).parents[3] / "docs/reading.md").read_text(encoding="utf-8")
CLAIMS = re.compile(r"—|[a-z-]+ (?:0|[+-]\d)(?:, [a-z-]+ (?:0|[+-]\d))*")
DAY = date(2025, 6, 18)


def examples() -> list[tuple[str, list[str]]]:
    """Each row of a table that has a cell of claims, with the sentence in the cell before it."""
    rows = [line.strip("| ").split(" | ") for line in GUIDE.splitlines() if line.startswith("|")]
    found = [(row, cell) for row in rows for cell in range(1, len(row)) if CLAIMS.fullmatch(row[cell].strip())]
    return [(row[cell - 1].strip(), sorted(row[cell].strip().split(", "))) for row, cell in found]


@pytest.mark.parametrize(("sentence", "claims"), examples())
def test_of_an_example_is_claimed_what_the_page_says(reader, make_articles, sentence: str, claims: list[str]) -> None:
    articles = make_articles(sentence.replace(" ¶ ", "\n\n"), day=DAY)
    made = reader.claims(articles).filter(pl.col("issue") != "overall").select("issue", "level").rows()

    assert sorted(f"{issue} {level:+d}".replace("+0", "0") for issue, level in made) == [
        claim for claim in claims if claim != "—"
    ]


def test_there_are_examples() -> None:
    assert len(examples()) > 25
