"""The nearest of the names that there are to one that there is not: every error that knows one tells it."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

LIKE: Final = 0.6
"""How alike two names are, of 1, from which one may be meant by the other."""


def begun_by(name: str, known: Iterable[str]) -> list[str]:
    """Those that a name begins, whatever the case, in their order; none that there is no name for."""
    return [each for each in known if name and each.casefold().startswith(name.casefold())]


def most_alike(name: str, known: Iterable[str], cutoff: float = LIKE) -> str | None:
    """The one that is most like a name, whatever the case; None if none is."""
    by_case = {each.casefold(): each for each in known}
    alike = get_close_matches(name.casefold(), by_case, n=1, cutoff=cutoff)
    return by_case[alike[0]] if alike else None


def nearest(name: str, known: Iterable[str], cutoff: float = LIKE) -> str | None:
    """The one that a name begins, if it is the only one, else the most alike, whatever the case; None if none is."""
    different = {each.casefold(): each for each in sorted(known)}.values()
    begun = begun_by(name, different)
    return begun[0] if len(begun) == 1 else most_alike(name, different, cutoff)


def meant(name: str, known: Iterable[str], otherwise: str = "", cutoff: float = LIKE) -> str:
    """`; did you mean 'the nearest'?` for the end of an error; without one, `otherwise`, which tells what there is."""
    near = nearest(name, known, cutoff)
    return otherwise if near is None else f"; did you mean {near!r}?"


def there_are(known: Iterable[str]) -> str:
    """`; there are: …`: what to tell `otherwise`."""
    return f"; there are: {', '.join(known)}"
