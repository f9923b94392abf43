"""Org (Emacs): its marks as those of Markdown, and then read as that."""

import re
from collections.abc import Iterator
from typing import Final

from model.readers.formats.as_markdown import as_markdown, with_front
from model.readers.formats.format import Format, Piece
from model.readers.inputs import Input

_IS_ORG: Final = re.compile(
    r"^#\+(?:title|author|date|options|startup|filetags|begin_\w+):?[ \t\n]|^[ \t]*:PROPERTIES:[ \t]*$"
    r"|^\*+[ \t]+(?:(?:TODO|DONE)[ \t]+|[<\[]\d{4}-\d\d-\d\d)|\[\[https?://[^\]\n]+\]\[[^\]\n]+\]\]",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNS: Final = ("#+", "][", ":PROPERTIES:", "* <", "* [", "* TODO", "* DONE")
"""One of these is in it: most texts have none."""
_HEADING: Final = re.compile(
    r"^(?P<stars>\*{1,6})[ \t]+(?:(?:TODO|DONE)[ \t]+)?(?:\[#[A-C]\][ \t]+)?(?P<words>[^\n]*)$",
    re.MULTILINE,
)
_TAGS: Final = re.compile(r"[ \t]:[\w@:]{1,200}:$")
"""Behind a heading."""
_DRAWER: Final = re.compile(
    r"^[ \t]*:[A-Z_]+:[ \t]*\n(?:[^\n]*\n){0,100}?[ \t]*:END:[ \t]*(?:\n|\Z)", re.IGNORECASE | re.MULTILINE
)
_QUOTE: Final = re.compile(
    r"^[ \t]*#\+begin_quote[^\n]*\n(?P<words>.{0,20000}?)^[ \t]*#\+end_quote[ \t]*$",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_KEYWORD: Final = re.compile(r"^#\+(?P<name>\w+):[ \t]*(?P<value>[^\n]*)$", re.MULTILINE)
_OTHER: Final = re.compile(
    r"^[ \t]*(?:#\+\w+[^\n]*|#(?:[ \t][^\n]*)?|(?:SCHEDULED|DEADLINE|CLOSED):[^\n]*)$", re.MULTILINE
)
"""What is no text: keywords, comments, what is planned."""
_LINK: Final = re.compile(r"\[\[(?P<url>https?://[^\]\n]+)\](?:\[(?P<words>(?:[^\[\]\n]|\[[^\[\]\n]*\])+)\])?\]")
_STAMP: Final = re.compile(r"[<\[](?P<day>\d{4}-\d\d-\d\d)(?:[ \t]+[^\d\s<>\[\]]{1,12})?(?:[ \t]+[\d:+-]+)?[>\]]")
_FIELDS: Final = ("title", "author", "date", "language")


def read_org(source: Input) -> Iterator[Piece]:
    """The same text in Markdown."""
    yield as_markdown(source, markdown_of(source.text_in_lines()))


def markdown_of(text: str) -> str:
    """Headings, links, quotations and fields in Markdown; drawers, comments and keywords left out."""
    text = _STAMP.sub(r"\g<day>", _DRAWER.sub("", text))
    told = [(found["name"].lower(), found["value"].strip()) for found in _KEYWORD.finditer(text)]
    text = _QUOTE.sub(lambda found: re.sub(r"^", "> ", found["words"].rstrip(), flags=re.MULTILINE) + "\n", text)
    text = _HEADING.sub(_heading, _OTHER.sub("", text))
    text = _LINK.sub(lambda found: f"[{found['words']}]({found['url']})" if found["words"] else found["url"], text)
    return with_front(text, [(name, value) for name, value in told if name in _FIELDS])


def _heading(found: re.Match[str]) -> str:
    return f"{'#' * len(found['stars'])} {_TAGS.sub('', found['words'].rstrip())}"


def _is_org(source: Input) -> bool:
    if source.suffix not in (".txt", ""):
        return source.suffix == ".org"
    head = source.head_text
    return any(sign in head for sign in _SIGNS) and _IS_ORG.search(head) is not None


ORG: Final = Format("org", fits=_is_org, read=read_org)
