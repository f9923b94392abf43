"""From how a run begins to a desk that the screens can work on; slow, so called off the screen's thread."""

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

from model.store import open_library
from tui.desk import Desk, Session
from tui.screens import SCREENS

if TYPE_CHECKING:
    from tui.app import Start


def open_desk(start: "Start") -> Desk:
    """The desk over the dossier's library; also loads the board's module, which the app needs next."""
    library = open_library(start.dossier)
    import_module(f"tui.screens.{next(iter(SCREENS))}")
    as_of: date = start.as_of or library.default_as_of
    return Desk(library, Session(as_of, start.window_days, start.filter_text))
