"""What text from outside must not carry to where people read it: terminals, pages, documents."""

import re
from typing import Final

HARMFUL: Final = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1: they start escapes
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # direction marks and overrides: they reorder what is read
    "\u00ad\u200b\u2060-\u2065\ufeff\ufff9-\ufffb"  # invisible: they hide in words that are searched for
    "\U000e0000-\U000e007f"  # tags: text that nobody sees
    "\ud800-\udfff"  # halves of a character: no terminal can be sent one
    "]"
)
"""What never reaches a reader. Joiners (U+200C/D) and variation selectors stay: scripts and emoji need them."""


def escaped_in_json(text: str) -> str:
    """JSON with an escape for each character that would do harm: whoever parses it gets the same."""
    return HARMFUL.sub(lambda found: _escaped(found[0]), text)


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
