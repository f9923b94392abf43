"""Columns: which, in what order, how wide, and what the rows are sorted by; seen in the table as one chooses."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Final, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets.option_list import Option

from tui import bindings
from tui.screens.dialog import Dialog
from tui.widgets.choice import NARROWEST, WIDEST, ColumnChoice
from tui.widgets.columns import Column
from tui.widgets.pick_list import PickList
from tui.widgets.table import FrameTable

KEYS: Final = (
    "{columns.show} show · {columns.left} {columns.right} move · {columns.narrower} {columns.wider} width · "
    "{columns.sort} sort · {columns.reset} reset · ⏎ keep"
)
"""What the keys do, in a line."""


class Line(NamedTuple):
    """A column in the list."""

    column: Column
    is_shown: bool
    width: int | None


class ColumnList(PickList):
    """A click shows a column or hides it, as its box promises; Enter alone keeps what is seen."""

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()  # Textual's own would take the line, and so close the dialog
        if (clicked := event.style.meta.get("option")) is not None:
            self.highlighted = clicked
            await self.run_action("screen.show")


class ColumnsScreen(Dialog):
    """The columns of one table. Enter keeps what is seen, Esc brings back what was there."""

    CSS_PATH: ClassVar = ["dialog.tcss", "columns.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("columns")]

    def __init__(self, table: FrameTable, keep: Callable[[Sequence[str]], object]) -> None:
        """`keep` gets what was chosen, as the configuration has it."""
        super().__init__()
        self.table, self._keep = table, keep
        self.before = (table.choice, table.sorts)
        self.lines = lines_of(table.offered, table.choice)

    def compose(self) -> ComposeResult:
        """A list in a box."""
        picker = ColumnList(id="columns", classes="box", markup=False)
        picker.border_title = "Columns"
        picker.border_subtitle = self.hints(KEYS)
        yield picker

    def on_mount(self) -> None:
        """The first column is under the cursor."""
        self._draw(0)

    def _draw(self, at: int) -> None:
        picker = self.query_one(PickList)
        picker.set_options([Option(Content.assemble(self._words(line))) for line in self.lines])
        picker.highlighted = max(0, min(at, len(self.lines) - 1))

    def _words(self, line: Line) -> Content:
        label = line.column.label or line.column.name.replace("_", " ").capitalize()
        width = f"{line.width} wide" if line.width else ""
        if line.is_shown and not self.table.has_room_for(line.column.name):
            width = "no room"
        order = next((n for n, (name, _) in enumerate(self.table.sorts, 1) if name == line.column.name), 0)
        arrow = ("▾" if dict(self.table.sorts)[line.column.name] else "▴") + str(order) if order else ""
        look = "" if line.is_shown else "$muted"
        return Content.assemble(("■ " if line.is_shown else "□ "), (f"{label:22.22}", look), f" {arrow:3} {width}")

    @property
    def _at(self) -> int:
        return self.query_one(PickList).highlighted or 0

    def _put(self, lines: Sequence[Line], at: int) -> None:
        """Show other lines, and the table with them."""
        self.lines = list(lines)
        self.table.choice = choice_of(self.lines)
        self._draw(at)

    # Keys

    def action_show(self) -> None:
        """Show the column, or not; one always stays."""
        at, line = self._at, self.lines[self._at]
        if not line.is_shown or sum(each.is_shown for each in self.lines) > 1:
            self._put([*self.lines[:at], line._replace(is_shown=not line.is_shown), *self.lines[at + 1 :]], at)

    def action_shift(self, by: int) -> None:
        """The column further left or right."""
        at, to = self._at, self._at + by
        if 0 <= to < len(self.lines):
            lines = list(self.lines)
            lines.insert(to, lines.pop(at))
            self._put(lines, to)

    def action_widen(self, by: int) -> None:
        """The column so many cells wider; narrower below zero."""
        at, line = self._at, self.lines[self._at]
        width = max(NARROWEST, min((line.width or self.table.width_of(line.column.name)) + by, WIDEST))
        self._put([*self.lines[:at], line._replace(width=width), *self.lines[at + 1 :]], at)

    def action_sort(self) -> None:
        """Sort by the column after those sorted by already: up, down, not."""
        self.table.cycle_sort(self.lines[self._at].column.name, add=True)
        self._draw(self._at)

    def action_reset(self) -> None:
        """As the screen has them."""
        self.table.sort_by()
        self._put(lines_of(self.table.offered, ()), 0)
        self.table.choice = ()

    def on_option_list_option_selected(self) -> None:
        """Keep what is seen."""
        self._keep([str(each) for each in self.table.choice])
        self.dismiss()

    def action_close(self) -> None:
        """As it was before."""
        self.table.choice = self.before[0]
        self.table.order_by(self.before[1])
        self.dismiss()


def lines_of(offered: Sequence[Column], choice: Sequence[ColumnChoice]) -> list[Line]:
    """The chosen columns in their order, then the others."""
    by_name = {column.name: column for column in offered}
    picked = [each for each in choice if each.name in by_name] or [ColumnChoice(name) for name in by_name]
    names = {each.name for each in picked}
    rest = [Line(column, False, None) for column in offered if column.name not in names]
    return [Line(by_name[each.name], True, each.width) for each in picked] + rest


def choice_of(lines: Sequence[Line]) -> tuple[ColumnChoice, ...]:
    """What the lines say."""
    return tuple(ColumnChoice(line.column.name, line.width) for line in lines if line.is_shown)
