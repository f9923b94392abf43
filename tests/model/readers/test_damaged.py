"""What is damaged or cut short: what comes before is taken, and a line says so."""

import bz2
import gzip
import lzma
import random
from functools import partial

import pytest
import zstandard

from tests.model.readers.making import a_document, a_page, a_tar, a_warc, a_zip, read, saved

PLACES = ["https://x.example/a", "https://x.example/b", "https://x.example/c", "https://x.example/d"]
RECORDS = [a_warc((url, "text/html", a_page())) for url in PLACES]
ROWS = b"".join(b'{"text": "They met for the %d. time."}\n' % number for number in range(2_000))


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :]


def told(report) -> list[str]:
    return [str(problem) for problem in report.problems]


def test_one_damaged_record_of_a_packed_web_archive_is_left_out_and_the_others_are_read():
    first, second, *rest = RECORDS
    report = read(first + flipped(second, len(second) // 2) + b"".join(rest), "it.warc.gz")

    assert [article.url for article in report.articles] == [PLACES[0], *PLACES[2:]]
    assert len(report.problems) == 1
    assert told(report)[0].startswith("it.warc.gz: record 2 of it is damaged (")


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_whichever_record_is_damaged_the_others_are_read(at):
    damaged = [flipped(record, len(record) - 6) if at == number else record for number, record in enumerate(RECORDS)]
    report = read(b"".join(damaged), "it.warc.gz")

    assert [article.url for article in report.articles] == [place for place in PLACES if place != PLACES[at]]
    assert told(report) == [f"it.warc.gz: record {at + 1} of it is damaged (incorrect data check), and is left out"]


def test_a_packed_web_archive_that_is_cut_keeps_what_comes_before():
    report = read(b"".join(RECORDS)[:-40], "it.warc.gz")

    assert [article.url for article in report.articles] == PLACES[:3]
    assert told(report) == ["it.warc.gz: record 4 of it is cut short, and is left out"]


def test_of_a_web_archive_that_was_packed_as_one_the_records_before_the_cut_are_read():
    picture = a_warc(("https://x.example/p.png", "image/png", random.Random(1).randbytes(2_000).hex()), is_packed=False)
    whole = gzip.compress(b"".join(map(gzip.decompress, RECORDS)) + picture)
    report = read(whole[:-900], "it.warc.gz")

    assert [article.url for article in report.articles] == PLACES
    assert told(report)[-1] == "it.warc.gz: is cut short: what comes before is taken"


def test_very_many_damaged_records_are_not_looked_at_without_end():
    damaged = flipped(RECORDS[1], len(RECORDS[1]) - 6)
    report = read(RECORDS[0] + damaged * 40, "it.warc.gz")

    assert [article.url for article in report.articles] == PLACES[:1]
    assert told(report)[-1] == "it.warc.gz: has more damaged places, and is left there"
    assert len(report.problems) == 21


@pytest.mark.parametrize(
    ("ending", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", partial(lzma.compress, preset=0))]
)
def test_of_packed_rows_that_are_cut_those_before_are_taken(ending, pack):
    letters = random.Random(1)
    rows = b"".join(b'{"text": "%s"}\n' % bytes(letters.choices(b"ghijklmn", k=600)) for _ in range(3_000))
    report = read(pack(rows)[:-40], f"it.jsonl.{ending}")

    assert len(report.articles) > 2_500
    assert told(report)[-1] == f"it.jsonl.{ending}: is cut short: what comes before is taken"


def test_of_packed_rows_with_a_damaged_place_those_before_are_taken():
    packed = gzip.compress(ROWS)
    report = read(flipped(packed, len(packed) // 2), "it.jsonl.gz")

    assert report.articles[0].text == "They met for the 0. time."
    assert told(report)[-1].startswith("it.jsonl.gz: is damaged (")


def test_a_packed_article_that_is_cut_is_taken_as_far_as_it_goes_and_told():
    words = " ".join(random.Random(1).choices(["met", "talked", "froze", "tariffs", "envoys", "agreed"], k=2_000))
    report = read(gzip.compress(words.encode())[:-40], "it.md.gz")

    assert words.startswith(report.articles[0].text)
    assert told(report) == ["it.md.gz: is cut short: what comes before is taken"]


def test_of_a_packed_tar_that_is_cut_the_files_before_are_taken():
    members = {"a.md": b"They met.", "b.md": b"They talked.", "c.bin": random.Random(1).randbytes(9_000)}
    report = read(gzip.compress(a_tar(members))[:-2_000], "it.tgz")

    assert [article.text for article in report.articles] == ["They met.", "They talked."]
    assert told(report)[-1] == "it.tgz: is cut short: what comes before is taken"


def test_damage_behind_the_end_of_a_tar_is_told():
    report = read(gzip.compress(a_tar({"a.md": b"They met."}))[:-4], "it.tgz")

    assert [article.text for article in report.articles] == ["They met."]
    assert told(report) == ["it.tgz: is cut short: what comes before is taken"]


def test_what_stands_behind_a_packed_file_is_told():
    assert told(read(gzip.compress(b"They met.") + b"More.", "it.txt.gz")) == [
        "it.txt.gz: has something behind its end, which is not read"
    ]


def test_padding_and_members_behind_one_another_are_no_damage():
    report = read(gzip.compress(b"They met.\n") + bytes(900) + gzip.compress(b"They talked.\n") + bytes(900), "it.gz")

    assert report.problems == []
    assert report.articles[0].text == "They met.\nThey talked.\n"


def test_a_long_record_of_a_web_archive_is_read_as_it_is_unpacked(monkeypatch):
    monkeypatch.setattr("model.readers.limits.unpacking.HELD", 100)
    report = read(b"".join(RECORDS)[:-40], "it.warc.gz")

    assert [article.url for article in report.articles] == PLACES[:3]
    assert told(report) == [
        "it.warc.gz!https://x.example/d: is cut short: the archive ends within it",
        "it.warc.gz: is cut short: what comes before is taken",
    ]


@pytest.mark.parametrize("behind", [40, 120, 200])
def test_a_web_archive_that_is_cut_within_the_headers_of_a_record_says_so(behind):
    first, second = map(gzip.decompress, RECORDS[:2])
    report = read(first + second[:behind], "it.warc")

    assert [article.url for article in report.articles] == PLACES[:1]
    assert told(report) == ["it.warc: is cut short within its last record"]


def test_a_web_archive_that_is_cut_within_a_picture_says_so():
    picture = a_warc(("https://x.example/p.png", "image/png", "x" * 500), is_packed=False)
    report = read(gzip.decompress(RECORDS[0]) + picture[:-200], "it.warc")

    assert told(report) == ["it.warc: is cut short within its last record"]


FRAMES = [zstandard.compress(b'{"text": "They met for the %d. time."}\n' % number) for number in range(200)]


def test_of_zstandard_every_frame_is_read():
    report = read(b"".join(FRAMES), "it.jsonl.zst")

    assert (len(report.articles), told(report)) == (200, [])
    assert report.articles[6].place == "it.jsonl.zst:7"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"".join(FRAMES)[:-3], "is cut short: what comes before is taken"),
        (b"".join(FRAMES) + b"more", "has something behind its end, which is not read"),
        (b"".join(FRAMES[:-1]) + FRAMES[-1][:5] + b"\xff" * 30, "is damaged ("),
    ],
)
def test_of_damaged_zstandard_what_comes_before_is_taken(content, what):
    report = read(content, "it.jsonl.zst")

    assert len(report.articles) >= 199
    assert what in told(report)[-1]


def test_a_bomb_of_zstandard_is_left_there():
    bomb = zstandard.compress(b'{"text": "They met."}\n' + b" " * 2**29)

    assert "unpacks to more than" in told(read(bomb, "it.jsonl.zst"))[-1]


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ('C,2023-06-20,"They left.\n\nThey s', "They left.\n\nThey s"),
        ('C,2023-06-20,"They left, they s', "They left, they s"),
    ],
)
def test_of_a_table_that_ends_within_a_cell_the_rows_are_taken_and_that_is_told(rows, text):
    report = read(
        f'title,date,text\nA,2023-06-18,They met.\nB,2023-06-19,"They ""talked"".\n\nMore."\n{rows}'.encode(), "it.csv"
    )

    assert [told.text for told in report.articles] == ["They met.", 'They "talked".\n\nMore.', text]
    assert [str(bad) for bad in report.problems] == [
        "it.csv:6: ends within a cell whose quotation mark does not close: is the file cut short? The rows above are "
        "whole, this one is taken as far as it goes"
    ]


