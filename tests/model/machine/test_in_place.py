"""A file is written whole or not at all, and nothing of the writing is left."""

import os
import time
from pathlib import Path

import pytest

from model.machine.in_place import in_place_of


def test_what_is_written_takes_the_place_of_what_there_was(tmp_path: Path) -> None:
    file = tmp_path / "new" / "kept.txt"
    for words in ("first", "second"):
        with in_place_of(file) as partial:
            partial.write_text(words)
            assert words == "first" or file.read_text() == "first"

    assert file.read_text() == "second"
    assert list(file.parent.iterdir()) == [file]


def test_what_is_hindered_leaves_what_there_was(tmp_path: Path) -> None:
    file = tmp_path / "kept.txt"
    file.write_text("first")

    def fail() -> None:
        with in_place_of(file) as partial:
            partial.write_text("half")
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        fail()
    assert file.read_text() == "first"
    assert list(tmp_path.iterdir()) == [file]


def test_what_a_killed_one_left_goes_once_nobody_can_be_writing_it(tmp_path: Path) -> None:
    file, left, others = (tmp_path / name for name in ("a[1].txt", "a[1].7-8.partial", "b.7-8.partial"))
    for ago in (60, 7_200):
        for each in (left, others):
            each.write_text("half")
            os.utime(each, (time.time() - ago,) * 2)
        with in_place_of(file) as partial:
            partial.write_text("whole")
        assert left.exists() == (ago == 60)
    assert others.exists()
