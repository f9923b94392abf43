"""Claims of one happening are one event."""

from typing import Final

import pytest

from model.standing import events
from tests.model.factories import day, make_claims, make_dossier

DOSSIER: Final = make_dossier()
TARIFF: Final = {"level": -3, "issue": "trade", "side": "US"}
BOEING: Final = TARIFF | {"quote": "A tariff was put on Boeing."}


def test_one_announcement_told_by_five_officials_is_one_event() -> None:
    told = [TARIFF | {"on": on, "rank": rank, "source": f"{rank}.example"} for on, rank in enumerate([5, 4, 3])]

    rows = events(make_claims(*told), DOSSIER)

    assert rows.select("day", "last", "articles", "origins").rows() == [(day(0), day(2), 3, 3)]


def test_a_later_telling_is_another_event() -> None:
    assert events(make_claims(TARIFF, TARIFF | {"on": 3}), DOSSIER)["day"].to_list() == [day(3), day(0)]


def test_a_daily_story_does_not_become_one_endless_event() -> None:
    rows = events(make_claims(*(BOEING | {"on": on} for on in range(9))), DOSSIER)

    assert rows["day"].to_list() == [day(6), day(3), day(0)]


def test_what_each_side_does_is_an_event_of_its_own() -> None:
    assert events(make_claims(TARIFF, TARIFF | {"side": "CN"}), DOSSIER).height == 2


def test_a_report_that_names_nobody_goes_with_that_days_event() -> None:
    assert events(make_claims(TARIFF, TARIFF | {"side": None}), DOSSIER).height == 1


ASKED: Final = {"level": -1, "kind": "word", "side": None, "speaker": "AFP", "quote": "AFP: The US accuses China."}
"""A reporter's question on a ministry's page."""


def test_of_what_a_side_says_its_own_words_are_shown_however_heavy_the_question_before_them() -> None:
    answer = {"level": -1, "kind": "word", "side": "CN", "speaker": "Lin Jian", "quote": "China rejects this."}

    rows = events(
        make_claims(ASKED | {"article": "a", "confidence": 0.9}, answer | {"article": "a", "sentence": 1}), DOSSIER
    )

    assert set(rows.filter(pair="CN")["quote"]) == {"China rejects this."}


def test_a_question_alone_is_no_sides_word() -> None:
    answer = {"level": -1, "kind": "word", "side": "CN", "speaker": "Lin Jian", "quote": "China rejects this."}

    rows = events(make_claims(ASKED | {"article": "a"}, answer | {"article": "b"}), DOSSIER)

    assert dict(rows.select("quote", "pair").rows()) == {ASKED["quote"]: "", "China rejects this.": "CN"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("President slaps tariffs on soybeans", "President slaps tariffs on soybeans"),
        ("Remarks at a lunch", "We are slapping a tariff on soybeans of theirs"),
    ],
)
def test_the_weightiest_claim_names_the_event_by_a_title_that_tells_of_it(title: str, name: str) -> None:
    quote = "Ada North: “We are slapping a tariff on soybeans of theirs.”"
    told = [TARIFF | {"quote": "A tariff on soybeans."}, TARIFF | {"rank": 5, "title": title, "quote": quote}]

    assert events(make_claims(*told), DOSSIER)["title"][0].rstrip(".") == name


def test_the_same_claims_give_the_same_event_ids_in_any_order() -> None:
    claims = make_claims(TARIFF, TARIFF | {"on": 1}, {"level": 1, "on": 4}, {"level": 1, "on": 5})

    assert events(claims, DOSSIER).equals(events(claims.reverse(), DOSSIER))


def test_a_copied_sentence_has_one_origin() -> None:
    copied = "Both governments said on Friday that they would lift the tariffs on soybeans and pork."
    told = [TARIFF | {"quote": copied, "source": source} for source in ("wire.example", "b.example", "a.example")]

    assert events(make_claims(*told), DOSSIER)["origins"].to_list() == [1]


@pytest.mark.parametrize(
    ("first", "second", "events_told"),
    [
        ("They put a tariff on Boeing.", "A new duty hits Boeing.", 1),
        ("They put a tariff of 104% on goods.", "A duty of 104 percent was put on goods.", 1),
        ("They put a tariff on Boeing.", "They put a tariff on Micron.", 2),
        ("They put a tariff of 104% on goods.", "They put a tariff of 25% on goods.", 2),
    ],
)
def test_deeds_of_one_day_are_one_event_where_a_name_or_a_number_is_shared(
    first: str, second: str, events_told: int
) -> None:
    told = [TARIFF | {"quote": first}, TARIFF | {"quote": second, "on": 1}]

    assert events(make_claims(*told), DOSSIER).height == events_told


def test_deeds_that_the_wording_dates_alike_are_one_event() -> None:
    told = [TARIFF | {"quote": quote, "on": on, "event_on": 3} for on, quote in ((3, "A duty."), (9, "The tariff."))]

    assert events(make_claims(*told), DOSSIER).select("day", "articles").rows() == [(day(3), 2)]


def test_a_quote_in_other_words_at_its_ends_is_the_same_telling() -> None:
    core = "the two governments will each take half of the duties off by the end of the year and meet again"
    told = [
        TARIFF | {"quote": f"{start}, {core} {end}."} for start, end in (("They said", "then"), ("He told us", "soon"))
    ]

    assert events(make_claims(*told), DOSSIER).height == 1


def test_a_meeting_that_both_sides_tell_of_is_one_event() -> None:
    meeting = {"level": 1, "quote": "The ministers met in Kelvin."}
    rows = events(make_claims(meeting | {"side": "US"}, meeting | {"side": "CN"}), DOSSIER)

    assert rows.select("pair", "sides").rows() == [("", ["CN", "US"])]


def test_one_speech_is_one_event_however_many_sentences_it_has() -> None:
    said = [{"level": -1, "article": "a", "sentence": number, "side": "CN"} for number in range(5)]

    assert events(make_claims(*said), DOSSIER)["claims"].to_list() == [5]


def test_a_name_of_an_event_is_a_clause_if_the_sentence_is_long() -> None:
    quote = f"They put a tariff on every soybean of the other side, {'and on much else ' * 8}too."

    assert events(make_claims(TARIFF | {"quote": quote}), DOSSIER)["title"][0] == (
        "They put a tariff on every soybean of the other side"
    )
