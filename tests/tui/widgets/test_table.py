"""The table as its user has it: keys, mouse, and a cursor that stays on its row."""

from contextlib import asynccontextmanager
from random import Random

import polars as pl
import pytest
from shots import screen_text, settle
from textual.app import App, ComposeResult
from textual.geometry import Offset

from tui.widgets.table import Column, FrameTable, Piece

COLUMNS = [
    Column("id", "Id", 4),
    Column("name", "Name", 10, flex=1, priority=5),
    Column("n", "N", 4, align="right", sort_first="down"),
]


def frame(count: int = 100, **columns) -> pl.DataFrame:
    made = {"id": [f"r{at}" for at in range(count)], "name": [f"name {at}" for at in range(count)]}
    return pl.DataFrame(made | {"n": [at % 3 for at in range(count)]} | columns)


class TableApp(App[None]):
    def __init__(self, table: FrameTable) -> None:
        super().__init__()
        self.table = table
        self.told: list = []

    def compose(self) -> ComposeResult:
        yield self.table

    def on_frame_table_row_highlighted(self, message: FrameTable.RowHighlighted) -> None:
        self.told.append(("at", message.key))

    def on_frame_table_row_selected(self, message: FrameTable.RowSelected) -> None:
        self.told.append(("open", message.key, message.row["name"]))

    def on_frame_table_cell_highlighted(self, message: FrameTable.CellHighlighted) -> None:
        self.told.append(("at", message.key, message.column))

    def on_frame_table_cell_selected(self, message: FrameTable.CellSelected) -> None:
        self.told.append(("open", message.key, message.column))

    def on_frame_table_header_selected(self, message: FrameTable.HeaderSelected) -> None:
        self.told.append(("header", message.column))


@asynccontextmanager
async def running(rows: pl.DataFrame | None = None, size=(40, 11), **options):
    app = TableApp(FrameTable(COLUMNS, **options))
    async with app.run_test(size=size) as pilot:
        app.table.show(frame() if rows is None else rows, key="id")
        app.table.focus()
        await pilot.pause()
        yield pilot, app.table


def lines(pilot) -> list[str]:
    return screen_text(pilot.app).splitlines()


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        (["down", "j"], "r2"),
        (["down", "down", "up", "k"], "r0"),
        (["end"], "r99"),
        (["G", "k"], "r98"),
        (["G", "g"], "r0"),
        (["pagedown"], "r9"),
        (["pagedown", "pagedown", "pageup"], "r9"),
        (["up"], "r0"),
        (["end", "down"], "r99"),
    ],
)
async def test_arrows_and_vim_keys_move_the_cursor(keys: list[str], key: str) -> None:
    async with running() as (pilot, table):
        await pilot.press(*keys)

        assert table.selected_key == key
        assert any(line.startswith(key) for line in lines(pilot)), "the cursor's row is seen"


async def test_moving_tells_each_row_and_enter_opens_it():
    async with running() as (pilot, _table):
        pilot.app.told.clear()
        await pilot.press("down", "enter")

        assert pilot.app.told == [("at", "r1"), ("open", "r1", "name 1")]


async def test_the_header_stays_and_rows_scroll_beneath_it():
    async with running() as (pilot, _):
        await pilot.press("end")

        assert lines(pilot)[0].split() == ["Id", "Name", "N"]
        assert lines(pilot)[-1].startswith("r99")


async def test_the_cursor_stays_on_its_row_through_sort_filter_and_reload():
    async with running() as (pilot, table):
        await pilot.press("down", "down", "down", "down")  # r4, n = 1

        table.sort_by("n", descending=True)
        assert table.selected_key == "r4"
        table.keep(table.frame["n"] < 2)
        assert table.selected_key == "r4"
        table.show(pl.concat([frame(1, id=["new"]), frame()]), key="id")
        assert table.selected_key == "r4"
        await pilot.pause()
        assert any(line.startswith("r4 ") for line in lines(pilot))


async def test_a_row_filtered_away_has_the_cursor_again_when_it_comes_back():
    async with running() as (pilot, table):
        await pilot.press(*["down"] * 5)

        table.keep(table.frame["id"] == "r7")
        assert table.selected_key == "r7"
        table.keep(None)
        assert table.selected_key == "r5"
        for _ in range(2):  # a screen shows another frame, first without any row
            table.show(frame().filter(pl.col("id") == "r7"), key="id")
            table.show_none()
        table.show(frame(), key="id")
        assert table.selected_key == "r5"
        table.show(frame().filter(pl.col("n") == 0), key="id")
        await pilot.press("up")
        table.show(frame(), key="id")
        assert table.selected_key == "r12"


