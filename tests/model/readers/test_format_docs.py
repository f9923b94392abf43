"""docs/formats.md tells no lies: what its table says is taken is taken, what it says is not is not."""

import gzip
import io
import json
import re
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from model.readers import fields, inputs, pipeline
from model.readers.days import undated
from model.readers.fields import NAMES
from model.readers.formats import html, mail, pdf, warc, word
from model.readers.inputs import bytes_input
from model.readers.limits import budget, worker
from model.readers.parts import above, grids, pasted
from model.readers.registry import FORMATS, format_of
from tests.model.readers.formats.test_binary_excel import an_xlsb
from tests.model.readers.formats.test_calc import an_ods, sheet
from tests.model.readers.formats.test_calc import row as a_row
from tests.model.readers.formats.test_excel_xml import book, row
from tests.model.readers.formats.test_formats import a_sheet
from tests.model.readers.formats.test_gdelt import knowledge
from tests.model.readers.formats.test_references import MODS
from tests.model.readers.formats.test_slides import paragraph, shape, slides
from tests.model.readers.formats.test_webarchive import a_webarchive
from tests.model.readers.formats.test_xml_papers import JATS
from tests.model.readers.made_by_office import OLD_WORD, OUTLOOK
from tests.model.readers.making import (
    BOOK,
    RSS,
    TOLD,
    a_document,
    a_mail,
    a_page,
    a_pdf,
    a_warc,
    a_winmail,
    an_epub,
    an_item,
    an_odt,
    read,
    saved,
)

GUIDE = (Path(__file__).parents[3] / "docs/formats.md").read_text(encoding="utf-8")
FIELDS = ("title", "date", "author", "source", "url", "lang")


def rows(first: str) -> list[list[str]]:
    """The rows of the table with that first heading."""
    table = GUIDE.split(f"\n| {first} |", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in row.strip("| ").split(" | ")] for row in table.splitlines()[2:]]


TABLE = {row[0]: dict(zip(FIELDS, row[2:], strict=True)) for row in rows("format | told by")}
LIMITS = {row[0]: row[1] for row in rows("what | limit")}

ROW = {
    "id": "7",
    "title": "Envoys meet",
    "date": "2023-06-18",
    "author": "Jane Doe",
    "source": "The Wire",
    "url": "https://x.example/a",
    "lang": "en",
    "text": "They met.",
}


def a_full_document():
    document = a_document("June 18, 2023", *TOLD, title="Envoys meet")
    document.core_properties.author, document.core_properties.language = "Jane Doe", "en"
    return saved(document)


def a_table() -> bytes:
    content = io.BytesIO()
    pl.DataFrame([ROW]).write_parquet(content)
    return content.getvalue()


HEADERS = {"Archived_At": "<https://x.example/a>", "Content_Language": "en", "To": "x@y.z"}


def an_arrow_file() -> bytes:
    content = io.BytesIO()
    pl.DataFrame([ROW]).write_ipc(content)
    return content.getvalue()


