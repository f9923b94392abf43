"""What workers, screens and the app tell each other: threads only ever post one of these."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.message import Message

if TYPE_CHECKING:  # the desk brings polars, which the first paint does not wait for
    from tui.desk import Desk, Session

View = TypeVar("View")


@dataclass
class DeskReady(Message):
    """The dossier and the library are open; the screens can come."""

    desk: "Desk"


@dataclass
class OpeningFailed(Message):
    """The dossier or the store can't be opened; the text says why and what to do."""

    text: str


@dataclass
class ViewReady(Message, Generic[View]):
    """A screen's frames are computed. `request` tells stale ones: only the newest asked for is drawn."""

    request: int
    session: "Session"
    view: View


@dataclass
class ViewFailed(Message):
    """A screen's frames can't be computed."""

    request: int
    text: str


@dataclass
class IssueOpened(Message):
    """An issue was chosen, all of it or one month of it."""

    issue: str
    month: date | None = None


@dataclass
class ArticleOpened(Message):
    """An article was chosen, at a claim of it or at its beginning."""

    article: str
    sentence: int | None = None
    issue: str | None = None


@dataclass
class ScreenChosen(Message):
    """One of the screens that stand on the board was chosen by name."""

    name: str
