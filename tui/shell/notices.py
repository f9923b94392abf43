"""An app that answers one thing at a time: what it said of the key before makes room for what it says of this one.

So it does where another day, window or filter is asked for, and for a dialog that it would lie upon. Why a screen has
no rows is gone with the screen, and once it has some.
"""

from typing import Any

from textual.app import App
from textual.notifications import Notification, Notify

from tui.messages import NOT_SHOWN


class AnsweringApp(App[None]):
    """Answers in a corner of the screen; on 24 lines three of them would hide half of a table."""

    def on_notify(self, event: Notify) -> None:
        """Runs before Textual's own, which shows it; other warnings and errors stay until their time is over."""
        if _is_answer(event.notification):
            self._take_answers(refresh=False)

    def push_screen(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # as Textual has it, in each of its forms
        """What comes to lie over the screen is not lain upon by an answer."""
        self.forget_answers()
        return super().push_screen(*args, **kwargs)

    def forget_answers(self) -> None:
        """What was said of something else holds no more."""
        self._take_answers(refresh=True)

    def _take_answers(self, *, refresh: bool) -> None:
        for answer in list(self._notifications):
            if _is_answer(answer):
                self._unnotify(answer, refresh=refresh)

    def forget_why_not(self) -> None:
        """What was said of a screen without rows holds no more."""
        for answer in list(self._notifications):
            if answer.title == NOT_SHOWN:
                self._unnotify(answer)


def _is_answer(notification: Notification) -> bool:
    return notification.severity == "information" or notification.title == NOT_SHOWN
