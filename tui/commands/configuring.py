"""The settings in force, where each comes from, and a file to begin with."""

from typing import Annotated

import typer

from tui.commands.beginning import write_new
from tui.commands.options import Asked, Form, FormOption, asked
from tui.text import one_line


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
        print(one_line(str(configuration_file())))
    else:
        _print(asked(context), form)


def _init() -> None:
    from tui.configuration import configuration_file, template

    write_new(configuration_file(), template())


def _print(before: Asked, form: Form) -> None:
    import json

    import polars as pl

    from tui.configuration.settings import ABOUT
    from tui.output.printing import print_rows

    rows = [
        (name, json.dumps(value, ensure_ascii=False), origin, about)
        for name, about in ABOUT.items()
        for value, origin in [before.value_of(name)]
    ]
    heads = {"setting": "Setting", "value": "Value", "from": "From", "about": "What it is for"}
    print_rows(pl.DataFrame(rows, schema=dict.fromkeys(heads, pl.String), orient="row"), form, heads)
