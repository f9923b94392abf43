"""Where an issue stands: each rule by the smallest history that shows it."""

from typing import Any, Final

import polars as pl
import pytest

from model.standing import changes, standings
from tests.model.factories import day, make_claims, make_dossier

DOSSIER: Final = make_dossier()
DEAL: Final = {"level": 3, "on": 0}
HOSTILE: Final = {"level": -3, "on": 0}
FREEZE: Final = {"level": -2, "on": 0}
MEETING: Final = {"level": 1, "on": 0, "rank": 4}
OTHER: Final = {"source": "wire.example"}


def standing(*claims: dict[str, Any], on: int = 0, issue: str = "taiwan", **constants: Any) -> dict[str, Any]:
    """The row of that issue, by claims on it."""
    told = make_claims(*({"issue": issue} | claim for claim in claims))
    rows = standings(told, None, make_dossier(**constants) if constants else DOSSIER, day(on))
    return rows.row(by_predicate=pl.col("issue") == issue, named=True)


def test_an_issue_that_nobody_spoke_of_has_no_level_and_is_quiet() -> None:
    row = standing({"level": 3, "issue": "trade"})

    assert (row["level"], row["label"], row["quiet"], row["trend"]) == (None, None, True, "insufficient")


def test_every_issue_of_the_dossier_has_a_row_in_its_order() -> None:
    assert standings(make_claims(), None, DOSSIER, day(0))["issue"].to_list() == ["taiwan", "trade", "mil-mil"]


@pytest.mark.parametrize("level", [-3, -2, -1, 0, 1, 2, 3])
def test_one_claim_alone_sets_its_level(level: int) -> None:
    assert standing({"level": level})["level"] == level


def test_a_deal_stays_under_words_and_contact() -> None:
    row = standing(DEAL, {"level": -1, "on": 5}, {"level": -1, "on": 6}, MEETING | {"on": 7}, on=10)

    assert (row["level"], row["since"]) == (3, day(0))


def test_a_meeting_that_its_article_is_about_ends_a_freeze_alone() -> None:
    met = {"level": 1, "on": 5, "confidence": 0.6, "quote": "The admirals shook hands in Honolulu."}
    rows = [
        standing(FREEZE | OTHER, met | {"title": title}, on=6)
        for title in ("Harbour news", "Admirals shake hands in Honolulu")
    ]

    assert [row["level"] for row in rows] == [-2, 1]


ONE_VOICE: Final = {
    "level": 3,
    "on": 5,
    "article": "b",
    "sentence": 4,
    "speaker": "A reader",
    "quote": "It was set up.",
}
SURE: Final = {
    "level": 1,
    "on": 5,
    "article": "b",
    "confidence": 0.9,
    "event_date": day(5),
    "event_from": "Friday · day",
}


@pytest.mark.parametrize(
    ("told", "level", "leaning"),
    [
        ([ONE_VOICE, SURE], 1, 3),
        ([SURE, ONE_VOICE], 1, 3),
        ([ONE_VOICE, SURE | {"confidence": 0.6}], -2, 3),
        ([ONE_VOICE], -2, 3),
        ([SURE], 1, None),
        ([ONE_VOICE | {"rank": 4, "quote": "The United States and China set it up."}, SURE], 3, None),
    ],
    ids=["both", "in any order", "an unsure one", "none", "alone", "a deal that is announced"],
)
def test_a_deal_of_one_voice_hides_no_meeting_of_that_day(told: list[Any], level: int, leaning: int | None) -> None:
    row = standing(FREEZE | OTHER, *told, on=6)

    assert (row["level"], row["leaning"]) == (level, leaning)


def test_so_does_one_that_is_surely_told_with_its_day() -> None:
    met = {"level": 1, "on": 20, "event_date": day(12), "event_from": "June 13 · day"}
    rows = [standing(FREEZE | OTHER, met | {"confidence": sure}, on=21)["level"] for sure in (0.7, 0.8)]

    assert rows == [-2, 1]


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ([0.59], -3),
        ([0.6], 3),
        ([0.59, 0.59], 3),
    ],
    ids=["unsure", "sure", "two of them"],
)
def test_an_officials_voice_alone_must_be_read_with_six_tenths(told: list[float], level: int) -> None:
    deal = {"level": 3, "on": 5, "rank": 4, "quote": "The United States and China set up the Harbour Line."}
    sources = ("state.gov", "wire.example")
    deals = [deal | {"confidence": sure, "source": source} for sure, source in zip(told, sources, strict=False)]

    assert standing(HOSTILE | {"source": "paper.example"}, *deals, on=6)["level"] == level


