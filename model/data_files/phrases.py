"""Wordings and slugs as data files write them, and what is wrong with one that could never be found."""

import re
from itertools import accumulate
from typing import Annotated, Final

from pydantic import AfterValidator

BRACE: Final = re.compile(r"[{}]")
GROUPING: Final = re.compile(r"[{},]")
MOST_WAYS: Final = 100_000
"""So many wordings a phrase may stand for: all are made, and looked for at once."""
SHOWN: Final = 40
"""So many letters of one that stands for more are shown."""
PATTERN: Final = re.compile(r"\\\w|\.[*+]|[\w)\]][*?]|\)\+|\w\|\w|\[\S+\]|^\^|\w\$$")
"""Signs of regular expressions and of file names, which wordings don't have: `lift(s|ed)?`, `tariff*`."""


def _usable(phrase: str) -> str:
    """A wording that can be found."""
    if not phrase.strip():
        raise ValueError("has an empty wording; leave it out")
    depths = [*accumulate(1 if brace == "{" else -1 for brace in BRACE.findall(phrase))]
    if depths and (min(depths) < 0 or depths[-1]):
        raise ValueError(f"{phrase!r} has a brace without its other; write 'lift{{s,ed}}'")
    if PATTERN.search(phrase):
        raise ValueError(f"{phrase!r} is a pattern, which no wording is; variants stand in braces: 'lift{{s,ed}}'")
    if _ways(phrase) > MOST_WAYS:
        what = f"{phrase[:SHOWN]!r} …" if len(phrase) > SHOWN else repr(phrase)
        raise ValueError(f"{what} stands for {_ways(phrase):,} wordings, at most {MOST_WAYS:,} can be; write several")
    return phrase


def _ways(phrase: str) -> int:
    """How many wordings its braces make of it, not made yet."""
    open_groups, ways = [], 1
    for mark in GROUPING.findall(phrase):
        if mark == "{":
            open_groups.append(1)
        elif mark == "}":
            ways *= open_groups.pop()
        elif open_groups:
            open_groups[-1] += 1
    return ways


Slug = str
Phrase = Annotated[str, AfterValidator(_usable)]
"""A wording. Lower case finds any case; a capital in it makes it exact.
`tariff{,s}` stands for tariff and tariffs: braces expand as in a shell."""
