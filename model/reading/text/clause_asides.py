"""Asides: what a sentence tells by the way of something else: with a verb of its own ("leaving the hotline silent",
"with Taiwan left out", "but kept the curbs on chips"), or as not so ("but not the chip curbs", "without touching").
"""

from typing import Final, NamedTuple

import numpy as np

from model.reading.text.clause_words import DETERMINERS, Spelled, Verbs
from model.reading.text.runs import Flags, next_of


class Asides(NamedTuple):
    """Where asides begin among some words."""

    begin: Flags
    go_on: Flags
    """Those that may be on what stands before them, too."""
    except_: Flags
    """Those of which what stands before them is not so."""


TAILS: Final = (
    "adding", "casting", "clearing", "clouding", "complicating", "darkening", "dimming", "ignoring", "keeping",
    "leaving", "opening", "overshadowing", "paving", "saying", "sidestepping", "skirting", "souring", "sparing",
)  # fmt: skip
"""Participles behind a comma that tell something else of what is named behind them."""
HEADS: Final = ("asked", "questioned", "pressed", "having")
"""What begins a sentence with something else than it tells of."""
WITHOUT: Final = ("without", "despite", "notwithstanding")
OF: Final = {"of": ("instead", "spite", "regardless", "irrespective", "short"), "than": ("rather",)}
"""What stands behind these, by their last word, is told apart."""
EXCEPT: Final = ("except", "excepting", "barring")
EXCEPT_FOR: Final = {
    "not": ("but", "though", "although", "if"),
    "from": ("apart", "aside"),
    "than": ("other",),
    "for": ("save",),
    "on": ("none", "nothing"),
    "but": ("everything",),
}
"""What stands behind these is left out."""
NOT_THIS: Final = ("its", "the", "their", "his", "those", "on", "about", "over", "to", "from", "with")
"""Behind a comma "not" leaves out what one of these is before."""
NOT_ONLY: Final = (
    "only", "just", "merely", "least", "because", "to", "so", "yet", "long", "all", "even", "for", "that", "when",
)  # fmt: skip
"""Behind these "not" leaves nothing out."""
STATES: Final = (
    "still", "yet", "due", "out", "left", "unresolved", "silent", "unsettled", "pending", "intact", "off", "away",
    "aside", "stalled", "frozen", "deadlocked", "adrift", "open", "unclear", "background", "table",
    "limbo", "unmentioned",
    "untouched", "unchanged", "next",
)  # fmt: skip
"""What something is that is named behind a "with"."""
PREDICATES: Final = (
    "unclear", "uncertain", "steady", "flat", "mum", "silent", "quiet", "unchanged", "intact",
    "unresolved", "unsettled",
    "next", "absent", "unmentioned", "untouched", "pending", "elusive", "distant", "murky", "adrift",
)  # fmt: skip
"""What headlines say of something without a verb ("TikTok fate unclear")."""
NO_HEADS: Final = ("and", "or", "but", "which", "who", "that", "leaving", "with", "as")
BEHIND_PREDICATES: Final = ("on", "over", "about", "for", "as", "in", "at", ";", "")
BEHIND_VERBS: Final = (*DETERMINERS, "nothing", "no", "mum", "quiet", "silent", "away", "aside", "at", "little", "up")
"""What stands behind a verb joined to another that is on something of its own."""


def asides(word: Spelled, told: Verbs, is_first: Flags, is_comma: Flags, is_stop: Flags) -> Asides:
    """The asides among words: `is_stop` are those before which one ends."""
    size = len(is_first)
    stop = np.append(next_of(is_stop)[1:], size)
    state = next_of(word.among(STATES) | word.ends("ing") & ~word.among(["beijing"]))
    has_state = np.append(state, [size] * 2)[2:] < stop  # not right behind
    with_state = word.among(["with"]) & (is_first | is_comma) & has_state
    tails = word.among(TAILS) & is_comma | word.among(HEADS) & is_first
    without = word.among(WITHOUT) | _pairs(word, OF)
    is_not = word.among(["not"]) & is_comma & word.among(NOT_THIS, 1)
    excepts = word.among(EXCEPT) | _pairs(word, EXCEPT_FOR) & ~word.among(NOT_ONLY, 2) | is_not
    is_verb = np.append(told.may_be[1:], False)
    joined = word.among(["and", "but", "yet"]) & is_verb & word.among(BEHIND_VERBS, 2)
    is_last = np.append(is_stop[1:], True) | word.among(BEHIND_PREDICATES, 1)
    is_said = np.append(next_of(word.among(PREDICATES) & is_last)[1:], size) < stop
    verbless = (is_comma | word.among([";"], -1) & ~is_first) & is_said & ~word.among(NO_HEADS)
    begin = with_state | tails | without | excepts | joined | verbless
    return Asides(begin, without | excepts | joined, excepts)


def _pairs(word: Spelled, known: dict[str, tuple[str, ...]]) -> Flags:
    """At which words two begin that belong together, known by the second."""
    told = np.zeros(len(word.places), bool)
    for second, firsts in known.items():
        told |= word.among([second], 1) & word.among(firsts)
    return told