def test_words_alone_guard_nothing_against_a_contact() -> None:
    met = {"level": 1, "on": 9, "confidence": 0.6}
    rows = [standing({"level": -1} | OTHER, {"level": -1, "on": 8}, met | {"level": level}, on=9) for level in (1, -2)]

    assert [row["level"] for row in rows] == [1, -1]


def test_a_deal_runs_out_one_step_down() -> None:
    rows = [standing(DEAL, on=on, deal_days=90) for on in (90, 91)]

    assert [(row["level"], row["since"]) for row in rows] == [(3, day(0)), (2, day(91))]


@pytest.mark.parametrize("on", [85, 91, 92, 98, 99, 120])
def test_a_deal_made_anew_stands_however_soon_after_the_old_one_ran_out(on: int) -> None:
    renewed = standing(DEAL, DEAL | {"on": on, "rank": 5}, on=on, deal_days=90)

    assert (renewed["level"], renewed["leaning"]) == (3, None)


@pytest.mark.parametrize(("on", "level", "leaning"), [(6, 2, 1), (10, 2, 1), (11, 1, None), (80, 1, None)])
def test_what_a_fresh_change_keeps_back_is_made_once_that_is_fresh_no_more(
    on: int, level: int, leaning: int | None
) -> None:
    gesture = {"level": 2, "kind": "act", "on": 3, "rank": 2}
    meetings = [MEETING | {"on": 6, "source": source} for source in ("cgtn.com", "state.gov")]

    row = standing(MEETING, gesture, *meetings, on=on)

    assert (row["level"], row["leaning"]) == (level, leaning)


def test_a_stop_beyond_doubt_ends_a_deal_that_has_stood_for_long() -> None:
    stop = {"level": -2, "rank": 3, "confidence": 0.9}

    assert standing(DEAL, stop | {"on": 200}, on=200)["level"] == -2
    assert standing(DEAL | {"rank": 5}, stop | {"on": 5}, on=5)["level"] == 3
    assert standing(DEAL | {"rank": 5}, stop | {"on": 200, "confidence": 0.6}, on=200)["level"] == 3


def test_talk_about_a_step_to_come_takes_nothing_from_it() -> None:
    step = {"level": 3, "kind": "act", "mode": "future", "confidence": 0.9, "sentence": 0}
    talk = [{"level": -1, "confidence": 0.7, "sentence": sentence} for sentence in (1, 2, 3)]
    told = [claim | {"article": "a" * 16} for claim in (step, *talk)]

    assert standing(*told)["level"] > 0


def test_a_hostile_act_stays_under_a_single_meeting_which_it_leans_to() -> None:
    row = standing(HOSTILE, MEETING | {"on": 2}, on=2)

    assert (row["level"], row["leaning"]) == (-3, 1)


def test_meetings_outweigh_a_hostile_act_in_time() -> None:
    assert standing(HOSTILE, MEETING | {"on": 2}, MEETING | {"on": 9}, on=9)["level"] == 1


def test_a_hostile_act_past_its_life_yields_to_words() -> None:
    words = {"level": -1, "on": 70}

    assert standing(HOSTILE, words, words | OTHER, on=70)["level"] == -1


def test_an_act_that_is_told_later_than_words_is_not_too_old_for_them() -> None:
    words = {"level": -1, "on": 70, "rank": 4}
    act = {"level": -3, "on": 71, "event_on": 69, "source": "paper.example", "quote": "Beijing barred chips."}

    assert standing(HOSTILE, words, on=70)["level"] == -1
    row = standing(HOSTILE, words, act, act | OTHER, on=71)
    assert (row["level"], row["since"]) == (-3, day(69))


def test_a_hostile_act_past_its_life_stays_in_silence_and_is_quiet() -> None:
    row = standing(HOSTILE, on=300)

    assert (row["level"], row["quiet"]) == (-3, True)


def test_friendly_words_do_not_lift_a_freeze() -> None:
    assert standing(FREEZE, *({"level": 2, "on": on, "rank": 5} for on in range(1, 20)), on=20)["level"] == -2


