"""Parts of one size, as far as they are the last: a thread that has none left would wait for the others."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeVar

import numpy as np
import polars as pl

from model.beside import THREADS

LEAST: Final = 2**20
"""Bytes of text below which a part is not worth a thread of its own: half a second goes to each, whatever its size."""

Part = TypeVar("Part")


def evened(parts: Iterable[Part], cut: Callable[[list[Part]], Iterable[Part]]) -> Iterator[Part]:
    """Parts as they come, and in place of the last ones, one for each thread, what `cut` makes of them."""
    last = deque[Part]()
    for part in parts:
        if len(last) == THREADS:
            yield last.popleft()
        last.append(part)
    if last:
        yield from cut(list(last))


def shares(sizes: Sequence[int]) -> list[slice]:
    """The places of things of some sizes (bytes) in parts of about one size, one for each thread; of little, one."""
    until = np.cumsum([0, *sizes])
    whole = int(until[-1])
    count = max(1, min(THREADS, whole // LEAST))
    ends = [int(np.abs(until - whole * nth // count).argmin()) for nth in range(1, count)]
    edges = [0, *ends, len(sizes)]
    return [slice(since, end) for since, end in pairwise(edges) if since < end or not sizes]


def even_frames(frames: list[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    """ARTICLES of some frames in frames with about as much text each."""
    articles = pl.concat(frames)
    return (articles[share] for share in shares(articles["text"].str.len_bytes().to_list()))
