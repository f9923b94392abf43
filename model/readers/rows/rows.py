"""Rows of a table or of JSON to articles; a day that is not understood is told, and the article kept."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from model.article import Article
from model.errors import ReadError, TakenError
from model.readers.days.columns import ROWS, DaysOfColumn
from model.readers.days.days import DATE_PARTS, is_of_publication, parse_day, said
from model.readers.days.undated import Undated
from model.readers.fields import TEXTS, WEB, article_of, field_of, listed, said_of, surest, web_address
from model.readers.inputs import Input
from model.readers.pages.tagged import seen
from model.readers.rows.exports import OF_ARTICLES, is_judgement, judgements_found
from model.readers.rows.posts import with_its_moment
from model.readers.rows.several import Cell, Several
from model.readers.rows.unused import Unused
from model.words.counting import counted

LARGEST_HELD: Final = 2**24
"""Characters of rows that wait for one that tells how days are written."""

NOTHING: Final = ("nan", "NaN", "NaT", "<NA>", "None", "NULL", "null")
"""What pandas and databases write where a cell is empty."""

CUT_ENDS: Final = "chars]"
LONGEST_MARK: Final = 40
REMOVED: Final = "[Removed]"
"""What NewsAPI has for all that an article said once its outlet has taken it back."""
_CUT: Final = re.compile(r"\s*\[\+\d{1,9} chars\]$")


class _Held(NamedTuple):
    """A row that waits, or comes behind one that does."""

    article: Article
    fields: Mapping[str, object]
    day: str | None
    """What it says in words that may be several days, or none by themselves."""


def _with_nothing(fields: Mapping[str, object]) -> Mapping[str, object]:
    """The fields, where those that have a program's word for nothing are empty."""
    values = fields.values()
    if not any(word in values for word in NOTHING):  # nearly always
        return fields
    return {name: None if isinstance(value, str) and value in NOTHING else value for name, value in fields.items()}


def _is_of_publication(day: date | None) -> bool:
    return day is None or is_of_publication(day)


def _is_address_alone(article: Article) -> bool:
    """Whether a row tells only where an article is."""
    return article.url is not None and article.text.startswith(WEB) and web_address(article.text) == article.url


