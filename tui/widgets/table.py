"""One table for everything: a frame, a cursor that keeps to its row, keys and mouse."""

from collections.abc import Sequence
from typing import ClassVar

import polars as pl
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message

from tui.widgets.columns import Cell, Column, Piece, Row
from tui.widgets.picking import PickView
from tui.widgets.rows import Key, Rows

__all__ = ["Cell", "Column", "FrameTable", "Key", "Piece", "Row"]


class FrameTable(PickView, can_focus=True):
    """A table over a frame. `show` gives it rows, `keep` filters them, `sort_by` orders them.

    The cursor stays on its row by its id, through all three; a row that was filtered away and
    comes back has the cursor again, unless the user has moved it since. A cursor that nobody has
    moved stays at the top. The parameters are FrameView's.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", id="table.up", show=False),
        Binding("down,j", "move(1)", "Down", id="table.down", show=False),
        Binding("pageup,ctrl+b", "page(-1)", "Page up", id="table.page-up", show=False),
        Binding("pagedown,ctrl+f", "page(1)", "Page down", id="table.page-down", show=False),
        Binding("home,g", "first", "First row", id="table.first", show=False),
        Binding("end,G", "last", "Last row", id="table.last", show=False),
        Binding("left,h", "sideways(-1)", "Left", id="table.left", show=False),
        Binding("right,l", "sideways(1)", "Right", id="table.right", show=False),
        Binding("enter", "open", "Open", id="table.open", show=False),
        Binding("space", "pick", "Select", id="table.pick", show=False),
        Binding("shift+up", "extend(-1)", "Select upwards", id="table.pick-up", show=False),
        Binding("shift+down", "extend(1)", "Select downwards", id="table.pick-down", show=False),
        Binding("V", "range", "Select with every move", id="table.range", show=False),
        Binding("ctrl+a", "pick_all", "Select all shown", id="table.pick-all", show=False),
        Binding("escape", "unpick", "Select none", id="table.unpick", show=False),
    ]

    class RowHighlighted(Message):
        """The cursor is on another row, or on the same with other content; None when there are no rows."""

        def __init__(self, table: "FrameTable", key: Key, row: Row | None) -> None:
            super().__init__()
            self.table, self.key, self.row = table, key, row

        @property
        def control(self) -> "FrameTable":
            """For `@on` with a selector."""
            return self.table

    class RowSelected(Message):
        """A row was opened, with Enter or a double click."""

        def __init__(self, table: "FrameTable", key: Key, row: Row) -> None:
            super().__init__()
            self.table, self.key, self.row = table, key, row

        @property
        def control(self) -> "FrameTable":
            """For `@on` with a selector."""
            return self.table

    class CellHighlighted(RowHighlighted):
        """With a cell cursor, instead of RowHighlighted: the cursor is on another cell."""

        def __init__(self, table: "FrameTable", key: Key, row: Row | None, column: str) -> None:
            super().__init__(table, key, row)
            self.column = column

    class CellSelected(RowSelected):
        """With a cell cursor, instead of RowSelected: a cell was opened."""

        def __init__(self, table: "FrameTable", key: Key, row: Row, column: str) -> None:
            super().__init__(table, key, row)
            self.column = column

    class TurnedAside(Message):
        """With a row cursor: a key to the right, or below zero to the left."""

        def __init__(self, table: "FrameTable", row: Row, columns: int) -> None:
            super().__init__()
            self.table, self.row, self.columns = table, row, columns

        @property
        def control(self) -> "FrameTable":
            """For `@on` with a selector."""
            return self.table

    class HeaderSelected(Message):
        """A column's label was clicked; the table has already sorted by it where it can."""

        def __init__(self, table: "FrameTable", column: str) -> None:
            super().__init__()
            self.table, self.column = table, column

        @property
        def control(self) -> "FrameTable":
            """For `@on` with a selector."""
            return self.table

    _anchor: int | None = None
    """The row, by its number in the frame, that the user has put the cursor on."""
    _lost: tuple[tuple[str, ...], Key] | None = None
    """The same by its id, while it is not in the frame and the user has not moved since."""
    _is_held = False
    """Whether the next frame comes by itself, so that nothing may move under the user's eyes."""

    @property
    def cursor_row(self) -> int:
        """The cursor's place among the rows shown."""
        return self._cursor

    @cursor_row.setter
    def cursor_row(self, position: int) -> None:
        self._go(position)

    @property
    def cursor_column(self) -> str:
        """The name of the column that the cell cursor is on; empty without columns."""
        fitted = self._fit()
        return fitted[min(self._cursor_column, len(fitted) - 1)].column.name if fitted else ""

    @property
    def cursor_column_number(self) -> int:
        """Where the cell cursor is among the columns that fit."""
        return self._cursor_column

    @property
    def selected_key(self) -> Key:
        """The id of the row under the cursor; None when there are no rows."""
        return self._rows.key_of(self._rows.number(self._cursor)) if len(self._rows) else None

    @property
    def selected_row(self) -> Row | None:
        """The row under the cursor."""
        return self._rows.row(self._cursor) if len(self._rows) else None

    @property
    def cursor_rows(self) -> pl.DataFrame:
        """The row under the cursor as a frame; none when there are no rows."""
        return self.frame[[self._rows.number(self._cursor)]] if len(self._rows) else self.frame[:0]

    @property
    def chosen_rows(self) -> pl.DataFrame:
        """The rows that are selected and shown, else the one under the cursor: what a key acts on."""
        return self.picked_rows if self.picked_count else self.cursor_rows

    def show(self, frame: pl.DataFrame, *, key: str | Sequence[str] = (), keep: pl.Series | None = None) -> None:
        """Show another frame, or the same read again: sort and cursor stay, by row id."""
        anchor = self._anchor_key() or self._lost
        rows = Rows(frame, key)
        rows.keep(keep)
        before, self._rows = self._rows, rows
        self._carry_picks(before)
        self._anchor = None if anchor is None or rows.key != anchor[0] else rows.find(anchor[1])
        self._lost = anchor if self._anchor is None else None
        self._fitted_to = None
        self._reorder()
        self._is_held = False
        self._rank_soon()

    def show_none(self) -> None:
        """No rows for now: when there are some again, cursor and selection are as they were."""
        self.show(self.frame[:0], key=self._rows.key)

    def hold(self) -> None:
        """The next frame comes without the user's doing: the cursor stays on its row, even if nobody moved it yet."""
        self._is_held = True
        if self._anchor is None and len(self._rows):
            self._anchor = self._rows.number(self._cursor)

    def keep(self, keep: pl.Series | None) -> None:
        """Show only the rows where this is true (Boolean, as long as the frame); None shows all."""
        self._rows.keep(keep)
        self._settle()

    def move_to(self, key: Key) -> bool:
        """Put the cursor on the row of that id; False when it is not shown."""
        number = self._rows.find(key)
        position = None if number is None else self._rows.position(number)
        if position is None:
            return False
        self._go(position)
        return True

    def move_to_one_with(self, column: str, value: object) -> None:
        """Put the cursor on the first row shown that has this value, unless it is on such a row."""
        row = self.selected_row
        if row is None or row[column] == value:
            return
        is_one = self.shown_frame[column] == value
        if is_one.any():
            self._go(is_one.arg_max() or 0)

    def restore(self, key: Key, top: int, sorts: Sequence[tuple[str, bool]], column: int = 0) -> None:
        """Be as it was left: the order, the cursor's row by its id, the first row seen."""
        self._cursor_column = column
        self.order_by(sorts)
        if self.move_to(key):
            self.scroll_to(y=top, animate=False, force=True)
            self._see_cursor()

    def _grow_to(self, size: Size) -> None:
        """Be of another virtual size; while the scroll bar stays where it is that is no change of layout.

        A layout is painted first and the bar a frame later: rows that one filters would come in two steps.
        """
        bar_needed = (self.virtual_size.height > self.size.height, size.height > self.size.height)
        if self.size.width == self.virtual_size.width and bar_needed == (True, True) and self.show_vertical_scrollbar:
            self.set_reactive(FrameTable.virtual_size, size)
            self.vertical_scrollbar.window_virtual_size = size.height
            self.refresh()
        else:
            self.virtual_size = size

    # Order and cursor

    def _anchor_key(self) -> tuple[tuple[str, ...], Key] | None:
        if self._anchor is None:
            return None
        return self._rows.key, self._rows.key_of(self._anchor)

    def _settle(self) -> None:
        """After the rows changed: the cursor on its row, as far down the screen as it was."""
        self._range = None
        offset = self._cursor - self.scroll_offset.y
        is_scrolled_away = self._is_held and not 0 <= offset < max(self._page_size(), 1)
        found = None if self._anchor is None else self._rows.position(self._anchor)
        self._cursor = min(self._cursor, max(len(self._rows) - 1, 0)) if found is None else found
        self._grow_to(Size(self.size.width, len(self._rows) + self.head_height))
        if self.size.height:
            self.scroll_to(y=max(self._cursor - offset, 0), animate=False, force=True)
        if not is_scrolled_away:
            self._see_cursor()
        self._repaint()
        self._tell()

    def _go(self, position: int) -> None:
        """The user moves the cursor."""
        position = max(0, min(position, len(self._rows) - 1))
        if not len(self._rows) or (position == self._cursor and self._anchor is not None):
            return
        before, self._cursor = self._cursor, position
        self._anchor, self._lost = self._rows.number(position), None
        self._see_cursor()
        self.refresh_line(before + self.head_height)
        self.refresh_line(position + self.head_height)
        self._follow()
        self._tell()

    def _see_cursor(self) -> None:
        if (height := self._page_size()) <= 0:
            return
        top = self.scroll_offset.y
        if self._cursor < top:
            self.scroll_to(y=self._cursor, animate=False, force=True)
        elif self._cursor >= top + height:
            self.scroll_to(y=self._cursor - height + 1, animate=False, force=True)

    def _tell(self) -> None:
        key, row = self.selected_key, self.selected_row
        if self.cursor_type == "cell":
            self.post_message(self.CellHighlighted(self, key, row, self.cursor_column))
        else:
            self.post_message(self.RowHighlighted(self, key, row))

    # Keys and mouse

    def action_move(self, rows: int) -> None:
        """Down by so many rows, up below zero."""
        self._go(self._cursor + rows)

    def action_page(self, pages: int) -> None:
        """Down by so many screens, up below zero."""
        self._go(self._cursor + pages * max(self._page_size() - 1, 1))

    def action_first(self) -> None:
        """To the first row."""
        self._go(0)

    def action_last(self) -> None:
        """To the last row."""
        self._go(len(self._rows) - 1)

    def action_sideways(self, columns: int) -> None:
        """With a cell cursor: right by so many columns, left below zero. Else it is told: rows may unfold."""
        if self.cursor_type == "row" and (row := self.selected_row) is not None:
            self.post_message(self.TurnedAside(self, row, columns))
        elif self.cursor_type == "cell" and (fitted := self._fit()):
            self._cursor_column = max(0, min(self._cursor_column + columns, len(fitted) - 1))
            self._strips.clear()
            self.refresh_line(self._cursor + self.head_height)
            self._tell()

    def action_open(self) -> None:
        """Tell that the row, or the cell, was chosen; the cursor belongs on it from here on."""
        if (row := self.selected_row) is None:
            return
        self._anchor = self._rows.number(self._cursor)
        if self.cursor_type == "cell":
            self.post_message(self.CellSelected(self, self.selected_key, row, self.cursor_column))
        else:
            self.post_message(self.RowSelected(self, self.selected_key, row))

    def _on_click(self, event: events.Click) -> None:  # type: ignore[override]
        offset = event.get_content_offset(self)
        if offset is None:
            return
        at = self._column_at(offset.x)
        if offset.y < self.head_height:
            self._click_header(at, add=event.shift or event.ctrl)
            return
        position = offset.y - self.head_height + self.scroll_offset.y
        if position >= len(self._rows):
            return
        if at is not None and self.cursor_type == "cell":
            self.action_sideways(at - self._cursor_column)
        self.action_extend(position - self._cursor) if event.shift else self._go(position)
        if event.ctrl:
            self.toggle_pick(position)
        if event.chain == 2:
            self.action_open()

    def _click_header(self, at: int | None, *, add: bool) -> None:
        if at is not None:
            name = self._fit()[at].column.name
            self.cycle_sort(name, add=add)
            self.post_message(self.HeaderSelected(self, name))

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self._see_cursor()
