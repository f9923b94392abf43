"""The month of May, and whoever is called so: neither says that something may be."""

from typing import Final

import polars as pl

from model.days.dating import MONTH_NAMES
from model.reading.text.quick import are
from model.reading.text.runs import Flags
from model.reading.text.spans import bytes_between

_MONTHS: Final = "|".join(name for name in MONTH_NAMES if name != "May")
_IN_FRONT: Final = (
    r"(?i: (?:in|of|on|by|for|from|since|until|till|through|throughout|during|before|after|around|between|last|next"
    r"|late|later|early|earlier|mid|every|each|previous|theresa|mrs|ms|pm|minister|the|\d{1,2}(?:st|nd|rd|th)?"
    rf"|(?:{_MONTHS})(?: (?:and|or|to|through|until))?))$| this$"
)
"""What stands in front of a month, or of a name."""
_BEHIND: Final = (
    r"^(?i: (?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)? | (?:19|20)\d\d | s | day "
    rf"| (?:(?:and|or|to|through|until) )?(?:{_MONTHS}) | (?:saw|brought|began|ended|was|had|passed) )"
)
"""What stands behind one."""
_VERBAL: Final = (
    r"^ (?:be|not|have|also|well|yet|still|soon|never|only|now|no|even|need|all|both|each|god|he|her|his|i|it|its|my"
    r"|our|peace|she|that|the|their|there|these|they|this|those|we|you|your|ask|;|\?) "
)
"""What in small letters stands behind the verb, though that has a capital."""

MAY: Final = r"^may\b"
"""Mode words that may begin with one."""


def are_months(words: pl.DataFrame, plain_texts: pl.Series) -> Flags:
    """Which of some mode words (row, start) begin with a "May" that is a month or a name by the words around it.

    In small letters it is the verb; with a capital too at the head of a clause ("May I ask …") and in titles ("Trump
    May Lift Tariffs"), unless what stands around it is only beside a month ("May 12", "in May") or what stands behind
    it is no title's ("Theresa May banned").
    """
    texts = plain_texts.gather(words["row"]).alias("text")
    start, front, word, behind = (pl.col(name) for name in ("start", "front", "word", "behind"))
    around = pl.DataFrame([texts, words["start"].cast(pl.Int64)]).select(
        front=bytes_between("text", pl.lit(0), start),
        word=bytes_between("text", start + 1, start + 4),
        behind=bytes_between("text", start + 4),
    )
    is_prose = (word == "May") & behind.str.contains(r"^ \p{Ll}")
    is_named = ~front.str.contains(r"^$| ;$") & is_prose & ~behind.str.contains(_VERBAL)
    is_month = front.str.contains(_IN_FRONT) | behind.str.contains(_BEHIND) | is_named
    return are(around, word.is_in(["May", "MAY"]) & is_month).to_numpy()
