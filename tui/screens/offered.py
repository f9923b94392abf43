"""The columns that each screen's tables offer, by the names under which they are chosen."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, cast

from model.errors import IssueWatchError, UnknownNameError
from tui.widgets.choice import NARROWEST, WIDEST

if TYPE_CHECKING:
    from tui.desk.desk import Desk


def offered() -> dict[str, list[str]]:
    """Names of columns by screen, `issue-claims` where a screen has several tables."""
    from tui.screens.agenda import agenda_columns
    from tui.screens.articles import article_columns
    from tui.screens.board import board_columns
    from tui.screens.cells import people_columns
    from tui.screens.happenings import event_columns
    from tui.screens.issue import claim_columns
    from tui.screens.log import log_columns

    day = date.today()
    no_desk = cast("Desk", None)  # asked for what cells show, not for which there are
    columns = {
        "board": board_columns(("A", "B"), day),
        "articles": article_columns((), day),
        "people": people_columns(day),
        "agenda": agenda_columns(day, no_desk),
        "log": log_columns(day, str),
        "issue-claims": claim_columns(day),
        "issue-timeline": event_columns(day),
        "issue-people": people_columns(day),
    }
    return {screen: [column.name for column in each] for screen, each in columns.items()}


def column_problems(chosen: Mapping[str, Sequence[str]]) -> list[IssueWatchError]:
    """What no screen offers of the columns that are set, each with the nearest that is."""
    known = offered() if chosen else {}
    return [
        problem
        for screen, words in chosen.items()
        for problem in (_word_problems(words, known[screen], screen) if screen in known else [_screen(screen, known)])
    ]


def _word_problems(words: Sequence[str], known: Sequence[str], screen: str) -> list[IssueWatchError]:
    told = [(word, *word.partition("=")) for word in words]
    unknown = [UnknownNameError("column", name.strip(), known) for _, name, _, _ in told if name.strip() not in known]
    what = f"a width is a number from {NARROWEST} to {WIDEST}"
    widths = [f"{word!r}: {what}" for word, _, sign, width in told if sign and not _is_width(width.strip())]
    return [IssueWatchError(f"columns: {screen}: {problem}") for problem in (*unknown, *widths)]


def _is_width(text: str) -> bool:
    return text.isdecimal() and NARROWEST <= int(text) <= WIDEST


def _screen(name: str, known: Mapping[str, Sequence[str]]) -> IssueWatchError:
    return IssueWatchError(f"columns: {UnknownNameError('table', name, known)}")
