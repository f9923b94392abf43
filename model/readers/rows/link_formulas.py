"""Formulas of spreadsheets that are links, `=HYPERLINK("https://…","words")`: what one sees, and the address."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from model.readers.fields import field_of, web_address

MARK: Final = "HYPERLINK("
"""What is in each of them, as programs write it."""

_TEXT: Final = r'"(?P<{}>(?:[^"]|""){{0,4000}})"'
_FORMULA: Final = re.compile(
    rf"\s*=\s*HYPERLINK\(\s*{_TEXT.format('url')}\s*(?:[,;]\s*(?:{_TEXT.format('words')}|[^\")]{{0,200}})\s*)?\)\s*",
    re.IGNORECASE,
)


class Link(NamedTuple):
    """What one shows, and where it leads to."""

    words: str
    url: str


def link_of(cell: object) -> Link | None:
    """The link that a cell's formula is; None of any other cell, and where another cell has the address."""
    found = _FORMULA.fullmatch(cell) if isinstance(cell, str) else None
    if found is None:
        return None
    url, words = (part.replace('""', '"').strip() for part in (found["url"], found["words"] or ""))
    return Link(words or url, url) if web_address(url) else None


def without_formulas(fields: Mapping[str, object], names: Mapping[str, str]) -> dict[str, object]:
    """The cells of a row as they are seen; the first address is the row's, unless its own column has one."""
    links = {name: link for name, value in fields.items() if (link := link_of(value))}
    shown = {
        name: value if (link := links.get(name)) is None else link.url if field_of(name, names) == "url" else link.words
        for name, value in fields.items()
    }
    has_url = any(field_of(name, names) == "url" and str(value or "").strip() for name, value in shown.items())
    return shown if has_url or not links else {**shown, "url": next(iter(links.values())).url}
