"""One entry for each thing to come, whoever tells of it how often."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Any, Final

import polars as pl

from model.agenda.deeds import IN_PERSON, TALKS
from model.agenda.extensions import span_of

Row = dict[str, Any]

RANKS: Final = {"day": 0, "week": 1, "month": 2, "year": 3, None: 4}
"""The most precise telling comes first: the others are held against it."""
SAME_DAY: Final = 1
"""Two days on which the same people meet may be one, by time zones, or by a `tomorrow` that was embargoed."""
RETOLD_DAYS: Final = 21
"""An undated promise told again within so many days is the same one."""
ALIKE: Final = 3
"""Words in common, where nobody is named, that make two tellings of one talks."""
ALIKE_ACTS: Final = 4
"""The same for acts, which have their verb and what they are put on in common with many."""
ALIKE_ON_THE_WAY: Final = 2
"""Words in common, besides the names, that make a visit and talks of the same people one thing: where, who with."""
HORIZON_DAYS: Final = 60
"""An undated telling is of the dated thing that comes within so many days."""


def grouped(promises: pl.DataFrame) -> pl.DataFrame:
    """PROMISES with `entry`: the number of the thing that they tell of; whatever their order.

    One thing: same deed (a visit and the talks on it are one), a common issue, days that can be the same, and nobody
    named in one that is at odds with the other. A loop over promises, of which there are few, not over claims.
    """
    order = pl.col("precision").cast(pl.String).replace_strict(RANKS, return_dtype=pl.UInt8)
    rows = promises.with_columns(order.alias("order")).sort("order", "day", "date", "article", "sentence", "part")
    heads: dict[tuple[str, str], list[tuple[int, Row]]] = defaultdict(list)
    numbers: list[int] = []
    count = 0
    for row in rows.iter_rows(named=True):
        keys = [(_happening(row["deed"]), issue) for issue in row["issues"]]
        same = min((number for key in keys for number, head in heads[key] if _are_one(head, row)), default=None)
        if same is None:
            same, count = count, count + 1
            for key in keys:
                heads[key].append((same, row))
        numbers.append(same)
    return rows.drop("order").with_columns(pl.Series("entry", numbers, pl.UInt32))


def _happening(deed: str) -> str:
    return IN_PERSON[0] if deed in IN_PERSON else deed


def _are_one(head: Row, row: Row) -> bool:
    return _days_agree(head, row) and _names_agree(head, row) and _doers_agree(head, row)


def _days_agree(head: Row, row: Row) -> bool:
    """Whether both can be of one day; the head is the more precise of the two."""
    day: date | None = row["day"]
    first: date | None = head["day"]
    told: date = row["date"]
    told_first: date = head["date"]
    if first is None:
        return abs((told - told_first).days) <= RETOLD_DAYS
    last: date = head["until"]
    if day is None:
        return max(first, told_first) - timedelta(HORIZON_DAYS) <= told <= last
    is_shifted = bool(head["precision"] == row["precision"] == "day" and head["people"] and row["people"])
    slack = timedelta(SAME_DAY if is_shifted else 0)
    until: date = row["until"]
    return day - slack <= last and first <= until + slack


def _names_agree(head: Row, row: Row) -> bool:
    """Whether they name somebody in common; or else, where one names nobody, tell of it in the same words."""
    if (span := span_of(head["wording"])) and span == span_of(row["wording"]):
        return True  # what was extended for so long then, whether it is called a truce or a pause
    common = {word for word in set(head["words"]) & set(row["words"]) if not word.endswith("%%")}
    if head["people"] and row["people"]:
        names = set(" ".join(head["people"] + row["people"]).lower().split())
        are_same = len(set(head["people"]) & set(row["people"])) >= min(2, len(head["people"]), len(row["people"]))
        return are_same and (head["deed"] == row["deed"] or len(common - names) >= ALIKE_ON_THE_WAY)
    if head["precision"] == row["precision"] == "day":
        return True
    return len(common) >= (ALIKE if head["deed"] in TALKS else ALIKE_ACTS)


def _doers_agree(head: Row, row: Row) -> bool:
    """Whether the same side can do both; talks are of both sides, whoever is said to hold them."""
    if head["deed"] in TALKS or not (head["doers"] and row["doers"]):
        return True
    return bool(set(head["doers"]) & set(row["doers"]))
