"""Rich text is read as Word is: every paragraph that is seen, its links, and a tracker entry by entry."""

from datetime import date

import pytest

from tests.model.readers.making import article, read


def rtf(body: str, info: str = "", fonts: str = r"{\f0\fnil\fcharset0 Times;}") -> bytes:
    head = rf"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{fonts}}}{{\colortbl;\red0\green0\blue0;}}{info}\pard\f0 "
    return (head + body + "}").encode("latin-1")


def link(url: str, words: str) -> str:
    return rf'{{\field{{\*\fldinst {{HYPERLINK "{url}"}}}}{{\fldrslt {{\ul {words}}}}}}}'


def test_of_a_document_title_byline_day_and_every_paragraph_are_taken():
    info = r"{\info{\title Envoys meet}{\author Microsoft Word User}{\creatim\yr2024\mo1\dy1}}"
    told = article(rtf(r"By Jane Doe\par\par June 18, 2023\par\pard\b They\b0  met.\par They talked.", info), "it.rtf")

    assert (told.title, told.author, told.date) == ("Envoys meet", "Jane Doe", date(2023, 6, 18))
    assert told.text == "By Jane Doe\n\nJune 18, 2023\n\nThey met.\n\nThey talked."


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"\ldblquote Caf\'e9\rdblquote  \endash  no", "“Café” – no"),
        (r"a\uc1\u8220?b\u8221\'94c \u8212-d", "a“b”c —d"),
        (r"\uc2\u20013\'d6\'d0 is one", "中 is one"),
        (r"\f1 \'d6\'d0\'b9\'fa\f0  is China", "中国 is China"),
        (r"\u-10179?\u-8704? smiles", "😀 smiles"),
        (r"a\~b\_c\-d \{x\} \\ y", "a b-cd {x} \\ y"),
        (r"one\line two\tab three", "one\ntwo three"),
        (r"seen{\v hidden}{\deleted gone} too", "seen too"),
        (r"China {\strike lifted }kept{\striked1  and so on} its ban.", "China kept its ban."),
        (r"China \strike lifted \strike0\striked0 kept its \v\strike own\v0  bad\plain  ban.", "China kept its ban."),
        (r"seen{\*\unknown {never}}{\pict\pngblip 89504e47}{\header Page 1}.", "seen."),
        ("seen{\\pict\\bin5 }}{{\\ } too", "seen too"),
        ("one\\\ntwo", "one\n\ntwo"),
        (r"Met.{\footnote\pard\chftn  A note.} Talked.\par Left.", "Met. Talked.\n\nLeft.\n\nA note."),
        (r"\trowd\intbl One\cell Two\cell\row", "One\n\nTwo"),
        (r"open {\b and never closed", "open and never closed"),
        (r"closed } too often } here", "closed too often here"),
    ],
)
def test_characters_are_those_that_are_seen(body, text):
    fonts = r"{\f0\fnil\fcharset0 Times;}{\f1\fnil\fcharset134 SimSun;}"

    assert article(rtf(body, fonts=fonts), "it.rtf").text == text


def test_a_tracker_is_an_article_an_entry_with_its_link():
    days = [(f"January {20 + at}, 2025", f"https://wire.example/{at}") for at in range(3)]
    body = "".join(rf"\pard\b {day}\b0\par\pard They met, {link(url, 'AP')}.\par\li720 Talks.\par" for day, url in days)
    report = read(rtf(body), "it.rtf")

    assert report.problems == []
    assert [(told.date, told.url) for told in report.articles] == [
        (date(2025, 1, 20 + at), f"https://wire.example/{at}") for at in range(3)
    ]
    assert {told.text for told in report.articles} == {"They met, AP.\n\nTalks."}


def test_an_export_of_several_documents_is_an_article_each():
    tagged = [
        [("HD", "Envoys meet"), ("PD", "18 June 2023"), ("SN", "Wire"), ("LP", "They met."), ("TD", "And left.")],
        [("HD", "Duties fall"), ("PD", "19 June 2023"), ("SN", "Post"), ("LP", "They fell.")],
    ]
    body = "".join(
        "".join(rf"\trowd {tag}\cell {words}\cell\row" for tag, words in tags)
        + rf"\trowd AN\cell Document WIRE00002023061{at}ej6i00001\cell\row"
        for at, tags in enumerate(tagged)
    )
    report = read(rtf(body), "it.rtf")

    assert [(told.title, told.source, told.date, told.text) for told in report.articles] == [
        ("Envoys meet", "Wire", date(2023, 6, 18), "They met.\n\nAnd left."),
        ("Duties fall", "Post", date(2023, 6, 19), "They fell."),
    ]


