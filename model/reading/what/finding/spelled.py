"""Wordings of data files, and what each stands for, spelled out."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.dossier import Issue, Side
from model.words.wordings import expanded

HIT_TYPE: Final = pl.Enum(
    ["issue", "near", "near_to", "taken", "exclusion", "side", "cue", "object", "boundary", "mode", "carrier", "person"]
)
"""What a wording stands for; its payload is an issue's slug, a side's code (a person is one of its people), or the name
of a cue, object or mode."""

SPELLED: Final = pl.Schema({"phrase": pl.String(), "type": HIT_TYPE, "payload": pl.String()})
"""Wordings, braces expanded, and what they stand for."""


INFINITIVE: Final = "~"
"""Before a wording that begins with a verb: only as an infinitive is it one ("~ram": "will ram", not "a ram")."""


class Wording(NamedTuple):
    """One phrase of a data file and what it stands for."""

    phrase: str
    type: str
    payload: str


def spelled_out(wordings: Iterable[Wording]) -> pl.DataFrame:
    """SPELLED: wordings with their braces expanded."""
    each = list(wordings)
    ways = [expanded(wording.phrase) for wording in each]
    of = np.repeat(np.arange(len(ways)), [len(way) for way in ways])
    return of_each(pl.Series(chain.from_iterable(ways), dtype=pl.String), each, of)


def of_each(ways: pl.Series, wordings: Sequence[Wording], of: NDArray[np.integer]) -> pl.DataFrame:
    """SPELLED: ways of some wordings, each of the one at a place among them."""
    stands_for = {name: [getattr(wording, name) for wording in wordings] for name in ("type", "payload")}
    told = pl.DataFrame(stands_for, schema={name: SPELLED[name] for name in stands_for})
    return told[of].select(ways.alias("phrase"), "type", "payload")


def issue_wordings(issues: Iterable[Issue]) -> list[Wording]:
    """What the issues of a dossier are found by."""
    parts = {"terms": "issue", "near": "near", "near_to": "near_to", "takes": "taken", "exclusions": "exclusion"}
    return [
        Wording(phrase, kind, issue.slug)
        for issue in issues
        for field, kind in parts.items()
        for phrase in getattr(issue, field)
    ]


def side_wordings(sides: Iterable[Side]) -> list[Wording]:
    """What the sides of a dossier are found by."""
    parts = {"terms": "side", "exclusions": "exclusion"}
    return [
        Wording(phrase, kind, side.code)
        for side in sides
        for field, kind in parts.items()
        for phrase in getattr(side, field)
    ]
