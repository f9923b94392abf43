"""Selecting rows: one by one, a range, all; what is selected stays so by its id, and costs nothing to speak of."""

import time

import polars as pl
import pytest
from shots import screen_text
from test_table import frame, running

from tui.widgets.table import FrameTable


def picked(table: FrameTable) -> list[str]:
    return table.picked_rows["id"].to_list()


async def test_space_selects_the_row_and_goes_on():
    async with running() as (pilot, table):
        await pilot.press("space", "down", "space")

        assert (picked(table), table.selected_key) == (["r0", "r2"], "r3")


async def test_space_on_a_selected_row_takes_it_out():
    async with running() as (pilot, table):
        await pilot.press("space", "up", "space")

        assert picked(table) == []


async def test_selected_rows_have_a_sign_that_is_no_colour():
    async with running() as (pilot, _):
        before = screen_text(pilot.app).splitlines()
        await pilot.press("space")
        await pilot.pause()
        lines = screen_text(pilot.app).splitlines()

        assert lines[1].startswith("◉ r0")
        assert lines[2].startswith("  r1")
        assert lines[0].startswith("  Id")
        await pilot.press("escape")
        await pilot.pause()
        assert screen_text(pilot.app).splitlines()[0] == before[0]


async def test_shift_and_arrows_select_on_the_way_and_give_back():
    async with running() as (pilot, table):
        await pilot.press("down", "shift+down", "shift+down")
        assert picked(table) == ["r1", "r2", "r3"]
        await pilot.press("shift+up")
        assert picked(table) == ["r1", "r2"]
        await pilot.press("shift+up", "shift+up")
        assert picked(table) == ["r0", "r1"]
        await pilot.press("end")
        assert picked(table) == ["r0", "r1"]


async def test_in_a_held_range_every_move_selects_until_it_is_let_go():
    async with running() as (pilot, table):
        await pilot.press("V", "down", "j")
        assert picked(table) == ["r0", "r1", "r2"]
        await pilot.press("V", "down", "down")
        assert picked(table) == ["r0", "r1", "r2"]


async def test_a_range_is_added_to_what_was_selected():
    async with running() as (pilot, table):
        await pilot.press("space", "end", "V", "up")

        assert picked(table) == ["r0", "r98", "r99"]


async def test_all_rows_shown_are_selected_and_again_none():
    async with running() as (pilot, table):
        table.keep(table.frame["n"] == 0)
        await pilot.press("ctrl+a")
        assert table.picked_count == table.row_count == 34
        await pilot.press("ctrl+a")
        assert table.picked_count == 0


async def test_what_the_filter_hides_is_not_acted_on_but_not_forgotten():
    async with running() as (pilot, table):
        await pilot.press("space", "space", "space")
        table.keep(table.frame["n"] == 0)
        assert picked(table) == ["r0"]
        table.keep(None)
        assert picked(table) == ["r0", "r1", "r2"]


async def test_the_selection_stays_by_id_through_order_and_reload():
    async with running() as (pilot, table):
        await pilot.press("space", "space")
        table.sort_by("id", descending=True)
        assert picked(table) == ["r1", "r0"]
        table.show(frame().reverse().filter(pl.col("id") != "r0"), key="id")
        assert picked(table) == ["r1"]


async def test_rows_that_are_not_there_for_a_while_come_back_selected_and_are_counted_meanwhile():
    async with running() as (pilot, table):
        await pilot.press("space", "space", "space")
        table.show(frame().filter(pl.col("id") == "r1"), key="id")
        counts = [(table.picked_count, table.hidden_count)]
        await pilot.press("ctrl+a", "ctrl+a")  # r1 is taken out and in again
        table.show_none()
        counts.append((table.picked_count, table.hidden_count))
        table.show(frame().reverse(), key="id")
        assert counts == [(1, 2), (0, 3)]
        assert picked(table) == ["r2", "r1", "r0"]
        table.show_none()
        await pilot.press("escape")
        table.show(frame(), key="id")
        assert (table.picked_count, table.hidden_count) == (0, 0)


async def test_what_was_acted_on_is_selected_no_longer_and_what_was_hidden_is():
    async with running() as (pilot, table):
        await pilot.press("space", "space")
        table.show(frame().filter(pl.col("id") != "r0"), key="id")
        table.unpick_shown()
        table.show(frame(), key="id")

        assert picked(table) == ["r0"]


async def test_rows_of_another_kind_take_the_selection_away():
    async with running() as (pilot, table):
        await pilot.press("space")
        table.show(frame(), key=("id", "name"))

        assert table.picked_count == 0


async def test_escape_is_the_screens_where_nothing_is_selected():
    async with running() as (pilot, table):
        left = []
        pilot.app.bind("escape", "leave")
        pilot.app.action_leave = lambda: left.append("left")
        await pilot.press("space", "escape")
        assert (table.picked_count, left) == (0, [])
        await pilot.press("escape")
        assert left == ["left"]


async def test_the_mouse_selects_with_ctrl_and_a_range_with_shift():
    async with running() as (pilot, table):
        await pilot.click(table, offset=(2, 3), control=True)
        assert picked(table) == ["r2"]
        await pilot.click(table, offset=(2, 5), shift=True)
        assert picked(table) == ["r2", "r3", "r4"]


async def test_nothing_is_selected_where_there_is_nothing():
    async with running(frame(0)) as (pilot, table):
        await pilot.press("space", "shift+down", "V", "ctrl+a", "escape")

        assert (table.picked_count, picked(table)) == (0, [])


@pytest.mark.parametrize("keys", [("space",), ("shift+down",), ("ctrl+a",)])
async def test_a_million_rows_are_selected_at_once(keys):
    async with running(frame(1_000_000)) as (pilot, table):
        table.action_pick()
        began = time.perf_counter()
        await pilot.press(*keys)
        await pilot.pause()

        assert time.perf_counter() - began < 2
        assert table.picked_count >= 2