def test_contact_lifts_a_freeze() -> None:
    row = standing(FREEZE, MEETING | {"on": 1}, on=1)

    assert (row["level"], row["frozen"]) == (1, None)


def test_a_hostile_act_on_top_of_a_freeze_does_not_end_it() -> None:
    row = standing(FREEZE, HOSTILE | {"on": 3}, on=4)

    assert (row["level"], row["frozen"]) == (-3, day(0))
    assert standing(FREEZE)["frozen"] is None  # it lies beneath nothing


def test_contact_that_is_only_planned_does_not_lift_a_freeze() -> None:
    assert standing(FREEZE, MEETING | {"on": 1, "mode": "future"}, on=1)["level"] == -2


def test_contact_told_by_one_unofficial_voice_only_leans() -> None:
    rumour = {"level": 1, "on": 1}

    assert standing(FREEZE, rumour, on=1)["leaning"] == 1
    assert standing(FREEZE, rumour, on=1)["level"] == -2
    assert standing(FREEZE, rumour, rumour | OTHER, on=1)["level"] == 1
    assert standing(FREEZE, rumour, rumour | {"on": 2}, on=2)["level"] == 1


def test_two_outlets_of_one_owner_are_one_voice() -> None:
    told = [{"level": 1, "on": 1, "source": source} for source in ("cgtn.com", "english.news.cn")]

    assert standing(FREEZE, *told, on=1)["level"] == -2


def test_a_freeze_lies_beneath_a_hostile_act() -> None:
    words = {"level": -1, "on": 90}

    assert standing(FREEZE, HOSTILE | {"on": 5}, on=6)["level"] == -3
    assert standing(FREEZE, HOSTILE | {"on": 5}, words, words | OTHER, on=90)["level"] == -2


def test_contact_beneath_a_hostile_act_ends_the_freeze_under_it() -> None:
    words = {"level": -1, "on": 90}

    assert standing(FREEZE, HOSTILE | {"on": 5}, MEETING | {"on": 7}, words, words | OTHER, on=90)["level"] == -1


def test_of_two_acts_of_one_day_the_weightier_leads() -> None:
    minister = HOSTILE | {"rank": 3}

    assert standing(DEAL, minister)["level"] == -3
    assert standing(DEAL, HOSTILE)["level"] == 0


def test_an_article_that_says_both_counts_for_each_by_its_share() -> None:
    told = [{"article": "a", "sentence": number, "level": level} for number, level in enumerate([3, 3, 3, -3])]

    assert standing(*told)["level"] == 3


def test_silence_leaves_words_as_they_were() -> None:
    assert [(told["level"], told["quiet"]) for told in (standing({"level": -1}, on=on) for on in (28, 400))] == [
        (-1, False),
        (-1, True),
    ]


def test_words_in_balance_are_raised() -> None:
    assert standing({"level": -1}, {"level": 2})["level"] == 0


def test_a_set_phrase_weighs_less_than_free_words() -> None:
    phrase = {"level": 2, "is_ritual": True}

    assert standing(phrase, phrase, {"level": -1})["level"] == -1


def test_words_that_outweigh_talks_move_them_one_step() -> None:
    words = [{"level": -1, "on": on} for on in range(1, 8)]

    assert standing(MEETING, *words[:2], on=2)["level"] == 1
    assert standing(MEETING, *words, on=7)["level"] == 0


def test_words_that_go_with_talks_move_them_at_once() -> None:
    assert standing(MEETING, {"level": 2, "on": 1}, {"level": 2, "on": 2}, on=2)["level"] == 2


def test_words_of_before_go_on_where_the_talks_do() -> None:
    words = [{"level": 2, "on": 1}, {"level": 2, "on": 2}]

    assert standing(MEETING, *words, MEETING | {"on": 3, "rank": 5}, on=3)["level"] == 2


def test_neither_words_nor_a_step_take_back_what_changed_this_week() -> None:
    warmer = [{"level": 2, "on": 1}, {"level": 2, "on": 2}]
    colder = [{"level": -1, "on": on, "rank": 5} for on in range(3, 9)]

    assert standing(MEETING, *warmer, *colder[:4], on=6)["level"] == 2
    assert standing(MEETING, *warmer, *colder, {"level": -1, "on": 12}, on=12)["level"] != 2


