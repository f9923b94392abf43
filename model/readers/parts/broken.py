"""Lines broken within a paragraph (Shift-Enter in Word): in trackers those that look so are paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from model.readers.days.headings import is_day_line
from model.readers.text.endings import LINE_END_OR_ADDRESS
from model.readers.text.paragraphs import Paragraph

_QUOTES: Final = ("“", '"', "«", "„", "—", "–", "•")
"""How a paragraph begins that is set apart from the one above it."""


def lines_apart(paragraphs: Iterable[Paragraph], *, are_days: bool = True) -> list[Paragraph]:
    """The paragraphs, those of several lines in as many as they look to be.

    Unless lines `are_days`, one that is only a day stays with what is above it: the days stand elsewhere.
    """
    return [part for each in paragraphs for part in (_parts(each.lines, are_days=are_days) if each.lines else (each,))]


def _parts(lines: Sequence[Paragraph], *, are_days: bool) -> Iterator[Paragraph]:
    part: list[Paragraph] = []
    is_blank = False
    for line in lines:
        if not line.text:
            is_blank = True
            continue
        is_day = is_day_line(line.text)
        if part and not (is_day and not are_days) and (is_blank or is_day or _is_apart(part[-1], line)):
            yield _in_one(part)
            part = []
        part.append(line)
        is_blank = False
    if part:
        yield _in_one(part)


def _is_apart(above: Paragraph, below: Paragraph) -> bool:
    """Whether a line begins anew below another."""
    is_above = (
        above.is_link or LINE_END_OR_ADDRESS.search(above.text) or is_day_line(above.text) or _ends_with_link(above)
    )
    return bool(is_above) or below.is_link or below.text.startswith(_QUOTES)


def _ends_with_link(line: Paragraph) -> bool:
    return any(name.strip() and line.text.endswith(name.strip()) for name in line.names)


def _in_one(part: Sequence[Paragraph]) -> Paragraph:
    """The paragraph that lines are together."""
    named: dict[str, str] = {}
    for line in part:
        for url, name in zip(line.links, line.names, strict=True):
            named.setdefault(url, name)
    return part[0]._replace(
        text="\n".join(line.text for line in part),
        links=tuple(named),
        names=tuple(named.values()),
        is_link=all(line.is_link for line in part),
    )
