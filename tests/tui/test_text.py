"""The gate: nothing that a terminal would obey comes through, all that a reader needs does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text import one_line, quoted, shown, shown_spans

HOSTILE = {
    "colour": "\x1b[31mred\x1b[0m",
    "clipboard": "\x1b]52;c;aGk=\x07",
    "title": "\x1b]0;owned\x1b\\",
    "c1 csi": "\x9b31m",
    "nul": "a\x00b",
    "bell": "a\x07b",
    "carriage return": "good\rbad!",
    "override": "a\u202ecod.exe",
    "isolate": "a\u2066b\u2069",
    "direction mark": "a\u200fb\u200e",
    "zero width": "tai\u200bwan",
    "tag": "a\U000e0041b",
    "lone surrogate": "a\ud800b",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_that_a_terminal_obeys_comes_through(text: str) -> None:
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown(text)
    )


@pytest.mark.parametrize(
    "text", ["[sic]", "[/]", "[b", "习近平会见布林肯", "👩‍🔬", "❤️", "می‌خواهم", "a\tb\nc", "“quoted” — é"]
)
def test_what_a_reader_needs_stays(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met.", "“They met.”"),
        ("“They met,” he said.", "“They met,” he said."),
        ("“They met.", "“They met.”"),
        ("“They met,” he said. “Twice.", "“They met,” he said. “Twice.”"),
        ('"They met,', '"They met,"'),
        ('"They met."', '"They met."'),
    ],
)
def test_a_quote_has_both_its_marks_also_where_its_sentence_is_cut_out_of_a_longer_one(text: str, words: str) -> None:
    assert quoted(text) == words


def test_one_line_is_one_line():
    assert one_line("  a\r\nb\t c\u2028d ") == "a b c d"


@given(st.text())
def test_the_gate_is_passed_once(text: str) -> None:
    assert shown(shown(text)) == shown(text)


@given(st.text())
def test_one_line_has_no_line_end_and_no_double_space(text: str) -> None:
    line = one_line(text)

    assert len(line.splitlines()) <= 1
    assert "  " not in line


@given(st.lists(st.sampled_from(["a", "é", "台", "\x1b", "\u202e", "\x00"]), max_size=30), st.data())
def test_a_span_still_covers_its_characters(parts: list[str], data: st.DataObject) -> None:
    text = "".join(parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    clean, [(new_start, new_end)] = shown_spans(text, [(start, end)])

    assert clean == shown(text)
    assert clean[new_start:new_end] == shown(text[start:end])
