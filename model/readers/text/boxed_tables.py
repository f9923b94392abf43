"""Tables drawn with lines (`+---+---+`), as pandoc, reStructuredText and databases write them, as those of Markdown."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

EDGES: Final = 3
"""Lines of a table that are drawn around its head and below it alone, as databases draw them."""
_EDGE: Final = re.compile(r"[ \t]*\+(?:[-=:]+\+)+[ \t]*")
_HAS_EDGE: Final = re.compile(r"^[ \t]*\+[-=:]{2,}[-=:+]*\+[ \t]*$", re.MULTILINE)


def piped(rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown of these cells, the first row of which names the columns."""
    wide = max(map(len, rows), default=0)
    whole = [[*row, *[""] * (wide - len(row))] for row in rows]
    told = ["| " + " | ".join(_in_one_line(cell) for cell in row) + " |" for row in whole]
    return "\n".join([*told[:1], "|" + "---|" * wide, *told[1:]])


def without_boxes(text: str) -> str:
    """The text with such tables as those of Markdown, on as many lines; a cell of several lines is one."""
    if not ("-+" in text or "=+" in text) or not _HAS_EDGE.search(text):  # nearly all
        return text
    return "\n".join(_lines(text.split("\n")))


def _lines(lines: Sequence[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        end = at + 1
        if _EDGE.fullmatch(lines[at]):
            end = next((to for to in range(at, len(lines)) if lines[to].lstrip()[:1] not in ("|", "+")), len(lines))
        rows = _rows(lines[at:end])
        if len(rows) > 1:
            yield from ("", piped(rows), *[""] * (end - at - len(rows) - 2))
        else:
            yield from lines[at:end]
        at = end


def _rows(box: Sequence[str]) -> list[list[str]]:
    """The cells of each row between two edges; of a table without edges between its rows, of each line."""
    edges = sum(1 for line in box if _EDGE.fullmatch(line))
    is_by_lines = edges <= EDGES
    rows: list[list[str]] = []
    is_new = True
    for line in box:
        if not _EDGE.fullmatch(line):
            cells = [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]
            if is_new or is_by_lines:
                rows.append(cells)
            else:
                rows[-1] = [f"{above} {below}".strip() for above, below in zip_longest(rows[-1], cells, fillvalue="")]
        is_new = _EDGE.fullmatch(line) is not None
    return rows


def _in_one_line(cell: str) -> str:
    return " ".join(cell.replace("|", "\\|").split())
