"""Pages that only lead elsewhere: a browser goes on at once, or shows other pages in frames."""

import re
from html import unescape
from typing import Final
from urllib.parse import urljoin

FEW: Final = 200
"""Characters of what such a page shows by itself: `Redirecting …`."""
SHOWN: Final = 3
"""Pages in frames that are named."""

_GOES_ON: Final = re.compile(
    r"<meta\s(?=[^<>]*http-equiv\s*=\s*[\"']?refresh)[^<>]*content\s*=\s*(?P<mark>[\"'])\s*\d{1,2}(?:\.\d+)?\s*[;,]\s*"
    r"(?:url\s*=\s*)?[\"']?(?P<url>[^\"'<>]+)",
    re.IGNORECASE,
)
_FRAMES: Final = re.compile(r"<frameset\b", re.IGNORECASE)
_FRAME: Final = re.compile(r"<frame\s[^<>]*?src\s*=\s*[\"']?(?P<url>[^\s\"'<>]+)", re.IGNORECASE)


def leads_elsewhere(html: str, text: str, url: str | None) -> str:
    """What is wrong with a page that shows no more than this text of its own; empty if it does not lead elsewhere."""
    if len(text) > FEW:
        return ""
    if found := _GOES_ON.search(html):
        return f"only leads on to {_whole(found['url'], url)}: add that"
    if _FRAMES.search(html):
        pages = [_whole(frame["url"], url) for frame in _FRAME.finditer(html)]
        named = f" ({', '.join(pages[:SHOWN])}{', …' if len(pages) > SHOWN else ''})" if pages else ""
        return f"only shows other pages in frames{named}: add those"
    return ""


def _whole(link: str, url: str | None) -> str:
    link = unescape(link).strip()
    try:
        return urljoin(url or "", link)
    except ValueError:
        return link
