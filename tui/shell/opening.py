"""From how a run begins to a desk that the screens can work on; slow, so called off the screen's thread."""

from datetime import date
from importlib import import_module

from model.store import open_library
from tui.desk.desk import Desk, Session
from tui.desk.filter_history import read_history
from tui.screens import SCREENS
from tui.start import Start


def open_desk(start: Start) -> Desk:
    """The desk over the dossier's library, checked for what is asked of it; also loads what the app needs next."""
    library = open_library(start.dossier, wait=False)
    for module in (f"tui.screens.{next(iter(SCREENS))}", "model.following"):
        import_module(module)
    as_of: date = start.as_of or library.default_as_of
    desk = Desk(library, Session(as_of, start.window_days, start.filter_text))
    desk.columns.update(start.columns)
    desk.clipboard, desk.preview = start.clipboard, start.preview
    desk.pager, desk.editor = start.pager, start.editor
    desk.filter_history = read_history()
    _check(start, desk)
    return desk


def _check(start: Start, desk: Desk) -> None:
    """UnknownNameError, JudgementError or FilterError for a start that no screen could follow."""
    if start.issue is not None:
        desk.dossier.issue(start.issue)
    if start.article is not None:
        desk.article_at(start.article)
    desk.filter_of(desk.session)
