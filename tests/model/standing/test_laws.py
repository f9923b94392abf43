"""The laws of the standing, on histories that nobody thought of."""

from itertools import pairwise
from typing import Any, Final

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from model.copies import COPIES
from model.schema import CLAIM_KEY
from model.standing import basis, changes, events, standings, standings_of
from model.standing.weights import counted
from tests.model.factories import KINDS, day, make_claim, make_claims, make_dossier, make_judgements

DOSSIER: Final = make_dossier()
LAST: Final = 200
LEVELS: Final = st.sampled_from(sorted(KINDS))
SOURCES: Final = st.sampled_from(["courier.example", "wire.example", "cgtn.com", "news.cn", "www.state.gov", None])
STRONG: Final = (-3, -2, 3)


@st.composite
def claim_rows(
    draw: st.DrawFn, *, level: st.SearchStrategy[int] = LEVELS, first: int = 0, last: int = LAST
) -> dict[str, Any]:
    on, article, sentence = draw(st.integers(first, last)), draw(st.integers(0, 12)), draw(st.integers(0, 5))
    chosen = draw(level)
    mode = draw(
        st.sampled_from(["asserted", "asserted", "asserted", "negated", "future", "historical", "hypothetical"])
    )
    return {
        "on": on,
        "event_on": draw(st.none() | st.integers(max(first, on - 90), on if mode == "historical" else on + 20)),
        "level": chosen,
        "kind": draw(st.sampled_from([KINDS[chosen], KINDS[chosen], "act", "contact", "word"])),
        "mode": mode,
        "issue": draw(st.sampled_from(["taiwan", "trade"])),
        "side": draw(st.sampled_from(["US", "CN", None])),
        "rank": draw(st.integers(0, 5)),
        "source": draw(SOURCES),
        "article": f"article-{article}-{on}",
        "sentence": sentence,
        "quote": f"A sentence of its own, number {article}{sentence}{on:03}, about what the two sides did or said.",
    }


@st.composite
def histories(draw: st.DrawFn, *, most: int = 25) -> pl.DataFrame:
    rows = draw(st.lists(claim_rows(), min_size=1, max_size=most))
    return make_claims(*rows).unique(CLAIM_KEY, keep="first", maintain_order=True)


@st.composite
def busy_months(draw: st.DrawFn) -> pl.DataFrame:
    """A month in which one issue goes to and fro: in histories it hardly ever turns twice within days."""
    rows = draw(st.lists(claim_rows(last=30), min_size=12, max_size=25))
    told = {"issue": "taiwan", "mode": "asserted", "event_on": None}
    return make_claims(*(row | told for row in rows)).unique(CLAIM_KEY, keep="first", maintain_order=True)


DAYS: Final = st.integers(0, LAST + 60)


def level_of(claims: pl.DataFrame, on: int, issue: str = "taiwan") -> int | None:
    rows = standings(claims, None, DOSSIER, day(on))
    level: int | None = rows.row(by_predicate=pl.col("issue") == issue, named=True)["level"]
    return level


@given(histories(), st.randoms(use_true_random=False), st.integers(0, 25), DAYS)
def test_order_of_arrival_changes_nothing(claims: pl.DataFrame, random: Any, at: int, on: int) -> None:
    order = list(range(claims.height))
    random.shuffle(order)
    known = standings(claims, None, DOSSIER, day(on))

    assert_frame_equal(standings(claims[order], None, DOSSIER, day(on)), known)
    in_two_parts = pl.concat([claims[at:], claims[:at]])
    assert_frame_equal(standings(in_two_parts, None, DOSSIER, day(on)), known)


