"""Whether values of settings that are of the right kind can be used; each is told where it is used."""

from typing import TYPE_CHECKING

from model.errors import DataFileError, FilterError
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
