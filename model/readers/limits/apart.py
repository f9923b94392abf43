"""Work in processes beside this one, that can be ended: for parsers that may hang, or take all memory.

Only such processes hold a limit: a thread can't be stopped, and a time limit in Python doesn't reach into C.
"""

import atexit
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from queue import Empty, LifoQueue
from threading import BoundedSemaphore, Timer
from typing import Any, BinaryIO, Final, TypeVar, cast

from model.errors import ReadError
from model.machine.processors import processors
from model.readers.limits.worker import SECONDS_PER_MB, read_message, seconds_for, write_message

WAIT: Final = 6
"""Times the processor's time that a job may take by the clock: the machine may have other things to do."""

Result = TypeVar("Result")


def apart(
    call: Callable[..., Result], *arguments: object, place: str, size: int = 0, per_mb: int = SECONDS_PER_MB
) -> Result:
    """What a function of a module gives for these arguments, run apart; ReadError if it fails, hangs or dies.

    `size` in bytes says how long it may take, and `per_mb` in seconds what a MB may. All that goes there and back must
    be picklable.
    """
    seconds = seconds_for(size, per_mb)
    result = _pool().run(pickle.dumps((call, arguments, place, seconds)), place, seconds)
    if isinstance(result, ReadError):
        raise result
    return cast(Result, result)


def begin_apart(
    call: Callable[..., Result], *arguments: object, place: str, size: int = 0, per_mb: int = SECONDS_PER_MB
) -> Future[Result]:
    """The same, begun and not waited for."""
    return _pool().threads.submit(apart, call, *arguments, place=place, size=size, per_mb=per_mb)


@cache
def _pool() -> "_Pool":
    pool = _Pool()
    atexit.register(pool.close)
    return pool


class _Pool:
    """Processes that wait for work; a new one starts when none waits."""

    def __init__(self) -> None:
        self.threads = ThreadPoolExecutor(processors(), "apart")
        self._waiting: LifoQueue[_Process] = LifoQueue()
        self._at_once = BoundedSemaphore(processors())

    def run(self, job: bytes, place: str, seconds: int) -> object:
        """The result of a job, or the problem that it ended in; waits while all processors are taken."""
        with self._at_once:
            return self._run(job, place, seconds)

    def _run(self, job: bytes, place: str, seconds: int) -> object:
        while True:
            process = self._taken()
            try:
                result = process.run(job, seconds)
            except (OSError, EOFError):
                what = process.end()
                if process.was_idle:
                    continue
                return ReadError(place, what)
            self._waiting.put(process)
            return result

    def _taken(self) -> "_Process":
        """A process that waits, and still lives: idle ones end by themselves."""
        while True:
            try:
                process = self._waiting.get_nowait()
            except Empty:
                return _Process()
            if process.is_alive:
                return process
            process.end()

    def close(self) -> None:
        """End those that wait."""
        while True:
            try:
                self._waiting.get_nowait().end()
            except Empty:
                return


class _Process:
    """One of them: takes a job, gives a result, or is ended."""

    def __init__(self) -> None:
        self._is_late = False
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "model.readers.limits.worker"],  # -P: never the modules of the user's folder
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"POLARS_MAX_THREADS": "1"},
        )
        self._jobs, self._results = cast(BinaryIO, self._process.stdin), cast(BinaryIO, self._process.stdout)

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def run(self, job: bytes, seconds: int) -> Any:  # noqa: ANN401 - whatever the job gives
        """Its result; OSError or EOFError if it ended over it."""
        timer = Timer(WAIT * seconds, self._kill)
        timer.daemon = True
        timer.start()
        try:
            write_message(self._jobs, job)
            return pickle.loads(read_message(self._results))
        finally:
            timer.cancel()

    def _kill(self) -> None:
        self._is_late = True
        self._process.kill()

    @property
    def was_idle(self) -> bool:
        """Whether it ended because it had had nothing to do, just as work came."""
        return self._process.poll() == -getattr(signal, "SIGALRM", 0)

    def end(self) -> str:
        """End it, and say what became of the job that it had."""
        with suppress(OSError):  # what was not yet written goes nowhere
            self._jobs.close()
        self._results.close()
        if not self._is_late:
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=2)
        self._process.kill()
        code = self._process.wait()
        if self._is_late or code == -getattr(signal, "SIGXCPU", 0):
            return "takes too long to read, and is left there"
        return f"makes its reader fail ({code}), and is left there"
