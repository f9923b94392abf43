"""A running app on a desk of known claims."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from desks import make_desk
from remembered import remember_commands, remember_standings, remember_styles
from shots import settle
from textual._compositor import Compositor
from textual.pilot import Pilot

from model.store import open_library
from tui.app import IssueWatchApp, Start
from tui.desk.desk import Desk

Running = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture(autouse=True, scope="session")
def remembered_by_screens() -> Iterator[None]:
    """In each process a style sheet is parsed, the command line built, and a library's board reckoned once."""
    with pytest.MonkeyPatch.context() as patch:
        remember_styles(patch)
        remember_commands(patch)
        remember_standings(patch)
        yield


@pytest.fixture(autouse=True)
def painted_when_looked_at(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what a test looks at is painted, but where it is marked `painted`: there each update is.

    Without a terminal Textual throws away each update that it painted, a fifth of all that screens cost. A picture, and
    the text of a screen, is painted whole, whatever was painted before.
    """
    if request.node.get_closest_marker("painted"):
        return
    paint = Compositor.render_update

    def update(compositor: Compositor, full: bool = False, **how: Any) -> object:
        if full:
            return paint(compositor, full, **how)
        compositor._dirty_regions.clear()
        return None

    monkeypatch.setattr(Compositor, "render_update", update)


@pytest.fixture
def demo_read(home: Path) -> Path:
    """A home in which the demo was opened before: each process of a test that only shows it would read it anew."""
    open_library()
    return home


@pytest.fixture
def running() -> Running:
    """`async with running(desk, size=(80, 24), screen="board", …) as pilot`: the app, settled."""

    @asynccontextmanager
    async def run(
        desk: Desk | None = None, *, size: tuple[int, int] = (80, 24), **start: object
    ) -> AsyncIterator[Pilot[None]]:
        app = IssueWatchApp(Start(**start), desk or make_desk())  # type: ignore[arg-type]
        async with app.run_test(size=size, notifications=True) as pilot:
            await settle(pilot)
            yield pilot

    return run
