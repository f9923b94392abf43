"""Roles to styles: a role is a variable of the theme, so the theme alone knows colours."""

from collections.abc import Mapping

from rich.style import Style
from textual.color import Color, ColorParseError

from tui.widgets.columns import Piece
from tui.widgets.paint import Look


class Roles:
    """The styles of pieces, looked up once for each theme."""

    def __init__(self) -> None:
        self._styles: dict[tuple[str, bool, bool], Style] = {}

    def clear(self) -> None:
        """Forget all: the theme has changed."""
        self._styles.clear()

    def look(self, variables: Mapping[str, str]) -> Look:
        """A lookup in a theme's variables; an unknown role leaves the row's own look."""

        def of(piece: Piece) -> Style:
            key = (piece.role, piece.fill, piece.bold)
            if (style := self._styles.get(key)) is None:
                style = self._styles[key] = style_of(piece, variables)
            return style

        return of


def style_of(piece: Piece, variables: Mapping[str, str]) -> Style:
    """The style of one piece, over its row's."""
    bold = True if piece.bold else None
    try:
        color = Color.parse(variables[piece.role])
    except (KeyError, ColorParseError):
        return Style(bold=bold)
    if not piece.fill:
        return Style(color=color.rich_color, bold=bold)
    if color.ansi is not None:  # the terminal's own colour: nobody knows what can be read on it, but in reverse it can
        return Style(color=color.rich_color, reverse=True, bold=bold)
    letters = color.get_contrast_text(1.0)
    return Style(color=letters.rich_color, bgcolor=color.rich_color, bold=bold)
