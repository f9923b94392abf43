"""Processes of their own that work on a store, started warm: a server that has imported everything forks them."""

import multiprocessing
import os
import random
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, Final, NamedTuple

from model.store import Store, copies_in, library, upkeep
from model.store.library import read_the_unread
from tests.model.store.stores import DOSSIER, Rules, add, make_judgement

ROOT: Final = Path(__file__).parents[3]
AT_ONCE: Final = 5
"""Articles of an add."""
WRITERS: Final = 4
"""Processes that write at once."""


class Done(NamedTuple):
    """What a worker has acknowledged."""

    deed: str
    number: int


def add_some(store: Store, number: int) -> None:
    add(store, range(number * AT_ONCE, (number + 1) * AT_ONCE), Rules(f"rules {number % 3}"))


def judge(store: Store, number: int) -> None:
    store.judge(make_judgement(number))


def read_again(store: Store, number: int) -> None:
    read_the_unread(store, DOSSIER, Rules(f"rules {number % 3}"))


def find_copies(store: Store, _: int) -> None:
    copies_in(store, store.collect(store.articles().select("id"))["id"])


DEEDS: Final[dict[str, Callable[[Store, int], None]]] = {
    "add": add_some,
    "judge": judge,
    "re-read": read_again,
    "copies": find_copies,
}
"""Compaction comes with adding: the worker has a table put together after every few files."""


def work(folder: Path, first: int, seed: int, told: Connection) -> None:
    """Add, judge, read again, compare copies, and tell of each deed once it is done; for ever."""
    upkeep.SMALL_FILES = 6  # type: ignore[misc]
    library.READ_AT_ONCE = 20  # type: ignore[misc]
    store, chance = Store(folder), random.Random(seed)
    told.send(Done("begin", first))
    for number in range(first, first + 1_000):
        deed = chance.choices(list(DEEDS), weights=[5, 3, 1, 1])[0]
        DEEDS[deed](store, number)
        told.send(Done(deed, number))


class Worker(NamedTuple):
    """A process, and what it tells."""

    process: ForkServerProcess
    hears: Connection

    def heard(self) -> Iterator[Any]:
        """All that it has told, until it ends."""
        try:
            while True:
                yield self.hears.recv()
        except EOFError:
            return


def start(target: Callable[..., None], *args: object) -> Worker:
    """Runs `target(*args, told)` in a new process; `told` is the other end of the worker's `hears`."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__, "deltalake"])
    os.environ["PYTHONPATH"] = str(ROOT)  # of the server: else it imports nothing before it forks, and says nothing
    hears, tells = context.Pipe()
    process = context.Process(target=target, args=(*args, tells), daemon=True)
    process.start()
    tells.close()
    return Worker(process, hears)


def all_at_once(work: Callable[[Path, int, Connection], None], folder: Path) -> list[int]:
    """What the writers told, who begin at the same moment."""
    workers = [start(work, folder, own) for own in range(WRITERS)]
    for worker in workers:
        assert worker.hears.recv() == "ready"
    for worker in workers:
        worker.hears.send("go")
    told = [worker.hears.recv() for worker in workers]
    for worker in workers:
        worker.process.join()
    return told
