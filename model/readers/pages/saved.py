"""Where a page that somebody saved came from, as the program that saved it wrote into it."""

import re
from datetime import date
from typing import Final

from model.readers.days.days import parse_day
from model.readers.fields import web_address

TOP: Final = 4_000
"""Characters of a page in which it stands."""

_SAVED: Final = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)(?P<browser>\S+)"
    r"|page saved with SingleFile\s+url:\s*(?P<single_file>\S+)"
    r"|mirrored from (?P<httrack>\S+) by HTTrack"
    r"|saved from (?P<monolith>\S+) at [^<>]{1,60} using monolith)",
    re.IGNORECASE,
)
"""As browsers, SingleFile, HTTrack and monolith write it; HTTrack without a scheme."""

_SAVED_ON: Final = re.compile(r"saved date:\s*\w{3} (?P<day>\w{3} \d{1,2} \d{4}) ", re.IGNORECASE)
"""As SingleFile writes it, behind the address."""


def saved_on(html: str) -> date | None:
    """The day on which a page was saved, if it tells that: the one from which it counts days that are `3 days ago`."""
    found = _SAVED_ON.search(html[:TOP])
    return parse_day(found["day"]) if found else None


def saved_from(html: str) -> str | None:
    """The address from which a page was saved; None if it does not say so, or that is none of the web."""
    return web_address(as_saved(html))


def as_saved(html: str) -> str:
    """The same as it stands there, an archive's own; empty if it does not say so."""
    top = html[:TOP]
    found = _SAVED.search(top) if "<!--" in top else None
    if not found:
        return ""
    return f"http://{found['httrack']}" if found["httrack"] else str(found[found.lastgroup or 0])