TEXT = "Envoys meet\n\nBy Jane Doe\n\nJune 18, 2023\n\nThey met, as https://x.example/a tells."
FULL = {
    "text": f"https://x.example/a\n\n{TEXT}".encode(),
    "markdown": "---\n{}---\nThey met.".format("".join(f"{name}: {ROW[name]}\n" for name in FIELDS)).encode(),
    "org": b"#+title: Envoys meet\n#+author: Jane Doe\n#+date: <2023-06-18 Sun>\n#+language: en\n\nThey met.\n",
    "rst": (
        b"Envoys meet\n===========\n\n:author: Jane Doe\n:date: 2023-06-18\n:source: The Wire\n"
        b":url: https://x.example/a\n:lang: en\n\nThey met.\n"
    ),
    "asciidoc": (
        b"= Envoys meet\nJane Doe\n2023-06-18\n:source: The Wire\n:url: https://x.example/a\n:lang: en\n\nThey met.\n"
    ),
    "subtitles": (
        b"WEBVTT - Envoys meet\nLanguage: en\n\n00:01.000 --> 00:02.000\nJune 18, 2023\n\n"
        b"00:02.000 --> 00:03.000\n<v Jane Doe>They met.\n"
    ),
    "chat": b"[18/06/2023, 09:12] Jane Doe: They met: https://x.example/a\n[18/06/2023, 09:13] Bo: Yes.\n",
    "html": a_page().encode(),
    "feed": RSS.format(
        an_item("Envoys meet", link="https://x.example/a", pubDate="Sun, 18 Jun 2023 10:00:00 GMT", author="Jane Doe")
    ).encode(),
    "news wire": (
        b'<nitf xml:lang="en"><head><docdata><date.issue norm="20230618T231500Z"/></docdata>'
        b'<pubdata ex-ref="https://x.example/a" name="The Wire"/></head><body><body.head><hedline><hl1>Envoys</hl1>'
        b"</hedline><byline>By Jane Doe</byline></body.head><body.content><p>They met.</p></body.content></body></nitf>"
    ),
    "xml paper": JATS.encode(),
    "references": MODS.encode(),
    "jsonl": json.dumps(ROW).encode(),
    "json": json.dumps([ROW]).encode(),
    "yaml": "- {}\n".format("\n  ".join(f"{name}: {value}" for name, value in ROW.items())).encode(),
    "csv": f"{','.join(ROW)}\n{','.join(ROW.values())}\n".encode(),
    "parquet": a_table(),
    "arrow": an_arrow_file(),
    "word": a_full_document(),
    "excel": a_sheet(list(ROW), list(ROW.values())),
    "binary excel": an_xlsb(list(ROW), list(ROW.values())),
    "excel page": (
        "<html><head><meta name=ProgId content=Excel.Sheet></head><body><table>"
        f"<tr><th>{'</th><th>'.join(ROW)}</th></tr>"
        f"<tr><td>{'</td><td>'.join(ROW.values())}</td></tr></table></body></html>"
    ).encode(),
    "excel xml": book(row(*ROW), row(*ROW.values())).encode(),
    "gdelt": knowledge().encode(),
    "calc": an_ods(sheet(a_row(*ROW), a_row(*ROW.values()))),
    "opendocument": an_odt(
        "<text:p>June 18, 2023</text:p><text:p>They met.</text:p>",
        "<dc:title>Envoys meet</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator>"
        "<dc:language>en</dc:language>",
    ),
    "epub": an_epub(
        {
            "a.xhtml": '<h1>Envoys meet</h1><p>By Jane Doe</p><p>They met.</p><a rel="calibre-downloaded-from" href="https://x.example/a">x</a>'
        },
        f"{BOOK}<dc:type>magazine</dc:type>",
    ),
    "old word": OLD_WORD,
    "slides": slides(shape(paragraph("June 18, 2023"), paragraph("They met."))),
    "rtf": (
        rb"{\rtf1\ansi{\fonttbl{\f0 Times;}}{\info{\title Envoys meet}{\author Jane Doe}}"
        rb"\f0 June 18, 2023\par\par They met.}"
    ),
    "pdf": a_pdf([["6/19/23, 10:00", "Envoys meet", "June 18, 2023", *TOLD, "https://x.example/a 1/1"]], "Envoys meet"),
    "mail": a_mail(**HEADERS).as_bytes(),
    "outlook": OUTLOOK,
    "winmail": a_winmail({0x7D: a_mail("", **HEADERS).as_string().partition("\n\n")[0], 0x1000: "They met."}),
    "webarchive": a_webarchive(a_page().encode()),
    "warc": gzip.decompress(a_warc(("https://x.example/a", "text/html", a_page()))),
    "tracker": b"1 Jan 2025\n\n[They met](https://x.example/a).\n\n2 Jan 2025\n\n[They talked](https://x.example/b).\n",
}


