"""Who and what a piece of text names: sides, people, issues, and the words that tell one thing from another."""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

import polars as pl

from model.agenda.wordings import BOTH, THIRDS
from model.dossier import Dossier, Person
from model.dossier.words import leaders
from model.reading.text.phrases import plain
from model.reading.text.quick import quick
from model.reading.what.finding.hits import Lexicon, lexicon
from model.reading.what.finding.searching import hits
from model.reading.what.finding.spelled import Wording, issue_wordings, side_wordings, spelled_out
from model.words.english import english
from model.words.wordings import expanded

NAMED: Final = pl.Schema(
    {
        "row": pl.UInt32(),
        "sides": pl.List(pl.String()),
        "by_name": pl.List(pl.String()),  # those of the sides that are not only meant by `both sides`
        "people": pl.List(pl.String()),
        "named_issues": pl.List(pl.String()),
        "words": pl.List(pl.String()),
    }
)
"""One row per text, in their order."""

EVERY_SIDE: Final = "*"
PERCENT: Final = r"(\d+(?:\.\d+)?)(?:\s?%|[\s-]per\s?cent(?:age)?(?: points?)?)"
YEAR: Final = r"^(?:19|20)\d\d$"
ENDING: Final = "(?:es|ed|ing|s|e|ied|ies|y)$"
"""What tells `imposed tariffs` from `will impose a tariff`."""
ON_OTHERS: Final = (
    r"\b(?:on|against|from|to|towards?|with|for|into|of|at|in|between|by)\s+(?:[a-z][\w-]*\s+){0,3}?"
    r"(?:(?:and\s+)?[A-Z][\w.’'-]*\s*)+"
)
"""Names behind a preposition: `the tariffs on Chinese goods` are nobody's deed."""
PERSON: Final = "object"
"""What a person's name is to the search: no lexicon is in it whose objects could be meant."""


def named_in(texts: pl.Series, dossier: Dossier) -> pl.DataFrame:
    """NAMED of these texts."""
    found = hits(texts.alias("text").to_frame().select(text=plain(pl.col("text")))["text"], _lexicon(dossier))
    parts = found.group_by("row").agg(
        _payloads("side").alias("sides"), _payloads(PERSON).alias("people"), _payloads("issue").alias("named_issues")
    )
    rows = texts.alias("text").to_frame().with_row_index("row").with_columns(words_of(pl.col("text")).alias("words"))
    every = sorted(side.code for side in dossier.sides)
    joined = rows.join(parts, on="row", how="left", maintain_order="left").with_columns(
        pl.col("sides", "people", "named_issues").fill_null([])
    )
    both = pl.col("sides").list.contains(EVERY_SIDE)
    people_sides = pl.col("people").list.eval(
        pl.element().replace_strict(*_sides_of_people(dossier), default=None, return_dtype=pl.String)
    )
    named = pl.concat_list("sides", people_sides).list.drop_nulls().list.unique().list.sort()
    sides = pl.when(both).then(pl.lit(every, pl.List(pl.String))).otherwise(named)
    by_name = named.list.set_difference(pl.lit([EVERY_SIDE], pl.List(pl.String)))
    return joined.with_columns(sides.alias("sides"), by_name.alias("by_name")).select(
        pl.col(name).cast(kind) for name, kind in NAMED.items()
    )


def words_of(text: pl.Expr) -> pl.Expr:
    """The words of four letters and more that few announcements share, each once, in lower case, without their endings.

    Percentages are words too (`34%`), each twice: it tells one measure from another as two words do.
    """
    lower = text.str.to_lowercase().str.replace_all(PERCENT, "$1% $1%%")
    words = lower.str.extract_all(r"[\d.]+%%?|[\p{L}\d][\p{L}\d-]{3,}").list.unique().list.sort()
    words = words.list.filter(~pl.element().str.contains(YEAR))
    rare = words.list.set_difference(english().announcement_words)
    return rare.list.eval(pl.element().str.replace(ENDING, "")).list.unique().list.sort()


def doers_in(texts: pl.Series, dossier: Dossier) -> pl.Series:
    """The sides that are named in what stands before a verb, but not behind a preposition: who does it."""
    kept = texts.str.replace_all(ON_OTHERS, " ")
    return named_in(kept, dossier)["by_name"].alias("doers")


@lru_cache(maxsize=4)
def third(dossier: Dossier) -> str:
    """The pattern of who else there is: what names a side of the dossier, or who leads it, is no third party."""
    terms = [wording for side in dossier.sides for term in (side.name, *side.terms) for wording in expanded(term)]
    own = [*terms, *leaders(dossier)]
    others = [each for each in THIRDS if not any(re.search(rf"(?i)\b(?:{each})\b", name) for name in own)]
    return quick(rf"\b(?:{'|'.join(others)})\b")


def _payloads(kind: str) -> pl.Expr:
    return pl.col("payload").filter(pl.col("type") == kind).unique().sort()


@lru_cache(maxsize=4)
def _lexicon(dossier: Dossier) -> Lexicon:
    terms = [wording for wording in issue_wordings(dossier.issues) if wording.type in ("issue", "exclusion")]
    both = [Wording(wording, "side", EVERY_SIDE) for wording in BOTH]
    return lexicon(spelled_out([*side_wordings(dossier.sides), *both, *terms, *_people(dossier)]))


def _people(dossier: Dossier) -> list[Wording]:
    """The names of people, and the short ones that only one of them has."""
    ways = Counter(way for person in dossier.people for way in {person.name, *person.aliases})
    return [
        Wording(way, PERSON, person.name)
        for person in dossier.people
        for way in sorted({person.name, *person.aliases})
        if ways[way] == 1
    ]


def _sides_of_people(dossier: Dossier) -> tuple[pl.Series, pl.Series]:
    """Their names, and their sides: typed, so that none of either is text too."""
    sides = [_side_of(person) for person in dossier.people]
    return pl.Series([person.name for person in dossier.people], dtype=pl.String), pl.Series(sides, dtype=pl.String)


def _side_of(person: Person) -> str | None:
    """The side of the office held last."""
    return person.tenures[-1].side if person.tenures else None
