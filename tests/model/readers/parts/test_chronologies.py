"""A document whose paragraphs begin with their days is an article an entry, in Word as in text."""

import io
from datetime import date

import docx
import pytest

from tests.model.readers.making import article, read, saved

TOLD = ("A ministry protests.", "The envoys talk by video.", "A ship cuts across the bow.", "Duties on barley end.")
DAYS = [date(2023, 3, number) for number in (3, 5, 13, 25)]
TITLE = "A year of two powers, 2023"


def a_document(*paragraphs: str, style: str | None = None) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph, style=style if paragraph != TITLE else None)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def entries(form: str) -> list[str]:
    return [f"{day:{form}}{told}" for day, told in zip(DAYS, TOLD, strict=True)]


def told_of(content: str | bytes, name: str) -> list[tuple[date | None, str]]:
    report = read(content, name)
    assert report.problems == []
    return [(told.date, told.text.removeprefix(f"{TITLE}\n\n")) for told in report.articles]


ALL = list(zip(DAYS, TOLD, strict=True))


@pytest.mark.parametrize("form", ["%B %d: ", "%d %B – ", "%A, %B %d, %Y — ", "%d %b. ", "%Y-%m-%d ", "%d/%m/%Y: "])
@pytest.mark.parametrize("style", [None, "List Bullet"])
def test_paragraphs_of_word_that_begin_with_days_are_its_entries(form, style):
    assert told_of(a_document(TITLE, *entries(form), style=style), "it.docx") == ALL


@pytest.mark.parametrize("form", ["%B %d: ", "%d %B: ", "%B %d - ", "%Y-%m-%d: ", "- %d %B %Y – ", "%d.%m.%Y – "])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("name", ["it.txt", "it.md"])
def test_lines_that_begin_with_days_are_too(form, between, name):
    assert told_of(f"{TITLE}\n\n{between.join(entries(form))}\n", name) == ALL


@pytest.mark.parametrize("number", ["{}. {}", "{}) {}", "{}. **{}"])
@pytest.mark.parametrize("form", ["%d %B %Y: ", "%B %d, %Y — ", "%Y-%m-%d: ", "%A, %d %B %Y: "])
@pytest.mark.parametrize("name", ["it.txt", "it.md"])
def test_items_that_are_numbered_are_too(number, form, name):
    days = [f"{day:{form}}" for day in DAYS]
    days = [day.replace(":", "**:").replace(" —", "** —") if "*" in number else day for day in days]
    lines = [number.format(at, f"{day}{told}") for at, (day, told) in enumerate(zip(days, TOLD, strict=True), start=1)]

    assert told_of("\n".join(lines), name) == ALL


@pytest.mark.parametrize(
    ("style", "within"), [("List Bullet", "List Bullet 2"), ("List Number", "List Continue 2"), (None, "Quote")]
)
def test_what_stands_in_below_an_entry_of_word_is_of_it_however_much_that_is(style, within):
    document = docx.Document()
    for entry in entries("%d %B %Y — "):
        document.add_paragraph(entry, style=style)
        for side in ("One side agreed.", "The other did not.", "A third was silent."):
            document.add_paragraph(side, style=within)
    below = "\n\nOne side agreed.\n\nThe other did not.\n\nA third was silent."

    assert told_of(saved(document), "it.docx") == [(day, told + below) for day, told in ALL]


def test_a_paragraph_without_a_day_goes_on_with_the_one_above():
    first, second, third, _ = entries("%B %d: ")
    told = told_of(a_document(TITLE, first, "It was the third.", second, "“Candid,” he said.", third), "it.docx")

    assert told == [
        (DAYS[0], f"{TOLD[0]}\n\nIt was the third."),
        (DAYS[1], f"{TOLD[1]}\n\n“Candid,” he said."),
        (DAYS[2], TOLD[2]),
    ]


def test_but_not_where_the_days_are_in_no_order():
    first, second, third, _ = entries("%B %d: ")

    article(a_document(TITLE, second, "Of old.", first, "It was the third.", third, "And so on."), "it.docx")


def test_without_a_year_it_stays_one_and_a_line_says_so():
    for content, name in (
        (a_document("A year", *entries("%B %d: ")), "it.docx"),
        ("A year\n\n" + "\n".join(entries("%B %d: ")), "it.txt"),
    ):
        report = read(content, name)

        assert len(report.articles) == 1
        assert [problem.what for problem in report.problems] == [
            "stays undated: 4 lines begin with days that have no year ('March 03', …): name it in a line above them"
        ]


def test_below_a_day_of_its_own_it_stays_one():
    above = f"{TITLE}\n\nBy Jane Doe\n\nJune 18, 2023"

    article(a_document(*above.split("\n\n"), *entries("%B %d: ")), "it.docx")
    article(f"{above}\n\n" + "\n".join(entries("%B %d: ")), "it.txt")


SENTENCES = ("a ministry protested.", "the envoys talked by video.", "a ship cut across the bow.", "duties ended.")


def in_sentences(form: str) -> list[str]:
    return [f"{day:{form}} {told}" for day, told in zip(DAYS, SENTENCES, strict=True)]


@pytest.mark.parametrize("form", ["On %B %d,", "On %d %B", "On %d %B %Y,", "On %A, %B %d, %Y,"])
def test_sentences_that_tell_their_day_first_are_entries_and_stay_whole(form):
    told = in_sentences(form)

    for content, name in (
        (a_document(TITLE, *told), "it.docx"),
        (f"{TITLE}\n\n" + "\n\n".join(told), "it.txt"),
        (f"{TITLE}\n\n" + "\n".join(told), "it.txt"),
        (f"# {TITLE}\n\n" + "\n".join(f"- {each}" for each in told), "it.md"),
    ):
        report = read(content, name)

        assert report.problems == []
        assert [each.date for each in report.articles] == DAYS
        assert [each.text.removeprefix(f"{TITLE}\n\n") for each in report.articles] == told


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["June 18, 2023", *in_sentences("On %B %d,")],
        [in_sentences("On %B %d,")[0], "Both sides were angry.", "Nobody knew.", *in_sentences("On %B %d,")[1:3]],
        [*in_sentences("On %B %d,")[::-2], *in_sentences("On %B %d,")[::2]],
        in_sentences("On %B %d,")[:2],
    ],
    ids=["dated", "others between", "in no order", "only two"],
)
def test_an_article_that_has_such_sentences_stays_one(paragraphs):
    article(a_document(TITLE, *paragraphs), "it.docx")
    article("\n\n".join((TITLE, *paragraphs)), "it.txt")


@pytest.mark.parametrize("style", [None, "List Bullet"])
def test_a_tab_may_stand_behind_the_day(style):
    document = a_document(TITLE, *entries("%d %b\t"), style=style)

    assert told_of(document, "it.docx") == ALL


@pytest.mark.parametrize("name", ["it.txt", "it.md"])
def test_so_it_may_in_text(name):
    assert told_of("\n\n".join([TITLE, *entries("%B %d\t")]), name) == ALL


@pytest.mark.parametrize("begin", ["1.\t", "Note 3\t", "\t"])
def test_other_tabs_make_no_chronology(begin):
    assert len(read(a_document(TITLE, *(f"{begin}{told}" for told in TOLD)), "it.docx").articles) == 1
