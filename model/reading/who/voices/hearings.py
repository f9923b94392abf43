"""Hearings: who speaks for a country in the records of its parliament, though no dossier knows them."""

from typing import Final

import polars as pl

from model.reading.who.names.names import Names
from model.reading.who.names.strangers import LAST_WORD
from model.reading.who.voices.turns import BARE
from model.words.english import english

_MEMBER: Final = (
    r"^(?:(?:The )?(?i:(?:vice |acting )?chair(?:man|woman|person)?|ranking member)\b|"
    r"(?i:Mr|Mrs|Ms|Miss|Senator|Representative|Congressman|Congresswoman)\b)"
)
"""How records call members, and some witnesses."""
_OF_STATE: Final = r" of [A-Z][a-z]+(?: [A-Z][a-z]+)?$"
_TESTIFIES: Final = r"(?i)\b(?:statement|testimony) of\b|\bwitness(?:es)?\b|\byour testimony\b"
_LISTED: Final = r"^\W*(?i:witness(?:es)?)\b|^(?:STATEMENT|TESTIMONY) OF\b"
"""What announces witnesses: else nothing but a courtesy tells members from them."""
_HEARING: Final = r"(?i)\bhearing\b"
_SITS: Final = r"(?i)\b(?:representative|senator)s? (?:in congress|from)\b|\bu\.?s\.? senator\b"
"""`Statement of Hon. Jane Doe, a Representative in Congress`."""
_ROLES: Final = (
    rf"(?i)^,? [^;:.]*\b(?:president|chief|chairman of the board|counsel|{'|'.join(english().occupations)})\b"
)
_COMMITTEE: Final = r"(?i)\b(?:sub)?committee\b[^.]*\b(?:hearing|met|meets|on)\b|\bhearing\b[^.]*\bcommittee\b"
_STOPPED: Final = r"^(?: of [A-Z][A-Za-z ]*)?\.$"
"""Behind a label that is a sentence (`Mr. DOE of Utah.`)."""
_RANK: Final = 2


def with_members(told: pl.DataFrame, rows: pl.DataFrame, titles: pl.DataFrame | None, names: Names) -> pl.DataFrame:
    """`told` (row, article, turn_speaker, is_reporter, speaker, side, rank, …), where members of a parliament have its
    side in the record of a hearing: all who are called as members are, or by last names in capitals where its witnesses
    are announced, and are not heard as witnesses. `rows` (article, text, turn_speaker, source) are all of the texts.
    """
    label = pl.col("turn_speaker")
    is_bare = label.str.contains(BARE)
    is_open = pl.col("side").is_null() & ~pl.col("is_reporter") & (label.str.contains(_MEMBER) | is_bare)
    may_be = told.filter(is_open & ~pl.col("speaker").is_in(names.known_names.implode()))
    if may_be.is_empty() or not names.hearings:
        return told
    surname = label.str.replace(_OF_STATE, "").str.extract(LAST_WORD).str.to_lowercase()
    near = rows.filter(pl.col("article").is_in(may_be["article"].unique().implode()))
    announced = near.filter(pl.coalesce("turn_speaker", "text").str.contains(_LISTED))["article"]
    may_be = may_be.filter(~is_bare | pl.col("article").is_in(announced.implode()))
    asked = may_be.select("row", "article", surname=surname)
    held = _held_in(near, titles, names)
    members = asked.join(held, on="article")
    if members.is_empty():
        return told
    heard = near.filter(pl.col("article").is_in(held["article"].implode())).select("article", _behind_label())
    sitting = members.join(_witnesses(members, heard), on=["article", "surname"], how="anti").select("row", "home")
    joined = told.join(sitting, on="row", how="left", maintain_order="left")
    rank = pl.when(pl.col("home").is_not_null()).then(pl.lit(_RANK, pl.UInt8)).otherwise("rank").alias("rank")
    return joined.with_columns(rank, side=pl.coalesce("side", "home")).select(told.columns)


def _behind_label() -> pl.Expr:
    """`text` less its label, which may itself head the list of witnesses: who welcomes these is none of them."""
    label = pl.col("turn_speaker")
    is_list = label.str.contains(_TESTIFIES) | label.is_null()
    return pl.when(is_list).then("text").otherwise(pl.col("text").str.strip_prefix(label)).alias("text")


def _held_in(near: pl.DataFrame, titles: pl.DataFrame | None, names: Names) -> pl.DataFrame:
    """article, home: in whose parliament an article is a hearing, by what is no turn of its text, or its title."""
    above = near.filter(pl.col("turn_speaker").is_null()).select("article", "text")
    heads = above if titles is None else pl.concat([above, titles.select(above.columns)])
    heads = heads.filter(pl.col("article").is_in(near["article"].unique().implode()))
    at_home = _on_own_pages(near, heads, names)
    heads = heads.filter(pl.col("article").is_in(_sittings(near, heads).implode()))
    found = [
        heads.filter(pl.col("text").str.contains(pattern)).with_columns(home=pl.lit(code), pattern=pl.lit(pattern))
        for code, pattern in names.hearings.items()
    ]
    own = pl.concat(found)
    if own.is_empty():  # to make ready the names of all countries takes long
        return at_home
    others = pl.concat_str(pl.lit(f"(?:{names.elsewhere})(?:[’']s)? "), "pattern")
    own = own.filter(~pl.col("text").str.contains(others))
    return pl.concat([own.select("article", "home"), at_home]).unique("article", keep="first", maintain_order=True)


def _on_own_pages(near: pl.DataFrame, heads: pl.DataFrame, names: Names) -> pl.DataFrame:
    """article, home: hearings on the pages of a parliament itself."""
    hearings = heads.filter(pl.col("text").str.contains(_HEARING))["article"]
    asked = near.filter(pl.col("article").is_in(hearings.implode())).select("article", "source").drop_nulls().unique()
    found = asked.join(names.parliaments(asked["source"]), on="source")
    return found.select("article", "home").unique("article", keep="first", maintain_order=True)


def _sittings(near: pl.DataFrame, heads: pl.DataFrame) -> pl.Series:
    """The articles in which a committee sits, or whose labels end with a stop as in its records: guests are introduced
    by their parliament at other places, too.
    """
    behind = pl.col("text").str.strip_prefix(pl.col("turn_speaker"))
    stopped = near.filter(behind.str.contains(_STOPPED))["article"]
    committees = heads.filter(pl.col("text").str.contains(_COMMITTEE))["article"]
    return pl.concat([stopped, committees]).unique()


def _witnesses(members: pl.DataFrame, heard: pl.DataFrame) -> pl.DataFrame:
    """article, surname: who of `members` is called a witness in the text, or has a role beside the whole name."""
    lower, surname = pl.col("text").str.to_lowercase(), pl.col("surname")
    naming = heard.join(members.select("article", "surname").unique(), on="article")
    naming = naming.filter(lower.str.contains(surname, literal=True))
    behind = lower.str.splitn(surname, 2).struct.field("field_1")
    is_heard = pl.col("text").str.contains(_TESTIFIES) & ~pl.col("text").str.contains(_SITS)
    return naming.filter(is_heard | behind.str.contains(_ROLES)).select("article", "surname").unique()
