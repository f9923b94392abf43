"""Transcripts of services (Rev, Otter, Trint, Teams): over or before each turn stand who speaks and a time.

The times are no text; who speaks stays, before the words.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

LEAST: Final = 3
"""Turns that make such a transcript."""
SHARE: Final = 0.2
"""Of the lines with words, those that begin a turn at least."""
FIRST: Final = 180
"""Seconds before which the first turn begins: what goes by the clock is an agenda."""
TOLD: Final = 5
"""Words that a turn has, of half of them: else it lists what begins when."""

_CLOCK: Final = r"(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)(?:[.,]\d{1,3})?"
_BARE: Final = _CLOCK.replace("P<", "P<bare_")
_ENDS: Final = re.compile(r":[0-5]\d(?:[.,]\d{1,3})?(?:[\])]|[ \t]*(?::|(?=\n))|[ \t]+[A-Z][^\n:\d]{1,60}: )[^\n]*")
"""How the time of a turn ends, to the end of its line: found at once, for it begins with the same character."""
_BEFORE: Final = re.compile(
    rf"^[ \t]*(?:[\[(]{_CLOCK}[\])][ \t]*(?:[-–—][ \t]*)?(?=\S)|{_BARE}[ \t]+(?=[A-Z][^\n:\d]{{1,60}}: ))", re.MULTILINE
)
"""`[00:00:03] HOST: …`; without brackets, where who speaks stands behind."""
_BEHIND: Final = re.compile(
    rf"^[ \t]*(?P<name>[A-Z][^\n:()\[\]\d]{{1,60}}?)(?:[ \t]*[\[(]{_CLOCK}[\])]|[ \t]+{_BARE})"
    r"[ \t]*(?::|(?=\n))[ \t]*\n{0,2}[ \t]*(?=\S)",
    re.MULTILINE,
)
"""`Jane Doe (00:03):` and `Jane Doe  0:03`, over or before the words."""


def untimed(text: str) -> str:
    """A transcript without the times of its turns; any other text as it is."""
    if sum(1 for _ in islice(_ENDS.finditer(text), LEAST)) < LEAST:  # nearly all
        return text
    for pattern in (_BEFORE, _BEHIND):
        turns = list(pattern.finditer(text)) if len([*islice(pattern.finditer(text), LEAST)]) == LEAST else []
        if turns and _are_turns(turns, text):
            return pattern.sub(lambda found: f"{found['name']}: " if "name" in found.groupdict() else "", text)
    return text


def _are_turns(turns: Sequence[re.Match[str]], text: str) -> bool:
    times = list(map(_seconds, turns))
    lines = sum(1 for line in text.split("\n") if line.strip())
    ends = [*(turn.start() for turn in turns[1:]), len(text)]
    told = sum(len(text[turn.end() : end].split()) >= TOLD for turn, end in zip(turns, ends, strict=True))
    is_in_order = times[0] < FIRST and times == sorted(times) and times[0] < times[-1]
    return is_in_order and len(turns) >= SHARE * lines and 2 * told >= len(turns)


def _seconds(turn: re.Match[str]) -> int:
    parts = turn.groupdict()
    hours, minutes, seconds = (
        int(parts.get(name) or parts.get(f"bare_{name}") or 0) for name in ("hours", "minutes", "seconds")
    )
    return 3600 * hours + 60 * minutes + seconds
