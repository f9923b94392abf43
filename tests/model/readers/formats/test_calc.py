"""A spreadsheet of OpenDocument is read as one of Excel is: days, links, several sheets; none of its tricks work."""

import io
import zipfile
from datetime import date

import pytest

from model.readers.formats import calc
from tests.model.readers.making import ODT_NAMES, problem, read

SEEN = (
    '<style:style style:name="ta1" style:family="table"/><style:style style:name="ta2" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
)
HEAD = ("Date", "What happened", "Title")
URL = "https://wire.example/a"


def cell(words: str = "", **said: str) -> str:
    told = "".join(f' {name.replace("_", ":", 1).replace("_", "-")}="{value}"' for name, value in said.items())
    return f"<table:table-cell{told}>{f'<text:p>{words}</text:p>' if words else ''}</table:table-cell>"


def row(*cells: str, again: int = 1) -> str:
    told = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f'<table:table-row table:number-rows-repeated="{again}">{told}</table:table-row>'


def sheet(*rows: str, name: str = "News", style: str = "ta1") -> str:
    return f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}</table:table>'


def an_ods(*sheets: str, more: dict[str, str] | None = None) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        body = f"<office:body><office:spreadsheet>{''.join(sheets)}</office:spreadsheet></office:body>"
        styles = f"<office:automatic-styles>{SEEN}</office:automatic-styles>"
        archive.writestr(
            "content.xml", f"<office:document-content {ODT_NAMES}>{styles}{body}</office:document-content>"
        )
        for told, words in (more or {}).items():
            archive.writestr(told, words)
    return content.getvalue()


def told_of(content: bytes) -> list[tuple[date | None, str, str | None]]:
    report = read(content, "it.ods")
    assert report.problems == []
    return [(told.date, told.text, told.url) for told in report.articles]


DAY = cell("12.05.25", office_value_type="date", office_date_value="2025-05-12T00:00:00")
LINKED = f'<table:table-cell><text:p>They <text:a xlink:href="{URL}">met</text:a>.</text:p></table:table-cell>'
FORMULA = cell("They left.", table_formula=f"of:=HYPERLINK(&quot;{URL}&quot;;&quot;They left.&quot;)")
BLANKS = row(cell(table_number_columns_repeated="16384"), again=1_048_000)


def test_a_row_is_an_article_of_its_day_with_its_link():
    content = an_ods(sheet(row(*HEAD), row(DAY, LINKED, "Talks"), row("May 13, 2025", FORMULA, "An end"), BLANKS))

    assert told_of(content) == [(date(2025, 5, 12), "They met.", URL), (date(2025, 5, 13), "They left.", URL)]


def test_a_day_as_high_as_several_rows_is_that_of_each():
    high = cell("2025-05-12", table_number_rows_spanned="2")
    rows = row(high, "They met.", "A"), row("<table:covered-table-cell/>", "They left.", "B")

    assert [day for day, *_ in told_of(an_ods(sheet(row(*HEAD), *rows)))] == [date(2025, 5, 12)] * 2


def test_sheets_have_their_names_and_hidden_ones_are_nothing():
    rows = row(*HEAD), row(DAY, "They met.", "Talks")
    sheets = [sheet(*rows, name="A"), sheet(*rows, name="B"), sheet(*rows, style="ta2"), sheet()]

    assert [told.place for told in read(an_ods(*sheets), "it.ods").articles] == ["it.ods!A:2", "it.ods!B:2"]


def test_one_that_stands_for_more_cells_than_there_can_be_is_a_problem():
    bomb = row(cell("boo", table_number_columns_repeated="16384"), again=1_048_576)

    assert problem(an_ods(sheet(row(*HEAD), bomb)), "it.ods") == (
        f"it.ods: has more than {calc.MOST_CELLS:,} cells in a sheet: save its table as .csv"
    )


def test_words_below_the_last_row_that_there_can_be_are_a_problem():
    content = an_ods(sheet(row(*HEAD), row(cell(), again=99_999_999), row(DAY, "They met.", "T")))

    assert problem(content, "it.ods").startswith("it.ods: has more than 1,048,576 rows in a sheet")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (an_ods(), "has no sheet with words in it"),
        (an_ods(sheet(row("x")), more={"META-INF/manifest.xml": "<encryption-data/>"}), "is encrypted"),
    ],
)
def test_what_can_not_be_read_says_why(content, what):
    assert problem(content, "it.ods").startswith(f"it.ods: {what}")


def test_no_entity_opens_a_file(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("Secret.")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        body = sheet(row(*HEAD), row(DAY, "&x;They met.", "T"))
        archive.writestr(
            "content.xml",
            f'<!DOCTYPE x [<!ENTITY x SYSTEM "{secret.as_uri()}">]><office:document-content {ODT_NAMES}><office:body>'
            f"<office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>",
        )

    assert [text for _, text, _ in told_of(content.getvalue())] == ["&x;They met."]


def test_what_is_cut_short_never_raises():
    content = an_ods(sheet(row(*HEAD), row(DAY, "They met.", "T")))
    for size in range(0, len(content), 97):
        report = read(content[:size], "it.ods")
        assert report.articles or report.problems
