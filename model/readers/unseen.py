"""Files that nobody means: hidden ones, and what systems and offices keep beside those of their users."""

import re
from typing import Final

_BESIDE: Final = re.compile(r"~\$.*|desktop\.ini|(?:eh)?thumbs\.db|icon\r", re.IGNORECASE | re.DOTALL)
"""What Windows and macOS show folders by, and what Office keeps beside a document that is open."""


def is_unseen(name: str) -> bool:
    """Whether a file or folder of that name is left out of a folder or an archive."""
    return (name.startswith(".") and name.strip(".") != "") or _BESIDE.fullmatch(name) is not None
