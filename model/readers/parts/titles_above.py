"""The title of a tracker: what stands above its first day and is no news of its own."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from model.readers.days.timed import Told
from model.readers.text.endings import LINE_END
from model.readers.text.paragraphs import Paragraph

LONGEST_HEADLINE: Final = 100
Timed = Sequence[tuple[Paragraph, Told]]


class Titles(NamedTuple):
    """The lines above the first day, where nothing else stands there than such as may be titles."""

    lines: Sequence[Paragraph] = ()
    mere: Sequence[Paragraph] = ()
    """Of these the document's title, and what is but a heading below it."""


def titles_above(paragraphs: Sequence[Paragraph], times: Sequence[Told]) -> Titles:
    """What looks as the headings of other parts do, or as headlines above other days, is no mere title."""
    timed = list(zip(paragraphs, times, strict=True))
    lines = [each for each, _ in takewhile(lambda told: not (told[1].day or told[1].is_other), timed)]
    is_above_day = len(lines) < len(timed) and times[len(lines)].day
    if not is_above_day or not all(map(_is_title, lines)) or not all(each.is_heading for each in lines[1:]):
        return Titles()
    others = {each.style for each in _heads_of_parts(timed[len(lines) :])}
    return Titles(lines, [each for each in lines if each.style not in others])


def _is_title(paragraph: Paragraph) -> bool:
    """Short, no sentence, without a link."""
    is_short = len(paragraph.text) <= LONGEST_HEADLINE and "\n" not in paragraph.text
    return is_short and not paragraph.links and not paragraph.is_note and not LINE_END.search(paragraph.text)


def _heads_of_parts(timed: Timed) -> Iterator[Paragraph]:
    """Headings that are no days (of months, too), and lines right above days that may be titles as well."""
    yield from (each for each, told in timed if each.is_heading and not (told.day and told.day.day))
    yield from (each for (each, told), (_, below) in pairwise(timed) if below.day and not told.day and _is_title(each))
