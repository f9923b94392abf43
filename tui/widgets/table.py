"""One table for everything: rows of a polars frame, drawn line by line; only what is seen is ever made."""

from collections.abc import Sequence
from typing import ClassVar, Literal, cast

import polars as pl
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.widgets.columns import Cell, Column, Fitted, Piece, Row, fit
from tui.widgets.paint import header_cell, segments
from tui.widgets.roles import Roles
from tui.widgets.rows import Key, Rows, Sort

__all__ = ["Cell", "Column", "FrameTable", "Key", "Piece", "Row"]

HEADER = 1
"""Lines above the first row."""


class FrameTable(ScrollView, can_focus=True):
    """A table over a frame. `show` gives it rows, `keep` filters them, `sort_by` orders them.

    The cursor stays on its row by its id, through all three; a row that was filtered away and
    comes back has the cursor again, unless the user has moved it since.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table--header",
        "table--sorted",
        "table--row",
        "table--odd",
        "table--cursor",
        "table--cursor-cell",
        "table--empty",
    }

    DEFAULT_CSS = """
    FrameTable {
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        & > .table--header { color: $text-muted; text-style: bold; }
        & > .table--sorted { color: $text-accent; text-style: bold; }
        & > .table--empty { color: $text-muted; }
        & > .table--cursor { background: $block-cursor-blurred-background; }
        & > .table--cursor-cell { text-style: reverse; }
        &:focus > .table--cursor {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: bold;
        }
    }
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
    ]

    empty: reactive[str] = reactive("Nothing here.", init=False)
    """What stands in place of the rows when there are none; may have several lines."""
    zebra: reactive[bool] = reactive(False, init=False)

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

    class HeaderSelected(Message):
        """A column's label was clicked; the table has already sorted by it where it can."""

        def __init__(self, table: "FrameTable", column: str) -> None:
            super().__init__()
            self.table, self.column = table, column

        @property
        def control(self) -> "FrameTable":
            """For `@on` with a selector."""
            return self.table

    def __init__(  # noqa: PLR0913 - Textual's own are among them
        self,
        columns: Sequence[Column] = (),
        *,
        cursor_type: Literal["row", "cell"] = "row",
        empty: str = "Nothing here.",
        zebra: bool = False,
        gap: int = 2,
        name: str | None = None,
        id: str | None = None,  # noqa: A002 - Textual's word
        classes: str | None = None,
        disabled: bool = False,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes, disabled=disabled)
        self.cursor_type = cursor_type
        self.gap = gap
        self.set_reactive(FrameTable.empty, empty)
        self.set_reactive(FrameTable.zebra, zebra)
        self._columns = list(columns)
        self._rows = Rows(pl.DataFrame())
        self._sorts: list[tuple[str, bool]] = []
        self._cursor = 0
        self._cursor_column = 0
        self._anchor: int | None = None  # the row, by number, that the cursor belongs on
        self._fitted: list[Fitted] = []
        self._fitted_to = -1
        self._strips: LRUCache[tuple[int, bool], Strip] = LRUCache(1_000)
        self._roles = Roles()

    # What screens ask and tell

    @property
    def columns(self) -> list[Column]:
        """All columns, also those that do not fit now."""
        return list(self._columns)

    @columns.setter
    def columns(self, columns: Sequence[Column]) -> None:
        self._columns = list(columns)
        self._fitted_to = -1
        self._repaint()

    @property
    def frame(self) -> pl.DataFrame:
        """The frame as it was shown, unfiltered, in its own order."""
        return self._rows.frame

    @property
    def shown_frame(self) -> pl.DataFrame:
        """The rows that are shown, in the order shown: what an export writes."""
        return self._rows.shown()

    @property
    def row_count(self) -> int:
        """The rows shown."""
        return len(self._rows)

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
    def selected_key(self) -> Key:
        """The id of the row under the cursor; None when there are no rows."""
        return self._rows.key_of(self._rows.number(self._cursor)) if len(self._rows) else None

    @property
    def selected_row(self) -> Row | None:
        """The row under the cursor."""
        return self._rows.row(self._cursor) if len(self._rows) else None

    @property
    def sorts(self) -> list[tuple[str, bool]]:
        """The columns sorted by, and whether downwards; the first first."""
        return list(self._sorts)

    def show(self, frame: pl.DataFrame, *, key: str | Sequence[str] = (), keep: pl.Series | None = None) -> None:
        """Show another frame, or the same read again: sort and cursor stay, by row id."""
        anchor = self._anchor_key()
        rows = Rows(frame, key)
        rows.keep(keep)
        self._rows = rows
        self._anchor = None if anchor is None or rows.key != anchor[0] else rows.find(anchor[1])
        self._fitted_to = -1
        self._reorder()

    def keep(self, keep: pl.Series | None) -> None:
        """Show only the rows where this is true (Boolean, as long as the frame); None shows all."""
        self._rows.keep(keep)
        self._settle()

    def sort_by(self, column: str = "", descending: bool = False, *, add: bool = False) -> None:
        """Sort by a column; `add` makes it the last of several. Without a column: the frame's own order."""
        earlier = [sort for sort in self._sorts if sort[0] != column] if add else []
        self._sorts = [*earlier, (column, descending)] if column else []
        self._reorder()

    def cycle_sort(self, column: str, *, add: bool = False) -> None:
        """Sort by a column in its first direction, then the other, then not."""
        first = any(column == each.name and each.sort_first == "down" for each in self._columns)
        now = dict(self._sorts).get(column)
        if now is None:
            self.sort_by(column, first, add=add)
        elif now == first:
            self.sort_by(column, not first, add=add)
        else:
            self._sorts = [sort for sort in self._sorts if sort[0] != column] if add else []
            self._reorder()

    def move_to(self, key: Key) -> bool:
        """Put the cursor on the row of that id; False when it is not shown."""
        number = self._rows.find(key)
        position = None if number is None else self._rows.position(number)
        if position is None:
            return False
        self._go(position)
        return True

    # Order and cursor

    def _anchor_key(self) -> tuple[tuple[str, ...], Key] | None:
        if self._anchor is None:
            return None
        return self._rows.key, self._rows.key_of(self._anchor)

    def _reorder(self) -> None:
        by_name = {column.name: column for column in self._columns}
        self._sorts = [sort for sort in self._sorts if self._sort_expr(by_name.get(sort[0])) is not None]
        steps = [Sort(name, cast(pl.Expr, self._sort_expr(by_name[name])), down) for name, down in self._sorts]
        self._rows.sort(steps)
        self._settle()

    def _sort_expr(self, column: Column | None) -> pl.Expr | None:
        if column is None or column.sort is not None:
            return column.sort if column else None
        return pl.col(column.name) if column.name in self._rows.frame.columns else None

    def _settle(self) -> None:
        """After the rows changed: the cursor on its row, as far down the screen as it was."""
        offset = self._cursor - self.scroll_offset.y
        found = None if self._anchor is None else self._rows.position(self._anchor)
        self._cursor = min(self._cursor, max(len(self._rows) - 1, 0)) if found is None else found
        self.virtual_size = Size(self.size.width, len(self._rows) + HEADER)
        if self.size.height:
            self.scroll_to(y=max(self._cursor - offset, 0), animate=False, force=True)
        self._see_cursor()
        self._repaint()
        self._tell()

    def _go(self, position: int) -> None:
        """The user moves the cursor."""
        position = max(0, min(position, len(self._rows) - 1))
        if not len(self._rows) or (position == self._cursor and self._anchor is not None):
            return
        before, self._cursor = self._cursor, position
        self._anchor = self._rows.number(position)
        self._see_cursor()
        self.refresh_line(before + HEADER)
        self.refresh_line(position + HEADER)
        self._tell()

    def _see_cursor(self) -> None:
        if (height := self._page_size()) <= 0:
            return
        top = self.scroll_offset.y
        if self._cursor < top:
            self.scroll_to(y=self._cursor, animate=False, force=True)
        elif self._cursor >= top + height:
            self.scroll_to(y=self._cursor - height + 1, animate=False, force=True)

    def _page_size(self) -> int:
        return self.scrollable_content_region.height - HEADER

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
        """With a cell cursor: right by so many columns, left below zero."""
        if self.cursor_type == "cell" and (fitted := self._fit()):
            self._cursor_column = max(0, min(self._cursor_column + columns, len(fitted) - 1))
            self._strips.clear()
            self.refresh_line(self._cursor + HEADER)
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
        if offset.y < HEADER:
            self._click_header(at, add=event.shift or event.ctrl)
            return
        position = offset.y - HEADER + self.scroll_offset.y
        if position >= len(self._rows):
            return
        if at is not None and self.cursor_type == "cell":
            self.action_sideways(at - self._cursor_column)
        self._go(position)
        if event.chain == 2:
            self.action_open()

    def _click_header(self, at: int | None, *, add: bool) -> None:
        if at is not None:
            name = self._fit()[at].column.name
            self.cycle_sort(name, add=add)
            self.post_message(self.HeaderSelected(self, name))

    def _column_at(self, x: int) -> int | None:
        left = 0
        for at, (_, width) in enumerate(self._fit()):
            if left <= x < left + width:
                return at
            left += width + self.gap
        return None

    # Drawing

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    def _fit(self) -> list[Fitted]:
        width = self.scrollable_content_region.width
        if width != self._fitted_to:
            self._fitted = fit(self._columns, width, self.gap)
            self._fitted_to = width
            self._strips.clear()
        return self._fitted

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self._see_cursor()

    def notify_style_update(self) -> None:
        """The theme or the state has changed: nothing drawn before holds."""
        super().notify_style_update()
        self._strips.clear()
        self._roles.clear()

    def watch_empty(self) -> None:
        """Other words for no rows."""
        self.refresh()

    def watch_zebra(self) -> None:
        """Another look."""
        self._repaint()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """The cursor looks different with the focus."""
        super().watch_has_focus(_has_focus)
        self._repaint()

    def render_line(self, y: int) -> Strip:
        """The line at y: the header, a row, or what is said when there are none."""
        width = self.scrollable_content_region.width
        if y < HEADER:
            return self._header(width)
        position = y - HEADER + self.scroll_offset.y
        if position < len(self._rows):
            return self._row(position, width)
        if not len(self._rows):
            return self._empty_line(y - HEADER, width)
        return Strip.blank(width, self.rich_style)

    def _row(self, position: int, width: int) -> Strip:
        self._fit()
        is_cursor = position == self._cursor
        if (strip := self._strips.get((position, is_cursor))) is not None:
            return strip
        row = self._rows.row(position)
        style = self._row_style(position, is_cursor)
        cells = [column.cell(row) for column, _ in self._fitted]
        strip = self._line(cells, style, width, is_marked=is_cursor and self.cursor_type == "cell")
        self._strips[(position, is_cursor)] = strip
        return strip

    def _row_style(self, position: int, is_cursor: bool) -> Style:
        style = self.rich_style + self.get_component_rich_style("table--row", partial=True)
        if self.zebra and position % 2:
            style += self.get_component_rich_style("table--odd", partial=True)
        if is_cursor:
            style += self.get_component_rich_style("table--cursor", partial=True)
        return style

    def _line(self, cells: Sequence[Cell], style: Style, width: int, *, is_marked: bool = False) -> Strip:
        """Cells side by side, a gap between, the rest of the line blank."""
        look = self._roles.look(self.app.theme_variables)
        marked = min(self._cursor_column, len(self._fitted) - 1) if is_marked else None
        out: list[Segment] = []
        for at, (cell, (column, size)) in enumerate(zip(cells, self._fitted, strict=True)):
            part = segments(cell, size, column.align, style, look)
            if at == marked:
                mark = self.get_component_rich_style("table--cursor-cell", partial=True)
                part = list(Segment.apply_style(part, post_style=mark))
            out += [*part, Segment(" " * self.gap, style)]
        return Strip(out).adjust_cell_length(width, style)

    def _header(self, width: int) -> Strip:
        style = self.rich_style + self.get_component_rich_style("table--header", partial=True)
        sorted_style = style + self.get_component_rich_style("table--sorted", partial=True)
        out: list[Segment] = []
        for column, size in self._fit():
            mark = self._sort_mark(column.name)
            cell, gap = header_cell(column.label, mark, size, self.gap)
            shown = sorted_style if mark else style
            out += [*segments(cell, size, column.align, shown, lambda _: Style()), Segment(gap, shown)]
        return Strip(out).adjust_cell_length(width, style)

    def _sort_mark(self, name: str) -> str:
        """`▾`, or `▾2` for the second of several sorts."""
        for at, (sorted_by, descending) in enumerate(self._sorts, start=1):
            if sorted_by == name:
                return ("▾" if descending else "▴") + (str(at) if len(self._sorts) > 1 else "")
        return ""

    def _empty_line(self, line: int, width: int) -> Strip:
        lines = self.empty.splitlines()
        style = self.rich_style + self.get_component_rich_style("table--empty", partial=True)
        text = lines[line] if line < len(lines) else ""
        return Strip(segments(text, width, "left", style, lambda _: Style())).adjust_cell_length(width, style)

    def refresh_line(self, y: int) -> None:
        """Refresh a line of the content; the header does not scroll."""
        self.refresh(Region(0, y - self.scroll_offset.y, self.size.width, 1))
