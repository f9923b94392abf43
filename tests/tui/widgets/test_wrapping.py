"""Wrapping loses nothing, repeats nothing, and keeps to the width."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.wrapping import wrapped

TEXTS = st.text(st.sampled_from("ab 漢é🙂\n\t.-"), max_size=200)


@given(TEXTS, st.integers(2, 30))
def test_the_lines_put_together_are_the_text(text, width):
    spans = wrapped(text, width)

    assert "".join(text[start:end] for start, end in spans) == text.replace("\n", "")
    assert [end for _, end in spans[:-1]] == sorted(end for _, end in spans[:-1])


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_asked_but_for_blanks_at_its_end(text, width):
    for start, end in wrapped(text, width):
        line = text[start:end].rstrip()
        lead = len(line) - len(line.lstrip())

        assert cell_len(line) <= max(width, lead + 2)


def test_words_stay_whole_where_they_can():
    text = "the quick brown fox"

    assert [text[start:end].rstrip() for start, end in wrapped(text, 10)] == ["the quick", "brown fox"]


def test_a_word_wider_than_a_line_is_cut():
    text = "abcdefgh"

    assert [text[start:end] for start, end in wrapped(text, 3)] == ["abc", "def", "gh"]


def test_chinese_takes_two_cells_a_character():
    text = "中美关系稳定"

    assert [text[start:end] for start, end in wrapped(text, 5)] == ["中美", "关系", "稳定"]


def test_an_empty_line_stays_a_line():
    assert wrapped("a\n\nb", 9) == [(0, 1), (2, 2), (3, 4)]


def test_a_megabyte_in_one_line_is_wrapped_in_reasonable_time():
    text = "word " * 200_000

    assert len(wrapped(text, 80)) == 12_500
