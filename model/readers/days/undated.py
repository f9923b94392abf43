"""Articles that stay undated though something is said of their day: one line each that says what would be right."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from model.article import Article
from model.days.datelines import day_of_a_copy, unsure_dateline
from model.days.day_range import is_in_range
from model.errors import ReadError, TakenError, UndatedError
from model.readers.days.days import is_of_publication, parse_day, said, what_is_wrong
from model.readers.days.happenings import is_of_a_happening
from model.readers.days.headings import LONGEST_HEADING, begin_with_days, day_before_words, day_lines, heading_of
from model.readers.days.named import day_in_name
from model.readers.days.times import is_only_a_time
from model.readers.text.paragraphs import Paragraph
from model.words.counting import counted

SAID: Final = 20
"""Days of one input that are told each by a line; of the others, how many there are."""

LIKE_DAYS: Final = 3
"""Lines that are written as days, in no way that is understood, from which a text may be a tracker."""
LOOKED_AT: Final = 10_000
"""Characters of a text in which such lines are looked for."""
DAYS_LOOKED_AT: Final = 4_000
"""The same for lines that are days: a tracker has some there."""

_YEAR_AT_END: Final = re.compile(r"20\d\d[ .:*]*$", re.MULTILINE)
"""How such a line ends: few lines do, and they are found in a tenth of the time."""
_LIKE_A_DAY: Final = re.compile(
    r"(?:[^\W\d_]{2,14}\.?,?[ ]+)?\d{1,2}(?:\.|er|º)?[ ]+(?:d[e’'][ ]?)?[^\W\d_]{3,12}\.?,?[ ]+"
    r"(?:de[ ])?\d{4}"
)
"""A number, a word and a year, as days are in whatever language."""


class Undated:
    """Those of one input, one after the other."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._number = 0

    def told(self, article: Article, days: Iterable[object] = ()) -> Iterator[ReadError]:
        """What is wrong with its day, as its fields or its dateline tell it; nothing if it has one, or tells none."""
        if article.date is not None:
            return
        words = next((words for words in map(said, days) if words), None) or unsure_dateline(article.text)
        if words is not None:
            yield from self.tell(article.place, what_is_wrong(words))

    def tell(self, place: str, why: str) -> Iterator[ReadError]:
        """That an article stays undated, and why; no more than SAID of one input."""
        self._number += 1
        if self._number <= SAID:
            yield UndatedError(place, f"stays undated: {why}")

    def rest(self) -> Iterator[ReadError]:
        """How many were not told each, once there are no more."""
        if (more := self._number - SAID) > 0:
            what = f"{counted(more, 'more article')} undated, with a date that is not understood"
            yield UndatedError(self._place, what)


def in_range(article: Article) -> Iterator[Article | ReadError]:
    """An article, undated where its day is none that can be, wherever that was found; and the line that says so."""
    if article.date is None or is_in_range(article.date):
        yield article
        return
    yield article.model_copy(update={"date": None, "date_from": "none"})
    yield UndatedError(article.place, f"stays undated: {what_is_wrong(str(article.date))}")


def with_day_told(
    article: Article,
    *said_days: object,
    why: str = "",
    is_article: bool = False,
    is_around: bool = False,
    is_sure: bool = False,
) -> Iterator[Article | ReadError]:
    """The one article of an input, and what is wrong with its day, or that it may be a tracker of several.

    `why` is what else is to be said, if it has no day; `is_article`: it says so itself; `is_around`: it is what stands
    around a tracker, whose file's name tells when that was saved; `is_sure`: its day is told apart from its text. A
    day to come that its fields tell is none, nor is that of the first happening that it tells.
    """
    if article.date_from == "field" and article.date and not is_of_publication(article.date):
        article = article.model_copy(update={"date": None, "date_from": "none"})
    happened = "" if is_sure else _happened(article)
    if happened:
        article = article.model_copy(update={"date": None, "date_from": "none"})
    if article.date is None and not is_around:
        article = dated_by_name(article)
    yield article
    if len(days := day_lines(article.text[:DAYS_LOOKED_AT])) >= LIKE_DAYS:
        more = ", …" if len(days) > LIKE_DAYS else ""
        told = f"{len(days)} lines are days ({', '.join(map(repr, days[:LIKE_DAYS]))}{more})"
        kept = f"kept as one article{f' of {article.date}' if article.date else ''}"
        since = "its page says that it is one" if is_article else "a tracker has a link right below each day"
        if happened and not article.date:
            yield UndatedError(article.place, f"stays undated: {told}: {kept}, since {since}; {happened}")
        else:
            yield TakenError(article.place, f"{told}: {kept}, since {since}")
        return
    undated, why = Undated(article.place), why or happened
    problems = list(undated.told(article, said_days))
    yield from problems
    if not article.date and not problems and (why := why or _why_none(article.text) or _without_year(article.text)):
        yield from undated.tell(article.place, why)
    elif not article.date and not problems and (like := _like_days(article.text)):
        told = f"{len(like)} lines look like days and are not understood: {', '.join(map(repr, like[:LIKE_DAYS]))}"
        yield from undated.tell(article.place, f"{told}; write them like 2023-06-18")


def _happened(article: Article) -> str:
    """Why the day of a timeline is none of its own; empty for any other article."""
    if article.date_from not in ("dateline", "metadata") or not article.date:
        return ""
    if not is_of_a_happening(article.date, article.text, article.title):
        return ""
    return f"its first day ({article.date}) is of the first that it tells; write its own in a line below its title"


def dated_by_name(article: Article) -> Article:
    """In the day of its file's name, unless that is the one on which a text was looked up or saved."""
    day = day_in_name(article.place)
    if day is None or ((copied := day_of_a_copy(article.text)) and parse_day(copied) == day):
        return article
    return article.model_copy(update={"date": day, "date_from": "name"})


def _why_none(text: str) -> str:
    day = day_of_a_copy(text)
    return f"it tells only when it was changed, looked up or saved ({day})" if day else ""


def _without_year(text: str) -> str:
    """What is wrong with a text of which several lines begin with days, where nobody tells the year."""
    if not begin_with_days(text := text[:LOOKED_AT]):
        return ""
    days = [day for line in text.splitlines() if (day := day_before_words(line))]
    if len(days) < LIKE_DAYS or re.search(r"(?:19|20)\d\d", text[: text.find(days[0])] + " ".join(days)):
        return ""
    return f"{len(days)} lines begin with days that have no year ({days[0]!r}, …): name it in a line above them"


def _like_days(text: str) -> list[str]:
    """Lines that are days in a way that nobody here understands; empty if there are few."""
    ends = [found.end() for found in _YEAR_AT_END.finditer(text, 0, LOOKED_AT)]
    lines = (text[text.rfind("\n", 0, end) + 1 : end] for end in ends)
    like = [line for line in dict.fromkeys(line.strip("#*: ") for line in lines) if _is_like_a_day(line)]
    return like if len(like) >= LIKE_DAYS else []


def _is_like_a_day(line: str) -> bool:
    is_time = len(line) <= LONGEST_HEADING and (_LIKE_A_DAY.fullmatch(line) is not None or is_only_a_time(line))
    return is_time and heading_of(Paragraph(line)) is None
