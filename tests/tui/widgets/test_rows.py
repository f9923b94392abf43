"""The index over a frame: filtering and sorting without touching the frame."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.order import DEAR, Orders, Sort
from tui.widgets.rows import Rows

FRAME = pl.DataFrame({"id": list("abcde"), "n": [2, None, 1, 2, 1]})
BY_N = Sort("n", pl.col("n"))


def shown(rows: Rows) -> str:
    return "".join(rows.row(position)["id"] for position in range(len(rows)))


def test_ties_keep_the_frames_order_and_nulls_come_last_either_way():
    rows = Rows(FRAME, "id")

    rows.sort([BY_N])
    assert shown(rows) == "ceadb"
    rows.sort([BY_N._replace(descending=True)])
    assert shown(rows) == "adceb"


def test_several_sorts_apply_in_turn():
    rows = Rows(FRAME, "id")

    rows.sort([BY_N, Sort("id", pl.col("id"), descending=True)])

    assert shown(rows) == "ecdab"


def test_a_filter_keeps_the_order_and_its_end_restores_it():
    rows = Rows(FRAME, "id")
    rows.sort([BY_N])

    rows.keep(FRAME["id"].is_in(["a", "e"]))
    assert shown(rows) == "ea"
    assert rows.shown()["id"].to_list() == ["e", "a"]
    rows.keep(None)
    assert shown(rows) == "ceadb"


def test_a_row_is_found_by_its_key_of_one_or_more_columns():
    assert Rows(FRAME, "id").find("d") == 3
    assert Rows(FRAME, ["id", "n"]).find(("b", None)) == 1
    assert Rows(FRAME, "id").find("z") is None
    assert Rows(FRAME, ["id", "n"]).key_of(2) == ("c", 1)


@given(
    st.lists(st.sampled_from([None, 1, 2, 3]), max_size=20),
    st.booleans(),
    st.data(),
)
def test_the_index_shows_what_sorting_and_filtering_the_frame_would(values, descending: bool, data) -> None:
    frame = pl.DataFrame({"n": values, "id": range(len(values))}, schema={"n": pl.Int64, "id": pl.Int64})
    keep = pl.Series(data.draw(st.lists(st.booleans(), min_size=len(values), max_size=len(values))), dtype=pl.Boolean)
    rows = Rows(frame)
    rows.sort([BY_N._replace(descending=descending)])
    rows.keep(keep)

    expected = frame.filter(keep).sort("n", descending=descending, nulls_last=True, maintain_order=True)
    assert rows.shown().equals(expected)
    assert all(rows.position(rows.number(at)) == at for at in range(len(rows)))
    assert all(rows.position(number) is None for number in range(len(values)) if not keep[number])


LAW = pl.DataFrame(schema={"n": pl.Int64, "word": pl.String, "id": pl.Int64})
ROWS = st.lists(st.tuples(st.sampled_from([None, 1, 2, 3]), st.sampled_from([None, "", "a", "Ä", "b"])), max_size=20)


@given(ROWS, st.booleans(), st.booleans())
def test_ranks_sort_as_the_values_do(rows, first_down: bool, second_down: bool) -> None:
    frame = pl.DataFrame([(*row, at) for at, row in enumerate(rows)], schema=LAW.schema, orient="row")
    sorts = [Sort("n", pl.col("n"), first_down), Sort("word", pl.col("word"), second_down)]
    ranked = Orders(frame)
    for sort in sorts:
        ranked.rank(sort)

    for steps in (sorts, sorts[::-1], sorts[:1], sorts[1:]):
        by, down = [sort.name for sort in steps], [sort.descending for sort in steps]
        expected = frame.sort(by, descending=down, nulls_last=True, maintain_order=True)
        assert frame[ranked.order(steps)].equals(expected)
        assert frame[Orders(frame).order(steps)].equals(expected)


def test_an_order_is_dear_until_its_column_is_ranked() -> None:
    frame = pl.DataFrame({"few": pl.int_range(DEAR, eager=True) % 7, "many": pl.int_range(DEAR, eager=True)})
    orders, few, many = Orders(frame), Sort("few", pl.col("few")), Sort("many", pl.col("many"))
    before = orders.is_dear([few]), orders.is_dear([many]), orders.is_dear([])

    orders.rank(many)

    assert before == (False, True, False)
    assert not orders.is_dear([many._replace(descending=True)])
