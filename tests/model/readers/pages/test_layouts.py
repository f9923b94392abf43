"""Tables that only set a page are read as what they set; tables of data as before."""

import pytest

from tests.model.readers.making import TOLD, a_mail, article

LONG = [f"{' '.join(TOLD[at : at + 3])} So much for part {at}." for at in range(2)]
PARTS = ["BEIJING MOVES", LONG[0], "WASHINGTON ANSWERS", LONG[1]]
CELL = f"<h2>BEIJING MOVES</h2><p>{LONG[0]}</p><h2>WASHINGTON ANSWERS</h2><p>{LONG[1]}</p>"
LINES = f"<b>BEIJING MOVES</b><br>{LONG[0]}<br><br><b>WASHINGTON ANSWERS</b><br>{LONG[1]}"
ROWS = (
    f"<tr><td><b>BEIJING MOVES</b></td></tr><tr><td>{LONG[0]}</td></tr>"
    f"<tr><td>WASHINGTON ANSWERS</td></tr><tr><td><p>{LONG[1]}</p></td></tr>"
)
COLUMNS = (
    f"<tr><td><h2>BEIJING MOVES</h2><p>{LONG[0]}</p></td>"
    f"<td><h2>WASHINGTON ANSWERS</h2><p>{LONG[1]}</p></td></tr><tr><td>By Jane Doe</td><td>and others</td></tr>"
)
TABLES = [
    f"<table><tr><td>{CELL}</td></tr></table>",
    f'<table role="presentation"><tr><td>{CELL}</td></tr></table>',
    f"<table><tr><td>{LINES}</td></tr></table>",
    f"<table><tbody>{ROWS}</tbody></table>",
    f'<table><tr><td><img src="a.png"></td><td>{CELL}</td></tr><tr><td></td><td></td></tr></table>',
    f"<table><tr><td><table>{ROWS}</table></td></tr></table>",
]


def parts_of_page(body: str) -> list[str]:
    return article(f"<html><head><title>The week</title></head><body>{body}</body></html>", "it.html").text.split(
        "\n\n"
    )


@pytest.mark.parametrize("table", TABLES)
def test_a_mail_set_in_tables_is_read_as_its_paragraphs(table: str):
    told = article(a_mail("", f"<html><body>{table}</body></html>").as_bytes(), "it.eml")

    assert told.text.split("\n\n") == PARTS


@pytest.mark.parametrize("table", TABLES)
def test_a_page_set_in_tables_is_read_as_its_paragraphs(table: str):
    assert parts_of_page(table) == PARTS


def test_columns_with_headings_of_their_own_are_read_one_after_the_other():
    assert parts_of_page(f"<table>{COLUMNS}</table>") == [*PARTS, "By Jane Doe", "and others"]


def test_words_loose_in_a_cell_beside_its_paragraphs_are_kept():
    assert parts_of_page(f"<table><tr><td>So it began.<p>{LONG[0]}</p>It ended <i>there</i>.</td></tr></table>") == [
        *("So it began.", LONG[0], "It ended there.")
    ]


def test_a_headline_that_is_a_link_in_a_cell_of_its_own_is_kept():
    link = '<tr><td><a href="https://wire.example/a">They meet</a></td></tr>'
    rows = f"<tr><td>{LONG[0]}</td></tr>{link}<tr><td>{LONG[1]}</td></tr>"

    assert parts_of_page(f"<table>{rows}</table>") == [LONG[0], "They meet", LONG[1]]


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><th>No.</th><th>So</th></tr><tr><td>1</td><td>They met.</td></tr><tr><td>2</td><td>They left.</td></tr>",
        "<tr><td>1</td><td><p>They met.</p></td></tr><tr><td>2</td><td><p>They left.</p><p>So.</p></td></tr>",
    ],
)
def test_a_table_of_data_stays_one(rows: str):
    lines = parts_of_page(f"<article><p>{LONG[0]}</p><p>{LONG[1]}</p><table>{rows}</table></article>")

    assert [line for line in lines if line.startswith("|")][-2:][0].startswith("| 1 | They met.")
