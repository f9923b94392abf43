"""What strangers wrote to do harm: every reader gives articles or problems, within its time and memory."""

import bz2
import gzip
import io
import lzma
import math
import random
import signal
import subprocess
import sys
import tarfile
import time
import zipfile
from datetime import date
from pathlib import Path

import pytest
import zstandard
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from model.article import articles_frame
from model.errors import ReadError
from model.readers.formats.mail import MAIL
from model.readers.inputs import bytes_input
from model.readers.limits.apart import apart
from model.readers.registry import FORMATS
from model.readers.safely import all_pieces
from tests.model.readers.formats.test_calc import an_ods, row, sheet
from tests.model.readers.formats.test_formats import SAMPLES, a_table
from tests.model.readers.formats.test_parquet import a_file, a_stream
from tests.model.readers.formats.test_references import ITEM, MODS, RDF
from tests.model.readers.formats.test_slides import paragraph, shape, slides
from tests.model.readers.formats.test_webarchive import a_webarchive
from tests.model.readers.formats.test_xml_papers import JATS
from tests.model.readers.made_by_office import OLD_WORD, OUTLOOK
from tests.model.readers.making import (
    OPML,
    RSS,
    a_document,
    a_mail,
    a_page,
    a_pdf,
    a_tar,
    a_warc,
    a_winmail,
    a_zip,
    article,
    problem,
    read,
    saved,
)

MEGABYTE = b"Talks. " * (2**20 // 7)
ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "lolololo">'
    + "".join(f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
SECRET = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


# Bombs


@pytest.fixture
def small_budget(monkeypatch) -> None:
    """As if little may be unpacked whatever the ratio, so that bombs can be small."""
    monkeypatch.setattr("model.readers.limits.budget.FREE", 16 * 2**20)


def packed(compressor, megabytes: int) -> bytes:
    return b"".join([*(compressor.compress(MEGABYTE) for _ in range(megabytes)), compressor.flush()])


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("it.txt.gz", lambda: gzip.compress(MEGABYTE * 20)),
        ("it.jsonl.bz2", lambda: bz2.compress(MEGABYTE) * 20),
        ("it.md.xz", lambda: packed(lzma.LZMACompressor(preset=0), 20)),
    ],
)
@pytest.mark.usefixtures("small_budget")
def test_what_unpacks_without_end_is_left_there(name, make):
    bomb = make()

    assert len(bomb) < 160_000
    assert problem(bomb, name) == f"{name}: unpacks to more than 100 times its size, and is left there"


@pytest.mark.usefixtures("small_budget")
def test_a_zip_bomb_is_left_there_however_deep_it_lies_and_what_came_before_is_kept():
    inner = a_zip({"big.txt": MEGABYTE * 4})
    report = read(a_zip({"a.txt": "Words."} | {f"{number}.zip": inner for number in range(12)}), "it.zip")

    assert report.articles[0].text == "Words."
    assert len(report.articles) < 7
    assert "unpacks to more than 100 times its size" in str(report.problems[-1])


def test_a_zip_member_that_lies_about_its_size_is_a_problem():
    honest = a_zip({"a.txt": b"Words. " * 1000, "b.txt": b"More words."})
    lying = honest.replace((7000).to_bytes(4, "little"), (70).to_bytes(4, "little"))
    report = read(lying, "it.zip")

    assert [told.place for told in report.articles] == ["it.zip!b.txt"]
    assert [bad.place for bad in report.problems] == ["it.zip!a.txt"]


def test_a_tar_with_a_hole_of_a_terabyte_is_not_filled():
    told = tarfile.TarInfo("hole.txt")
    told.type, told.size = tarfile.GNUTYPE_SPARSE, 512
    header = bytearray(told.tobuf(tarfile.GNU_FORMAT))
    header[386:398], header[398:410] = b"00000000000\0", b"00000001000\0"
    header[483:495] = b"\x80" + bytes(5) + (2**40).to_bytes(6, "big")
    header[148:156] = b" " * 8
    header[148:156] = f"{sum(header):06o}\0 ".encode()

    assert problem(bytes(header) + b"Words. " * 73 + bytes(1025), "it.tar") == (
        "it.tar!hole.txt: is binary, which is not read"
    )


