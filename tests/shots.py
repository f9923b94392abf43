"""Shots of a running app, as a picture and as text, and waiting until there is something to shoot."""

import asyncio
import io
import re
from time import monotonic
from typing import Any

from rich.console import Console
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerState

LONGEST_WAIT = 20.0
"""Seconds until a test that waits for workers gives up."""


class PictureShot(SingleFileSnapshotExtension):
    """One `.svg` for each shot."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


class TextShot(SingleFileSnapshotExtension):
    """One `.txt` for each shot: what a reviewer reads."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until no worker runs and every message is handled, so that the screen is what it will be."""
    until = monotonic() + LONGEST_WAIT
    await pilot.pause()
    while any(worker.state in (WorkerState.PENDING, WorkerState.RUNNING) for worker in pilot.app.workers):
        assert monotonic() < until, "a worker never ends"
        await asyncio.sleep(0.01)
        await pilot.pause()
    await pilot.pause()


def screen_text(app: App[Any]) -> str:
    """The screen as lines of text, without the blanks at their ends."""
    console = _recorded(app)
    return "\n".join(line.rstrip() for line in console.export_text(styles=False).splitlines()) + "\n"


def screen_picture(app: App[Any]) -> str:
    """The screen as SVG; what differs from run to run or with a single word elsewhere is made the same."""
    picture = _recorded(app).export_svg(title=app.title)
    picture = re.sub(r"terminal-\d+-", "terminal-", picture)
    return picture.replace("&#160;", " ")


def hold_still(app: App[Any]) -> None:
    """Stop what blinks."""
    for field in app.screen.query(Input):
        field.cursor_blink = False


def _recorded(app: App[Any]) -> Console:
    width, height = app.size
    console = Console(
        width=width, height=height, file=io.StringIO(), force_terminal=True, color_system="truecolor",
        record=True, legacy_windows=False, safe_box=False, _environ={},
    )  # fmt: skip
    console.print(app.screen._compositor.render_update(full=True, screen_stack=app._background_screens, simplify=True))
    return console
