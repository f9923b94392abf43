"""The desk: a session's day, window and filter, and frames made once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Event

import pytest
from desks import SENTENCES, make_desk, make_library
from hands import screen_lines
from hypothesis import given
from hypothesis import strategies as st
from shots import settle

from model import views
from model.errors import FilterError, UnknownNameError
from model.store import open_library
from model.views.compare import Asked
from tui.desk.archive import KEPT
from tui.desk.desk import Session

LATEST = date(2024, 12, 13)
ANOTHER_PAIR = """
slug = "own"
name = "India–China"

[[sides]]
code = "IN"
name = "India"
terms = ["India"]

[[sides]]
code = "CN"
name = "China"
terms = ["China"]

[[issues]]
slug = "border"
name = "Border"
description = "The line between the two"
terms = ["border"]
"""


@pytest.mark.parametrize(
    ("months", "day"),
    [(-1, date(2024, 11, 13)), (-10, date(2024, 2, 13)), (-12, date(2023, 12, 13)), (1, LATEST), (0, LATEST)],
)
def test_a_step_goes_to_the_same_day_of_the_month_but_not_beyond_the_latest(months, day):
    assert Session(LATEST).moved(months, LATEST).as_of == day


def test_a_month_that_is_too_short_is_looked_at_from_its_last_day():
    assert Session(date(2024, 7, 31)).moved(-5, LATEST).as_of == date(2024, 2, 29)


@given(st.dates(date(1990, 1, 1), LATEST), st.integers(1, 120))
def test_back_and_forward_again_is_the_same_day(day, months):
    there = Session(day).moved(-months, LATEST)

    assert there.moved(months, LATEST).as_of == day


def test_who_goes_to_a_day_steps_on_from_that_one():
    there = Session(date(2024, 7, 31)).moved(-1, LATEST).at(date(2024, 5, 15))

    assert there.moved(1, LATEST).as_of == date(2024, 6, 15)


def test_a_window_that_is_none_of_ours_goes_on_to_the_next_larger():
    assert Session(LATEST, 14).with_next_window().window_days == 30
    assert Session(LATEST, 365).with_next_window().window_days == 7


def test_what_was_made_for_a_day_and_window_is_not_made_again(monkeypatch):
    desk, calls = make_desk(), []
    made = views.board_of
    monkeypatch.setattr(views, "board_of", lambda *args: calls.append(args) or made(*args))

    desk.board(desk.session)
    desk.board(Session(desk.session.as_of, 30, "level<0"))
    desk.board(Session(desk.session.as_of, 7))

    assert len(calls) == 2


def test_a_comparison_is_kept_until_something_else_is_compared():
    desk, asked = make_desk(), Asked(None, "sides", None, 10, 5)

    first = desk.comparison(desk.session, asked)
    assert desk.comparison(desk.session, asked) is first
    assert desk.comparison(replace(desk.session, filter_text="side:S"), asked) is not first
    assert desk.comparison(desk.session, asked) is not first


def test_what_is_dated_later_does_not_exist_yet():
    desk = make_desk()
    session = Session(date(2023, 6, 10))

    assert desk.claims_of(session, "river").rows["quote"].to_list() == ["South protested at the river."]
    assert desk.articles(session).of == 1


def test_an_event_is_found_by_what_its_article_claims():
    desk = make_desk(filter_text="side:S")

    shown = desk.timeline(desk.session, "river")

    assert shown.rows["quote"].to_list() == ["South protested at the river."]


@pytest.mark.parametrize("ask", ["board", "articles", "people_of"])
def test_a_filter_that_makes_no_sense_is_an_error_of_ours(ask):
    desk = make_desk(filter_text="issue:(")

    with pytest.raises(FilterError):
        getattr(desk, ask)(desk.session)


def test_an_unknown_article_or_issue_is_an_error_of_ours():
    desk = make_desk()

    with pytest.raises(UnknownNameError):
        desk.article("none")
    with pytest.raises(UnknownNameError):
        desk.board_row(desk.session, "none")


def test_a_day_far_from_every_article_says_which_is_the_newest():
    near, far = make_desk(), make_desk(as_of=date(2031, 1, 1))

    assert near.old_news == ""
    assert far.old_news == "no article in the last 30 days; newest 18 Jun 2023"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2023, 3, 1), "no article by 1 Mar 2023; first 2 Jun 2023"),
        (date(2023, 6, 2), ""),
        (date(2023, 9, 1), "no article in the last 30 days; newest 18 Jun 2023"),  # of what was there on that day
    ],
)
def test_of_a_past_day_without_articles_it_is_said_too(day, words):
    said = {**SENTENCES, date(2024, 1, 1): [{"quote": "They met.", "issue": "border", "level": 1}]}

    assert make_desk(make_library(said), as_of=day).old_news == words


async def test_before_the_first_article_a_list_says_which_day_has_one_and_not_that_nothing_was_read(running):
    async with running(make_desk(as_of=date(2023, 3, 1)), screen="articles") as pilot:
        articles = "\n".join(screen_lines(pilot))
        await pilot.press("1")
        await settle(pilot)
        board = "\n".join(screen_lines(pilot))

    assert "Nothing is known by that day." in articles
    assert "No article by 1 Mar 2023; first 2 Jun 2023. Press 0 to see the latest day." in board


async def test_the_board_says_that_no_article_comes_near_as_long_as_it_is_so(running):
    desk = make_desk(as_of=date(2024, 1, 1))
    desk.library = replace(desk.library, is_demo=False)
    words = "No article in the last 30 days; newest 18 Jun 2023. Press 0 to see that day."
    async with running(desk, size=(80, 24)) as pilot:
        assert any(words in line for line in screen_lines(pilot))
        await pilot.press("0")
        await settle(pilot)
        assert not any("No article in the last" in line for line in screen_lines(pilot))
        await pilot.press("0", "7", "1")
        await settle(pilot)
        assert any(words in line for line in screen_lines(pilot))
        await pilot.press("2")  # whose dots alone would not tell it
        await settle(pilot)
        assert any(words in line for line in screen_lines(pilot))


async def test_where_nothing_was_ever_added_the_screen_says_what_to_do(running, tmp_path, monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path / "home"))
    own = tmp_path / "own.toml"
    own.write_text(ANOTHER_PAIR, encoding="utf-8")
    desk = make_desk(open_library(str(own)))
    async with running(desk, size=(80, 24)) as pilot:
        assert any("No article yet. Add articles with: issuewatch add FILE…" in line for line in screen_lines(pilot))


async def test_0_looks_from_the_newest_articles_day_and_0_again_from_the_latest(running):
    desk = make_desk(as_of=date(2031, 1, 1))
    desk.library = replace(desk.library, is_demo=False)
    desk.session = replace(desk.session, as_of=desk.latest)
    days = []
    async with running(desk) as pilot:
        for _ in range(2):
            await pilot.press("0")
            await settle(pilot)
            days.append(desk.session.as_of)

    assert days == [date(2023, 6, 18), desk.latest]


def test_what_is_asked_for_again_and_again_is_kept_however_many_issues_are_looked_at():
    desk, made = make_desk(), []
    for number in range(3 * KEPT):
        desk.once("basis", lambda: made.append("basis"))
        desk.once(("course", number), lambda: made.append("course"))
    desk.once(("course", 0), lambda: made.append("course again"))

    assert (made.count("basis"), made[-1]) == (1, "course again")


def test_what_is_being_made_is_not_made_twice_however_much_else_is_asked_for_meanwhile():
    desk, made, is_begun, may_end = make_desk(), [], Event(), Event()

    def slow():
        is_begun.set()
        may_end.wait()
        made.append("slow")

    with ThreadPoolExecutor() as pool:
        first = pool.submit(desk.once, "slow", slow)
        is_begun.wait()
        for number in range(2 * KEPT):
            desk.once(("course", number), int)
        second = pool.submit(desk.once, "slow", lambda: made.append("twice"))
        may_end.set()
        assert first.result() is second.result() is None

    assert made == ["slow"]
