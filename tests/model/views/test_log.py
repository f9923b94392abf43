"""The log: each change with the claims that decided it, each judgement with how it is now."""

from typing import Any, Final

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.standing import basis
from model.views import LOG, changes_log, log_of, turns_log
from tests.model.factories import day, make_claims, make_dossier, make_judgements

DOSSIER: Final = make_dossier()
TARIFFS: Final = {"article": "a", "issue": "trade", "level": -3, "on": 1, "quote": "China imposed tariffs.", "rank": 3}
DEAL: Final = TARIFFS | {
    "article": "b",
    "level": 3,
    "on": 9,
    "quote": "The US and China signed a deal.",
    "source": "state.gov",
    "side": "US",
}
ARTICLES: Final = pl.DataFrame({"id": ["a", "b"], "source": ["a.example", "b.example"], "title": ["A", "B"]})


def log(*judgements: dict[str, Any], on: int = 30, claims: pl.DataFrame | None = None) -> pl.DataFrame:
    rows = make_claims(TARIFFS, DEAL) if claims is None else claims
    known = basis(rows, make_judgements(*judgements), DOSSIER, day(on))
    return log_of(known, rows, ARTICLES)


def turns(*judgements: dict[str, Any]) -> pl.DataFrame:
    return turns_log(basis(make_claims(TARIFFS, DEAL), make_judgements(*judgements), DOSSIER, day(30)))


def judgement(*judgements: dict[str, Any], **options: Any) -> dict[str, Any]:
    """The row of the first judgement."""
    return log(*judgements, **options).row(by_predicate=pl.col("id") == "judgement-0", named=True)


def test_without_anything_it_has_its_columns_all_the_same() -> None:
    assert log(claims=make_claims()).schema == LOG


def test_a_change_has_old_and_new_its_day_and_the_claims_that_decided() -> None:
    rows = log().filter(what="change", issue="trade")

    assert rows.select("date", "old", "level", "old_label", "label").rows() == [
        (day(9), -3, 3, "escalating", "agreed"),
        (day(1), None, -3, None, "escalating"),
    ]
    assert rows.select("deciding", "quotes", "sources").rows() == [
        (["b:0"], ["The US and China signed a deal."], ["state.gov"]),
        (["a:0"], ["China imposed tariffs."], ["courier.example"]),
    ]


def test_a_judgement_is_told_with_what_the_rules_said_on_its_day() -> None:
    row = judgement({"issue": "trade", "level": 0, "on": 5, "reason": "a pause"})

    assert (row["old"], row["level"], row["analyst"], row["reason"], row["state"]) == (
        -3,
        0,
        "ana",
        "a pause",
        "stands",
    )


def test_what_was_said_of_a_claim_later_on_is_in_the_log_of_a_past_day_for_it_is_seen_there() -> None:
    pin = {"verb": "pin", "article": "a", "quote": TARIFFS["quote"], "issue": "trade", "sentence": 0, "on": 900}
    later = {"issue": "trade", "level": 1, "on": 901}

    assert log(pin, later).filter(what="judgement").select("verb", "state", "date").rows() == [
        ("pin", "stands", day(900))
    ]


def test_a_judgement_of_a_claim_has_its_words_and_where_they_stand() -> None:
    about = {"verb": "correct", "article": "a", "quote": TARIFFS["quote"], "issue": "trade", "sentence": 0}
    row = judgement({**about, "level": -1, "on": 5})

    assert (row["old"], row["level"], row["source"], row["title"]) == (-3, -1, "a.example", "A")


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ({"issue": "trade", "level": 1, "on": 6}, "overruled"),
        ({"issue": "taiwan", "level": 1, "on": 6}, "stands"),
        ({"undoes": "judgement-0", "verb": "note", "on": 6}, "taken back"),
    ],
)
def test_the_state_says_what_has_become_of_it(later: dict[str, Any], state: str) -> None:
    assert judgement({"issue": "trade", "level": 0, "on": 5}, later)["state"] == state


def test_what_brought_it_back_says_so_and_it_stands_again() -> None:
    first = {"issue": "trade", "level": 0, "on": 5}
    back = {"undoes": "judgement-0", "issue": "trade", "level": 0, "on": 6}
    rows = log(first, back, {**back, "undoes": "judgement-1", "on": 7}).filter(what="judgement")

    assert dict(rows.select("id", "state").rows()) == {
        "judgement-2": "brings back",
        "judgement-1": "taken back",
        "judgement-0": "stands",
    }


def test_who_takes_back_what_was_brought_back_takes_back() -> None:
    first = {"issue": "trade", "level": 0, "on": 5}
    turns = [{**first, "undoes": f"judgement-{number}", "on": 6 + number} for number in range(3)]
    rows = log(first, *turns).filter(what="judgement")

    assert dict(rows.select("id", "state").rows()) == {
        "judgement-3": "takes back",
        "judgement-2": "taken back",
        "judgement-1": "takes back",
        "judgement-0": "taken back",
    }
    assert rows.sort("id").select("old", "level", "is_undo").rows() == [
        *((-3, 0, False), (0, -3, True), (-3, 0, False), (0, -3, True))
    ]


def test_what_takes_back_goes_the_other_way() -> None:
    rows = log(
        {"issue": "trade", "level": 0, "on": 5}, {"undoes": "judgement-0", "issue": "trade", "level": 0, "on": 6}
    )
    row = rows.row(by_predicate=pl.col("id") == "judgement-1", named=True)

    assert (row["old"], row["level"], row["state"]) == (0, -3, "takes back")