def test_an_act_takes_back_what_changed_yesterday() -> None:
    deal = [{"level": 3, "on": 5, "rank": 5}, {"level": 3, "on": 5, "source": "wire.example"}]

    assert standing(HOSTILE, *deal, HOSTILE | {"on": 6, "rule": "another"}, on=6)["level"] == -3


@pytest.mark.parametrize("mode", ["hypothetical", "question", "future"])
def test_what_is_not_a_fact_counts_as_a_word(mode: str) -> None:
    row = standing({"level": 3, "mode": mode})

    assert (row["level"], row["fact_day"]) == (2, None)


def test_a_hostile_act_counts_from_its_announcement() -> None:
    assert standing(HOSTILE | {"mode": "future"})["level"] == -3


def test_history_without_a_date_counts_nothing() -> None:
    assert standing(HOSTILE | {"mode": "historical"})["level"] is None


def test_history_with_a_date_counts_on_it() -> None:
    row = standing({"level": -3, "mode": "historical", "event_on": 3, "on": 40}, on=40)

    assert (row["level"], row["since"], row["changed"]) == (-3, day(3), day(40))


def test_an_old_act_told_late_does_not_push_out_a_newer_one() -> None:
    assert standing({"level": 3, "on": 30}, {"level": -3, "event_on": 3, "on": 40}, on=40)["level"] == 3


def test_an_act_of_long_ago_is_but_a_mention() -> None:
    assert standing({"level": -3, "event_on": 3, "on": 200}, on=200)["level"] == 0


def test_one_long_briefing_counts_like_one_sentence() -> None:
    speech = [{"article": "a", "sentence": number, "level": -1, "side": "CN"} for number in range(30)]
    reply = {"level": 2, "side": "US"}

    assert standing(*speech, reply)["level"] == standing(speech[0], reply)["level"] == 0


def test_the_two_sides_positions_stand_beside_each_other() -> None:
    row = standing({"level": 2, "side": "US"}, {"level": -2, "side": "CN"})

    assert (row["first_level"], row["second_level"], row["contested"]) == (2, -2, True)


def test_a_side_that_says_nothing_has_no_position() -> None:
    row = standing({"level": 2, "side": "US"})

    assert (row["first_level"], row["second_level"], row["contested"]) == (2, None, False)


def test_the_side_of_a_source_speaks_where_nobody_else_does() -> None:
    assert standing({"level": -1, "source": "xinhuanet.com"})["second_level"] == -1


def test_strong_plus_and_strong_minus_in_one_window_are_mixed() -> None:
    assert standing(DEAL, HOSTILE | {"on": 9}, on=9)["mixed"]
    assert not standing(DEAL, HOSTILE | {"on": 9}, on=35)["mixed"]


def test_confidence_grows_with_independent_voices() -> None:
    one, two = standing(DEAL), standing(DEAL, DEAL | OTHER)

    assert (one["confidence"], two["confidence"]) == (pytest.approx(0.4), pytest.approx(0.6))


def test_the_deciding_claims_are_the_one_that_set_the_level_then_the_newest_of_that_level() -> None:
    told = [DEAL | {"article": article, "on": on} for article, on in (("old", 0), ("later", 3), ("new", 5))]
    row = standing(*told, {"level": -1, "on": 6}, on=6)

    assert [claim["article"] for claim in row["deciding"]] == ["old", "new"]
    assert (row["since"], row["told"]) == (day(0), day(5))


def test_between_what_set_the_level_and_its_newest_telling_stands_what_weighs_most() -> None:
    told = {"level": -3, "rule": "tariffs"}
    row = standing(
        told | {"on": 0, "article": "first"},
        told | {"on": 5, "article": "main", "rank": 5, "rule": "more tariffs"},
        told | {"on": 5, "article": "aside", "rule": "more tariffs", "side": "CN"},
        told | {"on": 9, "article": "again", "confidence": 0.5},
        on=9,
    )

    assert [claim["article"] for claim in row["deciding"]] == ["first", "main", "again"]


def test_where_words_decide_what_was_told_of_an_act_that_did_not_get_through_comes_behind_them() -> None:
    doubtful = {"level": -3, "speaker": "A reader", "side": None, "article": "act", "on": 2}
    row = standing({"level": -1, "article": "word"}, doubtful, {"level": -1, "article": "newer", "on": 2}, on=2)

    assert row["level"] == -1
    assert [claim["article"] for claim in row["deciding"]] == ["word", "newer", "act"]


