"""What a crawler brought home: every answer is read by its own format, as the files of a zip are."""

import json
import re
from datetime import date

import brotli
import pytest
import zstandard

from tests.model.readers.making import ATOM, RSS, TOLD, a_page, a_warc, a_zip, an_item, read

ROOT = "https://x.example"
ROW = '{"date": "2023-06-18", "text": "They met."}'


@pytest.mark.parametrize(
    ("url", "kind", "body"),
    [
        ("/feed", "application/rss+xml", RSS.format(an_item("T", "They met.", pubDate="18 Jun 2023"))),
        ("/feed", "text/xml", RSS.format(an_item("T", "They met.", pubDate="18 Jun 2023"))),
        ("/atom", "application/atom+xml", ATOM.format(
            "<entry><title>T</title><updated>2023-06-18T00:00:00Z</updated><summary>They met.</summary></entry>"
        )),
        ("/rows", "application/json; charset=utf-8", f"[{ROW}]"),
        ("/rows.jsonl", "application/x-ndjson", ROW),
        ("/rows", "text/csv", "date,text\n2023-06-18,They met.\n"),
        ("/rows.csv?download=1", "application/octet-stream", "date,text\n2023-06-18,They met.\n"),
        ("/a.md", "text/markdown", "---\ndate: 2023-06-18\n---\nThey met."),
    ],
)  # fmt: skip
def test_an_answer_is_read_by_its_own_format(url, kind, body):
    report = read(a_warc((ROOT + url, kind, body)), "it.warc.gz")

    assert report.problems == []
    assert [(told.text.strip(), told.date) for told in report.articles] == [("They met.", date(2023, 6, 18))]
    assert report.articles[0].place.startswith(f"it.warc.gz!{ROOT}{url}")


@pytest.mark.parametrize("kind", ["application/xhtml+xml", "application/octet-stream", "application/unknown", ""])
def test_a_page_is_one_whatever_it_is_said_to_be(kind):
    report = read(a_warc((f"{ROOT}/a", kind, a_page())), "it.warc.gz")

    assert report.problems == []
    assert report.articles[0].text.endswith(TOLD[-1])


@pytest.mark.parametrize(
    "kind", ["image/svg+xml", "text/css", "text/javascript; charset=utf-8", "font/woff2", "application/javascript"]
)
def test_what_a_page_is_drawn_with_is_left_out(kind):
    report = read(a_warc((f"{ROOT}/a", kind, "x = 1;"), (f"{ROOT}/b", "text/html", a_page())), "it.warc.gz")

    assert report.problems == []
    assert len(report.articles) == 1


def test_an_answer_that_can_not_be_read_has_its_line():
    report = read(a_warc((f"{ROOT}/a.rar", "application/vnd.rar", "Rar! They met.")), "it.warc.gz")

    assert [str(problem) for problem in report.problems] == [
        f"it.warc.gz!{ROOT}/a.rar: is a RAR archive: pack it as .zip or .tar.gz"
    ]


def test_a_text_that_a_page_was_made_into_is_an_article():
    text = b"Tankers may leave\n\nJuly 2, 2025\n\nThey left.\n"
    told = {
        "WARC-Type": "conversion",
        "WARC-Target-URI": "https://ledger.example/1",
        "WARC-Date": "2025-08-01T00:00:00Z",
        "WARC-Record-ID": "<urn:uuid:2>",
        "Content-Type": "text/plain",
        "Content-Length": len(text),
    }
    headers = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    (one,) = read(f"WARC/1.0\r\n{headers}\r\n".encode() + text + b"\r\n\r\n", "a.warc.wet").articles

    assert (one.title, one.date, one.url) == ("Tankers may leave", date(2025, 7, 2), "https://ledger.example/1")


def test_of_a_zip_of_a_recorder_its_web_archives_are_read_and_not_what_lists_them():
    row = {"url": f"{ROOT}/a", "title": "Envoys meet again", "text": "Menu They met."}
    files = {
        "datapackage.json": json.dumps({"profile": "data-package", "resources": [{"path": "pages/pages.jsonl"}]}),
        "pages/pages.jsonl": json.dumps(row),
        "indexes/index.cdx": "example,wire)/a 20240101000000 {}",
        "archive/data.warc.gz": a_warc((f"{ROOT}/a", "text/html", a_page())),
    }
    report = read(a_zip(files), "it.wacz")

    assert [told.url for told in report.articles] == [f"{ROOT}/a"]
    assert report.problems == []

    del files["datapackage.json"]
    assert len(read(a_zip(files), "it.zip").articles) == 3


