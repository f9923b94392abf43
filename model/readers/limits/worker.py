"""The other end of `apart`: a process that runs one job after another, each held to its time and memory by the kernel.

What may hang or grow here are parsers of what strangers wrote (HTML, PDF, Word, mail, feeds). It writes no file.
"""

import os
import pickle
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, BinaryIO, Final

from model.readers.limits.problems import problem_of

MEMORY: Final = 3 * 2**30
"""Bytes of address space: what the libraries map, and then a document and what is made of it."""
SECONDS: Final = 10
"""Of the processor, for one job; and SECONDS_PER_MB more for each MB of it, or what its format takes …"""
SECONDS_PER_MB: Final = 5
LONGEST: Final = 330
"""… and no more than that."""
IDLE: Final = 30
"""Seconds after which a process that has nothing to do ends."""
LENGTH: Final = 8
"""Bytes of the number that goes before each message."""


def read_message(stream: BinaryIO) -> bytes:
    """A message; EOFError at the end of the stream."""
    length = stream.read(LENGTH)
    content = stream.read(int.from_bytes(length, "big"))
    if len(length) < LENGTH or len(content) < int.from_bytes(length, "big"):
        raise EOFError
    return content


def write_message(stream: BinaryIO, content: bytes) -> None:
    """Its length, and then itself."""
    stream.write(len(content).to_bytes(LENGTH, "big"))
    stream.write(content)
    stream.flush()


def main() -> None:
    """Run jobs from standard input until there are no more, or none for a while."""
    jobs, results = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library that prints does not break the talk
    _limit_memory()
    with suppress(EOFError):
        for job in iter(lambda: _next(jobs), None):
            write_message(results, _done(job))


def _next(jobs: BinaryIO) -> bytes:
    with suppress(AttributeError):  # no alarms on Windows: there it waits
        signal.alarm(IDLE)
    job = read_message(jobs)
    with suppress(AttributeError):
        signal.alarm(0)
    return job


def _done(job: bytes) -> bytes:
    """What the job gave, or the problem that it ended in."""
    call, arguments, place, seconds = pickle.loads(job)
    _limit_time(seconds)
    result: Any
    try:
        result = call(*arguments)
        return pickle.dumps(list(result) if isinstance(result, Iterator) else result)
    except Exception as error:  # noqa: BLE001 - parsers of hostile input raise what they like
        return pickle.dumps(problem_of(error, place))


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # not everywhere
        import resource  # noqa: PLC0415 - not everywhere

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _limit_time(seconds: int) -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415

        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime) + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))


def seconds_for(size: int, per_mb: int = SECONDS_PER_MB) -> int:
    """Of the processor, for a job of so many bytes, of which a MB may take so long."""
    return min(SECONDS + per_mb * size // 2**20, LONGEST)


if __name__ == "__main__":
    main()
