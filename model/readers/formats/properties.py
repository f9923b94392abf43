"""Properties: the lines below the title of a Markdown text in which Notion, Readwise and Pelican say what it is."""

import re
from typing import Final, NamedTuple

from model.readers.days.days import parse_day
from model.readers.fields import NAMES, normal_name, web_address
from model.readers.text.marks import WIKI_LINK
from model.readers.text.outlines import paragraph_of

TOP: Final = 4_000
"""Characters among which they stand."""
LEAST: Final = 2
"""Of the lines, so many have to be of names that are known."""

WORDS: Final = 5
"""Of a line of another name, from which it tells something, and is of the text."""

_BLOCK: Final = re.compile(
    r"\A(?P<above>\s*(?:# [^\n]+\n\s*)?)(?:!\[[^\]\n]*\]\([^)\n]*\)\s*)*(?:#{2,3} Metadata[ \t]*\n\s*)?"
    r"(?P<lines>(?:(?:[-*] )?(?:[A-Z][\w ]{0,30}:|[a-z][\w -]{0,30}::)[ \t]*[^\n]*"
    r"(?:\n(?:\n(?=[A-Z][\w ]{0,30}:))?|\Z))+)(?:(?=\s*(?:\n|\Z)|#)|(?<=:\n))"
)
_LINE: Final = re.compile(r"(?:[-*] )?(?P<name>[A-Za-z][\w -]{0,30}?)::?[ \t]*(?P<value>[^\n]*)")
_BOLD: Final = re.compile(
    r"^(?P<item>[-*] )?(?P<mark>\*\*|__)(?P<name>[A-Z][\w ]{0,30})(?::(?P=mark)|(?P=mark)[ \t]?:)", re.MULTILINE
)
"""A name that is set in bold: `**Date:** …`."""
_HIGHLIGHT: Final = re.compile(
    r"[ \t]*\(\[View Highlight\]\([^()\s]*\)\)|^#{2,3} (?:New )?Highlights[^\n]*\n", re.MULTILINE
)
"""What Readwise puts behind and over what was marked."""
_FIELDS: Final = {
    name: field for field in ("date", "title", "source", "url", "author", "lang") for name in NAMES[field]
} | {"full_title": "title"}
_LEADING: Final = ("url", "title", "source")
"""Fields whose link leads to the article."""
_OF_A_NOTE: Final = ("created_at", "date_created")
"""When a note was made, which is no day of its article."""
_ELSE: Final = frozenset(
    (
        *("created", "created_time", "created_by", "last_edited_time", "last_edited_by"),
        *("tags", "status", "category", "type", "owner", "priority", "markdown_content"),
    )
)
"""What else Notion, Readwise and Jina have there."""


class Properties(NamedTuple):
    """The fields that they are, and the text without them."""

    fields: dict[str, object]
    body: str


def properties_of(body: str) -> Properties:
    """What stands in such lines; no fields if most of them may be of the text."""
    whole = body
    if "**" in body[:TOP] or "__" in body[:TOP]:
        head, rest = body[:TOP], body[TOP:]
        body = _BOLD.sub(r"\g<item>\g<name>:", head) + rest
    found = _BLOCK.match(body, 0, min(len(body), TOP)) if ":" in body[:TOP] else None
    if found is None:
        return Properties({}, whole)
    lines = [line for line in map(_LINE.fullmatch, found["lines"].splitlines()) if line]
    told = [(normal_name(line["name"]), WIKI_LINK.sub(r"\g<text>", line["value"]).strip()) for line in lines]
    known = [name for name, _ in told if name in _FIELDS or name in _ELSE]
    fields: dict[str, object] = {}
    for name, value in sorted(told, key=_is_behind):
        if name in _FIELDS and name not in _OF_A_NOTE and value:
            fields.setdefault(_FIELDS[name], value)
    fields = _without_links(fields)
    url, day = web_address(str(fields.get("url") or "")), parse_day(fields.get("date"))
    are_most = 2 * len(known) > len(told)
    if len(known) < LEAST or not (url or day or _ELSE & {*known}) or not (are_most or (url and day)):
        return Properties({}, whole)
    others = [value for name, value in told if name not in (*_FIELDS, *_ELSE) and (not are_most or _is_said(value))]
    above = "".join((found["above"], *(f"{value}\n\n" for value in others)))
    return Properties(fields, _HIGHLIGHT.sub("", above + body[found.end() :]))


def _without_links(fields: dict[str, object]) -> dict[str, object]:
    """The words of links for these (`Source: [Reuters](https://…)`); the address of an article is where they lead."""
    linked = {name: paragraph_of(str(value), {}) for name, value in fields.items() if "](" in str(value)}
    words = {name: each.text for name, each in linked.items() if each.text and name != "url"}
    leads = [linked[name].links[0] for name in _LEADING if name in linked and linked[name].links]
    is_told = "url" in fields and "url" not in linked
    return {**fields, **words, **({"url": leads[0]} if leads and not is_told else {})}


def _is_behind(told: tuple[str, str]) -> int:
    """Where a line has its turn: as fields do, a day of publishing goes before a plain date, wherever they stand."""
    days = NAMES["date"]
    return days.index(told[0]) if told[0] in days else len(days)


def _is_said(value: str) -> bool:
    """Whether what stands under another name tells something, as the columns of one's own in Notion do."""
    return len(value.split()) >= WORDS or value.endswith((".", "!", "?", "”", '"'))
