"""The month of May, and whoever is called so: neither says that something may be."""

from typing import Final

import polars as pl

from model.reading.text.runs import Flags

_MONTHS: Final = "January|February|March|April|June|July|August|September|October|November|December"
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
    text = plain_texts.gather(words["row"]).cast(pl.Binary).alias("text")
    around = words.with_columns(text).select(
        front=pl.col("text").bin.head("start").cast(pl.String),
        word=pl.col("text").bin.slice(pl.col("start") + 1, 3).cast(pl.String),
        behind=pl.col("text").bin.slice(pl.col("start") + 4).cast(pl.String),
    )
    is_inside = ~pl.col("front").str.contains(r"^$| ;$")
    is_prose = (pl.col("word") == "May") & pl.col("behind").str.contains(r"^ \p{Ll}")
    is_named = is_inside & is_prose & ~pl.col("behind").str.contains(_VERBAL)
    is_month = pl.col("front").str.contains(_IN_FRONT) | pl.col("behind").str.contains(_BEHIND) | is_named
    return around.select(pl.col("word").is_in(["May", "MAY"]) & is_month).to_series().to_numpy()
