"""Tables as Excel saves them: names of columns in the reader's language, and a title above them."""

import io
from datetime import date

import openpyxl
import pytest

from model.errors import TakenError
from tests.model.readers.making import article, read

LANGUAGES = [
    "Datum;Titel;Text;Quelle;Link;Autor",
    "Veröffentlicht am;Überschrift;Volltext;Zeitung;URL;Autorin",
    "Date;Titre;Texte;Source;Lien;Auteur",
    "Publié le;Titre;Contenu;Journal;Lien;Auteur",
    "Fecha;Título;Texto;Fuente;Enlace;Autor",
    "FECHA;Titular;Contenido;Periódico;Enlace;Autor",
    "日期;标题;正文;来源;链接;作者",
]


@pytest.mark.parametrize("names", LANGUAGES)
def test_columns_are_known_in_other_languages(names):
    told = article(f"{names}\n18.06.2023;T;They met.;Wire;https://wire.example/a;Jane Doe\n", "it.csv")

    assert (told.date, told.title, told.text) == (date(2023, 6, 18), "T", "They met.")
    assert (told.source, told.url, told.author) == ("Wire", "https://wire.example/a", "Jane Doe")


ABOVE = {
    "padded": "Talks of 2023,,,\n",
    "quoted": '"Talks, of 2023",,,\n',
    "unpadded": "Talks of 2023\n",
    "two lines": "Talks of 2023\nUpdated 1 July 2024\n\n",
    "five lines": "Talks of 2023\n1\n2\n3\n4\n,,,\n",
    "with its separator": "sep=,\nTalks of 2023\n",
}
TABLE = "Date,Title,Text,URL\n2023-06-18,T,They met.,https://wire.example/a\n"


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_above_the_names_are_passed_over_and_told(above, end):
    report = read((ABOVE[above] + TABLE).replace("\n", end), "it.csv")
    (told,) = report.articles

    assert (told.date, told.title, told.text) == (date(2023, 6, 18), "T", "They met.")
    assert told.place == f"it.csv:{ABOVE[above].count(chr(10)) + 2}"
    assert len(report.problems) == 1
    assert "above the names of its columns, left out: 'Talks" in str(report.problems[0])
    assert report.unusable == 0


def test_a_title_tells_the_year_of_days_that_have_none():
    report = read("Talks of 2023,\nDate,Event\n18 June,They met.\n19 June,They left.\n", "it.csv")

    assert [(told.date, told.text) for told in report.articles] == [
        (date(2023, 6, 18), "They met."),
        (date(2023, 6, 19), "They left."),
    ]


NOT_ABOVE = {
    "title,text\ntext,date\n": ["date"],
    "text\n\"They met, they said; 'date, text'.\"\n": ["They met, they said; 'date, text'."],
    "date,title,text\n2023-06-18,date title,text\n": ["text"],
}


@pytest.mark.parametrize("content", NOT_ABOVE)
def test_a_first_line_that_names_columns_is_no_title(content):
    report = read(content, "it.csv")

    assert [told.text for told in report.articles] == NOT_ABOVE[content]
    assert report.problems == []


def test_no_line_beyond_the_fifth_names_columns():
    assert not [told for told in read("1\n2\n3\n4\n5\n6\n" + TABLE, "it.csv").articles if told.text == "They met."]


def test_what_may_be_a_day_is_named_where_its_column_is_not_known():
    report = read("kiedy,title,text\n12.05.2025,T,They met.\n", "it.csv")

    assert [str(problem).rpartition("add ")[2] for problem in report.problems] == ["--map date=kiedy"]


def test_a_sheet_of_codes_beside_one_of_articles_is_told_and_no_failure():
    book = openpyxl.Workbook()
    book.active.append(["Date", "Text"])
    book.active.append(["2025-05-13", "China suspends the ban."])
    for rows in (
        [["Code", "Meaning"], ["US", "United States"]],
        [["A", "B"], [1, "It said so on Tuesday, and gave no reason."]],
    ):
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    report = read(content.getvalue(), "it.xlsx")

    assert [told.text for told in report.articles] == ["China suspends the ban."]
    left, unread = report.problems
    assert str(left) == "it.xlsx!Sheet1: has no columns of articles and no sentences, as other sheets do: left out"
    assert isinstance(left, TakenError)
    assert "add --map text=" in str(unread)
    assert not isinstance(unread, TakenError)


def test_a_sheet_of_headlines_beside_one_of_articles_is_read():
    book = openpyxl.Workbook()
    book.active.append(["Date", "Text"])
    book.active.append(["2025-05-13", "China suspends the ban."])
    links = book.create_sheet("Links")
    links.append(["Title", "Link"])
    links.append(["Talks end", "https://a.example/1"])
    content = io.BytesIO()
    book.save(content)

    assert [told.title for told in read(content.getvalue(), "it.xlsx").articles] == ["", "Talks end"]
