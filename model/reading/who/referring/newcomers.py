"""Newcomers: people whom the dossier does not know, in the sentence that brings them in (`Jane Doe, who farms, …`)."""

from typing import Final

import polars as pl

from model.reading.who.names.names import Names
from model.reading.who.names.strangers import TITLE_WORDS
from model.reading.who.saying.quotations import QUOTED
from model.reading.who.saying.speaker_phrases import ROLE
from model.reading.who.voices.introductions import tells_office
from model.words.english import english

NEWCOMERS: Final = pl.Schema({"row": pl.UInt32, "article": pl.String, "speaker": pl.String, "is_told": pl.Boolean})
"""`is_told`: the sentence tells who it is; else only what somebody does, or a place, or a body."""

_WORD: Final = "[A-Z][a-zA-Zà-ÿ’'-]*[a-zà-ÿ]"
_NAME: Final = f"{_WORD}(?: [A-Z][.])?(?: (?:de|van|von|bin|al|el|da))?(?: {_WORD}){{1,2}}"
_WHOSE: Final = "(?:an?|the|his|her|their|its|one|then|now|once|himself|herself|[A-Z][a-z]+[’']s)"
_WHO: Final = rf"({_NAME})(?: \([^()]*\))?,? (?:who |aged \d|\d\d,)"
_BESIDE: Final = f"({_NAME})(?:,| is| was| became) ({_WHOSE} [^,;:.]*)"
_BEHIND: Final = rf"(?:^|[ “])((?i:an?|the|his|her|their|its|one|our) [a-z][^,;:.]*), ({_NAME}),"
"""`Its author, Jane Doe, …`."""
_THERE: Final = "(?:At|In|On|Near|Outside|Inside|Down|Over|Up|Across|Back) [^,;:]*, "
_ROLE_BEFORE: Final = (
    "(?:[A-Z][^ ,]* ){0,3}(?:[a-z-]+ ){0,3}(?:chairman|chairwoman|chief|executive|president|director|founder|professor|"
    "analyst|economist|ambassador|envoy|senator|negotiator|head|CEO) "
)
"""`The firm’s founder`, before a name."""
_ACTS: Final = (
    f"^(?:{_THERE})?(?:{_ROLE_BEFORE})?({_NAME}) (?:(?:also|still|now|once|already|[a-z]+ly) )?"
    "(?:is|was|has|had|does|did|ran|grew|made|sold|taught|went|came|built|kept|spent|lost|left|took|drove|[a-z]+[^s]s|"
    "[a-z]+ed) "
)
"""Of whom their sentence tells something: one of whom the next says `he`, unless a place or a body is called so."""
_OFFICE_ACTS: Final = (
    f"^(?:{_THERE})?({_NAME}), (?:{_WHOSE}) (?:[^,;:]* )?(?:{ROLE})(?: [^,;:]*)?, (?:also |then |later )?"
    "(?:is|was|has|had|did|went|came|flew|met|took|gave|made|held|led|left|sat|stood|spoke|wrote|[a-z]+ed) "
)
"""`Jane Doe, the special envoy for hostages, flew with him.`"""
_SEVERAL: Final = "[A-Z][a-zA-Zà-ÿ’'-]* (?:[A-Z][.] )?(?:[a-z]{2,3} )?[A-Z]"
_BEARING: Final = (
    f"^(?:(?:[A-Z][a-z]+[’']s|In|At|On|Near|When|While|But|And|Then|As|The|Like|Unlike|Today|Yesterday|{TITLE_WORDS}|"
    "Prime|Vice|Deputy|Foreign|Defen[cs]e|Trade|Finance)[.]? )+"
)
"""What may stand before a name."""
_GERUND: Final = "^[A-Z][a-z]{3,}ing "
_OCCUPATIONS: Final = [f" {word} " for word in english().occupations]
_NO_NAMES: Final = [f" {word} " for word in english().no_names]
_NO_PEOPLE: Final = [f" {word} " for word in english().names_of_no_people]
_LIVES: Final = (
    r"^who (?:also )?(?:owns|runs|teaches|farms|grows|raises|sells|imports|exports|makes|breeds|builds|drives|keeps|"
    r"fishes|lives|works (?:at|in|for)|studies|manages|founded)\b|"
    r"^an? (?:[a-z-]+ ){1,4}(?:in|at|from|near|outside) [A-Z]|"
    r"^the (?:owner|founder|head|manager|chief executive) of an? |^of (?:the )?(?:[A-Z][a-z]+ )+"
    r"(?:Council|Association|Chamber|Federation|Union|Institute|Institution|University|College|Foundation)$"
)
"""What is told of private people."""
_ALONE: Final = "^an? (?:[a-z-]+ )?[a-z]+$"


