"""A theme's colours on a terminal that has sixteen: by their hue, for the nearest of the sixteen is mostly a grey."""

from collections.abc import Mapping
from colorsys import rgb_to_hsv
from typing import Final, NamedTuple

from textual.color import Color

GREYEST: Final = 40
"""A colour whose channels are less than this apart is a grey."""

Tables = Mapping[str, Mapping[str, str]]
"""Of a theme file: table, then key, to colour."""


class Few(NamedTuple):
    """Those of the sixteen that can be read on the darkest or the lightest of them, in every usual palette."""

    ground: str
    letters: str
    muted: str
    line: str
    hues: Mapping[int, str]
    """By degrees on the colour wheel."""


ON_BLACK: Final = Few(
    ground="ansi_black",
    letters="ansi_bright_white",
    muted="ansi_white",
    line="ansi_bright_black",
    hues={
        0: "ansi_bright_red",
        25: "ansi_yellow",  # orange
        60: "ansi_bright_yellow",
        120: "ansi_bright_green",
        180: "ansi_bright_cyan",
        240: "ansi_bright_blue",
        300: "ansi_bright_magenta",
    },
)
ON_WHITE: Final = Few(
    ground="ansi_bright_white",
    letters="ansi_black",
    muted="ansi_bright_black",
    line="ansi_white",
    hues={0: "ansi_red", 60: "ansi_red", 120: "ansi_blue", 240: "ansi_blue", 300: "ansi_magenta"},
)
"""Yellow, green and cyan are too pale for it: what is warm is red, what is cool is blue."""

GROUNDS: Final = ("background", "surface", "panel", "cursor")
"""The cursor is in reverse, as under every theme of a terminal's own colours."""


def in_sixteen(colours: Tables, *, dark: bool) -> dict[str, dict[str, str]]:
    """The same tables in a terminal's own colours; those that are so already stay."""
    few = ON_BLACK if dark else ON_WHITE
    muted = colours["chrome"]["muted"]
    fixed = dict.fromkeys(GROUNDS, few.ground) | {"border": few.line, "muted": few.muted}
    return {
        table: {
            key: fixed[key] if table == "chrome" and key in fixed else _ink(colour, few, muted)
            for key, colour in keys.items()
        }
        for table, keys in colours.items()
    }


def _ink(colour: str, few: Few, muted: str) -> str:
    """What is nearest by hue; a grey has the colour of letters, or is as muted as it was."""
    own = Color.parse(colour)
    if own.ansi is not None:
        return colour
    if max(own.rgb) - min(own.rgb) < GREYEST:
        return few.muted if own == Color.parse(muted) else few.letters
    degrees = 360 * rgb_to_hsv(*own.normalized)[0]
    return few.hues[min(few.hues, key=lambda hue: _apart(hue, degrees))]


def _apart(one: float, other: float) -> float:
    """Degrees between two hues, the shorter way round."""
    return abs((one - other + 180) % 360 - 180)
