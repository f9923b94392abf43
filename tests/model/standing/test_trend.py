"""Better or worse is told only where there is enough to tell it from."""

from typing import Any, Final

import polars as pl
import pytest

from model.standing import standings
from tests.model.factories import day, make_claims, make_dossier

DOSSIER: Final = make_dossier()
NOW: Final = (40, 45, 50)
"""Days within the window that ends on day 59."""


def row_of(*claims: dict[str, Any], window: int = 30) -> dict[str, Any]:
    rows = standings(make_claims(*claims), None, DOSSIER, day(59), window)
    return rows.row(by_predicate=pl.col("issue") == "taiwan", named=True)


def on_days(level: int, days: tuple[int, ...], **given: Any) -> list[dict[str, Any]]:
    return [{"level": level, "on": on, **given} for on in days]


@pytest.mark.parametrize(("before", "now", "trend"), [(-1, 1, "improved"), (1, -1, "worsened"), (1, 1, "unchanged")])
def test_this_window_is_held_against_the_one_before(before: int, now: int, trend: str) -> None:
    assert row_of(*on_days(before, (5, 15)), *on_days(now, NOW))["trend"] == trend


def test_fewer_than_three_events_are_insufficient() -> None:
    assert row_of(*on_days(-1, (5, 15)), *on_days(1, NOW[:2]))["trend"] == "insufficient"


def test_nothing_before_is_insufficient() -> None:
    assert row_of(*on_days(1, NOW))["trend"] == "insufficient"


def test_one_side_alone_is_insufficient() -> None:
    alone = [*on_days(-1, (5, 15)), *on_days(1, NOW, side="US")]

    assert (row_of(*alone)["trend"], row_of(*alone)["one_sided"]) == ("insufficient", True)
    assert row_of(*alone, {"level": 1, "on": 55, "side": "CN"})["trend"] == "improved"


@pytest.mark.parametrize(("happened", "trend"), [(29, "worsened"), (20, "insufficient")])
def test_what_is_told_within_a_week_counts_for_the_window_in_which_it_changed_where_the_issue_stands(
    happened: int, trend: str
) -> None:
    """The window begins on day 30: what is told on it of the day before counts in it, what is told of long ago not."""
    told = {"level": -3, "on": 33, "event_on": happened, "rank": 5, "side": "US"}
    row = row_of(*on_days(1, (5, 15)), *on_days(1, NOW[:2]), told)

    assert (row["trend"], row["first_level"]) == (trend, -3 if trend == "worsened" else None)


def test_one_long_briefing_does_not_decide_the_trend() -> None:
    calm = on_days(1, NOW, rank=5)
    said = {"level": -1, "on": 50, "side": "CN", "quote": "It objects."}
    briefing = [said | {"speaker": f"Speaker {number}"} for number in range(60)]

    told = row_of(*on_days(1, (5, 15)), *calm, *briefing)

    assert told["events"] == len(NOW) + len(briefing)
    assert told["now"] > -0.5


def test_another_window_may_tell_another_trend() -> None:
    claims = [*on_days(-1, (5, 15)), *on_days(1, NOW)]

    assert row_of(*claims, window=7)["trend"] == "insufficient"


def test_origins_are_all_that_tell_of_the_window() -> None:
    told = [{"level": 1, "on": on, "article": f"a{on}", "source": f"paper{on}.example"} for on in NOW]

    assert row_of(*told)["origins"] == len(NOW)
    assert row_of(*told, window=12)["origins"] == 1


def test_who_repeats_an_event_of_before_the_window_is_no_origin_of_it() -> None:
    quote = "The two sides agreed to resume the talks of their defence ministries in the spring."
    told = [{"level": 1, "on": 29 + later, "article": f"a{later}", "quote": quote} for later in (0, 1)]
    repeated = [told[0], told[1] | {"source": "paper.example"}]

    assert (row_of(*repeated)["events"], row_of(*repeated)["origins"]) == (0, 0)
