"""A tracker kept as a table of a page is cut at its rows, wherever the day stands in them."""

import pytest

from tests.model.readers.making import TOLD, a_page, read

HEADS = ("What happened", "Date", "Source")
ROWS = (
    ("Beijing barred imports of US pears.", "July 2, 2025", 1),
    ("Washington fined a Chinese freight line.", "July 4, 2025", 2),
    ("Both sides reopened a hotline.", "July 7, 2025", 3),
)
WORD = '<html><head><meta name="Generator" content="Microsoft Word 15"></head><body>{}</body></html>'
PLAIN = "<html><head><title>Pears</title></head><body>{}</body></html>"
SHEET = (
    '<html><body><div class="ritz grid-container"><table class="waffle"><thead><tr><th class="row-header"></th>'
    "<th>A</th><th>B</th><th>C</th></tr></thead><tbody>{}</tbody></table></div></body></html>"
)


def a_link(number: int) -> str:
    return f'<a href="https://ledger.example/{number}">Ledger</a>'


def a_row(*cells: str, tag: str = "td", before: str = "") -> str:
    return f"<tr>{before}{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"


def a_table(rows=ROWS, heads=HEADS, order=(0, 1, 2)) -> str:
    cells = [heads, *((words, day, a_link(number)) for words, day, number in rows)]
    return f"<table>{''.join(a_row(*(row[at] for at in order)) for row in cells)}</table>"


def told(page: str, **more) -> list[tuple[int | None, str | None, str]]:
    report = read(page, "it.html", **more)
    assert report.problems == []
    return [(one.date.day if one.date else None, one.url, one.text) for one in report.articles]


AS_TOLD = [(day, f"https://ledger.example/{at}", ROWS[at - 1][0]) for at, day in enumerate((2, 4, 7), start=1)]


@pytest.mark.parametrize("page", [WORD, PLAIN])
@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (0, 2, 1), (2, 1, 0)])
def test_each_row_has_its_own_day_and_link_wherever_they_stand_and_names_of_columns_are_no_article(page, order):
    assert told(page.format(a_table(order=order))) == AS_TOLD


def test_a_sheet_of_google_is_too_without_its_numbers_and_letters():
    rows = [HEADS, *((words, day, a_link(number)) for words, day, number in ROWS)]
    numbered = (a_row(*row, before=f"<th>{number}</th>") for number, row in enumerate(rows, start=1))

    assert told(SHEET.format("".join(numbered))) == AS_TOLD


def test_a_column_that_counts_the_rows_is_no_text_but_words_in_it_are():
    rows = [("No.", *HEADS), ("1", ROWS[0][0], ROWS[0][1], ""), ("Two", ROWS[1][0], ROWS[1][1], "")]
    rows.append(("3", ROWS[2][0], ROWS[2][1], ""))
    texts = [text for _, _, text in told(PLAIN.format(f"<table>{''.join(a_row(*row) for row in rows)}</table>"))]

    assert texts == [ROWS[0][0], f"{ROWS[1][0]}\n\nTwo", ROWS[2][0]]


def test_a_day_over_several_rows_is_that_of_each_and_a_wide_cell_moves_none():
    rows = (
        '<tr><td rowspan="2">July 2, 2025</td><td>Beijing barred US pears.</td><td>x</td></tr>'
        "<tr><td>Beijing barred US plums.</td><td>x</td></tr>"
        '<tr><td>July 4, 2025</td><td colspan="2">Washington fined a freight line.</td></tr>'
    )
    page = f"<table>{a_row('Date', 'What', 'Where', tag='th')}{rows}</table>"

    assert [day for day, _, _ in told(WORD.format(page))] == [2, 2, 4]


def test_a_row_of_several_linked_paragraphs_is_one_of_each():
    several = f"<p>Beijing barred US pears, {a_link(8)}</p><p>Beijing barred US plums, {a_link(9)}</p>"
    rows = (("July 2, 2025", several), ("July 4, 2025", ROWS[1][0] + a_link(2)), ("July 7, 2025", ROWS[2][0]))
    page = f"<table>{a_row('Date', 'What')}{''.join(a_row(*row) for row in rows)}</table>"

    assert [(day, url and url[-1]) for day, url, _ in told(WORD.format(page))] == [
        (2, "8"),
        (2, "9"),
        (4, "2"),
        (7, None),
    ]


def test_a_time_in_a_cell_is_the_day_that_machines_read():
    rows = (('<time datetime="2025-04-03">03/04/2025</time>', *ROWS[0][::2]), ("@July 4, 2025", *ROWS[1][::2]))
    rows = [*rows, ("July 7, 2025", *ROWS[2][::2])]
    cells = "".join(a_row(day, words, a_link(number)) for day, words, number in rows)

    assert [day for day, _, _ in told(WORD.format(f"<table>{a_row('Date', 'What', 'Link')}{cells}</table>"))] == [
        3,
        4,
        7,
    ]


def test_what_stands_around_a_table_is_an_undated_article_and_a_title_is_of_the_first_row():
    page = PLAIN.format(f"<h1>Pears</h1>{a_table()}")
    assert told(page)[0][2] == f"Pears\n\n{ROWS[0][0]}"

    around = told(PLAIN.format(f"<p>Kept by hand since July.</p>{a_table()}"))
    assert around == [(None, None, "Kept by hand since July."), *AS_TOLD]


def test_columns_may_be_named():
    page = PLAIN.format(a_table(heads=("Was", "Wann", "Link")))
    assert told(page, names={"date": "wann"}) == AS_TOLD


@pytest.mark.parametrize(
    "page",
    [
        a_page(*TOLD, a_table()),
        PLAIN.format("".join(f"<p>{words}</p>" for words in TOLD) + a_table()),
        PLAIN.format(a_table(rows=[("4,711", "July 2, 2025", 1), ("4,712", "July 3, 2025", 2)], heads=("a", "b", "c"))),
    ],
)
def test_an_article_with_a_table_stays_one_article(page):
    assert len(read(page, "it.html").articles) == 1
