"""The settings in force, where each comes from, and a file to begin with."""

from typing import Annotated

import typer

from tui.commands.options import Asked, Form, FormOption, asked
from tui.commands.talk import say


def config(
    context: typer.Context,
    init: Annotated[bool, typer.Option("--init", help="Write a commented file to begin with.")] = False,
    path: Annotated[bool, typer.Option("--path", help="Print where the file is, or would be.")] = False,
    form: FormOption = Form.TABLE,
) -> None:
    """The settings, and where each comes from."""
    from tui.configuration import configuration_file

    if init:
        _init()
    elif path:
        print(configuration_file())
    else:
        _print(asked(context), form)


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


def _print(before: Asked, form: Form) -> None:
    import json

    import polars as pl

    from tui.configuration.settings import ABOUT
    from tui.printing import print_rows

    rows = [
        (name, json.dumps(value, ensure_ascii=False), origin, about)
        for name, about in ABOUT.items()
        for value, origin in [before.value_of(name)]
    ]
    heads = {"setting": "Setting", "value": "Value", "from": "From", "about": "What it is for"}
    print_rows(pl.DataFrame(rows, schema=dict.fromkeys(heads, pl.String), orient="row"), form, heads)
