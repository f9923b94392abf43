"""Markup before it is parsed: which root it has, and which encoding it is in."""

import re
from typing import Any, Final

from model.readers.text.charsets import text_of
from model.readers.text.marks import ELEMENTS

_PROLOGUE: Final = re.compile(
    r"\ufeff|\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_ROOT: Final = re.compile(r"<([A-Za-z][\w.:-]{0,40})")
_CHARSET: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""", re.IGNORECASE)


def words_in(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    """All that is written in an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def root_of(head: str) -> str:
    """The name of the first element, lower case; empty if the text does not begin with one."""
    if not head.startswith(("<", "\ufeff")) and not head[:1].isspace():  # most text is told so
        return ""
    at = 0
    while found := _PROLOGUE.match(head, at):
        at = found.end()
    root = _ROOT.match(head, at)
    return root[1].lower() if root else ""


def xml_root(head: str, suffix: str) -> str:
    """The root of what is XML: it says so, is named so, or ends with what it begins with, no HTML; else empty."""
    root = root_of(head)
    if not root:
        return ""
    is_told = suffix == ".xml" or head.lstrip("\ufeff \t\r\n").startswith("<?xml")
    is_closed = head.rstrip().lower().endswith(f"</{root}>") and not re.fullmatch(ELEMENTS, root)
    return root if is_told or is_closed else ""


def page_text(content: bytes, place: str, charset: str | None = None) -> str:
    """The characters of a page, by what its sender or it itself says; ReadError if they can't be told."""
    told = _CHARSET.search(content[:4_096])
    return text_of(content, place, charset, told[1].decode("ascii") if told else None)
