"""The day that someone wants to look from who types one, or a month."""

from datetime import date
from typing import Final

from model.days.dating import OF_MONTHS, WITH_YEAR, Patterns, written_in
from model.filters.periods import last_day

_WORDED: Final = (Patterns(WITH_YEAR), Patterns(OF_MONTHS))


def day_sought(text: str, today: date) -> date | None:
    """`2025-10-15`, `15 oct 2025`, `yesterday`, `30d` ago, of `oct 2025` the last day; None where it names none."""
    text = " ".join(text.split())
    if (day := last_day(text, today)) is not None:
        return day
    found = next(filter(None, (patterns.fullmatch(text) for patterns in _WORDED)), None)
    if found is None:
        return None
    numbers = (number for number in written_in(found) if number is not None)
    return last_day("-".join(f"{number:02}" for number in numbers), today)
