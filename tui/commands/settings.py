"""What `issuewatch doctor` says of settings: all values that can't be used, also those that only screens ask for."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from model.errors import DataFileError, IssueWatchError, UnknownNameError
from tui.configuration import Layered
from tui.configuration.checking import filter_set, window_set

if TYPE_CHECKING:
    from model.dossier import Dossier


def value_problems(layered: Layered, dossier: "Dossier | None" = None) -> Iterator[IssueWatchError]:
    """What is wrong with values that are of the right kind; `dossier` tells what a filter can name."""
    from tui.desk.saved import load_views
    from tui.screens import SCREENS
    from tui.screens.offered import column_problems
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
