"""Where every issue stands on a day, and every change on the way there."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

import polars as pl

from model.dossier import Dossier
from model.schema import KIND
from model.standing.course import Course
from model.standing.facts import Change, Mass

EPOCH: Final = date(1970, 1, 1)

STATES: Final = pl.Schema(
    {
        "issue": pl.String(),
        "level": pl.Int8(),
        "since": pl.Date(),
        "changed": pl.Date(),
        "leaning": pl.Int8(),
        "fact_level": pl.Int8(),  # of the deciding fact: null where words decide
        "fact_kind": KIND,
        "fact_day": pl.Date(),
        "weighed_day": pl.Date(),  # of the telling by which it weighs what it does, where it was told again with less
        "fact_weight": pl.Float64(),
        "remaining": pl.Float64(),  # what it still weighs
        "frozen": pl.Date(),  # the day of the stop that no contact has ended
        "words_plus": pl.Float64(),
        "words_minus": pl.Float64(),
        "reason": pl.String(),
    }
)
"""One row per issue with evidence: the end of its course."""

CHANGES: Final = pl.Schema(
    {
        "issue": pl.String(),
        "day": pl.Date(),  # on which it changed, as then known
        "old": pl.Int8(),
        "new": pl.Int8(),
        "decided": pl.Date(),  # the day of what decided
        "kind": KIND,
        "level": pl.Int8(),  # of the deciding claims
        "reason": pl.String(),
    }
)
"""One row per change of standing."""

ISSUE: Final = itemgetter(0)
KNOWN: Final = itemgetter(1)
DAY: Final = itemgetter(2)


def courses(evidence: pl.DataFrame, dossier: Dossier) -> dict[str, Course]:
    """The course of every issue of a dossier in a frame of EVIDENCE; a loop over its days, not over claims."""
    rows = evidence.with_columns(
        pl.col("known", "day").to_physical(),
        is_shared=pl.col("origins") >= dossier.constants.enough_origins,
    ).select(
        "issue",
        "known",
        "day",
        pl.col("kind").cast(pl.String),
        "level",
        "weight",
        "is_official",
        "is_shared",
        "is_news",
        "is_clear",
        "is_exact",
    )
    takers, contacts = set(dossier.taking_all), set(dossier.of_contact)
    return {
        issue: _course(days, Course(dossier.constants, is_of_all=issue in takers, is_contact=issue in contacts))
        for issue, days in groupby(rows.iter_rows(), ISSUE)
    }


def _course(rows: Iterator[tuple[Any, ...]], course: Course) -> Course:
    for known, told in groupby(rows, KNOWN):
        course.tell(known, [(day, [Mass(*row[3:]) for row in same]) for day, same in groupby(told, DAY)])
    return course


def states(courses_of: dict[str, Course], as_of: date) -> pl.DataFrame:
    """STATES at the end of that day."""
    today = (as_of - EPOCH).days
    rows = [_state(issue, course, today) for issue, course in sorted(courses_of.items())]
    return pl.DataFrame(rows, schema=STATES, orient="row")


def _state(issue: str, course: Course, today: int) -> tuple[Any, ...]:
    course.pass_time(today)
    last = course.changes[-1] if course.changes else None
    return (
        issue,
        course.level,
        day_of(course.since),
        day_of(last.changed if last else None),
        course.leaning(today),
        *_fact(course, today),
        day_of(course.frozen),
        *course.words.weights(today, course.constants.word_days),
        last.reason if last else "",
    )


def _fact(course: Course, today: int) -> tuple[Any, ...]:
    """The fact that decides; nulls where words do."""
    fact = course.fact
    if fact is None or fact.kind == "word":
        return (None,) * 6
    weighed = max((part.day for part in fact.parts), default=fact.day)
    return fact.level, fact.kind, day_of(fact.day), day_of(weighed), fact.weight, course.remaining(today)


def changes_of(courses_of: dict[str, Course], until: date) -> pl.DataFrame:
    """CHANGES up to that day, by day and issue."""
    today = (until - EPOCH).days
    rows = [
        (issue, *_change(change))
        for issue, course in courses_of.items()
        for change in _passed(course, today)
        if change.changed <= today
    ]
    return pl.DataFrame(rows, schema=CHANGES, orient="row").sort("day", "issue", maintain_order=True)


def _passed(course: Course, today: int) -> list[Change]:
    course.pass_time(today)
    return course.changes


def _change(change: Change) -> tuple[Any, ...]:
    days = day_of(change.changed), day_of(change.day)
    return days[0], change.old, change.new, days[1], change.kind, change.level, change.reason


def day_of(number: int | None) -> date | None:
    """The date of a number of days since 1970."""
    return None if number is None else EPOCH + timedelta(days=number)
