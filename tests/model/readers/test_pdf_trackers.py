"""A tracker as PDF is an article an entry, where links stand right below its days; a paper stays one."""

import io
from datetime import date

import pytest

from tests.model.readers.making import a_pdf, a_set_pdf, read

LINES = [
    "Ports and pills",
    "July 2, 2025",
    "Beijing cleared two tankers that were held. Ledger",
    "The ships may leave, the harbour master said.",
    "July 4, 2025",
    "Washington fined a freight line and its owner. Ledger",
    "July 7, 2025",
    "Tea was served to the envoys of both. Courier",
]


def linked(content: bytes, *links: tuple[int, str], page: int = 0) -> bytes:
    """The document with links upon its lines, by their numbers on that page."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.annotations import Link

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    for line, url in links:
        y = 750 - 14 * line
        writer.add_annotation(page, Link(rect=(250, y - 3, 320, y + 10), url=url))
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


LINKS = ((2, "https://ledger.example/1"), (5, "https://ledger.example/2"), (7, "https://courier.example/3"))


def test_links_upon_the_lines_below_days_make_a_tracker():
    report = read(linked(a_pdf([LINES]), *LINKS), "it.pdf")

    assert report.problems == []
    assert [(one.date, one.url, one.text) for one in report.articles] == [
        (date(2025, 7, 2), LINKS[0][1], " ".join(LINES[2:4])),
        (date(2025, 7, 4), LINKS[1][1], LINES[5]),
        (date(2025, 7, 7), LINKS[2][1], LINES[7]),
    ]


def test_an_entry_that_ends_its_page_with_a_link_is_ended_and_a_line_that_is_but_a_link_is_of_the_next_one():
    """Nothing shows space over the turn of a page; and the words of a link are often those of the one before."""
    first = [*LINES[:2], "Beijing cleared two tankers,"]
    second = ["Washington fined a freight line and its owner.", "", *LINES[6:]]
    drawn = [[(72, 750 - 14 * at, line) for at, line in enumerate(lines)] for lines in (first, second)]
    drawn[0].append((250, 750 - 28, "Ledger"))
    drawn[1].append((250, 750 - 14, "Ledger"))
    made = a_set_pdf(*(sorted(page, key=lambda piece: -piece[1]) for page in drawn))
    report = read(linked(linked(made, (2, LINKS[0][1])), (1, LINKS[1][1]), (3, LINKS[2][1]), page=1), "it.pdf")

    assert [(one.date, one.url) for one in report.articles] == [
        (date(2025, 7, 2), LINKS[0][1]), (date(2025, 7, 2), LINKS[1][1]), (date(2025, 7, 7), LINKS[2][1])
    ]  # fmt: skip


def test_addresses_in_the_text_do_so_too():
    lines = [
        line.replace("Ledger", "https://ledger.example/1").replace("Courier", "https://c.example/2") for line in LINES
    ]
    report = read(a_pdf([lines]), "it.pdf")

    assert [(one.date, one.source) for one in report.articles if one.date] == [
        (date(2025, 7, 2), "ledger.example"), (date(2025, 7, 4), "ledger.example"), (date(2025, 7, 7), "c.example")
    ]  # fmt: skip


def test_an_address_that_a_line_has_cut_is_the_one_that_it_leads_to():
    lines = [line.replace(". Ledger", " https://ledger.example/a-long") for line in LINES]
    links = ((2, "https://ledger.example/a-long-name"), *LINKS[1:])
    report = read(linked(a_pdf([lines]), *links), "it.pdf")

    assert report.articles[-3].url == "https://ledger.example/a-long-name"


def test_without_links_or_with_one_at_the_end_it_stays_one():
    for content in (a_pdf([LINES]), linked(a_pdf([LINES]), LINKS[2])):
        report = read(content, "it.pdf")

        assert len(report.articles) == 1
        assert "3 lines are days" in str(report.problems[0])


def test_a_paper_with_a_chronology_stays_one():
    above = ["The harbour of the south was held for months and nobody knew why it was so."] * 12
    report = read(linked(a_pdf([above + LINES]), *((line + 12, url) for line, url in LINKS)), "it.pdf")

    assert len(report.articles) == 1


ROWS = (
    ("2 July", "Beijing cleared two tankers that were", "held for months in the south."),
    ("4 July", "Washington fined a freight line and", "its owner, who protests."),
    ("7 July", "Tea was served to the envoys of both", "by the harbour master."),
)
ENTRIES = [
    (
        date(2025, 7, 2),
        "Beijing cleared two tankers that were held for months in the south.",
    ),
    (date(2025, 7, 4), "Washington fined a freight line and its owner, who protests."),
    (date(2025, 7, 7), "Tea was served to the envoys of both by the harbour master."),
]


def in_two_columns(rows, *, are_words_apart: bool = False) -> bytes:
    """Days at the left, what happened at the right, each row drawn by itself."""
    pieces = [(72.0, 750.0, "Ports and pills in 2025")]
    for number, (day, *lines) in enumerate(rows):
        top = 700.0 - 40 * number
        words = day.split() if are_words_apart else [day]
        pieces += [(72.0 + 14 * at, top, f"{word} ") for at, word in enumerate(words)]
        pieces += [(160.0, top - 12 * at, line) for at, line in enumerate(lines)]
    return a_set_pdf(pieces)


@pytest.mark.parametrize("are_words_apart", [False, True])
def test_days_in_a_column_at_the_left_are_those_of_what_stands_beside_them(are_words_apart):
    report = read(in_two_columns(ROWS, are_words_apart=are_words_apart), "it.pdf")

    assert report.problems == []
    assert [(told.date, told.text) for told in report.articles] == ENTRIES


def test_lines_that_begin_with_days_are_entries_too():
    lines = [line for day, *told in ROWS for line in (f"{day}: {told[0]}", told[1])]
    articles = read(a_pdf([["Ports and pills in 2025", *lines]]), "it.pdf").articles

    assert [(told.date, told.text) for told in articles] == ENTRIES


def test_a_table_of_figures_by_days_stays_one():
    rows = [(day, f"{number} 117 TEU", "12.5") for number, (day, *_) in enumerate(ROWS)]

    assert len(read(in_two_columns(rows), "it.pdf").articles) == 1
