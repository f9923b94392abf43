"""A page that is given out as a file of Excel is its table, an article a row; any other page stays one."""

from datetime import date

from tests.model.readers.making import a_page, article, read

ROWS = (
    "<table><tr><th>Headline</th><th>Published</th><th>Full text</th><th>Link</th></tr>"
    "<tr><td>Envoys meet</td><td>2023-06-18</td><td>They <b>met</b>.</td><td><a href='https://wire.example/a'>x</a></td></tr>"
    "<tr><td>Envoys part</td><td></td><td>They left.</td><td></td></tr></table>"
)


def test_each_row_is_an_article():
    report = read(f"<html><body><h1>Search results</h1>{ROWS}</body></html>", "it.xls")

    assert report.problems == []
    assert [(told.title, told.date, told.text, told.url) for told in report.articles] == [
        ("Envoys meet", date(2023, 6, 18), "They met.", "https://wire.example/a"),
        ("Envoys part", None, "They left.", None),
    ]
    assert [told.place for told in report.articles] == ["it.xls:2", "it.xls:3"]


def test_one_that_is_marked_is_so_whatever_its_name():
    page = f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>{{}}</head><body>{ROWS}</body></html>'

    assert len(read(page.format("<meta name=ProgId content=Excel.Sheet>"), "it.html").articles) == 2
    assert len(read(page.format("<meta name=ProgId content=Word.Document>"), "it.html").articles) == 1


def test_a_page_without_such_a_table_is_a_page():
    assert article(a_page(), "it.xls").title == "Envoys meet again"
