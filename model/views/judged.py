"""The log's judgements: what each says in place of the rules, and whether it is in force."""

from datetime import date
from typing import Any, Final

import polars as pl

from model.judging.attaching import attached, loose_among
from model.judging.expiring import holding_judgements
from model.judging.undoing import standing_judgements, taken_back, taking
from model.known import known_on
from model.schema import JUDGEMENTS, empty, label_of
from model.standing import Basis, changes_in
from model.standing.judgements import from_day, local_time, seen_by
from model.views.log import NEWEST_FIRST, STATE, WHAT, as_log, changes_log

LEVELLING: Final = ("override", "correct")
"""The verbs that set a level."""

Row = dict[str, Any]
"""One of JUDGEMENTS, or of LOG."""


def log_of(known: Basis, claims: pl.DataFrame, articles: pl.DataFrame, since: date = date.min) -> pl.DataFrame:
    """LOG from a day on, as known on the basis's day.

    `claims` are CLAIMS as the rules read them, `articles` have id, title and source.
    """
    judged = judgements_log(known, claims, articles).filter(pl.col("date") >= since)
    rows = pl.concat([changes_log(known, since), judged])
    return rows.sort(NEWEST_FIRST, descending=[True, True, False, False], nulls_last=True)


def judgements_log(known: Basis, claims: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """LOG of the judgements, also of those that were taken back."""
    there = claims.filter(known_on(known.as_of))["article"].unique()
    every = seen_by(empty(JUDGEMENTS) if known.judgements is None else known.judgements, known.as_of, there)
    facts = articles.select(pl.col("id").alias("article"), "source", "title")
    dated = every.with_columns(local_time(every["at"]).dt.date().alias("date"))
    rows = dated.join(facts, on="article", how="left").join(_states(every, claims, known.as_of), on="id", how="left")
    told = rows.join(_as_read(every, claims), on="id", how="left").join(_as_reckoned(dated, known), on="id", how="left")
    beneath = pl.coalesce("reckoned", "read")
    is_undo = pl.col("id").is_in(list(taking(every)))
    goes_back = is_undo & pl.col("verb").cast(pl.String).is_in(LEVELLING)
    issues = [pl.when(pl.col("verb") == "move").then(name) for name in ("left", "target")]
    told = _with_left(told)
    return as_log(
        told.with_columns(
            pl.lit("judgement", WHAT).alias("what"),
            pl.when(goes_back).then("level").otherwise(beneath).alias("old"),
            pl.when(goes_back).then(beneath).otherwise("level").alias("level"),
            pl.when(is_undo).then(issues[1]).otherwise(issues[0]).alias("moved_from"),
            pl.when(is_undo).then(issues[0]).otherwise(issues[1]).alias("moved_to"),
            pl.col("by").alias("analyst"),
            is_undo.alias("is_undo"),
        ).with_columns(label_of(pl.col("level")), label_of(pl.col("old")).alias("old_label"))
    )


def _with_left(judgements: pl.DataFrame) -> pl.DataFrame:
    """Adds `left`: the issue that a move takes its claim from; one back to the rules' own, that of the move before."""
    is_move = (pl.col("verb") == "move") & pl.col("undoes").is_null()
    of_claim = ["article", "quote", "issue"]
    before = pl.when(is_move).then("target").forward_fill().shift(1).over(of_claim, order_by=["at", "id"])
    is_back = pl.col("issue") == pl.col("target")
    return judgements.with_columns(left=pl.when(is_back).then(pl.coalesce(before, "issue")).otherwise("issue"))


def _as_read(judgements: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """Of judgements of claims what the rules read and who said it: id, read, speaker."""
    about = ["article", "quote", "issue"]
    judged = judgements.filter(pl.col("quote").is_not_null()).select("id", *about)
    said = claims.filter(pl.col("article").is_in(judged["article"].unique().implode()))
    first = said.unique(about, keep="first", maintain_order=True)
    return judged.join(first, on=about).select("id", "speaker", read="level")


def _as_reckoned(judgements: pl.DataFrame, known: Basis) -> pl.DataFrame:
    """Of overrides what the rules alone said on the day from which they hold: id, reckoned."""
    course = changes_in(known, date.min).select("issue", pl.col("day").alias("date"), pl.col("new").alias("reckoned"))
    overrides = judgements.filter(pl.col("verb") == "override")
    judged = overrides.select("id", "issue", pl.coalesce("holds_from", "date").alias("date")).sort("date")
    reached = judged.join_asof(course.sort("date"), on="date", by="issue", check_sortedness=False)
    return reached.select("id", "reckoned")


def _states(judgements: pl.DataFrame, claims: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """How each judgement is on that day: id, state."""
    gone = taken_back(judgements)
    valid = standing_judgements(judgements)
    now = attached(valid, claims)  # two may be of one sentence that was edited between them
    loose = set(loose_among(now, claims)["id"])
    about = ("verb", "issue", "article", "quote")
    held = holding_judgements(judgements, as_of)["id"].implode()
    above = set(from_day(now.filter(pl.col("id").is_in(held))).group_by(about).agg(pl.col("id").last())["id"])
    back = taking(judgements)

    def state_of(row: Row) -> str:
        if row["id"] in gone:
            return "taken back"
        if row["undoes"] is not None:
            return "takes back" if row["id"] in back else "brings back"
        if row["expires"] is not None and row["expires"] < as_of:
            return "expired"
        if row["id"] in loose:
            return "unattached"
        return "stands" if row["id"] in above or row["verb"] == "note" else "overruled"

    rows = [(row["id"], state_of(row)) for row in judgements.iter_rows(named=True)]
    return pl.DataFrame(rows, schema={"id": pl.String, "state": STATE}, orient="row")
