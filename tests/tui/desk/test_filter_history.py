"""Filters kept with Enter: there again in the next run, in any dashboard, and never in the way."""

from desks import make_desk
from hands import type_text
from shots import settle

from tui.desk.filter_history import KEPT, history_file, read_history, write_history
from tui.shell.opening import open_desk
from tui.start import Start
from tui.widgets.filter_bar import FilterBar


async def keep(pilot, text):
    await pilot.press("slash")
    await type_text(pilot, text)
    await pilot.press("enter")
    await settle(pilot)


async def test_a_filter_that_was_kept_is_there_in_the_next_run(running):
    async with running() as pilot:
        await keep(pilot, "level<0")

    assert open_desk(Start()).filter_history == ["level<0"]


async def test_up_brings_back_a_filter_of_an_earlier_run(running):
    desk = make_desk()
    desk.filter_history = ["side:N"]
    async with running(desk) as pilot:
        await pilot.press("slash", "up")
        await settle(pilot)

        assert pilot.app.screen.query_one(FilterBar).input.value == "side:N"
        assert pilot.app.desk.session.filter_text == "side:N"


async def test_a_filter_that_was_only_typed_is_not_kept(running):
    async with running() as pilot:
        await pilot.press("slash")
        await type_text(pilot, "level<0")
        await pilot.press("escape", "escape")

    assert read_history() == []


def test_only_the_newest_are_kept():
    write_history([f"text:{number}" for number in range(KEPT + 5)])

    assert len(read_history()) == KEPT
    assert read_history()[-1] == f"text:{KEPT + 4}"


def test_a_broken_file_is_no_history():
    history_file().parent.mkdir(parents=True, exist_ok=True)
    history_file().write_bytes(b"\xff\xfe\x00")

    assert read_history() == []


def test_a_folder_that_cannot_be_written_is_no_error():
    history_file().parent.parent.mkdir(parents=True, exist_ok=True)
    history_file().parent.write_text("a file in its place")

    write_history(["level<0"])

    assert read_history() == []
