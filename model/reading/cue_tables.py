"""Cue tables: what a lexicon says of its cues and mode words, laid out once to be joined to hits."""

from typing import NamedTuple

import polars as pl

from model.reading.cues import Cues
from model.reading.modes import mode_words


class CueTables(NamedTuple):
    """One lexicon's, by the payloads of its hits."""

    cues: pl.DataFrame
    """payload, level, kind, is_ritual, is_bilateral, is_noun, decides, objects, undoes"""
    modes: pl.DataFrame
    """payload, rank, reach, way, which"""


def cue_tables(cues: Cues, payloads: pl.Enum) -> CueTables:
    """The tables of a lexicon, whose hits have these payloads."""
    told = [
        (
            cue.id,
            cue.level,
            cue.kind,
            cue.is_ritual,
            cue.is_bilateral,
            cue.is_noun,
            cue.decides,
            list(cue.objects),
            list(cue.undoes),
        )
        for cue in cues.cues
    ]
    levels = [("payload", pl.String()), ("level", pl.Int8()), ("kind", pl.String())]
    flags = [(name, pl.Boolean()) for name in ("is_ritual", "is_bilateral", "is_noun", "decides")]
    several = [(name, pl.List(pl.String())) for name in ("objects", "undoes")]
    table = pl.DataFrame(told, schema=pl.Schema([*levels, *flags, *several]), orient="row")
    typed = pl.col("objects", "undoes").cast(pl.List(payloads), strict=False)
    return CueTables(table.with_columns(pl.col("payload").cast(payloads), typed), mode_words(payloads))