@given(histories(), st.lists(st.integers(0, 24), min_size=2, max_size=6, unique=True), DAYS)
def test_no_issue_looks_at_the_claims_on_another(claims: pl.DataFrame, same: list[int], on: int) -> None:
    articles = claims["article"].unique(maintain_order=True)
    report = articles.gather([place for place in same if place < articles.len()])
    copies = pl.DataFrame(
        {"article": report, "origin": [report[0]] * len(report) if len(report) else [], "siblings": [1] * len(report)},
        schema=COPIES,
    )
    together = standings_of(basis(claims, None, DOSSIER, day(on), copies))
    for issue in ("taiwan", "trade"):
        alone = standings_of(basis(claims.filter(issue=issue), None, DOSSIER, day(on), copies, [issue]))

        assert_frame_equal(alone.filter(issue=issue), together.filter(issue=issue))


@given(histories(), st.randoms(use_true_random=False))
def test_events_and_their_ids_are_the_same_in_any_order_of_arrival(claims: pl.DataFrame, random: Any) -> None:
    order = list(range(claims.height))
    random.shuffle(order)
    told = events(claims, DOSSIER)

    assert_frame_equal(events(pl.concat([claims[order], claims[order[:3]]]), DOSSIER), told)
    assert told["event"].is_unique().all()


@given(histories())
def test_no_event_is_longer_than_its_days_and_none_is_lost(claims: pl.DataFrame) -> None:
    told = events(claims, DOSSIER)

    assert ((told["last"] - told["day"]).dt.total_days() <= DOSSIER.constants.same_event_days).all()
    assert told["claims"].sum() == counted(claims, DOSSIER).height


@given(histories(), st.data(), DAYS)
def test_what_arrives_twice_changes_nothing(claims: pl.DataFrame, data: st.DataObject, on: int) -> None:
    again = data.draw(st.lists(st.integers(0, claims.height - 1), max_size=10))

    twice = pl.concat([claims[again], claims, claims[again]])

    assert_frame_equal(standings(twice, None, DOSSIER, day(on)), standings(claims, None, DOSSIER, day(on)))


@given(histories(), DAYS)
def test_a_day_knows_nothing_of_later_ones(claims: pl.DataFrame, on: int) -> None:
    known = claims.filter(pl.col("date") <= day(on))

    assert_frame_equal(standings(claims, None, DOSSIER, day(on)), standings(known, None, DOSSIER, day(on)))


@given(histories(), DAYS)
def test_the_changes_lead_to_the_standing_of_every_day(claims: pl.DataFrame, on: int) -> None:
    told = changes(claims, None, DOSSIER, day(0), day(LAST + 60)).filter(pl.col("issue") == "taiwan")

    by_then = told.filter(pl.col("day") <= day(on))

    assert (by_then["new"][0] if by_then.height else None) == level_of(claims, on)
    assert told["old"].to_list() == [*told["new"].to_list()[1:], None][: told.height]


@given(histories(), st.integers(0, 24), st.integers(1, 2), DAYS)
def test_a_wire_copy_of_a_later_day_adds_no_weight(claims: pl.DataFrame, which: int, later: int, on: int) -> None:
    copied = claims.filter(article=claims["article"][which % claims.height]).with_columns(
        pl.lit("copy").alias("article"),
        pl.lit("copier.example").alias("source"),
        pl.lit("US").alias("side"),
        pl.col("date").dt.offset_by(f"{later}d"),
    )
    spoken = claims.with_columns(pl.lit("US").alias("side"), pl.lit("courier.example").alias("source"))
    weighed = [
        "issue",
        "level",
        "leaning",
        "since",
        "origins",
        "fact_weight",
        "words_plus",
        "words_minus",
        "confidence",
    ]

    with_copy, without = (
        standings(rows, None, DOSSIER, day(on)).select(weighed) for rows in (pl.concat([spoken, copied]), spoken)
    )

    assert_frame_equal(with_copy, without)


@given(busy_months())
def test_what_changed_is_not_taken_back_within_days_by_words_or_by_a_step(claims: pl.DataFrame) -> None:
    told = changes(claims, None, DOSSIER, day(0), day(LAST + 60)).filter(pl.col("issue") == "taiwan").reverse()

    for first, then in pairwise(told.iter_rows(named=True)):
        levels = (first["old"], first["new"], then["new"])
        is_fresh = (then["day"] - first["day"]).days <= DOSSIER.constants.settling_days
        is_by_time = "the deal is past its days" in (first["reason"], then["reason"])
        if is_fresh and None not in levels and not is_by_time:
            old, middle, new = levels
            is_back = (middle - old) * (new - middle) < 0
            assert not is_back or (then["reason"] == "a newer fact" and abs(new - middle) > 1)


