"""The course of each issue: its level on every day, with what changed it and who judged it."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Final

import polars as pl

from model.judging import standing_judgements
from model.schema import JUDGEMENTS, empty
from model.standing import Basis, changes_in
from model.standing.judgements import from_day, known_by
from model.standing.standing import changes_of

COURSE: Final = pl.Schema(
    {
        "issue": pl.String(),
        "day": pl.Date(),
        "level": pl.Int8(),  # as shown: a judgement's where one holds, else the rules'
        "machine": pl.Int8(),  # what the rules say, whatever is judged
        "is_judged": pl.Boolean(),
        "is_change": pl.Boolean(),  # another level than on the day before
    }
)
"""One row per issue and day, both in their order."""

BINS: Final = pl.Schema(
    {
        "first": pl.Date(),
        "last": pl.Date(),
        "level": pl.Int8(),  # at its end
        "is_judged": pl.Boolean(),  # likewise
        "is_change": pl.Boolean(),  # on any of its days
    }
)
"""The course of one issue in spans of equal length; the first may be shorter."""

TURNS: Final = pl.Schema(
    {
        "issue": pl.String(),
        "day": pl.Date(),  # the first with it, or the first without it
        "old": pl.Int8(),  # where the issue stood on the day before, and where it stands now
        "new": pl.Int8(),
        "id": pl.String(),  # of the judgement, like the rest
        "at": pl.Datetime("us"),
        "by": pl.String(),
        "reason": pl.String(),
        "expires": pl.Date(),
    }
)
"""One row per override that began, or ran out, and thereby changed where its issue stands, newest first."""

NEXT_DAY: Final = timedelta(days=1)


def course(known: Basis, first: date, issues: Collection[str] | None = None) -> pl.DataFrame:
    """COURSE from that day to the basis's own, of these issues or of all the dossier's."""
    slugs = [slug for slug in known.dossier.slugs if issues is None or slug in issues]
    grid = grid_of(slugs, _days(first - timedelta(days=1), known.as_of))
    shown = levels_on(grid, known)
    is_change = pl.col("level").ne_missing(pl.col("level").shift(1).over("issue")).alias("is_change")
    return (
        shown.with_columns(is_change)
        .filter(pl.col("day") >= first)
        .select(pl.col(name).cast(kind) for name, kind in COURSE.items())
    )


def levels_on(days: pl.DataFrame, known: Basis) -> pl.DataFrame:
    """Rows with `issue` and `day`, up to the basis's own, and beside them `level`, `machine` and `is_judged`."""
    return _with_judged(_with_machine(days, known), known)


def changes_beneath(known: Basis, since: date) -> pl.DataFrame:
    """The CHANGES since a day by the rules, with `beneath`: the level that an analyst's override had on top on that
    day, and which was shown all the same; null: none held.
    """
    found = changes_in(known, since)
    held = _held(found, known).with_columns(pl.col("judged").cast(pl.Int8))
    on_top = found.select("issue", "day").join(held, on=["issue", "day"], how="left", maintain_order="left")
    return found.with_columns(on_top["judged"].alias("beneath"))


def moves(known: Basis, first: date) -> pl.DataFrame:
    """issue, moved, was: the last day from that one on with another level than the day before, and which that was."""
    shown = levels_on(grid_of(known.dossier.slugs, _days(first - timedelta(days=1), known.as_of)), known)
    before = shown.with_columns(pl.col("level").shift().over("issue").alias("was"))
    changed = before.filter(pl.col("day") >= first, pl.col("was").ne_missing(pl.col("level")))
    return changed.group_by("issue", maintain_order=True).agg(pl.col("day").last().alias("moved"), pl.col("was").last())


def beginnings(known: Basis, since: date) -> pl.DataFrame:
    """TURNS of the overrides that hold from a day on, or from a later one: of several of one day the last."""
    said = from_day(overrides_of(known)).filter(pl.col("from").is_between(since, known.as_of))
    return _turns(known, said.rename({"from": "day"}).unique(["issue", "day"], keep="last", maintain_order=True))


