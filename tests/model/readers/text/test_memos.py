"""A memorandum is called by its subject, and of the day and by whom its head says."""

from datetime import date

import pytest

from tests.model.readers.making import TOLD, a_document, a_pdf, article, saved

HEAD = ("TO: The Director, Asia Desk", "FROM: Jane Doe", "DATE: June 18, 2023", "SUBJECT: Envoys meet in Geneva")
LINES = ("MEMORANDUM", *HEAD)
BODY = "\n\n".join(TOLD)


def in_cells() -> bytes:
    document = a_document("MEMORANDUM")
    table = document.add_table(rows=0, cols=2)
    for line in HEAD:
        name, _, words = line.partition(" ")
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, words
    for paragraph in TOLD:
        document.add_paragraph(paragraph)
    return saved(document)


MEMOS = {
    "a.docx": saved(a_document(*LINES, *TOLD, title="Template")),
    "cells.docx": in_cells(),
    "breaks.docx": saved(a_document("MEMORANDUM", "\n".join(HEAD).replace(": ", ":\t"), *TOLD)),
    "a.pdf": a_pdf([[*LINES, *TOLD]]),
    "a.txt": "\n".join(LINES) + f"\n\n{BODY}",
    "apart.txt": "\n\n".join(LINES) + f"\n\n{BODY}",
    "record.txt": (
        "UNCLASSIFIED\n\nMEMORANDUM FOR THE RECORD\n\nDate:    June 18, 2023\nFrom:    Jane Doe\nSubject: Envoys meet\n"
        f"         in Geneva\n\n{BODY}"
    ),
    "a.md": "# MEMORANDUM\n\n{}\n\n---\n\n{}".format("  \n".join(f"**{w.replace(':', ':**')}" for w in HEAD), BODY),
    "german.txt": (
        f"VERMERK\n\nVon: Jane Doe\nAn: die Leitung\nDatum: 18. Juni 2023\nBetreff: Envoys meet in Geneva\n\n{BODY}"
    ),
}


@pytest.mark.parametrize("name", MEMOS)
def test_the_subject_is_the_title(name):
    told = article(MEMOS[name], name)

    assert (told.title, told.date, told.author) == ("Envoys meet in Geneva", date(2023, 6, 18), "Jane Doe")
    assert TOLD[-1] in told.text


@pytest.mark.parametrize(
    "text",
    [
        "Envoys meet\n\nThe question is simple.\nRe: tariffs, both said no.\n\nThey talked.",
        "Envoys meet\n\nSubject: tariffs\n\nThey talked of the subject: tariffs.",
        "Talks resume\n\nFrom: Geneva\n\nThe envoys met.\n\nTo: Beijing\n\nThey went on.",
    ],
)
def test_a_label_or_two_make_no_memorandum(text):
    assert article(text, "it.txt").title == text.partition("\n")[0]


@pytest.mark.parametrize("day", ["18JUN23", "181423Z JUN 23", "June 18, 2023"])
def test_a_cable_is_called_by_its_subject_and_of_its_day(day):
    told = article(f"SUBJECT: ENVOYS MEET IN GENEVA\nREF: BERN 123\nDATE: {day}\n\n1. (U) They met.\n", "it.txt")

    assert (told.title, told.date) == ("ENVOYS MEET IN GENEVA", date(2023, 6, 18))
