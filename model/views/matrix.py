"""The Matrix: where each issue stood at the end of each month or week, and what each article says of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Literal

import polars as pl

from model.reading.levels import article_levels
from model.schema import LABEL, label_of
from model.standing import Basis
from model.views.course import grid_of, levels_on

Period = Literal["month", "week"]
By = Literal["month", "week", "article"]

MATRIX: Final = pl.Schema(
    {
        "issue": pl.String(),
        "name": pl.String(),
        "month": pl.Date(),  # the first day of the month or week; by article: the article's date
        "article": pl.String(),  # by article only
        "title": pl.String(),  # by article only
        "level": pl.Int8(),
        "label": LABEL,
        "claims": pl.UInt32(),
        "articles": pl.UInt32(),
        "first_claims": pl.UInt32(),  # of each side
        "second_claims": pl.UInt32(),
        "one_sided": pl.Boolean(),  # one side speaks, the other does not
        "is_judged": pl.Boolean(),  # the level is an analyst's
        "passing": pl.UInt32(),  # of the claims those that were asked for
    }
)
"""One row per cell that has a claim, or an analyst's level: issues in the dossier's order, periods from old to new."""

CELLS: Final = pl.Schema(
    {
        "issue": pl.String(),
        "period": pl.Date(),
        "level": pl.Int8(),
        "is_judged": pl.Boolean(),
        "claims": pl.UInt32(),
        "articles": pl.UInt32(),
    }
)

SIDE_CLAIMS: Final = ["first_claims", "second_claims"]
IS_ONE_SIDED: Final = ((pl.col("first_claims") == 0) != (pl.col("second_claims") == 0)).alias("one_sided")
MONTHS_SEEN: Final[dict[By, int]] = {"month": 12, "week": 6, "article": 12}
"""How far back it looks where nothing is said: half a year of weeks is more than a wide terminal has room for."""
EVERY: Final = {"month": "1mo", "week": "1w"}


def matrix_of(
    known: Basis,
    *,
    by: By = "month",
    months: int = 12,
    newest: int | None = None,
    passing: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """MATRIX out of a basis that is at hand; by article only of so many of the newest, where that is said.

    Of CLAIMS that pass a filter the cells that have one. What a cell says is of all its claims: where an issue stood
    is no matter of who asks.
    """
    first = periods(known.as_of, "month", months)[0]
    cells = _by_article(known, first, newest, passing) if by == "article" else _by_period(known, by, first)
    if passing is None:
        cells = cells.with_columns(passing="claims")
    else:
        asked = _told(passing, by, first).rename({"claims": "passing"}).drop("articles")
        cells = cells.join(asked, on=["issue", _cell(by)])
    names = pl.DataFrame(
        {
            "issue": known.dossier.slugs,
            "name": [issue.name for issue in known.dossier.issues],
            "place": range(len(known.dossier.issues)),
        },
        schema={"issue": pl.String, "name": pl.String, "place": pl.UInt32},
    )
    return (
        cells.join(names, on="issue")
        .join(_balance(known, by, cells), on=["issue", _cell(by)], how="left")
        .with_columns(label_of(pl.col("level")), pl.col(SIDE_CLAIMS).fill_null(0))
        .with_columns(IS_ONE_SIDED)
        .rename({"period": "month"})
        .sort("place", "month", "article", nulls_last=True)
        .select(pl.col(name).cast(kind) for name, kind in MATRIX.items())
    )


def with_leaning(cells: pl.DataFrame, board: pl.DataFrame) -> pl.DataFrame:
    """MATRIX with `leaning`: to where an issue of BOARD leans, beside its newest month or week; else null."""
    newest = cells.filter(pl.col("article").is_null()).group_by("issue").agg(pl.col("month").max())
    leaning = board.filter(pl.col("leaning") != pl.col("level")).select("issue", "leaning")
    of_newest = newest.join(leaning, on="issue")
    return cells.join(of_newest, on=["issue", "month"], how="left", maintain_order="left")


def issues_told(claims: pl.DataFrame, as_of: date, *, by: By, months: int, newest: int | None = None) -> pl.Series:
    """The issues that have a row in the matrix of these claims, and no other cells: those of its months or articles."""
    first = periods(as_of, "month", months)[0]
    told = claims if by != "article" or newest is None else _of_newest(_since(claims, first), newest)
    return _told(told, by, first)["issue"].unique()


def _cell(by: By) -> str:
    """What tells the cells of an issue apart."""
    return "article" if by == "article" else "period"


def _told(claims: pl.DataFrame, by: By, first: date) -> pl.DataFrame:
    """The cells from that day's month or week on that have one of these claims: issue, period or article, claims,
    articles.
    """
    rows = claims.lazy()
    if by != "article":
        start = first - timedelta(days=first.weekday()) if by == "week" else first
        period = pl.col("date").dt.truncate(EVERY[by]).alias("period")
        rows = rows.filter(pl.col("level").is_not_null(), pl.col("date") >= start).with_columns(period)
    return (
        rows.group_by("issue", _cell(by))
        .agg(
            pl.struct("article", "sentence").n_unique().cast(pl.UInt32).alias("claims"),
            pl.col("article").n_unique().cast(pl.UInt32).alias("articles"),
        )
        .collect()
    )


def _balance(known: Basis, by: By, cells: pl.DataFrame) -> pl.DataFrame:
    """How many claims of each cell are each side's: issue, period or article, first_claims, second_claims."""
    counted = known.counted.lazy()
    told = counted.join(cells.lazy(), on="article", how="semi") if by == "article" else counted
    codes = [side.code for side in known.dossier.sides] or ["", ""]
    cell = pl.col("article") if by == "article" else pl.col("known").dt.truncate(EVERY[by]).alias("period")
    side = pl.col("side").cast(pl.String)
    return (
        told.group_by(pl.col("issue").cast(pl.String), cell)
        .agg((side == code).sum().cast(pl.UInt32).alias(name) for name, code in zip(SIDE_CLAIMS, codes, strict=True))
        .collect()
    )


