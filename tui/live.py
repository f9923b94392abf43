"""An app that takes up what comes while it is open: new store content, watched folders, rules that have changed."""

from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.worker import get_current_worker

from model.errors import IssueWatchError
from tui.messages import FollowingFailed, LibraryRenewed, ReadingAgain
from tui.text import one_line
from tui.viewing import ViewingApp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from model.following import Follower
    from model.store import Library

LOOK: Final = 1.0
"""Seconds between two looks at the store."""
SHOWN_PROBLEMS: Final = 3
"""Unusable files of one moment that are told one by one."""


class LiveApp(ViewingApp):
    """Looks, reads and opens in threads; only handlers touch the screens, and no row moves under the cursor."""

    _follower: "Follower | None" = None
    _is_looking = False
    _told: str = ""
    """The trouble that was told last."""

    def follow(self, name: str, folders: "Sequence[str]" = ()) -> None:
        """Follow the store of the open desk, of the dossier of that name; and take in what comes into these folders."""
        from model.following import Follower

        if self.desk is None:
            return
        self._follower = Follower(self.desk.library, name)
        self.set_interval(LOOK, self._look)
        if self.desk.library.is_stale:
            self._begin_reading_again()
        if folders:
            self._take_in(folders)

    def _look(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._look_apart()

    @work(thread=True, group="following")
    def _look_apart(self) -> None:
        assert self._follower
        try:
            if (library := self._follower.look()) is not None:
                self._post_renewed(library)
        except IssueWatchError as error:
            self.post_message(FollowingFailed(str(error)))
        finally:
            self._is_looking = False

    def _begin_reading_again(self) -> None:
        self._is_looking = True  # the store changes with every batch that is read
        self._read_again_apart()

    @work(thread=True, group="following")
    def _read_again_apart(self) -> None:
        assert self._follower
        assert self.desk
        worker = get_current_worker()
        try:
            library = self._follower.read_again(
                self.desk.dossier, self._post_progress, lambda: worker.is_cancelled or not self.is_running
            )
            if library is not None:
                self._post_renewed(library)
        except IssueWatchError as error:
            self.post_message(FollowingFailed(str(error)))
        finally:
            self._is_looking = False

    def _post_progress(self, done: int, of: int) -> None:
        self.post_message(ReadingAgain(done, of))

    def _post_renewed(self, library: "Library") -> None:
        assert self.desk
        self.post_message(LibraryRenewed(library, self.desk.new_in(library)))

    @on(LibraryRenewed)
    def _take_over(self, message: LibraryRenewed) -> None:
        """Every screen shows the new library; those beneath when they are seen again."""
        if self.desk is None:
            return
        self.desk.take_up(message.library)
        if self._follower is not None:
            self._follower.took(message.library)
        self.desk.news += message.new
        self.desk.reading = None
        self._told = ""
        *beneath, seen = self.screens_of_data
        for screen in beneath:
            screen.forget()
        seen.renew_in_place()
        if message.new:
            self.notify(f"+{message.new:,} new", markup=False, timeout=6)
        if message.library.is_stale:
            self._begin_reading_again()

    @on(ReadingAgain)
    def _show_progress(self, message: ReadingAgain) -> None:
        if self.desk is not None:
            self.desk.reading = (message.done, message.of)
            self.screens_of_data[-1].tell_news()

    @on(FollowingFailed)
    def _tell_trouble(self, message: FollowingFailed) -> None:
        """Once, however often it is met."""
        if message.text != self._told:
            self._told = message.text
            self.notify(one_line(message.text), severity="warning", markup=False)

    # Watched folders

    @work(thread=True, group="watching")
    def _take_in(self, folders: "Sequence[str]") -> None:
        """Take files into the store; the look at the store then finds them there."""
        from model.following import taken_in
        from model.store import Store
        from model.watching import watched

        assert self.desk
        worker, store = get_current_worker(), Store()
        for files in watched(folders, is_wanted=lambda: self.is_running and not worker.is_cancelled):
            problems: Sequence[IssueWatchError] = ()
            try:
                problems = taken_in(files, self.desk.dossier, store).problems if files else ()
            except IssueWatchError as error:
                problems = [error]
            for problem in problems[:SHOWN_PROBLEMS]:
                self.post_message(FollowingFailed(str(problem)))
