"""Lines beside clips that are of none of them and tell nothing, such as headings: left out, and told in a line."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from model.errors import TakenError
from model.words.counting import counted

BESIDE: Final = "\0beside"
"""Under this name the fields of a clip carry such lines to whoever makes the articles."""
NAMED: Final = 3
"""Lines that are named …"""
SHOWN: Final = 40
"""… by so many characters."""

LONGEST: Final = 80
"""Characters of a line of manners."""

_GREETS: Final = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|guten (?:tag|morgen)|bonjour|buenos días)"
    r"\b[^.:]*",
    re.IGNORECASE,
)
_LEAVES: Final = re.compile(
    r"(?:(?:with )?(?:best|kind|warm|many)(?: (?:wishes|regards|thanks))?|regards|thanks(?: again)?|thank you|cheers|"
    r"sincerely(?: yours)?|yours(?: (?:sincerely|truly))?|mit freundlichen grüßen|cordialement|saludos)",
    re.IGNORECASE,
)


def beside(lines: Sequence[str]) -> tuple[str, ...]:
    """Those of them that are more than a greeting, or a leave with the names below it."""
    found = list[str]()
    for line in lines:
        words = line.strip(" ,.!*_–—-") if len(line) <= LONGEST else line
        if _LEAVES.fullmatch(words):
            break
        found += [] if _GREETS.fullmatch(words) else [line]
    return tuple(found)


def carried(clips: list[dict[str, object]], lines: Sequence[str]) -> list[dict[str, object]]:
    """The clips, the last of which carries these lines."""
    if clips and (left := beside(lines)):
        clips[-1][BESIDE] = left
    return clips


def told_beside(clips: Sequence[dict[str, object]], place: str) -> Iterator[TakenError]:
    """The one line on what the clips have carried, who are without it from then on."""
    lines = [str(line) for clip in clips if isinstance(left := clip.pop(BESIDE, None), tuple) for line in left]
    if lines:
        names = (f"{line[:SHOWN]}…" if len(line) > SHOWN else line for line in lines[:NAMED])
        more = f" and {len(lines) - NAMED:,} more" if len(lines) > NAMED else ""
        shown = ", ".join(f"“{name}”" for name in names)
        are = "is of no clip and tells nothing by itself"
        are = are if len(lines) == 1 else "are of no clip and tell nothing by themselves"
        yield TakenError(place, f"{counted(len(lines), 'line')} that {are}: left out ({shown}{more})")
