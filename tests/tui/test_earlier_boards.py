"""While the board of a large store is reckoned the last one is seen, and says that it is not today's."""

from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import date, timedelta
from threading import Event

import pytest
from shots import screen_text, settle
from textual.pilot import Pilot

from model import reckoned
from model.errors import StoreError
from model.store import Library, Store, library, open_library
from tests.model.store.stores import Rules, add, dossier_of
from tui.app import IssueWatchApp, Start
from tui.desk.desk import Desk, Session
from tui.desk.earlier import earlier_board
from tui.widgets.table import FrameTable

DAY = date(2023, 3, 1)
REMARK = "before the last change · reckoning …"


@pytest.fixture(autouse=True)
def large_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store of forty claims that counts as large, and whose board of the day was kept."""
    monkeypatch.setattr(library, "MANY", 1)
    monkeypatch.setattr(library, "load_dossier", lambda _: dossier_of("river", "bridge"))
    monkeypatch.setattr(library, "reader_for", lambda _: Rules())
    add(Store(), range(40))
    see(open_library())


def see(opened: Library, day: date = DAY, window: int = 30) -> None:
    desk = Desk(opened, Session(day, window))
    desk.board(desk.session)
    desk.quotes(desk.session)


@pytest.fixture
def may_reckon(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """No board is reckoned before this is set."""
    may_go, board_of = Event(), reckoned.board_of

    def patient(*given: object) -> object:
        assert may_go.wait(20)
        return board_of(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(reckoned, "board_of", patient)
    yield may_go
    may_go.set()


def opened() -> AbstractAsyncContextManager[Pilot[None]]:
    """The app as it is opened, not waited for."""
    start = Start(has_own_views=False)
    return IssueWatchApp(start, Desk(open_library(), Session(DAY))).run_test(size=(100, 24))


async def drawn(pilot: Pilot) -> None:
    """Until the board has rows."""
    while not pilot.app.screen.query(FrameTable) or not pilot.app.screen.query_one(FrameTable).row_count:
        await pilot.pause(0.01)
    await pilot.pause()


async def seen_before_and_after(pilot: Pilot, may_reckon: Event) -> tuple[str, str]:
    """The screen while it is reckoned, and then."""
    await drawn(pilot)
    meanwhile = screen_text(pilot.app)
    may_reckon.set()
    await settle(pilot)
    return meanwhile, screen_text(pilot.app)


async def test_after_an_addition_the_last_board_is_seen_at_once_and_says_so(may_reckon: Event) -> None:
    add(Store(), range(100, 105))
    async with opened() as pilot:
        meanwhile, then = await seen_before_and_after(pilot, may_reckon)

    assert REMARK in meanwhile
    assert "River" in meanwhile
    assert "reckoning" not in then


async def test_keys_are_answered_meanwhile_and_the_cursor_stays_on_its_row(may_reckon: Event) -> None:
    add(Store(), range(100, 105))
    async with opened() as pilot:
        await drawn(pilot)
        await pilot.press("down")
        table = pilot.app.screen.query_one(FrameTable)
        before = table.selected_key
        may_reckon.set()
        await settle(pilot)

        assert (before, table.selected_key) == ("bridge", "bridge")


async def test_what_is_not_true_any_more_is_not_exported(may_reckon: Event) -> None:
    add(Store(), range(100, 105))
    async with opened() as pilot:
        await drawn(pilot)
        meanwhile = pilot.app.screen.check_action("export", ())
        may_reckon.set()
        await settle(pilot)

        assert (meanwhile, pilot.app.screen.check_action("export", ())) == (None, True)


async def test_where_reckoning_fails_nothing_is_said_to_be_reckoned(
    may_reckon: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        assert may_reckon.wait(20)
        raise StoreError("a file of the store is damaged")

    monkeypatch.setattr(reckoned, "board_of", broken)
    add(Store(), range(100, 105))
    async with opened() as pilot:
        meanwhile, then = await seen_before_and_after(pilot, may_reckon)

    assert REMARK in meanwhile
    assert "damaged" in then
    assert "reckoning" not in then


async def test_the_board_that_comes_is_the_one_that_is_reckoned_anew() -> None:
    add(Store(), range(100, 105))
    async with opened() as pilot:
        await settle(pilot)
        shown = pilot.app.screen.query_one(FrameTable).frame

    anew = Desk(replace(open_library(), kept=None), Session(DAY))
    assert shown.equals(anew.board(anew.session).rows)


def test_a_board_that_is_at_hand_has_no_earlier_one() -> None:
    assert earlier_board(open_library(), Session(DAY)) is None


def test_on_the_next_day_the_last_one_is_seen_with_its_day() -> None:
    today = date.today()
    see(open_library(), today - timedelta(days=1))

    before = earlier_board(open_library(), Session(today))

    assert before is not None
    assert before.day == today - timedelta(days=1)
    assert before.remark.startswith("as of ")
    assert "change" not in before.remark


def test_who_looks_from_a_past_day_sees_no_other_day() -> None:
    add(Store(), range(100, 105))

    assert earlier_board(open_library(), Session(DAY - timedelta(days=1))) is None


def test_another_window_is_another_board() -> None:
    add(Store(), range(100, 105))

    assert earlier_board(open_library(), Session(DAY, 7)) is None


def test_with_a_filter_nothing_is_seen_before_its_rows_are_there() -> None:
    add(Store(), range(100, 105))
    desk = Desk(open_library(), Session(DAY, 30, "level<0"))

    assert desk.board_before(desk.session) is None
