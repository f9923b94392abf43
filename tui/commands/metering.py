"""How much of what was named is read: the share that the time left is told from."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from model.errors import ReadError
    from model.readers.inputs import Input


class Meter:
    """Counts the bytes of inputs as they are read, against those of all; the sum is made in a thread beside."""

    def __init__(self, places: Sequence[str]) -> None:
        """`places` as named; where one is a stream or on the web, nobody knows how much there is.

        A pipe by name is not looked into: what is read of it here would be missing there.
        """
        self._done = self._current = self._texts = self._texts_before = 0
        self._all: int | None = None
        if all(Path(place).is_file() or Path(place).is_dir() for place in places):
            threading.Thread(target=self._sum_up, args=(list(places),), daemon=True).start()

    def _sum_up(self, places: list[str]) -> None:
        from model.readers.walk import inputs_in

        self._all = sum(map(_size, inputs_in(places, None)))

    def metered(self, inputs: "Iterable[Input | ReadError]") -> "Iterator[Input | ReadError]":
        """The same inputs; when the next is asked for, the one before is read."""
        for source in inputs:
            self._done += self._current
            self._current, self._texts_before = _size(source), self._texts
            yield source
        self._done, self._current = self._done + self._current, 0

    def read(self, texts: int) -> None:
        """So many bytes of text were in what was read last."""
        self._texts += texts

    def share(self, taken: int) -> float | None:
        """From 0 to 1, when so many bytes of the text that was read are taken in.

        Of the input that is being read, as much is read as there was text in it.
        """
        if not self._all:
            return None
        inside = min(self._current, self._texts - self._texts_before)
        is_read = min((self._done + inside) / self._all, 1.0)
        return is_read * min(taken / self._texts, 1.0) if self._texts else is_read


def _size(source: "Input | ReadError") -> int:
    with suppress(OSError, ValueError):
        return Path(source.place).stat().st_size
    return 0
