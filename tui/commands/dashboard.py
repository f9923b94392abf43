"""What `issuewatch` does by itself: open the dashboard."""

import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from model.errors import DataFileError
from model.machine.memory import give_pages_back
from tui.commands import board
from tui.commands.options import Asked, AsOfOption, DossierOption, WindowOption, window_days
from tui.configuration import Layered
from tui.output.forms import Form
from tui.start import Start
from tui.terminal import interrupts
from tui.terminal.talk import is_dumb, say


def _print_version(is_asked: bool) -> None:
    if is_asked:
        from importlib.metadata import version

        print(f"issuewatch {version('issuewatch')}")
        raise typer.Exit


def _check_filter(text: str, as_of: date | None, dossier: str) -> None:
    """Wrong use is said before the terminal is taken over."""
    from model.dossier import load_dossier
    from tui.commands.opening import parse_told

    parse_told(text, as_of or date.today(), load_dossier(dossier))


def _with_filter_set(start: Start, configuration: Layered) -> Start:
    """With the filter that is set; one that does not parse is left out and told."""
    from model.dossier import load_dossier
    from tui.configuration.checking import filter_set

    try:
        return replace(start, filter_text=filter_set(configuration, load_dossier(start.dossier)))
    except DataFileError as problem:
        return replace(start, problems=(str(problem),))


def _folders(places: list[str]) -> tuple[str, ...]:
    """The folders to be watched; wrong use is said before the terminal is taken over."""
    for place in places:
        if not Path(place).is_dir():
            raise typer.BadParameter(f"{place} is no folder to be watched", param_hint="--watch")
    return tuple(places)


def dashboard(  # noqa: PLR0913, PLR0917 - as many options as there are
    context: typer.Context,
    dossier: DossierOption = None,
    as_of: AsOfOption = None,
    window: WindowOption = None,
    filter_text: Annotated[str, typer.Option("--filter", metavar="FILTER", help="What to show at the start.")] = "",
    plain: Annotated[
        bool, typer.Option("--plain", help="Lines to be read aloud in place of tables and of the dashboard.")
    ] = False,
    watch: Annotated[
        list[str] | None, typer.Option("--watch", metavar="FOLDER", help="Take in what comes into this folder.")
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Where every issue between two sides stands, read out of articles. Without a command: the dashboard."""
    context.obj = Asked(dossier, as_of, window, filter_text, plain)
    if watch and (plain or context.invoked_subcommand):
        raise typer.BadParameter("only the open dashboard takes in what comes, or `add --watch`", param_hint="--watch")
    if context.invoked_subcommand:
        return
    if plain:
        board.status(context, form=Form.PLAIN)
        return
    if not (sys.stdout.isatty() or os.environ.get("TEXTUAL_DRIVER")):  # in a browser there is a driver instead
        say("the dashboard needs a terminal; `issuewatch status` prints the board")
        raise typer.Exit(2)
    if is_dumb() and not os.environ.get("TEXTUAL_DRIVER"):
        kind = os.environ["TERM"]
        say(f"the dashboard needs a terminal that obeys, and TERM is {kind}; `issuewatch status` prints the board")
        raise typer.Exit(2)
    settings = context.obj.configuration.settings
    start = Start(
        dossier or settings.dossier,
        as_of,
        window_days(context, window),
        filter_text,
        settings.theme,
        settings.start,
        columns=settings.columns,
        clipboard=settings.clipboard,
        preview=settings.preview,
        pager=settings.pager,
        editor=settings.editor,
        watch=_folders(watch or []),
        keymap=settings.keys,
    )
    give_pages_back()
    if filter_text:
        _check_filter(filter_text, as_of, start.dossier)
    elif settings.filter:
        start = _with_filter_set(start, context.obj.configuration)
    from tui.app import run

    interrupts.as_usual()
    raise typer.Exit(run(start))
