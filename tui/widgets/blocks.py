"""Blocks of words one under the other: as many as there is room for, none cut without a sign."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

NOTHING = Content("")
BETWEEN = Content.styled(" · ", "$muted")
"""Two things of a listing."""


class Block(NamedTuple):
    """Words, and a note under them, both behind a lead that hangs out at the left."""

    words: Content
    note: Content = NOTHING
    lead: Content = NOTHING
    longest: int | None = None
    """Lines of the words, at most; the rest is an ellipsis, for the note is always seen."""
    tail: Content = NOTHING
    """Words behind the others on the same line, which are cut for it: it is seen as the note is."""

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
        lines = (self.words + self.tail).wrap(max(width, 1))
        if len(lines) <= room or not self.tail or self.tail.cell_length >= width - 1:
            return _cut(lines, room, width)
        *before, last = [*self.words.wrap(width)[:room], NOTHING][: max(room, 1)]
        last = last.rstrip().truncate(width - self.tail.cell_length - 1).rstrip()
        return [*before, last + "…" + self.tail] if room > 0 else []


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
    lines: list[Content] = []
    for block in blocks:
        made = block.lines(width, height - len(lines), is_first=not lines)
        if not made:
            break
        lines += made
    return lines


def filled(blocks: Sequence[Said], width: int, height: int) -> list[Content]:
    """`laid_out`; where lines are left over, what was cut to its longest has them, the first blocks first."""
    spare = height - len(laid_out(blocks, width, height))
    grown: list[Said] = []
    for block in blocks:
        whole = block._replace(longest=None) if isinstance(block, Block) else block
        more = len(whole.lines(width, height)) - len(block.lines(width, height)) if spare > 0 else 0
        is_grown = 0 < more <= spare
        grown.append(whole if is_grown else block)
        spare -= more if is_grown else 0
    return laid_out(grown, width, height)


class Blocks(Widget):
    """What is said of the row under the cursor."""

    DEFAULT_CSS = """
    Blocks { padding: 0 1; overflow: hidden; }
    """

    blocks: reactive[tuple[Said, ...]] = reactive(())

    def show(self, *blocks: Said) -> None:
        """Say this now."""
        self.blocks = blocks

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as they take, where the height is `auto`."""
        return len(laid_out(self.blocks, width, container.height))

    def render(self) -> Content:
        """The lines that fit."""
        return Content("\n").join(filled(self.blocks, *self.content_size))
