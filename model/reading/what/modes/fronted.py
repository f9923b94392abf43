"""Fronted: what somebody threatened, promised or was asked to do before the comma with which a sentence tells what was
done ("Despite threats to raise them, Washington lifted the tariffs", "After vowing to free the two, Beijing jailed
them"): that is background, and its words govern nothing of what was done.
"""

from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.quick import quick
from model.reading.text.runs import Flags
from model.reading.text.spans import numbers
from model.reading.what.finding.hits import are_of
from model.schema import Kind

_OPENS: Final = (
    r"(?:despite|in spite of|notwithstanding|regardless of|in (?:the face|defiance) of|contrary to|against|amid(?:st)?|"
    r"(?:ignor|defy|disregard|dismiss|reject|resist|overrid|flout|break|abandon|forget)ing|"
    r"(?:brush|shrugg?)ing (?:off|aside)|going back on|reneging on|backing (?:off|down|away)(?: from)?|"
    r"(?:un(?:deterred|moved|fazed)|heedless) (?:by|of)|"
    r"(?:(?:\w+ )?(?:hours|days|weeks|months|years|a (?:day|week|month|year)) )?after|having|following|"
    r"(?:al|even )?though|while|where)"
)
"""With what something begins that a sentence then tells more than."""
_SAID: Final = (
    r"(?:(?:assurance|bid|call|demand|effort|expectation|fear|hint|hope|intention|objection|offer|plan|plea|pledge|"
    r"promise|proposal|request|signal|threat|vow|warning|appeal|attempt|commitment)s?|"
    r"opposition|pressure|reluctance|speculation|talk of|"
    r"(?:threaten|promis|pledg|vow|warn|plann|swear|hop|offer|agree|refus|hint|signall?|insist|aim|urg|prepar)ing|"
    r"(?:threaten|promis|pledg|vow|warn|plann|hop|offer|agre|refus|hint|signall?|insist|urg|prepar)ed|sworn)"
)
"""What somebody only says, wants or means to do."""
_FRONT: Final = quick(
    rf"^( (?:[^;]{{0,40}} ; )?(?:(?:But|And|Yet|So|Still) )?(?i:(?:even )?{_OPENS} (?:[^;]{{0,80}} )?{_SAID}) "
    r"[^;]{3,160}?) ; "
)
"""The beginning of such a sentence in plain text, before the place of its comma."""


class Fronted(NamedTuple):
    """What is left of the hits of sentences that begin so."""

    told: pl.DataFrame
    """Cue hits less those in the background of another."""
    found: pl.DataFrame
    """Hits less the mode words there."""


def without_fronted(told: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> Fronted:
    """Cue hits and hits (row, start, end) of sentences (`plain`) without those of a background, where what
    follows tells a deed or a contact, on the issues of the background or on none that it names.
    """
    ends = _ends(told, said)
    if not ends.any():
        return Fronted(told, found)
    is_deed = ~are_of(told, Kind.WORD) & (told["level"] != 0).to_numpy()
    is_in = _are_in(told, ends)
    ends[np.setdiff1d(np.arange(len(ends)), told["row"].to_numpy()[is_deed & ~is_in])] = 0
    ends[_on_others(found, ends)] = 0
    is_mode = (found["type"] == "mode").to_numpy()
    return Fronted(told.filter(~_are_in(told, ends)), found.filter(~(is_mode & _are_in(found, ends))))


def _ends(told: pl.DataFrame, said: pl.DataFrame) -> NDArray[np.int64]:
    """Where the background of each sentence ends in its plain text; 0: it has none, or no cue."""
    rows = told["row"].unique().sort()
    fronts = said["plain"].gather(rows).str.extract(_FRONT).str.len_bytes().fill_null(0)
    ends = np.zeros(said.height, np.int64)
    ends[rows.to_numpy()] = fronts.to_numpy()
    return ends


def _are_in(hits: pl.DataFrame, ends: NDArray[np.int64]) -> Flags:
    """Which hits end before the background of their sentence does."""
    are: Flags = numbers(hits["end"]) <= ends.take(hits["row"].to_numpy()) + 1
    return are


def _on_others(found: pl.DataFrame, ends: NDArray[np.int64]) -> NDArray[np.uint32]:
    """The rows whose background names an issue that is not among those that follow, if any do."""
    named = found.filter((found["type"] == "issue") & pl.Series(ends.take(found["row"].to_numpy()) > 0))
    is_in = pl.Series("is_in", _are_in(named, ends), dtype=pl.Boolean)
    told = named.select("row", "payload", is_in)
    before, behind = told.filter("is_in"), told.filter(~pl.col("is_in"))
    return before.join(behind, on=["row", "payload"], how="anti").join(behind, on="row", how="semi")["row"].to_numpy()
