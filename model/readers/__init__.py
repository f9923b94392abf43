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

BATCH_ARTICLES: Final = 3_000
BATCH_CHARACTERS: Final = 12 * 2**20
"""A batch ends with whichever comes first; of problems it has no more than of articles. To read claims takes a
second whatever a batch has, so that 12 MB of long texts go a third faster than twice 6; short ones that are all on
the two take 50 times as much memory as their text."""
FIRST: Final = 2
"""So many batches are half as large: a folder that makes two of them is read by two processors."""


def read_places(
    places: Iterable[str],
    *,
    stdin: BinaryIO | None = None,
    names: Mapping[str, str] | None = None,
    fetched: Fetched | None = None,
    are_found: bool = False,
) -> Iterator[ReadReport]:
    """Read files, folders, patterns, `-` and addresses in order; never an exception for an input.

    Batches of at most BATCH_ARTICLES, the FIRST of half as many. `names` are the columns that fields are in, where they
    have no usual name (`{"title": "headline"}`: see `fields.parse_names`); `fetched` gives what an http(s) address
    holds; `are_found` as of `inputs_in`.
    """
    return read_inputs(inputs_in(places, stdin, names=names, fetched=fetched, are_found=are_found))


def read_inputs(inputs: Iterable[Input | ReadError]) -> Iterator[ReadReport]:
    """Read inputs in order, in batches."""
    batch, characters, number = ReadReport([], []), 0, 0
    for item in chain.from_iterable(map(_in_range, articles_and_problems(inputs))):
        if isinstance(item, ReadError):
            batch.problems.append(item)
        else:
            batch.articles.append(item)
            characters += len(item.text)
        part = 2 if number < FIRST else 1
        is_many = max(len(batch.articles), len(batch.problems)) * part >= BATCH_ARTICLES
        if is_many or characters * part >= BATCH_CHARACTERS:
            yield batch
            batch, characters, number = ReadReport([], []), 0, number + 1
    if batch.articles or batch.problems:
        yield batch


def _in_range(item: Article | ReadError) -> Iterable[Article | ReadError]:
    return in_range(item) if isinstance(item, Article) else (item,)
