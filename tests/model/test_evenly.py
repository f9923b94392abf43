"""The last parts of what is read are of one size."""

from collections.abc import Iterator

import polars as pl
import pytest

from model.beside import THREADS
from model.evenly import LEAST, even_frames, evened, shares

MB = 2**20


def joined(parts: list[list[int]]) -> list[list[int]]:
    return [[number for part in parts for number in part]]


@pytest.mark.parametrize("count", range(6))
def test_parts_come_in_order_and_the_last_ones_are_cut_anew(count: int) -> None:
    parts = [[number] for number in range(count)]
    kept, cut = parts[:-THREADS], joined(parts[-THREADS:]) if count else []
    assert list(evened(parts, joined)) == [*kept, *cut]


def test_a_part_is_given_on_while_more_come() -> None:
    asked = 0

    def coming() -> Iterator[list[int]]:
        nonlocal asked
        for asked in range(1, 10):
            yield [asked]

    given = evened(coming(), joined)
    assert next(given) == [1]
    assert asked == THREADS + 1


@pytest.mark.parametrize(
    ("sizes", "parts"),
    [
        ([], [slice(0, 0)]),
        ([5], [slice(0, 1)]),
        ([9 * MB], [slice(0, 1)]),
        ([LEAST // 2, LEAST], [slice(0, 2)]),
        ([MB, MB, MB, MB], [slice(0, 2), slice(2, 4)]),
        ([6 * MB, MB, MB, MB], [slice(0, 1), slice(1, 4)]),
        ([MB, MB, MB, 6 * MB], [slice(0, 3), slice(3, 4)]),
        ([2 * MB, 1], [slice(0, 2)]),
        ([MB, MB, MB, 5 * MB, 0], [slice(0, 3), slice(3, 5)]),
    ],
)
def test_they_have_about_one_size_if_there_is_enough(sizes: list[int], parts: list[slice]) -> None:
    assert shares(sizes) == parts


def test_frames_keep_their_rows_in_order() -> None:
    frames = [pl.DataFrame({"text": ["é" * MB, "b"]}), pl.DataFrame({"text": ["c" * MB, "d" * MB, "e"]})]
    told = list(even_frames(frames))
    assert [frame["text"].str.head(1).to_list() for frame in told] == [["é", "b"], ["c", "d", "e"]]
    assert [frame.height for frame in even_frames([frames[0][1:]])] == [1]
