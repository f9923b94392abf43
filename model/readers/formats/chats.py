"""Chats as messengers write them out in text (WhatsApp, Signal, Telegram …): a message is an article of who sent it."""

import re
from collections.abc import Iterator
from typing import Final

from model.article import Article
from model.errors import ReadError
from model.readers.formats.format import Format
from model.readers.inputs import Input
from model.readers.rows.rows import Rows
from model.readers.text.paragraphs import ADDRESS

_UNSEEN: Final = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Marks of direction, which WhatsApp sets before its own words; and that of a file's beginning."""
_OWN: Final = "\u200e"
_DAY: Final = r"(?P<{}>\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}})"
_HOUR: Final = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?"
_HEAD: Final = re.compile(
    rf"^[{_UNSEEN}]*(?:\[{_DAY.format('above')},?\s{_HOUR}\][ \t]+"
    r"(?P<caller>[^\W\d_][^\n\[\]:.!?“”\"]{0,60})\n(?=[^\[\n])"
    rf"|(?:\[{_DAY.format('boxed')},?\s{_HOUR}\]|{_DAY.format('bare')},?\s{_HOUR}\s[-–])[ \t]+"
    rf"(?:(?P<name>[^:\n“”\"]{{1,60}}):(?:[ \t]+|$))?"
    rf"|(?P<writer>[^\n\[\]]{{1,60}}),\s\[{_DAY.format('behind')},?\s{_HOUR}\]:?[ \t]*\n"
    rf"|(?P<sayer>[^\W\d_][^\n\[\]:,.!?\d]{{0,60}}?)(?:[ \t]+|[ \t]*[—–][ \t]*)"
    rf"{_DAY.format('line')},?[ \t]{_HOUR}[ \t]*\n)",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands over a message: `[14/05/2025, 09:12:33] Ana: `, `5/14/25, 9:12 AM - Ana: `, `Ana, [14.05.2025 09:12]`;
where one is copied out of Teams or Discord, `[14/05/2025 09:12] Lee, Ana` or `Ana Lee  5/14/2025 9:12 AM` on a line."""
_NAMES: Final = ("caller", "name", "writer", "sayer")
_DAYS: Final = ("above", "boxed", "bare", "behind", "line")
_FILE: Final = re.compile(r"(?:[^\n]{1,200} \([^()\n]{1,40}\)|<[^<>\n]{1,100}>)(?:\n|$)")
"""The line in place of a picture or another file, above what was written to it."""
_DELETED: Final = re.compile(
    r"(?:this message was deleted|you deleted this message|waiting for this message)\b.*", re.I
)

_EDITED: Final = re.compile(
    rf"[{_UNSEEN}\s]*<[^<>\n]{{0,40}}\b(?:edited|bearbeitet|modifié|editó|editada?|editado)\b[^<>\n]{{0,20}}>\s*$",
    re.IGNORECASE,
)
"""What WhatsApp says behind a message that was changed."""
LEAST: Final = 2
"""Messages with a name that make a text a chat."""


def read_chat(source: Input) -> Iterator[Article | ReadError]:
    """An article a message, known by its line; the messenger's own notices, and files without words, are left out."""
    text = source.text().replace("\r\n", "\n")
    rows, line, at = Rows(source), 1, 0
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for head, end in zip(heads, ends, strict=True):
        line += text.count("\n", at, head.start())
        at = head.start()
        name = _name_in(head).strip(_UNSEEN + "~ \u202f")
        words = _words(text[head.end() : end].strip("\n")) if name else ""
        day = next(filter(None, map(head.group, _DAYS)), None)
        address = ADDRESS.search(words)
        fields = {"text": words, "author": name, "date": day, "url": address[0] if address else None}
        yield from rows.messages(fields, f"{source.place}:{line}")
    yield from rows.rest()


def _name_in(head: re.Match[str]) -> str:
    """Who is named over a message; empty if nobody is."""
    return next(filter(None, map(head.group, _NAMES)), "")


def _words(said: str) -> str:
    """What somebody wrote; empty of what the messenger itself says, or stands for a file."""
    if said.startswith(_OWN) or _DELETED.fullmatch(said.strip()):
        return ""
    said = _EDITED.sub("", said)
    return _FILE.sub("", said, 1).strip() if _FILE.match(said) else said.strip()


def _is_chat(source: Input) -> bool:
    """Whether a text begins with a message, and most have the name of who wrote them: else it is a list of news."""
    head = source.head_text
    first = re.search(r"\S", head) if not source.known else None
    if first is None or not _HEAD.match(head, head.rfind("\n", 0, first.start()) + 1):
        return False
    heads = list(_HEAD.finditer(head))
    named = sum(bool(_name_in(each)) for each in heads)
    return named >= LEAST and 2 * named >= len(heads)


CHAT: Final = Format("chat", fits=_is_chat, read=read_chat)
