"""Selecting many rows of a table: one by one, a range, or all; kept by row id through filter, sort and reload."""

from typing import Final, NamedTuple

import polars as pl
from rich.segment import Segment
from textual.message import Message
from textual.strip import Strip

from tui.widgets.ordering import OrderView
from tui.widgets.rows import Rows

MARK: Final = "◉ "
"""Before a row that is selected; as wide as the blanks before the others once one is."""


_NEED_ROWS: Final = frozenset({"open", "pick", "extend", "range", "pick_all"})
"""Actions that do nothing where no row is shown."""


class Range(NamedTuple):
    """A range that grows with the cursor."""

    first: int
    """The position that it began at."""
    before: pl.Series
    """What was selected before it."""
    is_held: bool
    """Whether plain moves go on with it, too."""


class PickView(OrderView):
    """A view whose rows can be selected: a Boolean as long as the frame, so a million rows cost next to nothing."""

    _picks: pl.Series | None = None
    """Which of the frame's rows are selected; None: nothing is, here or away."""
    _away: pl.DataFrame | None = None
    """The ids of selected rows that are not in the frame now: a filter keeps them back; None: there are none."""
    _range: Range | None = None

    class PicksChanged(Message):
        """Other rows are selected than before."""

        def __init__(self, table: "PickView") -> None:
            super().__init__()
            self.table = table

    @property
    def picked_count(self) -> int:
        """How many of the rows shown are selected; what a filter hides is never acted on."""
        return 0 if self._picks is None else int(self._picks_shown().sum())

    @property
    def hidden_count(self) -> int:
        """How many rows are selected besides: they are not shown now, and selected when they are again."""
        away = 0 if self._away is None else self._away.height
        return 0 if self._picks is None else int(self._picks.sum()) - self.picked_count + away

    @property
    def picked_rows(self) -> pl.DataFrame:
        """The rows that are selected and shown, in the order shown."""
        shown = self._rows.numbers(0, len(self._rows))
        return self._rows.frame[shown.filter(self._picks_shown())] if self._picks is not None else self.frame[:0]

    def _picks_shown(self) -> pl.Series:
        assert self._picks is not None
        return self._picks.gather(self._rows.numbers(0, len(self._rows)))

    # Drawing

    @property
    def _indent(self) -> int:
        return len(MARK) if self._picks is not None else 0

    def _row(self, position: int, width: int) -> Strip:
        strip = super()._row(position, width - self._indent)
        if self._picks is None:
            return strip
        mark = MARK if self._picks[self._rows.number(position)] else " " * len(MARK)
        style = self._row_style(position, position == self._cursor)
        return Strip([Segment(mark, style), *strip], width)

    def _header(self, width: int, line: int, height: int) -> Strip:
        strip = super()._header(width - self._indent, line, height)
        return Strip([Segment(" " * self._indent, self.rich_style), *strip], width) if self._indent else strip

    def _column_at(self, x: int) -> int | None:
        return super()._column_at(x - self._indent)

    # Selecting

    def _pick(self, picks: pl.Series | None) -> None:
        """These are selected from now on, beside those that are away; None: nothing, wherever it is."""
        self._away = self._away if picks is not None else None
        self._picks = picks if picks is not None and (bool(picks.any()) or self._away is not None) else None
        self._range = self._range if self._picks is not None else None
        self._repaint()
        self.refresh_bindings()
        self.post_message(self.PicksChanged(self))

    def _picks_or_none(self) -> pl.Series:
        if self._picks is not None:
            return self._picks.clone()
        return pl.repeat(value=False, n=self.frame.height, dtype=pl.Boolean, eager=True)

    def toggle_pick(self, position: int) -> None:
        """Select the row at a position, or no longer."""
        if 0 <= position < len(self._rows):
            self._range = None
            picks, number = self._picks_or_none(), self._rows.number(position)
            self._pick(picks.scatter(number, not picks[number]))

    def begin_range(self, *, held: bool) -> None:
        """From here on the rows between this one and the cursor are selected."""
        if len(self._rows):
            self._range = Range(self._cursor, self._picks_or_none(), held)
            self._grow_range()

    def _grow_range(self) -> None:
        if self._range is None:
            return
        first, last = sorted((self._range.first, self._cursor))
        between = self._rows.numbers(first, last + 1)
        self._pick(self._range.before.clone().scatter(between, values=True))

    def _carry_picks(self, before: Rows) -> None:
        """Other rows are there: the selected ones are found again by their ids."""
        picks, away = self._picks, self._away
        self._picks = self._away = self._range = None
        if picks is None:
            return
        key = list(self._rows.key)
        if key and key == list(before.key):
            wanted = before.frame.filter(picks).select(key).unique()
            wanted = wanted if away is None else pl.concat([wanted, away], how="vertical_relaxed")
            rows = self.frame.select(key).with_row_index("number")
            found = rows.join(wanted, on=key, how="semi", nulls_equal=True)["number"]
            left = wanted.join(rows, on=key, how="anti", nulls_equal=True)
            self._picks = self._picks_or_none().scatter(found, values=True)
            self._away = left if left.height else None
        self._pick(self._picks)

    # Keys

    def action_pick(self) -> None:
        """Select the row, or no longer, and go on to the next."""
        self.toggle_pick(self._cursor)
        self.action_move(1)

    def action_extend(self, rows: int) -> None:
        """Go on and select on the way."""
        if self._range is None:
            self.begin_range(held=False)
        grown, self._range = self._range, None
        self.action_move(rows)
        self._range = grown
        self._grow_range()

    def action_range(self) -> None:
        """Select with every move from here, until it is pressed again."""
        if self.is_ranging:
            self._range = None
            self.post_message(self.PicksChanged(self))
        else:
            self.begin_range(held=True)

    @property
    def is_ranging(self) -> bool:
        """Whether every move selects."""
        return self._range is not None and self._range.is_held

    def action_pick_all(self) -> None:
        """Select all rows shown; all that are selected already: none."""
        self._pick_shown(is_picked=self.picked_count < len(self._rows))

    def _pick_shown(self, *, is_picked: bool) -> None:
        self._range = None
        self._pick(self._picks_or_none().scatter(self._rows.numbers(0, len(self._rows)), values=is_picked))

    def unpick_shown(self) -> None:
        """The selected rows that are shown are so no longer, for they were acted on; those that are hidden stay."""
        self._pick_shown(is_picked=False)

    def action_unpick(self) -> None:
        """Select nothing."""
        self._pick(None)

    def action_move(self, rows: int) -> None:
        """Down by so many rows; the table says how."""
        raise NotImplementedError

    def _follow(self) -> None:
        """The cursor was moved: a held range follows, another one ends."""
        if self.is_ranging:
            self._grow_range()
        else:
            self._range = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Esc takes the selection away where there is one, and is the screen's otherwise; no row, nothing to select."""
        if action == "unpick":
            return self._picks is not None
        if action in _NEED_ROWS and not len(self._rows):
            return False
        return super().check_action(action, parameters)
