"""The dashboard in a browser."""

import sys
from typing import Annotated

import typer

from tui.commands.options import AsOfOption, DossierOption, WindowOption, asked, dossier_name
from tui.terminal.talk import say


def serve(
    context: typer.Context,
    port: Annotated[
        int, typer.Option(min=1, max=65535, metavar="N", help="Where it listens, on this machine only.")
    ] = 8000,
    dossier: DossierOption = None,
    as_of: AsOfOption = None,
    window: WindowOption = None,
) -> None:
    """The whole dashboard in a browser on this machine."""
    from tui.web import serve as serve_command

    before = asked(context)
    wanted = {
        "--dossier": dossier_name(context, dossier),
        "--as-of": as_of or before.as_of,
        "--window": window or before.window,
        "--filter": before.filter,
    }
    options = [word for option, value in wanted.items() if value for word in (option, str(value))]
    command = [sys.executable, "-c", "from tui.starting import main; main()", *options]
    try:
        serve_command(command, port, say)
    except OSError as error:
        say(f"port {port}: {error.strerror or 'cannot be used'}; try another with --port")
        raise typer.Exit(2) from error
