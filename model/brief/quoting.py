"""Words of articles between quotation marks: cut at the border of a word, never changed."""

import re
from typing import Final, NamedTuple

from model.brief.content import Length
from model.words.leads import without_lead

QUOTE_LENGTHS: Final = {Length.SHORT: 220, Length.STANDARD: 360, Length.FULL: 700}
"""Characters of a quote."""

LAST_WORD: Final = re.compile(r"\s+\S*$")
LINKS: Final = re.compile(
    r"(?:\s+(?:and|or|of|the|an?|to|in|on|for|with|from|by|as|at|that|which|its|their|his|her|\S+[’']s)){1,3}$"
)
"""Words that lead to the next; a cut does not end with one."""
OPENED: Final = re.compile(r"\s*[“„«][^”“»]{0,40}$")
"""A quotation that has only just begun; a cut does not end within it."""
HANGING: Final = " \t\r\n\u00a0\u3000,;:–—-("
"""What a cut does not end with."""
SHORTEST: Final = 0.6
"""A cut that leaves less than this of what there is room for goes through a word: the text has no spaces."""
ENDS: Final = tuple(f"{stop}{mark}" for stop in ".!?" for mark in ('"', "”", "’", "'", ")"))
"""What needs no full stop behind it."""
FULL_STOP: Final = re.compile(r"(?<!\b\w)(?<!\.)\.$")
"""Not that of U.S., nor the last of three."""
MARKS: Final = ('"', "“", "”", "„", "«", "»")


class Cut(NamedTuple):
    """The beginning of a text, and whether more of it follows."""

    text: str
    is_cut: bool


def cut(text: str, most: int) -> Cut:
    """As much of a text as fits, an exact substring, ended at the border of a word."""
    text = text.strip()
    if len(text) <= most:
        return Cut(text, False)
    head = text[: most + 1]
    words = OPENED.sub("", LAST_WORD.sub("", head)).rstrip(HANGING)
    shorter = LINKS.sub("", words).rstrip(HANGING)
    return Cut(shorter if SHORTEST * most <= len(shorter) <= most else head[:most], True)


TITLE_LENGTH: Final = 110
"""Characters of a title that stands in a sentence."""


def quoted(text: str, *, is_cut: bool = False) -> str:
    """In quotation marks: double ones, single ones around what has double ones itself; a cut is marked outside."""
    is_framed = text[:1] in MARKS and text[-1:] in MARKS and not any(mark in text[1:-1] for mark in MARKS)
    has_marks = any(mark in text for mark in MARKS)
    framed = text if is_framed else f"‘{text}’" if has_marks else f"“{text}”"
    return f"{framed} …" if is_cut else framed


def ended(text: str) -> str:
    """With a full stop, unless it ends with one, or with the mark of a cut."""
    return text if text.endswith(("…", *ENDS)) else f"{text}."


def within(text: str, most: int, speaker: str | None = None) -> str:
    """In quotation marks, cut where it is endless, to stand in a sentence: its own full stop is left out."""
    words = cut(without_lead(text, speaker), most)
    return quoted(words.text if words.is_cut else FULL_STOP.sub("", words.text), is_cut=words.is_cut)


def titled(title: str, most: int = TITLE_LENGTH) -> str:
    """A title in quotation marks, cut where it is endless; `an article without a title` where there is none."""
    if not title.strip():
        return "an article without a title"
    return within(title, most)
