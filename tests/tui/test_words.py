"""Words and glyphs: one each for every level and trend, of known width."""

from datetime import date

import pytest
from rich.cells import cell_len

from model.schema import LEVELS, Trend
from model.words.counting import counted
from model.words.rules import rule_words
from tui import words
from tui.screens.cells import moved_cell, moved_column, trend_cell
from tui.wording.coming import DUE_CELLS, day_words, in_words, iso_days, short_day_words, short_in_words

ALL = [*LEVELS, None]


def test_every_level_has_a_glyph_of_its_own_one_cell_wide():
    glyphs = [words.level_glyph(level) for level in ALL]

    assert len(set(glyphs)) == len(ALL)
    assert all(cell_len(glyph) == 1 for glyph in [*glyphs, *words.SPARKS.values(), *words.TREND_GLYPHS.values()])


def test_no_glyph_means_both_a_level_and_a_trend_that_can_be_told():
    told = {words.trend_glyph(trend) for trend in Trend if trend is not Trend.INSUFFICIENT}

    assert told.isdisjoint(words.level_glyph(level) for level in ALL)


def test_numbers_are_two_cells():
    assert [words.level_number(level) for level in (-3, 0, 3, None)] == ["-3", " 0", "+3", " ·"]


def test_none_is_never_zero():
    assert words.level_word(None) == "none"
    assert words.level_variable(None) == "level-none"


def test_a_day_is_short_in_its_year_and_keeps_its_year_in_another():
    today = date(2023, 6, 20)

    assert words.short_day(date(2023, 6, 3), today) == "3 Jun"
    assert words.short_day(date(2022, 12, 30), today) == "30 Dec 22"
    assert len(words.short_day(date(2022, 12, 30), today)) == words.DAY_CELLS
    assert words.short_day(None, today) == ""


@pytest.mark.parametrize(
    ("first", "last", "short", "long"),
    [
        (date(2023, 9, 14), date(2023, 9, 17), "14–17 Sep", "14 to 17 Sep 2023"),
        (date(2023, 9, 14), date(2023, 9, 14), "14 Sep", "14 Sep 2023"),
        (date(2023, 9, 28), date(2023, 10, 2), "28 Sep", "28 Sep 2023 to 2 Oct 2023"),
        (date(2022, 9, 14), date(2022, 9, 17), "14–17 Sep 22", "14 to 17 Sep 2022"),
    ],
)
def test_days_that_last_are_told_with_their_last(first, last, short, long):
    assert short_day_words(first, last, "day", date(2023, 6, 20)) == short
    assert day_words(first, last, "day") == long
    assert len(short) <= DUE_CELLS


@pytest.mark.parametrize(
    ("precision", "first", "last", "short", "long", "iso"),
    [
        ("month", (2024, 3, 1), (2024, 5, 31), "Mar–May 2024", "Mar to May 2024", "2024-03 to 2024-05"),
        ("month", (2023, 12, 1), (2024, 2, 29), "Dec–Feb 2024", "Dec 2023 to Feb 2024", "2023-12 to 2024-02"),
        ("month", (2024, 3, 1), (2024, 3, 31), "Mar 2024", "Mar 2024", "2024-03"),
        ("week", (2023, 8, 24), (2023, 8, 27), "wk 21 Aug", "week of 21 Aug 2023", "week of 2023-08-21"),
        ("week", (2022, 8, 22), (2022, 8, 28), "wk 22 Aug 22", "week of 22 Aug 2022", "week of 2022-08-22"),
        ("week", (2023, 8, 3), (2023, 8, 16), "3–16 Aug", "3 to 16 Aug 2023", "2023-08-03 to 2023-08-16"),
        ("year", (2024, 1, 1), (2024, 12, 31), "2024", "2024", "2024"),
    ],
    ids=["a spring", "a winter", "a month", "the rest of a week", "a week", "two weeks", "a year"],
)
def test_what_lasts_longer_than_its_word_is_told_with_its_end(precision, first, last, short, long, iso):
    days = (date(*first), date(*last), precision)

    assert short_day_words(*days, date(2023, 6, 20)) == short
    assert (day_words(*days), iso_days(*days)) == (long, iso)
    assert len(short) <= DUE_CELLS


@pytest.mark.parametrize(
    ("precision", "here", "there"),
    [
        ("day", "13 Nov", "13 Nov 22"),
        ("week", "wk 13 Nov", "wk 13 Nov 22"),
        ("month", "Nov 2023", "Nov 2022"),
        ("year", "2023", "2022"),
    ],
)
def test_how_exact_a_day_is_can_be_read_in_every_year(precision, here, there):
    today = date(2023, 6, 20)

    assert short_day_words(date(2023, 11, 13), None, precision, today) == here
    assert short_day_words(date(2022, 11, 13), None, precision, today) == there
    assert len(there) <= DUE_CELLS


@pytest.mark.parametrize(
    ("precision", "told"),
    [
        ("day", "7 Jul 2025"),
        ("week", "week of 7 Jul 2025"),
        ("month", "Jul 2025"),
        ("year", "2025"),
    ],
)
def test_since_when_something_stands_is_told_as_exactly_as_it_is_known(precision, told):
    row = {"since": date(2025, 7, 7), "since_precision": precision}

    assert words.since_words(row) == f" since {told}"


def test_counts_are_words():
    assert [counted(number, "article") for number in (0, 1, 1267)] == [
        "0 articles",
        "1 article",
        "1,267 articles",
    ]


