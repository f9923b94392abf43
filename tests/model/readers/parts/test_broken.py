"""Lines that are broken within a paragraph (Shift-Enter) are read as the paragraphs that they look to be."""

import io
from datetime import date

import docx
import pytest

from model.readers.parts.broken import lines_apart
from model.readers.text.paragraphs import Paragraph
from tests.model.readers.making import article, read

DAYS = [date(2025, 1, number) for number in (20, 21, 22)]
TOLD = ("Envoys met.", "Duties on barley ended.", "A ship cut across the bow.")
URLS = [f"https://wire.example/{name}" for name in "abc"]
QUOTED = "“We talked,” she said."


def a_document(*paragraphs: list[str]) -> bytes:
    """Each a list of lines; a first one that begins with # is a heading."""
    document = docx.Document()
    for lines in paragraphs:
        if lines[0].startswith("#"):
            document.add_heading(lines[0].lstrip("# "), 2)
            continue
        run = document.add_paragraph().add_run()
        for number, line in enumerate(lines):
            if number:
                run.add_break()
            run.add_text(line)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def a_page(*paragraphs: list[str]) -> str:
    shown = "".join(
        f"<h2>{lines[0].lstrip('# ')}</h2>" if lines[0].startswith("#") else f"<p>{'<br>'.join(lines)}</p>"
        for lines in paragraphs
    )
    return f"<html><head><meta name=Generator content='Microsoft Word 15'></head><body>{shown}</body></html>"


ENTRIES = [[f"{day:%B %d, %Y}", f"{told} {url}", QUOTED] for day, told, url in zip(DAYS, TOLD, URLS, strict=True)]


@pytest.mark.parametrize(("made", "name"), [(a_document, "it.docx"), (a_page, "it.html")])
@pytest.mark.parametrize(
    "paragraphs",
    [
        ENTRIES,
        [[line for entry in ENTRIES for line in (*entry, "")]],
        [[line for entry in ENTRIES for line in entry]],
        [part for day, *lines in ENTRIES for part in ([f"# {day}"], lines)],
    ],
    ids=["an entry a paragraph", "all in one", "all in one without a blank line", "below headings"],
)
def test_day_link_and_quotation_in_one_paragraph_are_an_entry(paragraphs, made, name):
    report = read(made(*paragraphs), name)

    assert report.problems == []
    assert [(told.date, told.url) for told in report.articles] == list(zip(DAYS, URLS, strict=True))
    assert [told.text for told in report.articles] == [
        f"{told} {url}\n\n{QUOTED}" for told, url in zip(TOLD, URLS, strict=True)
    ]


@pytest.mark.parametrize(("made", "name"), [(a_document, "it.docx"), (a_page, "it.html")])
def test_several_entries_of_a_day_in_one_paragraph_are_apart(made, name):
    days = [["# January 20, 2025"], [TOLD[0], URLS[0], TOLD[1], URLS[1]], ["# January 21, 2025"], [TOLD[2], URLS[2]]]
    report = read(made(*days), name)

    assert [told.url for told in report.articles] == URLS
    assert [told.date for told in report.articles] == [DAYS[0], DAYS[0], DAYS[1]]


def test_a_day_in_what_is_quoted_below_headings_is_no_day_of_the_tracker():
    days = [part for day, *lines in ENTRIES for part in ([f"# {day}"], lines)]
    days[1].append("May 14, 2020")
    report = read(a_document(*days), "it.docx")

    assert [told.date for told in report.articles] == DAYS
    assert report.articles[0].text.endswith(f"{QUOTED}\nMay 14, 2020")


def test_a_letter_stays_one_with_its_lines():
    head = ["Ministry of Trade", "2 Long Street", "May 14, 2025"]
    told = article(a_document(head, ["Envoys met."], ["Yours,", "Jane Doe"]), "it.docx")

    assert told.text == "Ministry of Trade\n2 Long Street\nMay 14, 2025\n\nEnvoys met.\n\nYours,\nJane Doe"


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        (["They met.", "They talked."], ["They met.", "They talked."]),
        (["They met and", "talked."], ["They met and\ntalked."]),
        (["They met", "", "and talked"], ["They met", "and talked"]),
        (["They met", "“Good,” he said"], ["They met", "“Good,” he said"]),
        (["", "They met", ""], ["They met"]),
    ],
)
def test_a_line_begins_anew_where_the_one_above_has_ended(lines, parts):
    told = Paragraph("\n".join(lines).strip(), lines=tuple(map(Paragraph, lines)))

    assert [each.text for each in lines_apart([told])] == parts
