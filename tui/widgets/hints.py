"""What keys do, in a line at the edge of a box: a click on one presses it."""

from typing import Any, Final

from textual.app import App
from textual.content import Content
from textual.style import Style

from tui import bindings

APART: Final = " · "
FIXED: Final = {"⏎": "enter", "esc": "escape"}
"""Keys that are Textual's, and stay what they are."""


def hints(words: str, app: App[Any]) -> Content:
    """`⏎ keep · {close} close` with the keys that these have now; of what names several each key is pressed alone."""
    return Content(APART).join([_hint(part, app) for part in words.split(APART)])


def _hint(part: str, app: App[Any]) -> Content:
    stretches = bindings.stretches(part, app)
    keys = [key for _, key in stretches if key] or [FIXED[word] for word in part.split(" ")[:1] if word in FIXED]
    if len(keys) == 1:
        return _pressed("".join(shown for shown, _ in stretches), keys[0])
    return Content.assemble(*(_pressed(shown, key) if key else Content(shown) for shown, key in stretches))


def _pressed(shown: str, key: str) -> Content:
    """Words, a click on which presses the key."""
    return Content.styled(shown, Style.from_meta({"@click": f"app.press({key!r})"}))
