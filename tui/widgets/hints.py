"""What keys do, in a line at the edge of a box: a click on one presses it."""

from typing import Any, Final

from textual.app import App
from textual.content import Content
from textual.style import Style

from tui import bindings

APART: Final = " · "
ENTER: Final = "⏎"


def hints(words: str, app: App[Any]) -> Content:
    """`⏎ keep · {close} close` with the keys that these have now; what names several is not pressed."""
    return Content(APART).join([_hint(part, app) for part in words.split(APART)])


def _hint(part: str, app: App[Any]) -> Content:
    shown = bindings.with_keys(part, app)
    keys = bindings.keys_named(part, app) or (["enter"] if part.startswith(ENTER) else [])
    if len(keys) != 1:
        return Content(shown)
    return Content.styled(shown, Style.from_meta({"@click": f"app.press({keys[0]!r})"}))
