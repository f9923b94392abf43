"""Running heads and feet: the lines around the text of pages, with their numbers, and what a browser prints there."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from model.readers.fields import web_address

EDGE: Final = 4
"""Lines at the top and at the foot of a page that may be around its text; programs may draw both first."""
SHARE: Final = 0.4
"""Of the pages, those that have such a line: left and right pages may have one each, and the first one none."""
LEAST: Final = 3
"""Pages that have it at least, unless it counts them."""

LONGEST: Final = 300
"""Characters of such a line; an address may be long."""

_DAY: Final = r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{4}/\d{1,2}/\d{1,2})"
_TIME: Final = rf"{_DAY},?[ ]\d{{1,2}}:\d\d(?::\d\d)?(?:[ \u202f]?[AP]\.?M\.?)?"
_PRINTED: Final = re.compile(rf"(?:(?:page )?\d+ of \d+ +)?{_TIME}(?: .*)?|.* {_TIME}", re.IGNORECASE)
"""When a browser printed a page, with the page's name before or behind it."""
_ADDRESS: Final = re.compile(r"(?:[^.!?]* )?(?P<address>https?://\S+)(?: +(?:page )?\d+(?:/| of )\d+)?", re.IGNORECASE)
_NUMBERS: Final = frozenset(("", "#", "#/#", "# of #"))
"""Shapes of lines that are a page's number, or nothing."""
_COUNTS: Final = re.compile(r"#\W+[^\W_]+\W+[^\W_]+.*|[^\W_]+\W.*[^\W_]+\W+#")
"""Shape of a line of two words or more with a page's number at one end."""


def without_running_heads(pages: Sequence[list[str]]) -> list[list[str]]:
    """Pages without the lines at their tops and feet that most of them have, but for a number, nor page numbers."""
    address = _printed_address(pages)
    running = _running(pages, is_printed=address is not None)
    return [_within(page, running, address) for page in pages]


def printed_from(pages: Sequence[list[str]]) -> str | None:
    """The address of the page that a browser printed; None if it did not print it, or wrote only a part of it."""
    address = _printed_address(pages)
    return web_address(address) if address and not address.endswith(("...", "…")) else None


def _printed_address(pages: Sequence[list[str]]) -> str | None:
    """As much of it as stands on every page, beside the time of printing."""
    edges = [line for page in pages for line in _edges(page)]
    if not any(map(_PRINTED.fullmatch, edges)):
        return None
    told = Counter(found["address"] for line in edges if (found := _ADDRESS.fullmatch(line)))
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
    found = _ADDRESS.fullmatch(line)
    return found["address"] == address if found else _PRINTED.fullmatch(line) is not None


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", re.sub(r"^\W+|\W+$|(?:^page\s+)", "", line.lower()))
