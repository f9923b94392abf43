"""Files of one record in each line."""

from pathlib import Path

import pytest

from model.machine.lines import append_lines, lines_in


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("a\n", ["a"]),
        ("a\nb", ["a", "b"]),
        ('{"a": "b\u2028c\u0085d\x0ce"}\n', ['{"a": "b\u2028c\u0085d\x0ce"}']),
    ],
)
def test_only_a_line_feed_parts_them(text: str, lines: list[str]) -> None:
    assert lines_in(text) == lines


def test_what_was_cut_off_is_a_line_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "kept.jsonl"
    append_lines(file, "one\n")
    append_lines(file, "tw")
    append_lines(file, "three\n")
    assert file.read_text() == "one\ntw\nthree\n"
