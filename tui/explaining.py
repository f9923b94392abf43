"""Claims with what decided each: the sentence with its hits marked, the rule, the mode, the weights."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import polars as pl

from model.rules import rule_words
from model.schema import LEVELS
from tui.text import one_line

OPEN, CLOSE = "⟦", "⟧"
MARGIN: Final = "    "


def explained(claims: pl.DataFrame, why: pl.DataFrame, ids: Mapping[str, str]) -> Iterator[str]:
    """A block of text per claim: CLAIMS and the reading's WHY; `ids` are what the input calls its articles."""
    key = ["article", "sentence", "issue"]
    told = claims.join(why.drop("level", "rule", "mode"), on=key, how="left", maintain_order="left")
    for claim in told.iter_rows(named=True):
        place = f"{one_line(ids[claim['article']])} · sentence {claim['sentence']} · {claim['issue']}"
        head = f"{place} · {_level(claim['level'])}"
        yield "\n".join([head, *(MARGIN + line for line in reasons(claim))]) + "\n"


def reasons(claim: Mapping[str, Any]) -> Iterator[str]:
    """Lines on one claim with its WHY: the quote with its hits marked, the rule, what made the level, what weighed."""
    yield f"“{_marked(claim)}”"
    said = f" · said by {one_line(claim['speaker'])}" if claim["speaker"] else ""
    confidence = f"confidence {claim['confidence']:.2f}"
    yield f"{rule_words(claim['rule'])} · {claim['mode']} · {claim['kind']} · {confidence}{said}"
    yield f"level: {_course(claim)}"
    named = "carried on from the sentence before by" if claim["is_carried"] else "named by"
    told = {"named_by": named, "cues": "cues", "weights": "weights"}
    for name, what in told.items():
        if claim[name]:
            yield f"{what}: " + one_line("; ".join(claim[name]))


def _course(claim: Mapping[str, Any]) -> str:
    """What the cue says, what its mode leaves of it, what the weights make of that: `“lifted” says +3 agreed; …`."""
    if claim["cue"] is None:
        steps, level = ["no cue is near, which leaves 0 raised"], 0
    else:
        level = claim["rule_level"]
        steps = [f"“{one_line(claim['wording'])}” ({claim['cue']}) says {_level(claim['cue_level'])}"]
        if level != claim["cue_level"]:
            steps.append(f"{claim['mode']}, that leaves {_level(level)}")
    if claim["level"] != level:
        steps.append(f"the weights make it {_level(claim['level'])}")
    return "; ".join(steps)


def _level(level: int | None) -> str:
    number = f"{level:+d}" if level else "0"
    return "none" if level is None else f"{number} {LEVELS[level]}"


def _marked(claim: Mapping[str, Any]) -> str:
    """The quote on one line, with the wordings that were found in brackets that no article uses."""
    cues = [cue.split(": ", 1)[1].rsplit(" (", 1)[0] for cue in claim["cues"] or ()]
    wordings = sorted({*cues, *(claim["named_by"] or ())} - {""}, key=len, reverse=True)
    quote = one_line(claim["quote"])
    if not wordings:
        return quote
    found = "|".join(r"[\W_]+".join(map(re.escape, wording.split())) for wording in wordings)
    return re.sub(rf"(?<!\w)(?:{found})(?!\w)", lambda hit: f"{OPEN}{hit[0]}{CLOSE}", quote, flags=re.IGNORECASE)
