"""Cells to segments: gated, cut to their width by what a terminal shows, in the look of their role."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Literal

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from tui.text import one_line
from tui.widgets.columns import Cell, Piece

LONGEST = 2_000
"""Characters of a cell that are looked at: no terminal is wider, and a title may be a megabyte."""

SHORTEST_CUT = 4
"""Cells of a label of which one may be given to its mark."""

_UPRIGHT: Final = Style(reverse=False)

Look = Callable[[Piece], Style]
"""The style of a piece, over the row's own."""


def clean(cell: Cell) -> list[Piece]:
    """The cell's pieces with nothing in them that a terminal would obey."""
    if isinstance(cell, str):
        return [Piece(one_line(cell[:LONGEST]))]
    return [piece._replace(text=_clean_piece(piece.text[:LONGEST])) for piece in cell]


def _clean_piece(text: str) -> str:
    """As one_line, but spaces at the ends separate pieces and stay."""
    line = one_line(f"|{text}|")
    return line[1:-1]


def cut(pieces: Iterable[Piece], width: int) -> list[Piece]:
    """As much of the pieces as fits into so many cells, `…` where something is missing."""
    kept = [piece for piece in pieces if piece.text]
    if sum(cell_len(piece.text) for piece in kept) <= width:
        return kept
    room, out = width - 1, []
    for piece in kept:
        size = cell_len(piece.text)
        if size > room:
            out.append(piece._replace(text=set_cell_size(piece.text, room).rstrip() + "…"))
            break
        out.append(piece)
        room -= size
    return out


def segments(
    cell: Cell, width: int, align: Literal["left", "center", "right"], style: Style, look: Look
) -> Sequence[Segment]:
    """The cell in exactly so many cells of the terminal."""
    pieces = cut(clean(cell), width) if width > 0 else []
    spare = max(width, 0) - sum(cell_len(piece.text) for piece in pieces)
    left = {"left": 0, "center": spare // 2, "right": spare}[align]
    out = [Segment(piece.text, _style_of(piece, style, look)) for piece in pieces]
    if pieces and pieces[-1].fill and len(pieces) == 1:
        style = style + look(pieces[0])
    return [Segment(" " * left, style), *out, Segment(" " * (spare - left), style)]


def _style_of(piece: Piece, style: Style, look: Look) -> Style:
    looked = style + look(piece) if piece.role or piece.bold else style
    return looked + _UPRIGHT if piece.is_drawn and looked.reverse else looked


def header_cell(label: str, mark: str, width: int, gap: int) -> tuple[str, str]:
    """A label with its sort mark: in the column where there is room, else in the gap after it. Returns cell and gap.

    A gap that it would fill, so that the next label stuck to it, is left to it only by a label too short to be cut.
    """
    if not mark or cell_len(label) + 1 + len(mark) <= width:
        return f"{label} {mark}".rstrip(), " " * gap
    if gap > len(mark) or (gap and width < SHORTEST_CUT):
        return label, set_cell_size(mark, gap)
    return set_cell_size(label, width - 1) + mark[0], " " * gap