def test_a_word_document_that_unpacks_to_a_gigabyte_is_a_problem():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "x")
        with archive.open("word/document.xml", "w") as part:
            for _ in range(200):
                part.write(MEGABYTE)

    assert problem(content.getvalue(), "it.docx") == "it.docx: unpacks to more than 128 MB"


# Markup


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (
            RSS.replace("<rss", f"{ENTITIES}<rss").format(
                "<item><title>T</title><description>&i; end</description></item>"
            ),
            "it.rss",
        ),
        (OPML.replace("<opml", f"{ENTITIES}<opml").replace("Folder", "&i;"), "it.opml"),
        (
            a_page()
            .replace("<!DOCTYPE html>", ENTITIES.replace("DOCTYPE x", "DOCTYPE html"))
            .replace("<h1>", "<h1>&i;"),
            "it.html",
        ),
    ],
)
def test_entities_are_not_blown_up(content, name):
    report = read(content, name)

    assert sum(len(told.text) for told in report.articles) < 5_000
    assert "lolololo" not in "".join(told.text for told in report.articles)


def test_entities_in_a_word_document_are_not_blown_up():
    honest = zipfile.ZipFile(io.BytesIO(saved(a_document("Words here."))))
    parts = {name: honest.read(name) for name in honest.namelist()}
    xml = parts["word/document.xml"].decode()
    parts["word/document.xml"] = (
        xml.replace("<w:document", f"{ENTITIES}<w:document", 1).replace("Words", "&i;").encode()
    )
    report = read(a_zip(parts), "it.docx")

    assert "lolololo" not in "".join(told.text for told in report.articles)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (
            RSS.replace("<rss", f"{SECRET}<rss").format(
                "<item><title>T</title><description>In: &a;.</description></item>"
            ),
            "it.rss",
        ),
        (OPML.replace("<opml", f"{SECRET}<opml").replace("Folder", "&a;"), "it.opml"),
        (f"{SECRET}<html><body><p>In: &a;.</p></body></html>", "it.html"),
    ],
)
def test_no_entity_opens_a_file(content, name):
    report = read(content, name)
    secret = Path("/etc/hostname").read_text().strip()

    assert secret not in "".join(told.text for told in report.articles) + "".join(map(str, report.problems))


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 10_000 + "Words. " * 100 + "</div>" * 10_000,
        "<div><p>Words.</p>" * 10_000,
        "<table><tr><td>" * 10_000 + "Words.",
        "<b><i><p>" * 3_000 + "Words.",
        "<a " + " ".join(f'a{number}="x"' for number in range(3_000)) + ">Words.</a>",
        "<!--" + "<p>Words." * 10_000,
        "<p>&#x110000;&#0;&#xd800; Words.</p>",
    ],
)
def test_html_of_ten_thousand_levels_and_the_like_is_read_or_refused(page):
    report = read(f"<html><body>{page}</body></html>", "it.html")

    assert len(report.articles) + report.unusable == 1


def test_what_lies_in_a_thousand_levels_is_read_and_in_ten_thousand_is_told_to_be_too_deep():
    def page(levels: int) -> str:
        return f"<html><body>{'<div>' * levels}They met.{'</div>' * levels}</body></html>"

    assert read(page(1_000), "it.html").articles[0].text == "They met."
    assert problem(page(10_000), "it.html") == "it.html: is nested too deep to be read"


def test_of_a_feed_a_text_that_is_too_long_is_a_problem_and_not_lost():
    item = f"<item><title>T</title><description>{'word ' * 2_200_000}</description></item>"
    report = read(RSS.format(item), "it.rss")

    assert [str(problem) for problem in report.problems] == [
        "it.rss:1: has a text of 10 million characters, which is no article"
    ]


def test_a_feed_of_a_hundred_thousand_levels_is_read_or_refused():
    report = read(RSS.format("<item>" + "<a>" * 20_000), "it.rss")

    assert len(report.articles) + report.unusable == 1


# Time and memory


