"""What the shipped lexicon finds in a sentence."""

from collections.abc import Sequence
from functools import cache
from typing import Final

import polars as pl

from model.dossier import load_dossier
from model.dossier.world import world_of
from model.reading.text.phrases import plain
from model.reading.what.claims import cue_hits, laid_out
from model.reading.what.finding.cues import load_cues
from model.reading.what.finding.hits import Lexicon
from model.reading.what.finding.searching import hits
from model.reading.what.modes.cue_tables import CueTables
from tests.model.reading.ahead import texts_beside


@cache
def _known() -> tuple[Lexicon, CueTables]:
    return laid_out(load_cues(), world_of(load_dossier()))


_found: Final[dict[str, pl.DataFrame]] = {}


def cues_in(text: str) -> pl.DataFrame:
    """cue, mode, level, after (what the mode leaves of it); the texts of a module's tests are searched at once."""
    if text not in _found:
        texts = texts_beside(text)
        rows = cues_found(texts)
        _found.update({each: rows.filter(row=number).drop("row") for number, each in enumerate(texts)})
    return _found[text]


def cues_found(texts: Sequence[str]) -> pl.DataFrame:
    """The same of several texts by their `row`."""
    known, tables = _known()
    said = pl.DataFrame({"text": texts}).with_columns(plain=plain(pl.col("text")))
    return cue_hits(hits(said["plain"], known), said, tables).select("row", "cue", "mode", "level", "after")


def modes_of(text: str, cue: str | None = None) -> set[str]:
    """The modes of a cue of that id, or of all."""
    found = cues_in(text)
    return set((found if cue is None else found.filter(cue=cue))["mode"])