def lapses(known: Basis, since: date) -> pl.DataFrame:
    """TURNS from a day on of the overrides that ran out on the day before, where no other began."""
    said = from_day(overrides_of(known))
    ends = said.with_columns(day=pl.col("expires") + NEXT_DAY).filter(pl.col("day").is_between(since, known.as_of))
    ends = ends.unique(["issue", "day"], keep="last", maintain_order=True)
    return _turns(known, ends.join(said.select("issue", day="from"), on=["issue", "day"], how="anti"))


def _turns(known: Basis, said: pl.DataFrame) -> pl.DataFrame:
    """TURNS of judgements, each with the `day` on which it began or was over, less those that changed nothing."""
    on = said.select("issue", "day")
    shown = levels_on(pl.concat([on.with_columns(pl.col("day") - NEXT_DAY), on]), known)["level"]
    return (
        said.with_columns(old=shown.head(said.height), new=shown.tail(said.height))
        .filter(pl.col("old").ne_missing(pl.col("new")))
        .select(pl.col(name).cast(kind) for name, kind in TURNS.items())
        .sort("day", "issue", "id", descending=[True, False, False])
    )


def overrides_of(known: Basis) -> pl.DataFrame:
    """The overrides made by the basis's day that nobody has taken back."""
    judgements = empty(JUDGEMENTS) if known.judgements is None else known.judgements
    return standing_judgements(known_by(judgements, known.as_of)).filter(pl.col("verb") == "override")


def months_back(day: date, months: int) -> date:
    """The first day of the month so many months before, the day's own counted: what a course begins with."""
    number = day.year * 12 + day.month - months
    return date(number // 12, number % 12 + 1, 1)


def grid_of(slugs: Sequence[str], days: pl.Series) -> pl.DataFrame:
    """Every issue with every one of these days: `issue` and the days' own name."""
    issues = pl.DataFrame({"issue": slugs}, schema={"issue": pl.String})
    return issues.join(days.to_frame(), how="cross", maintain_order="left")


def _days(first: date, last: date) -> pl.Series:
    return pl.date_range(first, last, eager=True).alias("day")


def _with_machine(grid: pl.DataFrame, known: Basis) -> pl.DataFrame:
    """Adds `machine`: what the newest change up to the day made of it."""
    changed = changes_of(known.courses, known.as_of).select("issue", "day", pl.col("new").alias("machine"))
    newest = changed.unique(["issue", "day"], keep="last", maintain_order=True).sort("day")
    numbered = grid.with_row_index("place").sort("day")
    joined = numbered.join_asof(newest, on="day", by="issue", check_sortedness=False)
    return joined.sort("place").drop("place")


def _with_judged(grid: pl.DataFrame, known: Basis) -> pl.DataFrame:
    """Adds `level` and `is_judged`: the newest override that holds on the day lies on top."""
    joined = grid.join(_held(grid, known), on=["issue", "day"], how="left", maintain_order="left")
    is_judged = pl.col("judged").is_not_null().alias("is_judged")
    return joined.with_columns(is_judged, pl.coalesce("judged", "machine").alias("level"))


def _held(days: pl.DataFrame, known: Basis) -> pl.DataFrame:
    """issue, day, judged: of rows with the first two those on whose day an override holds, each once."""
    spans = from_day(overrides_of(known)).select("issue", "at", "from", "expires", pl.col("level").alias("judged"))
    holds = pl.col("day").is_between("from", pl.col("expires").fill_null(known.as_of))
    return (
        days.select("issue", "day")
        .join(spans, on="issue")
        .filter(holds)
        .sort("from", "at", maintain_order=True)
        .unique(["issue", "day"], keep="last", maintain_order=True)
        .select("issue", "day", "judged")
    )


def bins(days: pl.DataFrame, most: int) -> pl.DataFrame:
    """BINS of one issue's COURSE: at most so many, each of the fewest whole days that let all fit."""
    size = max(-(-days.height // max(most, 1)), 1)
    number = (pl.int_range(pl.len()) + (-days.height) % size) // size
    return (
        days.lazy()
        .group_by(number.alias("bin"), maintain_order=True)
        .agg(
            pl.col("day").min().alias("first"),
            pl.col("day").max().alias("last"),
            pl.col("level", "is_judged").last(),
            pl.col("is_change").any(),
        )
        .select(BINS.names())
        .collect()
    )
