"""What databases of the press leave below the words of a document: whose rights it is, when it was sent, initials."""

import re
from collections.abc import Sequence
from typing import Final

LONGEST: Final = 300
"""Characters of such a paragraph."""
_FOOT: Final = re.compile(
    r"Released: \d{4}-\d\d-\d\dT\S*"
    r"|\(END\)(?: [^.!?]{0,60})?"
    r"|\[? ?\d\d-\d\d-\d\d(?:\d\d)? \d{4} ?[A-Z]{2,4} ?\]?"
    r"|[A-Z][a-z]+ \d{1,2}, \d{4} \d\d:\d\d [A-Z]{2,4}\b.{0,40}"
    r"|(?:copyright|\(c\)|©)\W.{0,30}\b(?:19|20)\d\d\b.*"
    r"|(?:(?:distributed|provided|supplied) by|license this) [^.]{3,100}\.?"
    r"|.*\b(?:all rights reserved|reproduction without permission)\b.*"
    r"|write to [^@]{3,80} at \S+@\S+|bbc mon\b.{0,40}"
    r"|[a-z]{2,4}(?:/[a-z]{2,4}){1,3}",
    re.IGNORECASE | re.DOTALL,
)


def without_foot(paragraphs: Sequence[str], source: str, rights: Sequence[str] = ()) -> list[str]:
    """The paragraphs of a document without these; one is kept at least.

    `rights` are the lines above them that tell whose rights it is: below may stand the name alone.
    """
    told = list(paragraphs)
    while len(told) > 1 and _is_foot(told[-1].strip(), source, rights):
        told.pop()
    return told


def _is_foot(paragraph: str, source: str, rights: Sequence[str]) -> bool:
    if len(paragraph) > LONGEST:
        return False
    name = paragraph.rstrip(".")
    is_name = name == source or any(name in line for line in rights)
    return is_name or _FOOT.fullmatch(paragraph) is not None