def test_a_freeze_that_shows_again_is_explained_by_the_stop_beneath_the_act() -> None:
    stop, act = DEAL | {"level": -2, "kind": "contact", "article": "stop"}, DEAL | {"level": -3, "on": 5}
    row = standing(stop, act, {"level": -1, "on": 100, "rank": 4}, on=101)

    assert (row["level"], row["frozen"], row["since"], row["changed"]) == (-2, None, day(0), day(100))
    assert [claim["article"] for claim in row["deciding"]] == ["stop"]


def test_a_freeze_has_one_day_before_an_act_lies_on_it_beneath_it_and_after_it() -> None:
    stop = DEAL | {"level": -2, "kind": "contact", "on": 30, "article": "refusal", "quote": "They refused a call."}
    told = stop | {"event_on": 2, "article": "background", "quote": "They had suspended the talks before."}
    rest = (
        {"level": -3, "on": 40, "rank": 4, "article": "act"},
        {"level": -1, "on": 140, "rank": 4, "article": "word"},
    )
    before, beneath, after = (standing(stop, told, *rest, on=on) for on in (35, 45, 145))

    assert [row["level"] for row in (before, beneath, after)] == [-2, -3, -2]
    assert before["since"] == beneath["frozen"] == after["since"] == day(2)
    assert [row["deciding"][0]["article"] for row in (before, after)] == ["background", "background"]


def test_what_took_a_step_off_stands_behind_what_agrees_with_the_level() -> None:
    talks = MEETING | {"level": 2, "kind": "contact", "article": "talks"}
    colder = [{"level": -1, "on": on, "rank": 5, "article": f"word {on}"} for on in range(1, 8)]
    row = standing(talks, *colder, on=7)

    assert row["level"] == 1
    assert row["deciding"][0]["article"] == "talks"


def test_contact_that_words_of_its_day_hold_back_is_what_changed_the_level() -> None:
    words = [{"level": -1, "on": 9, "rank": 5, "article": f"word {side}", "side": side} for side in ("US", "CN", None)]
    talks = MEETING | {"level": 2, "kind": "contact", "on": 9, "article": "talks", "rank": 0}
    claims = make_claims({"level": -1, "article": "before"}, talks, talks | OTHER | {"article": "talks 2"}, *words)
    told = changes(claims, None, DOSSIER, day(1), day(30)).row(0, named=True)

    assert (told["old"], told["new"], told["kind"], told["reason"]) == (-1, 1, "contact", "a newer fact")
    assert {claim["article"] for claim in told["deciding"]} == {"talks", "talks 2"}


def test_a_fact_that_words_move_no_longer_is_told_as_such_and_stands_from_then_on() -> None:
    warmer = [{"level": 2, "on": 1}, {"level": 2, "on": 2}]
    later = {"level": -1, "on": 20, "article": "later"}
    claims = make_claims(MEETING | {"article": "talks", "rank": 5}, *warmer, later)
    told = changes(claims, None, DOSSIER, day(2), day(60)).row(0, named=True)

    assert (told["old"], told["new"], told["kind"], told["reason"]) == (2, 1, "contact", "words move it no longer")
    assert standing(MEETING | {"rank": 5}, *warmer, later, on=20)["since"] == day(20)


def test_words_that_move_a_level_later_are_named_though_others_were_said_since() -> None:
    warmer = [{"level": 2, "on": on, "article": f"warm {on}"} for on in (1, 2)]
    claims = make_claims(MEETING, warmer[0], warmer[1], {"level": 0, "on": 2, "article": "even"})
    told = changes(claims, None, DOSSIER, day(1), day(30)).row(0, named=True)

    assert (told["old"], told["new"]) == (1, 2)
    assert told["deciding"][0]["article"] == "warm 2"


def test_a_change_names_what_decided_it() -> None:
    claims = make_claims(DEAL | {"article": "deal"}, HOSTILE | {"article": "act", "on": 9, "quote": "China did it."})

    told = changes(claims, None, DOSSIER, day(1), day(30))

    assert told.select("day", "old", "new", "quote").rows() == [(day(9), 3, -3, "China did it.")]
    assert told["deciding"].to_list() == [[{"article": "act", "sentence": 0, "issue": "taiwan"}]]


