"""Inputs to articles and problems, in order: here where that is quick and sure, in other processes otherwise."""

import io
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from typing import Any, Final, NamedTuple

from model.article import Article
from model.errors import ReadError
from model.machine.processors import processors
from model.readers.formats.format import Format, Piece
from model.readers.inputs import Input
from model.readers.limits.apart import begin_apart
from model.readers.limits.problems import problem_of
from model.readers.safely import all_pieces, format_or_problem, pieces_of

LARGEST_APART: Final = 64 * 2**20
"""Bytes of one document for a parser that is held to time and memory."""
AHEAD: Final = 4
"""Documents per process that are begun while the first of them is not done."""
AHEAD_ITEMS: Final = 1_000
AHEAD_BYTES: Final = 64 * 2**20
"""What may wait for a document that is not done."""


class Begun(NamedTuple):
    """A document that is being read elsewhere."""

    pieces: Future[list[Piece]]
    size: int
    asked: str
    """As of its Input."""


Found = Article | ReadError | Begun


def articles_and_problems(inputs: Iterable[Piece]) -> Iterator[Article | ReadError]:
    """All that the inputs hold, in their order; no input is opened long before its turn."""
    waiting: deque[Found] = deque()
    try:
        for found in _found(inputs):
            if not waiting and not isinstance(found, Begun):  # nearly always
                yield found
                continue
            waiting.append(found)
            while waiting and (not isinstance(waiting[0], Begun) or _is_enough(waiting)):
                yield from _done(waiting.popleft())
        while waiting:
            yield from _done(waiting.popleft())
    finally:
        for left in waiting:
            if isinstance(left, Begun):
                left.pieces.cancel()


def _found(pieces: Iterable[Piece]) -> Iterator[Found]:
    """The pieces, with what lies in inputs in their place."""
    for piece in pieces:
        if not isinstance(piece, Input):
            yield piece
            continue
        known = format_or_problem(piece)
        if isinstance(known, ReadError):
            yield from _told([known], piece.asked)
        elif known.is_apart:
            yield from _told([_begun(piece, known)], piece.asked)
        else:
            yield from _found(_told(pieces_of(piece, known), piece.asked))


def _told(pieces: Iterable[Any], asked: str) -> Iterable[Any]:
    """The same pieces; what is wrong with them is told of the address that was asked for, too."""
    return (_told_of(piece, asked) for piece in pieces) if asked else pieces


def _told_of(piece: Piece | Begun, asked: str) -> Piece | Begun:
    if isinstance(piece, ReadError):
        return piece.reached_from(asked)
    return replace(piece, asked=asked) if isinstance(piece, Input) else piece


def _begun(source: Input, known: Format) -> Begun | ReadError:
    try:
        source, size = _ready(source)
    except Exception as error:  # noqa: BLE001 - whatever a damaged archive raises while its member is taken out
        return problem_of(error, source.place, known.name)
    pieces = begin_apart(all_pieces, source, known.name, place=source.place, size=size, per_mb=known.seconds_per_mb)
    return Begun(pieces, size, source.asked)


def _ready(source: Input) -> tuple[Input, int]:
    """An input that can be opened elsewhere, and its size in bytes; ReadError if it is too large."""
    if source.is_stream:
        content = source.content(LARGEST_APART)
        return replace(source, opened=partial(io.BytesIO, content), is_stream=False), len(content)
    with source.opened() as stream:
        size = stream.seek(0, io.SEEK_END)
    if size > LARGEST_APART:
        raise ReadError(source.place, f"is larger than {LARGEST_APART // 2**20} MB")
    return replace(source), size


def _done(found: Found) -> Iterator[Article | ReadError]:
    if not isinstance(found, Begun):
        yield found
        return
    try:
        pieces = found.pieces.result()
    except ReadError as problem:
        pieces = [problem]
    yield from articles_and_problems(_told(pieces, found.asked))


def _is_enough(waiting: deque[Found]) -> bool:
    """Whether the first must now be waited for."""
    if len(waiting) > AHEAD_ITEMS:
        return True
    begun = sum(isinstance(found, Begun) for found in waiting)
    size = sum(found.size if isinstance(found, Begun) else _size(found) for found in waiting)
    return begun > AHEAD * processors() or size > AHEAD_BYTES


def _size(found: Article | ReadError) -> int:
    return len(found.text) if isinstance(found, Article) else 0
