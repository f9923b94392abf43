"""Rows of a table or of JSON to articles; a day that is not understood is told, and the article kept."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from model.article import Article
from model.counting import counted
from model.errors import ReadError
from model.readers.days.days import is_of_publication, parse_day
from model.readers.days.undated import Undated
from model.readers.fields import NAMES, SUMMARIES, article_of, field_of, listed, said_of
from model.readers.inputs import Input
from model.readers.pages.tagged import seen
from model.readers.rows.exports import OF_ARTICLES, is_judgement, judgements_found
from model.readers.rows.several import Cell, Several
from model.readers.rows.unused import Unused


def _is_of_publication(day: date | None) -> bool:
    return day is None or is_of_publication(day)


class Rows:
    """The rows of one input, one after the other."""

    def __init__(self, source: Input, *, may_be_to_come: bool = False) -> None:
        """`may_be_to_come`: a row may have a day that is not there yet, as in a tracker."""
        self._may_be_to_come = may_be_to_come
        self.names: Mapping[str, str] = source.names
        self._place = source.place
        self._undated = Undated(source.place)
        self._judgements = 0
        self._several = Several(source.names, source.place)
        self._unused = Unused(source)

    def pieces(
        self, fields: Mapping[str, object], place: str, again: Sequence[Cell] = ()
    ) -> Iterator[Article | ReadError]:
        """The article of a row, or why there is none; and what its day says, if that is not understood.

        `again` are cells whose column has the name of one of the fields. Judgements of an export are only counted.
        """
        if is_judgement(fields):
            self._judgements += 1
            return
        settled = self._several.settled(fields, again)
        if settled is not fields:
            yield from self._several.news()
        try:
            article = article_of(settled, place, self.names, seen)
            is_any_day = self._may_be_to_come or OF_ARTICLES in fields
            if article.date_from == "field" and not is_any_day and not _is_of_publication(article.date):
                article = article_of(self._with_possible_days(settled), place, self.names, seen)
        except ReadError as problem:
            yield self._named(problem, fields)
            return
        self._unused.saw(article, settled)
        yield article
        if article.date is None:
            yield from self._undated.told(article, said_of(settled, "date", self.names))

    def _with_possible_days(self, fields: Mapping[str, object]) -> dict[str, object]:
        """Without columns whose day can't be that of a publication: what programs write for none, or one to come."""
        return {
            name: value
            for name, value in fields.items()
            if field_of(name, self.names) != "date" or _is_of_publication(parse_day(value))
        }

    def _named(self, problem: ReadError, fields: Mapping[str, object]) -> ReadError:
        """With the fields that a row has, where none of them is one for a text."""
        if "text" in self.names or not fields or any(name in SUMMARIES or name in NAMES["text"] for name in fields):
            return problem
        return ReadError(problem.place, f"{problem.what}; has {listed(list(fields))}; name one with --map text=NAME")

    def rest(self) -> Iterator[ReadError]:
        """What was not told of each, once there are no more."""
        yield from self._undated.rest()
        yield from self._unused.rest()
        if self._judgements:
            yield judgements_found(self._place, counted(self._judgements, "judgement"))