def test_a_mark_that_does_not_close_above_other_rows_is_but_a_mark():
    report = read(
        b'title,date,text\nA,2023-06-18,"They met.\nB,2023-06-19,They talked.\nC,2023-06-20,They left.\n', "it.csv"
    )

    assert [told.text for told in report.articles] == ['"They met.', "They talked.", "They left."]
    assert report.problems == []


_NO_ZIP = "is damaged or cut short: get it anew, or pack it anew"
_NO_WORD = (
    "is damaged or cut short, and can't be read as word: get it anew, or open it in its program and save it again"
)


@pytest.mark.parametrize(
    ("spoil", "of_zip", "of_word"),
    [
        (lambda content: content[: len(content) // 2], f"it: {_NO_ZIP}", f"it: {_NO_WORD}"),
        (lambda content: content[:-30], f"it: {_NO_ZIP}", f"it: {_NO_WORD}"),
        (lambda content: flipped(content, content.rfind(b"PK\1\2")), f"it: {_NO_ZIP}", f"it: {_NO_WORD}"),
        (
            lambda content: flipped(content, content.find(b"word/document.xml") - 28),
            f"it!word/document.xml: {_NO_ZIP}",
            "",
        ),
        (
            lambda content: flipped(content, content.find(b"word/document.xml") + 40),
            f"it!word/document.xml: {_NO_ZIP}",
            "",
        ),
    ],
)
def test_damaged_archives_and_documents_say_what_to_do_and_nothing_that_a_library_says(spoil, of_zip, of_word):
    document = spoil(saved(a_document(*("The envoys met, and talked of tariffs." for _ in range(90)))))
    plain = spoil(a_zip({"a.txt": b"They met.", "word/document.xml": b"The envoys met, and talked of tariffs. " * 90}))

    assert told(read(plain, "it")) == [of_zip]
    assert told(read(document, "it")) == [of_word or f"it: {_NO_WORD}"]


def test_an_archive_without_a_file_says_so():
    assert told(read(a_zip({"folder/": ""}), "it.zip")) == ["it.zip: holds no file"]
