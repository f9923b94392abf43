"""Markdown is read as it is shown: words kept, marks dropped, in linear time."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.readers.text.marks import unmarked

SECONDS = 5
"""For a quarter of a million characters; a tenth is usual."""
SHOWN = {
    "a [link](https://example.org/taiwan_(x) 'T') b": "a link b",
    "a [link](https://example.org/?q=(%20@a=%20(wt/ds633/1%20))&b=1) b": "a link b",
    "[over two\nlines](https://example.org/a) and on": "over two lines and on",
    "a [link][ref] b\n\n[ref]: https://example.org/taiwan": "a link b\n\n",
    "![Taiwan](https://example.org/a.png)Text": "Text",
    "said[^1] so": "said so",
    "**bold** and *slanted* and ***both*** and __all__": "bold and slanted and both and all",
    "Visas**:** more**\u00a0**": "Visas: more\u00a0",
    "<strong>S</strong> <span style='color: red'>r</span>": "S r",
    "AT&amp;T &ldquo;x&rdquo;": "AT&T “x”",
    "\\[sic\\] [sic]": "[sic] [sic]",
    "> one\n> two": "one\ntwo",
    "## A heading ##\ntext": "\nA heading\n\ntext",
    "A heading\n---------\ntext": "A heading\n\ntext",
    "`code *x*` y": "code *x* y",
    "a<!-- unseen --> b": "a b",
    "they met %% or did they %% again": "they met  again",
    "%%\nIt is\n\nto be checked.\n%%\n\nThey met.": "\n\nThey met.",
    "%% at first\n\nand %% at last": "%% at first\n\nand %% at last",
    "they met %%or did they%% again, 50%% of 60%%": "they met  again, 50%% of 60%%",
    "they ==met again== and (==left==)": "they met again and (left)",
    "> [!quote] Said\n> they met\n\n> [!note]-\n> no": "Said\nthey met\n\nno",
}
KEPT = (
    "2 * 3 * 4 and 2*3*4",
    "snake_case_name and f**k",
    "if x <y and z> w, a < b > c",
    "an *asterisk and a [bracket] (and more)",
    "<!-- never closed",
    "https://example.org/a_b_c?d=*",
    "AT&T; R&D",
    "a == b and c == d, x==y==z",
    "[!note] a remark",
    "[Reporter]: Yes, we do",
    "- item\n- item",
)


@pytest.mark.parametrize(("text", "shown"), SHOWN.items())
def test_marks_are_dropped_and_words_are_kept(text, shown):
    assert unmarked(text) == shown


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_like_a_mark_is_kept(text):
    assert unmarked(text) == text


def test_code_is_kept_as_it_is_without_its_fences():
    assert unmarked("a\n\n```python\nx = **y** <b>\n```\n\nb").split() == ["a", "x", "=", "**y**", "<b>", "b"]


def test_a_paragraph_that_has_lost_an_address_is_one_line_but_a_dateline_stays_apart():
    text = "By [Ann Lee](https://example.org/lee)\nJanuary 3, 2024\nThe two sides [met](https://example.org/a)\nagain."

    assert unmarked(text) == "By Ann Lee\nJanuary 3, 2024\nThe two sides met again."


@pytest.mark.parametrize(
    "bit",
    [
        *("[", "](", "![a](", "[a][b", "**a ", "*a* ", "_a*b", "~~", "***a "),
        *("<a x=", "<b a=1 ", "a <b>\n", "<!-- ", "<script>", "&amp;", "\\", "`", "` `` ", "~~~\n"),
        *("> ", "# ", "-", "- ", "|-", "-=  ", "| ", "[x]: https://a\n", "[^a]: ", "www.", "https://", '](a "', "a\n"),
    ],
)
def test_hostile_marks_take_linear_time(bit):
    began = process_time()
    unmarked(bit * (250_000 // len(bit)) + "x")

    assert process_time() - began < SECONDS


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["word ", "*", "**", "_", "<", ">", "&", "#", "|", "-", "\n", " ", "x"]), max_size=40))
def test_no_word_is_lost(pieces):
    text = "".join(pieces)

    assert unmarked(text).count("word") == text.count("word")
