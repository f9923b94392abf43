"""Twelve months of one issue as bars: the higher, the more cooperation."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from model.pictures.svg import add, drawing, mark, month_word, text_of
from model.schema import LEVELS

WIDE: Final = 7.0
HIGH: Final = 21.0
STEP: Final = HIGH / 7


def sparkline(name: str, levels: Sequence[int | None], last: date, title: str) -> str:
    """SVG of BOARD's `months`, the last of which is that of the day; a month without a claim is a dot."""
    months = [_month(last, len(levels) - 1 - place) for place in range(len(levels))]
    words = [f"{month_word(month)} {_word(level)}" for month, level in zip(months, levels, strict=True)]
    root = drawing(f"spark-{name}", WIDE * len(levels), HIGH, title, ", ".join(words) or "no months")
    for place, (level, tip) in enumerate(zip(levels, words, strict=True)):
        left = place * WIDE
        if level is None:
            add(root, "circle", cx=left + WIDE / 2, cy=HIGH - 1.5, r=1.0, fill="currentColor", fill_opacity="0.4")
        else:
            high = (level + 4) * STEP
            mark(root, "rect", level, tip, x=left, y=HIGH - high, width=WIDE - 1, height=high)
    return text_of(root)


def _month(last: date, back: int) -> date:
    months = last.year * 12 + last.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)


def _word(level: int | None) -> str:
    return "none" if level is None else LEVELS[level]
