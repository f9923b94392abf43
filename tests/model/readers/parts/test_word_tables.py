"""Trackers kept as a table of Word are an article a row, and nothing around the table is lost."""

from datetime import date

from tests.model.readers.making import a_document, link_in, read, saved

HEADS = ("Date", "What happened", "Link")


def a_table(document, *rows, heads=HEADS):
    """Rows of a day, words and an address, below a row that names the columns."""
    table = document.add_table(rows=0, cols=len(heads))
    for cell, name in zip(table.add_row().cells, heads, strict=True):
        cell.text = name
    for day, words, url in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = day, words
        if url:
            link_in(cells[2].paragraphs[0], url, "source")
    return table


ROWS = (
    ("May 14, 2025", "The US lifted tariffs.\nAll of them.", "https://a.example/1"),
    ("May 15", "China protested the arms sale.", "https://b.example/2"),
    ("03/04/2025", "Talks ended in Geneva.", ""),
    ("n/a", "Nobody says when it was.", "https://c.example/3"),
    ("18/06/2025", "Talks went on in Geneva.", ""),
)


def test_a_table_with_a_column_of_days_is_an_article_a_row():
    document = a_document()
    document.add_heading("Tracker 2025", 1)
    a_table(document, *ROWS)
    report = read(saved(document), "it.docx")

    assert [(told.date, told.url, told.text) for told in report.articles] == [
        (date(2025, 5, 14), "https://a.example/1", "Tracker 2025\n\nThe US lifted tariffs.\nAll of them."),
        (date(2025, 5, 15), "https://b.example/2", "China protested the arms sale."),
        (date(2025, 4, 3), None, "Talks ended in Geneva."),
        (None, "https://c.example/3", "Nobody says when it was."),
        (date(2025, 6, 18), None, "Talks went on in Geneva."),
    ]
    assert [told.place for told in report.articles] == [f"it.docx:{number}" for number in range(1, 6)]
    assert report.problems == []


def test_of_a_small_table_each_row_is_an_article_though_one_has_no_day_and_none_a_link():
    document = a_document()
    a_table(document, ROWS[2], ("n/a", "Nobody says when it was.", ""), ROWS[4])

    articles = read(saved(document), "it.docx").articles
    assert [told.date for told in articles] == [date(2025, 4, 3), None, date(2025, 6, 18)]


def test_what_stands_around_it_is_an_undated_article_and_a_day_with_two_readings_is_told():
    document = a_document("Kept by hand.")
    a_table(document, *ROWS[:3])
    document.add_paragraph("Words at the end.")
    report = read(saved(document), "it.docx")

    assert [(told.date and told.date.month, told.text.split("\n")[0]) for told in report.articles] == [
        (None, "Kept by hand."),
        (5, "The US lifted tariffs."),
        (5, "China protested the arms sale."),
        (None, "Talks ended in Geneva."),
    ]
    assert report.articles[0].text == "Kept by hand.\n\nWords at the end."
    assert [str(bad) for bad in report.problems] == [
        "it.docx:3: stays undated: its date '03/04/2025' may be March 4 or April 3; write 2025-03-04 or 2025-04-03"
    ]


def test_a_day_over_several_rows_is_that_of_each_and_a_month_over_the_table_holds():
    document = a_document()
    document.add_heading("May 2025", 1)
    table = a_table(document, ("14", ROWS[0][1], ROWS[0][2]), ("", *ROWS[1][1:]), ("16", "Talks ended there.", ""))
    table.cell(1, 0).merge(table.cell(2, 0))

    told = read(saved(document), "it.docx").articles

    assert [each.date and each.date.day for each in told] == [14, 14, 16]


def test_columns_may_be_named_and_a_title_may_stand_over_them():
    document = a_document()
    table = a_table(document, *ROWS[:2], heads=("Wann", "Was", "Wo"))
    table._tbl.insert(2, a_table(document, heads=("Our tracker", "", ""))._tbl.tr_lst[0])
    report = read(saved(document), "it.docx", names={"date": "wann"})

    assert [(told.date and told.date.day, told.url) for told in report.articles[-2:]] == [
        (14, "https://a.example/1"),
        (15, "https://b.example/2"),
    ]
    assert "Our tracker" in report.articles[0].text


def test_an_article_with_a_table_in_it_stays_one():
    document = a_document(*(f"In round {number} the envoys talked about tariffs at length." for number in range(20)))
    a_table(document, ("May 14, 2025", "12", ""), ("May 15, 2025", "13", ""))

    assert len(read(saved(document), "it.docx").articles) == 1


def test_a_row_of_nothing_but_a_month_stands_over_those_below_it():
    document = a_document()
    table = a_table(
        document, ("March 2025", "", ""), ("3", "They met in Geneva.", ""), ("5", "They talked at length.", "")
    )
    table.rows[1].cells[0].merge(table.rows[1].cells[2])
    for day, words in (("April 2025", ""), ("7", "They left by train.")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = day, words
    report = read(saved(document), "it.docx")

    assert report.problems == []
    assert [(told.date, told.text) for told in report.articles] == [
        (date(2025, 3, 3), "They met in Geneva."),
        (date(2025, 3, 5), "They talked at length."),
        (date(2025, 4, 7), "They left by train."),
    ]


def test_rows_below_days_are_called_by_what_they_tell_and_not_by_their_first_cell():
    document = a_document()
    for day in (20, 21, 22):
        document.add_heading(f"January {day}, 2025", 2)
        rows = (("US", "Ten firms were listed.", "https://a.example/1"), ("China", "It protested loudly.", ""))
        a_table(document, *rows, heads=("Side", "Action", "Link"))

    titles = [told.title for told in read(saved(document), "it.docx").articles]
    assert titles == ["Ten firms were listed.", "It protested loudly."] * 3
