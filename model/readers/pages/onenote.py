"""Pages that OneNote has clipped: where from stands below the text, and above it when, which is no day of theirs."""

import re
from typing import Final, NamedTuple

from model.days.datelines import dateline_date

HEAD: Final = 4_000
"""Characters of a page in which it says which program has made it."""
TOP: Final = 4
"""Paragraphs among which the day and the hour of clipping stand."""

_FROM: Final = re.compile(
    r"\s*(?:Clipped from|Pasted from|Screen clipping taken from|From)\s*:?\s*<\s*(?P<url>https?://[^\s<>]+)\s*>\s*\Z"
)
_HOUR: Final = re.compile(r"\d{1,2}[:.]\d\d(?:\s*[AP]M)?", re.IGNORECASE)
_MADE_BY: Final = re.compile(r"content=[\"']?OneNote", re.IGNORECASE)


class Clipped(NamedTuple):
    """A page without what OneNote has put around it."""

    text: str
    url: str


def clipped(html: str, text: str) -> Clipped | None:
    """The page that a note was clipped from; None of a page of one's own, or of another program's."""
    if not _MADE_BY.search(html[:HEAD]) or (found := _FROM.search(text)) is None:
        return None
    *paragraphs, _ = [*text[: found.start()].split("\n\n"), ""]
    hours = [at for at, each in enumerate(paragraphs[:TOP]) if _HOUR.fullmatch(each.strip())]
    days = [at for at in range(min(TOP, len(paragraphs))) if at + 1 in hours and dateline_date(paragraphs[at])]
    around = {*days, *(at + 1 for at in days)}
    return Clipped("\n\n".join(each for at, each in enumerate(paragraphs) if at not in around), found["url"])
