"""Space between the lines of a PDF's page ends a paragraph."""

import pytest

from model.readers.pages.gaps import Line, with_gaps
from tests.model.readers.making import a_set_pdf, article

STEPS = {
    "one paragraph": ([14, 14, 14], 10, []),
    "space between": ([14, 14, 24, 14, 14], 10, [2]),
    "little space": ([12, 12, 18, 12], 10, [2]),
    "lines as high as a letter more": ([12, 12, 14, 12, 15, 12], 10, []),
    "each an entry but one of two lines": ([28, 28, 28, 14, 28], 12, [0, 1, 2, 4]),
    "double spaced": ([28, 28, 28, 28], 12, []),
    "a raised letter": ([14, 4, 10, 14, 14], 10, []),
    "to the next column": ([14, 14, -300, 14, 14], 10, []),
    "to the foot": ([14, 14, 300], 10, []),
    "nothing": ([], 10, []),
}


@pytest.mark.parametrize("name", STEPS)
def test_a_wider_step_is_a_gap(name):
    steps, size, gaps = STEPS[name]
    heights = [700.0 - sum(steps[:at]) for at in range(len(steps) + 1)]
    told = list(with_gaps([Line(str(at), y, size) for at, y in enumerate(heights)]))

    assert [int(told[at - 1]) for at, line in enumerate(told) if not line] == gaps
    assert [line for line in told if line] == [str(at) for at in range(len(heights))]


def test_notes_in_smaller_letters_have_steps_of_their_own():
    lines = [Line("a", 700 - 14 * at, 12) for at in range(6)] + [Line("b", 600 - 9 * at, 8) for at in range(6)]

    assert list(with_gaps(lines)) == ["a"] * 6 + [""] + ["b"] * 6


def test_an_empty_line_stays():
    lines = [Line("a", 700, 10), Line("b", 686, 10, is_apart=True), Line("c", 672, 10)]

    assert list(with_gaps(lines)) == ["a", "", "b", "c"]


TEXT = "The envoys of both sides met on Sunday and talked about duties for as long as they"


@pytest.mark.parametrize(("gap", "paragraphs"), [(14, 1), (24, 3)])
def test_paragraphs_are_told_by_the_space_between_them(gap, paragraphs):
    heights = [700, 686, 686 - gap, 672 - gap, 672 - 2 * gap, 658 - 2 * gap]
    lines = [TEXT, "could and then went home, all of them, until the week that follows this one."] * 3
    told = article(a_set_pdf([(72, y, line) for y, line in zip(heights, lines, strict=True)]), "it.pdf")

    assert len(told.text.split("\n\n")) == paragraphs


def test_a_sentence_goes_on_over_a_gap():
    lines = [
        (72, 700, TEXT),
        (72, 686, TEXT.replace("The", "the")),
        (72, 650, TEXT.replace("The", "the")),
        (72, 636, "could."),
    ]

    assert len(article(a_set_pdf(lines), "it.pdf").text.split("\n\n")) == 1


def indented(*places: float, text: str = "They met.") -> list[Line]:
    return [Line(text, 700.0 - 14 * at, 10, x=x) for at, x in enumerate(places)]


@pytest.mark.parametrize(
    ("lines", "gaps"),
    [
        (indented(50, 50, 62, 50, 50), [2]),
        (indented(50, 50, 62, 50, text="They met of course.3"), [2]),
        (indented(50, 50, 62, 50, text="They met and"), []),
        (indented(50, 62, 62, 62), []),
        (indented(50, 50, 250, 50), []),
        (indented(50, 50, 53, 50), []),
    ],
)
def test_a_first_line_that_stands_in_begins_a_paragraph(lines, gaps):
    told = list(with_gaps(lines))

    assert [at for at, line in enumerate(told) if not line] == gaps


def test_lines_far_apart_that_end_sentences_are_paragraphs():
    ended = [Line(f"They met {at}.", 700.0 - 28 * at, 12) for at in range(4)]

    assert list(with_gaps(ended)).count("") == 3
