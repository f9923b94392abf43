"""Messages that a mail forwards within its own text: each was written by somebody else, and on another day."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

MOST: Final = 20
"""Messages within one another that are looked for."""

_HEADER: Final = r"[ \t>]*\*?(?P<name>From|Date|Sent|Subject|To|Cc|Bcc|Reply-To)\*?:\*?[ \t]*(?P<value>[^\n]*)\n"
_BLOCK: Final = (
    rf"(?:[ \t>]*\n){{0,4}}(?P<block>(?:{re.sub(r'[?]P<[a-z]+>', '?:', _HEADER)}(?:[ \t>]+[^\s>][^\n:]*\n)?){{2,12}})"
)
"""The headers of a message, as mail programs copy them; one may go on in a second line."""
_FORWARDED: Final = re.compile(
    rf"^[ \t>]*(?:-{{2,}} *Forwarded message *-{{2,}}|Begin forwarded message:)[ \t]*\n{_BLOCK}",
    re.IGNORECASE | re.MULTILINE,
)
_ORIGINAL: Final = re.compile(
    rf"^[ \t>]*(?:-{{2,}} *Original Message *-{{2,}}|_{{8,}})[ \t]*\n{_BLOCK}", re.IGNORECASE | re.MULTILINE
)
"""What stands over the message that is forwarded, or only answered: the subject tells which."""
_IS_FORWARD: Final = re.compile(r"\s*(?:fwd?|wg|tr|rv|转发|轉寄)\s*[:：]", re.IGNORECASE)
_ONE: Final = re.compile(_HEADER, re.IGNORECASE)
_QUOTED: Final = re.compile(r"^>[ \t]?", re.MULTILINE)


class Forwarded(NamedTuple):
    """A message, by the headers that stand over it."""

    headers: dict[str, str]
    """By names in lower case; `sent` is the date."""
    text: str


def parted(text: str, subject: str) -> tuple[str, list[Forwarded]]:
    """What the sender wrote, and the messages that are forwarded below it, the last one's below the first one's."""
    own, *parts = _parts(text, subject)
    return own.text, parts


def _parts(text: str, subject: str) -> Iterator[Forwarded]:
    headers: dict[str, str] = {}
    for _ in range(MOST):
        patterns = (_FORWARDED, _ORIGINAL) if _IS_FORWARD.match(subject) else (_FORWARDED,)
        places = [found for pattern in patterns if (found := pattern.search(text))]
        found = min(places, key=lambda place: place.start(), default=None)
        told = _headers(found["block"]) if found else {}
        if not found or "from" not in told or not told.keys() & {"date", "subject"}:
            break
        yield Forwarded(headers, text[: found.start()])
        headers, subject, text = told, told.get("subject", ""), _unquoted(text[found.end() :])
    yield Forwarded(headers, text)


def _headers(block: str) -> dict[str, str]:
    told = {found["name"].lower(): found["value"].strip(" \t*") for found in _ONE.finditer(block)}
    return told | ({"date": told["sent"]} if "sent" in told else {})


def _unquoted(text: str) -> str:
    """Without the marks that some programs put before every line of what they forward."""
    lines = [line for line in text.splitlines() if line.strip()]
    return _QUOTED.sub("", text) if lines and all(line.startswith(">") for line in lines) else text
