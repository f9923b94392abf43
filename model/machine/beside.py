"""Work on parts that come one after the other, done in threads while the next ones come."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, TypeVar

from model.machine.processors import processors

THREADS: Final = max(2, min(processors(), 4))
"""Parts worked on at once while more come in. A reading keeps to one thread, and Python lets one at a time do what is
its own, a quarter of it: more than four would wait for one another.
"""

Part = TypeVar("Part")
Made = TypeVar("Made")


def made_beside(parts: Iterable[Part], make: Callable[[Part], Made]) -> Iterator[tuple[Part, Made]]:
    """Each part with what is made of it, in order; no more than THREADS wait while the next one comes.

    Who asks for no more waits for nothing: what is being made goes nowhere.
    """
    waiting: deque[tuple[Part, Future[Made]]] = deque()
    threads = ThreadPoolExecutor(THREADS, "beside")
    try:
        for part in parts:
            waiting.append((part, threads.submit(make, part)))
            if len(waiting) > THREADS:
                first, made = waiting.popleft()
                yield first, made.result()
        while waiting:
            first, made = waiting.popleft()
            yield first, made.result()
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
