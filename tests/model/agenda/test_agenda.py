"""The agenda: one entry for one thing, what became of it, and the laws that it keeps."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from model.agenda import AGENDA, agenda
from model.agenda.parties import named_in
from model.article import articles_frame
from model.dossier import Person
from model.filters import parse_filter
from model.readers import read_places
from model.standing import basis
from model.store import open_library, reader_for
from model.views.agenda import agenda_view, between
from tests.model.agenda.agendas import DOSSIER, agenda_of, told
from tests.model.factories import day, make_claims

SUMMIT = "Joe Biden will meet Xi Jinping on January 20."
MET = "Joe Biden met Xi Jinping in Lima."
POSTPONED = "Joe Biden postponed the meeting with Xi Jinping."
WATCHED = day(60)


def state_of(*claims, as_of=WATCHED):
    return agenda_of(*claims, as_of=as_of)["state"].to_list()


# What became of it


def test_what_is_ahead_is_coming_with_the_days_until_then():
    entries = agenda_of(told(SUMMIT, 10), as_of=day(12))

    assert entries.select("state", "day", "days").rows() == [("coming", date(2023, 1, 20), 7)]


def test_what_happened_near_its_day_is_kept_and_the_claim_is_shown():
    entries = agenda_of(told(SUMMIT, 10), told(MET, 20), as_of=WATCHED)

    assert entries.select("state", "shown_day", "shown_quote").rows() == [("kept", day(20), MET)]


def test_what_was_called_off_is_not_kept_even_before_its_day():
    off = told(POSTPONED, 14, level=-2)

    assert state_of(told(SUMMIT, 10), off, as_of=day(15)) == ["not kept"]


def test_a_measure_that_was_to_be_suspended_is_kept_by_its_suspension():
    suspended = {"issue": "trade", "kind": "act", "level": 2}
    ahead = told("China will suspend its tariffs on American soybeans on January 20.", 10, mode="future", **suspended)
    done = told("China suspended its tariffs on American soybeans on Friday.", 20, **suspended)

    assert state_of(ahead, done) == ["kept"]


def test_what_nobody_tells_of_again_is_unknown():
    assert state_of(told(SUMMIT, 10)) == ["unknown"]


@pytest.mark.parametrize(
    "other",
    [
        told(MET, 35),  # too late to be that meeting
        told(MET, 5),  # before it was announced
        told("Antony Blinken met Wang Yi in Lima.", 19),  # other people
        told(MET, 19, issue="fentanyl"),  # another issue
        told(MET, 19, mode="hypothetical"),  # not told as a fact
        told("Joe Biden said that he will have met Xi Jinping.", 19),  # not yet
        told("Joe Biden spoke of Xi Jinping.", 19, kind="word", level=0),
        told("Antony Blinken postponed a visit.", 14, level=-2),  # other people's
        told("Joe Biden met the Prime Minister of Japan.", 19),  # one of them, but with another
    ],
)
def test_a_claim_of_something_else_shows_nothing(other):
    assert state_of(told(SUMMIT, 10), other) == ["unknown"]


def test_a_promise_is_not_its_own_proof():
    again = "Joe Biden, who met Xi Jinping in Bali, will meet Xi Jinping on January 20."

    assert state_of(told(SUMMIT, 10), told(again, 19)) == ["unknown"]


def test_the_first_claim_that_decides_is_shown():
    entries = agenda_of(told(SUMMIT, 10), told(POSTPONED, 13, level=-2), told(MET, 20), as_of=WATCHED)

    assert entries["state"].to_list() == ["not kept"]


def test_a_promise_without_a_day_is_open_until_it_is_forgotten():
    promise = told("China and the US agreed to establish a working group on fentanyl.", 0, issue="fentanyl")

    assert state_of(promise, as_of=day(100)) == ["open"]
    assert state_of(promise, as_of=day(200)) == ["unknown"]


def test_a_tariff_that_took_effect_is_kept_one_that_was_suspended_is_not():
    promise = told(
        "China will impose tariffs on American soybeans and pork on January 20.", 10, issue="trade", level=-3
    )
    act = {"issue": "trade", "kind": "act"}
    done = told("China imposed tariffs on American soybeans and pork.", 20, level=-3, **act)
    undone = told("China suspended its tariffs on American soybeans and pork.", 18, level=3, **act)

    assert state_of(promise, done) == ["kept"]
    assert state_of(promise, undone) == ["not kept"]


CALL = "Joe Biden will speak to Xi Jinping by phone"
TALKS = "Antony Blinken will meet Chinese officials on tariffs in Lima on January 20."
GROUP = "Chinese and American teams will hold the first trade consultation mechanism session."
TRIP = "Antony Blinken will travel to China from January 17 to 20."


@pytest.mark.parametrize(
    ("promise", "proof", "on", "state"),
    [
        (f"{CALL} on January 11.", "Joe Biden spoke to Xi Jinping today.", 10, "kept"),
        (f"{CALL} on January 12.", "Joe Biden spoke to Xi Jinping today.", 10, "unknown"),
        (f"{CALL} soon.", "Joe Biden spoke to Xi Jinping today.", 10, "open"),  # and so they will again
        (TRIP, "Antony Blinken met Wang Yi in Beijing.", 23, "kept"),
        (TRIP, "Antony Blinken spoke with Wang Yi by phone.", 19, "unknown"),
        (TRIP, "Joe Biden met Wang Yi in Beijing.", 19, "unknown"),
        ("Antony Blinken will meet Wang Yi on January 20.", "Wang Yi arrived to see Antony Blinken.", 19, "kept"),
        (TALKS, "China and the US held talks on tariffs in Lima.", 19, "kept"),
        (TALKS, "China and the US held talks in Bali.", 19, "unknown"),
        (TALKS, "Joe Biden held talks on tariffs in Lima with China.", 19, "unknown"),
        (GROUP, "Both sides held the first trade consultation mechanism session in London, UK, on Friday.", 19, "kept"),
        (GROUP, "Both sides held a trade consultation mechanism session with Japan on Friday.", 19, "open"),
    ],
)
def test_talks_are_kept_by_a_claim_of_their_people_or_both_sides(promise, proof, on, state):
    assert state_of(told(promise, 10), told(proof, on, event_on=on)) == [state]


ACT = {"issue": "trade", "level": -3, "kind": "act"}
TARIFF = told("Joe Biden said that he would impose an additional 10 percent tariff on China on January 20.", 10) | ACT


@pytest.mark.parametrize(
    ("proof", "level", "state"),
    [
        ("The US has imposed further 10% tariffs on goods from China.", -3, "kept"),
        ("China has imposed further 10% tariffs on goods from the US.", -3, "unknown"),
        ("The US has imposed further 15% fees on ships from China.", -3, "unknown"),
        ("The tariffs went into effect today.", -3, "kept"),
        ("The licences went into effect today.", -3, "unknown"),
        ("The US suspended the additional 10 percent tariff.", 3, "not kept"),
        ("China suspended its additional 10 percent tariff.", 3, "unknown"),
    ],
)
def test_an_act_is_kept_or_taken_back_by_whoever_announced_it(proof, level, state):
    assert state_of(TARIFF, told(proof, 19, event_on=19) | ACT | {"level": level}) == [state]


def test_an_act_is_not_kept_only_when_its_day_is_over():
    suspended = told("The US suspended the additional 10 percent tariff.", 14) | ACT | {"level": 3}
    before = agenda_of(TARIFF, suspended, as_of=day(15))

    assert before.select("state", "shown_quote").rows() == [("coming", None)]
    assert state_of(TARIFF, suspended, as_of=day(30)) == ["not kept"]


# One thing, one entry


@pytest.mark.parametrize(
    ("other", "entries"),
    [
        ("Wang Yi will hold talks on tariffs in Lima, Peru.", 1),
        ("Wang Yi will hold talks on soybeans in Beijing.", 2),
        ("Antony Blinken will hold talks on tariffs in Lima, Peru.", 2),
    ],
)
def test_a_visit_and_the_talks_on_it_are_one_thing_where_place_and_people_are_the_same(other, entries):
    visit = "Wang Yi will visit Lima, Peru, for American tariffs."

    assert agenda_of(told(visit, 10, issue="trade"), told(other, 11, issue="trade"), as_of=day(12)).height == entries


def test_acts_of_two_sides_are_two_things():
    ours, theirs = (
        f"{side} will impose tariffs of 10 percent on all {goods} goods on January 20."
        for side, goods in (("The US", "Chinese"), ("China", "American"))
    )

    assert agenda_of(told(ours, 10) | ACT, told(theirs, 10) | ACT, as_of=day(12)).height == 2


def test_several_tellings_of_one_thing_are_one_entry_and_count_their_origins():
    entries = agenda_of(
        told(SUMMIT, 10, source="news.cn"),
        told("President Xi Jinping is to meet Joe Biden on January 20, Chinese diplomats said.", 11, source="cgtn.com"),
        told("Xi Jinping and Joe Biden plan to meet this month.", 12, source="courier.example"),
        as_of=day(12),
    )

    assert entries.select("tellings", "articles", "origins", "first_told", "last_told").rows() == [
        (3, 3, 2, day(10), day(12))
    ]


def test_the_most_precise_telling_gives_the_day():
    entries = agenda_of(told("Joe Biden and Xi Jinping will meet this month.", 8), told(SUMMIT, 10), as_of=day(12))

    assert entries.select("day", "precision", "tellings").rows() == [(date(2023, 1, 20), "day", 2)]


@pytest.mark.parametrize(
    "other",
    [
        "Antony Blinken will meet Wang Yi on January 20.",
        "Joe Biden will meet Xi Jinping on January 28.",
        "Joe Biden will speak with Xi Jinping by telephone, and that on January 20.",
    ],
)
def test_other_people_another_day_or_another_deed_are_another_entry(other):
    assert agenda_of(told(SUMMIT, 10), told(other, 10), as_of=day(12)).height == 2


def test_first_comes_what_is_ahead_by_day_then_what_has_no_day_then_the_past_newest_first():
    entries = agenda_of(
        told("Antony Blinken will visit Beijing on March 3.", 10),
        told("Joe Biden will meet Xi Jinping on February 20.", 10),
        told("China promised to lift its tariffs on American goods.", 11, issue="trade"),
        told("Wang Yi will visit Washington on January 14.", 10),
        told("Xi Jinping will visit Washington on January 12.", 9),
        as_of=day(30),
    )

    assert entries["state"].to_list() == ["coming", "coming", "open", "unknown", "unknown"]
    assert entries["day"].to_list() == [
        date(2023, 2, 20), date(2023, 3, 3), None, date(2023, 1, 14), date(2023, 1, 12),
    ]  # fmt: skip


# Laws


def test_what_is_later_does_not_exist_yet():
    claims = [
        told(SUMMIT, 10, article="first"),
        told(POSTPONED, 14, level=-2, article="second"),
        told("Antony Blinken will visit Beijing on March 3.", 20, article="third"),
    ]
    alone = told(SUMMIT, 10, article="first")

    then = agenda_of(*claims, as_of=day(12)).drop("title")
    assert_frame_equal(then, agenda_of(alone, as_of=day(12)).drop("title"), check_exact=True)


QUOTES = (
    SUMMIT, MET, POSTPONED, "Antony Blinken will visit Beijing next month.", "Antony Blinken visited Beijing in May.",
    "Joe Biden and Xi Jinping will meet this month.", "The two sides agreed to hold trade talks.",
    "China will impose tariffs on American soybeans on January 20.", "China imposed tariffs on American soybeans.",
)  # fmt: skip


@st.composite
def histories(draw):
    return [
        told(
            draw(st.sampled_from(QUOTES)),
            draw(st.integers(0, 40)),
            article=f"article-{number}",
            level=draw(st.sampled_from([-3, -2, 1, 3])),
            kind=draw(st.sampled_from(["act", "contact"])),
            issue=draw(st.sampled_from(["channels", "trade", "overall"])),
            source=draw(st.sampled_from(["news.cn", "whitehouse.gov", "courier.example"])),
        )
        for number in range(draw(st.integers(1, 12)))
    ]


@settings(deadline=None, max_examples=4)
@given(histories(), st.integers(0, 80), st.randoms(use_true_random=False))
def test_order_and_repetition_of_claims_change_nothing(history, on, dice):
    claims = make_claims(*history)
    numbers = [*range(claims.height), *range(0, claims.height, 2)]
    dice.shuffle(numbers)

    first = agenda(claims, None, DOSSIER, day(on))
    again = agenda(claims[numbers], None, DOSSIER, day(on))

    assert_frame_equal(first, again, check_exact=True)
    assert first.schema == AGENDA
    assert first["entry"].is_unique().all()


@settings(deadline=None, max_examples=4)
@given(histories(), st.integers(0, 40))
def test_no_entry_is_older_than_its_article_or_shown_before_it_was_told(history, on):
    entries = agenda(make_claims(*history), None, DOSSIER, day(on))

    assert entries.filter(pl.col("until") < pl.col("first_told")).is_empty()
    assert entries.filter(pl.col("last_told") > day(on)).is_empty()
    assert entries.filter(pl.col("shown_day") < pl.col("first_told")).is_empty()


@pytest.mark.parametrize("people", [(), (Person(name="Xi Jinping"),)], ids=["nobody", "somebody without an office"])
def test_sides_are_named_where_no_person_has_one(people):
    dossier = DOSSIER.model_copy(update={"people": people})

    assert named_in(pl.Series(["Xi Jinping will visit Washington."]), dossier)["sides"].to_list() == [["US"]]


def test_nothing_read_nothing_to_come():
    assert_frame_equal(agenda_of(as_of=WATCHED), pl.DataFrame(schema=AGENDA))


# The view


def view_of(*claims, as_of=WATCHED):
    return agenda_view(basis(make_claims(*claims), None, DOSSIER, as_of))


def test_a_filter_finds_an_entry_by_any_of_its_tellings():
    view = view_of(told(SUMMIT, 10, source="news.cn"), told(SUMMIT, 11, source="courier.example", side="US"))

    for text in ("source:courier", "side:US", "issue:channels", "xi jinping", "after:2023-01-12"):
        assert view.passing(parse_filter(text, today=WATCHED)).height == 1, text
    assert view.passing(parse_filter("issue:trade", today=WATCHED)).is_empty()


def test_days_can_be_asked_for():
    entries = view_of(told(SUMMIT, 10), told("Antony Blinken will visit Beijing next month.", 12)).entries

    assert between(entries, since=date(2023, 1, 21))["deed"].to_list() == ["visit"]
    assert between(entries, until=date(2023, 1, 31))["deed"].to_list() == ["meeting"]
    assert between(entries, date(2023, 2, 28), date(2023, 3, 5))["deed"].to_list() == ["visit"]
    assert between(entries).height == 2


# Real text


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISSUEWATCH_HOME", str(tmp_path_factory.mktemp("home")))
        return open_library()


def demo_agenda(demo, as_of):
    return agenda(demo.claims, None, demo.dossier, as_of, demo.copies)


def with_words(entries, words):
    return entries.filter(pl.col("quote").str.contains(words, literal=True)).row(0, named=True)


def test_in_the_demo_woodside_is_ahead_on_the_first_of_november_and_kept_in_december(demo):
    before = with_words(demo_agenda(demo, date(2023, 11, 1)), "in San Francisco in November")
    after = with_words(demo_agenda(demo, date(2023, 12, 1)), "in San Francisco in November")

    assert (before["state"], before["day"], before["precision"]) == ("coming", date(2023, 11, 1), "month")
    assert before["origins"] >= 2
    assert (after["state"], after["shown_day"]) == ("kept", date(2023, 11, 15))
    assert after["shown_quote"].startswith("President Xi Jinping held a summit meeting with US President Joe Biden")


def test_in_the_demo_the_visit_of_february_2023_is_not_kept(demo):
    entry = with_words(demo_agenda(demo, date(2023, 3, 1)), "is expected to leave for Beijing within days")

    assert (entry["state"], entry["shown_day"]) == ("not kept", date(2023, 2, 3))
    assert "postponed" in entry["shown_quote"]


def test_every_entry_of_the_demo_is_an_exact_piece_of_an_article(demo):
    entries = demo_agenda(demo, date(2024, 12, 13))
    texts = demo.texts(entries["article"].unique().to_list())

    assert entries.height >= 20
    for row in entries.iter_rows(named=True):
        assert row["what"] in row["quote"]
        assert row["quote"] in texts[row["article"]]


CORPUS = Path(__file__).parents[3] / "../shared/corpus/tracker-2025.jsonl"


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not beside the checkout")
def test_in_the_corpus_the_call_of_19_september_2025_is_ahead_and_then_kept(demo):
    articles = articles_frame([article for batch in read_places([str(CORPUS)]) for article in batch.articles])
    claims = reader_for(demo.dossier).claims(articles)
    eve, after = (agenda(claims, None, demo.dossier, date(2025, 9, on)) for on in (18, 25))
    words = "I’m going to speak again to President Xi on Friday"

    assert with_words(eve, words)["state"] == "coming"
    assert with_words(eve, words)["day"] == date(2025, 9, 19)
    assert with_words(after, words)["state"] == "kept"
