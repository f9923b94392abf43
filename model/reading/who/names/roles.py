"""Roles: who `the treasury secretary` or `China's commerce minister` was on a day, by the roles of a dossier."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

import polars as pl

from model.dossier import Side
from model.reading.text.phrases import is_exact, pattern_of, plain_name, plain_phrase
from model.words.wordings import expanded

_HEAD: Final = (
    r"(?i)\b(?:secretary|minister|president|premier|ambassador|envoy|representative|director|adviser|advisor|general|"
    r"chief|chair\w*|commander|governor|speaker|chancellor|top diplomat|(?:top|chief) (?:\S+ )?diplomat)$"
)
"""The word that a role without its holder's name ends with, once what hangs on it is cut off."""
_OF: Final = r"(?i)\s(?:of|to|for|on)\s.*$"
_NO_WORDS: Final = (
    "of",
    "the",
    "to",
    "a",
    "an",
    "its",
    "for",
    "on",
    "s",
    "his",
    "her",
    "and",
    "but",
    "then",
    "national",
    "special",
    "presidential",
)
_SPELLED: Final = {"defence": "defense", "advisor": "adviser"}
_OF_THE_FIRST: Final = ("president", "president vice")
_INDEFINITE: Final = r"(?i)^(?:an?|one|another|two|three)\s"
OWNED: Final = r"[’']s?\s"
"""Behind whose something is: `China's minister`."""
_ONE_SIDE: Final = r"\bsecretary\b.*\s|\s.*\bsecretary\b"
"""A role of more words that only one of two countries has: ministers are many, a treasury secretary is one."""


_TOP_DIPLOMAT: Final = (
    r"^(?:Secretary of State|Foreign (?:Minister|Secretary)|(?:Minister|Director) (?:of|for) .*Foreign Affairs\b.*)$"
)
_OF_BODY: Final = r"^(?:Secretary|Minister) of (?:the |National )?(.+)$"
_CALLED: Final = {
    "diplomat": r"Secretary of State|Foreign|Ambassador|Envoy|\bState Department|Permanent Representative",
    "lawmaker": r"^Senator\b|^Representative$|^Speaker of the House|^(?:House|Senate) ",
    "general": r"Minister of (?:National )?Defen[cs]e|Military Commission|Joint (?:Staff|Chiefs)|Command|Army|Theater",
    "admiral": r"Minister of (?:National )?Defen[cs]e|Joint (?:Staff|Chiefs)|Command|Navy|Naval|Fleet|Coast Guard",
}
"""What holders of roles are called, too (`the general`): by words of these."""


class Countries(NamedTuple):
    """The patterns of two countries' names."""

    every: str
    of: tuple[tuple[str, str], ...]
    """code and pattern of each side"""
    posts: str
    """where envoys to one of them are: behind `to` or `in`, a country or what stands for it (`to Washington`)"""
    seats: tuple[tuple[str, str], ...]
    """code and pattern of what stands for each side before whom it has (`Beijing’s top diplomat`)"""


def countries(sides: Iterable[Side]) -> Countries:
    """How the sides are named as countries (`US`, `American`, `China's`), not as their offices (`the White House`)."""
    of = tuple(
        (side.code, "|".join(sorted(map(pattern_of, _country_terms(side)), key=len, reverse=True))) for side in sides
    )
    every = "|".join(pattern for _, pattern in of if pattern)
    seats = sorted({term for side in sides for term in side.terms if is_exact(term)}, key=len, reverse=True)
    posts = rf"(?-u:\b)(?:in|to) (?:{'|'.join(map(re.escape, seats))}) $" if seats else r"[^\s\S]"
    owners = tuple((side.code, _seats(side)) for side in sides if _seats(side))
    return Countries(rf"(?-u:\b)(?:{every})(?-u:\b)" if every else r"[^\s\S]", of, posts, owners)


def _seats(side: Side) -> str:
    """The pattern of a side's names of one word that are no country's: its capital."""
    words = (term for term in side.terms if is_exact(term) and term.isalpha() and not term.isupper())
    own = "|".join(sorted(set(words) - _country_terms(side)))
    return rf"^\s*(?:{own}) s " if own else ""


def _country_terms(side: Side) -> set[str]:
    """Terms that begin as the side's name does, are its initials, or are adjectives of one word."""
    initials = "".join(word[0] for word in side.name.split()).upper()
    terms = {plain_phrase(phrase).strip() for term in side.terms for phrase in expanded(term)} | {side.name}
    stem = side.name[:4].lower()
    return {
        term
        for term in terms
        if term.lower().startswith(stem) or term.startswith(initials) or re.fullmatch(r"\w+(?:an|ese)s?", term)
    }


