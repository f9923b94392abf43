"""Tables that only set a page: newsletters, mails and old pages have their paragraphs one below the other in them."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]

from model.readers.pages.blocks import BLOCKS

MENU: Final = 3
"""Links that stand beside one another in a menu at least."""
LINE: Final = "data-issuewatch-line"
"""The attribute of paragraphs that were cells with hardly more than a link."""

_CELLS: Final = ("td", "th")
_GROUPS: Final = ("tbody", "tfoot")
_OF_DATA: Final = ("th", "thead", "caption")
"""What only tables have that are read as such."""
_OF_TEXTS: Final = ("table", "h1", "h2", "h3", "h4")
"""What stands in a cell that is a part of a page."""
_SAID: Final = ("presentation", "none")
"""The roles of tables that say so."""


def set_apart(tree: Any, is_data: Callable[[Any], bool]) -> None:  # noqa: ANN401 - an element of lxml, which has no types
    """Make the cells of such tables paragraphs or parts of the page; `is_data` knows tables that are none, by more."""
    layouts = [table for table in tree.iter("table") if _is_layout(table) and not is_data(table)]
    for table in layouts:
        rows = _rows(table)
        for cell in [cell for row in rows for cell in _cells(row)]:
            _as_part(cell)
        for part in [table, *rows, *(each for each in table if each.tag in _GROUPS)]:
            part.tag = "div"


def _is_layout(table: Any) -> bool:  # noqa: ANN401
    """Of one column, or of one row, or with headings or tables in its cells, and without heads of columns."""
    if (table.get("role") or "").lower() in _SAID:
        return True
    rows = _rows(table)
    if any(each.tag in _OF_DATA for part in (table, *rows) for each in part):
        return False
    told = [cells for row in rows if (cells := [cell for cell in _cells(row) if _has_words(cell)])]
    is_one_wide = all(len(cells) == 1 for cells in told)
    return is_one_wide or len(told) == 1 or any(_holds_texts(cell) for cells in told for cell in cells)


def _rows(table: Any) -> list[Any]:  # noqa: ANN401
    """Its own, and not those of tables within."""
    parts = (table, *(each for each in table if each.tag in (*_GROUPS, "thead")))
    return [each for part in parts for each in part if each.tag == "tr"]


def _cells(row: Any) -> Iterator[Any]:  # noqa: ANN401
    return (each for each in row if each.tag in _CELLS)


def _has_words(cell: Any) -> bool:  # noqa: ANN401
    return any(not text.isspace() for text in cell.itertext())


def _holds_texts(cell: Any) -> bool:  # noqa: ANN401
    return next(cell.iter(*_OF_TEXTS), None) is not None


def _as_part(cell: Any) -> None:  # noqa: ANN401
    """A paragraph, or a part with paragraphs; what stands loose between these becomes one."""
    if not any(each.tag in BLOCKS for each in cell.iterdescendants()):
        cell.tag = _tag_of(cell)
        return
    cell.tag = "div"
    run = etree.Element("p")
    run.text, cell.text = cell.text, None
    runs, parts = [run], [run]
    for child in list(cell):
        if child.tag in BLOCKS:
            run = etree.Element("p")
            run.text, child.tail = child.tail, None
            runs.append(run)
            parts += [child, run]
        else:
            run.append(child)
    idle = {each for each in runs if not _has_words(each) and not len(each)}
    for each in runs:
        each.tag = _tag_of(each)
    cell[:] = [each for each in parts if each not in idle]


def _tag_of(part: Any) -> str:  # noqa: ANN401
    """A paragraph's, but of a menu that of a part: a link alone may be a headline, and is marked."""
    links = list(part.iter("a"))
    linked = sum(len(text.strip()) for link in links for text in link.itertext())
    is_linked = 2 * linked > sum(len(text.strip()) for text in part.itertext())
    if is_linked and len(links) < MENU:
        part.set(LINE, "")
    return "div" if is_linked and len(links) >= MENU else "p"
