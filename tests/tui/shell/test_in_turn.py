"""Keys typed faster than screens come: each does what it would have done, had one waited."""

import asyncio
from threading import Event

import pytest
from desks import make_desk
from hands import screen_lines
from shots import settle
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from tui.app import IssueWatchApp, Start
from tui.desk.desk import Desk
from tui.screens.board import BoardScreen
from tui.screens.issue import IssueScreen


def type_at_once(pilot: Pilot[None], *keys: str) -> None:
    """All keys are there before the first is looked at, as in one read from a slow line."""
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 else key
        event = events.Key(name, key if len(key) == 1 else None)
        event.set_sender(pilot.app)
        pilot.app.post_message(event)


@pytest.mark.parametrize(
    ("keys", "crumbs"),
    [
        (["enter", "enter"], " Board › River › Article"),
        (["j", "enter", "enter", "escape"], " Board › Border"),
        (["2", "j", "enter", "escape", "escape"], " Board "),
        (["?", "escape", "enter"], " Board › River"),
    ],
)
async def test_keys_typed_at_once_do_what_they_do_one_by_one(running, keys, crumbs, monkeypatch):
    monkeypatch.setattr("tui.shell.in_turn.PATIENCE", 60)  # a busy machine is no reason to leave
    async with running() as pilot:
        type_at_once(pilot, *keys)
        await settle(pilot)
        at_once = screen_lines(pilot)

    async with running() as pilot:
        for key in keys:
            await pilot.press(key)
            await settle(pilot)

        assert screen_lines(pilot) == at_once
    assert at_once[1].startswith(crumbs)


async def test_a_filter_typed_at_once_is_no_row_of_commands(running):
    """`t` would be another window, `q` the end."""
    async with running() as pilot:
        type_at_once(pilot, "enter", "/", *"quota", "enter", "enter")
        await settle(pilot)

        assert pilot.app.desk.session.filter_text == "quota"
        assert pilot.app.desk.session.window_days == 30


class SlowDesk(Desk):
    """Gives the board, and holds the claims of an issue back until told."""

    gate = Event()

    def claims_of(self, *asked, **more):
        """See Desk."""
        assert self.gate.wait(20)
        return super().claims_of(*asked, **more)


@pytest.fixture
def slow_desk():
    """A desk whose issues take their time."""
    desk = make_desk()
    desk.__class__ = SlowDesk
    SlowDesk.gate.clear()
    yield desk
    SlowDesk.gate.set()


async def until(is_so) -> None:
    """Wait for it; TimeoutError if it never comes."""
    async with asyncio.timeout(20):
        while not is_so():
            await asyncio.sleep(0.01)


async def test_keys_wait_for_rows_that_are_slow(slow_desk):
    app = IssueWatchApp(Start(), slow_desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "enter", "tab", "j", "tab")
        await until(lambda: isinstance(app.screen, IssueScreen) and app.screen.is_mounted)
        await asyncio.sleep(0.05)
        assert app.is_typed_ahead
        assert app.screen.pane == "claims"

        SlowDesk.gate.set()
        await settle(pilot)

        assert app.screen.pane == "people"


async def test_who_does_not_want_to_wait_leaves(slow_desk):
    """What was typed for rows that never came is not done elsewhere."""
    app = IssueWatchApp(Start(), slow_desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        type_at_once(pilot, "enter", "x", "j")
        await until(lambda: isinstance(app.screen, IssueScreen) and app.screen.is_mounted)
        await asyncio.sleep(0.05)
        type_at_once(pilot, "escape")
        await until(lambda: isinstance(app.screen, BoardScreen))
        SlowDesk.gate.set()
        await settle(pilot)

        assert isinstance(app.screen, BoardScreen)
        assert not app.is_typed_ahead


async def test_keys_typed_while_the_store_is_opened_are_not_lost(tmp_path, monkeypatch):
    desk, gate = make_desk(), Event()

    def opened(_: Start) -> Desk:
        assert gate.wait(20)
        return desk

    monkeypatch.setattr("tui.shell.opening.open_desk", opened)
    app = IssueWatchApp(Start())
    async with app.run_test(size=(80, 24)) as pilot:
        type_at_once(pilot, "3")
        await asyncio.sleep(0.1)
        gate.set()
        await until(lambda: app.desk is not None)
        await settle(pilot)

        assert screen_lines(pilot)[1].startswith(" Board › Articles")
