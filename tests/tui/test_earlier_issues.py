"""The issue of a large store: its claims are there before what came of its events, which takes a look at all issues."""

from threading import Event

import pytest
from shots import screen_text, settle

from model import reckoned
from model.store import Store, library, open_library
from tests.model.store.stores import Rules, add, dossier_of
from tests.tui.test_earlier_boards import DAY, see
from tui.app import IssueWatchApp, Start
from tui.desk import reckoners
from tui.desk.desk import Desk, Session


async def test_the_claims_of_an_issue_are_seen_before_what_came_of_its_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "MANY", 1)
    monkeypatch.setattr(library, "load_dossier", lambda _: dossier_of("river", "bridge"))
    monkeypatch.setattr(library, "reader_for", lambda _: Rules())
    add(Store(), range(40))
    see(open_library())
    may_reckon = Event()

    def patient(*given: object) -> object:
        assert may_reckon.wait(20)
        return reckoned.reckoned_outcomes(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(reckoners, "reckoned_outcomes", patient)
    desk = Desk(open_library(), Session(DAY))
    start = Start(has_own_views=False, issue="river")
    async with IssueWatchApp(start, desk).run_test(size=(100, 24)) as pilot:
        while "40 of 40" not in screen_text(pilot.app):
            await pilot.pause(0.01)
        meanwhile = screen_text(pilot.app)
        may_reckon.set()
        await settle(pilot)

        assert "without what came of events · reckoning …" in meanwhile
        assert "reckoning" not in screen_text(pilot.app)
        assert "40 of 40" in screen_text(pilot.app)
