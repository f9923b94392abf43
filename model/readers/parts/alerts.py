"""Mails of Google Alerts: what they found, each with its title, its first words and where it stands."""

import re
from typing import Final

from model.readers.fields import web_address
from model.readers.go_betweens import original_url

SENDER: Final = "googlealerts-noreply@google.com"
LONGEST_OUTLET: Final = 60
"""Characters of the line in which an outlet is named."""

_FOUND: Final = re.compile(r"(?P<said>(?:[^\s<=][^\n]*\n){1,12})<(?P<url>https?://[^\s<>]+)>")
"""Lines with words, and below them an address."""


def found_by_alert(text: str) -> list[dict[str, object]]:
    """The fields of each; none of what leads to Google alone."""
    return [_fields(found) for found in _FOUND.finditer(text) if original_url(found["url"]) != found["url"]]


def _fields(found: re.Match[str]) -> dict[str, object]:
    title, *more = (line.strip() for line in found["said"].splitlines())
    is_outlet = more and len(more[0]) <= LONGEST_OUTLET and not more[0].endswith((".", "…"))
    words = more[1:] if is_outlet else more
    return {"title": title, "text": " ".join(words) or title, "url": web_address(found["url"])}
