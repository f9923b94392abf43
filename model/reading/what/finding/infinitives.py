"""Verbs that look like nouns ("ram", "levy", "tail"): infinitives of their cue behind what says who is to do it."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import Flags
from model.reading.text.spans import text_before

_HELPERS: Final = (
    r"(?:(?:will|would|shall|should|can|could|may|might|must|did|does|do)(?: not)?|cannot|never|no longer|ll|"
    r"gonna|gotta|oughta|"
    r"(?:don|won|didn|doesn|wouldn|can|couldn|shouldn|mustn) t)"
)
"""What an infinitive stands behind."""
_WANTS: Final = (
    r"(?:plan|want|agree|vow|pledg|promis|threat|decid|decision|refus|declin|fail|urg|call|ask|mov|intend|intent|"
    r"continu|about|ready|willing|set|going|need|have|has|had|ought|order|prepar|hop|expect|forc|aim|seek|sought|tr[iy]|"
    r"attempt|offer|warn|press|demand|tell|told|instruct|direct|requir|allow|begin|began|start|yet|unable|able|resolv|"
    r"request|bid|appeal|plea|effort|bill|vot|legislation|resolution|amendment|push|lobb|persuad|convinc|manag|petition|rush|scrambl|compel|"
    r"undert[ao]k|opt|propos|consider|whether|wish|like|free|due|likely|dare|chose|choos|help|authori[sz]|were|was|is|are)"
    r"[a-z]* "
)
"""And what wants it, behind which "to" is no more than that: "sent ships to ram" tells of none that was rammed."""
_BETWEEN: Final = r"(?:\w+ly|also|now|soon|then|again|further|even|still|ever|once more|in turn|just)"
"""What may stand between."""
_FIRST: Final = r"[a-z]{3,} (?:(?:up|off|out|down|back|in) )?(?:and|or)"
"""Another verb before it ("to intercept and board")."""
_ASKED: Final = r"(?:[Dd]id|[Dd]oes|[Dd]o|Will|Would|Should|Can|Could) (?:the )?(?:[\w-]+ ){1,2}"
"""A question, in which whoever does it stands behind the helper ("did China board …")."""
_INFINITIVE: Final = quick(
    rf"(?: (?:{_HELPERS}|{_WANTS}(?:[\w.-]+ ){{0,4}}to)|^ (?:[A-Z][\w.]* ){{1,3}}to) "
    rf"(?:{_BETWEEN} )?(?:{_FIRST} )?(?:{_BETWEEN} )?$| {_ASKED}$"
)


def are_no_infinitives(verbs: pl.DataFrame, plain_texts: pl.Series) -> Flags:
    """Which of some hits (row, start) do not stand as infinitives do."""
    before = text_before(plain_texts.to_frame("plain"), verbs)
    flags: Flags = ~before.str.contains(_INFINITIVE).to_numpy()
    return flags
