"""Lines with two ends, and a footer that fits."""

import pytest
from textual.content import Content

from tui.widgets.key_footer import FooterKey, fitting
from tui.widgets.lines import two_ended

KEYS = [FooterKey("a", "a", "first", 1), FooterKey("b", "b", "second", 3), FooterKey("c", "c", "third", 2)]


def words(width):
    return [item.word for item in fitting(KEYS, width)]


def test_what_fits_is_all_shown():
    assert words(80) == ["first", "second", "third"]


def test_the_lowest_rank_goes_first_and_the_order_stays():
    assert words(19) == ["second", "third"]
    assert words(10) == ["second"]
    assert words(3) == []


@pytest.mark.parametrize(
    ("width", "shown"),
    [(45, "a first 2 a matrix of it 3 a screen of it"), (30, "a first 2-3 screens"), (22, "a first 2-3 screens")],
)
def test_where_hardly_a_screens_key_has_room_one_item_stands_for_all(width, shown):
    names = {"2": "a matrix of it", "3": "a screen of it"}
    screens = [FooterKey(key, key, word, 2 - at, is_screen=True) for at, (key, word) in enumerate(names.items())]
    items = fitting([FooterKey("a", "a", "first", 9), *screens], width)

    assert " ".join(f"{item.shown} {item.word}" for item in items) == shown


def test_the_ends_are_as_far_apart_as_the_line_is_wide():
    assert two_ended(Content("left"), Content("right"), 12).plain == "left   right"


def test_the_left_end_gives_way_to_the_right():
    assert two_ended(Content("a long left end"), Content("right"), 12).plain == "a lon… right"


def test_a_line_narrower_than_its_right_end_is_still_that_narrow():
    assert two_ended(Content("left"), Content("right"), 3).cell_length == 3


def test_a_long_right_end_leaves_the_left_end_a_third():
    line = two_ended(Content("Board › Compare"), Content("4 of 5 · a very long filter"), 24)

    assert line.plain == "Board ›… 4 of 5 · a ver…"
