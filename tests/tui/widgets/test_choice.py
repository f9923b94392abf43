"""Chosen columns: which, in what order, how wide."""

from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.choice import ColumnChoice, chosen, parse_choice
from tui.widgets.columns import Column

OFFERED = [Column("issue", "Issue", 10, flex=1), Column("level", "Level", 8), Column("day", "Day", 6)]


def names(columns):
    return [column.name for column in columns]


def test_the_chosen_columns_come_in_the_order_chosen():
    assert names(chosen(OFFERED, parse_choice(["day", "issue"]))) == ["day", "issue"]


def test_a_chosen_width_is_kept_to():
    column = chosen(OFFERED, parse_choice(["issue=30"]))[0]

    assert (column.width, column.flex) == (30, 0)


def test_where_nothing_that_is_offered_was_chosen_all_are_shown():
    assert chosen(OFFERED, ()) == OFFERED
    assert chosen(OFFERED, parse_choice(["gone"])) == OFFERED


def test_a_width_that_is_none_hides_no_column():
    assert parse_choice(["issue=wide", "day=-3", "level=99999"]) == [("issue", None), ("day", None), ("level", 200)]


@given(st.lists(st.builds(ColumnChoice, st.sampled_from(names(OFFERED)), st.none() | st.integers(2, 200))))
def test_a_choice_is_read_as_it_was_written(choice):
    assert parse_choice(map(str, choice)) == choice
