"""A list to pick from, with the keys of tables."""

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import OptionList

from tui import bindings


class PickList(OptionList):
    """Textual's list; vim's keys move in it too."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("list")]

    DEFAULT_CSS = """
    PickList > .option-list--option-highlighted {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: $block-cursor-text-style;
    }
    """
