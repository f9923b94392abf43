"""Streams of the program that whoever started it has closed: nothing is read from them, and what is written is gone.

Their numbers are taken, since the next file that is opened would get them: what is meant for people would be written
into the store.
"""

import io
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


def be_buffered() -> None:
    """Have stdout be written whole or not at all, where Python does not hold it back (`PYTHONUNBUFFERED`, `-u`).

    There it writes once what it is given, and drops without a word what the system did not take: the end of a list, on
    a disk that becomes full meanwhile.
    """
    if isinstance(getattr(sys.stdout, "buffer", None), io.RawIOBase):
        encoding, errors = sys.stdout.encoding, sys.stdout.errors
        number = sys.stdout.fileno()
        sys.stdout = open(number, "w", 1, encoding, errors, closefd=False)  # noqa: SIM115 - as long as the program


def drop_stdout() -> None:
    """Let nothing more be written to it, neither now nor when Python flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
