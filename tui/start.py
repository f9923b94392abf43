"""How a run of the dashboard begins; light, for the command line makes one before anything is loaded."""

from collections.abc import Mapping
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
    issue: str | None = None
    article: str | None = None
    keymap: Mapping[str, str] = field(default_factory=dict)
    """Binding ids to keys; those that can't be used are told and left out."""