async def test_a_cursor_that_nobody_moved_stays_at_the_top():
    async with running() as (_, table):
        table.sort_by("id", descending=True)

        assert table.cursor_row == 0
        assert table.selected_key == "r99"


async def test_the_cursor_stays_at_its_height_on_the_screen():
    async with running() as (pilot, table):
        await pilot.press("G", "k", "k")
        before = table.cursor_row - table.scroll_offset.y

        table.keep(table.frame["n"] != 0)
        await pilot.pause()

        assert table.selected_key == "r97"
        assert table.cursor_row - table.scroll_offset.y == pytest.approx(before, abs=2)


async def test_no_rows_say_so_and_tell_that_nothing_is_under_the_cursor():
    async with running(empty="Nothing matches.\nEsc clears the filter.") as (pilot, table):
        table.keep(table.frame["n"] > 9)
        await pilot.press("down", "enter", "end")

        assert pilot.app.told[-1] == ("at", None)
        assert lines(pilot)[1:3] == ["Nothing matches.", "Esc clears the filter."]
        assert table.selected_row is None


async def test_a_click_moves_and_a_double_click_opens():
    async with running() as (pilot, table):
        await pilot.click(FrameTable, offset=(2, 4))
        assert table.selected_key == "r3"

        pilot.app.told.clear()
        await pilot.double_click(FrameTable, offset=(2, 4))
        assert ("open", "r3", "name 3") in pilot.app.told


async def test_a_click_below_the_last_row_does_nothing():
    async with running(frame(2)) as (pilot, table):
        await pilot.click(FrameTable, offset=(2, 8))

        assert table.selected_key == "r0"


async def test_clicks_on_a_label_sort_one_way_then_the_other_then_not():
    async with running() as (pilot, table):
        at = Offset(lines(pilot)[0].index("N", 10), 0)
        sorts = []
        for _ in range(3):
            await pilot.click(FrameTable, offset=at)
            sorts.append(table.sorts)

        assert sorts == [[("n", True)], [("n", False)], []]
        assert ("header", "n") in pilot.app.told


async def test_the_label_shows_the_sort_and_its_place_among_several():
    async with running() as (pilot, table):
        table.sort_by("n", descending=True)
        await pilot.pause()
        assert "N ▾" in lines(pilot)[0]

        table.sort_by("name", add=True)
        await pilot.pause()
        assert "Name ▴2" in lines(pilot)[0]
        assert table.selected_key == "r11"


async def test_a_sort_by_a_column_that_is_gone_is_forgotten():
    async with running() as (_, table):
        table.sort_by("n")
        table.show(frame().drop("n"), key="id")

        assert table.sorts == []


async def test_columns_go_when_narrow_and_come_back():
    async with running(size=(12, 8)) as (pilot, _):
        assert lines(pilot)[0].split() == ["Name"]

        await pilot.resize_terminal(40, 8)
        await pilot.pause()
        assert lines(pilot)[0].split() == ["Id", "Name", "N"]


async def test_a_cell_cursor_moves_sideways_and_opens_a_cell():
    async with running(cursor_type="cell") as (pilot, _):
        await pilot.press("l", "right", "right", "h", "down", "enter")

        assert pilot.app.told[-2:] == [("at", "r1", "name"), ("open", "r1", "name")]


async def test_what_is_exported_is_what_is_shown():
    async with running(frame(5)) as (_, table):
        table.sort_by("n", descending=True)
        table.keep(table.frame["n"] > 0)

        assert table.shown_frame["id"].to_list() == ["r2", "r1", "r4"]


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[31mred",
        "\x1b]52;c;aGk=\x07",
        "\x9b2J",
        "a\u202eb",
        "[red]x[/red]",
        "[/]",
        "a\nb\rc",
        "\x00",
        "x" * 100_000,
    ],
)
async def test_nothing_in_a_cell_reaches_the_terminal_but_harmless_text(hostile: str) -> None:
    columns = [Column("name", "N", 30, render=lambda row: [Piece(row["name"], "error"), Piece(row["name"])])]
    async with running(frame(3, name=[hostile] * 3)) as (pilot, table):
        table.columns = [*COLUMNS, *columns]
        await pilot.pause()
        sent = "".join(segment.text for y in range(table.size.height) for segment in table.render_line(y))

        assert not set(sent) & {*map(chr, range(32)), "\x7f", "\x9b", "\u202e"}
        if hostile.startswith("["):
            assert hostile in sent


