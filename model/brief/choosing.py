"""Which of the claims that decide to print: whole sentences that stand alone and name the issue, one of each voice."""

from datetime import timedelta
from typing import Final

import polars as pl

from model.brief.happenings import Change
from model.brief.material import CLAIM, Line, Material
from model.standing.course import FROZEN

BEST_FIRST: Final = ["worth", "weight", "confidence", "known", "article", "sentence"]
BEST_DOWN: Final = [True, True, True, True, False, False]


def of_change(material: Material, change: Change) -> list[Line]:
    """The claims that decided a change, and those of the days before that say the same, the most quotable first.

    What only recites what was done long ago comes behind what tells it as news; of two alike the one that the Board
    quotes is the first.
    """
    days = timedelta(days=material.library.dossier.constants.same_event_days)
    is_near = pl.col("day").is_between(change["decided"] - days, change["decided"])
    rows = material.quotable.filter(
        is_near, pl.col("known") <= change["day"], issue=change["issue"], kind=change["kind"], level=change["level"]
    )
    setter = change["deciding"][0] if change["deciding"] else None
    return _keys(_ranked(rows, setter)) or list(change["deciding"])


def of_standing(material: Material, line: Line) -> list[Line]:
    """The claims of the period that say what stands and name the issue, the most quotable first; else the newest."""
    if line["machine"] is None:
        return list(line["deciding"])
    rows = material.quotable.filter(pl.col("known") >= material.asked.first, issue=line["issue"])
    if line["fact_kind"] is None:
        said = rows.filter(pl.col("sign") == _sign(line["machine"]), kind="word")
    else:
        said = rows.filter(kind=line["fact_kind"], level=line["fact_level"])
    return _keys(_ranked(said).filter("is_named")) or list(line["deciding"])


def of_stop(material: Material, line: Line) -> list[Line]:
    """The claims that tell of the stop beneath a hostile act, the most quotable first."""
    rows = material.quotable.filter(pl.col("kind") != "word", issue=line["issue"], day=line["frozen"], level=FROZEN)
    return _keys(_ranked(rows))


def of_direction(material: Material, line: Line) -> list[Line]:
    """The claims of the period that go the way of what stands and name the issue, the most quotable first."""
    if line["machine"] is None:
        return []
    rows = material.quotable.filter(pl.col("known") >= material.asked.first, issue=line["issue"])
    said = rows.filter(pl.col("sign") == _sign(line["machine"]))
    return _keys(_ranked(said).filter("is_named"))


def of_leaning(material: Material, line: Line) -> list[Line]:
    """The claims of the period that go the way to which it leans, the most quotable first."""
    rows = material.quotable.filter(pl.col("known") >= material.asked.first, issue=line["issue"])
    return _keys(_ranked(rows.filter(pl.col("sign") == _sign(line["leaning"]))))


def _sign(level: int) -> int:
    return (level > 0) - (level < 0)


def _ranked(rows: pl.DataFrame, setter: Line | None = None) -> pl.DataFrame:
    """By what an editor would print, then by weight; pieces of sentences are only for want of whole ones."""
    whole = rows.filter("is_whole")
    rows = rows if whole.is_empty() else whole
    alone = rows.filter("stands_alone")
    rows = rows if alone.is_empty() else alone
    if setter is not None:
        rows = rows.with_columns(pl.col("worth") + _is_at(setter).cast(pl.Int8))
    return rows.sort(BEST_FIRST, descending=BEST_DOWN)


def _is_at(place: Line) -> pl.Expr:
    return pl.all_horizontal(pl.col(name) == pl.lit(place[name]) for name in ("article", "sentence"))


def _keys(ranked: pl.DataFrame) -> list[Line]:
    """One claim of each voice, and of each article."""
    by_voice = ranked.unique("origin", keep="first", maintain_order=True)
    return by_voice.unique("article", keep="first", maintain_order=True).select(CLAIM).to_dicts()
