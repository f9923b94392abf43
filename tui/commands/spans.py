"""Days as people type them in options: `2023-11-01`, `2023-11`, `7d`."""

from datetime import date
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from model.filters.periods import Period


def span_of(text: str, today: date, option: str) -> "Period":
    """The days that a text names; BadParameter says what fits."""
    from model.filters.periods import WHAT_FITS, period

    found = period(text.strip(), today)
    if found is None:
        raise typer.BadParameter(f"{text!r} is no day; what fits: {WHAT_FITS}", param_hint=f"'{option}'")
    return found
