"""How many colours the terminal has, as Textual finds it out from the environment: for the screens and for `doctor`."""

import os
from typing import Final

from rich.console import Console

SIXTEEN: Final = "standard"
WORDS: Final = {"truecolor": "16 million colours", "256": "256 colours", SIXTEEN: "16 colours", "windows": "16 colours"}
"""By Rich's names."""


def colour_system() -> str | None:
    """Rich's name for what the terminal has; None: no colours."""
    wanted = os.environ.get("TEXTUAL_COLOR_SYSTEM", "auto")
    return Console(color_system=wanted, force_terminal=True).color_system  # type: ignore[arg-type]  # a word of the user's


def has_sixteen_colours() -> bool:
    """Whether it has no more than sixteen."""
    return colour_system() == SIXTEEN


def colour_words() -> str:
    """`256 colours`, for a person."""
    return WORDS.get(colour_system() or "", "no colours")
