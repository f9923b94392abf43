"""Columns of a PDF whose lines were drawn across them are read one after the other; all else stays as it was drawn."""

import textwrap

import pytest

from tests.model.readers.making import a_set_pdf, article

LEFT = textwrap.wrap(
    " ".join(f"In round {at} the envoys of both sides talked about tariffs, and agreed to go on." for at in range(9)),
    46,
)
RIGHT = textwrap.wrap(
    " ".join(f"On day {at} the ministry said that it would answer with measures of its own." for at in range(9)), 46
)
TITLE = (72, 770, "Envoys of both sides meet again in Geneva, and talk about tariffs and chips for two days")
LETTER = 5.5
"""Points of a letter, about."""


def whole(lines, x):
    return [[(x, 740 - 13 * at, line)] for at, line in enumerate(lines)]


def by_word(lines, x):
    """Each word by itself, where it stands in its line."""
    told = []
    for at, line in enumerate(lines):
        words = line.split(" ")
        befores = [len(" ".join(words[:place])) + bool(place) for place in range(len(words))]
        told.append([(x + LETTER * before, 740 - 13 * at, word) for before, word in zip(befores, words, strict=True)])
    return told


def across(left, right):
    """Lines drawn across both columns."""
    return [piece for line in zip(left, right, strict=True) for half in line for piece in half]


def text_of(*pages) -> str:
    return " ".join(article(a_set_pdf(*pages), "it.pdf").text.split())


@pytest.mark.parametrize("placed", [whole, by_word])
def test_columns_drawn_across_are_read_one_after_the_other(placed):
    lines = min(len(LEFT), len(RIGHT))
    pieces = across(placed(LEFT[:lines], 72), placed(RIGHT[:lines], 345))

    assert text_of([TITLE, *pieces]) == " ".join([TITLE[2], *LEFT[:lines], *RIGHT[:lines]])


MIDDLE = textwrap.wrap(
    " ".join(f"Of paper {at} nothing was said, though reporters asked for it again and again." for at in range(9)), 30
)


@pytest.mark.parametrize("placed", [whole, by_word])
@pytest.mark.parametrize("count", [3, 4])
def test_so_are_three_and_more(placed, count):
    columns = [textwrap.wrap(" ".join(told), 26)[:16] for told in (LEFT, RIGHT, MIDDLE, RIGHT[::-1])][:count]
    places = [placed(told, 40 + 185 * at) for at, told in enumerate(columns)]
    pieces = [piece for line in zip(*places, strict=True) for part in line for piece in part]

    assert text_of([TITLE, *pieces]) == " ".join([TITLE[2], *(line for told in columns for line in told)])


def test_the_last_of_three_may_be_shorter_and_paragraphs_indented():
    columns = [textwrap.wrap(" ".join(told), 26)[:16] for told in (LEFT, RIGHT, MIDDLE)]
    columns[2] = columns[2][:11]
    for told in columns:
        told[4] = told[4][:9]  # the last line of a paragraph
    pieces = [
        (40 + 185 * at + 12 * (row in (0, 5)), 740 - 13 * row, columns[at][row])
        for row in range(16)
        for at in range(3)
        if row < len(columns[at])
    ]

    assert text_of([TITLE, *pieces]) == " ".join([TITLE[2], *(line for told in columns for line in told)])


def test_a_column_may_be_longer_than_the_other_and_its_paragraphs_indented():
    right = [(330 + 12 * (at in (0, 4)), 740 - 13 * at, line) for at, line in enumerate(RIGHT)][:-2]
    left = [piece for line in whole(LEFT, 72) for piece in line][: len(right) + 2]
    pieces = sorted([*left, *right], key=lambda piece: (-piece[1], piece[0]))

    assert text_of([TITLE, *pieces]) == " ".join([TITLE[2], *(each[2] for each in left), *(each[2] for each in right)])


def test_a_line_over_both_columns_divides_what_is_above_from_what_is_below():
    half = 8
    pieces = across(whole(LEFT[:half], 72), whole(RIGHT[:half], 330))
    below = [(x, y - 40 - 13 * half, text) for x, y, text in pieces]
    middle = (72, 740 - 13 * half - 20, TITLE[2])

    told = [*LEFT[:half], *RIGHT[:half]]
    assert text_of([*pieces, middle, *below]) == " ".join([*told, TITLE[2], *told])


def test_words_that_were_drawn_in_pieces_stay_whole():
    lines = min(len(LEFT), len(RIGHT))
    cut = [(330, 740 - 13 * at, line[:1]) for at, line in enumerate(RIGHT[:lines])]
    widths = {"O": 7.78, "o": 5.56, "m": 8.33, "w": 7.22, "t": 2.78, "a": 5.56, "i": 2.22, "s": 5}
    rest = [
        (round(330 + widths.get(first, 5.56), 2), y, line[1:]) for (_, y, first), line in zip(cut, RIGHT, strict=False)
    ]
    pieces = [piece for line in zip(whole(LEFT, 72), cut, rest, strict=False) for piece in (*line[0], *line[1:])]

    assert text_of([TITLE, *pieces]) == " ".join([TITLE[2], *LEFT[:lines], *RIGHT[:lines]])


SENTENCES = [f"{side} says that the talks of round {at} went well" for at in range(9) for side in ("China", "Taiwan")]
AS_DRAWN = {
    "one column": [
        piece for line in whole([f"{a} {b}" for a, b in zip(LEFT, RIGHT, strict=False)], 72) for piece in line
    ],
    "one column, word by word": [
        piece for line in by_word([f"{a} {b}" for a, b in zip(LEFT, RIGHT, strict=False)], 72) for piece in line
    ],
    "a column at a time": [piece for line in (*whole(LEFT, 72), *whole(RIGHT, 330)) for piece in line],
    "a table": across(whole([f"Round {at + 1} of 2025" for at in range(9)], 72), whole(RIGHT[:9], 200)),
    "a table of sentences": across(whole(SENTENCES[::2], 72), whole(SENTENCES[1::2], 330)),
}


@pytest.mark.parametrize("what", AS_DRAWN)
def test_what_is_no_two_columns_drawn_across_is_read_as_it_was_drawn(what):
    pieces = AS_DRAWN[what]

    assert text_of(pieces) == " ".join(text for _, _, text in pieces)
