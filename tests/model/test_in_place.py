"""A file is written whole or not at all, and nothing of the writing is left."""

from pathlib import Path

import pytest

from model.in_place import in_place_of


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
