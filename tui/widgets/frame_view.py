"""Rows of a polars frame as lines of a terminal: only those that are seen are ever made."""

from collections.abc import Sequence
from typing import ClassVar, Final, Literal

import polars as pl
from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Region
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.widgets.choice import NARROWEST, ColumnChoice, chosen
from tui.widgets.columns import Cell, Column, Fitted, fit
from tui.widgets.latest import Latest
from tui.widgets.paint import header_cell, segments
from tui.widgets.roles import Roles
from tui.widgets.rows import Rows

HEADER: Final = 1
"""Lines above the first row, where no head is taller."""
ROOMY: Final = 9
"""Lines of a table from which on a tall head leaves enough rows."""


class FrameView(ScrollView):
    """What is drawn of a table; what is done with it is FrameTable's."""

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
    FrameView {
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

    empty: reactive[str] = reactive("Nothing here.", init=False)
    """What stands in place of the rows when there are none; may have several lines."""
    zebra: reactive[bool] = reactive(False, init=False)
    """Every other row on another ground."""
    gap: reactive[int] = reactive(2, init=False)
    """Blank cells between columns."""

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
        self.set_reactive(FrameView.empty, empty)
        self.set_reactive(FrameView.zebra, zebra)
        self.set_reactive(FrameView.gap, gap)
        self._offered = list(columns)
        self._choice: tuple[ColumnChoice, ...] = ()
        self._columns = list(columns)
        self._rows = Rows(pl.DataFrame())
        self._sorts: list[tuple[str, bool]] = []
        self._ordering = Latest()
        self._cursor = 0
        self._cursor_column = 0
        self._fitted: list[Fitted] = []
        self._fitted_to: tuple[int, int] | None = None
        self._strips: LRUCache[tuple[int, bool], Strip] = LRUCache(1_000)
        self._roles = Roles()

    @property
    def offered(self) -> list[Column]:
        """All columns that the screen has for this table."""
        return list(self._offered)

    @property
    def columns(self) -> list[Column]:
        """The columns shown, as the user chose, also those that do not fit now."""
        return list(self._columns)

    @columns.setter
    def columns(self, columns: Sequence[Column]) -> None:
        self._offered = list(columns)
        self._choose()

    @property
    def choice(self) -> tuple[ColumnChoice, ...]:
        """What the user chose of the offered columns; empty: all, as they are."""
        return self._choice

    @choice.setter
    def choice(self, choice: Sequence[ColumnChoice]) -> None:
        self._choice = tuple(choice)
        self._choose()

    def _choose(self) -> None:
        self._columns = chosen(self._offered, self._choice)
        self._fitted_to = None
        self._repaint()

    def has_room_for(self, name: str) -> bool:
        """Whether a column is seen; those of the least importance are not where all do not fit."""
        return any(column.name == name for column, _ in self._fit())

    def width_of(self, name: str) -> int:
        """The cells that a column has now; those it asks for while it does not fit."""
        return next(
            (width for column, width in self._fit() if column.name == name),
            next((column.width for column in self._offered if column.name == name), NARROWEST),
        )

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
    def sorts(self) -> list[tuple[str, bool]]:
        """The columns sorted by, and whether downwards; the first first."""
        return list(self._sorts)

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    @property
    def _indent(self) -> int:
        """Cells before the first column."""
        return 0

    def _fit(self) -> list[Fitted]:
        asked = (self.scrollable_content_region.width, self._indent)
        if asked != self._fitted_to:
            self._fitted = fit(self._columns, asked[0], self.gap, taken=self._indent)
            self._fitted_to = asked
            self._strips.clear()
        return self._fitted

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

    def watch_gap(self) -> None:
        """Other widths."""
        self._fitted_to = None
        self._repaint()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """The cursor looks different with the focus."""
        super().watch_has_focus(_has_focus)
        self._repaint()

    @property
    def head_height(self) -> int:
        """Lines above the first row: as many as the tallest head that is seen has."""
        if self.size.height < ROOMY:
            return HEADER
        return max((len(_head_lines(column)) for column, _ in self._fit()), default=HEADER)

    def render_line(self, y: int) -> Strip:
        """The line at y: the header, a row, or what is said when there are none."""
        width, height = self.scrollable_content_region.width, self.head_height
        if y < height:
            return self._header(width, y, height)
        position = y - height + self.scroll_offset.y
        if position < len(self._rows):
            return self._row(position, width)
        if not len(self._rows):
            return self._empty_line(y - height, width)
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
                if mark.reverse and style.reverse:  # without colours the whole row is reversed
                    mark += Style(reverse=False)
                part = list(Segment.apply_style(part, post_style=mark))
            out += [*part, Segment(" " * self.gap, style)]
        return Strip(out).adjust_cell_length(width, style)

    def _header(self, width: int, line: int, height: int) -> Strip:
        """A line of the header; labels stand on the last one, a tall head begins on the first."""
        style = self.rich_style + self.get_component_rich_style("table--header", partial=True)
        sorted_style = style + self.get_component_rich_style("table--sorted", partial=True)
        out: list[Segment] = []
        for column, size in self._fit():
            mark = self._sort_mark(column.name) if line == height - 1 else ""
            lines = _head_lines(column)
            label = lines[line] if len(lines) == height else lines[0] if line == height - 1 else ""
            cell, gap = header_cell(label, mark, size, self.gap)
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

    def _page_size(self) -> int:
        return self.scrollable_content_region.height - self.head_height

    def _column_at(self, x: int) -> int | None:
        left = 0
        for at, (_, width) in enumerate(self._fit()):
            if left <= x < left + width:
                return at
            left += width + self.gap
        return None


def _head_lines(column: Column) -> list[str]:
    """What stands over a column, line by line."""
    return (column.head or column.label).split("\n")