@pytest.mark.parametrize(
    ("call", "argument", "what"),
    [
        (time.sleep, 3_600, "takes too long to read, and is left there"),
        (math.factorial, 10**8, "takes too long to read, and is left there"),
        (bytes, 2**40, "needs more memory than it may take"),
        (signal.raise_signal, signal.SIGSEGV, "makes its reader fail"),
    ],
)
def test_a_parser_that_hangs_grows_or_dies_is_a_problem_and_the_next_is_read(monkeypatch, call, argument, what):
    monkeypatch.setattr("model.readers.limits.apart.seconds_for", lambda size, per_mb: 1)
    monkeypatch.setattr("model.readers.limits.apart.WAIT", 3)

    with pytest.raises(ReadError, match=what):
        apart(call, argument, place="it")
    monkeypatch.undo()

    assert apart(max, 1, 2, place="it") == 2


COUNTING = """
import io, resource
from model.article import articles_frame
from model.readers import read_places
line = b'{"date": "2023-06-18", "title": "Envoys meet", "text": "%d: ' + b"They met. " * 40 + b'"}\\n'

class Endless(io.RawIOBase):
    number = 0
    def readable(self): return True
    def readinto(self, buffer):
        lines = b"".join(line % (self.number + each) for each in range(100)) if self.number < 100_000 else b""
        self.number += 100
        buffer[: len(lines)] = lines
        return len(lines)

counted, first = 0, 0
for report in read_places(["-"], stdin=io.BufferedReader(Endless(), 2**16)):
    counted += articles_frame(report.articles).height
    first = first or (counted >= 10_000 and resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print(counted, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / first)
"""


def test_memory_stays_flat_over_a_hundred_thousand_articles():
    done = subprocess.run([sys.executable, "-c", COUNTING], capture_output=True, text=True, check=True)
    counted, growth = done.stdout.split()

    assert int(counted) == 100_000
    assert float(growth) < 1.1


# Text


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("it.txt", b"", b""),
        ("it.md", b"---\n", b""),
    ],
)
def test_a_line_of_a_hundred_megabytes_is_one_problem(name, before, after):
    assert problem(before + MEGABYTE * 100 + after, name) == (
        f"{name}: has a text of 104 million characters, which is no article"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    ("name", "before", "after", "number"),
    [
        ("it.jsonl", '{"text": "', '"}\n{"text": "They met."}\n', 1),
        ("it.csv", "title,text\nT,", "\nU,They met.\n", 2),
    ],
)
def test_a_row_of_a_hundred_megabytes_is_one_problem_and_the_next_is_read(name, before, after, number, encoding):
    report = read((before + "x" * 100 * 2**20 + after).encode(encoding), name)

    assert [str(told) for told in report.problems] == [f"{name}:{number}: is longer than 64 MB, which is no article"]
    assert [told.text for told in report.articles] == ["They met."]


def test_null_bytes_and_half_characters_do_not_stop_a_text():
    assert article("Talks went on. " * 100 + "\0" + "And on.").text.endswith("\0And on.")
    assert article(b"Talks \xed\xa0\x80 went on.").text.startswith("Talks ")
    assert article(b'{"text": "Talks \\ud800 went on.", "title": "\\udfff"}').title == "�"


@pytest.mark.parametrize(
    ("content", "name", "what"),
    [
        (bytes(range(256)) * 100, "it.txt", "is binary, which is not read"),
        (random.Random(1).randbytes(5_000), "it.jsonl", "is binary, which is not read"),
        (b"\n \n", "it.md", "is empty"),
        (b"<html><body><img src='x'></body></html>", "it.html", "has no text"),
    ],
)
def test_what_is_no_text_is_one_clear_line(content, name, what):
    assert problem(content, name) == f"{name}: {what}"


@pytest.mark.parametrize(("nulls", "is_read"), [(1, True), (4, True), (5, False)])
def test_null_bytes_are_read_up_to_a_fiftieth(nulls, is_read):
    text = "T" * (200 - nulls) + "\0" * nulls

    assert (article(text).text == text) if is_read else (problem(text) == "it.txt: is binary, which is not read")


