"""An app that answers one thing at a time: what it said of the key before makes room for what it says of this one."""

from textual.app import App
from textual.notifications import Notify


class AnsweringApp(App[None]):
    """Answers in a corner of the screen; on 24 lines three of them would hide half of a table."""

    def on_notify(self, event: Notify) -> None:
        """Runs before Textual's own, which shows it; warnings and errors stay until their time is over."""
        if event.notification.severity == "information":
            for answer in list(self._notifications):
                if answer.severity == "information":
                    self._unnotify(answer, refresh=False)
