"""Days that stand out of the order of those around them as with a wrong year: they are kept, and told."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import Final, NamedTuple

NEAR: Final = 60
"""Days that those around such a one are apart, at most."""


class OddYear(NamedTuple):
    """One of them, between the days above and below."""

    day: date
    above: date
    below: date


def odd_years(days: Sequence[date]) -> Iterator[OddYear]:
    """Those of a tracker that another year would bring between their neighbours."""
    apart = [day for at, day in enumerate(days) if at == 0 or day != days[at - 1]]
    for above, day, below in zip(apart, apart[1:], apart[2:], strict=False):
        least, most = sorted((above, below))
        if (most - least).days <= NEAR and not least <= day <= most and _fits(day, least, most):
            yield OddYear(day, above, below)


def told_odd(found: Sequence[OddYear]) -> str:
    """What to say of them in a line."""
    day, above, below = found[0]
    more = f", and {len(found) - 1} more" if len(found) > 1 else ""
    return f"has {day} between {above} and {below}{more}, out of order by a year: kept; is its year right?"


def _fits(day: date, least: date, most: date) -> bool:
    for year in {least.year, most.year} - {day.year}:
        with suppress(ValueError):  # the 29th of February
            if least <= day.replace(year=year) <= most:
                return True
    return False
