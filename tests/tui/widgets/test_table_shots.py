"""What the table and the filter line look like."""

from datetime import date
from typing import Any

import polars as pl
import pytest
from textual.app import App, ComposeResult

from model.filters import Known
from tui.widgets.filter_bar import FilterBar
from tui.widgets.table import Column, FrameTable, Piece, Row

SIZES = {"80x24": (80, 24), "120x40": (120, 40)}
WORDS = {-3: "✕ escalating", -2: "◼ frozen", 1: "● talking"}
ROLES = {-3: "error", -2: "warning", 1: "success"}


def standing(row: Row) -> list[Piece]:
    return [Piece(WORDS[row["level"]], ROLES[row["level"]])]


def heat(row: Row) -> list[Piece]:
    return [Piece(f"{row['level']:+d}", ROLES[row["level"]], fill=True)]


COLUMNS = [
    Column("name", "Issue", 16, flex=1, max_width=30, priority=9),
    Column("level", "Standing", 12, render=standing, priority=8),
    Column("heat", "Heat", 6, align="center", render=heat, priority=7),
    Column("events", "Events", 6, align="right", sort_first="down", priority=6),
    Column("act", "Last act", 20, flex=3, priority=3),
    Column("source", "Source", 14, priority=1),
]
ROWS = [
    ("Mil-to-mil talks", -2, 5, "channel not restored", "state.gov"),
    ("台湾问题", -3, 11, "解放军在台湾岛周边开展联合军事演习并发布了视频资料，美方表示关切，呼吁保持克制", "新华社"),
    ("Family 👨‍👩‍👧 & é ❤️", 1, 3, "a visit", "reuters.com"),
    ("[red]not red[/red]", -2, 2, "He said [/] and [sic]", "x[b]y"),
    ("esc \x1b[31m\x1b]52;c;aGk=\x07 c1 \x9b2J", 1, 1, "bidi \u202eexe.doc nul \x00 tab\tnewline\nend", "a\rb"),
]
HOSTILE = slice(3, 5)


def frame(rows: list[tuple[Any, ...]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=["name", "level", "events", "act", "source"], orient="row")


class TableApp(App[None]):
    CSS = "FrameTable { height: 1fr; }"

    def __init__(self, rows: pl.DataFrame, **options: Any) -> None:
        super().__init__()
        self.rows, self.options = rows, options

    def compose(self) -> ComposeResult:
        yield FrameTable(COLUMNS, **self.options)
        yield FilterBar(today=date(2023, 6, 20), known=Known({"issue": ["taiwan", "chips"]}))

    def on_mount(self) -> None:
        table = self.query_one(FrameTable)
        table.show(self.rows, key="events")
        table.focus()


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
async def test_a_table_looks_right(shot, size) -> None:
    """Columns aligned, Chinese and emoji too; the last cell of a long row ends in …; the second row has the cursor."""
    app = TableApp(frame([(*row[:2], at, *row[3:]) for at, row in enumerate(ROWS[:3] * 15)]))
    async with app.run_test(size=size) as pilot:
        app.query_one(FrameTable).cursor_row = 1
        app.query_one(FrameTable).sort_by("events", descending=False)
        await shot(pilot, "table")


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
async def test_hostile_text_looks_harmless(shot, size) -> None:
    """Brackets stand as they were written; escapes, bidi and NUL are gone; every row is one line."""
    async with TableApp(frame(ROWS[HOSTILE]), zebra=True).run_test(size=size) as pilot:
        await shot(pilot, "hostile")


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
async def test_a_filter_that_nothing_passes_says_so(shot, size) -> None:
    """Labels, then words in place of rows; the filter line is open beneath, its caret under the mistake."""
    app = TableApp(frame(ROWS), empty="Nothing matches.\nEsc clears the filter.")
    async with app.run_test(size=size) as pilot:
        table = app.query_one(FrameTable)
        table.keep(table.frame["level"] > 9)
        app.query_one(FilterBar).write("level:9 issue:tai")
        app.query_one(FilterBar).open()
        await shot(pilot, "nothing")


async def test_an_empty_table_says_so(shot) -> None:
    """Labels and `Nothing here.`"""
    async with TableApp(frame(ROWS[:0])).run_test(size=(80, 24)) as pilot:
        await shot(pilot, "empty")


async def test_a_cell_cursor_is_seen(shot) -> None:
    """The second row's standing is reversed, the rest of its row lit; nothing clipped at 40 columns."""
    app = TableApp(frame(ROWS[:3]), cursor_type="cell", gap=1)
    async with app.run_test(size=(44, 8)) as pilot:
        await pilot.press("down", "right")
        await shot(pilot, "cell")


async def test_five_lines_of_twenty_cells_are_enough_not_to_fail(shot) -> None:
    """As much as fits."""
    app = TableApp(frame(ROWS))
    async with app.run_test(size=(20, 5)) as pilot:
        app.query_one(FilterBar).open()
        await pilot.press(*"level:99")
        await shot(pilot, "tiny")
