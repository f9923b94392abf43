"""Streams of the program that whoever started it has closed: nothing is read from them, and what is written is gone.

Their numbers are taken, since the next file that is opened would get them: what is meant for people would be written
into the store.
"""

import os
import sys
from typing import Final

_STREAMS: Final = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))
"""By their numbers."""
NOT_PRINTED: Final = "what was to be printed could not all be written: {}"


def open_closed() -> None:
    """Open those that are closed."""
    for number, (name, mode) in enumerate(_STREAMS):
        if getattr(sys, name) is not None:
            continue
        opened = os.open(os.devnull, os.O_RDWR)
        if opened != number:
            os.dup2(opened, number)
            os.close(opened)
        setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - as long as the program


def drop_stdout() -> None:
    """Let nothing more be written to it, neither now nor when Python flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
