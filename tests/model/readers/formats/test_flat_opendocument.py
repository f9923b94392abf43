"""OpenDocument as one file of XML (.fodt, .fods) is read as the same in a zip is."""

from datetime import date

import pytest

from tests.model.readers.formats.test_calc import row, sheet
from tests.model.readers.making import ODT_NAMES, article, problem, read
from tests.model.readers.test_hostile import ENTITIES, SECRET

KIND = "application/vnd.oasis.opendocument"
META = (
    "<office:meta><dc:title>Envoys meet</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator></office:meta>"
)


def flat(kind: str, body: str, doctype: str = "") -> str:
    inner = f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    root = f'<office:document {ODT_NAMES} office:version="1.3" office:mimetype="{KIND}.{kind}">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}{root}{META}{inner}</office:document>'


@pytest.mark.parametrize("name", ["it.fodt", "it.xml", "it"])
def test_a_text_has_its_paragraphs_and_what_it_says_of_itself(name):
    told = article(flat("text", "<text:p>June 18, 2023</text:p><text:p>They met.</text:p>"), name)

    assert (told.title, told.author, told.date) == ("Envoys meet", "Jane Doe", date(2023, 6, 18))
    assert told.text == "June 18, 2023\n\nThey met."


def test_a_spreadsheet_has_its_rows():
    content = flat("spreadsheet", sheet(row("date", "text"), row("2023-06-18", "They met.")))

    assert [(told.date, told.text) for told in read(content, "it.fods").articles] == [(date(2023, 6, 18), "They met.")]


def test_a_drawing_is_none():
    assert "XML of a kind that is not read" in problem(flat("drawing", "<text:p>They met.</text:p>"), "it.fodg")


@pytest.mark.parametrize("doctype", [ENTITIES, SECRET])
def test_no_entity_is_blown_up_or_opens_a_file(doctype):
    told = read(flat("text", "<text:p>They met &a; &h;</text:p>", doctype), "it.fodt").articles

    assert all(len(each.text) < 40 for each in told)
