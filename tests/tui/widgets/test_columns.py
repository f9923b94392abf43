"""Which columns fit, how wide, and what a cell looks like in so many cells of a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from tui.widgets.columns import Column, Piece, fit
from tui.widgets.paint import header_cell, segments

PLAIN = Style()


def drawn(cell, width: int, align="left") -> str:
    return "".join(segment.text for segment in segments(cell, width, align, PLAIN, lambda _: PLAIN))


def widths(columns: list[Column], available: int, gap: int = 2) -> dict[str, int]:
    return {column.name: width for column, width in fit(columns, available, gap)}


def test_a_flexible_column_takes_what_is_left():
    columns = [Column("a", "A", 5), Column("b", "B", 5, flex=1)]

    assert widths(columns, 40) == {"a": 5, "b": 33}


def test_what_is_left_is_shared_up_to_each_maximum():
    columns = [Column("a", "A", 5, flex=1, max_width=8), Column("b", "B", 5, flex=1)]

    assert widths(columns, 32) == {"a": 8, "b": 22}


def test_the_least_important_column_goes_first_and_the_rightmost_of_equals():
    columns = [Column("a", "A", 10, priority=9), Column("b", "B", 10, priority=2), Column("c", "C", 10, priority=2)]

    assert list(widths(columns, 34)) == ["a", "b", "c"]
    assert list(widths(columns, 33)) == ["a", "b"]
    assert widths(columns, 6) == {"a": 6}


columns_of_any_kind = st.lists(
    st.builds(
        Column,
        name=st.text("abc", min_size=1, max_size=3),
        label=st.just("X"),
        width=st.integers(1, 20),
        flex=st.integers(0, 3),
        priority=st.integers(0, 3),
    ),
    min_size=1,
    max_size=6,
)


def test_a_narrow_column_that_went_before_a_wide_one_comes_back_where_it_has_room():
    columns = [Column("name", "Name", 10, priority=9), Column("few", "Few", 4, priority=0), Column("words", "W", 30)]

    assert [fitted.column.name for fitted in fit(columns, 40, 1)] == ["name", "few"]
    assert [fitted.column.name for fitted in fit(columns, 45, 1)] == ["name", "words"]
    assert [fitted.column.name for fitted in fit(columns, 46, 1)] == ["name", "few", "words"]


def test_what_is_taken_for_a_while_drives_no_column_away():
    columns = [Column("title", "Title", 24, flex=1, priority=9), Column("claims", "Claims", 6, priority=1)]

    assert [(each.column.name, each.width) for each in fit(columns, 31, 1, taken=2)] == [("title", 22), ("claims", 6)]
    assert [(each.column.name, each.width) for each in fit(columns, 40, 1, taken=2)] == [("title", 31), ("claims", 6)]


@given(columns_of_any_kind, st.integers(1, 120), st.integers(0, 3))
def test_the_columns_never_take_more_than_there_is(columns: list[Column], available: int, gap: int) -> None:
    fitted = fit(columns, available, gap)

    assert fitted
    assert sum(width for _, width in fitted) + gap * (len(fitted) - 1) <= available
    assert all(width > 0 for _, width in fitted)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("taiwan", "taiwan  "),
        ("strategic", "strateg…"),
        ("台湾问题 ", "台湾问题"),
        ("台湾问题问", "台湾问… "),
        ("a台湾问题", "a台湾问…"),
        ("a\nb", "a b     "),
        ("👩‍🔬👩‍🔬👩‍🔬👩‍🔬", "👩‍🔬👩‍🔬👩‍🔬👩‍🔬"),
        ("[b]x[/b]", "[b]x[/b]"),
        ([Piece("◼ "), Piece("frozen")], "◼ frozen"),
        ([Piece("◼ "), Piece("escalating")], "◼ escal…"),
    ],
)
def test_a_cell_is_as_wide_as_its_column_whatever_is_in_it(cell, expected: str) -> None:
    assert drawn(cell, 8) == expected


@pytest.mark.parametrize(("align", "expected"), [("right", "    台湾"), ("center", "  台湾  ")])
def test_a_cell_is_aligned_by_what_the_terminal_shows(align, expected: str) -> None:
    assert drawn("台湾", 8, align) == expected


@given(st.text(), st.integers(1, 30), st.sampled_from(["left", "center", "right"]))
def test_every_cell_fills_exactly_its_width(text: str, width: int, align) -> None:
    assert cell_len(drawn(text, width, align)) == width


@pytest.mark.parametrize(
    ("label", "mark", "width", "gap", "shown"),
    [
        ("Issue", "▴", 9, 1, ("Issue ▴", " ")),
        ("Trend", "▴", 5, 2, ("Trend", "▴ ")),
        ("Trend", "▴", 5, 1, ("Tren▴", " ")),
        ("Trend", "▾2", 5, 2, ("Tren▾", "  ")),
        ("US", "▾", 2, 1, ("US", "▾")),
        ("US", "▾", 2, 0, ("U▾", "")),
    ],
)
def test_the_mark_of_an_order_sticks_to_no_other_label(label, mark, width, gap, shown):
    assert header_cell(label, mark, width, gap) == shown


def test_the_last_text_is_rather_narrow_than_away():
    columns = [Column("day", "Date", 9, priority=8), Column("level", "Level", 12, priority=9)]
    quote = Column("quote", "Quote", 26, flex=4, priority=7)

    assert widths([*columns, quote], 47, gap=1) == {"day": 9, "level": 12, "quote": 24}
    assert widths([*columns, quote], 34, gap=1) == {"day": 9, "level": 12}
    assert widths([*columns, quote, Column("who", "Who", 10, flex=1)], 47, gap=1)["quote"] == 24
    title = Column("title", "Title", 10, flex=1, priority=9)
    assert widths([*columns, title, quote], 47, gap=1) == {"day": 9, "level": 12, "title": 24}
