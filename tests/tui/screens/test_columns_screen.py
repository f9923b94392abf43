"""Choosing columns and order, seen in the table at once."""

from shots import settle

from tui.configuration import load_configuration
from tui.screens.columns import ColumnsScreen
from tui.widgets.pick_list import PickList
from tui.widgets.table import FrameTable


async def press(pilot, *keys):
    await pilot.press(*keys)
    await settle(pilot)


def board(pilot):
    return pilot.app.screen_stack[1].query_one(FrameTable)


def names(pilot):
    return [column.name for column in board(pilot).columns]


async def test_a_column_is_hidden_and_shown_with_space(running):
    async with running(size=(120, 40)) as pilot:
        before = names(pilot)
        await press(pilot, "C", "j", "space")
        hidden = names(pilot)
        await press(pilot, "space")

        assert hidden == [before[0], *before[2:]]
        assert names(pilot) == before


async def test_a_column_is_moved_and_widened(running):
    async with running(size=(120, 40)) as pilot:
        before = names(pilot)
        width = board(pilot).width_of("name")
        await press(pilot, "C", ">", ">", "J")

        assert names(pilot)[:2] == [before[1], before[0]]
        assert board(pilot).width_of("name") == width + 2


async def test_a_click_hides_a_column_or_shows_it_and_the_dialog_stays(running):
    async with running(size=(120, 40)) as pilot:
        before = names(pilot)
        await press(pilot, "C")
        listed = pilot.app.screen.query_one("#columns", PickList)
        await pilot.click(listed, offset=(5, 2))
        await settle(pilot)
        hidden = names(pilot)
        await pilot.click(listed, offset=(5, 2))
        await settle(pilot)

        assert hidden == [before[0], *before[2:]]
        assert names(pilot) == before
        assert isinstance(pilot.app.screen, ColumnsScreen)


async def test_a_column_goes_further_left_and_narrower(running):
    async with running(size=(120, 40)) as pilot:
        before = names(pilot)
        width = board(pilot).width_of("level")
        await press(pilot, "C", "j", "<", "K")

        assert names(pilot)[:2] == [before[1], before[0]]
        assert board(pilot).width_of("level") == width - 1


async def test_several_columns_are_sorted_by_in_the_order_chosen(running):
    async with running(size=(120, 40)) as pilot:
        await press(pilot, "C", "j", "s", "k", "s", "s", "enter")
        title = pilot.app.screen.query_one("#title").right.plain

        assert board(pilot).sorts == [("level", False), ("name", True)]
        assert "by standing ▴, issue ▾" in title


async def test_escape_brings_back_what_was_there(running):
    async with running(size=(120, 40)) as pilot:
        before = names(pilot)
        await press(pilot, "C", "space", "j", "s", "escape")

        assert names(pilot) == before
        assert board(pilot).sorts == []
        assert load_configuration().settings.columns == {}


async def test_enter_keeps_the_choice_for_the_next_run_and_reset_forgets_it(running):
    async with running(size=(120, 40)) as pilot:
        await press(pilot, "C", "space", "enter")
        kept = load_configuration().settings.columns["board"]
        await press(pilot, "C", "r", "enter")

        assert "name" not in kept
        assert "board" not in load_configuration().settings.columns


async def test_the_last_column_stays(running):
    async with running(size=(120, 40)) as pilot:
        await press(pilot, "C")
        for _ in names(pilot):
            await press(pilot, "space", "j")

        assert len(names(pilot)) == 1


async def test_the_matrix_has_no_columns_to_choose(running):
    async with running() as pilot:
        await press(pilot, "2", "C")

        assert not isinstance(pilot.app.screen, ColumnsScreen)


async def test_a_column_that_finds_no_room_says_so(running):
    async with running(size=(60, 30)) as pilot:
        await press(pilot, "C")
        listed = pilot.app.screen.query_one("#columns", PickList)
        without = [
            at for at, line in enumerate(pilot.app.screen.lines) if not board(pilot).has_room_for(line.column.name)
        ]

        assert without
        assert all("no room" in str(listed.get_option_at_index(at).prompt) for at in without)
        assert "no room" not in str(listed.get_option_at_index(0).prompt)