def test_a_rule_is_told_in_words():
    assert rule_words("ask") == "rule ask"
    assert rule_words("mention+carried+weights") == "rule mention, issue named before, outweighed"


def test_a_label_within_a_sentence_keeps_its_capitals_where_it_is_an_abbreviation():
    assert words.label_word("In its words") == "in its words"
    assert words.label_word("US") == "US"


@pytest.mark.parametrize(
    ("days", "day", "precision", "words", "short"),
    [
        (12, date(2023, 11, 13), "day", "in 12 days", "+12 d"),
        (-1, date(2023, 10, 31), "day", "1 day ago", "-1 d"),
        (5, date(2023, 11, 6), "week", "next week", "+1 wk"),
        (0, date(2023, 10, 30), "week", "this week", "this week"),
        (0, date(2023, 11, 1), "month", "this month", "this month"),
        (30, date(2023, 12, 1), "month", "next month", "+1 mo"),
        (-32, date(2023, 9, 1), "month", "2 months ago", "-2 mo"),
        (61, date(2024, 1, 1), "year", "next year", "+1 y"),
        (None, None, None, "", ""),
    ],
)
def test_how_far_off_a_day_is_is_said_as_exactly_as_it_is_meant(days, day, precision, words, short):
    asked = (days, day, precision, date(2023, 11, 1))

    assert (in_words(*asked), short_in_words(*asked)) == (words, short)


def test_a_freeze_beneath_a_hostile_act_is_said_with_its_day():
    frozen = {"frozen": date(2023, 2, 1)}

    assert words.beneath(frozen | {"frozen_precision": "day"}) == ", contact frozen since 1 Feb 2023"
    assert words.beneath(frozen | {"frozen_precision": "month"}) == ", contact frozen since Feb 2023"
    assert words.beneath({"frozen": None}) == ""


@pytest.mark.parametrize(
    ("by", "reason", "told"),
    [
        (None, "the deal is past its days", " (the deal is past its days)"),
        (None, "words move it no longer", " (words move it no longer)"),
        (None, "a newer fact", ""),
        (None, "words alone", ""),
        (None, "", ""),
        ("ana", "I was there", ""),
    ],
)
def test_what_time_alone_did_to_a_standing_is_told_for_no_quote_tells_it(by, reason, told):
    assert words.passed_words({"by": by, "reason": reason}) == told


@pytest.mark.parametrize(
    ("was", "level", "trend", "cell", "told"),
    [
        (3, -3, "improved", " (▲)", " on the whole, though the last change was for the worse"),
        (-3, 1, "worsened", " (▼)", " on the whole, though the last change was for the better"),
        (-3, 1, "improved", "  ▲", ""),
        (3, -3, "insufficient", "  ·", ""),
        (None, -3, "improved", "  ▲", ""),
    ],
)
def test_a_trend_against_the_last_change_is_told_as_on_the_whole(was, level, trend, cell, told):
    row = {"moved": date(2023, 6, 1), "was": was, "level": level, "trend": trend, "quiet": False}

    assert words.against_words(row) == told
    assert "".join(piece.text for piece in trend_cell(row)) == cell
    assert not words.is_against(row | {"moved": None})


@pytest.mark.parametrize(
    ("leaning", "moved", "cell"),
    [
        (-3, None, "  ✓ agreed ›✕"),
        (-3, date(2023, 6, 1), "◼→✓ agreed ›✕"),
        (3, None, "  ✓ agreed"),
        (None, None, "  ✓ agreed"),
    ],
)
def test_what_an_issue_leans_to_is_in_its_row(leaning, moved, cell):
    row = {"moved": moved, "was": -2, "level": 3, "leaning": leaning, "machine": 3, "by": None}

    assert "".join(piece.text for piece in moved_cell(row)) == cell


def test_the_longest_standing_has_room_for_all_its_signs():
    row = {"moved": date(2023, 6, 1), "was": 3, "level": -3, "leaning": 1, "machine": 3, "by": "ana"}

    assert sum(cell_len(piece.text) for piece in moved_cell(row)) == moved_column().width


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, ["quiet: no event in 30 days", "last article 2 May 2023"]),
        ({"last": None}, ["quiet: no event in 30 days", "no claim on it yet"]),
        ({"last": None, "undated": 2}, ["quiet: no event in 30 days", "no dated claim on it yet, 2 undated articles"]),
        ({"last": None, "articles": 2}, ["quiet: no event in 30 days", "2 articles with nothing that counts"]),
        (
            {"articles": 1},
            ["quiet: no event in 30 days", "last article 2 May 2023", "1 article with nothing that counts"],
        ),
        ({"quiet": False}, []),
    ],
)
def test_of_what_is_quiet_it_is_said_when_it_was_last_told_of(given, told):
    row = {"quiet": True, "last": date(2023, 5, 2), "articles": 0, "undated": 0}
    assert words.quiet_words(row | given, 30) == told


@pytest.mark.parametrize(
    ("today", "days", "words", "short"),
    [
        (date(2024, 1, 9), 52, "in 2 months", "+2 mo"),
        (date(2024, 4, 9), 0, "now", "now"),
        (date(2024, 12, 13), -196, "7 months ago", "-7 mo"),
    ],
)
def test_a_spring_is_now_until_it_is_over_and_past_from_then_on(today, days, words, short):
    asked = (days, date(2024, 3, 1), "month", today, date(2024, 5, 31))

    assert (in_words(*asked), short_in_words(*asked)) == (words, short)
