"""Of a table with the days of events and of their publication an article is of the day on which it came out."""

from datetime import date

import pytest

from tests.model.readers.making import a_document, read, saved

ROWS = (
    ("1 June 2023", "18 June 2023", "Beijing suspended the talks.", "https://wire.example/a"),
    ("2 June 2023", "19 June 2023", "Washington lifted the tariffs.", "https://wire.example/b"),
    ("3 June 2023", "", "The envoys met again in Geneva.", "https://wire.example/c"),
)


def as_csv(heads) -> bytes:
    return "\n".join(",".join(row) for row in (heads, *ROWS)).encode()


def as_markdown(heads) -> bytes:
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, ["---"] * 4, *ROWS)).encode()


def as_word(heads) -> bytes:
    document = a_document()
    table = document.add_table(rows=0, cols=4)
    for row in (heads, *ROWS):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    return saved(document)


def as_page(heads) -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    return f"<html><body><table><tr><th>{'</th><th>'.join(heads)}</th></tr>{rows}</table></body></html>".encode()


FORMS = {"it.csv": as_csv, "it.md": as_markdown, "it.docx": as_word, "it.html": as_page}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize(
    ("of_event", "of_publication"),
    [
        ("Event date", "Publication date"),
        ("Date of event", "Published"),
        ("Incident date", "Report date"),
        ("Event day", "Reported on"),
    ],
)
def test_the_day_of_publication_goes_before_that_of_the_event(name, of_event, of_publication):
    report = read(FORMS[name]((of_event, of_publication, "What happened", "Link")), name)

    assert report.problems == []
    assert [(told.date, told.text, told.url) for told in report.articles] == [
        (day, row[2], row[3])
        for day, row in zip((date(2023, 6, 18), date(2023, 6, 19), date(2023, 6, 3)), ROWS, strict=True)
    ]


@pytest.mark.parametrize("name", [name for name in FORMS if name != "it.csv"])
def test_where_that_of_the_event_is_alone_it_is_the_days(name):
    articles = read(FORMS[name](("Event date", "Place", "What happened", "Link")), name).articles

    assert [told.date for told in articles] == [date(2023, 6, day) for day in (1, 2, 3)]
