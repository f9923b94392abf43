"""Sorting a table by its columns, several in turn; the screen waits for no order that takes long."""

from collections.abc import Sequence
from typing import Final, cast

import polars as pl
from textual import work
from textual.message import Message
from textual.timer import Timer
from textual.worker import get_current_worker

from tui.widgets.columns import Column
from tui.widgets.frame_view import FrameView
from tui.widgets.order import MANY, Sort
from tui.widgets.rows import Rows

RANKED_AFTER: Final = 0.3
"""Seconds without other rows: nothing is made for those of a filter that is still being typed."""


class OrderView(FrameView):
    """A view whose rows can be sorted. What sorts many rows at once is made in a thread once they are there."""

    _ranking: Timer | None = None

    class Ordered(Message):
        """An order that took its time, for the rows that it was asked for."""

        def __init__(self, request: int, rows: Rows, order: pl.Series) -> None:
            super().__init__()
            self.request, self.rows, self.order = request, rows, order

    def sort_by(self, column: str = "", descending: bool = False, *, add: bool = False) -> None:
        """Sort by a column; `add` makes it the last of several. Without a column: the frame's own order."""
        earlier = [sort for sort in self._sorts if sort[0] != column] if add else []
        self.order_by([*earlier, (column, descending)] if column else [])

    def order_by(self, sorts: Sequence[tuple[str, bool]]) -> None:
        """Sort by several columns, the first first; by none: the frame's own order."""
        self._sorts = list(sorts)
        self._reorder()

    def cycle_sort(self, column: str, *, add: bool = False) -> None:
        """Sort by a column in its first direction, then the other, then not."""
        first = any(column == each.name and each.sort_first == "down" for each in self._offered)
        now = dict(self._sorts).get(column)
        if now is None:
            self.sort_by(column, first, add=add)
        elif now == first:
            self.sort_by(column, not first, add=add)
        else:
            self.order_by([sort for sort in self._sorts if sort[0] != column] if add else [])

    def _reorder(self) -> None:
        """Put the rows in order: at once, or, where that takes long, as soon as it is made."""
        by_name = {column.name: column for column in self._offered}
        self._sorts = [sort for sort in self._sorts if self._sort_expr(by_name.get(sort[0])) is not None]
        steps = [Sort(name, cast(pl.Expr, self._sort_expr(by_name[name])), down) for name, down in self._sorts]
        request = self._ordering.ask()
        if self._rows.orders.is_dear(steps):
            self._order_apart(request, self._rows, steps)
        else:
            self._rows.sort(steps)
        self._settle()

    def _sort_expr(self, column: Column | None) -> pl.Expr | None:
        if column is None or column.sort is not None:
            return column.sort if column else None
        return pl.col(column.name) if column.name in self._rows.frame.columns else None

    @work(thread=True, exclusive=True, group="order")
    def _order_apart(self, request: int, rows: Rows, steps: Sequence[Sort]) -> None:
        self.post_message(self.Ordered(request, rows, rows.orders.order(steps)))

    def on_order_view_ordered(self, message: Ordered) -> None:
        """The order is made; unless another is wanted by now, the rows come in it."""
        message.stop()
        if self._ordering.is_latest(message.request):
            message.rows.put(message.order)
            self._settle()

    def _rank_soon(self) -> None:
        """Once the rows have stayed for a while, make what orders by any of the columns need."""
        if self._ranking is not None:
            self._ranking.stop()
        if self._rows.frame.height >= MANY:
            self._ranking = self.set_timer(RANKED_AFTER, self._rank)

    @work(thread=True, exclusive=True, group="ranks")
    def _rank(self) -> None:
        rows, worker = self._rows, get_current_worker()
        for column in self._offered:
            if rows is not self._rows or worker.is_cancelled:
                return
            if (by := self._sort_expr(column)) is not None:
                rows.orders.rank(Sort(column.name, by))

    def _settle(self) -> None:
        """After the rows changed; the table says how."""
        raise NotImplementedError