def leads_private_life(beside: pl.Expr, is_courteous: pl.Expr) -> pl.Expr:
    """Whether what stands beside a name tells that it is of no office: `a grower in Iowa`, `who owns a shop`; where the
    name is called so in courtesy (`Mr.`) also `a grower` alone.
    """
    bare = beside.str.strip_suffix(".")
    is_one = bare.str.contains(_LIVES) | is_courteous & bare.str.contains(_ALONE) & _has_word(bare, _OCCUPATIONS)
    return (is_one & ~tells_office(bare)).fill_null(value=False)


def newcomers(rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """NEWCOMERS of sentences (row, article, text), one of each: nobody whom the dossier knows stands before them."""
    text = pl.col("text")
    plain = text.str.replace_all(QUOTED, " ; ").str.replace_all(r"\s+", " ")
    asked = rows.filter(text.str.contains(_SEVERAL)).select("row", "article", text=plain)
    if asked.is_empty():
        return pl.DataFrame(schema=NEWCOMERS)
    beside, behind = text.str.extract_groups(_BESIDE).struct, text.str.extract_groups(_BEHIND).struct
    by_occupation = pl.when(_has_word(beside.field("2"), _OCCUPATIONS)).then(beside.field("1"))
    by_name = pl.when(_has_word(behind.field("1"), _OCCUPATIONS)).then(behind.field("2"))
    told, acting = (
        pl.coalesce(text.str.extract(_WHO), by_occupation, by_name),
        pl.coalesce(text.str.extract(_ACTS), text.str.extract(_OFFICE_ACTS)),
    )
    found = asked.with_columns(is_told=told.is_not_null(), whole=pl.coalesce(told, acting)).drop_nulls("whole")
    named = found.with_columns(speaker=pl.col("whole").str.replace(_BEARING, "").str.replace("[’']s?$", ""))
    speaker = pl.col("speaker")
    is_name = speaker.str.contains(" ", literal=True) & ~has_word_of_bodies(speaker)
    is_name &= ~speaker.str.to_lowercase().is_in(names.fulls["full"].implode())
    is_word = speaker.str.contains(_GERUND) | has_word_of_no_name(speaker)
    is_name &= pl.col("is_told") | ~is_word
    people = named.filter(is_name)
    return _strangers(people, names).select(NEWCOMERS.names())


def has_word_of_bodies(name: pl.Expr) -> pl.Expr:
    """Whether a word of a name is one of bodies and places: `Institute`, `Pacific`."""
    return _has_word(name, _NO_PEOPLE)


def has_word_of_no_name(name: pl.Expr) -> pl.Expr:
    """Whether a word of it has a capital for another reason: `Foreign`, `Affairs`."""
    return _has_word(name.str.to_lowercase(), _NO_NAMES)


def _has_word(text: pl.Expr, words: list[str]) -> pl.Expr:
    """Whether a text without stops has one of some words, each between blanks: that takes no time to be made ready."""
    return (pl.lit(" ") + text + " ").str.contains_any(words)


def _strangers(people: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`people` (row, text, whole, speaker) without places, bodies, and whom somebody of the dossier stands before."""
    if people.is_empty():
        return people
    upto = pl.col("text").str.splitn(pl.col("whole"), 2).struct.field("field_0") + pl.col("whole")
    cut = people.with_columns(phrase=upto, is_subject=pl.lit(value=True))
    behind_known = cut.join(names.people_in(cut), on="phrase", how="semi")["row"]
    bodies = names.known(cut.select("is_subject", phrase="speaker").unique())["phrase"]
    is_known = pl.col("row").is_in(behind_known.implode()) | pl.col("speaker").is_in(bodies.implode())
    # by their words: a pattern of all countries' names takes long to be made ready
    parts = (pl.col("speaker"), pl.col("speaker").str.extract(r"^(\S+)"), pl.col("speaker").str.extract(r"(\S+)$"))
    is_place = pl.any_horizontal(part.str.to_lowercase().is_in(names.topics.implode()) for part in parts)
    of_sides = [pl.col("speaker").str.contains(terms) for terms in names.terms_of.values()]
    return people.filter(~is_known & ~is_place & ~pl.any_horizontal(pl.lit(value=False), *of_sides))
