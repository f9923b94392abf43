"""Pictures of a screen, the same at every run: for papers, the README, and snapshot tests."""

import asyncio
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, get_args

from rich.console import Console
from textual.app import App
from textual.pilot import Pilot
from textual.worker import WorkerState

from model.comparing.halves import KINDS
from model.errors import IssueWatchError, UnknownNameError
from model.views.matrix import By
from tui.app import IssueWatchApp
from tui.output.whole_files import write_whole
from tui.screens import SCREENS
from tui.screens.data import DataScreen
from tui.shell.in_turn import InTurnApp
from tui.start import Start

SIZE: Final = (120, 40)
"""Columns and lines of a picture that asks for no other."""
SMALLEST, LARGEST = (20, 5), (400, 200)
FORMATS: Final = ("svg", "txt")
PICTURE_ID: Final = "issuewatch"
"""Before the names inside an SVG; Rich takes a checksum of the content, so that one word changes every line."""
OVERLAYS: Final = {"help": "help", "theme": "theme"}
"""What can be shot lying over the board: name to the app's action."""
OF_ONE: Final = {"issue": ("issue",), "article": ("issue", "article"), "compare": ("issue",)}
"""What a screen can be shot of: to an article one may come from its issue."""
WAYS: Final = {"matrix": get_args(By), "compare": KINDS}
"""What a column of the matrix can be, and what can be compared: the words of `--by`."""


class ShotError(IssueWatchError, ValueError):
    """A picture that can't be made; the text says what would be right."""


def shoot(screen: str, out: Path, *, size: tuple[int, int] = SIZE, start: Start | None = None) -> None:
    """Write a picture of a screen to a `.svg` or `.txt`, run without a terminal.

    `start` says dossier, day, window, filter and theme, and the issue or article where the screen needs one.
    ShotError and UnknownNameError say what can't be shot.
    """
    form = out.suffix.removeprefix(".")
    if form not in FORMATS:
        raise ShotError(f"{out.name}: a picture is a file that ends in .svg or .txt")
    _check_size(size)
    start = replace(_start_for(screen, start or Start()), has_own_views=False)
    with _nothing_that_moves():
        picture = asyncio.run(_shot(start, OVERLAYS.get(screen), size, form))
    write_whole(out, picture.encode(), has_folder=False)


def _check_size(size: tuple[int, int]) -> None:
    if not all(low <= given <= high for low, given, high in zip(SMALLEST, size, LARGEST, strict=True)):
        sizes = ["x".join(map(str, bound)) for bound in (SMALLEST, size, LARGEST)]
        raise ShotError(f"a picture is between {sizes[0]} and {sizes[2]} cells, not {sizes[1]}")


def _start_for(screen: str, start: Start) -> Start:
    if screen in OVERLAYS:
        return replace(start, screen="board")
    if screen not in SCREENS:
        raise UnknownNameError("screen", screen, [*SCREENS, *OVERLAYS])
    wanted = {"issue": start.issue, "article": start.article}.get(screen, screen)
    if wanted is None:
        raise ShotError(f"the {screen} screen needs an {screen} to show: --{screen} …")
    for name, given in (("issue", start.issue), ("article", start.article)):
        if given is not None and name not in OF_ONE.get(screen, ()):
            raise ShotError(f"the {screen} screen is not of one {name}; --filter {name}:… shows what is")
    if start.by and start.by not in WAYS.get(screen, ()):
        ways = " · ".join(f"{each}: {', '.join(words)}" for each, words in WAYS.items())
        raise ShotError(f"the {screen} screen has no by {start.by!r}; there are: {ways}")
    return replace(start, screen=screen)


@contextmanager
def _nothing_that_moves() -> Iterator[None]:
    """The user's terminal settings would change the picture."""
    names = ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_FILTERS", "COLORTERM")
    changed = {name: os.environ.pop(name, None) for name in names}
    os.environ["COLORTERM"] = "truecolor"
    try:
        yield
    finally:
        del os.environ["COLORTERM"]
        os.environ.update({name: value for name, value in changed.items() if value is not None})


async def _shot(start: Start, overlay: str | None, size: tuple[int, int], form: str) -> str:
    app = IssueWatchApp(start)
    if start.theme is not None and start.theme not in app.theme_set.themes:
        raise UnknownNameError("theme", start.theme, app.theme_set.themes)
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        if app.problem:
            raise ShotError(app.problem)
        if isinstance(app.screen, DataScreen) and app.screen.failure:
            raise ShotError(app.screen.failure)
        if isinstance(app.screen, DataScreen) and app.screen.left_out:
            desk, columns = app.screen.desk, (*app.screen.filtered, *app.screen.filtered_before)
            desk.filter_of(desk.session).check(columns)
        if overlay:
            await app.run_action(overlay)
            await settled(pilot)
        return picture_of(app, form)


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until no worker runs, no row is awaited and every message is handled: the screen is what it will be.

    That no worker runs is not enough: on a busy machine a pause may end between a screen and what it is about to ask.
    """
    await pilot.pause()
    while True:
        while _is_busy(pilot.app):
            await asyncio.sleep(0.01)
            await pilot.pause()
        await pilot.pause()
        if not _is_busy(pilot.app):
            return


def _is_busy(app: App[Any]) -> bool:
    if isinstance(app, InTurnApp) and (app.is_typed_ahead or app.awaits_rows):
        return True
    if any(isinstance(screen, DataScreen) and screen.is_awaited for screen in app.screen_stack[-1:]):
        return True  # also where it is typed, whose keys wait for no rows
    return any(worker.state in (WorkerState.PENDING, WorkerState.RUNNING) for worker in app.workers)


def picture_of(app: App[Any], form: str = "svg") -> str:
    """What the app shows now, as SVG or as lines of text without the blanks at their ends."""
    console = _recorded(app)
    if form == "svg":
        return _with_plain_spaces(console.export_svg(title=app.title, unique_id=PICTURE_ID))
    lines = console.export_text(styles=False).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _with_plain_spaces(picture: str) -> str:
    """Spaces that every viewer keeps: some drop Rich's no-break spaces at the beginning of a text (librsvg)."""
    return picture.replace("&#160;", " ").replace("<svg ", '<svg xml:space="preserve" ', 1)


def _recorded(app: App[Any]) -> Console:
    width, height = app.size
    console = Console(
        width=width, height=height, file=io.StringIO(), force_terminal=True, color_system="truecolor",
        record=True, legacy_windows=False, safe_box=False, _environ={},
    )  # fmt: skip
    compositor = app.screen._compositor
    console.print(compositor.render_update(full=True, screen_stack=app._background_screens, simplify=True))
    return console
