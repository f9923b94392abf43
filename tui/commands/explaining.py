"""Claims with what decided each: the sentence with its hits marked, the rule, the mode, the weights."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import polars as pl

from model.schema import LEVELS
from tui.text import one_line

OPEN, CLOSE = "⟦", "⟧"
MARGIN: Final = "    "


def explained(claims: pl.DataFrame, why: pl.DataFrame, ids: Mapping[str, str]) -> Iterator[str]:
    """A block of text per claim: CLAIMS and the reading's WHY; `ids` are what the input calls its articles."""
    key = ["article", "sentence", "issue"]
    told = claims.join(why.select(*key, "named_by", "cues", "weights"), on=key, how="left", maintain_order="left")
    for claim in told.iter_rows(named=True):
        yield "\n".join(_lines(claim, ids[claim["article"]])) + "\n"


def _lines(claim: Mapping[str, Any], article: str) -> Iterator[str]:
    level = "none" if claim["level"] is None else f"{claim['level']:+d} {LEVELS[claim['level']]}"
    yield f"{one_line(article)} · sentence {claim['sentence']} · {claim['issue']} · {level}"
    yield f"{MARGIN}“{_marked(claim)}”"
    said = f" · said by {one_line(claim['speaker'])}" if claim["speaker"] else ""
    confidence = f"confidence {claim['confidence']:.2f}"
    yield f"{MARGIN}rule {claim['rule']} · {claim['mode']} · {claim['kind']} · {confidence}{said}"
    for name, what in (("named_by", "named by"), ("cues", "cues"), ("weights", "weights")):
        if claim[name]:
            yield f"{MARGIN}{what}: " + one_line("; ".join(claim[name]))


def _marked(claim: Mapping[str, Any]) -> str:
    """The quote on one line, with the wordings that were found in brackets that no article uses."""
    cues = [cue.split(": ", 1)[1].rsplit(" (", 1)[0] for cue in claim["cues"] or ()]
    wordings = sorted({*cues, *(claim["named_by"] or ())} - {""}, key=len, reverse=True)
    quote = one_line(claim["quote"])
    if not wordings:
        return quote
    found = "|".join(r"[\W_]+".join(map(re.escape, wording.split())) for wording in wordings)
    return re.sub(rf"(?<!\w)(?:{found})(?!\w)", lambda hit: f"{OPEN}{hit[0]}{CLOSE}", quote, flags=re.IGNORECASE)