def test_what_an_article_begins_with_is_named_before_a_weightier_remark_behind_it() -> None:
    lead, remark = HOSTILE | {"on": 9, "quote": "China did it."}, {"quote": "It is severe, he said.", "rank": 5}
    claims = make_claims(DEAL, lead | {"rank": 0}, lead | remark | {"sentence": 4})

    told = changes(claims, None, DOSSIER, day(1), day(30))

    assert told["quote"].to_list() == ["China did it."]


def test_an_issue_that_the_dossier_does_not_have_is_left_out() -> None:
    assert standings(make_claims({"issue": "gone", "level": 3}), None, DOSSIER, day(0))["level"].null_count() == 3


def test_an_act_told_again_after_a_deal_is_no_news() -> None:
    tariff = {"level": -3, "rule": "impose", "source": "www.state.gov"}
    before = [tariff | {"on": on} for on in range(5)]
    deal = {"level": 3, "on": 5, "rank": 5}

    assert standing(*before, deal, tariff | {"on": 6}, tariff | {"on": 7}, on=7)["level"] == 3
    assert standing(*before, deal, tariff | {"on": 6, "rule": "arrest"}, on=7)["level"] == -3
    assert standing(*before, deal, tariff | {"on": 6}, tariff | {"on": 6, "source": "cgtn.com"}, on=7)["level"] == -3
    assert standing(*before, deal, tariff | {"on": 45}, on=45)["level"] == -3


def test_an_act_told_in_passing_only_leans() -> None:
    said = [{"article": "a", "sentence": number, "level": 2, "on": 1} for number in range(3)]
    passing = {"article": "a", "sentence": 9, "level": -3, "on": 1}

    row = standing(DEAL, *said, passing, on=1)

    assert (row["level"], row["leaning"]) == (3, -3)


@pytest.mark.parametrize(("sentence", "level"), [(0, -3), (1, -3), (2, 3)])
def test_what_an_article_begins_with_is_its_point(sentence: int, level: int) -> None:
    said = [{"article": "a", "sentence": 10 + number, "level": 2, "on": 1} for number in range(3)]
    told = {"article": "a", "sentence": sentence, "level": -3, "on": 1, "quote": "China banned exports of gallium."}

    assert standing(DEAL, *said, told, on=1)["level"] == level


def test_what_an_article_tells_of_the_past_does_not_dilute_its_news() -> None:
    past = [
        {"article": "a", "sentence": number, "level": -3, "mode": "historical", "event_on": -400 - number}
        for number in range(6)
    ]

    assert standing({"level": 3, "article": "a", "sentence": 9}, *past)["level"] == 3


@pytest.mark.parametrize(("on", "level"), [(20, -1), (29, 2)])
def test_words_of_one_voice_take_over_from_words_long_silent(on: int, level: int) -> None:
    assert standing({"level": -1}, {"level": 2, "on": on}, on=on)["level"] == level


def test_a_stop_told_by_the_way_counts_where_it_is_surely_read_with_its_day() -> None:
    said = [{"article": "a", "sentence": 10 + number, "level": -1, "on": 9} for number in range(6)]
    stop = {"article": "a", "sentence": 20, "level": -2, "on": 9, "event_on": 5, "confidence": 0.8}

    assert standing({"level": 1}, *said, stop, on=9)["level"] == -2
    assert standing({"level": 1}, *said, stop | {"event_on": None}, on=9)["level"] == 1
    assert standing({"level": 1}, *said, stop | {"confidence": 0.7}, on=9)["level"] == 1


def test_a_deal_on_talking_is_overtaken_by_talks() -> None:
    told = [DEAL, {"level": 1, "on": 100}, {"level": 1, "on": 100} | OTHER]

    assert standing(*told, on=100)["level"] == 3
    assert standing(*told, on=100, issue="mil-mil")["level"] == 1
    assert standing(DEAL, told[1] | {"on": 1}, told[2] | {"on": 1}, on=1, issue="mil-mil")["level"] == 3


def test_a_day_before_the_epoch_is_a_day() -> None:
    assert standing({"level": 3, "mode": "historical", "event_on": -30000})["level"] == 0


@pytest.mark.parametrize(("sure", "level"), [(0.6, -3), (0.8, 3)])
def test_what_is_told_every_day_yields_to_one_voice_only_beyond_doubt(sure: float, level: int) -> None:
    told = [HOSTILE | {"on": on} for on in (0, 3, 6)]

    assert standing(*told, {"level": 3, "on": 8, "rank": 5, "confidence": sure}, on=8)["level"] == level


