"""Excel's binary files are read as its others are: .xlsb, and .xls of before 2007."""

import base64
import gzip
import io
import struct
import zipfile
from datetime import date

import pytest

from tests.model.readers.making import article, problem, read

OLD = gzip.decompress(
    base64.b64decode(
        "H4sIAAAAAAACA+1YTUhUURT+7nvz5+TPaBpoIIOQlakQbdrYpGi2USyCfghqdG40OI0xPipblGWzDIJWRQSGLdpYbcoownYtAqMW"
        "QRBo0apVUNBCfZ173n02TgYOlDDxvuGee8+555z7d+7PvNczlbPjD+vmkIddMLFolyCQIxOUSlwmAqq3bVV08xAl20NRoSRECxnw"
        "42nZq6BaQ7XeczDwwPeCKPCR0lGcRu9QWkbXEB3ch7hQfWgTPoo9A7colaOW+1XFdIDpeqb3WfcZ090sucq0jXRnxRHMxHqbduo4"
        "PmQ0cF05UYHHbPOeJdtRg5cqji9eE46uH+2ZZDxVZBX1vlJMgJa0W6ZlRvEVuIswcJjQ0tPT0tk5i2pa7gl8t6PAN3dfT0c9+drK"
        "BUj+Y7k8+Ad5iBYxX37d8AGjsI8LFcxZlCLhUzU+9Mqzw1kK8qmAiowA9iYTCZmeR5J0gHWsg0Tckn7ASlopSawlz1kUSmmq7Uqf"
        "GRoZjp6S0qJj/8BJOUJlq5Vq20s1b8VTgzKhRB1hLUrJE1YrNTgsBzLSCqs7g8+YyLIzpox3XinRBCq4XMn7L0JDnL/39U1Pf1/s"
        "GEtG+V5xbp9NaqiwcUlZkHE5nIG6tIkttjG9zF43crmOaTVtDsob+2p0Yc8Y61zh2kZqZwfjbWxzTnkLlbNf9k3VZz/FtlJ5snvu"
        "fPXku9g4Gug2TJC9+o2hWTSLmzcUnsTcXOhz6gPT2t/OrJAR0X239RVbgQW1SwmVTB1OzY5Y4gw9Vw5nEmdqXyLP1wUjzLIq3J42"
        "WF+wL5+2FuyLVl9rKl/12pfBvpf7ck7eO9qXs2oB7ctgX0FtbeZZP6eZM9na0TbZNrTEKVv1tvise2U6rxCjCo9Uo3Si/8JaxJSx"
        "VF+sMSVWjCkjJ1LyNQRrhN15x0rz7sGDBw8ePHgofgj91jH1C9qv31JB/V1ngdKi95nkv8V+DNHPor+UXUhTnsFIQfGzAX7h+hKr"
        "tHG/FyocpNYzGEQ/92Ow4Pilt7DIHc+qDSN/bwsV2v5iIf38x+3/BP8ddG0AFgAA"
    )
)
"""Saved as .xls: days as days, one cell two rows high, and a hidden sheet."""
RELATIONS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="worksheets/sheet1.bin"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>"""


def record(kind: int, content: bytes = b"") -> bytes:
    """One of a part of .xlsb: what it is, how long it is, and what is in it; the numbers of seven bits a byte."""
    first = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    return first + bytes([len(content) & 127 | 128, len(content) >> 7]) + content


def wide(words: str) -> bytes:
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def an_xlsb(*rows: list[str]) -> bytes:
    size = record(148, struct.pack("<4I", 0, len(rows) - 1, 0, len(rows[0]) - 1))
    sheet = record(129) + size + record(145)
    for at, row in enumerate(rows):
        sheet += record(0, struct.pack("<I", at) + bytes(21))
        sheet += b"".join(record(6, struct.pack("<II", place, 0) + wide(word)) for place, word in enumerate(row))
    book = record(131) + record(143) + record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("News"))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/_rels/workbook.bin.rels", RELATIONS)
        archive.writestr("xl/workbook.bin", book + record(144) + record(132))
        archive.writestr("xl/worksheets/sheet1.bin", sheet + record(146) + record(130))
    return content.getvalue()


def test_a_sheet_is_read_as_the_table_that_it_could_be_saved_as():
    told = article(an_xlsb(["date", "title", "text"], ["2023-06-18", "Envoys meet", "They met."]), "it.xlsb")

    assert (told.title, told.date, told.text, told.place) == (
        "Envoys meet",
        date(2023, 6, 18),
        "They met.",
        "it.xlsb:2",
    )


@pytest.mark.parametrize("name", ["it.xls", "it"])
def test_so_is_one_of_before_2007_without_what_is_hidden(name):
    report = read(OLD, name)

    assert report.problems == []
    assert [(told.title, told.date, told.text) for told in report.articles] == [
        ("Envoys meet", date(2023, 6, 18), "They met."),
        ("A", date(2023, 6, 19), "They talked."),
        ("B", date(2023, 6, 19), "They left."),
    ]


@pytest.mark.parametrize("content", [OLD[:700] + bytes(600), OLD[:4_000], an_xlsb(["text"], ["Met."])[:900]])
def test_a_damaged_one_is_a_problem(content):
    assert problem(content, "it.xls")


def test_what_else_is_of_before_2007_says_what_to_do():
    slides = OLD.replace("Workbook".encode("utf-16-le"), "PowerPoi".encode("utf-16-le"))

    assert "save it as .docx or .pdf" in problem(slides, "it.ppt")
