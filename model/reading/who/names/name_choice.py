"""Name choice: which of the names in a phrase is its speaker's, and what that is beside strangers and titles."""

from typing import Final

import polars as pl

from model.reading.who.names.strangers import CAPITALS, STAFF
from model.words.english import english

KIND: Final = pl.Enum(["person", "short", "office", "stranger", "title"])
"""What a phrase turned out to be: `short` is a last name alone, `title` is `the secretary`."""

_TAIL: Final = (
    r"(?i)^(?:s\s+)?"
    r"(?:(?:[a-z]+ +){0,2}(?:statement|readout|notice|letter|post|announcement|document|report|release|fact +sheet|"
    r"white +paper|filing|memo|memorandum|editorial|commentary|communiqu[eé])s?|s|side|government|himself|herself|navy|"
    r"army|air +force|rocket +force)?$"
)
"""What may follow a name that still ends its phrase: `the ministry’s statement`."""

_HUMAN: Final = (
    r"(?i)\b(?:spokes[a-z]+|officials?|diplomats?|sources?|ambassador|envoy|minister|secretary|consul +general|"
    r"mission)\b"
)
_STAFF: Final = rf"(?i)^(?:s\s+)?(?:[a-z]+ +){{0,2}}{STAFF}\b"
"""Behind a person's name: that one has whoever speaks (`a former Doe adviser`)."""
_ON_WHAT: Final = r"(?i)\b[a-z]+ +(?:on|about|toward|towards)(?: +the)?$"
"""Before a country: an adviser on it does not speak for it."""
_WHERE: Final = (
    r"(?i)^(?:an?|one|another|some|two|three|many) +(?:[a-z-]+ +){1,4}(?:under|in|at|near|on|from|with|beneath|outside)"
    r"(?: +the)?$"
)
"""Before an office: somebody who is there is not of it (`one user under state media’s post`)."""
_AND_MORE: Final = r"^and\s+(?:the\b|[A-Z])"
_NO_LONGER: Final = r"(?i)\b(?:former|retired|ex)\b"
_NAMED_OF: Final = r"^[A-Z][^\s]+(?: +[A-Z][^\s]+)+ +(?:of|from|at|with|in)(?: +the)?(?: +[A-Z][^\s]*)*$"
"""Before a name that an object has: whom that one is of."""
_PRIVATE: Final = rf"^(?:[a-z]+ +)?(?:{'|'.join(english().private_people)})\b"
"""Behind a country: these speak for themselves."""


def best(hits: pl.DataFrame) -> pl.DataFrame:
    """Of the hits in a phrase the one that names the speaker, if any does."""
    if hits.is_empty():
        return hits.drop("place")
    subject, human = pl.col("is_subject"), pl.col("phrase").str.contains(_HUMAN)
    ends = pl.col("rest").str.contains(_TAIL)
    is_title = (pl.col("rank") == 2) & pl.col("rest").str.contains(rf"^{CAPITALS}$".replace(" ", " +"))
    is_pair = pl.col("rest").str.contains(_AND_MORE)
    last = subject & ~is_pair.any().over("phrase")
    place = pl.when(last).then(-pl.col("place")).otherwise("place")
    is_of = ~subject & (pl.col("kind") == "office") & pl.col("before").str.contains(_NAMED_OF)
    is_private = pl.col("rest").str.to_lowercase().str.contains(_PRIVATE)
    is_staff = pl.col("kind").is_in(["person", "short"]) & pl.col("rest").str.contains(_STAFF)
    is_topic = ~subject & (pl.col("kind") == "office") & pl.col("before").str.contains(_ON_WHAT)
    is_place = ~subject & (pl.col("kind") == "office") & pl.col("before").str.contains(_WHERE) & ~human
    hits = hits.filter(~is_staff & ~is_topic & ~is_place)
    fitting = hits.filter((~subject & ~is_of & ~is_private) | ends | is_title | is_pair | (human & ~is_of))
    side = pl.when(~pl.col("before").str.contains(_NO_LONGER)).then("side")
    fitting = fitting.with_columns(side, rest=pl.when(is_of).then(pl.lit(None, pl.String)).otherwise("rest"))
    ordered = fitting.sort("phrase", "is_subject", pl.col("kind") == "office", place)
    return ordered.unique(["phrase", "is_subject"], keep="first", maintain_order=True).drop("place")


def settled() -> list[pl.Expr]:
    """The columns of NAMED from a stranger, a hit or a title, in this order."""
    kind = (
        pl.when(pl.col("stranger").is_not_null())
        .then(pl.lit("stranger", KIND))
        .when(pl.col("kind").is_not_null())
        .then("kind")
        .when(pl.col("title").is_not_null())
        .then(pl.lit("title", KIND))
    )
    name = pl.coalesce("stranger", "name", "title").alias("name")
    return [pl.col("phrase"), pl.col("is_subject"), name, kind.alias("kind"), pl.col("side"), pl.col("rank")]
