"""Where it stands: every issue in one table."""

from datetime import date
from typing import Final

import polars as pl

from model.brief.choosing import of_standing
from model.brief.content import Length, Numbers, Picture, Row, Section, Table
from model.brief.material import Line, Material
from model.brief.notes import Notes
from model.brief.saying import change_notes
from model.brief.wording import day_words, level_words, month_words, short_told_day
from model.pictures import heatmap, sparkline
from model.standing.facts import is_leaning
from model.views.board import MONTHS as MONTHS_SHOWN
from model.views.matrix import matrix_of, periods
from model.words.counting import counted

TREND_WORDS: Final = {"insufficient": "too little to tell"}


def glance(material: Material, notes: Notes) -> Section | None:
    """A row for each issue with a standing; in a short brief only those that changed. None if there is none."""
    chosen = [material.standings[slug] for slug in material.slugs if _is_shown(material, slug)]
    if not chosen:
        return None
    sides = tuple(side.name for side in material.library.dossier.sides)
    heads = ("Issue", "Standing", "Since", "Trend", *sides, "Events")
    cells = matrix_of(material.known, months=MONTHS_SHOWN).filter(pl.col("issue").is_in(material.slugs))
    drawn = _sparklines(material, cells)
    rows = tuple(_row(material, notes, line, drawn[line["issue"]]) for line in chosen)
    days = counted(material.asked.window_days, "day")
    caption = f"On {day_words(material.asked.last)}; trend, positions and events of {days}"
    table = Table(caption, heads, rows, counted(MONTHS_SHOWN, "month"))
    return Section("standings", "Where it stands", (table, *_heatmap(material, cells)))


def _sparklines(material: Material, cells: pl.DataFrame) -> dict[str, str]:
    """The months of each issue, drawn."""
    levels = {(slug, month): level for slug, month, level in cells.select("issue", "month", "level").iter_rows()}
    months = _months(material)
    return {
        slug: sparkline(slug, [levels.get((slug, month)) for month in months], material.asked.last, material.name(slug))
        for slug in material.slugs
    }


def _months(material: Material) -> list[date]:
    return periods(material.asked.last, "month", MONTHS_SHOWN)


def _heatmap(material: Material, cells: pl.DataFrame) -> list[Picture]:
    """All issues by month, drawn; not in a short brief, and not of a single issue."""
    if material.asked.length is Length.SHORT or len(material.slugs) == 1:
        return []
    months = _months(material)
    caption = f"The level at the end of each month, {month_words(months[0])} to {month_words(months[-1])}"
    return [Picture("heatmap", caption, heatmap(cells, months, caption))] if cells.height else []


def _is_shown(material: Material, slug: str) -> bool:
    if material.asked.length is Length.SHORT and len(material.slugs) > 1 and slug not in material.moves:
        return False
    return material.standings[slug]["level"] is not None or slug in material.moves


def _row(material: Material, notes: Notes, line: Line, svg: str) -> Row:
    has_sides = bool(material.library.dossier.sides)
    sides = [_position(line["first_level"]), _position(line["second_level"])] if has_sides else []
    cells = (
        material.name(line["issue"]),
        standing_words(line),
        short_told_day(line["since"], line["since_precision"]) if line["since"] else "",
        trend_words(line["trend"]),
        *sides,
        str(line["events"]),
    )
    return Row(cells, line_notes(material, notes, line), line["level"], svg)


def _position(level: int | None) -> str:
    return "–" if level is None else level_words(level)


def standing_words(line: Line) -> str:
    """`frozen`, `easing (judged)`, `frozen (quiet, contested)`, `agreed (leaning escalating)`."""
    marks = [("contact frozen", line["frozen"]), ("judged", line["by"] is not None), ("quiet", line["quiet"])]
    marks += [("contested", line["contested"]), ("mixed", line["mixed"])]
    marks += [(f"leaning {level_words(line['leaning'])}", is_leaning(line))]
    said = ", ".join(word for word, is_so in marks if is_so)
    return f"{level_words(line['level'])} ({said})" if said else level_words(line["level"])


def trend_words(trend: str) -> str:
    """A trend as a reader says it."""
    return TREND_WORDS.get(trend, trend)


def line_notes(material: Material, notes: Notes, line: Line) -> Numbers:
    """What a standing rests on: a judgement, the deciding claims, else what last changed it, else what there is."""
    if (held := material.judged.get(line["issue"])) is not None:
        return notes.judgement(held)
    if deciding := of_standing(material, line):
        return notes.claims(deciding[:2])
    changed = material.history.filter(issue=line["issue"])
    if changed.height:
        return change_notes(material, notes, changed.row(-1, named=True))
    return notes.inputs()
