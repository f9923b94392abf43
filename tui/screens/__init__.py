"""One module per screen, loaded when it is first opened."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from model.errors import UnknownNameError

if TYPE_CHECKING:
    from tui.desk.desk import Desk
    from tui.screens.data import DataScreen

SCREENS: Final = {
    "board": "BoardScreen",
    "matrix": "MatrixScreen",
    "articles": "ArticlesScreen",
    "people": "PeopleScreen",
    "agenda": "AgendaScreen",
    "compare": "CompareScreen",
    "log": "LogScreen",
    "issue": "IssueScreen",
    "article": "ArticleScreen",
}
"""Name (and module) to class; the last two need an issue or an article to open on."""

STEPS: Final = {**SCREENS, "person": "PersonScreen"}
"""Those, and what is only reached from one of them."""


def make_screen(name: str, desk: "Desk", *, memory: object = None, **what: object) -> "DataScreen[Any]":
    """The screen of that name on the desk, as it was left with that memory; UnknownNameError names the nearest."""
    if name not in STEPS:
        raise UnknownNameError("screen", name, SCREENS)
    made = getattr(import_module(f"tui.screens.{name}"), STEPS[name])
    screen: DataScreen[Any] = made(desk, **what)
    screen.recall(memory)
    return screen
