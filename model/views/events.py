"""Events: what happened, told by how many, what it changed, what came of it; and each unfolded to its articles."""

from datetime import date
from typing import Final, NamedTuple

import polars as pl

from model.schema import CLAIM_KEY, PRECISION
from model.standing import Basis
from model.standing.cycles import cycles
from model.standing.events import EVENTS, IS_ASIDE, summed, with_events
from model.standing.precision import precisions_of
from model.standing.standing import EPOCH
from model.views.course import changes_beneath
from model.views.cycles import outcomes

EVENT_ROWS: Final = pl.Schema(
    {
        **EVENTS,
        "old": pl.Int8(),  # the standing before it, and the one that it brought; null: it changed none
        "new": pl.Int8(),
        "outcome": pl.String(),  # `answered by CN after 3 days`
        "answers": pl.String(),  # `answers US of 2023-10-17 (chips)`
        "day_precision": PRECISION,  # how exactly `day` is known
        "beneath": pl.Int8(),  # the level judged when it changed the standing, which was shown all the same
    }
)
"""EVENTS with what they brought, newest first."""

TELLINGS: Final = pl.Schema(
    {
        "event": pl.String(),
        "article": pl.String(),
        "sentence": pl.UInt32(),
        "date": pl.Date(),  # the article's
        "source": pl.String(),
        "side": pl.String(),
        "speaker": pl.String(),
        "title": pl.String(),
        "quote": pl.String(),
        "weight": pl.Float64(),
        "is_copy": pl.Boolean(),  # told before by another voice
    }
)
"""One row per event and article that tells of it, by its weightiest claim; by day."""


class Happenings(NamedTuple):
    """Events, and what tells of them."""

    events: pl.DataFrame
    """EVENT_ROWS, newest first."""
    tellings: pl.DataFrame
    """TELLINGS of them."""


def happenings(known: Basis, issue: str | None = None, answers: pl.DataFrame | None = None) -> Happenings:
    """The events of an issue, or of all, as known on the day; `answers` are its `answers_in`, if they are at hand."""
    rows = _told(known, issue)
    events = summed(rows, known.dossier).join(_changed(known, rows), on="event", how="left", maintain_order="left")
    events = events.with_columns(day_precision=precisions_of(events, known.claims, rows))
    return Happenings(with_outcomes(events, answers_in(known) if answers is None else answers), _tellings(known, rows))


def with_outcomes(events: pl.DataFrame, answers: pl.DataFrame) -> pl.DataFrame:
    """EVENT_ROWS out of events and OUTCOMES; those that were there before are no more."""
    return (
        events.drop("outcome", "answers", strict=False)
        .join(answers, on="event", how="left", maintain_order="left")
        .select(pl.col(name).cast(kind) for name, kind in EVENT_ROWS.items())
    )


def answers_in(known: Basis) -> pl.DataFrame:
    """What came of each event of a cycle, on whatever issue: event, outcome, answers."""
    return outcomes(cycles(known.counted, known.claims, known.dossier))


def events_in(known: Basis, issue: str | None = None) -> pl.DataFrame:
    """EVENT_ROWS of an issue, or of all, as known on the day."""
    return happenings(known, issue).events


def _tellings(known: Basis, rows: pl.DataFrame) -> pl.DataFrame:
    sources = known.claims.lazy().select("article", "source").unique("article").collect()
    told = (  # of places: the words of the rows are not moved until it is known which stay
        rows.lazy()
        .select("event", "article", "weight", "sentence", "known", IS_ASIDE.alias("is_aside"))
        .with_row_index("place")
        .sort("is_aside", "weight", "sentence", descending=[False, True, False])
        .unique(["event", "article"], keep="first", maintain_order=True)
        .sort("event", "known", "weight", "article", descending=[False, False, True, False])
        .select("place")
        .collect()
    )
    return (
        rows[told["place"]]
        .rename({"known": "date"})
        .join(sources, on="article", how="left", maintain_order="left")
        .select(pl.col(name).cast(kind) for name, kind in TELLINGS.items())
    )


def events_of_claims(known: Basis, claims: pl.DataFrame) -> pl.Series:
    """The ids of the events that these claims (CLAIMS) tell of."""
    keys = claims.lazy().select(pl.struct(CLAIM_KEY).alias("key"))
    told = _told(known, None).lazy().with_columns(pl.col("issue").cast(pl.String))
    found = told.select("event", pl.struct(CLAIM_KEY).alias("key")).join(keys, on="key", how="semi")
    return found.select(pl.col("event").unique()).collect().to_series()


def between(rows: pl.DataFrame, since: date | None, until: date | None) -> pl.DataFrame:
    """The events that were told of between two days, both included; an open end is open."""
    after = pl.col("last") >= since if since else pl.lit(value=True)
    before = pl.col("day") <= until if until else pl.lit(value=True)
    return rows.filter(after, before)


def _told(known: Basis, issue: str | None) -> pl.DataFrame:
    counted = known.counted if issue is None else known.counted.filter(pl.col("issue") == issue)
    return with_events(counted, known.dossier)


def _changed(known: Basis, rows: pl.DataFrame) -> pl.DataFrame:
    """The changes of standing by the event of the claim that decided each: event, old, new, beneath."""
    changed = changes_beneath(known, EPOCH)
    decided = changed.select("day", "old", "new", "beneath", pl.col("deciding").list.first()).unnest("deciding")
    told = rows.select("event", "article", "sentence", pl.col("issue").cast(pl.String))
    by_event = decided.join(told, on=list(CLAIM_KEY)).sort("day").group_by("event", maintain_order=True)
    return by_event.agg(pl.col("old").first(), pl.col("new", "beneath").last())
