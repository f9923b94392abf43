"""Running heads and feet: the lines around the text of pages, with their numbers, and what a browser prints there."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from model.days.dating import ANY_DAY, NAME
from model.readers.fields import web_address
from model.readers.text.printed import LONGEST, NUMERIC_DAY, PRINTED_ADDRESS, TIME

EDGE: Final = 4
"""Lines at the top and at the foot of a page that may be around its text; programs may draw both first."""
SHARE: Final = 0.4
"""Of the pages, those that have such a line: left and right pages may have one each, and the first one none."""
LEAST: Final = 3
"""Pages that have it at least, unless it counts them."""

DIGITS: Final = 9
"""Of a number, the last that are compared."""

_PRINTED: Final = re.compile(rf"(?:(?:page )?\d+ of \d+ +)?{TIME}(?: .*)?|.* {TIME}", re.IGNORECASE)
"""When a browser printed a page, with the page's name before or behind it."""
_NUMBERS: Final = frozenset(("", "#", "#/#", "# of #"))
"""Shapes of lines that are a page's number, or nothing."""
_COUNTS: Final = re.compile(r"#\W+[^\W_]+\W+[^\W_]+.*|[^\W_]+\W.*[^\W_]+\W+#")
"""Shape of a line of two words or more with a page's number at one end."""
_DAYS: Final = re.compile(
    rf"{NUMERIC_DAY}|\b{ANY_DAY}\.?[ ]{NAME}(?!\w)(?:[.,]{{0,2}}[ ]\d{{4}})?"
    rf"|\b{NAME}\.?[ ](?:{ANY_DAY}(?!\d),?[ ]?)?(?:\d{{4}})?(?!\w)"
    r"|\d{4}年\d{1,2}月\d{1,2}日",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"(?:(?:key|policy|case) )?(?:recommendation|finding|question|option|scenario|principle|priority|pillar|theme|topic"
    r"|chapter|part|section|annex|appendix|round|step|phase|stage|lesson|goal|objective|case|day|week|item|story) #"
    r"|(?!.*\bpage\b).+\b(?:no|issue)\W{1,2}#"
)
"""Shapes of lines that count what is told and no pages: headings of its parts, and titles of issues."""


def without_running_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    """Pages without the lines at their tops and feet that most of them have, but for a number, nor page numbers."""
    address = _printed_address(pages)
    running = _running(pages, is_printed=address is not None)
    telling = _telling(pages, running - _NUMBERS)
    return [_within(page, running - told, address) for page, told in zip(pages, telling, strict=True)]


def printed_from(pages: Sequence[list[str]]) -> str | None:
    """The address of the page that a browser printed; None if it did not print it, or wrote only a part of it."""
    address = _printed_address(pages)
    return web_address(address) if address and not address.endswith(("...", "…")) else None


def _printed_address(pages: Sequence[list[str]]) -> str | None:
    """As much of it as stands on every page, beside the time of printing."""
    edges = [line for page in pages for line in _edges(page)]
    if not any(map(_PRINTED.fullmatch, edges)):
        return None
    told = Counter(found["address"] for line in edges if (found := PRINTED_ADDRESS.fullmatch(line)))
    address = max(told, key=lambda each: told[each], default="")
    return address if address and told[address] >= len(pages) else None


def _running(pages: Sequence[list[str]], *, is_printed: bool) -> frozenset[str]:
    """Shapes that stand at one place on enough pages, counted from the top or from the foot."""
    places = Counter(place for page in pages for place in _places(page))
    most = max(LEAST, SHARE * len(pages))
    is_pair = len(pages) == LEAST - 1
    return _NUMBERS | {
        shape
        for (_, shape), count in places.items()
        if count >= most or (is_pair and count == len(pages) and (is_printed or _COUNTS.fullmatch(shape)))
    }


def _telling(pages: Sequence[list[str]], shapes: frozenset[str]) -> list[set[str]]:
    """Of each page those of these shapes that tell something there.

    They have another day or count another part than on the page before, or numbers that do not go with the pages.
    """
    lines: dict[str, list[tuple[int, str]]] = {}
    for at, page in enumerate(pages):
        for line in _edges(page):
            if "#" in (shape := _shape(line)) and shape in shapes:
                lines.setdefault(shape, []).append((at, line))
    telling: list[set[str]] = [set() for _ in pages]
    for shape, placed in lines.items():
        told = [(line if _PARTS.fullmatch(shape) else tuple(_DAYS.findall(line))) for _, line in placed]
        is_new = len(set(told)) > 1
        if not is_new and _go_with_pages(placed):
            continue
        for before, (at, _), says in zip((None, *told), placed, told, strict=False):
            if not is_new or says != before:
                telling[at].add(shape)
    return telling


def _go_with_pages(placed: Sequence[tuple[int, str]]) -> bool:
    """Whether each number of lines of one shape is nearly everywhere the same, or goes up as the pages do."""
    numbers = [(at, [int(number[-DIGITS:]) for number in re.findall(r"\d+", line)]) for at, line in placed]
    steps = [
        [(below - above) in (0, to - at) for above, below in zip(before, after, strict=False)]
        for (at, before), (to, after) in pairwise(numbers)
        if at < to
    ]
    return all(2 * sum(column) >= len(column) for column in zip(*steps, strict=False))


def _places(page: Sequence[str]) -> Iterator[tuple[int, str]]:
    lines = [line for line in page if line]
    edges = (*enumerate(lines[:EDGE]), *enumerate(lines[: -EDGE - 1 : -1], start=EDGE))
    return ((place, _shape(line)) for place, line in edges if len(line) <= LONGEST)


def _edges(page: Sequence[str]) -> Iterator[str]:
    lines = [line for line in page if line]
    edges = lines if len(lines) <= 2 * EDGE else lines[:EDGE] + lines[-EDGE:]
    return (line for line in edges if len(line) <= LONGEST)


def _within(page: Sequence[str], running: frozenset[str], address: str | None) -> list[str]:
    """What stands between the lines around it."""

    def is_around(line: str) -> bool:
        return len(line) <= LONGEST and (
            _shape(line) in running or (address is not None and _is_printed(line, address))
        )

    first, last = 0, len(page)
    while first < last and is_around(page[last - 1]):
        last -= 1
    while first < last and is_around(page[first]):
        first += 1
    return list(page[first:last])


def _is_printed(line: str, address: str) -> bool:
    found = PRINTED_ADDRESS.fullmatch(line)
    return found["address"] == address if found else _PRINTED.fullmatch(line) is not None


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", re.sub(r"^\W+|\W+$|(?:^page\s+)", "", line.lower()))
