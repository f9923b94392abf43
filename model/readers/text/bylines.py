"""Who wrote a text, by the line near its top that says so."""

import re
from itertools import islice
from typing import Final

from model.days.dating import ANY_DAY, NAME, WEEKDAY

BYLINE: Final = re.compile(
    r"^\s*(?i:written |reported |story |posted |text )?(?i:by):?\s+(?P<author>[A-Z][^\n|·•]{1,80}?)"
    r"(?:\s*[|·•][^\n]{0,60})?(?<![.!?])\s*$"
)

PLACEHOLDER: Final = re.compile(
    r"\W*(?:anonym(?:ous)?|untitled|unknown|unspecified|none|no (?:title|author)|title|author|"
    r"(?:(?:microsoft )?word[ -])?do[ck]ument ?\d*|(?:microsoft )?(?:powerpoint[ -])?pr[eä]sentation ?\d*)?\W*",
    re.IGNORECASE,
)
"""What programs put into a file for its author or its title where nobody has named one."""

_DAY_BEHIND: Final = re.compile(
    rf"(?:\s*[,;(–—-]\s*|\s+)(?:on\s+)?(?:{WEEKDAY},?\s+)?"
    rf"(?:{NAME}\s+{ANY_DAY}(?:,?\s+\d{{4}})?|{ANY_DAY}\.?\s+{NAME}(?:,?\s+\d{{4}})?|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?!\w).*",
    re.IGNORECASE,
)
"""A day, and what else there is of it, behind who wrote something."""


def author_of(text: str) -> str | None:
    """Whoever the byline among the first lines names, without the day that may stand behind."""
    lines = (line for line in text[:2_000].splitlines() if line and not line.isspace())
    for line in islice(lines, 4):
        if found := BYLINE.match(line):
            return _DAY_BEHIND.sub("", found["author"])
    return None
