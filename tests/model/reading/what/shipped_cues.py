"""What the shipped lexicon finds in a sentence."""

from functools import cache

import polars as pl

from model.dossier import load_dossier
from model.reading.what.claims import fired_by, laid_out
from model.reading.what.cue_tables import CueTables
from model.reading.what.cues import load_cues
from model.reading.what.hits import Lexicon
from model.world import world_of


@cache
def _known() -> tuple[Lexicon, CueTables]:
    return laid_out(load_cues(), world_of(load_dossier()))


def cues_in(*texts: str) -> pl.DataFrame:
    """row, cue, mode, level."""
    return fired_by(list(texts), *_known())


def modes_of(text: str, cue: str | None = None) -> set[str]:
    """The modes of a cue of that id, or of all."""
    found = cues_in(text)
    return set((found if cue is None else found.filter(cue=cue))["mode"])
