"""What commands say on stderr: what is wrong, and how far they are. Data goes to stdout, never through here."""

import sys
import time
from typing import Final

from tui.text import one_line

PACE: Final = 0.1
"""Seconds between two drawings of progress on a terminal."""


def say(line: str) -> None:
    """One line on stderr, under the program's name."""
    print(f"issuewatch: {one_line(line)}", file=sys.stderr)


class Progress:
    """How far a command is. Redrawn in place on a terminal; elsewhere nothing until `done` says a last line."""

    def __init__(self, noun: str = "articles") -> None:
        self.noun = noun
        self.count = self.bytes = 0
        self._began = time.monotonic()
        self._drawn_at = 0.0
        self._is_drawn = False

    def step(self, count: int, size: int = 0, of: int | None = None) -> None:
        """So many more of the noun, and bytes; `of` how many in all, if that is known."""
        self.count += count
        self.bytes += size
        now = time.monotonic()
        if sys.stderr.isatty() and now - self._drawn_at >= PACE:
            self._drawn_at, self._is_drawn = now, True
            in_all = f" of {of:,}" if of else ""
            print(f"\r\x1b[K{self.count:,}{in_all} {self.noun}{self._rate()}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Make room for another line."""
        if self._is_drawn:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._is_drawn = False

    def done(self, line: str) -> None:
        """The last line, with the rate."""
        self.clear()
        say(line + self._rate())

    def _rate(self) -> str:
        seconds = max(time.monotonic() - self._began, 1e-6)
        rate = f" · {self.count / seconds:,.0f}/s"
        return rate + (f" · {self.bytes / 1e6:,.1f} MB · {self.bytes / 1e6 / seconds:.1f} MB/s" if self.bytes else "")
