"""Which of the claims that decide to print: whole sentences that stand alone and name the issue, one of each voice."""

from datetime import timedelta
from typing import Final

import polars as pl

from model.brief.happenings import Change
from model.brief.material import CLAIM, Line, Material
from model.brief.quoting import QUOTE_LENGTHS
from model.standing.course import FROZEN
from model.standing.deciding import IS_LEANING, STANDS_ALONE
from model.standing.recalled import RECITES
from model.words.wordings import expanded

SHORTEST: Final = 40
"""A sentence of fewer bytes says too little by itself."""
IS_WHOLE: Final = (
    pl.col("quote").str.contains(r"^[\"“‘'(\[]*[\p{Lu}\p{N}\p{Han}]")
    & pl.col("quote").str.contains(r"[.!?。！？…][\"”’')\]\s]*$")
    & ~pl.col("quote").str.contains(r"\b(?:and|with|of|by|for|to|in|from|on|between|former) U\.S\.$")
    & (pl.col("quote").str.len_bytes() >= SHORTEST)
    & (pl.col("quote").str.count_matches("“") == pl.col("quote").str.count_matches("”"))
    & (pl.col("quote").str.count_matches('"') % 2 == 0)
)
"""From a capital to a full stop, and every quotation mark has its other: no piece of a line that was broken."""
IS_ASKED: Final = pl.col("speaker").is_not_null() & pl.col("side").is_null()
"""The words of somebody who speaks for neither side, mostly a reporter's question."""
BEST_FIRST: Final = ["worth", "weight", "confidence", "known", "article", "sentence"]
BEST_DOWN: Final = [True, True, True, True, False, False]


def of_change(material: Material, change: Change) -> list[Line]:
    """The claims that decided a change, and those of the days before that say the same, the most quotable first.

    What only recites what was done long ago comes behind what tells it as news; of two alike the one that the Board
    quotes is the first.
    """
    days = timedelta(days=material.library.dossier.constants.same_event_days)
    is_near = pl.col("day").is_between(change["decided"] - days, change["decided"])
    rows = _of(material, change["issue"]).filter(
        is_near, pl.col("known") <= change["day"], kind=change["kind"], level=change["level"]
    )
    setter = change["deciding"][0] if change["deciding"] else None
    return _keys(_ranked(material, change["issue"], rows, setter)) or list(change["deciding"])


def of_standing(material: Material, line: Line) -> list[Line]:
    """The claims of the period that say what stands and name the issue, the most quotable first; else the newest."""
    if line["machine"] is None:
        return list(line["deciding"])
    rows = _of(material, line["issue"]).filter(pl.col("known") >= material.asked.first)
    if line["fact_kind"] is None:
        said = rows.filter(pl.col("sign") == _sign(line["machine"]), kind="word")
    else:
        said = rows.filter(kind=line["fact_kind"], level=line["fact_level"])
    return _keys(_ranked(material, line["issue"], said).filter("is_named")) or list(line["deciding"])


def of_stop(material: Material, line: Line) -> list[Line]:
    """The claims that tell of the stop beneath a hostile act, the most quotable first."""
    rows = _of(material, line["issue"]).filter(pl.col("kind") != "word", day=line["frozen"], level=FROZEN)
    return _keys(_ranked(material, line["issue"], rows))


def of_direction(material: Material, line: Line) -> list[Line]:
    """The claims of the period that go the way of what stands and name the issue, the most quotable first."""
    if line["machine"] is None:
        return []
    rows = _of(material, line["issue"]).filter(pl.col("known") >= material.asked.first)
    said = rows.filter(pl.col("sign") == _sign(line["machine"]))
    return _keys(_ranked(material, line["issue"], said).filter("is_named"))


def _sign(level: int) -> int:
    return (level > 0) - (level < 0)


def _of(material: Material, issue: str) -> pl.DataFrame:
    return material.counted.filter(~pl.col("is_copy"), issue=issue)


def _ranked(material: Material, issue: str, rows: pl.DataFrame, setter: Line | None = None) -> pl.DataFrame:
    """By what an editor would print, then by weight; pieces of sentences are only for want of whole ones."""
    is_setter = pl.lit(value=False) if setter is None else _is_at(setter)
    whole = rows.filter(IS_WHOLE)
    rows = rows if whole.is_empty() else whole
    alone = rows.filter(STANDS_ALONE)
    worth = (
        2 * pl.col("is_named").cast(pl.Int8)
        - 2 * (IS_ASKED | RECITES).cast(pl.Int8)
        + is_setter.cast(pl.Int8)
        - IS_LEANING.cast(pl.Int8)
        + pl.col("is_headline").cast(pl.Int8)
        + (pl.col("quote").str.len_chars() <= QUOTE_LENGTHS[material.asked.length]).cast(pl.Int8)
    )
    named = (rows if alone.is_empty() else alone).with_columns(_is_named(material, issue).alias("is_named"))
    return named.with_columns(worth.alias("worth")).sort(BEST_FIRST, descending=BEST_DOWN)


def _is_at(place: Line) -> pl.Expr:
    return pl.all_horizontal(pl.col(name) == pl.lit(place[name]) for name in ("article", "sentence"))


def _keys(ranked: pl.DataFrame) -> list[Line]:
    """One claim of each voice, and of each article."""
    by_voice = ranked.unique("origin", keep="first", maintain_order=True)
    return by_voice.unique("article", keep="first", maintain_order=True).select(CLAIM).to_dicts()


def _is_named(material: Material, issue: str) -> pl.Expr:
    """Whether the sentence has a word of the issue; what takes every sentence needs none."""
    known = material.library.dossier.issue(issue)
    if known.takes_all:
        return pl.lit(value=True)
    terms = {whole.casefold() for term in (known.name, *known.terms) for whole in expanded(term)}
    return pl.col("quote").str.to_lowercase().str.contains_any(sorted(terms))
