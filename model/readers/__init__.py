"""Every way in: what the user names becomes articles and problems, in batches."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Final

from model.article import Article, ReadReport
from model.errors import ReadError
from model.readers.inputs import Input
from model.readers.registry import format_of
from model.readers.walk import inputs_in

BATCH_ARTICLES: Final = 1_000
BATCH_CHARACTERS: Final = 16 * 2**20
"""A batch ends with whichever comes first."""


def read_places(places: Iterable[str], *, stdin: BinaryIO | None = None) -> Iterator[ReadReport]:
    """Read files, folders and `-` in order; batches of at most BATCH_ARTICLES, never an exception for an input."""
    return read_inputs(inputs_in(places, stdin))


def read_inputs(inputs: Iterable[Input | ReadError]) -> Iterator[ReadReport]:
    """Read inputs in order, in batches."""
    batch, characters = ReadReport([], []), 0
    for item in _articles_and_problems(inputs):
        if isinstance(item, ReadError):
            batch.problems.append(item)
            continue
        batch.articles.append(item)
        characters += len(item.text)
        if len(batch.articles) >= BATCH_ARTICLES or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = ReadReport([], []), 0
    if batch.articles or batch.problems:
        yield batch


def _articles_and_problems(inputs: Iterable[Input | ReadError]) -> Iterator[Article | ReadError]:
    for source in inputs:
        if isinstance(source, ReadError):
            yield source
        else:
            yield from _of_input(source)


def _of_input(source: Input) -> Iterator[Article | ReadError]:
    """All that one input holds; whatever goes wrong with it ends with it."""
    try:
        yield from format_of(source).read(source)
    except ReadError as problem:
        yield problem
    except OSError as error:
        yield ReadError(source.place, error.strerror or "cannot be read")
    except MemoryError:
        yield ReadError(source.place, "is too large for this machine's memory")
