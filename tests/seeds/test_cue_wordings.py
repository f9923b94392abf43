"""The wordings of the shipped lexicons, as they are written."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest

from model.words.wordings import expanded

MOST = 50_000
"""Ways that one wording may stand for: each is a pattern, and a million of them halve the speed of reading."""


def wordings_in(part: object) -> Iterator[str]:
    """All that has braces in a part of a lexicon."""
    match part:
        case dict():
            for each in part.values():
                yield from wordings_in(each)
        case list():
            for each in part:
                yield from wordings_in(each)
        case str() if "{" in part and "{@" not in part:
            yield part


@pytest.mark.parametrize("name", ["en.toml", "world.toml", "events.toml"])
def test_no_wording_stands_for_so_many_ways_that_reading_slows(name: str) -> None:
    lexicon = tomllib.loads(files("seeds").joinpath("cues", name).read_text(encoding="utf-8"))

    assert [wording for wording in wordings_in(lexicon) if len(expanded(wording)) > MOST] == []
