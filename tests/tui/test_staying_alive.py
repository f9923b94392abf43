"""Nothing brings it down: no size, no resize at any moment, no key on any screen, no suspension."""

import pytest
from desks import make_desk, make_library
from hands import screen_lines
from shots import settle

from tui import bindings
from tui.screens import SCREENS

pytestmark = pytest.mark.painted

SIZES = [(20, 5), (1, 1), (200, 60), (80, 24), (10, 40), (140, 3)]


def start_on(screen):
    desk = make_desk()
    words = {"issue": "river"} if screen == "issue" else {}
    if screen == "article":
        words["article"] = desk.library.articles["id"][0]
    return desk, {"screen": screen, **words}


@pytest.mark.parametrize("screen", SCREENS)
async def test_every_screen_opens_in_twenty_by_five(running, screen):
    desk, start = start_on(screen)
    async with running(desk, size=(20, 5), **start) as pilot:
        assert type(pilot.app.screen).__module__ == f"tui.screens.{screen}"


@pytest.mark.parametrize("screen", SCREENS)
async def test_every_screen_may_be_resized_at_any_moment(running, screen):
    desk, start = start_on(screen)
    async with running(desk, size=(80, 24), **start) as pilot:
        for width, height in SIZES:
            await pilot.resize_terminal(width, height)
            await pilot.press("j")
        await settle(pilot)

        assert pilot.app.size == SIZES[-1]
        assert type(pilot.app.screen).__module__ == f"tui.screens.{screen}"


def keys_for(screen):
    """Its own keys, on the board also those of all screens; but for those that end or leave the program."""
    everywhere = {bindings.DATA, bindings.ANYWHERE, bindings.TABLE_PLACE} if screen == "board" else set()
    places = {screen, *everywhere, *({bindings.TEXT_PLACE} if screen == "article" else ())}
    found = [key for each in bindings.TABLE if each.where in places for key in bindings.keys_of(each.keys)]
    return [key for key in dict.fromkeys(found) if key not in ("q", "o", "P", "E")]


@pytest.mark.parametrize("screen", SCREENS)
async def test_no_key_brings_a_screen_down(running, screen):
    desk, start = start_on(screen)
    desk.clipboard = "file"
    async with running(desk, size=(100, 30), **start) as pilot:
        for key in keys_for(screen):
            await pilot.press(key)
            while len(pilot.app.screen_stack) - 1 > len(pilot.app.screens_of_data):  # a dialog: leave it
                await pilot.press("escape")
                await pilot.pause()
            if pilot.app.screen.query("FilterBar.-open"):
                await pilot.press("escape")
        await settle(pilot)

        assert pilot.app.is_running
        assert pilot.app.return_code is None


async def test_an_empty_library_bears_every_key(running):
    async with running(make_desk(make_library({})), size=(80, 24)) as pilot:
        for key in keys_for("board"):
            await pilot.press(key)
            if len(pilot.app.screen_stack) - 1 > len(pilot.app.screens_of_data):
                await pilot.press("escape")
        await settle(pilot)

        assert pilot.app.is_running


@pytest.mark.parametrize(
    ("screen", "words"),
    [("board", "River"), ("matrix", "River"), ("articles", "News of"), ("people", "Ada"), ("log", "→")],
)
async def test_a_tiny_terminal_still_shows_a_row(running, screen, words):
    async with running(size=(20, 5), screen=screen) as pilot:
        assert words in "\n".join(screen_lines(pilot))


async def test_a_tiny_terminal_still_shows_the_text_of_an_article(running):
    async with running(size=(40, 5)) as pilot:
        for key in ("enter", "enter"):
            await pilot.press(key)
            await settle(pilot)

        assert "North closed the dam." in "\n".join(screen_lines(pilot))
