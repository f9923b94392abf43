"""Claims with what decided each: the sentence with its hits marked, the rule, the mode, the weights."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import polars as pl

from model.days.event_from import parted
from model.dossier import Constants
from model.reading.explain import SHORT_NOT
from model.schema import LEVELS
from model.standing.weights import counted_as
from model.words.quotation import in_marks
from model.words.rules import AFAR, rule_words
from tui.text import one_line
from tui.wording.weighed import weighed_words

OPEN, CLOSE = "⟦", "⟧"
MARGIN: Final = "    "
SIGNS: Final = {"hostile": (-3, -2, -1), "neither": (0,), "friendly": (1, 2, 3)}


def explained(claims: pl.DataFrame, why: pl.DataFrame, ids: Mapping[str, str], constants: Constants) -> Iterator[str]:
    """A block of text per claim: CLAIMS and the reading's WHY; `ids` are what the input calls its articles, `constants`
    those of the dossier's standings.
    """
    key = ["article", "sentence", "issue"]
    told = claims.join(why.drop("level", "rule", "mode"), on=key, how="left", maintain_order="left")
    for claim in told.iter_rows(named=True):
        place = f"{one_line(ids[claim['article']])} · sentence {claim['sentence']} · {claim['issue']}"
        head = f"{place} · {level_words(claim['level'])}"
        yield "\n".join([head, *(MARGIN + line for line in reasons(claim, constants))]) + "\n"


def reasons(claim: Mapping[str, Any], constants: Constants, *, is_judged: bool = False) -> Iterator[str]:
    """Lines on one claim with its WHY: the quote with its hits marked, the rule, what made the level, what weighed, and
    what a standing makes of it; not of one that is judged, which counts as the analyst says.
    """
    yield from facts(claim, in_marks(_marked(claim)))
    shared = f"as on {claim['as']}: " if claim["as"] else ""
    yield f"level: {shared}{_course(claim)}"
    if claim["speaker"]:
        yield f"speaker: {_speaker(claim)}"
    if claim["event_date"]:
        wording, precision = parted(claim["event_from"])
        yield f"day: {claim['event_date']}, by “{one_line(wording)}”, to the {precision}"
    named = "carried on from a sentence before by" if claim["is_carried"] else "named by"
    told = {named: claim["named_by"], "cues": claim["cues"], "weights": map(weighed_words, claim["weights"] or ())}
    for what, words in told.items():
        if said := "; ".join(words or ()):
            yield f"{what}: {one_line(said)}"
    if claim["shares"]:
        yield f"in all: {_sums(claim)}"
    if is_judged:
        return
    if claim["rule"].endswith(AFAR):
        yield "by the way: the text is on other matters, and names the other side nowhere near; no standing heeds it"
        return
    sure = claim["kind"], claim["level"], claim["confidence"]
    if (counts := counted_as(*sure, claim["rule"], constants)) is not None:
        yield counts


def facts(claim: Mapping[str, Any], quote: str) -> Iterator[str]:
    """The first lines on a claim, which are known without reading it again."""
    yield quote
    said = f" · said by {one_line(claim['speaker'])}" if claim["speaker"] else ""
    confidence = f"confidence {claim['confidence']:.2f}"
    yield f"{rule_words(claim['rule'])} · {claim['mode']} · {claim['kind']} · {confidence}{said}"


def _speaker(claim: Mapping[str, Any]) -> str:
    """Who says it, for which side, and whether the sentence itself has a name or words for that."""
    words = re.findall(r"\w{2,}", claim["speaker"])
    is_named = any(re.search(rf"\b{re.escape(word)}\b", claim["quote"]) for word in words if word[0].isupper())
    side = f" for {claim['side']}" if claim["side"] else ""
    return f"{one_line(claim['speaker'])}{side}, {'named in it' if is_named else 'by what stands around it'}"


def _course(claim: Mapping[str, Any]) -> str:
    """What the cue says, what its mode leaves of it, what the weights make of that: `“lifted” says +3 agreed; …`."""
    if claim["cue"] is None:
        steps, level = ["no cue is near, which leaves 0 raised"], 0
    else:
        level = claim["rule_level"]
        steps = [
            f"“{one_line(claim['wording'])}”{_with(claim)} ({claim['cue']}) says {level_words(claim['cue_level'])}"
        ]
        if level != claim["cue_level"]:
            steps.append(f"{claim['mode']}{_by(claim)}, that leaves {level_words(level)}")
    if claim["level"] != level:
        steps.append(f"the weights make it {level_words(claim['level'])}")
    return "; ".join(steps)


def _with(claim: Mapping[str, Any]) -> str:
    """The word that its cue needs near it: ` with “tariffs”`; none that has the cue's wording in it, or is in that."""
    thing, wording = claim["object"] or "", claim["wording"].lower()
    is_other = thing.lower() not in wording and wording not in thing.lower()
    return f" with “{one_line(thing)}”" if is_other else ""


def _by(claim: Mapping[str, Any]) -> str:
    """The words that put it in its mode: ` by “never”`."""
    words = " and ".join(f"“{one_line(word)}”" for word in claim["mode_words"] or ())
    return f" by {words}" if words else ""


def _sums(claim: Mapping[str, Any]) -> str:
    """What the weights add up to: the shares of the signs, and of the two likeliest levels of the one that won."""
    of_level = dict(zip(LEVELS, claim["shares"], strict=True))
    signs = {name: sum(of_level[level] for level in levels) for name, levels in SIGNS.items()}
    won, *others = sorted(signs, key=lambda name: -signs[name])
    first, *more = sorted(SIGNS[won], key=lambda level: -of_level[level])
    told = f"{won} {signs[won]:.2f} against " + " and ".join(f"{name} {signs[name]:.2f}" for name in others)
    levels = [f"{level_words(level)} {of_level[level]:.2f}" for level in (first, *more[:1])]
    return f"{told}; {' before '.join(levels)}{_instead(claim, first)}"


def _instead(claim: Mapping[str, Any], likeliest: int) -> str:
    """Why the level is another than the weights' likeliest."""
    if claim["level"] == likeliest:
        return ""
    is_rule = claim["cue"] is not None and claim["level"] == claim["rule_level"]
    return (
        "; the cue stands against that"
        if is_rule
        else f"; no cue says that it is done, so {level_words(claim['level'])}"
    )


def level_words(level: int | None) -> str:
    """`-2 frozen`, of none `none`."""
    number = f"{level:+d}" if level else "0"
    return "none" if level is None else f"{number} {LEVELS[level]}"


def _marked(claim: Mapping[str, Any]) -> str:
    """The quote on one line, with the wordings that were found in brackets that no article uses."""
    cues = [cue.split(": ", 1)[1].rsplit(" (", 1)[0] for cue in claim["cues"] or ()]
    others = (*(claim["named_by"] or ()), *(claim["mode_words"] or ()), *filter(None, [claim["object"]]))
    wordings = sorted({*cues, *others} - {""}, key=len, reverse=True)
    quote = one_line(claim["quote"])
    if not wordings:
        return quote
    found = "|".join(map(_pattern, wordings))
    return re.sub(rf"(?<!\w)(?:{found})(?!\w)", lambda hit: f"{OPEN}{hit[0]}{CLOSE}", quote, flags=re.IGNORECASE)


def _pattern(wording: str) -> str:
    """A wording as it may stand in a text; one that is the end of a word, with all of that."""
    if wording == SHORT_NOT:
        return r"\w+n[’']t"
    return r"[\W_]+".join(map(re.escape, wording.split()))
