"""What a brief looks like in each format, and that hostile text is but text in all of them."""

import io
import json
import re
from datetime import date
from html.parser import HTMLParser
from zipfile import ZipFile

import pytest
from docx import Document
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from model.brief.compose import brief
from model.brief.content import BriefForm, Length
from model.brief.formats import printed
from model.brief.markdown import escaped
from model.words.harmful import HARMFUL
from tests.model.brief.libraries import june, library_of, request, said, written
from tests.model.brief.matter import MATTER

HOSTILE = "\ufffe\u202e<script>alert(1)</script>&amp; [x](javascript:alert(1)) |`*_# \x1b]52;c;aGk=\x07 ![i](https://evil.example/i.png)"
URLS = ("javascript:alert(1)", 'https://evil.example/"><script>', "data:text/html,x", "https://evil.example/a b)c|d")


class MarkdownShot(SingleFileSnapshotExtension):
    file_extension = "md"
    _write_mode = WriteMode.TEXT


class PageShot(SingleFileSnapshotExtension):
    file_extension = "html"
    _write_mode = WriteMode.TEXT


class TextShot(SingleFileSnapshotExtension):
    file_extension = "txt"
    _write_mode = WriteMode.TEXT


def text_in(form: BriefForm, made=None) -> str:
    return printed(made or june(), form).decode("utf-8")


def word_lines(content: bytes) -> list[str]:
    """The document as lines: style and text of each paragraph and row."""
    document = Document(io.BytesIO(content))
    lines = []
    for element in document.element.body.iterchildren():
        if element.tag.endswith("}p"):
            style = element.find(".//{*}pStyle")
            name = style.get(style.keys()[0]) if style is not None else "Normal"
            lines.append(f"{name}: {''.join(part.text or '' for part in element.iter('{*}t'))}")
        elif element.tag.endswith("}tbl"):
            for row in element.iter("{*}tr"):
                cells = ["".join(part.text or "" for part in cell.iter("{*}t")) for cell in row.iter("{*}tc")]
                lines.append(f"row: {' | '.join(cells)}")
    return lines


class Tags(HTMLParser):
    """All tags with their attributes, and the text outside of style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"{tag} closes what is not open"

    def handle_data(self, data):
        if not self.open or self.open[-1] != "style":
            self.text += data


def hostile():
    """A brief in which title, source, speaker, quote and address of every article are hostile."""
    articles = [
        written(
            date(2023, 6, 1 + place),
            said(f"North closed the dam on the river to South. {HOSTILE}", -3, speaker=HOSTILE),
            title=HOSTILE,
            source=HOSTILE,
            url=url,
        )
        for place, url in enumerate(URLS)
    ]
    return brief(
        library_of(*articles, judgements=[{"by": HOSTILE, "reason": HOSTILE}]),
        request("2023-06-01", "2023-06-30", Length.FULL, command=HOSTILE * 20),
    )


# What it looks like


def test_as_markdown(snapshot: SnapshotAssertion):
    """The lead with its quote, a list, a table, sources, fingerprints, notes; no pictures."""
    assert text_in(BriefForm.MD, MATTER) == snapshot(extension_class=MarkdownShot)


def test_as_a_page(snapshot: SnapshotAssertion):
    """The same as one HTML file, the style left out of this picture of it."""
    page = re.sub(r"<style>.*?</style>", "<style></style>", text_in(BriefForm.HTML, MATTER), flags=re.S)

    assert page == snapshot(extension_class=PageShot)


def test_as_a_word_document(snapshot: SnapshotAssertion):
    """The same as paragraphs with their styles: headings, quotes, lists, a table's rows."""
    assert "\n".join(word_lines(printed(MATTER, BriefForm.DOCX))) + "\n" == snapshot(extension_class=TextShot)


# HTML


def test_the_page_is_well_formed_and_loads_nothing():
    page = text_in(BriefForm.HTML)
    parsed = Tags(page)

    assert parsed.open == []
    assert page.startswith('<!doctype html>\n<html lang="en">')
    assert not {"script", "link", "img", "iframe", "object", "base", "form"} & {tag for tag, _ in parsed.tags}
    assert not any(
        "src" in attributes or any(name.startswith("on") for name in attributes) for _, attributes in parsed.tags
    )
    assert "url(" not in page
    assert "@import" not in page


