"""Bills and transcripts have numbers at the margin of their lines, which are no text."""

from collections.abc import Callable, Sequence
from itertools import count

import pytest

from model.readers.pages.line_numbers import without_line_numbers
from tests.model.readers.making import a_pdf, article

SENTENCE = (
    "The envoys of both sides met again in the old town",
    "and talked for a day about duties on chips, about",
    "students, and about a visit in the autumn that was",
    "put off in spring, as officials of theirs had said.",
)
TEXT = [*SENTENCE * 3]
Lines = list[str]


def beside(lines: Sequence[str]) -> Lines:
    return [f"{number} {line}" for number, line in zip(count(1), lines, strict=False)]


def above(lines: Sequence[str]) -> Lines:
    return [part for number, line in zip(count(1), lines, strict=False) for part in (str(number), line)]


def apart(lines: Sequence[str]) -> Lines:
    return [*(str(number) for number in range(1, len(lines) + 1)), *lines]


@pytest.mark.parametrize("numbered", [beside, above, apart])
def test_the_numbers_of_lines_are_no_text(numbered: Callable[[Sequence[str]], Lines]):
    pages = [TEXT, TEXT[:5]]

    assert without_line_numbers([numbered(page) for page in pages]) == pages


@pytest.mark.parametrize("numbered", [beside, above])
def test_sentences_go_on_over_numbered_lines_and_pages(numbered: Callable[[Sequence[str]], Lines]):
    told = article(a_pdf([[*numbered(TEXT[:10]), "1"], [*numbered(TEXT[2:]), "2"]]), "it.pdf").text

    assert told.split() == " ".join(SENTENCE * 5).split()


def test_a_number_within_the_text_is_kept():
    lines = [*TEXT[:6], "42 firms were named, of which most", *TEXT[7:]]

    assert without_line_numbers([beside(lines)]) == [lines]
    assert without_line_numbers([above(lines)]) == [lines]


@pytest.mark.parametrize(
    "page",
    [
        [f"{number} Firm of the north, no. {number}" for number in range(1, 20)],
        [f"{number} May the envoys met again" for number in range(1, 20)],
        [f"{number}. they met again and again" for number in range(1, 20)],
        [*beside(TEXT[:6]), *TEXT],
        beside(TEXT[:8]),
        ["1", *TEXT, "2"],
    ],
    ids=["a table", "days", "items", "few of many", "too few", "numbers of pages"],
)
def test_other_numbers_at_the_head_of_lines_are_kept(page: Lines):
    assert without_line_numbers([page]) == [page]
