"""The level of one issue over time: a line in steps, a mark where it changed, another where an analyst judged."""

from datetime import date, timedelta
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

import polars as pl

from model.pictures.palette import level_number
from model.pictures.svg import add, drawing, mark, month_word, text_of
from model.schema import LEVELS

WIDTH: Final = 720.0
LEFT: Final = 96.0
RIGHT: Final = 12.0
TOP: Final = 12.0
STEP: Final = 20.0
"""Between two levels."""
FOOT: Final = 34.0
MOST_MONTHS: Final = 14
"""With more months than this only every third is named."""


class Run(NamedTuple):
    """Days on end on one level, judged or not."""

    first: date
    last: date
    level: int | None
    is_judged: bool

    @property
    def words(self) -> str:
        """`agreed from 2023-11-16 to 2023-11-30, judged`."""
        level = "none" if self.level is None else LEVELS[self.level]
        return f"{level} from {self.first} to {self.last}" + (", judged" if self.is_judged else "")


def timeline(days: pl.DataFrame, title: str) -> str:
    """SVG of one issue's COURSE; an empty one is drawn without a line."""
    runs = runs_of(days)
    slug = days["issue"][0] if days.height else "none"
    told = "; ".join(run.words for run in runs) or "no days"
    height = TOP + 6 * STEP + FOOT
    root = drawing(f"course-{slug}", WIDTH, height, title, f"Level by day: {told}.")
    _levels(root)
    if days.height:
        scale = Scale(days["day"][0], days["day"][-1])
        _months(root, scale)
        _runs(root, scale, runs)
    return text_of(root)


class Scale(NamedTuple):
    """Days to places across."""

    first: date
    last: date

    def x(self, day: date) -> float:
        """Where a day begins; the day after the last is the right end."""
        return LEFT + (day - self.first).days / ((self.last - self.first).days + 1) * (WIDTH - LEFT - RIGHT)


def y(level: int) -> float:
    """Where a level is; cooperation is up."""
    return TOP + (3 - level) * STEP


def runs_of(days: pl.DataFrame) -> list[Run]:
    """The runs of a COURSE of one issue, from old to new."""
    runs: list[Run] = []
    for day, level, is_judged in days.select("day", "level", "is_judged").iter_rows():
        if runs and (runs[-1].level, runs[-1].is_judged) == (level, is_judged):
            runs[-1] = runs[-1]._replace(last=day)
        else:
            runs.append(Run(day, day, level, is_judged))
    return runs


def _levels(root: Element) -> None:
    """A thin line and a name for each level."""
    for level, label in LEVELS.items():
        faint = "0.35" if level == 0 else "0.15"
        add(
            root,
            "line",
            x1=LEFT,
            x2=WIDTH - RIGHT,
            y1=y(level),
            y2=y(level),
            stroke="currentColor",
            stroke_opacity=faint,
        )
        words = f"{label} {level_number(level)}"
        add(root, "text", words, x=LEFT - 8, y=y(level) + 4, text_anchor="end", fill="currentColor")


def _months(root: Element, scale: Scale) -> None:
    """A tick at the first of each month, with its name and, at the first one and in January, the year."""
    months = [day for day in pl.date_range(scale.first, scale.last, eager=True) if day.day == 1]
    every = 3 if len(months) > MOST_MONTHS else 1
    bottom = y(-3) + 8
    for place, month in enumerate(months):
        x = scale.x(month)
        add(root, "line", x1=x, x2=x, y1=y(-3), y2=bottom, stroke="currentColor", stroke_opacity="0.5")
        if (month.month - 1) % every == 0:
            add(root, "text", month_word(month), x=x + 3, y=bottom + 6, fill="currentColor")
        if place == 0 or month.month == 1:
            add(root, "text", str(month.year), x=x + 3, y=bottom + 19, fill="currentColor", opacity="0.7")


def _runs(root: Element, scale: Scale, runs: list[Run]) -> None:
    for before, run in zip([None, *runs], runs, strict=False):
        if run.level is None:
            continue
        left, right = scale.x(run.first), scale.x(run.last + timedelta(days=1))
        if before is not None and before.level is not None:
            ends = {"y1": y(before.level), "y2": y(run.level)}
            add(root, "line", x1=left, x2=left, stroke="currentColor", stroke_opacity="0.5", **ends)
        mark(root, "rect", run.level, run.words, x=left, y=y(run.level) - 3, width=right - left, height=6.0)
        if run.is_judged:
            _judged(root, left, run)
        elif before is not None:
            mark(root, "circle", run.level, f"{run.first}: {LEVELS[run.level]}", cx=left, cy=y(run.level), r=5.0)


def _judged(root: Element, x: float, run: Run) -> None:
    """A diamond, hollow and with a letter, as it is not the rules' word."""
    assert run.level is not None
    middle = y(run.level)
    points = f"{x - 7:.1f},{middle:.1f} {x:.1f},{middle - 7:.1f} {x + 7:.1f},{middle:.1f} {x:.1f},{middle + 7:.1f}"
    mark(root, "polygon", run.level, f"{run.first}: judged {LEVELS[run.level]}", points=points, stroke="currentColor")
    add(root, "text", "J", x=x + 8, y=middle - 6, fill="currentColor", font_weight="bold")
