"""Claims as marks in a text."""

from collections.abc import Callable

from tui.judgements import PEN
from tui.screens.cells import OUT
from tui.widgets.columns import Row
from tui.widgets.marked_text import Mark
from tui.words import level_glyph, level_variable


def mark_of(claim: Row, name_of: Callable[[str], str]) -> Mark:
    """A claim as a mark, named by its issue; of several on one sentence the strongest colours it."""
    level, judged, name = claim["level"], claim.get("judged"), name_of(claim["issue"])
    if judged in OUT:
        return Mark(claim["start"], claim["end"], "text-muted", f"{PEN} {name}", -1, is_struck=True)
    label = f"{level_glyph(level)}{PEN if judged else ' '}{name}"
    return Mark(claim["start"], claim["end"], level_variable(level), label, abs(level or 0))
