"""What comes next, and what became of what was to come."""

from typing import Final

import polars as pl

from model.brief.content import Block, Items, Length, Numbers, Section, Sentence
from model.brief.material import Line, Material
from model.brief.notes import Notes
from model.brief.quoting import ended, within
from model.brief.wording import day_words, months_words, period_words, sentence_case, told_day

MOST: Final = {Length.SHORT: 5, Length.STANDARD: 12, Length.FULL: 100}
OF_ISSUE: Final = {Length.SHORT: 0, Length.STANDARD: 3, Length.FULL: 10}
"""What comes of one issue, in its section."""
LONGEST: Final = 240
"""Characters of the words that tell of a thing to come."""
BECAME: Final = {"kept": "Kept", "not kept": "Not kept", "unknown": "Nothing shows what became of it"}


def coming(material: Material, notes: Notes) -> Section | None:
    """The dated things ahead by day, and what the period showed of the past ones; None if there is neither."""
    asked, entries = material.asked, material.agenda
    most = MOST[asked.length]
    ahead = entries.filter(pl.col("state") == "coming").head(most)
    is_shown = pl.col("shown_day").is_between(asked.first, asked.last)
    was_due = pl.col("until").is_between(asked.first, asked.last) & (pl.col("state") == "unknown")
    past = entries.filter(pl.col("state").is_in(list(BECAME)), is_shown | was_due).head(most)
    blocks: list[Block] = []
    if ahead.height:
        blocks.append(Items("By day:", tuple(_ahead(material, notes, row) for row in ahead.iter_rows(named=True))))
    if past.height:
        became = tuple(_became(notes, row) for row in past.iter_rows(named=True))
        blocks.append(Items("What became of what was to come:", became))
    return Section("agenda", "What comes next", tuple(blocks)) if blocks else None


def coming_of(material: Material, notes: Notes, slug: str) -> list[Block]:
    """What lies ahead of one issue: the dated things, then the newest promises without a date."""
    of_issue = material.agenda.filter(pl.col("issues").list.contains(slug))
    dated = of_issue.filter(pl.col("state") == "coming")
    undated = of_issue.filter(pl.col("state") == "open").sort("last_told", "entry", descending=[True, False])
    rows = pl.concat([dated, undated]).head(OF_ISSUE[material.asked.length])
    said = tuple(_ahead(material, notes, row, of_issue=slug) for row in rows.iter_rows(named=True))
    return [Items("What comes next:", said)] if said else []


def _ahead(material: Material, notes: Notes, row: Line, of_issue: str = "") -> Sentence:
    """`January 2024: “Taipei’s election in January 2024” (Taiwan).`"""
    when = sentence_case(when_words(row)) if row["day"] else f"Without a date, told on {day_words(row['last_told'])}"
    names = ", ".join(material.name(slug) for slug in row["issues"] if slug in material.slugs and slug != of_issue)
    on = f" ({names})" if names else ""
    return Sentence(ended(f"{when}: {within(row['what'], LONGEST, row['speaker'])}{on}"), _notes(notes, row))


def _became(notes: Notes, row: Line) -> Sentence:
    """`Kept: “They will meet in November” (November 2023), shown by “They met”, 15 November 2023.`"""
    due = f" ({when_words(row)})" if row["day"] else f" (told on {day_words(row['first_told'])})"
    text = f"{BECAME[row['state']]}: {within(row['what'], LONGEST, row['speaker'])}{due}"
    if row["shown_by"] is None:
        return Sentence(ended(text), _notes(notes, row))
    shown = (
        f"{text}, shown on {day_words(row['shown_day'])} by {within(row['shown_quote'], LONGEST, row['shown_speaker'])}"
    )
    return Sentence(ended(shown), (*_notes(notes, row), notes.claim(row["shown_by"], row["shown_sentence"])))


def _notes(notes: Notes, row: Line) -> Numbers:
    return (notes.claim(row["article"], row["sentence"]),)


def when_words(row: Line) -> str:
    """`15 November 2023`, `the week of 13 November 2023`, `November 2023`, `March to May 2024`, `2023`, or the days
    from one to another.
    """
    day, until = row["day"], row["until"]
    match row["precision"]:
        case "week" | "year" as precision:
            return told_day(day, precision)
        case "month":
            return months_words(day, until)
    return period_words(day, until)