def row(*cells: str, merged: int | None = None) -> str:
    told = "".join(rf"{chr(92) + 'clvmrg' if at == merged else ''}\cellx{at + 1}000" for at in range(len(cells)))
    return rf"\trowd{told}\pard\intbl " + r"\cell\pard\intbl ".join(cells) + rf"\cell\trowd{told}\row "


ROWS = [
    ("May 14, 2025", r"The US lifted tariffs.\par All of them.", link("https://a.example/1", "AP")),
    ("15 May", "China protested the arms sale.", link("https://b.example/2", "Post")),
    ("", "China protested once more.", ""),
    ("n/a", "Nobody says when it was.", ""),
]


def test_a_table_with_a_column_of_days_is_an_article_a_row():
    rows = "".join(row(*cells, merged=0 if at == 2 else None) for at, cells in enumerate(ROWS))
    body = (
        r"\pard\outlinelevel0 Tracker 2025\par "
        + row("Date", "What happened", "Source")
        + rows
        + r"\pard Kept by hand.\par"
    )
    report = read(rtf(body), "it.rtf")

    assert report.problems == []
    assert [(told.date, told.url, told.text) for told in report.articles] == [
        (None, None, "Tracker 2025\n\nKept by hand."),
        (date(2025, 5, 14), "https://a.example/1", "The US lifted tariffs.\n\nAll of them."),
        (date(2025, 5, 15), "https://b.example/2", "China protested the arms sale."),
        (date(2025, 5, 15), None, "China protested once more."),
        (None, None, "Nobody says when it was."),
    ]
    assert [told.source for told in report.articles][1:3] == ["AP", "Post"]


def test_a_table_without_days_stays_in_its_article():
    body = r"They met.\par " + row("Name", "Office") + row("Jane Doe", "envoy") + r"\pard They left.\par"

    assert article(rtf(body), "it.rtf").text == "They met.\n\nName\n\nOffice\n\nJane Doe\n\nenvoy\n\nThey left."


def test_rows_that_break_off_are_kept():
    body = row("Date", "What happened") + "".join(row(f"May {at}, 2025", "They met in Geneva.") for at in (1, 2, 3))
    report = read(rtf(body + r"\trowd\cellx1\cellx2 May 4, 2025\cell They left"), "it.rtf")

    assert [told.date and told.date.day for told in report.articles] == [4, 1, 2, 3]
    assert report.articles[0].text == "May 4, 2025\n\nThey left"


def test_a_table_for_each_day_costs_no_more_the_more_there_are():
    head = row("Date", "What happened")
    tables = [
        rf"\pard Talks {at}.\par {head}{row(f'May {1 + at % 31}, 2025', 'They met in Geneva.')}" for at in range(1_500)
    ]
    report = read(rtf("".join(tables)), "it.rtf")

    assert len(report.articles) == 1_501
    assert report.problems == []


def test_a_month_over_a_table_is_that_of_its_days():
    months = [
        (
            f"{month} 2025",
            row("Date", "What happened") + "".join(row(str(day), "They met in Geneva.") for day in (3, 4)),
        )
        for month in ("May", "June")
    ]
    report = read(rtf("".join(rf"\pard\outlinelevel0 {month}\par {table}" for month, table in months)), "it.rtf")

    assert [(told.date.month, told.date.day) for told in report.articles] == [(5, 3), (5, 4), (6, 3), (6, 4)]


def test_marks_of_items_that_a_program_set_are_none_of_their_text():
    body = "{\\rtf1\\ansi{\\pard \\li360 \\fi-360 \\bullet \\tx360\\tab They met.\\par}"
    body += "{\\pard 1.\\tx360\\tab They left.\\par}"
    body += "{\\pard 1 May\\tab They came back.\\par}}"

    assert article(body, "it.rtf").text == "They met.\n\nThey left.\n\n1 May\tThey came back."
