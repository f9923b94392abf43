"""What a browser prints around a page, and is pasted with it: when it did, the page's name, its address, numbers."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from model.readers.text.endings import LINE_END

LONGEST: Final = 300
"""Characters of a line that a browser prints; an address may be long."""
NUMERIC_DAY: Final = r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{4}/\d{1,2}/\d{1,2})"
TIME: Final = rf"{NUMERIC_DAY},?[ ]\d{{1,2}}:\d\d(?::\d\d)?(?:[ \u202f]?[AP]\.?M\.?)?"
"""When it did, with a blank between."""
_NUMBER: Final = r"(?:page )?\d+(?:/| of )\d+"
_HEAD: Final = re.compile(rf"(?:{_NUMBER} )?{TIME}(?: (?!\d+/\d+$)(?P<name>.*))?", re.IGNORECASE)
PRINTED_ADDRESS: Final = re.compile(rf"(?:(?P<name>[^.!?]*) )?(?P<address>https?://\S+)(?: +{_NUMBER})?", re.IGNORECASE)
"""Where the page is, with its name before or its number behind."""
_MARK: Final = re.compile(
    rf"^\s*(?:{_NUMBER}\s+)?{TIME}\s|^[^\n]{{0,200}}https?://\S{{1,{LONGEST}}}\s+{_NUMBER}\s*$", re.I | re.M
)
_LAST: Final = re.compile(
    rf"^[^\n]{{0,200}}https?://\S{{1,{LONGEST}}}[ \t]+"
    r"(?:page )?(?P<number>\d{1,3})(?:/| of )(?P<of>\d{1,3})[ \t]*$",
    re.I | re.M,
)
_COUNTS: Final = re.compile(rf"(?:.*https?://\S+ )?{_NUMBER}|{_NUMBER} {TIME}", re.IGNORECASE)
TOP: Final = 2_000
"""Characters at either end of a text, in which such a line stands."""
NEAR: Final = 6
"""Lines below such a one at the top, among which the headline stands."""
_OUTLET: Final = re.compile(r"\S \W \S+(?: \S+){0,4}$")
"""An outlet behind a headline, in the name of a page."""


class Printed(NamedTuple):
    """A text without what a browser printed around its pages."""

    text: str
    name: str = ""
    """What the browser calls the page: mostly its headline and its outlet; may be empty."""
    address: str = ""
    """As it stands there; empty, if it does not."""


def printed(text: str) -> Printed:
    """The text as it is, where nothing shows that a browser printed it: an address with numbers of pages, or a first
    line with a time and the page's name. A sentence that went on over the page does so in one paragraph.
    """
    if not _may_be(text):  # nearly all
        return Printed(text)
    lines = text.split("\n")
    bare = [" ".join(line.split()) if len(line) <= LONGEST else "" for line in lines]
    told = [line for line in bare if line]
    heads = {line: found["name"] or "" for line in told if (found := _HEAD.fullmatch(line))}
    feet = [found for line in told if line not in heads and (found := PRINTED_ADDRESS.fullmatch(line))]
    address = _most_common([found["address"] for found in feet])
    name = _most_common([*filter(None, heads.values()), *(found["name"] for found in feet if found["name"])])
    if address and any(map(_COUNTS.fullmatch, told)):
        name = name or _below_each(heads, told)
        return Printed(_without(lines, _around(bare, name, address)), name, address)
    is_named = _OUTLET.search(name) or any(map(name.startswith, told[1:][:NEAR]))
    if told[:1] and told[0] in heads and name and is_named:
        return Printed(_without(lines, _around(bare, name, "")), name)
    return Printed(text)


def _below_each(heads: Container[str], told: Sequence[str]) -> str:
    """The page's name, where it stands on a line by itself below the time on each of several pages."""
    below = [line for above, line in pairwise(told) if above in heads]
    return below[0] if len(below) > 1 and len({*below}) == 1 else ""


def _around(lines: Sequence[str], name: str, address: str) -> set[int]:
    """The places of lines that have nothing else: when, the page's name, its address, a number; no name by itself."""
    named, placed = (re.escape(each) if each else "(?!)" for each in (name, address))
    part = rf"(?:{TIME}|{_NUMBER}|{named}|{placed})"
    all_of_it = re.compile(rf"{part}(?: {part})*", re.IGNORECASE)
    marks = {at for at, line in enumerate(lines) if all_of_it.fullmatch(line)}
    sure = {at for at in marks if lines[at] != name and not re.fullmatch(_NUMBER, lines[at], re.IGNORECASE)}
    return {at for at in marks if at in sure or {at - 1, at + 1} & sure}


def printouts(text: str) -> list[str]:
    """The text of each, where several pages that a browser printed were pasted one below the other; else the one.

    Each ends with its address and the number of its last page.
    """
    if not _may_be(text):
        return [text]
    ends = [found.end() for found in _LAST.finditer(text) if found["number"] == found["of"]]
    parts = [text[begin:end] for begin, end in pairwise([0, *ends, len(text)])]
    return [part for part in parts if part.strip()] if len(ends) > 1 else [text]


def _may_be(text: str) -> bool:
    return any(map(_MARK.search, (text[:TOP], text[-TOP:])))


def _most_common(words: Sequence[str]) -> str:
    return Counter(words).most_common(1)[0][0] if words else ""


def _without(lines: Sequence[str], around: set[int]) -> str:
    """The text of all other lines."""
    kept = list[str]()
    is_torn = False
    for at, line in enumerate(lines):
        if at in around:
            is_torn = True
        elif not is_torn:
            kept.append(line)
        elif line.strip():
            while kept and not kept[-1].strip():
                kept.pop()
            goes_on = bool(kept) and line.lstrip()[:1].islower() and not LINE_END.search(kept[-1])
            kept += [line] if goes_on or not kept else ["", line]
            is_torn = False
    return "\n".join(kept)
