"""Paragraphs of a document, with what shows a heading, a quotation, a link: common to Word, Markdown and pages."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from model.days.dating import Written

ADDRESS: Final = re.compile(r"https?://[^\s<>()“”\"]+[\w/]")
"""An address in a text; the stop behind it is the sentence's."""
_BLANKS: Final = re.compile(r"[ \t\xa0]+")
_DAY_AND_TAB: Final = re.compile(
    r"(?P<day>\W{0,3}(?=[^\t\n]{0,40}\d)(?=[^\t\n]{0,40}[^\W\d_]{3}|\d+\D\d+\D\d)[^\t\n]{3,40})\t+(?=\s*\S)"
)
"""What a line begins with that may be a day, with a tab between it and what happened."""
_NOTHING: Final = re.compile(
    r"(?:[\W_]|(?:sources?|via|links?|read more|more|see|here|from|url|at|on)(?!\w))*+", re.IGNORECASE
)


class Paragraph(NamedTuple):
    """One, as a person sees it."""

    text: str
    """Without markup; not blank."""
    links: tuple[str, ...] = ()
    """The http(s) addresses that it links to, in order."""
    indent: int = 0
    """How far it stands in; more than the text around it is a quotation."""
    is_heading: bool = False
    is_note: bool = False
    """A footnote or endnote; it comes after the paragraph that it is a note to."""
    style: str = ""
    """What it looks like, by the name of that (`##`, `Heading 2`, `bold`); empty as the text is."""
    names: tuple[str, ...] = ()
    """The words that each of `links` stands under; empty for one that stands there itself."""
    is_link: bool = False
    """Has nothing but a link, by its address or by who it leads to."""
    day: Written | None = None
    """The day that it is, where the others of its document tell which."""
    lines: tuple["Paragraph", ...] = ()
    """What stands in it line by line, where whoever wrote it has broken it into several; blank ones too."""


def is_nothing_beside(words: str) -> bool:
    """Whether these words beside a link say nothing but that it is one: `(Source: …)`."""
    return _NOTHING.fullmatch(words) is not None


def as_spaced(words: str) -> str:
    """Words with one blank for several; a tab stays behind what may be the day that a line begins with."""
    found = _DAY_AND_TAB.match(words) if "\t" in words else None
    if found is None:
        return _BLANKS.sub(" ", words).strip()
    return f"{_BLANKS.sub(' ', found['day']).strip()}\t{_BLANKS.sub(' ', words[found.end() :]).strip()}"


def joined(paragraphs: Iterable[Paragraph]) -> str:
    """The text that they are, a blank line between."""
    return "\n\n".join(paragraph.text for paragraph in paragraphs)
