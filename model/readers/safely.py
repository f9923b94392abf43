"""One input to its pieces, and never an exception: whatever a parser makes of what strangers wrote is a problem."""

from collections.abc import Iterator
from typing import Final

from polars.exceptions import PanicException

from model.errors import ReadError, TakenError
from model.readers.formats.format import Format, Piece
from model.readers.inputs import Input
from model.readers.limits.budget import DEPTH
from model.readers.limits.problems import problem_of
from model.readers.registry import FORMATS, format_of

_ANYTHING: Final = (Exception, PanicException)
"""The latter is no exception to Python."""


def format_or_problem(source: Input) -> Format | ReadError:
    """How an input is read; else why it isn't."""
    try:
        if source.depth > DEPTH:
            return ReadError(source.place, f"lies in more than {DEPTH} archives within one another, and is left there")
        return format_of(source)
    except _ANYTHING as error:  # whatever a damaged archive raises while its member is looked at
        return problem_of(error, source.place)


def pieces_of(source: Input, known: Format) -> Iterator[Piece]:
    """All that one input holds; whatever goes wrong with it ends with it."""
    is_nothing = True
    try:
        for piece in known.read(source):
            is_nothing = False
            yield piece
        if is_nothing:
            yield TakenError(source.place, "holds no article")
    except _ANYTHING as error:  # parsers of hostile input raise what they like
        yield problem_of(error, source.place, known.name)


def all_pieces(source: Input, name: str) -> list[Piece]:
    """All that an input of the format of that name holds; as `apart` runs it."""
    return list(pieces_of(source, next(known for known in FORMATS if known.name == name)))
