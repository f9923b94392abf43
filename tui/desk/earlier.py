"""The board as it was kept last: what there is to see of a large store while its board is reckoned."""

import re
from datetime import date
from typing import Final, NamedTuple

import polars as pl

from model.reckoned import name_of
from model.store import Library
from model.views import BOARD, QUOTES
from tui.desk.session import Session
from tui.words import long_day

_OF: Final = re.compile(r"-board-(\d{4}-\d\d-\d\d)-")


class EarlierBoard(NamedTuple):
    """A board that may not be true any more; never shown without its `remark`."""

    day: date
    """As of which it was reckoned."""
    remark: str
    """What it is, in words."""
    board: pl.DataFrame
    """BOARD."""
    quotes: pl.DataFrame
    """QUOTES that explained it."""


def earlier_board(library: Library, session: Session) -> EarlierBoard | None:
    """The last board of the session's window and day, or of any day for who looks from the latest; None: none was kept.

    None too where the board that is asked for is kept: that one is as quickly there.
    """
    kept = library.kept
    if kept is None or library.has_reckoned(name_of("board", session.as_of, session.window_days)):
        return None
    is_any_day = session.as_of == library.default_as_of
    for name in kept.earlier(f"board-{'*' if is_any_day else session.as_of}-{session.window_days}-*"):
        if (found := _OF.search(name)) is None:
            continue
        board = kept.earlier_frame(name, BOARD)
        quotes = kept.earlier_frame(name.replace("-board-", "-quotes-", 1), QUOTES)
        if board is not None and quotes is not None:
            day = date.fromisoformat(found[1])
            is_changed = not kept.is_of_now(name) or day == session.as_of
            return EarlierBoard(day, _remark(day, session.as_of, is_changed=is_changed), board, quotes)
    return None


def _remark(day: date, as_of: date, *, is_changed: bool) -> str:
    """`as of 30 Dec 2024, before the last change · reckoning …`."""
    parts = [f"as of {long_day(day)}"] if day != as_of else []
    parts += ["before the last change"] if is_changed else []
    return f"{', '.join(parts)} · reckoning …"
