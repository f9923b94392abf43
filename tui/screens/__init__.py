"""One module per screen, loaded when it is first opened."""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from model.errors import UnknownNameError

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.desk import Desk

SCREENS: Final = {
    "board": "BoardScreen",
    "matrix": "MatrixScreen",
    "articles": "ArticlesScreen",
    "people": "PeopleScreen",
    "issue": "IssueScreen",
    "article": "ArticleScreen",
}
"""Name (and module) to class; the last two need an issue or an article to open on."""


def make_screen(name: str, desk: "Desk", **what: object) -> "Screen[None]":
    """The screen of that name on the desk; UnknownNameError names the nearest."""
    if name not in SCREENS:
        raise UnknownNameError("screen", name, SCREENS)
    made = getattr(import_module(f"tui.screens.{name}"), SCREENS[name])
    screen: Screen[None] = made(desk, **what)
    return screen
