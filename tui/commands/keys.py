"""The keys, as the screens have them."""

from typing import Annotated

import typer

from tui.commands.options import Form, FormOption, asked
from tui.terminal.talk import say


def keys(
    context: typer.Context,
    check: Annotated[bool, typer.Option("--check", help="Only tell what is wrong with the keys that are set.")] = False,
    form: FormOption = Form.TABLE,
) -> None:
    """Every key of the dashboard, with the settings' changes."""
    from tui.keymaps import sound

    keymap = sound(asked(context).configuration.settings.keys)
    for problem in keymap.problems:
        say(str(problem))
    if not check:
        _print(keymap.keys, form)
    raise typer.Exit(1 if keymap.problems else 0)


def _print(changed: dict[str, str], form: Form) -> None:
    import polars as pl

    from tui.bindings import TABLE
    from tui.output.printing import print_rows

    rows = [
        (changed.get(binding.id, binding.keys), binding.where, binding.description, binding.id) for binding in TABLE
    ]
    heads = {"keys": "Keys", "where": "Where", "does": "Does", "id": "Id"}
    print_rows(pl.DataFrame(rows, schema=dict.fromkeys(heads, pl.String), orient="row"), form, heads)
