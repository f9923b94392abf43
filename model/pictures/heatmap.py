"""Issues by months: a field for each, in the colour of its level and with its number in it."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element

import polars as pl

from model.pictures.palette import ON, level_number
from model.pictures.svg import add, drawing, mark, month_word, text_of
from model.schema import LEVELS
from model.words.counting import counted

LEFT: Final = 150.0
WIDE: Final = 44.0
HIGH: Final = 22.0
HEAD: Final = 36.0
KEY: Final = 30.0
"""Of the line that says which number is which word."""
GAP: Final = 2.0


def heatmap(cells: pl.DataFrame, months: Sequence[date], title: str) -> str:
    """SVG of a MATRIX by month; issues in the order of the frame, a field without a claim is empty."""
    names = dict(cells.select("issue", "name").unique(maintain_order=True).iter_rows())
    width, height = LEFT + WIDE * len(months) + GAP, HEAD + HIGH * len(names) + KEY
    size = f"{counted(len(names), 'issue')} over {counted(len(months), 'month')}"
    told = f"{size}: the level at the end of each month in which it was told of."
    root = drawing("heatmap", max(width, LEFT + 420), height, title, told)
    _heads(root, months)
    found = {(row["issue"], row["month"]): row for row in cells.iter_rows(named=True)}
    for line, (slug, name) in enumerate(names.items()):
        top = HEAD + HIGH * line
        add(root, "text", name, x=LEFT - 8, y=top + 15, text_anchor="end", fill="currentColor")
        for column, month in enumerate(months):
            _cell(root, LEFT + WIDE * column, top, month, found.get((slug, month)))
    _key(root, HEAD + HIGH * len(names) + 20)
    return text_of(root)


def _heads(root: Element, months: Sequence[date]) -> None:
    for column, month in enumerate(months):
        middle = LEFT + WIDE * column + WIDE / 2
        add(root, "text", month_word(month), x=middle, y=28.0, text_anchor="middle", fill="currentColor")
        if column == 0 or month.month == 1:
            add(root, "text", str(month.year), x=middle, y=14.0, text_anchor="middle", fill="currentColor")


def _cell(root: Element, left: float, top: float, month: date, row: dict[str, object] | None) -> None:
    box = {"x": left, "y": top, "width": WIDE - GAP, "height": HIGH - GAP}
    level = row["level"] if row else None
    if row is None or not isinstance(level, int):
        add(root, "rect", **box, fill="none", stroke="currentColor", stroke_opacity="0.12")
        return
    tip = (
        f"{row['name']}, {month_word(month)} {month.year}: {LEVELS[level]}, {counted(int(str(row['claims'])), 'claim')}"
    )
    mark(root, "rect", level, tip, **box)
    middle = left + (WIDE - GAP) / 2
    add(root, "text", level_number(level), x=middle, y=top + 14, text_anchor="middle", fill=ON[level])


def _key(root: Element, base: float) -> None:
    """Which number is which word."""
    words = " · ".join(f"{level_number(level)} {label}" for level, label in LEVELS.items())
    add(root, "text", words, x=8.0, y=base, fill="currentColor", opacity="0.8")
