"""What was read stays read, whoever marks at the same time and whatever else is in the file."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from model.errors import StoreError
from model.read_marks import ReadMarks


def test_the_last_mark_on_an_article_counts():
    marks = ReadMarks()
    marks.mark(["a", "b"])
    marks.mark(["a"], as_read=False)
    marks.mark(["c"])

    assert ReadMarks().ids() == {"b", "c"}


def test_nothing_is_read_before_anything_was_marked():
    assert ReadMarks().ids() == frozenset()


def test_two_that_mark_at_once_lose_nothing():
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: ReadMarks().mark([f"{number:04}"]), range(200)))

    assert len(ReadMarks().ids()) == 200


def test_lines_that_are_no_marks_are_passed_over():
    marks = ReadMarks()
    marks.mark(["a"])
    with marks.file.open("ab") as file:
        file.write(b"\xff\xfe\n\nrubbish\n+b\n")

    assert marks.ids() == {"a", "b"}


def test_a_mark_that_was_cut_short_takes_no_other_with_it(tmp_path):
    marks = ReadMarks(tmp_path / "marks.txt")
    marks.file.write_text("+a\n+0a1", encoding="utf-8")
    marks.mark(["b"])
    marks.mark(["c"])

    assert marks.ids() == {"a", "0a1", "b", "c"}


def test_marks_that_can_not_be_kept_are_told(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(StoreError, match="nowhere"):
        ReadMarks(tmp_path / "file" / "nowhere").mark(["a"])
