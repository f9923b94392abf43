"""Text on its way into a document: harmless, and on one line."""

import re
from typing import Final

from model.words.harmful import HARMFUL

_SPACE: Final = re.compile(r"[\s\u2028\u2029]+")
_NO_XML: Final = re.compile("[\ufffe\uffff]")
"""What no XML document may have, and so no Word document."""
WEB: Final = ("http://", "https://")


def plain(text: str) -> str:
    """Without what a reader's device would obey; every run of white space is one space."""
    return _SPACE.sub(" ", _NO_XML.sub("", HARMFUL.sub("", text.replace("\r", " ")))).strip()


def web_address(url: str | None) -> str | None:
    """An address that may become a link: http or https, in one piece; None for all others."""
    address = plain(url or "")
    return address if address.lower().startswith(WEB) and " " not in address else None
