"""From claims to where each issue stands: frame in, frame out, nothing else touched."""

from model.standing.basis import Basis, basis, known_claims
from model.standing.changes import CHANGES, changes, changes_in
from model.standing.events import EVENTS, events
from model.standing.judgements import mended
from model.standing.positions import POSITIONS, positions
from model.standing.standings import STANDINGS, standings, standings_of

__all__ = [
    "CHANGES",
    "EVENTS",
    "POSITIONS",
    "STANDINGS",
    "Basis",
    "basis",
    "changes",
    "changes_in",
    "events",
    "known_claims",
    "mended",
    "positions",
    "standings",
    "standings_of",
]
