"""What is there and is not read has its line: XML of unknown kinds, and what lies in folders beside files."""

import json
import os
from datetime import date

import pytest

from model.readers import read_places
from tests.model.readers.formats.test_binary_excel import OLD
from tests.model.readers.making import RSS, a_zip, article, problem, read

EXPORT = "<export><article><title>T</title><body>They met.</body></article></export>"
DITA = "<?xml version='1.0'?>\n<topic><title>T</title><body><p>They met.</p></body></topic>"
TEX = '<?xml version="1.0"?><teX xmlns="x"><text><body><p>They met.</p></body></text></teX>'


@pytest.mark.parametrize("name", ["it.xml", "it.txt", "stdin"])
@pytest.mark.parametrize(("content", "root"), [(EXPORT, "export"), (DITA, "topic"), (TEX, "tex")])
def test_xml_of_an_unknown_kind_is_refused_with_its_root(content, root, name):
    assert problem(content, name) == (
        f"{name}: is XML of a kind that is not read (<{root}>): save it as RSS, Atom, JSONL or CSV"
    )


def test_xml_that_is_named_so_is_refused_though_it_is_longer_than_its_head():
    assert "is XML of a kind that is not read (<export>)" in problem(EXPORT.replace("met", "met " * 40_000), "it.xml")


@pytest.mark.parametrize(
    "text", ["<b>They met.</b>", "<blockquote>They met.</blockquote>", "<name> They met.", "<Jane> They met. </Joe>"]
)
def test_text_with_marks_is_no_xml(text):
    assert "met" in article(text, "it.txt").text


def test_feeds_and_pages_in_xml_are_read():
    page = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>They met.</p></body></html>'

    assert read(RSS.format("<item><title>T</title></item>"), "it.xml").problems == []
    assert article(page, "it.xml").text == "They met."


def test_what_is_no_file_in_a_folder_is_told_in_its_place(tmp_path):
    (tmp_path / "a.txt").write_text("They met.")
    (tmp_path / "c.txt").write_text("They talked.")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    os.mkfifo(tmp_path / "d")
    (tmp_path / ".hidden").symlink_to(tmp_path / "gone.txt")
    report = next(iter(read_places([str(tmp_path)])))

    assert [told.text for told in report.articles] == ["They met.", "They talked."]
    assert [str(bad) for bad in report.problems] == [
        f"{tmp_path}/b.txt: is a link that leads nowhere",
        f"{tmp_path}/d: is no file but a pipe, a socket or a device, which is read only if it is named itself",
    ]


MESSAGE = (
    "From: Ann Roe <ann@desk.example>\nDate: Wed, 2 Jul 2025 08:00:00 +0000\nSubject: Tankers may leave\n\nThey left.\n"
)
PLIST = '<?xml version="1.0"?>\n<plist version="1.0"><dict><key>flags</key></dict></plist>\n'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("it.eml", f"\n\n{MESSAGE}"),
        ("it.eml", f"\r\n \r\n{MESSAGE}"),
        ("7.emlx", f"{len(MESSAGE)}      \n{MESSAGE}{PLIST}"),
    ],
)
def test_a_mail_is_one_whatever_stands_above_its_headers(name, content):
    one = article(content, name)

    assert (one.title, one.author, one.source, one.date) == (
        "Tankers may leave", "Ann Roe", "desk.example", date(2025, 7, 2)
    )  # fmt: skip
    assert one.text == "They left.\n"


@pytest.mark.parametrize("content", ["12\nThey met.\n", "\n\nFrom: Beijing\n\nThey left.\n", "2025\nFrom: there on.\n"])
def test_a_number_or_a_blank_line_makes_no_mail(content):
    assert article(content, "it.txt").text == content


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("it.webarchive", b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource\xd3", "is damaged or cut short"),
        ("it.pst", b"!BDN" + bytes(500), "is a folder of Outlook"),
    ],
)
def test_what_is_not_read_says_what_it_is_and_what_would_be_right(name, content, said):
    told = problem(content, name)

    assert told.startswith(f"{name}: {said}")
    assert "save" in told or "export" in told


@pytest.mark.parametrize("content", ["@ann met them.\n", "@ann{they} met.\n", "BDN! They met.\n"])
def test_what_only_begins_like_that_is_text(content):
    assert article(content, "it.txt").text == content


