"""Every way in: what the user names becomes articles and problems, in batches."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import BinaryIO, Final

from model.article import Article, ReadReport
from model.errors import ReadError
from model.readers.days.undated import in_range
from model.readers.inputs import Input
from model.readers.pipeline import articles_and_problems
from model.readers.walk import Fetched, inputs_in

BATCH_ARTICLES: Final = 2_000
BATCH_CHARACTERS: Final = 6 * 2**20
"""A batch ends with whichever comes first; of problems it has no more than of articles. Larger ones are read little
faster, and their claims take 60 times as much memory as their text."""


def read_places(
    places: Iterable[str],
    *,
    stdin: BinaryIO | None = None,
    names: Mapping[str, str] | None = None,
    fetched: Fetched | None = None,
    are_found: bool = False,
) -> Iterator[ReadReport]:
    """Read files, folders, patterns, `-` and addresses in order; never an exception for an input.

    Batches of at most BATCH_ARTICLES. `names` are the columns that fields are in, where they have no usual name
    (`{"title": "headline"}`: see `fields.parse_names`); `fetched` gives what an http(s) address holds; `are_found` as
    of `inputs_in`.
    """
    return read_inputs(inputs_in(places, stdin, names=names, fetched=fetched, are_found=are_found))


def read_inputs(inputs: Iterable[Input | ReadError]) -> Iterator[ReadReport]:
    """Read inputs in order, in batches."""
    batch, characters = ReadReport([], []), 0
    for item in chain.from_iterable(map(_in_range, articles_and_problems(inputs))):
        if isinstance(item, ReadError):
            batch.problems.append(item)
        else:
            batch.articles.append(item)
            characters += len(item.text)
        if max(len(batch.articles), len(batch.problems)) >= BATCH_ARTICLES or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = ReadReport([], []), 0
    if batch.articles or batch.problems:
        yield batch


def _in_range(item: Article | ReadError) -> Iterable[Article | ReadError]:
    return in_range(item) if isinstance(item, Article) else (item,)