def test_mixed_encodings_and_unknown_languages_are_read_as_they_are():
    mixed = "Ünter.\n".encode("cp1252") + "Über – “Xi”.\n".encode() + "中美关系。\n".encode()

    assert article(mixed).text == "Ünter.\nÜber – “Xi”.\n中美关系。\n"


def test_front_matter_that_makes_a_billion_words_of_ten_lines_makes_few():
    lines = ["a: &a [lol, lol]"] + [
        f"{after}: &{after} [{', '.join([f'*{before}'] * 10)}]"
        for before, after in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    front = "\n".join([*lines, "title: *i", "author: &x [*x, Jane Doe]", "date: 2023-06-18"])
    told = article(f"---\n{front}\n---\nBody.", "it.md")

    assert (told.title, told.date) == ("", date(2023, 6, 18))
    assert len(told.author or "") < 100


@pytest.mark.parametrize("deep", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000])
def test_front_matter_of_a_hundred_thousand_levels_is_taken_line_by_line(deep):
    assert article(f"---\ntitle: T\nx: {deep}\n---\nBody.", "it.md").title == "T"


@pytest.mark.parametrize("deep", ["[" * 100_000, "{a=" * 100_000, "[" * 7_000, f"1\na{'.a' * 50_000} = 1", '"""'])
def test_toml_of_a_hundred_thousand_levels_is_taken_line_by_line(deep):
    began = time.process_time()

    assert article(f"+++\ntitle = 'T'\nx = {deep}\n+++\nBody.", "it.md").title == "T"
    assert time.process_time() - began < 5


def test_a_deep_row_is_a_problem_and_the_rest_goes_on():
    deep = '{"text": ' + "[" * 400 + '"x"' + "]" * 400 + "}"
    report = read(f'{deep}\n{{"text": "B."}}', "it.jsonl")

    assert [told.text for told in report.articles] == ["B."]
    assert [str(bad) for bad in report.problems] == ["it.jsonl:1: has no text"]


# Mail, PDF


@pytest.mark.parametrize(
    "header",
    [
        "From: " + "(" * 20_000,
        "From: " + '"a" <' * 5_000,
        "Subject: " + "=?utf-8?q?" * 5_000,
        "Subject: =?no-such?b?" + "A" * 5_000 + "?=",
        "Date: 99 Foo -1 99:99",
        "Content-Type: text/plain; charset=zip",
        "Content-Type: multipart/mixed; boundary=x",
        "Content-Transfer-Encoding: no-such",
        "Content-Disposition: attachment; filename*=utf-8''%ff%fe" + "a" * 5_000,
    ],
)
def test_a_mail_with_broken_headers_is_read_or_refused(header):
    mail = f"MIME-Version: 1.0\nMessage-ID: <1@x>\nReceived: x\n{header}\n\nThey met.\n"
    report = read(mail, "it.eml")

    assert len(report.articles) + report.unusable == 1


def test_mails_within_mails_without_end_are_left_there():
    mail = a_mail("Inmost.\n")
    for _ in range(8):
        outer = a_mail("Outer.\n")
        outer.add_attachment(mail)
        mail = outer
    report = read(mail.as_bytes(), "it.eml")

    assert len(report.articles) == 5
    assert "more than 4 archives" in str(report.problems[0])


