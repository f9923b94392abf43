"""What commands say on stderr: what is wrong, and how far they are. Data goes to stdout, never through here."""

import os
import re
import sys
import time
from collections.abc import Callable
from typing import Final

from tui.text import one_line

PACE: Final = 0.1
"""Seconds between two drawings of progress on a terminal."""
FEW: Final = 100
"""Below so many no rate is told."""
SURE: Final = 1.0
"""Seconds after which the time left can be told from the time gone."""
DUMB: Final = ("dumb", "unknown")
"""What terminals are called that show every byte."""
_ENDLESS: Final = re.compile(r"(\S{400})\S{2,}")
"""Longer than any address or path that somebody would look for in a line."""
UNDATED: Final = "`issuewatch articles date:none` lists them"
"""What shows which articles have no day."""


def say(line: str) -> None:
    """One line on stderr, under the program's name; of what is typed without a blank as much as tells what it is."""
    told = _ENDLESS.sub(r"\1…", one_line(line))
    print(f"issuewatch: {told}", file=sys.stderr)


def is_dumb() -> bool:
    """Whether the terminal says that it obeys nothing."""
    return os.environ.get("TERM", "").lower() in DUMB


def is_redrawn() -> bool:
    """Whether a line of stderr can be drawn again in its place: on a terminal that obeys, which one called dumb does
    not.
    """
    return sys.stderr.isatty() and not is_dumb()


class Progress:
    """How far a command is. Redrawn in place on a terminal; elsewhere nothing until `done` says a last line."""

    def __init__(self, noun: str = "articles") -> None:
        self.noun = noun
        self.count = self.bytes = 0
        self.share: Callable[[], float | None] = lambda: None
        """How much of all is done, from 0 to 1; None where nobody knows."""
        self._began = time.monotonic()
        self._drawn_at = 0.0
        self._is_drawn = False

    def step(self, count: int, size: int = 0, of: int | None = None) -> None:
        """So many more of the noun, and bytes; `of` how many in all, if that is known."""
        self.count += count
        self.bytes += size
        in_all = f" of {of:,}" if of else ""
        share = self.count / of if of else self.share()
        self.draw(f"{self.count:,}{in_all} {self.noun}{self._rate()}{self._left(share)}")

    def draw(self, line: str) -> None:
        """Another line in place of the last, if it is time for one."""
        now = time.monotonic()
        if is_redrawn() and now - self._drawn_at >= PACE:
            self._drawn_at, self._is_drawn = now, True
            print(f"\r\x1b[K{one_line(line)}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Make room for another line."""
        if self._is_drawn:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._is_drawn = False

    def done(self, line: str) -> None:
        """The last line, with the rate."""
        self.clear()
        say(line + self._rate())

    @property
    def _seconds(self) -> float:
        return max(time.monotonic() - self._began, 1e-6)

    def _rate(self) -> str:
        """What of it rounds to more than nothing; of few, beginning takes longer than the rest, and tells nothing."""
        rate, megabytes = self.count / self._seconds, self.bytes / 1e6
        told = f" · {rate:,.0f}/s" if round(rate) and self.count >= FEW else ""
        is_told = round(megabytes, 1) > 0
        return told + (f" · {megabytes:,.1f} MB · {megabytes / self._seconds:.1f} MB/s" if is_told else "")

    def _left(self, share: float | None) -> str:
        """` · 34% · 2:05 left`, once it can be told."""
        if not share or share > 1:
            return ""
        left = self._seconds * (1 - share) / share
        return f" · {share:.0%}" + (f" · {clock_words(left)} left" if self._seconds > SURE else "")


def clock_words(seconds: float) -> str:
    """`0:05`, `12:40`, `1:02:00`."""
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
