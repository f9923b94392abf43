"""Work on one thread is done as it would be anywhere: what it gives, what it raises, what it knows of who asked."""

from contextvars import ContextVar
from threading import get_ident

import polars as pl
import pytest

from model.errors import ReadError
from model.machine import on_one_thread as module
from model.machine.on_one_thread import FEW, few_on_one_thread, on_one_thread

ASKED_BY: ContextVar[str] = ContextVar("ASKED_BY", default="nobody")


def threads_of_two_expressions() -> set[int]:
    """On which threads polars works out two expressions of one step."""
    seen = set[int]()

    def tell(column: pl.Series) -> pl.Series:
        seen.add(get_ident())
        return column

    rows = pl.DataFrame({"a": [1, 2], "b": [3, 4]})
    for _ in range(20):
        rows.select(pl.col("a").map_batches(tell), pl.col("b").map_batches(tell), c=pl.col("a") + pl.col("b"))
    return seen


def test_no_step_is_handed_to_another_thread() -> None:
    assert on_one_thread(threads_of_two_expressions) == {get_ident()}


def test_work_within_work_is_done_there() -> None:
    assert on_one_thread(lambda: on_one_thread(threads_of_two_expressions)) == {get_ident()}


def test_only_work_on_few_rows_is_done_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "on_one_thread", lambda work: ("on one thread", work()))

    assert few_on_one_thread(FEW, lambda: 3) == ("on one thread", 3)
    assert few_on_one_thread(FEW + 1, lambda: 3) == 3


def test_what_the_work_gives_is_given_once() -> None:
    times = []

    assert on_one_thread(lambda: times.append(1) or pl.DataFrame({"a": [1]})).to_dict(as_series=False) == {"a": [1]}
    assert times == [1]


@pytest.mark.parametrize(
    "error", [ReadError("note.txt", "is empty"), KeyboardInterrupt(), pl.exceptions.ShapeError("x")]
)
def test_what_the_work_raises_is_raised_as_it_is(error: BaseException) -> None:
    def fail() -> None:
        raise error

    with pytest.raises(type(error)) as raised:
        on_one_thread(fail)

    assert raised.value is error
    assert "fail" in [entry.name for entry in raised.traceback]


def test_the_work_knows_who_asked() -> None:
    token = ASKED_BY.set("the desk")
    try:
        assert on_one_thread(ASKED_BY.get) == "the desk"
    finally:
        ASKED_BY.reset(token)
