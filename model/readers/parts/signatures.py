"""The signature with which the sender of a mail ends it: below its mark in a text, in elements of its own in a page."""

import re
from collections.abc import Iterator
from typing import Any, Final

LINES: Final = 15
"""Lines with words that a signature has at most: what is more below such a mark may be the rest of a text."""

MARKS: Final = r"gmail_signature|moz-signature|AppleMailSignature|ms-outlook-mobile-signature|[\"']Signature[\"']"
"""What has to be in a page for it to have one."""
_MARK: Final = re.compile(r"^--(?:[ \xa0]\r?$|\r?$(?=\n[^\n]*\w))", re.MULTILINE)
"""`-- ` on its own line (RFC 3676, 4.3); many programs lose the blank, and then the first words stand right below."""
_CLASS: Final = re.compile(r"gmail_signature(?:_prefix)?|moz-signature")
_ID: Final = re.compile(r"AppleMailSignature\w*|ms-outlook-mobile-signature|Signature")


def without_signature(text: str) -> str:
    """What stands above it; the whole text, where nothing does, or there is none."""
    if "\n--" not in text:  # nearly all
        return text
    found = next(reversed(list(_MARK.finditer(text))), None)
    above, below = (text[: found.start()], text[found.end() :]) if found else (text, "")
    lines = sum(bool(line.strip()) for line in below.splitlines())
    return above.rstrip() + "\n" if found and lines <= LINES and any(map(str.isalnum, above)) else text


def signatures_in(tree: Any) -> Iterator[Any]:  # noqa: ANN401 - an element of lxml, which has no types
    """The elements of a page that the programs which write mails put it into."""
    for element in tree.iter("div", "span", "pre", "table"):
        names = (element.get("class") or "").split()
        if any(map(_CLASS.fullmatch, names)) or _ID.fullmatch(element.get("id") or ""):
            yield element
