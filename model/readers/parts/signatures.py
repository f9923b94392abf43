"""The signature with which the sender of a mail ends it: below its mark in a text, in elements of its own in a page."""

import re
from collections.abc import Iterator
from typing import Any, Final

from model.readers.text.endings import SENTENCE_END

LINES: Final = 15
"""Lines with words that a signature has at most: what is more below such a mark may be the rest of a text."""

LONGEST: Final = 80
"""Characters of a line from which it is no name or office, where it is a sentence."""

MARKS: Final = (
    r"gmail_signature|moz-signature|AppleMailSignature|ms-outlook-mobile-signature|[\"']Signature[\"']|"
    r">\s*--(?:&nbsp;|\s)*<"
)
"""What has to be in a page for it to have one."""
_MARK: Final = re.compile(r"^--(?:[ \xa0]\r?$|\r?$(?=\n[^\n]*\w))", re.MULTILINE)
"""`-- ` on its own line (RFC 3676, 4.3); many programs lose the blank, and then the first words stand right below."""
_CLASS: Final = re.compile(r"gmail_signature(?:_prefix)?|moz-signature")
_ID: Final = re.compile(r"AppleMailSignature\w*|ms-outlook-mobile-signature|Signature")


def without_signature(text: str) -> str:
    """What stands above it; the whole text, where nothing does, or there is none."""
    if "\n--" not in text:  # nearly all
        return text
    marks = list(_MARK.finditer(text))
    if not marks:
        return text
    above, below = text[: marks[-1].start()], text[marks[-1].end() :]
    is_sure = marks[-1][0].rstrip("\r") != "--"
    is_short = sum(bool(line.strip()) for line in below.splitlines()) <= LINES
    is_one = is_short and (is_sure or (len(marks) == 1 and not _tells(below)))
    return above.rstrip() + "\n" if is_one and any(map(str.isalnum, above)) else text


def _tells(below: str) -> bool:
    """Whether a line says more than a signature does."""
    return any(len(line) > LONGEST and SENTENCE_END.search(line) for line in map(str.strip, below.splitlines()))


def signatures_in(tree: Any) -> Iterator[Any]:  # noqa: ANN401 - an element of lxml, which has no types
    """The elements of a page that the programs which write mails put it into, or which have its mark."""
    marked = None
    for element in tree.iter("div", "span", "pre", "table", "p"):
        names = (element.get("class") or "").split()
        if any(map(_CLASS.fullmatch, names)) or _ID.fullmatch(element.get("id") or ""):
            yield element
        elif (element.text or "").strip() == "--" and (len(element) == 0 or element[0].tag == "br"):
            marked = element
    behind = [] if marked is None else [marked, *marked.itersiblings()]
    lines = ["".join(each.itertext()).strip() for each in behind]
    if len(behind) <= LINES and not any(map(_tells, lines)):
        yield from behind
