"""Pages that Safari has saved are read as the pages that they are."""

import plistlib
from datetime import date

import pytest

from tests.model.readers.making import TOLD, a_page, article, problem

URL = "https://wire.example/envoys"


def a_webarchive(content: bytes, form: plistlib.PlistFormat = plistlib.FMT_BINARY, **more: object) -> bytes:
    page = {"WebResourceData": content, "WebResourceURL": URL, "WebResourceMIMEType": "text/html"} | more
    picture = {"WebResourceData": b"\x89PNG", "WebResourceURL": f"{URL}.png", "WebResourceMIMEType": "image/png"}
    return plistlib.dumps({"WebMainResource": page, "WebSubresources": [picture] * 3}, fmt=form)


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
@pytest.mark.parametrize("name", ["it.webarchive", "it"])
def test_a_page_has_its_own_address_and_what_it_says_of_itself(form, name):
    told = article(a_webarchive(a_page().encode(), form), name)

    assert (told.title, told.author, told.date, told.url) == (
        "Envoys meet again", "Jane Doe", date(2023, 6, 18), URL
    )  # fmt: skip
    assert all(line in told.text for line in TOLD)
    assert told.place == name


def test_it_is_read_in_the_encoding_that_it_tells():
    page = a_page("Они встретились и договорились о продолжении переговоров.").encode("cp1251")

    assert (
        "договорились" in article(a_webarchive(page, WebResourceTextEncodingName="windows-1251"), "it.webarchive").text
    )


def test_a_paper_that_was_saved_so_is_read_as_that():
    content = a_webarchive(b"They met.", WebResourceMIMEType="text/plain")

    assert article(content, "it.webarchive").text == "They met."


@pytest.mark.parametrize(
    "content",
    [
        a_webarchive(b"<p>They met.</p>")[:-40],
        plistlib.dumps({"WebMainResource": "x"}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": {"WebResourceData": 7}}, fmt=plistlib.FMT_XML),
        b'<!DOCTYPE plist [<!ENTITY a "b">]><plist version="1.0"><dict><key>WebMainResource</key></dict></plist>',
    ],
)
def test_one_that_is_damaged_or_empty_is_one_line_that_says_what_to_do(content):
    assert "save" in problem(content, "it.webarchive")


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_link_that_was_saved_says_to_add_its_address(form):
    assert problem(plistlib.dumps({"URL": URL}, fmt=form), "it.webloc").endswith("a link to a page: add its address")