def role_words(phrase: pl.Expr, of: Countries) -> pl.Expr:
    """A struct of key, the sorted words of a role without its country, and of, the side whose country stands first."""
    text = plain_name(phrase)
    first = text.str.extract(f"({of.every})")
    side = pl.coalesce(
        pl.lit(None, pl.String),
        *(pl.when(first.str.contains(rf"^(?:{pattern})$")).then(pl.lit(code)) for code, pattern in of.of if pattern),
        *(pl.when(text.str.contains(seat)).then(pl.lit(code)) for code, seat in of.seats),
    )
    for _, seat in of.seats:
        text = text.str.replace(seat, " ")
    words = (
        text.str.replace(of.posts, " ")
        .str.replace_all(of.every, " ")
        .str.to_lowercase()
        .str.replace_many(list(_SPELLED), list(_SPELLED.values()))
        .str.extract_all(r"\S+")
    )
    key = words.list.set_difference(list(_NO_WORDS)).list.sort().list.join(" ")
    return pl.struct(key.alias("key"), side.alias("of"))


def ways_of_roles(held: pl.DataFrame, bodies: pl.DataFrame) -> pl.DataFrame:
    """`held` (role, holder, side, since, until), and again those by what their holders are called in other words: `the
    defense chief`, `the Pentagon chief` by the `bodies` (department, side, term), `the top diplomat`.
    """
    role = pl.col("role")
    department = held.with_columns(department=role.str.extract(_OF_BODY, 1).str.to_lowercase()).drop_nulls("department")
    by_name = department.with_columns(role=pl.col("department") + " chief").drop("department")
    by_term = department.join(bodies, on=["department", "side"]).with_columns(role=pl.col("term") + " chief")
    top = held.filter(role.str.contains(_TOP_DIPLOMAT))
    by_rank = [top.with_columns(role=pl.lit(f"{word} diplomat")) for word in ("top", "chief")]
    return pl.concat([held, by_name, by_term.select(held.columns), *by_rank])


def called(tenures: pl.DataFrame) -> pl.DataFrame:
    """title, speaker: by what nouns those who hold a role (name, role, side) are spoken of, once they were named; with
    the side behind the noun, too (`diplomat CN`).
    """
    found = [
        tenures.filter(pl.col("role").str.contains(words)).with_columns(title=pl.lit(noun))
        for noun, words in _CALLED.items()
    ]
    bare = pl.concat(found).select("title", "side", speaker="name").drop_nulls().unique()
    sided = bare.with_columns(pl.concat_str("title", "side", separator=" "))
    return pl.concat([bare, sided]).select("title", "speaker").unique()


def holds() -> pl.Expr:
    """Whether a tenure (since, until) holds on a row's date; an undated row lets every tenure hold."""
    day = pl.col("date")
    return day.is_null() | (pl.col("since").fill_null(day) <= day) & (pl.col("until").fill_null(day) >= day)


def holders(phrases: pl.DataFrame, roles: pl.DataFrame, of: Countries) -> pl.DataFrame:
    """phrase, date, holder, is_sure of those (phrase, date) that are a role which somebody held on that day.

    It is sure where the phrase says whose it is, or the role is of a kind that only one country has; of `the president`
    it is the first side's, as its own press has it. Of a role that was handed over on that day it is whoever took it;
    of one that two people of one side held it is nobody.
    """
    phrase = pl.col("phrase")
    asked = phrases.filter(phrase.str.replace(_OF, "").str.contains(_HEAD) & ~phrase.str.contains(_INDEFINITE)).unique()
    if asked.is_empty():
        return pl.DataFrame(schema=phrases.schema | {"holder": pl.String, "is_sure": pl.Boolean})
    keyed = asked.with_columns(role_words(phrase, of).struct.unnest())
    is_theirs = pl.col("of").is_null() | (pl.col("of") == pl.col("side"))
    held = keyed.join(roles, on="key").filter(holds() & is_theirs)
    is_taken = (pl.col("since") == pl.col("date")).any().over("phrase", "date", "key", "side")
    held = held.filter((pl.col("until").ne_missing(pl.col("date")) | ~is_taken).fill_null(value=True))
    is_first = pl.col("side").eq_missing(pl.lit(of.of[0][0] if of.of else None)) & pl.col("key").is_in(_OF_THE_FIRST)
    alone = held.filter(is_first | ~is_first.any().over("phrase", "date"))
    is_sure = pl.col("of").is_not_null() | phrase.str.contains(OWNED) | pl.col("key").str.contains(_ONE_SIDE)
    one = alone.filter(pl.col("holder").n_unique().over("phrase", "date") == 1)
    return one.select("phrase", "date", "holder", is_sure=is_sure).unique()
