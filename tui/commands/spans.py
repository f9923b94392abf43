"""Days as people type them in options, the same in all commands: `2023-11-01`, `2023-11`, `7d`."""

from datetime import date
from typing import Annotated, Final

import typer

from tui.commands.options import no_day, parse_as_of

DAY: Final = "DATE|7d"
SinceOption = Annotated[
    str | None, typer.Option("--since", metavar=DAY, help="From that day on: 2023-11-01, 2023-11, 2023, 7d.")
]
UntilOption = Annotated[
    str | None, typer.Option("--until", metavar=DAY, help="To that day, or to the end of that month or year.")
]
KnownUntilOption = Annotated[
    date | None,
    typer.Option("--until", "--as-of", parser=parse_as_of, metavar=DAY, help="The day; nothing later counts."),
]


def first_day(text: str, today: date, last: date | None = None) -> date:
    """The day from which on something is asked for; BadParameter where that is after the `last`."""
    from model.filters.periods import period

    if (found := period(text.strip(), today)) is None:
        raise no_day(text, "--since")
    if last and found.first > last:
        raise typer.BadParameter(f"{found.first} is after the last day, {last}", param_hint="'--since'")
    return found.first


def last_day(text: str, today: date) -> date:
    """The day up to which something is asked for."""
    from model.filters import periods

    if (found := periods.last_day(text.strip(), today)) is None:
        raise no_day(text, "--until")
    return found