@pytest.mark.parametrize(("sure", "of_all", "level"), [(0.9, True, -3), (0.6, True, 3), (0.9, False, 3)])
def test_of_an_issue_of_all_others_a_deed_on_one_matter_weighs_nothing_against_one_on_another(
    sure: float, level: int, *, of_all: bool
) -> None:
    told = [DEAL | {"on": on, "rank": 5, "confidence": 0.95} for on in (0, 2, 4)]
    against = HOSTILE | {"on": 6, "rank": 3, "confidence": sure}
    issues = tuple(issue.model_copy(update={"takes_all": of_all}) for issue in DOSSIER.issues)

    rows = standings(make_claims(*told, against), None, DOSSIER.model_copy(update={"issues": issues}), day(6))

    assert rows.row(by_predicate=pl.col("issue") == "taiwan", named=True)["level"] == level


def test_a_doubtful_reading_of_a_deed_is_words() -> None:
    doubtful = {"level": -3, "on": 5, "confidence": 0.4}
    told = {"title": "Export controls on graphite", "quote": "China imposed export controls on graphite."}

    assert standing(DEAL, doubtful, on=5)["leaning"] == -1
    assert standing(doubtful, on=5)["level"] == -1
    assert standing(doubtful | told, on=5)["level"] == -3


@pytest.mark.parametrize("kind", ["word", "contact"])
def test_what_is_hardly_read_is_no_evidence(kind: str) -> None:
    assert standing({"level": 1, "kind": kind, "confidence": 0.39})["level"] is None
    assert standing({"level": 1, "kind": kind, "confidence": 0.41})["level"] is not None


def test_words_move_a_level_no_further_than_they_say() -> None:
    talks = {"level": 1, "kind": "contact", "rank": 4}
    words = {"level": 1, "kind": "word", "rank": 4, "on": 1}

    assert standing(talks, words, on=1)["level"] == 1
    assert standing(talks, words | {"level": 2}, on=1)["level"] == 2


def test_what_has_faded_guards_nothing() -> None:
    fresh = {"level": 1, "kind": "contact", "on": 300}

    assert standing(HOSTILE, fresh, on=300)["level"] == 1
    assert standing(HOSTILE, fresh | {"on": 5}, on=5)["level"] == -3


def test_neutral_words_leave_a_level_that_hostile_ones_set_as_it_is() -> None:
    mention = {"level": 0, "kind": "word"}
    told = [{"level": -1, "kind": "word"}, *(mention | {"on": on} for on in (20, 40, 60))]

    assert standing(*told, on=60)["level"] == -1
    assert standing(mention)["level"] == 0


def test_that_two_have_not_met_is_only_words() -> None:
    talks = {"level": 1, "kind": "contact", "rank": 4}
    denied = {"level": -2, "kind": "contact", "mode": "negated", "rank": 4, "on": 5}

    assert standing(denied, denied | OTHER, on=5)["level"] == -1
    assert standing(talks, denied, denied | OTHER, on=5)["level"] == 1
    assert standing(talks, denied | {"mode": "asserted"}, on=5)["level"] == -2


def test_that_nobody_has_bought_yet_ends_no_deal() -> None:
    deal = {"level": 3, "kind": "act", "rank": 4, "on": 2}
    unbought = {"level": -2, "kind": "act", "mode": "negated", "rank": 4, "on": 5}

    assert standing(deal, unbought, unbought | OTHER, on=5)["level"] == 3
    assert standing(deal, *(each | {"mode": "asserted"} for each in (unbought, unbought | OTHER)), on=5)["level"] == -2


@pytest.mark.parametrize(
    ("told", "is_quiet"),
    [
        ({"confidence": 0.28}, True),
        ({"mode": "historical"}, True),
        ({"rule": "mention+afar"}, True),
        ({"confidence": 0.6}, False),
        ({"level": 0, "confidence": 0.6}, False),
    ],
)
def test_what_counts_nowhere_keeps_nothing_from_being_quiet(told: dict[str, Any], is_quiet: bool) -> None:
    row = standing({"level": -1, "on": -60}, {"level": -1, "on": 0} | told)

    assert (row["quiet"], row["last"]) == (is_quiet, day(-60) if is_quiet else day(0))
    assert (row["claims"], row["articles"]) == (1, 1)
