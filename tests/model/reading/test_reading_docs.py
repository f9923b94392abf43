"""The pages on reading tell no lies: what their tables say is claimed of a sentence is claimed."""

import re
from datetime import date
from pathlib import Path

import polars as pl
import pytest

DOCS = Path(__file__).parents[3] / "docs"
PAGES = {name: (DOCS / name).read_text(encoding="utf-8") for name in ("reading.md", "reading-in-detail.md")}
CLAIMS = re.compile(r"—|[a-z-]+ (?:0|[+-]\d)(?:, [a-z-]+ (?:0|[+-]\d))*")
DAY = date(2025, 6, 18)
TWO_PAGES = 1200
"""Words."""


def examples(page: str) -> list[tuple[str, list[str]]]:
    """Each row of a table that has a cell of claims, with the sentence in the cell before it."""
    rows = [line.strip("| ").split(" | ") for line in PAGES[page].splitlines() if line.startswith("|")]
    found = [(row, cell) for row in rows for cell in range(1, len(row)) if CLAIMS.fullmatch(row[cell].strip())]
    return [(row[cell - 1].strip(), sorted(row[cell].strip().split(", "))) for row, cell in found]


ALL = sorted({(sentence, tuple(claims)) for page in PAGES for sentence, claims in examples(page)})


@pytest.mark.parametrize(("sentence", "claims"), ALL)
def test_of_an_example_is_claimed_what_a_page_says(reader, make_articles, sentence: str, claims: tuple[str]) -> None:
    articles = make_articles(sentence.replace(" ¶ ", "\n\n"), day=DAY)
    made = reader.claims(articles).filter(pl.col("issue") != "overall").select("issue", "level").rows()

    assert sorted(f"{issue} {level:+d}".replace("+0", "0") for issue, level in made) == [
        claim for claim in claims if claim != "—"
    ]


def test_there_are_examples_on_both_pages() -> None:
    assert len(examples("reading.md")) > 15
    assert len(examples("reading-in-detail.md")) > 50


def test_how_it_reads_is_told_on_two_pages() -> None:
    assert len(PAGES["reading.md"].split()) <= TWO_PAGES
