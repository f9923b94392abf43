"""An app that deals with keys one after another, however fast they are typed.

Textual hands a key to what has the focus as the key arrives. What the key before it is about to open isn't there yet:
of two quick Enters both would open the same issue, and a filter typed at once would be a row of commands. Here a key
waits until the one before it has been dealt with, and until the rows are there that it is for.
"""

from collections import deque
from typing import Final

from textual import events, on
from textual.app import ScreenError
from textual.dom import DOMNode
from textual.message import Message
from textual.timer import Timer

from tui.messages import RowsArrived
from tui.shell.notices import AnsweringApp

ROUNDS: Final = 4
"""How often a messenger goes from the focus up to the app before a key counts as dealt with. First the key itself goes
up, then what its action has posted, then what those who heard that have posted."""
PATIENCE: Final = 0.5
"""Seconds after which another messenger is sent, for one can be lost with a screen that is closed, and after which a
key that leaves the screen sends away those before it that wait for its rows."""


class TurnEnded(Message):
    """Goes the way of a key, behind it: what that key has caused on its way is done when it arrives."""

    def __init__(self, turn: int, asked: DOMNode, rounds: int) -> None:
        super().__init__()
        self.turn = turn
        self.asked = asked
        self.rounds = rounds


class InTurnApp(AnsweringApp):
    """Keys and pastes wait in a line; a click sends them away, and before long a key that leaves the screen does."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._line: deque[events.Key | events.Paste] = deque()
        self._turn = 0
        self._is_at_work = False
        self._patience: Timer | None = None

    @property
    def awaits_rows(self) -> bool:
        """Whether what the next key is for is still on its way to the screen."""
        return False

    @property
    def is_typed_ahead(self) -> bool:
        """Whether a key is being dealt with, or waits to be."""
        return self._is_at_work or bool(self._line)

    async def on_event(self, event: events.Event) -> None:
        """Put keys in line; all else is as it comes."""
        if isinstance(event, events.MouseDown):
            self._line.clear()
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self._line.append(event)
            await self._go_on()
        else:
            await super().on_event(event)

    def action_press(self, key: str) -> None:
        """As if the key were pressed; not from where it was clicked, for no message goes beyond the parent of both."""
        self.call_later(self.simulate_key, key)

    async def _go_on(self) -> None:
        if not self._line or not self._has_screen:
            return
        if self._is_at_work or (self.awaits_rows and not self._needs_no_rows(self._line[0])):
            self._patience = self._patience or self.set_timer(PATIENCE, self._lose_patience)
        else:
            await self._hand_out(self._line.popleft())

    def _needs_no_rows(self, event: events.Key | events.Paste) -> bool:
        """Whether a key goes elsewhere or asks for help."""
        found = self.screen.active_bindings.get(event.key) if isinstance(event, events.Key) else None
        return found is not None and (found.node is self or found.binding.action.startswith("app."))

    def _leaves(self, event: events.Key | events.Paste) -> bool:
        """Whether a key wants away; no letter, for those in line may be text for a field that one of them opens."""
        return isinstance(event, events.Key) and not event.is_printable and self._needs_no_rows(event)

    async def _hand_out(self, event: events.Key | events.Paste) -> None:
        self._turn += 1
        self._is_at_work = True
        asked = self._target
        await super().on_event(event)
        self._follow(asked, ROUNDS)

    @property
    def _has_screen(self) -> bool:
        """Not while the app ends."""
        try:
            return self.screen is not None
        except ScreenError:
            return False

    @property
    def _target(self) -> DOMNode:
        return self.focused or self.screen

    def _follow(self, asked: DOMNode, rounds: int) -> None:
        messenger = TurnEnded(self._turn, asked, rounds)
        if not asked.post_message(messenger):
            self.post_message(messenger)

    @on(TurnEnded)
    async def _end_turn(self, message: TurnEnded) -> None:
        if message.turn != self._turn or not self._is_at_work or not self._has_screen:
            return
        if (target := self._target) is not message.asked:
            self._follow(target, ROUNDS)  # something has been opened or closed: what has the focus now is to be ready
        elif message.rounds > 1:
            self._follow(target, message.rounds - 1)
        else:
            self._is_at_work = False
            await self._go_on()

    @on(RowsArrived)
    async def _use_rows(self) -> None:
        await self._go_on()

    async def _lose_patience(self) -> None:
        self._patience = None
        if not self._has_screen:
            return
        if self._is_at_work:
            self._follow(self._target, ROUNDS)
        elif self.awaits_rows and any(map(self._leaves, self._line)):
            while not self._leaves(self._line[0]):
                self._line.popleft()
        await self._go_on()