def periods(as_of: date, by: Period, months: int) -> list[date]:
    """The first days of the months, or of the weeks in these months, up to that day."""
    number = as_of.year * 12 + as_of.month - 1
    starts = [date(month // 12, month % 12 + 1, 1) for month in range(number - months + 1, number + 1)]
    if by == "month":
        return starts
    monday = starts[0] - timedelta(days=starts[0].weekday())
    return [monday + timedelta(weeks=week) for week in range((as_of - monday).days // 7 + 1)]


def levels_by(known: Basis, by: Period, starts: Sequence[date]) -> pl.DataFrame:
    """CELLS: the level shown at the end of each period in which the issue was claimed, or judged by then."""
    return (
        _at_ends(known, by, starts)
        .join(_told(known.claims, by, starts[0]), on=["issue", "period"], how="left")
        .filter(pl.col("claims").is_not_null() | pl.col("is_judged"))
        .with_columns(pl.col("claims", "articles").fill_null(0))
        .select(CELLS.names())
        .sort("issue", "period")
    )


def _at_ends(known: Basis, by: Period, starts: Sequence[date]) -> pl.DataFrame:
    """The level shown at the end of each period, also of one in which nothing was claimed."""
    end = pl.min_horizontal(pl.col("period").dt.offset_by(EVERY[by]) - pl.duration(days=1), pl.lit(known.as_of))
    return levels_on(grid_of(known.dossier.slugs, pl.Series("period", starts, pl.Date)).with_columns(day=end), known)


def held(known: Basis, *, by: Period, months: int) -> pl.DataFrame:
    """Where each issue stood at the end of each month or week, also of one without a claim: issue, month, held."""
    ends = _at_ends(known, by, periods(known.as_of, by, months))
    return ends.select(pl.col("issue").cast(pl.String), pl.col("period").alias("month"), pl.col("level").alias("held"))


def _by_period(known: Basis, by: Period, first: date) -> pl.DataFrame:
    months = (known.as_of.year - first.year) * 12 + known.as_of.month - first.month + 1
    cells = levels_by(known, by, periods(known.as_of, by, months))
    return cells.with_columns(pl.lit(None, pl.String).alias("article"), pl.lit(None, pl.String).alias("title"))


def _by_article(known: Basis, first: date, newest: int | None, passing: pl.DataFrame | None) -> pl.DataFrame:
    """What each article says by itself, by the labelling guide; undated ones too, last."""
    shown, asked = _since(known.claims, first), _since(known.claims if passing is None else passing, first)
    if newest is not None or passing is not None:
        shown = shown.join(asked if newest is None else _of_newest(asked, newest), on="article", how="semi")
    articles = shown.group_by("article").agg(pl.col("date").first().alias("period"), pl.col("title").first())
    told = article_levels(shown).join(articles, on="article")
    return told.with_columns(pl.lit(1).alias("articles"), is_judged=pl.lit(value=False))


def _since(claims: pl.DataFrame, first: date) -> pl.DataFrame:
    """Those from that day on, and those of no day."""
    return claims.filter(pl.col("date").is_null() | (pl.col("date") >= first))


def _of_newest(claims: pl.DataFrame, count: int) -> pl.DataFrame:
    """Those of so many of their articles, the newest; of undated ones only where there are no more dated."""
    days = claims.lazy().group_by("article").agg(pl.col("date").first())
    newest = days.sort("date", "article", descending=[True, False], nulls_last=True).head(count).collect()
    return claims.join(newest, on="article", how="semi")
