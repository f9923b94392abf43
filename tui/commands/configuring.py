"""The settings in force, where each comes from, and a file to begin with."""

from typing import Annotated

import typer

from tui.commands.options import Form, FormOption
from tui.commands.talk import say


def config(
    init: Annotated[bool, typer.Option("--init", help="Write a commented file to begin with.")] = False,
    path: Annotated[bool, typer.Option("--path", help="Print where the file is, or would be.")] = False,
    form: FormOption = Form.TABLE,
) -> None:
    """The settings, and where each comes from."""
    from tui.configuration import configuration_file

    if init:
        _init()
    elif path:
        typer.echo(configuration_file())
    else:
        _print(form)


def _init() -> None:
    from tui.configuration import configuration_file, template

    file = configuration_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as new:
            new.write(template())
    except FileExistsError:
        say(f"{file} is there already, and is left as it is")
        raise typer.Exit(2) from None
    except OSError as error:
        say(f"{file}: {error.strerror or 'cannot be written'}")
        raise typer.Exit(2) from error
    say(f"wrote {file}")


def _print(form: Form) -> None:
    import json

    import polars as pl

    from tui.configuration import load_configuration
    from tui.configuration.settings import ABOUT
    from tui.printing import print_rows

    layered = load_configuration()
    rows = [
        (name, json.dumps(getattr(layered.settings, name), ensure_ascii=False), layered.origin(name), about)
        for name, about in ABOUT.items()
    ]
    heads = {"setting": "Setting", "value": "Value", "from": "From", "about": "What it is for"}
    print_rows(pl.DataFrame(rows, schema=dict.fromkeys(heads, pl.String), orient="row"), form, heads)
