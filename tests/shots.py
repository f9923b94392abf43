"""Shots of a running app, as a picture and as text, and waiting until there is something to shoot."""

import asyncio
from typing import Any

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from tui.shots import picture_of, settled

LONGEST_WAIT = 120.0
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
    """Wait until the screen is what it will be; TimeoutError if a worker never ends."""
    async with asyncio.timeout(LONGEST_WAIT):
        await settled(pilot)


def screen_text(app: App[Any]) -> str:
    """The screen as lines of text, without the blanks at their ends."""
    return picture_of(app, "txt")


def screen_picture(app: App[Any]) -> str:
    """The screen as SVG."""
    return picture_of(app, "svg")


def hold_still(app: App[Any]) -> None:
    """Stop what blinks."""
    for field in app.screen.query(Input):
        field.cursor_blink = False
