"""From which day an override holds, where somebody types one."""

from datetime import date
from typing import Final

from model.errors import JudgementError
from model.filters.periods import last_day, no_day_words

TO_COME: Final = "{} is to come: an override holds from a day up to today on"


def day_held_from(text: str, latest: date) -> date:
    """`2023-06-01`, `7d` ago, of `2023-05` the last day; JudgementError where it is none, or later than today and than
    the `latest` that can be looked from.
    """
    today = date.today()
    if (day := last_day(text.strip(), today)) is None:
        raise JudgementError("from", no_day_words(text))
    if day > max(latest, today):
        raise JudgementError("from", TO_COME.format(day))
    return day
