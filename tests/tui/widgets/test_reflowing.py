"""A text that was wrapped at some width is shown as if it never was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.reflowing import reflowed

LETTER = """Dear friends, the two governments agreed on Tuesday that the
talks on tariffs will go on in June. Nobody expects a deal by the
end of the summer, but both say that they are willing to
meet.

A second paragraph begins here, and it is wrapped at the same
width as the first."""
HEADLINES = "Beijing lifts tariffs on barley\nWashington adds firms to its list\nTalks on fentanyl go on in Vienna"
VERSE = "the sea is wide\nand I can’t get over\nand neither have I\nwings to fly"
LIST = """The two sides agreed on a number of steps in the months to
come:
- to open the channel between the two militaries again, at all
levels
- to meet in June"""
TURNS = """The first question was on the tariffs, which the White House
Q    Will you lift them before the summer, as the president
said?
MS. PSAKI: We will look at them in the weeks to come, as he
said."""


def test_lines_of_a_paragraph_are_one_and_paragraphs_stay():
    assert reflowed(LETTER) == "\n\n".join(part.replace("\n", " ") for part in LETTER.split("\n\n"))


@pytest.mark.parametrize("text", [HEADLINES, VERSE, "", "One line.", "One\n\nTwo"])
def test_what_was_not_wrapped_is_as_it_is(text):
    assert reflowed(text) == text


def test_items_of_a_list_begin_a_line():
    assert [line.split(" ")[0] for line in reflowed(LIST).split("\n")] == ["The", "-", "-"]


def test_turns_of_a_transcript_begin_a_line():
    assert [line.split(" ")[0] for line in reflowed(TURNS).split("\n")] == ["The", "Q", "MS."]


@given(st.text("aB ,.\n-", max_size=300))
def test_every_character_but_line_breaks_stays_in_its_place(text):
    assert all(new == old or (new, old) == (" ", "\n") for new, old in zip(reflowed(text), text, strict=True))
