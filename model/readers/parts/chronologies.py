"""A chronology: a document whose paragraphs begin with days (`March 3: …`, `On March 3, …`), not dated otherwise."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from model.days.datelines import dateline_date
from model.days.dating import Written
from model.readers.days.calendar import year_told_in
from model.readers.days.headings import (
    begin_with_days,
    begins_with_day,
    dated_heading,
    day_in_sentence,
    has_lines_of_weeks,
    tell_days_in_sentences,
    with_days_above,
    with_days_apart,
)
from model.readers.days.open_days import with_days
from model.readers.days.years import NOTHING, Heading, Known, years_told
from model.readers.parts.above import ABOVE
from model.readers.parts.dated_lists import dated_list, may_be_dated_list
from model.readers.parts.monthly import begins_with_number, has_months, is_month_line, monthly
from model.readers.text.outlines import outlined
from model.readers.text.paragraphs import Paragraph, joined

ENTRIES: Final = 3
"""Paragraphs that begin with a day from which a document may be one."""
NEARLY_ALL: Final = 0.75
"""The share of its paragraphs that begin with one."""
IN_ORDER: Final = 0.5
"""The same where the days are one after the other: the others go on with what happened on the day above."""
BARS: Final = 2
"""That a row of a table has."""
WORDS: Final = 3
"""Words of a paragraph that tells something: half of them do, and are not only figures."""
_TAB: Final = re.compile(r"(?<=\w)\t+(?=\S)")
"""What may stand between a day and what happened; elsewhere it is a blank."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


def chronology(text: str, known: Known = NOTHING) -> list[Paragraph]:
    """The paragraphs of a text that is one, a day by itself above each entry; none if it is not.

    `known` may tell the year of its days.
    """
    return chronology_in(outlined(_spaced(text)), known) if may_be_chronology(text) else []


def may_be_chronology(text: str) -> bool:
    """Whether lines of a text begin or end with days, or are months: of most, few do, and that is found fast."""
    return (
        begin_with_days(text)
        or tell_days_in_sentences(text) >= ENTRIES
        or has_months(text)
        or has_lines_of_weeks(text)
        or may_be_dated_list(text)
    )


def chronology_in(paragraphs: Sequence[Paragraph], known: Known = NOTHING) -> list[Paragraph]:
    """The same of the paragraphs of a document; what stands in further than its days still does.

    Where the days are told in sentences, as an article's are too, nearly all begin so, one day after the other.
    """
    apart = list(with_days_apart(paragraphs))
    if len(apart) - len(paragraphs) >= ENTRIES:
        return _entries(paragraphs, apart, known, in_order=IN_ORDER, in_any=NEARLY_ALL)
    above = list(with_days_above(apart))
    if len(above) - len(paragraphs) >= ENTRIES:
        return _entries(paragraphs, above, known, in_order=NEARLY_ALL, in_any=math.inf)
    return monthly(paragraphs) or dated_list(paragraphs)


def _entries(
    paragraphs: Sequence[Paragraph], parts: Sequence[Paragraph], known: Known, *, in_order: float, in_any: float
) -> list[Paragraph]:
    """The parts, if they are a chronology: those shares of them have days above them, in order or in any order.

    What stands in further than all days is of the entry above it, however much that is.
    """
    whole = frozenset(parts)
    if dateline_date(joined(each for each in paragraphs if each in whole)):
        return []
    apart = with_days(parts)
    dated = {place: day for place, each in enumerate(apart) if (day := dated_heading(each))}
    if len(dated) < ENTRIES:
        return []
    first, days = min(dated), list(dated.values())
    above = " ".join(each.text for each in apart[:first])
    margin = max(apart[place].indent for place in dated)
    behind = (each for place, each in enumerate(apart) if place > first and place not in dated)
    told = [each for each in behind if not each.is_heading and not each.is_note and each.indent <= margin]
    year = year_told_in(above) or days[0].year or _year_told(apart, dated, above, known)
    share = in_order if _are_in_order(days, year) else in_any
    is_in_words = 2 * sum(len(_WORD.findall(each.text)) >= WORDS for each in told) >= len(told)
    is_one = year is not None and len(above) <= ABOVE and len(days) >= share * len(told) and is_in_words
    return _at_the_margin(apart, list(dated)) if is_one else []


def _year_told(paragraphs: Sequence[Paragraph], dated: Mapping[int, Written], above: str, known: Known) -> int | None:
    """The year of the first day, where what entries link to or what is known of the document tells it."""
    ends = [*list(dated)[1:], len(paragraphs)]
    headings = [
        Heading(day, paragraphs[at].text, tuple(link for each in paragraphs[at:end] for link in each.links))
        for (at, day), end in zip(dated.items(), ends, strict=True)
    ]
    told = years_told(headings, above, known)
    return told[0].year if 0 in told else None


def _spaced(text: str) -> str:
    """The text with a blank line above each line that begins with a day or is a month, as where an entry is a line."""
    lines, are_months = text.splitlines(), has_months(text)
    begins = [_is_entry(line) or (are_months and _is_of_months(line)) for line in lines]
    lines = [_TAB.sub(": ", line, count=1) if begin else line for line, begin in zip(lines, begins, strict=True)]
    return "\n".join(
        f"\n{line}" if above and begins_here else line
        for (above, line), begins_here in zip(pairwise(["", *lines]), begins, strict=True)
    )


def _is_entry(line: str) -> bool:
    """Whether a line begins with a day, and is no row of a table."""
    return line.count("|") < BARS and (begins_with_day(line) or day_in_sentence(line) != "")


def _is_of_months(line: str) -> bool:
    """Whether a line is a month, or may begin with a day of the one above."""
    return is_month_line(line) or begins_with_number(line)


def _are_in_order(days: Sequence[Written], year: int | None) -> bool:
    """Whether the days go on, or back, from one to the next; one without its year is in that of the day above."""
    found: list[tuple[int, int, int]] = []
    for day in days:
        year = day.year or year
        found.append((year or 0, day.month or 0, day.day or 0))
    return found in (sorted(found), sorted(found, reverse=True))


def _at_the_margin(paragraphs: Sequence[Paragraph], places: Sequence[int]) -> list[Paragraph]:
    """The paragraphs, of which those that stand in as the days do stand at the margin: items of a list do."""
    margin = Counter(paragraphs[place].indent for place in places).most_common(1)[0][0]
    return [each._replace(indent=max(0, each.indent - margin)) for each in paragraphs]
