"""What workers, screens and the app tell each other: threads only ever post one of these."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from textual.message import Message

from tui.desk.speaker import Speaker

if TYPE_CHECKING:  # the desk brings polars, which the first paint does not wait for
    from datetime import date
    from pathlib import Path
    from threading import Event

    import polars as pl

    from model.store import Library
    from tui.desk.desk import Desk, Session, Stretch
    from tui.widgets.columns import Column

View = TypeVar("View")
WHY: Final = "why"
"""The pane of an issue that has its reckoning."""
NOT_SHOWN: Final = "Nothing to show"
"""The title of why a screen has no rows."""


class RowsArrived(Message):
    """What a screen was asked for is drawn, or can't be had."""


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
    remark: str = ""
    """Why this is not what was asked for, which is still to come; empty: it is."""


@dataclass
class ViewFailed(Message):
    """A screen's frames can't be computed."""

    request: int
    text: str


@dataclass
class IssueOpened(Message):
    """An issue was chosen, all of it or a month or week of it."""

    issue: str
    stretch: "Stretch | None" = None
    pane: str | None = None
    """The one to be seen; None: the first."""


@dataclass
class ArticleOpened(Message):
    """An article was chosen, at a claim of it or at its beginning."""

    article: str
    sentence: int | None = None
    issue: str | None = None
    speaker: Speaker | None = None
    """Whose words one came for: then the next article is one in which they speak."""
    stretch: "Stretch | None" = None
    """The month or week that one came from: the next article is one of it."""
    is_for_issue: bool = True
    """Whether one came for the issue of that claim: then the next article is one that speaks on it."""
    is_instead: bool = False
    """Whether it comes in the place of the article that is seen."""


@dataclass
class PersonOpened(Message):
    """A speaker was chosen: all their words are wanted, or those on an issue, or of a stretch of it."""

    speaker: Speaker
    issue: str | None = None
    stretch: "Stretch | None" = None


@dataclass
class DayChosen(Message):
    """A day was chosen that is to be looked from."""

    day: "date"


@dataclass
class ViewChosen(Message):
    """A saved view was chosen by name."""

    name: str


@dataclass
class ViewsCounted(Message):
    """How many rows each saved view has, in their order; None where its filter does not fit."""

    request: int
    counts: list[tuple[str, int | None]]


@dataclass
class TextCopied(Message):
    """Something was copied, or could not be."""

    what: str
    told: str
    is_there: bool


@dataclass
class ExportAsked(Message):
    """Rows are to be written into a file."""

    rows: "pl.DataFrame"
    columns: "list[Column]"
    file: "Path"


@dataclass
class FileWritten(Message):
    """A file was written, or could not be; `errand` is what would have stopped it."""

    told: str
    errand: "Event"
    is_there: bool = True


@dataclass
class ErrandsChanged(Message):
    """Something in the background has begun, was stopped, goes on, or is done."""


@dataclass
class TakingStopped(Message):
    """The user wanted no more to be taken in from watched folders; so many new articles were."""

    new: int


@dataclass
class ViewNamed(Message):
    """What is seen is to be saved under a name."""

    name: str


@dataclass
class ViewDropped(Message):
    """A saved view is to be taken away."""

    name: str


@dataclass
class JudgementsKept(Message):
    """Judgements are in the store, and the desk knows them; `words` say what they say."""

    title: str
    words: str


@dataclass
class JudgingFailed(Message):
    """A judgement could not be kept."""

    text: str


@dataclass
class ComparisonOpened(Message):
    """The two sides of an issue are to be held against each other."""

    issue: str


@dataclass
class StepChosen(Message):
    """A breadcrumb was chosen, so many steps out."""

    steps_out: int


@dataclass
class ScreenChosen(Message):
    """One of the screens that stand on the board was chosen by name."""

    name: str


@dataclass
class LibraryRenewed(Message):
    """The store has changed, and was opened anew; articles with these ids are there that were not."""

    library: "Library"
    came: "pl.Series | None" = None

    @property
    def new(self) -> int:
        """How many there are."""
        return 0 if self.came is None else self.came.len()


@dataclass
class LibraryJudged(Message):
    """Judgements were kept; the library that they were made on, with them. Another may be shown by now."""

    library: "Library"


@dataclass
class ReadingAgain(Message):
    """So many articles are read by the rules as they are now, of so many."""

    done: int
    of: int


@dataclass
class ReadingBrokenOff(Message):
    """The user wanted no further batch to be read, and none is."""


@dataclass
class ReadingFailed(Message):
    """What is read by new rules can't be kept: the claims of the old ones stay."""

    text: str


@dataclass
class FollowingFailed(Message):
    """The store or a watched folder gives trouble; what is shown stays."""

    text: str
