"""Signs that are several letters in one, as papers are set with them: no word that has one is found by its letters."""

from typing import Final

LIGATURES: Final = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LETTERS: Final = str.maketrans(LIGATURES)


def in_letters(text: str) -> str:
    """The text with letters in place of ligatures."""
    if text.isascii() or not any(sign in text for sign in LIGATURES):  # nearly all
        return text
    return text.translate(_LETTERS)
