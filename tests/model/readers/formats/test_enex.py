"""Notes of Evernote are pages: with their titles, the addresses that they were clipped from, and no day of clipping."""

from datetime import date

import pytest

from tests.model.readers.making import TOLD, problem, read
from tests.model.readers.test_hostile import ENTITIES, SECRET

DOCTYPE = '<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">'
EXPORT = '<?xml version="1.0" encoding="UTF-8"?>{}<en-export export-date="20240101T000000Z">{}</en-export>'
ENML = (
    '<content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">'
    "<en-note>{}</en-note>]]></content>"
)
URL = "<note-attributes><source-url>https://wire.example/a</source-url></note-attributes>"


def note(body: str, title: str = "Envoys meet", more: str = "") -> str:
    made = "<created>20240101T100000Z</created><updated>20240102T100000Z</updated>"
    return f"<note><title>{title}</title>{made}{more}{ENML.format(body)}<resource><data>AAAA</data></resource></note>"


def test_each_note_is_an_article():
    long = "".join(f"<div>{told}</div>" for told in ("June 18, 2023", *TOLD))
    report = read(
        EXPORT.format(DOCTYPE, note("<div>They met.</div>", more=URL) + note(long, "Talks &amp; more")), "it.enex"
    )

    assert report.problems == []
    assert [(told.title, told.url, told.source, told.date) for told in report.articles] == [
        ("Envoys meet", "https://wire.example/a", "wire.example", None),
        ("Talks & more", None, None, date(2023, 6, 18)),
    ]
    assert report.articles[0].text == "They met."
    assert all(told in report.articles[1].text for told in TOLD)
    assert [told.place for told in report.articles] == ["it.enex:1", "it.enex:2"]


def test_a_note_that_is_a_tracker_is_an_article_an_entry():
    body = "".join(
        f'<div><b>May {day}, 2025</b></div><div>They met, <a href="https://wire.example/{day}">AP</a>.</div>'
        for day in (12, 13, 14)
    )

    assert [told.date for told in read(EXPORT.format("", note(body)), "it.enex").articles] == [
        date(2025, 5, day) for day in (12, 13, 14)
    ]


@pytest.mark.parametrize("doctype", [ENTITIES, SECRET])
def test_no_entity_is_blown_up_or_opens_a_file(doctype):
    told = read(EXPORT.format(doctype, note("<div>met &a; &h;</div>", title="&a;")), "it.enex").articles[0]

    assert len(told.text) < 40
    assert told.title in ("", "&a;", "lolololo", "met &a; &h;")


def test_an_export_without_notes_says_so():
    assert problem(EXPORT.format("", ""), "it.enex") == "it.enex: has no note"
    assert "has no text" in problem(EXPORT.format("", "<note><title>T</title></note>"), "it.enex")
