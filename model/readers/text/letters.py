"""Words by their letters and figures alone: by these the same are told whatever marks and lines stand between them."""

import re
from typing import Final

_BETWEEN: Final = re.compile(r"[\W_]+")


def letters_of(words: str) -> str:
    """The letters and figures of some words, without blanks, marks and the size of letters."""
    return _BETWEEN.sub("", words).casefold()