def test_a_move_that_is_taken_back_goes_back_to_where_the_claim_was() -> None:
    move = {"verb": "move", "article": "a", "quote": TARIFFS["quote"], "issue": "trade", "sentence": 0}
    move |= {"target": "taiwan", "on": 5}
    rows = log(move, move | {"undoes": "judgement-0", "on": 6}).filter(what="judgement")

    assert rows.select("moved_from", "moved_to", "state").rows() == [
        ("taiwan", "trade", "takes back"),
        ("trade", "taiwan", "taken back"),
    ]


def test_where_changes_alone_are_told_an_override_that_begins_is_one() -> None:
    first = {"issue": "trade", "level": 1, "on": 3}
    rows = turns(first, first | {"level": 0, "reason": "a pause"}).filter(pl.col("kind").is_null())

    assert rows.select("date", "old", "level", "analyst", "reason").rows() == [
        (day(3), -3, 0, "ana", "overridden: a pause")
    ]
    assert turns({"issue": "trade", "level": -3, "on": 3})["kind"].null_count() == 0


def test_an_override_that_runs_out_is_a_change_of_the_day_after() -> None:
    rows = log({"issue": "trade", "level": 0, "on": 3, "expires_on": 6, "reason": "a pause"}).filter(what="change")

    assert rows.select("date", "old", "level", "kind", "analyst", "reason", "deciding").rows()[1] == (
        *(day(7), 0, -3, None, "ana", "the override ran out: a pause", []),
    )


@pytest.mark.parametrize(
    "judgements",
    [
        [{"level": -3, "expires_on": 6}],
        [{"level": 0, "expires_on": 6}, {"level": 0, "on": 4}],
        [{"level": 0, "expires_on": 6}, {"level": 1, "on": 7}],
        [{"level": 0, "expires_on": 40}],
    ],
    ids=["at the rules' level", "beneath another", "followed by another", "not yet"],
)
def test_an_override_that_runs_out_and_changes_nothing_is_no_change(judgements: list[dict[str, Any]]) -> None:
    rows = log(*({"issue": "trade", "on": 3, **row} for row in judgements)).filter(what="change")

    assert rows["kind"].null_count() == 0


def test_past_its_last_day_it_is_expired() -> None:
    override = {"issue": "trade", "level": 0, "on": 5, "expires_on": 10}

    assert [judgement(override, on=on)["state"] for on in (10, 11)] == ["stands", "expired"]


def test_a_correction_is_expired_past_its_last_day_and_the_one_before_it_stands_again() -> None:
    about = {"verb": "correct", "article": "a", "quote": TARIFFS["quote"], "issue": "trade", "sentence": 0}
    pair = ({**about, "level": -1, "on": 5}, {**about, "level": 1, "on": 6, "expires_on": 10})
    states = [dict(log(*pair, on=on).filter(what="judgement").select("id", "state").rows()) for on in (10, 11)]

    assert [state["judgement-0"] for state in states] == ["overruled", "stands"]
    assert [state["judgement-1"] for state in states] == ["stands", "expired"]


def test_without_its_claim_it_is_unattached_but_not_lost() -> None:
    about = {"verb": "dismiss", "article": "a", "quote": "Words that no rule reads any more.", "issue": "trade"}

    assert judgement(about)["state"] == "unattached"


def test_a_past_day_knows_no_later_judgement() -> None:
    assert log({"issue": "trade", "level": 0, "on": 5}, on=4).filter(what="judgement").is_empty()


IN_BALANCE: Final = [
    {"on": 0, "level": -2, "rank": 0, "article": "a", "sentence": 0, "side": "US"},
    {"on": 0, "level": 1, "rank": 0, "article": "b", "sentence": 0, "side": "US"},
]
"""Two contacts of one day, one against the other: the issue was raised, though no claim says just that."""


@example(said=IN_BALANCE)
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "on": st.integers(0, 60),
                "level": st.sampled_from([-3, -2, -1, 0, 1, 2, 3]),
                "rank": st.integers(0, 5),
                "article": st.sampled_from("abcdef"),
                "sentence": st.integers(0, 3),
                "side": st.sampled_from(["US", "CN", None]),
            }
        ),
        max_size=20,
    )
)
def test_every_change_to_a_level_names_a_claim_known_by_its_day(said: list[dict[str, Any]]) -> None:
    claims = make_claims(*said).unique(["article", "sentence", "issue"], keep="first", maintain_order=True)
    rows = changes_log(basis(claims, None, DOSSIER, day(120)))

    for row in rows.filter(pl.col("level").is_not_null()).iter_rows(named=True):
        assert row["deciding"], row
        dates = claims.filter(pl.col("quote").is_in(row["quotes"]))["date"]
        assert max(dates) <= row["date"]


def test_what_a_deal_that_ran_out_brought_is_of_time() -> None:
    rows = log(on=400).filter(what="change")

    assert rows.select("old", "level", "kind").rows()[0] == (3, 2, "time")
    assert set(rows["kind"][1:]) == {"act"}


def test_a_move_back_is_from_the_issue_that_the_claim_was_moved_to() -> None:
    about = {"verb": "move", "issue": "trade", "article": "a", "quote": TARIFFS["quote"]}
    back = judgement(about | {"target": "trade", "on": 3}, about | {"target": "taiwan", "on": 2})

    assert (back["moved_from"], back["moved_to"]) == ("taiwan", "trade")


def test_what_the_articles_change_beneath_an_override_says_what_is_shown_all_the_same() -> None:
    rows = log({"issue": "trade", "level": 0, "on": 5, "expires_on": 12}).filter(what="change", issue="trade")

    assert rows.select("date", "level", "beneath", "beneath_label").rows() == [
        *((day(13), 3, None, None), (day(9), 3, 0, "raised"), (day(1), -3, None, None)),
    ]
