"""What a Markdown document draws and does not tell: pictures within it, other notes, queries of a program.

Each is looked for by how it begins, and what is in it is gone through once, so that the time is linear in the text.
"""

import re
from typing import Final

from model.readers.text.marks import CALLOUT, without_remarks

_DATA: Final = r"<?data:[^\s<>()]*+>?"
"""A picture itself, as Google Docs writes it where others have its address."""
_NAMED: Final = re.compile(
    rf"^ {{0,3}}\[(?P<name>[^\]\[^\n][^\]\[\n]{{0,200}})\]:[ \t]*(?:(?P<data>{_DATA})|<?https?://\S+)[ \t]*$",
    re.MULTILINE,
)
_DATA_LINE: Final = re.compile(rf"^ {{0,3}}\[[^\]\[^\n][^\]\[\n]{{0,200}}\]:[ \t]*{_DATA}[ \t]*$", re.MULTILINE)
_PICTURE: Final = re.compile(
    rf"!\[(?P<shown>[^\[\]\n]{{0,1000}})\](?:\(\s*{_DATA}(?:\s+\"[^\"\n]{{0,500}}\")?\s*\)|\[(?P<name>[^\[\]\n]{{1,200}})\])"
)
_FILE: Final = re.compile(
    r"!\[\[[^\[\]\n]{1,200}\.(?:png|jpe?g|gif|webp|svg|bmp|avif|heic|pdf|mp[34]|m4a|wav|webm|mov|canvas|base|excalidraw)"
    r"(?:[|#][^\[\]\n]{0,100})?\]\]",
    re.IGNORECASE,
)
_NOTE_ALONE: Final = re.compile(r"^[ \t]*!\[\[[^\[\]\n]{1,200}\]\][ \t]*$", re.MULTILINE)
"""Obsidian shows there what stands in another note."""
_QUERY: Final = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ \t]*(?:dataview(?:js)?|tasks|query|base)[ \t]*\n"
    r"(?:(?!(?P=fence)).*\n)*+(?P=fence)[ \t]*$",
    re.MULTILINE,
)


def without_embedded(body: str) -> str:
    """The text without them, as many lines as before: nothing of them is shown in words."""
    if "data:" in body or "![" in body:
        named = {found["name"].lower() for found in _NAMED.finditer(body)}
        body = _DATA_LINE.sub("", body)
        body = _PICTURE.sub(lambda found: "" if _is_picture(found, named) else found[0], body)
    if "![[" in body:
        body = _NOTE_ALONE.sub("", _FILE.sub("", body))
    if "[!" in body:
        body = CALLOUT.sub(r"\1", body)
    if "`" not in body:
        body = without_remarks(body)
    if "```" in body or "~~~" in body:
        body = _QUERY.sub(lambda found: "\n" * found[0].count("\n"), body)
    return body


def _is_picture(found: re.Match[str], named: set[str]) -> bool:
    """Whether it is one by itself, by a name that leads to one, or is shown in no words."""
    return found["name"] is None or not found["shown"].strip() or found["name"].lower() in named
