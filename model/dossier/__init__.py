"""Dossiers: what two countries have between them, who speaks for them, and what the world around them is called."""

from model.dossier.dossier import (
    Constants,
    Dossier,
    Feed,
    Issue,
    Side,
    load_dossier,
)
from model.dossier.people import Office, Person, Tenure
from model.dossier.press import Source

__all__ = [
    "Constants",
    "Dossier",
    "Feed",
    "Issue",
    "Office",
    "Person",
    "Side",
    "Source",
    "Tenure",
    "load_dossier",
]