class Rows:
    """The rows of one input, one after the other."""

    def __init__(self, source: Input, *, may_be_to_come: bool = False, year: int | None = None) -> None:
        """`may_be_to_come`: a row may have a day that is not there yet, as in a tracker; `year` is told above them."""
        self._may_be_to_come = may_be_to_come
        self.names: Mapping[str, str] = source.names
        self.people: Mapping[str, str] = source.people
        self._place = source.place
        self._undated = Undated(source.place)
        self._judgements = 0
        self._wordless = 0
        self._removed = 0
        self._addresses = 0
        self._cut = 0
        self._several = Several(source.names, source.place)
        self._unused = Unused(source)
        self._days = DaysOfColumn(year)
        self._column = ""
        self._held: list[_Held] = []
        self._size = 0

    def pieces(
        self, fields: Mapping[str, object], place: str, again: Sequence[Cell] = ()
    ) -> Iterator[Article | ReadError]:
        """The article of a row, or why there is none; and what its day says, if that is not understood.

        `again` are cells whose column has the name of one of the fields. Judgements of an export are only counted.
        """
        if is_judgement(fields):
            self._judgements += 1
            return
        fields = with_its_moment(fields)
        settled = self._several.settled(_with_nothing(fields), again)
        if settled is not fields:
            yield from self._several.news()
        if "year" in settled and "month" in settled and "day" in settled:
            settled = {**settled, "day": {part: settled[part] for part in DATE_PARTS}}
        try:
            article = self._article(settled, place)
        except ReadError as problem:
            yield self._named(problem, fields)
            return
        if article.text == article.title == REMOVED:
            self._removed += 1
            return
        if article.date is None and _is_address_alone(article):
            self._addresses += 1
            return
        day = self._said_day(settled)
        if article.date_from == "field" and article.date and day:
            self._days.saw(day, article.date)
            day = None
        if self._held or (day and self._days.is_open(day)):
            self._held.append(_Held(article, settled, day))
            self._size += len(article.text)
            if len(self._held) >= ROWS or self._size > LARGEST_HELD:
                yield from self._released()
        else:
            yield from self._told(article, settled, day)

    def messages(self, fields: Mapping[str, object], place: str) -> Iterator[Article | ReadError]:
        """The same of a message of a chat; one without words of anybody is only counted."""
        if fields["text"]:
            yield from self.pieces(fields, place)
        else:
            self._wordless += 1

    def _article(self, fields: Mapping[str, object], place: str) -> Article:
        article = self._whole(article_of(fields, place, self.names, seen))
        is_any_day = self._may_be_to_come or OF_ARTICLES in fields
        if article.date_from == "field" and not is_any_day and not _is_of_publication(article.date):
            return self._whole(article_of(self._with_possible_days(fields), place, self.names, seen))
        return article

    def _whole(self, article: Article) -> Article:
        """Without the mark by which a service says that it sends no more of a text; counted, for it is cut."""
        found = _CUT.search(article.text, len(article.text) - LONGEST_MARK) if article.text.endswith(CUT_ENDS) else None
        if found is None:
            return article
        self._cut += 1
        return article.model_copy(update={"text": article.text[: found.start()]})

    def _said_day(self, fields: Mapping[str, object]) -> str | None:
        """What the surest of the columns of days says in words that there are."""
        value = fields.get(self._column) if self._column else None
        if value is None:
            self._column = surest(fields, "date", self.names)
            value = fields.get(self._column)
        return said(value) if isinstance(value, str) else None

    def _told(
        self, article: Article, fields: Mapping[str, object], day: str | None = None
    ) -> Iterator[Article | ReadError]:
        """The article of a row, in the day that others of its column tell, if its own words tell none."""
        if day and (settled := self._days.settled(day)) and (self._may_be_to_come or is_of_publication(settled)):
            article = article.model_copy(update={"date": settled, "date_from": "field"})
        self._unused.saw(article, fields)
        yield article
        if article.date is None:
            yield from self._undated.told(article, said_of(fields, "date", self.names))

    def _released(self) -> Iterator[Article | ReadError]:
        """The rows that were held, once it is decided how their days are written."""
        held, self._held, self._size = self._held, [], 0
        self._days.ask([row.day for row in held if row.day])
        for article, fields, day in held:
            yield from self._told(article, fields, day)

    def _with_possible_days(self, fields: Mapping[str, object]) -> dict[str, object]:
        """Without columns whose day can't be that of a publication: what programs write for none, or one to come."""
        return {
            name: value
            for name, value in fields.items()
            if field_of(name, self.names) != "date" or _is_of_publication(parse_day(value))
        }

    def _named(self, problem: ReadError, fields: Mapping[str, object]) -> ReadError:
        """With the fields that a row has, where none of them is one for a text."""
        if "text" in self.names or not fields or not TEXTS.isdisjoint(fields):
            return problem
        return ReadError(problem.place, f"{problem.what}; has {listed(list(fields))}; name one with --map text=NAME")

    def rest(self) -> Iterator[Article | ReadError]:
        """The rows that wait, and what was not told of each, once there are no more."""
        yield from self._released()
        yield from self._undated.rest()
        yield from self._unused.rest()
        if self._wordless:
            what = f"{counted(self._wordless, 'message')} without words of anybody (notices, pictures, deleted ones)"
            yield TakenError(self._place, f"{what}: left out")
        if self._removed:
            what = f"{counted(self._removed, 'article')} of which its service has only {REMOVED!r}"
            yield TakenError(self._place, f"{what}: left out")
        if self._addresses:
            what = f"{counted(self._addresses, 'row')} of an address and no word of its article: left out"
            yield TakenError(self._place, f"{what}; `issuewatch add` of the address takes in its page")
        if self._cut:
            what = f"{counted(self._cut, 'text')} that its service has cut short ([+… chars]): what there is is taken"
            yield TakenError(self._place, what)
        if self._judgements:
            yield judgements_found(self._place, counted(self._judgements, "judgement"))
