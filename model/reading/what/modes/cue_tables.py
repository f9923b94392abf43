"""Cue tables: what a lexicon says of its cues and mode words, laid out once to be looked up by its hits' payloads."""

from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.what.finding.cues import ANSWER, REPLY, Cues
from model.reading.what.modes.modes import ModeTable, mode_table

FLAGS: Final = (
    "is_ritual",
    "is_bilateral",
    "is_mutual",
    "is_noun",
    "is_subject",
    "is_name",
    "is_last",
    "is_reply",
    "is_of_deed",
    "decides",
)
"""What is so of a cue or is not, as its entry says."""

NO_CUE: Final = -1
"""The number of a cue that is not there."""


class CueTables(NamedTuple):
    """One lexicon's: a row for each payload, by its number."""

    cues: pl.DataFrame
    """level, kind, denied, FLAGS, is_bound (it needs an object); null: no cue"""
    objects: NDArray[np.bool_]
    """For each payload whether each may be its object."""
    undone: NDArray[np.bool_]
    """And whether it undoes each."""
    asked: NDArray[np.bool_]
    """And whether it asks for each."""
    reverse: NDArray[np.intp]
    """And the number of the cue that it is reversed by, NO_CUE where there is none."""
    late: NDArray[np.intp]
    """That of the cue that tells it put off."""
    elsewhere: NDArray[np.intp]
    """And that of the cue that tells it where a third country did it."""
    modes: ModeTable
    answers: NDArray[np.bool_]
    """Which payloads are those of carriers that answer a question."""
    replies: NDArray[np.bool_]
    """And which of those that reply to what was asked, offered or threatened."""


def cue_tables(cues: Cues, payloads: pl.Enum) -> CueTables:
    """The tables of a lexicon, whose hits have these payloads."""
    number = {payload: place for place, payload in enumerate(payloads.categories)}
    objects, undone, asked = (np.zeros((len(number), len(number)), bool) for _ in range(3))
    reverse, late, elsewhere = (np.full(len(number), NO_CUE) for _ in range(3))
    told = []
    for cue in cues.cues:
        flags = (getattr(cue, flag) for flag in FLAGS)
        told.append((cue.id, cue.level, cue.kind, cue.denied, *flags, bool(cue.objects)))
        for table, names in ((objects, cue.objects), (undone, cue.undoes), (asked, cue.asks_for)):
            table[number[cue.id], [number[name] for name in names if name in number]] = True
        for told_by, other in ((reverse, cue.reverse), (late, cue.late or cue.reverse), (elsewhere, cue.elsewhere)):
            told_by[number[cue.id]] = NO_CUE if other is None else number.get(other, NO_CUE)
    columns = {"id": pl.String(), "level": pl.Int8(), "kind": pl.String(), "denied": pl.Int8()}
    schema = pl.Schema(columns | dict.fromkeys((*FLAGS, "is_bound"), pl.Boolean()))
    known = pl.DataFrame(told, schema=schema, orient="row")
    every = pl.DataFrame({"id": payloads.categories}).join(known, on="id", how="left", maintain_order="left").drop("id")
    answers, replies = (np.array([payload.startswith(how) for payload in number], bool) for how in (ANSWER, REPLY))
    return CueTables(every, objects, undone, asked, reverse, late, elsewhere, mode_table(payloads), answers, replies)