def test_the_page_is_for_phones_paper_and_the_dark():
    page = text_in(BriefForm.HTML)

    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in page
    assert "@media (prefers-color-scheme: dark)" in page
    assert "@media print" in page
    assert "attr(href)" in page


def test_every_place_that_the_page_points_to_is_there_and_no_id_is_twice():
    parsed = Tags(text_in(BriefForm.HTML, june(Length.FULL)))
    ids = [attributes["id"] for _, attributes in parsed.tags if "id" in attributes]
    inner = {
        href[1:] for tag, attributes in parsed.tags if tag == "a" and (href := attributes["href"] or "").startswith("#")
    }

    assert len(ids) == len(set(ids))
    assert inner <= set(ids)
    assert {"note-1", "source-1"} <= inner


def test_pictures_stand_in_the_page_with_title_and_description():
    parsed = Tags(text_in(BriefForm.HTML))
    drawings = [attributes for tag, attributes in parsed.tags if tag == "svg"]

    assert len(drawings) >= 3  # sparklines, the heat map, the river's course
    assert all(drawing["role"] == "img" and drawing["aria-labelledby"] for drawing in drawings)


# Hostile text


def test_hostile_text_makes_no_tag_and_no_link_that_runs():
    parsed = Tags(text_in(BriefForm.HTML, hostile()))
    links = [attributes["href"] or "" for tag, attributes in parsed.tags if tag == "a"]

    assert parsed.open == []
    assert "script" not in {tag for tag, _ in parsed.tags}
    assert all(link.startswith(("#", "https://evil.example/")) for link in links)
    assert "<script>alert(1)</script>&amp;" in parsed.text  # as it was written


@pytest.mark.parametrize("form", [BriefForm.MD, BriefForm.HTML, BriefForm.JSON])
def test_nothing_that_a_terminal_would_obey_is_written(form):
    assert HARMFUL.search(text_in(form, hostile())) is None


def test_hostile_text_is_no_markup_in_markdown():
    text = text_in(BriefForm.MD, hostile())
    outside_code = re.sub(r"`[^`\n]*`", "", text)

    assert re.search(r"(?<!\\)<script", outside_code) is None
    assert re.search(r"(?<!\\)!\[", outside_code) is None
    assert re.search(r"(?<!\\)\]\((?!https://)", outside_code) is None


def test_hostile_text_is_written_into_word_as_text():
    content = printed(hostile(), BriefForm.DOCX)
    targets = re.findall(r'Target="(\w+):', ZipFile(io.BytesIO(content)).read("word/_rels/document.xml.rels").decode())

    assert set(targets) <= {"https"}
    assert any("<script>alert(1)</script>" in line for line in word_lines(content))


def test_json_keeps_hostile_text_whole():
    told = json.loads(text_in(BriefForm.JSON, hostile()))

    assert all(source["title"] == HOSTILE for source in told["sources"])


@pytest.mark.parametrize(
    ("text", "written_as"),
    [
        ("1. June", r"1\. June"),
        ("- a", r"\- a"),
        ("# a", r"\# a"),
        ("+ a", r"\+ a"),
        ("a_b*c", r"a\_b\*c"),
        ("3.5 %", "3.5 %"),
    ],
)
def test_what_would_begin_a_list_or_heading_is_escaped(text, written_as):
    assert escaped(text) == written_as


# Word


def test_the_document_has_headings_quotes_a_table_and_links():
    document = Document(io.BytesIO(printed(MATTER, BriefForm.DOCX)))
    styles = {paragraph.style.name for paragraph in document.paragraphs}

    assert {"Title", "Heading 1", "Quote", "List Bullet"} <= styles
    assert document.tables[0].rows[1].cells[1].text == "agreed (judged)"
    links = [link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks if link.address]
    assert "https://post.example/treaty" in links
    assert document.core_properties.title == "North–South: 1 to 30 June 2023"


def test_the_documents_parts_bear_no_time():
    with ZipFile(io.BytesIO(printed(june(), BriefForm.DOCX))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
