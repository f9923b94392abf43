"""Ctrl-C: wherever the program is, it leaves without a word of its own, with the code that shells have for that."""

import os
import signal
import sys
import time
from contextlib import suppress
from types import FrameType
from typing import Any, Final

CODE: Final = 130
_IMPORTING: Final = "<frozen importlib._bootstrap>"
_TICK: Final = 0.5
"""Seconds of a wait until it looks whether it came meanwhile."""
_asked: list[int] = []
"""The signals that came."""


def heed() -> None:
    """From here on; where whoever started the program has it ignored, it stays so."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _heard)
        sys.unraisablehook = _unraisable


def as_usual() -> None:
    """As Python has it: for what has its own way to end, such as the dashboard."""
    if signal.getsignal(signal.SIGINT) is _heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def at_once() -> None:
    """Nothing is left to be done: leave where it is heard."""
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _leave)


def was_heard() -> bool:
    """Whether it came: then whatever goes wrong comes of it."""
    return bool(_asked)


def raise_heard() -> None:
    """KeyboardInterrupt where it came and nobody was told: what a destructor raises is lost."""
    if was_heard():
        raise KeyboardInterrupt


def wait(seconds: float) -> None:
    """Sleep; KeyboardInterrupt soon after it came, told or not."""
    end = time.monotonic() + seconds
    raise_heard()
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(left, _TICK))
        raise_heard()


def leave(code: str | int | None) -> None:
    """Once it was heard: with that code and at once, whatever threads still make, for it goes nowhere."""
    if was_heard():
        with suppress(OSError, ValueError):  # nobody may listen any more
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code if isinstance(code, int) else CODE if code else 0)


def _heard(number: int, frame: FrameType | None) -> None:
    """Within an import what is raised may be lost, or become another error; nothing is written there."""
    _asked.append(number)
    while frame:
        if frame.f_code.co_filename == _IMPORTING:
            _leave(number, None)
        frame = frame.f_back
    raise KeyboardInterrupt


def _leave(number: int, frame: FrameType | None) -> None:
    os._exit(CODE)


def _unraisable(what: Any) -> None:  # noqa: ANN401 - as Python hands it over
    """What can't be raised any more is told, unless it is this."""
    if not was_heard():
        sys.__unraisablehook__(what)
