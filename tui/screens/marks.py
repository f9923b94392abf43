"""Claims as marks in a text."""

from model.dossier import Dossier
from tui.screens.cells import OUT
from tui.widgets.columns import Row
from tui.widgets.marked_text import Mark
from tui.wording.judgements import PEN
from tui.words import level_glyph, level_variable


def mark_of(claim: Row, dossier: Dossier) -> Mark:
    """A claim as a mark, named by its issue; of several on one sentence the strongest colours it."""
    start, end, level, judged = claim["start"], claim["end"], claim["level"], claim.get("judged")
    name, is_general = dossier.name_of(claim["issue"]), claim["issue"] in dossier.taking_all
    if judged in OUT:
        return Mark(start, end, "text-muted", f"{PEN} {name}", -1, is_struck=True, is_general=is_general)
    label = f"{level_glyph(level)}{PEN if judged else ' '}{name}"
    return Mark(start, end, level_variable(level), label, abs(level or 0), is_general=is_general)
