"""How well one colour can be read on another."""

from textual.color import Color


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.1: 1 for the same colour, 21 for black on white."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = (value / 255 for value in Color.parse(colour).rgb)
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
