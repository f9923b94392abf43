"""Lesser titles: `the deputy secretary` is not the secretary, but whom the article or the dossier calls so."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.who.names.names import Names
from model.reading.who.names.roles import holds
from model.reading.who.names.strangers import LESSER, STEPS, lesser_title
from model.reading.who.referring.newcomers import has_word_of_bodies, has_word_of_no_name

_NAME: Final = r"[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+"
_BEFORE: Final = quick(rf"(?i:{LESSER})(?:[- ]General)? {_NAME}")
_OF_BODY: Final = quick(
    rf"(?i:{LESSER})(?:[- ]General)? (?:of|for|at)(?: the)?(?: (?:[A-Z][\w’'.&-]*|and|of|for|the))+"
)
"""With what it is of, and the name: its last words."""
_BEHIND: Final = quick(
    rf"{_NAME}, (?:(?:the|an?|its|new|then|acting|US|U\.S\.|[A-Z][a-z]+(?:[’']s)?) ){{0,3}}(?i:{LESSER})"
)
_LAST_NAME: Final = quick(rf"({_NAME}?)(?:[’']s)?$")
_MATTER: Final = r" (?:Control|Growth|Intelligence|Policy|Proliferation|Relations|Security|Strategy)$"
"""`Under Secretary for Arms Control`: no name."""
_FIRST_NAME: Final = quick(rf"^({_NAME}), ")


def lesser_bearers(rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, article, title, speaker: whom sentences (row, article, text) call by a lesser title, before or behind the
    name.
    """
    text = pl.col("text").str.replace_all(r"\s+", " ")
    ways = ((_BEFORE, _LAST_NAME), (_OF_BODY, _LAST_NAME), (_BEHIND, _FIRST_NAME))
    may = rows.filter(pl.col("text").str.contains_any(list(STEPS), ascii_case_insensitive=True))
    if may.is_empty():
        nobody = pl.lit(None, pl.String)
        return may.select("row", "article", title=nobody, speaker=nobody)
    found = [
        may.select("row", "article", told=text.str.extract_all(pattern)).explode("told").drop_nulls("told")
        for pattern, _ in ways
    ]
    named = pl.concat(
        told.with_columns(speaker=pl.col("told").str.extract(name)) for told, (_, name) in zip(found, ways, strict=True)
    )
    told = named.with_columns(title=lesser_title(pl.col("told"))).drop_nulls(["speaker", "title"])
    speaker = pl.col("speaker")
    told = told.filter(~(speaker.str.contains(_MATTER) | has_word_of_bodies(speaker) | has_word_of_no_name(speaker)))
    known = told.with_columns(full=speaker.str.to_lowercase()).join(names.fulls, on="full", how="left")
    return known.select("row", "article", "title", speaker=pl.coalesce("name", "speaker")).unique(maintain_order=True)


def lesser_holders(spoken_of: pl.DataFrame, days: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`spoken_of` (row, article, speaker, …) with the lesser `title` that each had on their article's day (`days`:
    article, date).
    """
    dated = spoken_of.join(days, on="article").join(names.lesser, on="speaker")
    return dated.filter(holds()).drop("date", "since", "until")