def test_the_table_has_every_format_and_no_other():
    containers = {row[0] for row in rows("format | what becomes of it")}

    assert TABLE.keys() | containers == {known.name for known in FORMATS} | {"tracker"}
    assert not TABLE.keys() & containers


@pytest.mark.parametrize("name", TABLE)
def test_what_the_table_says_is_taken_is_taken_and_nothing_else(name):
    told = read(FULL[name], "it.md" if name == "tracker" else "it").articles[0]
    taken = {field for field in FIELDS if getattr(told, field)}

    assert taken == {field for field, cell in TABLE[name].items() if cell != "—"}
    assert told.date in (date(2023, 6, 18), date(2025, 1, 1))


@pytest.mark.parametrize("name", sorted(TABLE.keys() - {"tracker"}))
def test_a_format_is_told_as_the_table_says(name):
    assert format_of(bytes_input("it", FULL[name])).name == name


def test_fields_and_names_in_the_guide_are_those_that_are_understood():
    listed = re.search(r"The fields are (.*?)\. A row", GUIDE, re.DOTALL)

    assert listed
    assert set(re.findall(r"`(\w+)`", listed[1])) == NAMES.keys()
    for field, cell in TABLE["jsonl"].items():
        assert {name.lower() for name in re.findall(r"`(\w+)`", cell)} <= set(NAMES[field])


def test_the_example_of_a_tracker_is_one():
    example = GUIDE.split("```markdown\n", 1)[1].split("```", 1)[0]
    report = read(example + "\nThey [met](https://x.example/).\n", "it.md")

    assert [told.date for told in report.articles] == [date(2025, 1, 20), date(2025, 1, 20), date(2025, 1, 21)]


def test_the_example_of_a_table_is_one():
    example = GUIDE.split("```markdown\n| Date", 1)[1].split("```", 1)[0]

    assert [told.date for told in read(f"| Date{example}", "it.md").articles] == [date(2025, 1, 20), date(2025, 1, 27)]


def test_what_makes_a_tracker_of_a_text_is_as_it_is_told():
    assert (pasted.NEAR, pasted.LINKED, grids.ROWS) == (2, 0.75, 3)
    assert f"no more than {above.ABOVE} characters above the first" in " ".join(GUIDE.split())
    assert f"the first {undated.SAID}, then how many more" in GUIDE


def test_the_limits_are_those_that_hold():
    megabytes = {what: int(limit[:-3]) * 2**20 for what, limit in LIMITS.items() if re.fullmatch(r"\d+ MB", limit)}

    assert megabytes["one text"] == inputs.LARGEST
    assert megabytes["one line of rows"] == inputs.LONGEST_LINE
    assert (
        megabytes["one page, paper, feed or mail with what is attached"]
        == pipeline.LARGEST_APART
        == mail.LARGEST_MESSAGE
    )
    assert megabytes["one page of a web archive"] == warc.LARGEST_PAGE
    assert megabytes["a Word document, unpacked"] == word.LARGEST_PART
    assert LIMITS["what a packed file may become"] == f"{budget.RATIO} times its size, or {budget.FREE // 2**20} MB"
    assert LIMITS["archives and mails within one another"] == str(budget.DEPTH)
    assert LIMITS["members of one archive"] == f"{budget.MEMBERS:,}"
    assert LIMITS["time of the processor for one page, paper, feed or mail"] == (
        f"{worker.SECONDS} s, and {worker.SECONDS_PER_MB} s for each MB; "
        f"of a PDF {pdf.SECONDS_PER_MB} s, and {worker.LONGEST} s at most"
    )
    assert LIMITS["one article"] == f"{fields.LONGEST_TEXT // 10**6} million characters"
    assert LIMITS["memory for it"] == f"{worker.MEMORY // 2**30} GB"
    assert f"fewer than {html.SHORT} characters" in GUIDE


def test_the_formats_that_are_read_apart_are_named():
    told = " ".join(GUIDE.split("processes of their own: ", 1)[1].split(";", 1)[0].split())

    assert set(told.split(", ")) == {each.name for each in FORMATS if each.is_apart}
