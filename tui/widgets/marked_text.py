"""A long text with marks in place, a gutter that names them and a margin; only the lines that are seen are made."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, dropwhile, islice, pairwise, takewhile
from typing import ClassVar, Final, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui import bindings
from tui.text import Span, one_line, shown_spans
from tui.widgets.columns import Piece
from tui.widgets.roles import Roles
from tui.widgets.wrapping import wrapped
from tui.words import PASSED_OVER

WIDEST: Final = 92
"""Cells of a line of text: longer ones are hard to read."""
GUTTER_WIDEST: Final = 20
MORE: Final = 4
"""Cells for ` & 2` (a `+2` would look like a level), where several marks share a line."""
MARGIN: Final = 2
"""Cells between the labels and the text: a blank or a mark, and a blank."""


class Mark(NamedTuple):
    """A marked stretch of the text; several may cover the same one."""

    start: int
    end: int
    role: str
    """The theme's variable that colours it."""
    label: str
    """What the gutter says beside its first line."""
    weight: int = 0
    """Of marks on one stretch the heaviest colours it."""
    is_struck: bool = False
    """It is shown, but counts no more."""
    is_general: bool = False
    """Its name says little: where there is no room for all, the others are named."""


class MarkedText(ScrollView, can_focus=True):
    """The text, wrapped; the current mark is the brightest, and can be scrolled to."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"text--mark", "text--current", "text--gutter", "text--passed"}

    DEFAULT_CSS = """
    MarkedText {
        background: $background; color: $foreground; overflow-x: hidden; scrollbar-size-vertical: 1;
        & > .text--mark { text-style: underline; }
        & > .text--current { background: $block-cursor-background; text-style: bold underline; }
        & > .text--gutter, & > .text--passed { color: $text-muted; }
        &:ansi > .text--current { text-style: reverse; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of(bindings.TEXT_PLACE)]

    current: reactive[int | None] = reactive(None, init=False)
    """The number of the current mark."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._stored = self._text = ""
        self._passed: list[Span] = []
        """What was passed over, in the order of the text."""
        self._marks: list[Mark] = []
        self._lines: list[Span] = []
        self._gutter: dict[int, list[int]] = {}
        self._wrapped_to = -1
        self._roles = Roles()

    def show(self, text: str, marks: Sequence[Mark]) -> None:
        """Show a stored text, gated here and wrapped by nobody else, with marks in its characters."""
        from tui.widgets.reflowing import reflowed  # brings the reader, which the first paint does not wait for

        shown, spans = shown_spans(text, [(mark.start, mark.end) for mark in marks])
        before, top = self._text, self.top
        self._stored, self._text = text, reflowed(shown.replace("\t", " "))
        self._marks = [mark._replace(start=start, end=end) for mark, (start, end) in zip(marks, spans, strict=True)]
        if self.current is not None and self.current >= len(self._marks):
            self.set_reactive(MarkedText.current, None)
        self._wrapped_to = -1
        self._lines, self._gutter = [], {}  # of the marks before: where it is hidden, none are made yet
        self._layout_lines()
        if self._text == before and self._lines:  # other marks on the same text: what is read stays where it is
            self.scroll_to(y=self._line_of(top), animate=False, force=True)
        self.refresh()

    def pass_over(self, spans: Sequence[Span]) -> None:
        """Dim stretches of the stored text that is shown, in its order, with a mark in the margin of their lines."""
        top, width = self.top, self.gutter_width
        self._passed = shown_spans(self._stored, spans)[1]
        if self.gutter_width != width:  # there is no other mark: the margin alone
            self._wrapped_to = -1
            self._layout_lines()
            self.scroll_to(y=self._line_of(top), animate=False, force=True)
        self.refresh()

    @property
    def top(self) -> int:
        """Where in the text the first line that is seen begins."""
        return self._lines[min(self.scroll_offset.y, len(self._lines) - 1)][0] if self._lines else 0

    def see_from(self, top: int) -> None:
        """Have the line of that character at the top, as `top` said it was."""
        self.call_after_refresh(lambda: self.scroll_to(y=self._line_of(top), animate=False, force=True))

    def mark(self, current: int | None) -> None:
        """Make a mark the current one without scrolling to it."""
        self.set_reactive(MarkedText.current, current)
        self.refresh()

    @property
    def gutter_width(self) -> int:
        """Cells for the labels, and the margin between them and the text; none without either."""
        widest = max((cell_len(one_line(mark.label)) for mark in self._marks), default=0)
        room = max(self.scrollable_content_region.width // 4, 4)
        labels = min(widest + MORE, GUTTER_WIDEST, room) if widest else 0
        return labels + MARGIN if labels or self._passed else 0

    def _layout_lines(self) -> None:
        width = self.scrollable_content_region.width
        if width == self._wrapped_to or width <= 0:
            return
        self._wrapped_to = width
        lines = wrapped(self._text, min(width - self.gutter_width - 1, WIDEST))
        self._lines = list(dropwhile(lambda span: not self._text[slice(*span)].strip(), lines))
        self._gutter = self._place_labels()
        self.virtual_size = Size(width, len(self._lines))

    def _place_labels(self) -> dict[int, list[int]]:
        """The marks named beside each line: the first where it begins, others on the lines below while it lasts."""
        gutter: dict[int, list[int]] = {}
        for number, mark in sorted(enumerate(self._marks), key=lambda numbered: numbered[1].is_general):
            line, last = self._line_of(mark.start), self._line_of(max(mark.end - 1, mark.start))
            while line in gutter and line < last:
                line += 1
            gutter.setdefault(line, []).append(number)
        return gutter

    def _line_of(self, offset: int) -> int:
        return max(bisect_right(self._lines, offset, key=lambda span: span[0]) - 1, 0)

    def on_resize(self) -> None:
        """Wrap anew; the line at the top stays at the top."""
        if not self._lines:
            self._layout_lines()
            self.call_after_refresh(self.see_current)
            return
        top = self.top
        self._layout_lines()
        self.scroll_to(y=self._line_of(top), animate=False)

    def watch_current(self) -> None:
        """Another mark is the current one."""
        self.see_current()
        self.refresh()

    def see_current(self) -> None:
        """Scroll so that the current mark is seen, a third down if it was not."""
        if self.current is None or not self._lines:
            return
        mark, height = self._marks[self.current], self.scrollable_content_region.height
        first, last = self._line_of(mark.start), self._line_of(max(mark.end - 1, mark.start))
        top = self.scroll_offset.y
        if first < top or last >= top + height:
            self.scroll_to(y=max(first - height // 3, 0), animate=False, force=True)

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._roles.clear()

    class Chosen(Message):
        """A mark was clicked, in the text or by its name in the gutter."""

        def __init__(self, number: int, *, is_again: bool = False) -> None:
            super().__init__()
            self.number = number
            self.is_again = is_again
            """Whether it is the second click of a double one."""

    def on_click(self, event: events.Click) -> None:
        """The mark under the mouse; of several the heaviest, then with each click the next."""
        at = event.get_content_offset(self)
        line = -1 if at is None else at.y + self.scroll_offset.y
        if at is None or not 0 <= line < len(self._lines):
            return
        if numbers := self._marks_at(line, at.x - self.gutter_width):
            here = numbers.index(self.current) + 1 if self.current in numbers else -1
            number = self._heaviest(numbers) if here < 0 else numbers[here % len(numbers)]
            self.post_message(self.Chosen(number, is_again=event.chain == 2))

    def _marks_at(self, line: int, x: int) -> list[int]:
        """The marks at a cell of a line's text; left of it those that the gutter names."""
        if x < 0:
            return self._gutter.get(line, [])
        start, end = self._lines[line]
        ends = accumulate(cell_len(character) for character in self._text[start:end])
        offset = next((start + number for number, right in enumerate(ends) if right > x), end)
        return [number for number, mark in enumerate(self._marks) if offset < end and mark.start <= offset < mark.end]

    # Drawing

    def render_line(self, y: int) -> Strip:
        """The line at y of what is seen: gutter, then text."""
        number, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if number >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        segments = [*self._gutter_segments(number), *self._text_segments(self._lines[number])]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _gutter_segments(self, line: int) -> Iterator[Segment]:
        room = self.gutter_width - MARGIN
        if room < 0:
            return
        numbers = self._gutter.get(line, [])
        style = self.rich_style + self.get_component_rich_style("text--gutter", partial=True)
        label = ""
        if numbers:
            named = self.current if self.current in numbers else numbers[0]
            mark = self._marks[named]
            style = self._colour(mark, style) + (Style(bold=True) if named == self.current else Style())
            more = f" & {len(numbers) - 1}" if len(numbers) > 1 else ""
            label = _cut(one_line(mark.label), room - len(more)) + more
        yield Segment(set_cell_size(label, room), style)
        start, end = self._lines[line]
        is_passed = any(self._passed_in(start, max(end, start + 1)))
        yield Segment(f"{PASSED_OVER} " if is_passed else "  ", self._passed_style if is_passed else self.rich_style)

    def _text_segments(self, line: Span) -> Iterator[Segment]:
        start, end = line
        here = [number for number, mark in enumerate(self._marks) if mark.start < end and mark.end > start]
        edges = {start, end}
        for number in here:
            mark = self._marks[number]
            edges |= {max(mark.start, start), min(mark.end, end)}
        for passed in self._passed_in(start, end):
            edges |= {max(passed[0], start), min(passed[1], end)}
        cuts = sorted(edges)
        for left, right in pairwise(cuts):
            text = self._text[left:right]
            yield Segment(text.rstrip() if right == end else text, self._style_at(left, here))

    def _style_at(self, offset: int, numbers: Sequence[int]) -> Style:
        over = [number for number in numbers if self._marks[number].start <= offset < self._marks[number].end]
        if not over:
            return self._passed_style if any(self._passed_in(offset, offset + 1)) else self.rich_style
        is_current = self.current in over
        number = self.current if is_current and self.current is not None else self._heaviest(over)
        look = "text--current" if is_current else "text--mark"
        return self._colour(self._marks[number], self.rich_style) + self.get_component_rich_style(look, partial=True)

    def _passed_in(self, start: int, end: int) -> Iterator[Span]:
        """What was passed over between two characters of the text."""
        at = bisect_right(self._passed, start, key=lambda span: span[1])
        return takewhile(lambda span: span[0] < end, islice(self._passed, at, None))

    @property
    def _passed_style(self) -> Style:
        return self.rich_style + self.get_component_rich_style("text--passed", partial=True)

    def _heaviest(self, numbers: Sequence[int]) -> int:
        return max(numbers, key=lambda number: (self._marks[number].weight, -number))

    def _colour(self, mark: Mark, style: Style) -> Style:
        look = self._roles.look(self.app.theme_variables)
        return style + look(Piece("", mark.role)) + (Style(strike=True) if mark.is_struck else Style())


def _cut(label: str, room: int) -> str:
    """A label that ends in `…` where it has no room."""
    return label if cell_len(label) <= room else set_cell_size(label, max(room - 1, 0)).rstrip() + "…"
