"""Days, numbers, lists and quotes as an editor writes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.brief.quoting import cut, ended, quoted, titled, within
from model.brief.wording import counted, listed, period_words, signed
from model.words.leads import without_lead


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2023, 11, 15), date(2023, 11, 15), "15 November 2023"),
        (date(2023, 11, 1), date(2023, 11, 30), "1 to 30 November 2023"),
        (date(2023, 5, 28), date(2023, 6, 21), "28 May to 21 June 2023"),
        (date(2022, 12, 28), date(2023, 1, 3), "28 December 2022 to 3 January 2023"),
    ],
)
def test_a_period_says_month_and_year_once(first, last, words):
    assert period_words(first, last) == words


@pytest.mark.parametrize(
    ("number", "noun", "words"),
    [
        (0, "event", "no events"),
        (1, "article", "one article"),
        (12, "claim", "twelve claims"),
        (1267, "day", "1,267 days"),
    ],
)
def test_small_numbers_are_words_and_nouns_agree(number, noun, words):
    assert counted(number, noun) == words


def test_a_list_reads_aloud():
    assert [listed(words) for words in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]


def test_a_mean_has_a_sign_as_wide_as_its_digits():
    assert [signed(value) for value in (2.16, -0.32, -0.04, 0)] == ["+2.2", "−0.3", "0.0", "0.0"]


@given(text=st.text(max_size=400), most=st.integers(20, 200))
def test_what_is_cut_is_a_beginning_of_it_and_no_longer_than_asked(text, most):
    words = cut(text, most)

    assert words.text in text
    assert len(words.text) <= most
    assert words.is_cut == (len(text.strip()) > most)


@given(words=st.lists(st.text("abcdefghij", min_size=1, max_size=8), min_size=30, max_size=60))
def test_a_cut_is_at_the_border_of_a_word(words):
    text = " ".join(words)
    short = cut(text, 60)

    assert not short.is_cut or text[len(short.text)] == " "


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The ministry answered questions on China’s countermeasures to tariffs", "The ministry answered questions"),
        ("The department published a statement titled, “Visas for all”", "The department published a statement titled"),
        ("A spokesman for the office said of it that “that day will come”", "A spokesman for the office said of it"),
        ("The office said “no” to everything, and “that is that for now”", "The office said “no” to everything"),
    ],
)
def test_a_cut_ends_neither_with_a_possessive_nor_in_a_quotation_that_has_just_begun(text, left):
    assert cut(text, 48) == (left, True)


def test_a_text_without_spaces_is_cut_all_the_same():
    assert cut("长" * 500, 100) == ("长" * 100, True)


def test_quotation_marks_are_added_once_and_the_mark_of_a_cut_is_outside():
    assert quoted("A word.") == "“A word.”"
    assert quoted("“A word.”") == "“A word.”"
    assert quoted("“A word,” he said.") == "‘“A word,” he said.’"
    assert quoted("“One,” he said, “two.”") == "‘“One,” he said, “two.”’"
    assert quoted("A word", is_cut=True) == "“A word” …"


def test_a_title_that_is_missing_is_said_to_be():
    assert titled("  ") == "an article without a title"
    assert ended(titled("x" * 5 + " " + "y" * 200)) == "“" + "x" * 5 + " " + "y" * 104 + "” …"


@pytest.mark.parametrize(
    ("quote", "speaker", "left"),
    [
        ("Lin Jian: China opposes this.", "Lin Jian", "China opposes this."),
        ("AFP: It is reported that they met.", "AFP", "It is reported that they met."),
        ("Note: China opposes this.", "Lin Jian", "Note: China opposes this."),
        ("Lin Jian: China opposes this.", None, "Lin Jian: China opposes this."),
        ("**A NEW DEAL:** Today they signed it.", None, "Today they signed it."),
        ("• They signed it.", None, "They signed it."),
        ("WASHINGTON — Hackers broke in.", None, "Hackers broke in."),
    ],
)
def test_a_quote_is_without_what_stands_before_the_sentence(quote, speaker, left):
    assert without_lead(quote, speaker) == left


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("They met.", "“They met”"),
        ("They met in the U.S.", "“They met in the U.S.”"),
        ("They met, and talked of the river and the dam", "“They met, and talked” …"),
    ],
)
def test_a_quote_in_a_sentence_keeps_no_full_stop_of_its_own(text, shown):
    assert within(text, 28) == shown


def test_what_ends_with_a_stop_gets_no_second_one():
    assert [ended(text) for text in ("“Stop!”", "“They met.”", "They met", "They …")] == [
        *("“Stop!”", "“They met.”", "They met.", "They …"),
    ]
