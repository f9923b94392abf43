"""Work of many small steps, with no step of polars handed to another thread.

Outside, polars hands nearly every step over to threads of its own and waits for them, which takes 0.1 to 0.2 ms; a
reading asks for four thousand steps. In what its streaming engine calls back, polars works on the calling thread alone,
where a step takes a fifth of that.
"""

from collections.abc import Callable
from concurrent.futures import Future
from contextvars import copy_context
from typing import Final, TypeVar

import polars as pl

Made = TypeVar("Made")

FEW: Final = 100_000
"""So many rows are gone through as soon on one thread as on two; of more, polars' own have their share."""


def on_one_thread(work: Callable[[], Made]) -> Made:
    """What the work gives or raises. To be as fast as on all, other work must go on beside it."""
    done: Future[Made] = Future()
    context = copy_context()

    def called_back(rows: pl.DataFrame) -> pl.DataFrame:
        try:
            done.set_result(context.run(work))
        except BaseException as error:  # noqa: BLE001 - polars would tell it as one of its own
            done.set_exception(error)
        return rows

    pl.LazyFrame({"row": [0]}).map_batches(called_back).collect(engine="streaming")
    return done.result()


def few_on_one_thread(rows: int, work: Callable[[], Made]) -> Made:
    """The same of work on so many rows, where they are few; else as ever."""
    return on_one_thread(work) if rows <= FEW else work()