OF_PROGRAMS = {
    "it.tex": ("% of ours\n\\documentclass{article}\n\\begin{document}\nThey met.\n\\end{document}\n", "is LaTeX"),
    "tweets.js": (
        'window.YTD.tweets.part0 = [{"tweet": {"full_text": "They met."}}]',
        "is a script of Twitter's archive",
    ),
    "it.url": ("[InternetShortcut]\r\nURL=https://wire.example/a\r\n", "is a link to a page: add its address"),
    "a.url": (
        "[{000214A0-0000-0000-C000-000000000046}]\nProp3=19,2\n[InternetShortcut]\nURL=x\n",
        "is a link to a page",
    ),
    "it.ps": ("%!PS-Adobe-3.0\n(They met.) show\n", "is PostScript: make it a .pdf"),
    "it.asc": ("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n", "is encrypted (PGP)"),
    "it.wiki": ("== May ==\n* They [[talks|met]].<ref>{{cite web|url=https://wire.example/a}}</ref>\n", "is wikitext"),
    "it.txt": ("'''Talks''' were held in [[Geneva]].\n\n== Aftermath ==\nThey left.\n", "is wikitext"),
}


BINARIES = {
    "it.one": (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1", "export it as .docx"),
    "it.mobi": (b"Talks".ljust(60, b"\0") + b"BOOKMOBI", "make it an .epub"),
    "it.wpd": (b"\xffWPC", "save it as .docx"),
    "it.djvu": (b"AT&TFORM\0\0\0\x10DJVM", "make it a .pdf"),
    "it.nsf": (b"\x1a\0\0\4\0\0", "export its mails"),
    "it.mdb": (b"\0\1\0\0Standard Jet DB\0", "save its table as .csv"),
    "it.dta": (b"<stata_dta><header><release>118</release>", "save its table as .csv"),
    "old.dta": (b"\x72\x02\x01\0", "save its table as .csv"),
    "it.sav": (b"$FL2@(#) SPSS DATA FILE", "save its table as .csv"),
    "it.rds": (b"X\n\0\0\0\3", "save its table as .csv"),
    "it.pkl": (b"\x80\x04\x95", "save its table as .csv"),
    "it.lz4": (b"\x04\x22\x4d\x18", "pack it as .zip"),
    "it.Z": (b"\x1f\x9d\x90", "pack it as .zip"),
    "it.mp3": (b"ID3\4\0\0", "is a sound: what is said in it is read as subtitles"),
    "it.mp4": (b"\0\0\0\x20ftypisom", "is a film: what is said in it is read as subtitles"),
    "it.heic": (b"\0\0\0\x20ftypheic", "is a picture, which is not read"),
    "it.bmp": (b"BM\xb8\x0b\0\0\0\0\0\0", "is a picture, which is not read"),
    "it.bin": (b"\7", "is binary, which is not read"),
}


@pytest.mark.parametrize("name", BINARIES)
def test_what_is_binary_says_what_it_is_and_what_would_be_right(name):
    head, what = BINARIES[name]

    assert what in problem(head + bytes(range(256)) * 8, name)


def test_a_document_with_a_password_says_so_whatever_office_made_it():
    book, package = (name.encode("utf-16-le").ljust(34, b"\0") for name in ("Workbook", "EncryptedPackage"))

    assert problem(OLD.replace(book, package), "it.docx") == "it.docx: is encrypted: save it without a password"


@pytest.mark.parametrize("name", OF_PROGRAMS)
def test_what_is_written_for_another_program_is_refused_with_what_to_do(name):
    content, why = OF_PROGRAMS[name]

    assert problem(content, name).startswith(f"{name}: {why}")


@pytest.mark.parametrize(
    "text",
    [
        "=====\nThey met.\n=====\n",
        "== Talks ==\n\nThey met.\n",
        "[Wire] They met at \\documentclass, they said.\n",
        "% of duties rose.\n\nThey met.\n",
        "[[Talks]] were held.\n",
        "window.YTD is where they met.\n",
    ],
)
def test_a_text_with_a_mark_or_two_is_read(text):
    assert article(text).text


def test_what_is_in_the_script_of_twitters_archive_is_read_as_json():
    tweets = [{"tweet": {"id_str": "3", "full_text": "They met.", "created_at": "Mon May 12 08:00:00 +0000 2025"}}]
    told = article(json.dumps(tweets), "it.json")

    assert (told.text, str(told.date)) == ("They met.", "2025-05-12")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (
            "it.gdoc",
            '{"doc_id": "1", "email": "a@b.example"}',
            "is a link to a document of Google: export that as .docx",
        ),
        (
            "it.har",
            '{"log": {"version": "1.2", "entries": []}}',
            "is what a browser has recorded (.har): save the pages",
        ),
        (
            "it.ttml",
            '<?xml version="1.0"?><tt xmlns="x"><body><p>A.</p></body></tt>',
            "is a file of subtitles (TTML): save it",
        ),
        ("it.oxps", a_zip({"FixedDocumentSequence.fdseq": "<x/>"}), "is a document of XPS: save it as .pdf"),
    ],
)
def test_links_recordings_and_other_programs_files_say_what_to_do(name: str, content: str | bytes, said: str):
    assert problem(content, name).startswith(f"{name}: {said}")
