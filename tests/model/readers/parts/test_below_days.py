"""Tables below the days of a tracker are an article a row, by the names of their columns, which are no text."""

from datetime import date

import pytest

from tests.model.readers.making import a_document, link_in, read, saved

DAYS = ("3 March 2025", "4.3.2025", "15.3.2025")
HEADS = ("Source", "What happened", "Link")
ROWS = (
    ("The Wire", "The US raised tariffs.", "https://wire.example/{}"),
    ("Post", "China protested loudly.", "https://post.example/{}"),
)


def in_word(heads=HEADS, beside: str = "") -> bytes:
    """A tracker with a table of two rows below each day, and what is said below the last."""
    document = a_document()
    document.add_heading("Tracker", 1)
    for number, day in enumerate(DAYS):
        document.add_heading(day, 2)
        table = document.add_table(rows=3, cols=3)
        for cell, name in zip(table.rows[0].cells, heads, strict=True):
            cell.text = name
        for row, (source, words, url) in zip(table.rows[1:], ROWS, strict=True):
            row.cells[0].text, row.cells[1].text = source, words
            link_in(row.cells[2].paragraphs[0], url.format(number), "Link")
    if beside:
        document.add_paragraph(beside)
    return saved(document)


def in_markdown() -> bytes:
    rows = "\n".join(f"| {source} | {words} | [Link]({url}) |" for source, words, url in ROWS)
    tables = (
        f"## {day}\n\n| {' | '.join(HEADS)} |\n|---|---|---|\n{rows.replace('{}', str(number))}\n"
        for number, day in enumerate(DAYS)
    )
    return "\n".join(("# Tracker\n", *tables)).encode()


def in_a_page() -> bytes:
    """The same as Google Docs writes it."""
    head = "".join(f"<td><p>{name}</p></td>" for name in HEADS)
    rows = "".join(
        f'<tr><td><p>{source}</p></td><td><p>{words}</p></td><td><p><a href="{url}">Link</a></p></td></tr>'
        for source, words, url in ROWS
    )
    tables = (
        f"<h2>{day}</h2><table><tr>{head}</tr>{rows.replace('{}', str(number))}</table>"
        for number, day in enumerate(DAYS)
    )
    body = f'<body class="doc-content"><h1>Tracker</h1>{"".join(tables)}</body>'
    return f"<html><head><title>Tracker</title></head>{body}</html>".encode()


@pytest.mark.parametrize(("content", "name"), [(in_word, "it.docx"), (in_markdown, "it.md"), (in_a_page, "it.html")])
def test_each_row_is_an_article_of_the_day_above_with_what_its_columns_tell(content, name: str):
    report = read(content(), name)

    assert [(told.date, told.source, told.url, told.text) for told in report.articles] == [
        (day, source, url.format(number), f"Tracker\n\n{words}" if (number, source) == (0, "The Wire") else words)
        for number, day in enumerate((date(2025, 3, 3), date(2025, 3, 4), date(2025, 3, 15)))
        for source, words, url in ROWS
    ]
    assert report.problems == []


def test_of_a_tracker_that_tells_things_beside_its_tables_too_the_names_are_no_text():
    articles = read(in_word(beside="The talks then went on."), "it.docx").articles

    assert "The talks then went on." in articles[-1].text
    assert not any("What happened" in told.text for told in articles)


def test_a_first_row_that_tells_something_stays():
    articles = read(in_word(heads=("Beijing", "It warned of a war.", "x")), "it.docx").articles

    assert sum("It warned of a war." in told.text for told in articles) == len(DAYS)


def test_tables_below_no_day_are_of_their_article():
    document = a_document("The envoys met and talked about tariffs for three hours.")
    table = document.add_table(rows=2, cols=2)
    for row, words in zip(table.rows, (("Source", "Title"), ("Post", "It")), strict=True):
        row.cells[0].text, row.cells[1].text = words
    (told,) = read(saved(document), "it.docx").articles

    assert told.text.endswith("hours.\n\nSource\n\nTitle\n\nPost\n\nIt")
