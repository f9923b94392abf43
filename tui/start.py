"""How a run of the dashboard begins; light, for the command line makes one before anything is loaded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Start:
    """How a run begins."""

    dossier: str = "us-china"
    as_of: date | None = None
    """None: the day of the newest article for the demo, today for the user's own store."""
    window_days: int = 30
    filter_text: str = ""
    theme: str | None = None
    screen: str = "board"
    """A screen's name, or a saved view's."""
    has_own_views: bool = True
    """Whether the user's saved views are there; not in pictures, which are the same for everyone."""
    by: str = ""
    """What a column of the matrix is, or what is compared; empty: as at first."""
    issue: str | None = None
    article: str | None = None
    columns: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The columns of tables, by screen, as `name` or `name=width`."""
    watch: Sequence[str] = ()
    """Folders of which what comes is taken in."""
    clipboard: str = "auto"
    preview: str = "auto"
    pager: str = ""
    editor: str = ""
    keymap: Mapping[str, str] = field(default_factory=dict)
    """Binding ids to keys; those that can't be used are told and left out."""
    problems: Sequence[str] = ()
    """What is wrong with settings that are left out, to be told."""
