"""An app that does what takes long in the background, and stops it when the user says so: exports, watched folders."""

from threading import Event
from typing import TYPE_CHECKING, Final

from textual import on, work
from textual.worker import get_current_worker

from model.errors import IssueWatchError
from model.words.counting import counted
from tui import bindings
from tui.messages import ErrandsChanged, ExportAsked, FileWritten, FollowingFailed, TakingStopped
from tui.shell.viewing import ViewingApp
from tui.text import one_line
from tui.wording.loose import left_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

SHOWN_PROBLEMS: Final = 3
"""Unusable files of one moment that are told one by one."""


class ErrandApp(ViewingApp):
    """Errands run in threads; one that is stopped keeps what it has done, and tells it."""

    _exports: "tuple[Event, ...]" = ()
    """Of each that is being written, what stops it."""
    _is_taking = False
    """Whether articles are being taken in from watched folders."""
    _is_taking_stopped = False

    @property
    def is_on_errands(self) -> bool:
        """Whether anything runs that can be stopped."""
        return bool(self._exports) or (self._is_taking and not self._is_taking_stopped)

    @property
    def has_errands(self) -> bool:
        """Whether anything runs, or was stopped and can go on."""
        return self.is_on_errands or self._is_taking_stopped

    def stop_errands(self) -> None:
        """Stop them all, each where it is whole."""
        for stop in self._exports:
            stop.set()
        self._is_taking_stopped = self._is_taking_stopped or self._is_taking
        self.post_message(ErrandsChanged())

    def go_on_with_errands(self) -> None:
        """Go on with those that were stopped; a file is not written after all."""
        self._is_taking_stopped = False
        self.post_message(ErrandsChanged())

    @on(ErrandsChanged)
    def _tell_errands(self) -> None:
        """In the header, and by the key that stops them being there or not."""
        if self.desk is not None:
            self.desk.taking = (
                "taking in stopped" if self._is_taking_stopped else "taking in" if self._is_taking else ""
            )
            self.screens_of_data[-1].tell_news()
            self.screen.refresh_bindings()

    # Exports

    @on(ExportAsked)
    def _begin_export(self, message: ExportAsked) -> None:
        stop = Event()
        self._exports = (*self._exports, stop)
        self._export(message, stop)
        self.post_message(ErrandsChanged())

    @work(thread=True, group="exporting")
    def _export(self, asked: ExportAsked, stop: Event) -> None:
        from model.views import with_urls
        from tui.output.taking import export

        try:
            rows = asked.rows if self.desk is None else with_urls(asked.rows, self.desk.library.articles)
            count = export(rows, asked.columns, asked.file, lambda: stop.is_set() or not self.is_running)
            told = FileWritten(f"{counted(count, 'row')} in {asked.file.absolute()}", stop)
        except IssueWatchError as error:
            told = FileWritten(str(error), stop, is_there=False)
        self.post_message(told)

    @on(FileWritten)
    def _say_written(self, message: FileWritten) -> None:
        self._exports = tuple(stop for stop in self._exports if stop is not message.errand)
        title, severity = ("Exported", "information") if message.is_there else ("Not exported", "error")
        self.notify(one_line(message.told), title=title, severity=severity, markup=False)  # type: ignore[arg-type]
        self.post_message(ErrandsChanged())

    # Watched folders

    @work(thread=True, group="watching")
    def take_in_from(self, folders: "Sequence[str]") -> None:
        """Take files into the store; the look at the store then finds them there. Who goes on reads them all again."""
        from model.watching import watched

        worker = get_current_worker()

        def is_ending() -> bool:
            return worker.is_cancelled or not self.is_running

        left: dict[Path, None] = {}

        def tell(line: str) -> None:
            self.post_message(FollowingFailed(line))

        try:
            for files in watched(folders, is_wanted=lambda: not is_ending(), tell=tell):
                left |= dict.fromkeys(files)
                if left and not self._is_taking_stopped and self._take_in(list(left), is_ending):
                    left.clear()
        except IssueWatchError as error:
            tell(str(error))

    def _take_in(self, files: "Sequence[Path]", is_ending: "Callable[[], bool]") -> bool:
        """Whether all of them was looked at."""
        from model.following import taken_in
        from model.store import Store

        assert self.desk
        self._is_taking = True
        self.post_message(ErrandsChanged())
        try:
            taken = taken_in(files, self.desk.dossier, Store(), lambda: self._is_taking_stopped or is_ending())
            problems: Sequence[IssueWatchError] = taken.problems
        except IssueWatchError as error:
            taken, problems = None, [error]
        self._is_taking = False
        if taken is not None and (left := left_words(taken.loose, taken.unjudged)):
            self.post_message(FollowingFailed(left))
        for problem in problems[:SHOWN_PROBLEMS]:
            self.post_message(FollowingFailed(str(problem)))
        self.post_message(ErrandsChanged())
        if taken is not None and taken.is_broken_off:
            self.post_message(TakingStopped(taken.new))
            return False
        return True

    @on(TakingStopped)
    def _say_stopped(self, message: TakingStopped) -> None:
        words = (
            f"{counted(message.new, 'new article')} of the watched folders taken in before; {{stop-reading}} goes on"
        )
        self.notify(bindings.with_keys(words, self), title="Taking in stopped", markup=False)
