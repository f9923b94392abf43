"""Where a note in Markdown says that it stands: its title is a link, or a line below that or at the end is but one."""

import re
from collections.abc import Iterator
from typing import Final

from model.readers.fields import web_address
from model.readers.parts.listed_items import WORDS
from model.readers.parts.pasted_articles import NEAR
from model.readers.text.endings import SENTENCE_END
from model.readers.text.outlines import addresses_in, paragraph_of
from model.readers.text.paragraphs import Paragraph

TOP: Final = 2_000
"""Characters among which its first lines stand, or its last."""
LONGEST_NAME: Final = 5
"""Words of a link that names an outlet, or says that it leads to the original."""

_ELSEWHERE: Final = re.compile(
    r"\b(?:subscri\w+|newsletter|sign (?:up|in)|log ?in|share|tweet|follow|view|menu|home|download|listen|watch|"
    r"comments?|print|skip|unsubscribe|donate|advertis\w+|next|previous|more|back)\b",
    re.IGNORECASE,
)
"""What links lead to that stand around an article."""
_PAGE: Final = re.compile(r"https?://[^/\s]+/[^\s/?#]")
"""An address that is no site's front page."""


def own_address(body: str) -> str | None:
    """The address; None if the note tells none, or several at its end."""
    if "://" not in body:  # most
        return None
    addresses = addresses_in(body)
    for at, line in enumerate(_first_lines(body, addresses)):
        if SENTENCE_END.search(line.text) and not line.is_link:
            break
        if line.is_link and (_is_title(line) if at == 0 else _is_source(line)):
            return web_address(line.links[0])
    last = _line(body.rstrip()[-TOP:].rpartition("\n")[2], addresses)
    is_one = body.count("://") == 1 and last.is_link and _is_source(last)
    return web_address(last.links[0]) if is_one else None


def _first_lines(body: str, addresses: dict[str, str]) -> Iterator[Paragraph]:
    """The lines of its top; below the first none that goes on in the next, as full ones do, is a link by itself."""
    lines = body[:TOP].splitlines()
    told = [(line, below) for line, below in zip(lines, [*lines[1:], ""], strict=True) if line.strip(" #*_-")]
    for at, (line, below) in enumerate(told[: NEAR + 1]):
        first = _line(line, addresses)
        yield first._replace(is_link=False) if at and below.strip() else first


def _line(line: str, addresses: dict[str, str]) -> Paragraph:
    return paragraph_of(line.strip(" #"), addresses)


def _is_title(line: Paragraph) -> bool:
    return not line.names[0] or len(line.names[0].split()) >= WORDS


def _is_source(line: Paragraph) -> bool:
    """Whether a link is an address, or leads to a page by a short name that is none of what stands around articles."""
    name = line.names[0]
    is_named = 0 < len(name.split()) <= LONGEST_NAME and not _ELSEWHERE.search(name)
    return len(line.links) == 1 and (not name or (is_named and _PAGE.match(line.links[0]) is not None))
