"""A box that scrolls by the keys of texts."""

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll

from tui import bindings


class TextScroll(VerticalScroll):
    """What is in it, one under the other; moves like a text, with arrows and vim keys."""

    DEFAULT_CSS = """
    TextScroll { scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of(bindings.TEXT_PLACE)]
