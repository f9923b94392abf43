"""Who wrote a text, by the line near its top that says so."""

import re
from itertools import islice
from typing import Final

BYLINE: Final = re.compile(
    r"^\s*(?i:written |reported |story |posted |text )?(?i:by):?\s+(?P<author>[A-Z][^\n|·•]{1,80}?)"
    r"(?:\s*[|·•][^\n]{0,60})?(?<![.!?])\s*$"
)

PLACEHOLDER: Final = re.compile(
    r"\W*(?:anonym(?:ous)?|untitled|unknown|unspecified|none|no (?:title|author)|title|author|"
    r"(?:(?:microsoft )?word[ -])?do[ck]ument ?\d*)?\W*",
    re.IGNORECASE,
)
"""What programs put into a file for its author or its title where nobody has named one."""


def author_of(text: str) -> str | None:
    """Whoever the byline among the first lines names."""
    lines = (line for line in text[:2_000].splitlines() if line and not line.isspace())
    for line in islice(lines, 4):
        if found := BYLINE.match(line):
            return found["author"]
    return None