def test_a_pdf_whose_pages_are_their_own_parents_is_read_or_refused():
    loop = a_pdf([["Words."]]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")
    report = read(loop, "it.pdf")

    assert len(report.articles) + report.unusable == 1


def test_a_hard_link_in_a_tar_is_the_file_before_it_that_it_names():
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name in ("a.txt", ".hidden"):
            member = tarfile.TarInfo(name)
            member.size = len(b"Words.")
            archive.addfile(member, io.BytesIO(b"Words."))
        for name, target in (("b.txt", "a.txt"), ("c.txt", "./a.txt"), ("d.txt", "/etc/passwd"), ("e.txt", ".hidden")):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = tarfile.LNKTYPE, target
            archive.addfile(member)
    report = read(packed.getvalue(), "it.tar")

    assert [article.place for article in report.articles] == ["it.tar!a.txt"]
    assert [bad.place for bad in report.problems] == ["it.tar!d.txt", "it.tar!e.txt"]


def test_nothing_is_ever_written_to_disk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    evil = {"../up.txt": b"Words.", "/tmp/abs.txt": b"Words.", "C:\\win.txt": b"Words.", "a/../../b.txt": b"Words."}
    read(a_zip(evil), "it.zip")
    report = read(a_tar(evil, links={"link": "/etc/passwd", "up": "../.."}), "it.tar")

    assert len(report.articles) == 4
    assert [bad.what for bad in report.problems] == ["is a link or a device, which is not followed"] * 2
    assert list(tmp_path.iterdir()) == []


# Any bytes


KINDS = SAMPLES | {
    "yaml": b'- title: T\n  date: 2023-06-18\n  text: |\n    A: &b *c\n\n    D\n- "title": E\n  text: [F]\n',
    "text": b"Envoys meet\n\nThey talked.",
    "markdown": b"---\ntitle: T\ndate: 2023-06-18\n---\nBody.\n\n1 Jan 2025\n\n[A](https://x.example/)\n\n2 Jan\n\n> B",
    "org": b"#+title: T\n* <2023-06-18 Sun>\n:A:\n:END:\n- B, [[https://x.example/][C]]\n#+begin_quote\nD\n#+end_quote\n",
    "rst": (
        b"A\n=\n\n:date: 2023-06-18\n\n.. note:: B\n\n   |c| `D <https://x.example/>`_ [1]_ e_\n\n.. [1] F\n\n"
        b"=== ===\nA   B\n=== ===\nC   D\n=== ===\n\n+---+---+\n| A | B |\n+---+---+\n\n.. |c| replace:: G\n.. _e: https://y.example\n"
    ),
    "asciidoc": (
        b"= A\nB C\n2023-06-18\n:d: E\n\n{d} https://x.example[F] footnote:[G]\n\n[quote, H]\n____\nI\n____\n\n"
        b"[cols=2*]\n|===\n|A |B\na|C .2+|D\n|===\n////\nJ\n"
    ),
    "citations": b"PMID- 1\nTI  - A\n      B\nDP  - 2023 Jun 18\nAID - 10.1000/a [doi]\n\nPMID- 2\nAB  - C\n",
    "hits": (
        b"<title>Search</title><base href=//x><article><h3><a href=/a>A b c</a></h3><time datetime=2023-06-18>A</time>"
        b"</article><article><h3><a href=b>D e f</a></h3><i>Jun 18, 2023</i> <p>G h i j k l.</article>"
    ),
    "subtitles": b"1\n00:00:01,000 --> 00:00:02,000\n<v A>B <i>c</i>.\n\n2\n00:00:02,000 --> 00:00:03,000\n- D\n",
    "chat": b"[18/06/2023, 09:12] A: B.\n5/14/25, 9:12 AM - C: <D>\nE\nF, [14.05.2025 09:12]\nG\n",
    "calc": an_ods(sheet(row("date", "text"), row("2023-06-18", "Words."))),
    "bookmarks": b'<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="https://x.example/a">A</A><DD>B\n</DL>',
    "excel page": (
        b"<meta content=Excel.Sheet><table><tr><th>Date<th>Text<th>URL"
        b"<tr><td>2023-06-18<td>A <a href=//b>c</a>.<td></table>"
    ),
    "excel xml": (
        b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:s="x"><Worksheet s:Name="A"><Table><Row>'
        b"<Cell><Data>date</Data></Cell><Cell><Data>text</Data></Cell></Row><Row s:Index='4'><Cell s:MergeDown='2'>"
        b"<Data>2023-06-18</Data></Cell><Cell s:Index='2'><Data>A</Data></Cell></Row></Table></Worksheet></Workbook>"
    ),
    "news wire": (
        b"<newsItem><nitf><body><body.content><block><p>A <q>b</q></p></block></body.content></body></nitf></newsItem>"
    ),
    "gdelt": b"\t".join([b"20230619003000-T1", b"20230619003000", b"1", *[b"x"] * 23, b"<PAGE_TITLE>A</PAGE_TITLE>"]),
    "sitemap": (
        b'<urlset xmlns:n="x"><url><loc>https://w.example/</loc><n:news><n:title>A</n:title></n:news></url></urlset>'
    ),
    "references": MODS.encode(),
    "zotero": RDF.format(ITEM).encode(),
    "xml paper": JATS.encode(),
    "bibtex": b'@article{a, title={B {C}}, date={2023-06-18}, author={D, E and F}, abstract="G \\\'e"}',
    "jsonl": b'{"text": "A.", "date": "2023-06-18"}\n{"text": "B."}',
    "json": b'[{"text": "A."}, {"body": ["B.", 7]}]',
    "notebook": b'{"cells": [{"cell_type": "markdown", "source": "# A"}, {"cell_type": "code"}], "nbformat": 4}',
    "csv": b'date,title,text\n2023-06-18,T,"A, b."\n',
    "box": b"From x@y.z Sun Jun 18 10:00:00 2023\n" + a_mail(files={"a.txt": b"x"}).as_bytes(),
    "warc": gzip.compress(a_warc(("https://x.example/", "text/html", a_page()), is_packed=False)),
    "table": a_table(text=["x", None], date=["2023-06-18", "x"], n=[1, 2]),
    "arrow": a_file(text=["x", None], date=["2023-06-18", "x"]),
    "arrow stream": a_stream(text=["x", None], date=["2023-06-18", "x"]),
    "slides": slides(shape(paragraph("A."))),
    "webarchive": a_webarchive(b"<p>A.</p>"),
    "zstandard": zstandard.compress(b"A."),
    "old word": OLD_WORD,
    "outlook": OUTLOOK,
    "winmail": a_winmail({0x37: "A", 0x1000: "B."}, {0x3707: "a.txt", 0x3701: b"C."}, body="D"),
    "pages": a_pdf([["One."], ["Two."]], "T"),
}


def test_every_format_has_a_sample():
    assert {known.name for known in FORMATS} <= KINDS.keys()


@st.composite
def mutated(draw):
    """A valid file, with some bytes changed, cut out or put in."""
    name = draw(st.sampled_from(sorted(KINDS)))
    content = bytearray(KINDS[name])
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        size = draw(st.integers(0, 12))
        content[at : at + size] = draw(st.binary(max_size=12))
    return name, bytes(content)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(mutated())
@example(("pdf", SAMPLES["pdf"][:200]))
@example(("word", SAMPLES["word"][:-30]))
@example(("zip", SAMPLES["zip"][:30]))
@example(("packed", SAMPLES["packed"][:12]))
@example(("tar", SAMPLES["tar"][:600]))
@example(("parquet", SAMPLES["parquet"][:-20]))
def test_whatever_is_changed_in_a_file_it_is_read_or_refused(case):
    name, content = case
    report = read(content, f"it.{name}")

    assert articles_frame(report.articles).height <= len(report.articles)
    assert all(isinstance(bad, ReadError) for bad in report.problems)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FORMATS), st.binary(max_size=300))
def test_no_reader_raises_whatever_the_bytes(known, content):
    for piece in all_pieces(bytes_input("it", content), known.name):
        assert piece


@pytest.mark.parametrize(
    "header",
    ['Content-Type: text/plain; x="' + '"' * 20_000, "From: " + "a," * 20_000, "Subject: " + "=?utf-8?q?a?= " * 4_000],
    ids=["a type", "a sender", "a subject"],
)
def test_a_header_without_end_costs_no_more_than_one_that_is_long(header):
    begun = time.process_time()
    list(MAIL.read(bytes_input("it.eml", f"{header}\nDate: Sun, 18 Jun 2023 10:00:00 +0000\n\nThey met.\n".encode())))

    assert time.process_time() - begun < 5


def test_the_lines_of_a_table_whose_first_has_a_stray_end_are_told_or_read():
    report = read(b"Title;Date;Text\rmore of it\nEnvoys meet;2023-06-18;They met.\n", "it.csv")

    assert not any("can't be read" in str(bad) for bad in report.problems)
