"""The colours of levels in drawings: orange to blue, told apart with any kind of colour vision, on white and on black.

Seven steps of the diverging schemes of Brewer (colorbrewer2.org). Every mark also tells its level in words or as a
number, and carries the class `level-…`, so that a page may colour it otherwise.
"""

from typing import Final

from model.schema import LEVELS

COLOURS: Final[dict[int | None, str]] = {
    -3: "#b35806",
    -2: "#e08214",
    -1: "#fdb863",
    0: "#a5abb5",
    1: "#92c5de",
    2: "#4393c3",
    3: "#2166ac",
    None: "none",
}
ON: Final[dict[int | None, str]] = {
    -3: "#ffffff",
    -2: "#000000",
    -1: "#000000",
    0: "#000000",
    1: "#000000",
    2: "#000000",
    3: "#ffffff",
}
"""The letters on a ground of that colour."""


def level_class(level: int | None) -> str:
    """`level-frozen`."""
    return f"level-{'none' if level is None else LEVELS[level]}"


def level_number(level: int) -> str:
    """`−2`, `0`, `+3`, with a minus as wide as the plus."""
    return f"{level:+d}".replace("-", "−") if level else "0"
