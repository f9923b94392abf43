"""Which rows of a frame are shown and in what order; the frame itself is never copied."""

from collections.abc import Sequence

import polars as pl

from tui.widgets.columns import Row
from tui.widgets.order import Orders, Sort

Key = object
"""A row's id: the value of the key column, or a tuple of several, or the row's number where there is none."""


class Rows:
    """A frame seen through an index: filtering is a new index, sorting an argsort, both stable.

    `position` counts the rows shown from 0; `number` counts the frame's rows from 0.
    """

    def __init__(self, frame: pl.DataFrame, key: str | Sequence[str] = ()) -> None:
        self.frame = frame
        self.key = (key,) if isinstance(key, str) else tuple(key)
        self.orders = Orders(frame)
        self._order: pl.Series | None = None
        self._keep: pl.Series | None = None
        self._index: pl.Series | None = None

    def __len__(self) -> int:
        return self.frame.height if self._index is None else len(self._index)

    def keep(self, keep: pl.Series | None) -> None:
        """Show only the rows that are true in a Boolean series as long as the frame; None shows all."""
        self._keep = keep
        self._remake()

    def sort(self, sorts: Sequence[Sort]) -> None:
        """Order by these, the first first, ties in the frame's own order, nulls last either way."""
        self.put(self.orders.order(sorts) if sorts else None)

    def put(self, order: pl.Series | None) -> None:
        """Show them in this order: the frame's numbers of its rows; None is the frame's own."""
        self._order = order
        self._remake()

    def _remake(self) -> None:
        if self._keep is None:
            self._index = self._order
        elif self._order is None:
            self._index = self._keep.arg_true()
        else:
            self._index = self._order.filter(self._keep.gather(self._order))

    def number(self, position: int) -> int:
        """The frame's number of the row at a position."""
        return position if self._index is None else int(self._index[position])

    def numbers(self, first: int, end: int) -> pl.Series:
        """The frame's numbers of the rows from one position up to another, which is not among them."""
        if self._index is None:
            return pl.int_range(first, end, dtype=pl.UInt32, eager=True)
        return self._index[first:end]

    def position(self, number: int) -> int | None:
        """Where a row of the frame is shown; None while it is filtered away."""
        if self._index is None:
            return number if number < self.frame.height else None
        if number >= self.frame.height or (self._keep is not None and not self._keep[number]):
            return None
        if self._order is None:  # the frame's own order rises
            return int(self._index.search_sorted(number))
        return int((self._index == number).arg_max() or 0)

    def row(self, position: int) -> Row:
        """The row at a position."""
        return self.frame.row(self.number(position), named=True)

    def shown(self) -> pl.DataFrame:
        """A frame of the rows shown, in the order shown."""
        return self.frame if self._index is None else self.frame[self._index]

    def key_of(self, number: int) -> Key:
        """The id of a row of the frame."""
        if not self.key:
            return number
        values = tuple(self.frame[name][number] for name in self.key)
        return values[0] if len(values) == 1 else values

    def find(self, key: Key) -> int | None:
        """The frame's number of the first row with that id."""
        if not self.key:
            return key if isinstance(key, int) and key < self.frame.height else None
        values = key if len(self.key) > 1 and isinstance(key, tuple) else (key,)
        if len(values) != len(self.key):
            return None
        same = [pl.col(name).eq_missing(value) for name, value in zip(self.key, values, strict=True)]
        found = self.frame.select(pl.all_horizontal(same).arg_true().first()).item()
        return None if found is None else int(found)
