"""What lies over a screen until it is closed."""

from typing import ClassVar

from textual.binding import BindingType
from textual.screen import ModalScreen

from tui import bindings


class Dialog(ModalScreen[None]):
    """A box in the middle of the screen; Esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of(bindings.DIALOG)]

    def with_keys(self, words: str) -> str:
        """Words with the keys that bindings have now."""
        return bindings.with_keys(words, self.app)

    def action_close(self) -> None:
        """Close it."""
        self.dismiss()
