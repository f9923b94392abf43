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
