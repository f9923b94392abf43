"""Blocks of words one under the other: as many as there is room for, none cut without a sign."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

NOTHING = Content("")
BETWEEN = Content.styled(" · ", "$muted")
"""Two things of a listing."""


class Origin(NamedTuple):
    """Where a quote stands."""

    article: str
    sentence: int | None = None
    issue: str | None = None


class Block(NamedTuple):
    """Words, and a note under them, both behind a lead that hangs out at the left."""

    words: Content
    note: Content = NOTHING
    lead: Content = NOTHING
    longest: int | None = None
    """Lines of the words, at most; the rest is an ellipsis, for the note is always seen."""
    tail: Content = NOTHING
    """Words behind the others on the same line, which are cut for it: it is seen as the note is."""
    origin: Origin | None = None
    """What a quote is of."""

    def lines(self, width: int, room: int, *, is_first: bool = False) -> list[Content]:
        """The block in at most so many lines of so many cells; empty if the words get no line. The note of the first
        block leaves them one, and is cut itself: nothing at all would be said.
        """
        indent = self.lead.cell_length
        notes = self.note.wrap(max(width - indent, 1)) if self.note else []
        notes = _cut(notes, max(room - 1, 0), width - indent) if is_first else notes
        room = min(room - len(notes), self.longest or room)
        words = self._words(room, width - indent)
        if not words:
            return []
        hanging = Content(" " * indent)
        return [self.lead + words[0], *(hanging + line for line in [*words[1:], *notes])]

    def _words(self, room: int, width: int) -> list[Content]:
        """At most so many lines of so many cells."""
        lines = self._whole(max(width, 1))
        if len(lines) <= room or not self.tail or self.tail.cell_length >= width - 1:
            return _cut(lines, room, width)
        *before, last = [*self.words.wrap(width)[:room], NOTHING][: max(room, 1)]
        last = last.rstrip().truncate(width - self.tail.cell_length - 1).rstrip()
        return [*before, last + "…" + self.tail] if room > 0 else []

    def _whole(self, width: int) -> list[Content]:
        """All words, the tail on their last line, or on its own where that has no room for all of it."""
        lines = self.words.wrap(width)
        if not self.tail or not lines:
            return (self.words + self.tail).wrap(width)
        joined = lines[-1].rstrip() + self.tail
        if joined.cell_length <= width:
            return [*lines[:-1], joined]
        gap = len(self.tail.plain) - len(self.tail.plain.lstrip())
        return [*lines, *self.tail[gap:].wrap(width)]


class Listing(NamedTuple):
    """Things side by side, none broken at the end of a line while it is no longer than one."""

    things: Sequence[Content]
    between: Content = BETWEEN

    def lines(self, width: int, room: int, *, is_first: bool = False) -> list[Content]:
        """As many lines of so many cells as there is room for, an ellipsis where something is missing."""
        return _cut([line for packed in self._packed(width) for line in packed.wrap(max(width, 1))], room, width)

    def _packed(self, width: int) -> list[Content]:
        lines: list[Content] = []
        for thing in self.things:
            if lines and (longer := lines[-1] + self.between + thing).cell_length <= width:
                lines[-1] = longer
            else:
                lines.append(thing)
        return lines


Said: TypeAlias = Block | Listing


def _cut(lines: Sequence[Content], room: int, width: int) -> list[Content]:
    """The first lines, the last with an ellipsis if there were more."""
    if len(lines) <= room:
        return list(lines)
    if room <= 0:
        return []
    last = lines[room - 1].rstrip()
    return [*lines[: room - 1], last.truncate(max(width - 1, 0)).rstrip() + "…"]


def laid_out(blocks: Sequence[Said], width: int, height: int) -> list[Content]:
    """The lines of the blocks, until there is no room."""
    return [line for lines in _lines_of(blocks, width, height) for line in lines]


def _lines_of(blocks: Sequence[Said], width: int, height: int) -> list[list[Content]]:
    """The lines of each block that has some."""
    made: list[list[Content]] = []
    for block in blocks:
        lines = block.lines(width, height - sum(map(len, made)), is_first=not made)
        if not lines:
            break
        made.append(lines)
    return made


def filled(blocks: Sequence[Said], width: int, height: int) -> list[Content]:
    """`laid_out`; where lines are left over, what was cut to its longest has them, the first blocks first."""
    return laid_out(_grown(blocks, width, height), width, height)


def block_at(blocks: Sequence[Said], y: int, width: int, height: int) -> Said | None:
    """The block that has this line of what is `filled`."""
    grown = _grown(blocks, width, height)
    ends = accumulate(map(len, _lines_of(grown, width, height)))
    return next((block for block, end in zip(grown, ends, strict=False) if 0 <= y < end), None)


def _grown(blocks: Sequence[Said], width: int, height: int) -> list[Said]:
    """The blocks, of those that were cut to their longest as many whole as there is room for."""
    spare = height - len(laid_out(blocks, width, height))
    grown: list[Said] = []
    for block in blocks:
        whole = block._replace(longest=None) if isinstance(block, Block) else block
        more = len(whole.lines(width, height)) - len(block.lines(width, height)) if spare > 0 else 0
        is_grown = 0 < more <= spare
        grown.append(whole if is_grown else block)
        spare -= more if is_grown else 0
    return grown


class Blocks(Widget):
    """What is said of the row under the cursor."""

    DEFAULT_CSS = """
    Blocks { padding: 0 1; overflow: hidden; }
    """

    blocks: reactive[tuple[Said, ...]] = reactive(())

    class Opened(Message):
        """A quote was chosen with the mouse."""

        def __init__(self, origin: Origin) -> None:
            super().__init__()
            self.origin = origin

    def show(self, *blocks: Said) -> None:
        """Say this now."""
        self.blocks = blocks

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as they take, where the height is `auto`."""
        return len(laid_out(self.blocks, width, container.height))

    def on_click(self, event: events.Click) -> None:
        """A double click on a quote goes to it; on other words it selects them, as everywhere."""
        at = event.get_content_offset(self)
        block = block_at(self.blocks, at.y, *self.content_size) if at is not None and event.chain == 2 else None
        if isinstance(block, Block) and block.origin is not None:
            event.prevent_default()
            event.stop()
            self.post_message(self.Opened(block.origin))

    def render(self) -> Content:
        """The lines that fit."""
        return Content("\n").join(filled(self.blocks, *self.content_size))