@given(histories(), st.integers(0, 700))
def test_silence_neither_calms_nor_lifts_a_freeze(claims: pl.DataFrame, silent: int) -> None:
    settled = LAST + DOSSIER.constants.settling_days + 1  # by then nothing is kept back
    then, later = (standings(claims, None, DOSSIER, day(settled + more)) for more in (0, silent))

    for before, after in zip(then.iter_rows(named=True), later.iter_rows(named=True), strict=True):
        assert after["level"] == before["level"] or (before["level"], after["level"]) == (3, 2)


@given(histories(), st.sampled_from(["US", "CN"]))
def test_a_contrary_act_after_a_deal_wins(claims: pl.DataFrame, side: str) -> None:
    deal = make_claims({"level": 3, "on": LAST + 1}, {"level": 3, "on": LAST + 1, "source": "wire.example"})
    broken = {"level": -3, "on": LAST + 2, "side": side, "rule": "a new one"}
    by_one, by_two = make_claims(broken), make_claims(broken, broken | {"source": "wire.example"})

    agreed = pl.concat([claims, deal])

    assert level_of(agreed, LAST + 2) == 3
    assert level_of(pl.concat([agreed, by_two]), LAST + 2) == -3
    long_silent = agreed.filter(~pl.col("date").is_between(day(LAST - DOSSIER.constants.retold_days), day(LAST)))
    assert level_of(pl.concat([long_silent, by_one]), LAST + 2) == -3  # else one voice alone may be in doubt


@given(
    st.sampled_from([-3, -2, 1, 2, 3]),
    st.lists(claim_rows(level=st.sampled_from([-1, 0, 2]), first=1, last=29), max_size=12),
)
def test_words_alone_move_a_fact_by_one_step_at_most(level: int, words: list[dict[str, Any]]) -> None:
    fact = {"level": level, "kind": "act" if abs(level) == 3 else "contact", "on": 0}
    spoken = [word | {"kind": "word", "issue": "taiwan"} for word in words]

    reached = level_of(make_claims(fact, *spoken), 29)

    assert reached is not None
    assert abs(reached - level) <= (0 if level in STRONG else 1)


@given(histories(), st.lists(LEVELS, min_size=1, max_size=5), DAYS)
def test_undated_articles_move_nothing_and_are_counted(claims: pl.DataFrame, levels: list[int], on: int) -> None:
    undated = make_claims(*({"level": level, "on": None} for level in levels))

    without = standings(claims, None, DOSSIER, day(on))
    with_them = standings(pl.concat([claims, undated]), None, DOSSIER, day(on))

    assert_frame_equal(with_them.drop("undated"), without.drop("undated"))
    assert with_them["undated"].to_list() == [len(levels), 0, 0]


@given(histories(), LEVELS, st.integers(0, LAST), st.integers(0, 60), st.integers(-30, 90))
def test_a_judgement_wins_until_it_expires(claims: pl.DataFrame, level: int, made: int, lasts: int, later: int) -> None:
    on = max(0, made + later)
    judged = make_judgements({"level": level, "on": made, "expires_on": made + lasts})
    machine = level_of(claims, on)

    row = standings(claims, judged, DOSSIER, day(on)).row(by_predicate=pl.col("issue") == "taiwan", named=True)

    assert row["level"] == (level if made <= on <= made + lasts else machine)
    assert row["machine"] == machine


@pytest.mark.parametrize("after", [1, 40, 400])
def test_a_freeze_outlasts_any_silence(after: int) -> None:
    assert level_of(make_claims({"level": -2, "on": 0}), after) == -2


def test_a_claim_of_the_factory_counts() -> None:
    assert make_claim(level=-3)["kind"] == "act"
