"""What can't be used, said line by line; of one input not without end."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from model.errors import ReadError

SAID: Final = 100
"""Problems of one input (a file, an archive with all in it), of which each has its line."""

_WITHIN: Final = re.compile(r"!.*|:\d+$", re.DOTALL)
"""Where in an input something is."""


def more_like(count: int) -> str:
    """`and 59,980 more like these`."""
    return f"and {count:,} more like {'this' if count == 1 else 'these'}"


class Troubles:
    """Follows a run: how many problems of each input were said."""

    def __init__(self) -> None:
        self._met = Counter[str]()

    def lines(self, problems: "Iterable[ReadError]") -> Iterator[str]:
        """Those of the problems that are said; how many more there are is told at the end."""
        for problem in problems:
            whole = _WITHIN.sub("", problem.place)
            self._met[whole] += 1
            if self._met[whole] <= SAID:
                yield str(problem)

    def rest(self) -> Iterator[str]:
        """A line for each input that had more."""
        for whole, count in self._met.items():
            if (more := count - SAID) > 0:
                yield f"{whole}: {more_like(more)}"