async def test_a_million_rows_only_draw_what_is_seen():
    rows = pl.DataFrame({"id": pl.int_range(1_000_000, eager=True)})
    drawn = []
    column = Column("id", "Id", 8, render=lambda row: drawn.append(row["id"]) or str(row["id"]))
    async with running(rows) as (pilot, table):
        table.columns = [column]
        await pilot.press("end")

        assert table.selected_key == 999_999
        assert len(set(drawn)) < 100


async def test_another_theme_draws_again_in_its_colours():
    async with running() as (pilot, table):
        table.columns = [Column("id", "Id", 6, render=lambda row: [Piece(row["id"], "error")])]
        colours = []
        for theme in ("textual-dark", "gruvbox"):
            pilot.app.theme = theme
            await pilot.pause()
            colours.append(next(s.style.color for s in table.render_line(2) if s.text == "r1"))

        assert colours[0] != colours[1]


@pytest.mark.parametrize("seed", range(3))
async def test_no_order_of_keys_filters_sorts_reloads_and_sizes_breaks_the_table(seed: int) -> None:
    chance = Random(seed)
    async with running(cursor_type=chance.choice(["row", "cell"])) as (pilot, table):
        acts = [
            lambda: table.action_move(chance.choice([-60, -1, 1, 60])),
            lambda: table.action_page(chance.choice([-1, 1])),
            lambda: table.action_sideways(chance.choice([-9, 1])),
            table.action_last,
            table.action_open,
            lambda: table.keep(chance.choice([None, table.frame["n"] == chance.randrange(4)])),
            lambda: table.sort_by(chance.choice(["n", "name", "", "nosuch"]), chance.random() < 0.5, add=True),
            lambda: table.show(frame(chance.choice([0, 1, 7, 200])), key="id"),
            lambda: setattr(table, "columns", chance.sample(COLUMNS, chance.randrange(4))),
            lambda: setattr(table, "gap", chance.randrange(3)),
        ]
        for _ in range(40):
            chance.choice(acts)()
            if chance.random() < 0.2:
                await pilot.resize_terminal(chance.randrange(1, 90), chance.randrange(1, 30))
            await pilot.pause()

            assert 0 <= table.cursor_row <= max(table.row_count - 1, 0)
            assert (table.selected_row is None) == (table.row_count == 0)


@pytest.fixture
def _dear(monkeypatch):
    monkeypatch.setattr("tui.widgets.order.DEAR", 10)


def top(table: FrameTable) -> str:
    return "".join(segment.text for segment in table.render_line(1)).split()[0]


@pytest.mark.usefixtures("_dear")
async def test_an_order_that_takes_long_is_told_at_once_and_comes_when_it_is_made():
    async with running() as (pilot, table):
        table.move_to("r7")
        table.sort_by("id", descending=True)
        header = "".join(segment.text for segment in table.render_line(0))
        before = top(table)
        await settle(pilot)

        assert "▾" in header
        assert before == "r0"
        assert table.shown_frame["id"][0] == "r99"
        assert table.selected_key == "r7"


@pytest.mark.usefixtures("_dear")
async def test_of_two_orders_that_take_long_the_one_asked_for_last_stays():
    async with running() as (pilot, table):
        table.sort_by("id", descending=True)
        table.sort_by("name")
        table.keep(table.frame["n"] == 1)
        await settle(pilot)

        assert table.shown_frame["name"].to_list() == sorted(table.frame.filter(n=1)["name"])


@pytest.mark.usefixtures("_dear")
async def test_other_rows_do_not_come_in_an_order_made_for_those_before():
    async with running() as (pilot, table):
        table.sort_by("id", descending=True)
        table.show(frame(20), key="id")
        await settle(pilot)

        assert table.row_count == 20
        assert table.shown_frame["id"].to_list() == sorted(frame(20)["id"], reverse=True)


@pytest.mark.usefixtures("_dear")
async def test_rows_that_stay_for_a_while_are_sorted_at_once_by_any_column(monkeypatch):
    monkeypatch.setattr("tui.widgets.ordering.MANY", 10)
    monkeypatch.setattr("tui.widgets.ordering.RANKED_AFTER", 0.01)
    async with running() as (pilot, table):
        await pilot.pause(0.1)
        await settle(pilot)
        table.sort_by("name", descending=True)

        assert table.shown_frame["name"][0] == "name 99"
