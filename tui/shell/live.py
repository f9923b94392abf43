"""An app that takes up what comes while it is open: new store content, watched folders, rules that have changed."""

from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.worker import get_current_worker

from model.errors import IssueWatchError
from tui import bindings
from tui.desk.halt import Halt
from tui.messages import (
    FollowingFailed,
    LibraryJudged,
    LibraryRenewed,
    ReadingAgain,
    ReadingBrokenOff,
    ReadingFailed,
)
from tui.shell.browsing import BrowsingApp
from tui.start import Start
from tui.text import one_line

if TYPE_CHECKING:
    from textual.message import Message

    from model.following import Follower
    from model.store import Library

LOOK: Final = 1.0
"""Seconds between two looks at the store."""


class LiveApp(BrowsingApp):
    """Looks, reads and opens in threads; only handlers touch the screens, and no row moves under the cursor."""

    _follower: "Follower | None" = None
    _is_looking = False
    _is_reading = False
    """By new rules; the store changes with every batch, so it is not looked at meanwhile."""
    _read_before = 0
    """How many articles had been read when the reading was stopped that goes on."""
    _told: str = ""
    """The trouble that was told last."""

    def __init__(self, start: Start | None = None) -> None:
        super().__init__()
        self.start = start or Start()

    def follow(self) -> None:
        """Follow the store of the open desk, and take in what comes into the folders that are watched."""
        from model.following import Follower

        if self.desk is None:
            return
        self._follower = Follower(self.desk.library, self.start.dossier)
        self.set_interval(LOOK, self._look)
        if self.desk.library.is_stale:
            self._begin_reading_again()
        if self.start.watch:
            self.take_in_from(self.start.watch)

    def _look(self) -> None:
        if not self._is_looking and not self._is_reading:
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
        if self.desk is not None and not self._is_reading:
            self._is_reading = True
            self._read_before = self.desk.reading[0] if self.desk.reading else 0
            self._read_again_apart()

    @work(thread=True, group="following")
    def _read_again_apart(self) -> None:
        outcome = self._read_again()
        self._is_reading = False  # before it is told: who hears of it may begin anew
        if outcome is not None:
            self.post_message(outcome)

    def _read_again(self) -> "Message | None":
        """What the reading came to; None where the program ends."""
        assert self._follower
        assert self.desk
        desk, worker = self.desk, get_current_worker()

        def is_ending() -> bool:
            return worker.is_cancelled or not self.is_running

        try:
            library = self._follower.read_again(
                desk.dossier, self._post_progress, lambda: is_ending() or desk.halt is not Halt.NONE
            )
        except IssueWatchError as error:
            return ReadingFailed(str(error))
        if library is not None:
            return LibraryRenewed(library, desk.new_in(library))
        return None if is_ending() else ReadingBrokenOff()

    def _post_progress(self, done: int, of: int) -> None:
        self.post_message(ReadingAgain(done + self._read_before, of + self._read_before))

    def _post_renewed(self, library: "Library") -> None:
        assert self.desk
        self.post_message(LibraryRenewed(library, self.desk.new_in(library)))

    @on(LibraryRenewed)
    def _take_over(self, message: LibraryRenewed) -> None:
        """Every screen shows the new library; those beneath when they are seen again."""
        if self.desk is None:
            return
        was_demo = self.desk.is_demo
        self.desk.take_up(message.library, message.came)
        if self._follower is not None:
            self._follower.took(message.library)
        self._told = ""
        if not message.library.is_stale or (self.desk.halt in (Halt.NONE, Halt.FAILED) and not self._is_reading):
            self.desk.reading, self.desk.halt = None, Halt.NONE
        *beneath, seen = self.screens_of_data
        for screen in beneath:
            screen.forget()
        seen.renew_in_place()
        if was_demo and not message.library.is_demo:
            words = f"+{message.new:,} new: your own articles are shown now, no longer the demo's"
            self.notify(words, markup=False, timeout=10)
        elif message.new:
            self.notify(self._news_words(message), markup=False, timeout=6)
        if message.library.is_stale:
            self._go_on_unless_stopped()
        self._tell_reading()

    @on(LibraryJudged)
    def _take_over_judgements(self, message: LibraryJudged) -> None:
        """What is shown by now stays, but for them: more may have come while they were kept."""
        from tui.desk.bench import judged_as

        if self.desk is not None:
            self._take_over(LibraryRenewed(judged_as(self.desk.library, message.library)))

    def _news_words(self, message: LibraryRenewed) -> str:
        """How many came, and how to see them: also where they are of days after the one that is looked from."""
        from tui.words import long_day

        assert self.desk
        later = self.desk.later_of(message.came)
        ahead = (
            f", {later:,} of them later than {long_day(self.desk.session.as_of)} ({{latest}} goes on)" if later else ""
        )
        return bindings.with_keys(f"+{message.new:,} new{ahead}: the filter new:yes shows them", self)

    @on(ReadingAgain)
    def _show_progress(self, message: ReadingAgain) -> None:
        if self.desk is not None:
            self.desk.reading = (message.done, message.of)
            self._tell_reading()

    def _tell_reading(self) -> None:
        """In the header, and by the key that stops it being there or not."""
        self.screens_of_data[-1].tell_news()
        self.screen.refresh_bindings()

    @on(FollowingFailed)
    def _tell_trouble(self, message: FollowingFailed) -> None:
        self._tell_once(message.text)

    def _tell_once(self, trouble: str) -> None:
        """Once, however often it is met."""
        if trouble != self._told:
            self._told = trouble
            self.notify(one_line(trouble), severity="warning", markup=False)

    @on(ReadingFailed)
    def _stop_after_trouble(self, message: ReadingFailed) -> None:
        """It goes on by the key, or where the store is another one."""
        if self.desk is not None:
            self.desk.halt = Halt.FAILED
            self._tell_once(message.text)
            self._tell_reading()

    # Stopping the reading

    @property
    def is_being_read(self) -> bool:
        """Whether articles are read by new rules in the background, and nobody stopped it."""
        return self._is_reading and self.desk is not None and self.desk.halt is Halt.NONE

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to stop, and nothing to go on with, where all is read and done."""
        if action == "stop_reading":
            return self.has_errands or self.is_to_be_read
        return super().check_action(action, parameters)

    @property
    def is_to_be_read(self) -> bool:
        """Whether articles are read by new rules, or would be if nobody had stopped it."""
        return self._follower is not None and self.desk is not None and self.desk.library.is_stale

    @property
    def is_at_work(self) -> bool:
        """Whether anything goes on in the background, and nobody stopped it."""
        return self.is_on_errands or self.is_being_read

    def action_stop_reading(self) -> None:
        """Stop all that goes on in the background, after the batches at hand; if nothing does, go on."""
        if self.desk is None:
            return
        if self.is_at_work:
            halt = Halt.ASKED if self.is_being_read else self.desk.halt
            self.stop_errands()
        else:
            halt = Halt.NONE
            self.go_on_with_errands()
        if self.is_to_be_read:
            self.desk.halt = halt
            self._go_on_unless_stopped()
        self._tell_reading()

    @on(ReadingBrokenOff)
    def _go_on_unless_stopped(self) -> None:
        """Once no more is read: who was asked to stop has stopped; whoever changed their mind meanwhile goes on."""
        if self.desk is None or self._is_reading:
            return
        if self.desk.halt is Halt.NONE:
            self._begin_reading_again()
        elif self.desk.halt is Halt.ASKED:
            self.desk.halt = Halt.DONE
            self._tell_reading()
            words = f"{self.desk.reading_words}: the earlier claims stay; it goes on at the next start, or with"
            words = bindings.with_keys(f"{words} {{stop-reading}} now", self)
            self.notify(words[0].upper() + words[1:], markup=False)
