"""Texts of OpenDocument are read as Word is: every paragraph that is seen, trackers an entry each."""

from datetime import date

import pytest

from tests.model.readers.making import an_odt, article, problem, read

DAYS = [date(2025, 1, number) for number in (20, 21, 22)]
CELL = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
NOTE = (
    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body>"
    "</text:note>"
)


def link(at: int) -> str:
    return f'<text:a xlink:href="https://wire.example/{at}">AP</text:a>'


def span(style: str, words: str) -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


SEEN = {
    "<text:p>They <text:span>met</text:span>\n  again.</text:p><text:p/>": "They met again.",
    "<text:p>one<text:line-break/>two<text:tab/>three<text:s text:c='2'/>four</text:p>": "one\ntwo three four",
    "<text:section><text:p>a</text:p></text:section><text:list><text:list-item><text:p>b</text:p></text:list-item>"
    "</text:list>": "a\n\nb",
    "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>met</text:p>": "met",
    "<text:p>a<office:annotation><text:p>no</text:p></office:annotation>b</text:p>": "ab",
    f"<text:p>met{NOTE}.</text:p><text:p>left</text:p>": "met.\n\nleft\n\nA note.",
    "<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b</text:p>": "ab\n\nbox",
    f"<text:p>China {span('S1', 'lifted')} kept its ban{span('H1', ' in June')}.</text:p>": "China kept its ban.",
    f"<text:p text:style-name='S1'>China {span('S2', 'kept')} its ban.</text:p><text:p>b</text:p>": "kept\n\nb",
    f"<table:table><table:table-row>{CELL.format('x')}</table:table-row></table:table><text:p>y</text:p>": "x\n\ny",
}


@pytest.mark.parametrize("body", SEEN)
def test_every_paragraph_that_is_seen_is_kept(body):
    assert article(an_odt(body), "it.odt").text == SEEN[body]


@pytest.mark.parametrize(
    "heading",
    [
        '<text:h text:outline-level="2">{}</text:h>',
        "<text:p>{}</text:p>",
        '<text:p><text:span text:style-name="T1">{}</text:span></text:p>',
    ],
)
def test_a_tracker_is_an_article_an_entry(heading):
    body = "".join(
        heading.format(f"{day:%B %d, %Y}") + f"<text:p>They met, {link(at)}.</text:p>"
        f'<text:p text:style-name="P1">“Good,” {link(7)} said.</text:p>'
        for at, day in enumerate(DAYS)
    )
    report = read(an_odt(body), "it.odt")

    assert report.problems == []
    assert [(told.date, told.url) for told in report.articles] == [
        (day, f"https://wire.example/{at}") for at, day in enumerate(DAYS)
    ]
    assert {told.text for told in report.articles} == {"They met, AP.\n\n“Good,” AP said."}


def test_a_table_of_days_is_an_article_a_row():
    rows = [("Date", "What happened"), *((f"{day:%B %d, %Y}", f"They met, {link(at)}.") for at, day in enumerate(DAYS))]
    body = "".join(f"<table:table-row>{''.join(map(CELL.format, row))}</table:table-row>" for row in rows)
    report = read(an_odt(f"<table:table>{body}</table:table>"), "it.odt")

    assert [(told.date, told.url) for told in report.articles] == [
        (day, f"https://wire.example/{at}") for at, day in enumerate(DAYS)
    ]


def test_what_is_encrypted_or_damaged_or_blank_is_one_line():
    assert "without a password" in problem(an_odt("", more={"META-INF/manifest.xml": "<encryption-data/>"}), "it.odt")
    assert problem(an_odt("<text:p>open"), "it.odt").startswith("it.odt: ")
    assert "has no text" in problem(an_odt(""), "it.odt")


def test_what_a_document_defines_elsewhere_is_not_read(tmp_path):
    (tmp_path / "secret").write_text("hidden words")
    entity = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file://{tmp_path}/secret">]><office:document-content'.encode()
    report = read(an_odt("<text:p>They met. &a;</text:p>").replace(b"<office:document-content", entity, 1), "it.odt")

    assert "hidden words" not in "".join(told.text for told in report.articles)


def test_a_table_within_a_cell_is_of_its_row():
    def cell(words: str) -> str:
        return f"<table:table-cell><text:p>{words}</text:p></table:table-cell>"

    inner = f"<table:table><table:table-row>{cell('US says so')}{cell('China denies')}</table:table-row></table:table>"
    row = "<table:table-row>{}</table:table-row>"
    days = [f"{cell(f'May {day}, 2025')}{cell('The envoys talked long')}" for day in (12, 13, 14)]
    days[1] = (
        f"{cell('May 13, 2025')}<table:table-cell><text:p>The envoys talked long</text:p>{inner}</table:table-cell>"
    )
    rows = "".join(map(row.format, [cell("Date") + cell("What happened"), *days]))
    articles = read(an_odt(f"<table:table>{rows}</table:table>"), "it.odt").articles

    assert [each.date.day for each in articles] == [12, 13, 14]
    assert articles[1].text == "The envoys talked long\n\nUS says so\n\nChina denies"
