"""Whether the values of settings can be used: each is told where it is used, all of them by `issuewatch doctor`."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from model.errors import DataFileError, FilterError, IssueWatchError, UnknownNameError
from tui.configuration.layers import Layered
from tui.configuration.settings import LONGEST_WINDOW, SHORTEST_WINDOW

if TYPE_CHECKING:
    from model.dossier import Dossier


def window_set(layered: Layered) -> int:
    """The window that is set, in days; DataFileError if it is none that can be asked for."""
    days = layered.settings.window
    if not SHORTEST_WINDOW <= days <= LONGEST_WINDOW:
        what = f"{days} is not in the range of {SHORTEST_WINDOW} to {LONGEST_WINDOW} days"
        raise DataFileError(layered.origin("window"), "window", what)
    return days


def filter_set(layered: Layered, dossier: "Dossier | None") -> str:
    """The filter that is set; DataFileError if it does not parse."""
    from datetime import date

    from model.filters import parse_filter
    from model.store import known_values

    text = layered.settings.filter
    try:
        if text:
            parse_filter(text, today=date.today(), known=known_values(dossier) if dossier else None)
    except FilterError as error:
        raise DataFileError(layered.origin("filter"), "filter", str(error)) from error
    return text


def value_problems(layered: Layered, dossier: "Dossier | None" = None) -> Iterator[IssueWatchError]:
    """What is wrong with values that are of the right kind; `dossier` tells what a filter can name."""
    from tui.screens import SCREENS
    from tui.screens.offered import column_problems
    from tui.shell.saved import load_views
    from tui.themes import load_themes

    settings = layered.settings
    for check in (lambda: window_set(layered), lambda: filter_set(layered, dossier)):
        try:
            check()
        except DataFileError as problem:
            yield problem
    themes, starts = load_themes().themes, [*SCREENS, *(view.name for view in load_views().views)]
    if settings.theme not in themes:
        yield _unknown(layered, "theme", "theme", themes)
    if settings.start.casefold() not in map(str.casefold, starts):
        yield _unknown(layered, "start", "screen or saved view", starts)
    yield from column_problems(settings.columns)


def _unknown(layered: Layered, key: str, what: str, known: Iterable[str]) -> DataFileError:
    return DataFileError(layered.origin(key), key, str(UnknownNameError(what, getattr(layered.settings, key), known)))