def packed_with(name: str, *contents: bytes) -> bytes:
    """A web archive whose answers say that they are packed so."""
    files = [(f"{ROOT}/{at}", f"text/html\r\nContent-Encoding: {name}", content) for at, content in enumerate(contents)]
    return a_warc(*files, is_packed=False)


def test_an_answer_packed_with_brotli_is_read():
    pages = [brotli.compress(a_page().encode()), b"They met.", "Встреча.".encode()]
    report = read(packed_with("br", *pages), "it.warc")

    assert "talked about tariffs" in report.articles[0].text
    assert [each.text for each in report.articles[1:]] == ["They met.", "Встреча."]


def test_one_that_is_damaged_or_packed_otherwise_says_so_and_the_next_is_read():
    packed = brotli.compress(a_page().encode())
    report = read(packed_with("br", b"\x8b\xff\xfe\x80met.", packed[:-9], packed), "it.warc")

    assert ["is packed with Brotli, and is" in each.what for each in report.problems] == [True, True]
    assert len(report.articles) == 1
    assert "is packed with Zstandard" in read(packed_with("zstd", b"\x8b\xff\xfe\x80met."), "it.warc").problems[0].what
    assert "with Brotli and a dictionary" in read(packed_with("dcb", b"\xff\xfe\x80met."), "it.warc").problems[0].what


def test_an_answer_packed_with_zstandard_is_read():
    pages = [zstandard.compress(a_page().encode()), b"They met.", zstandard.compress(b" " * 2**28)]
    report = read(packed_with("zstd", *pages), "it.warc")

    assert "talked about tariffs" in report.articles[0].text
    assert report.articles[1].text == "They met."
    assert [each.what for each in report.problems] == ["is larger than 32 MB"]


def test_a_bomb_of_brotli_is_left_there_and_the_next_is_read():
    report = read(
        packed_with("br", brotli.compress(b" " * 2**26, quality=1), brotli.compress(a_page().encode())), "it.warc"
    )

    assert [each.what for each in report.problems] == ["is larger than 32 MB"]
    assert len(report.articles) == 1


def test_a_record_of_another_length_than_is_told_is_a_problem_and_nothing_is_printed(capsys):
    told = a_warc(("https://x.example/a", "text/html", a_page()), is_packed=False)
    length = re.search(rb"Content-Length: (\d+)", told)
    report = read(told.replace(length[0], b"Content-Length: %d" % (int(length[1]) - 5)), "it.warc")

    assert "it.warc: has 1 record of another length than is told: what is read of it may be cut" in [
        str(problem) for problem in report.problems
    ]
    assert capsys.readouterr().err == ""


def an_answer_as_before(url: str, digest: str, kind: str = "text/html") -> bytes:
    """What a crawler keeps of a page that it had before."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode()
    told = {
        "WARC-Type": "revisit",
        "WARC-Target-URI": url,
        "WARC-Date": "2025-08-01T00:00:00Z",
        "WARC-Record-ID": "<urn:uuid:9>",
        "WARC-Profile": "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest",
        "WARC-Payload-Digest": digest,
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": len(answer),
    }
    headers = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"WARC/1.0\r\n{headers}\r\n".encode() + answer + b"\r\n\r\n"


def test_pages_whose_text_lies_in_an_earlier_archive_are_told():
    page = a_warc((f"{ROOT}/a", "text/html", a_page()), is_packed=False)
    page = page.replace(b"WARC/1.0\r\n", b"WARC/1.0\r\nWARC-Payload-Digest: sha1:THIS\r\n", 1)
    again = an_answer_as_before(f"{ROOT}/b", "sha1:THIS")
    other = an_answer_as_before(f"{ROOT}/c", "sha1:OTHER") + an_answer_as_before(f"{ROOT}/d.png", "sha1:P", "image/png")

    for content in (page + again, again + page):
        assert read(content, "it.warc").problems == []
    report = read(page + other, "it.warc")
    assert [str(told) for told in report.problems] == [
        "it.warc: has 1 page whose text lies in an earlier archive: add that too"
    ]
    assert [told.url for told in report.articles] == [f"{ROOT}/a"]


def test_what_an_address_holds_is_not_passed_to_the_terminal(caplog):
    read(a_warc(("https:\x1b]0;x\x07 a//x.example/a", "text/html", a_page())), "it.warc.gz")

    assert caplog.records == []
