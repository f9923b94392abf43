"""A book is one article in the order of reading; an anthology or a magazine is one a chapter."""

from datetime import date

import pytest

from model.errors import ReadError
from model.readers.formats.epub import read_epub
from model.readers.inputs import bytes_input
from tests.model.readers.making import BOOK, OPF, a_zip, an_epub, article, problem, read
from tests.model.readers.test_hostile import ENTITIES, SECRET

ISSUE = "<dc:title>The Wire [18 Jun]</dc:title><dc:date>2023-06-18</dc:date><dc:type>magazine</dc:type>"
CALIBRES = ISSUE.replace(
    "<dc:type>magazine</dc:type>", '<meta name="calibre:publication_type" content="periodical:magazine:The Wire"/>'
)
CHAPTERS = {
    "toc.xhtml": '<h1>Contents</h1><ul><li><a href="b/2.xhtml">One</a></li><li><a href="b/1.xhtml">Two</a></li></ul>',
    "b/2.xhtml": "<h1>Envoys meet</h1><p>They met.</p>",
    "b/1.xhtml": "<h1>Envoys part</h1><p>They left&nbsp;on <i>Monday</i>.</p>",
    "b/1b.xhtml": "<p>They went home.</p>",
}
LOCK = """<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
<enc:EncryptionMethod Algorithm="{}"/><enc:CipherData><enc:CipherReference URI="{}"/></enc:CipherData>
</enc:EncryptedData></encryption>"""


def test_a_book_is_one_article_in_the_order_of_reading_without_its_contents():
    told = article(an_epub(CHAPTERS), "it.epub")

    assert told.text == "Envoys meet\n\nThey met.\n\nEnvoys part\n\nThey left on Monday.\n\nThey went home."
    assert (told.title, told.author, told.source) == ("Round after round", "Jane Doe", "The Press")
    assert (told.date, told.lang) == (date(2023, 6, 18), "en")


@pytest.mark.parametrize("said", [ISSUE, CALIBRES])
def test_a_magazine_is_an_article_a_chapter_on_the_day_of_its_issue(said):
    own = {"c.xhtml": "<h1>Envoys call</h1><p>By Ana Lee</p><p>June 12, 2023</p><p>They called.</p>"}
    report = read(an_epub(CHAPTERS | own, said), "it.epub")

    assert report.problems == []
    assert [(told.title, told.date, told.author, told.source) for told in report.articles] == [
        ("Envoys meet", date(2023, 6, 18), None, "The Wire"),
        ("Envoys part", date(2023, 6, 18), None, "The Wire"),
        ("Envoys call", date(2023, 6, 12), "Ana Lee", "The Wire"),
    ]
    assert report.articles[1].text.endswith("Monday.\n\nThey went home.")
    assert report.articles[1].place == "it.epub!OEBPS/b/1.xhtml"


def test_a_book_whose_chapters_tell_their_days_is_one_of_articles_and_has_no_day_for_the_others():
    days = {f"{at}.xhtml": f"<h2>Talks, part {at}</h2><p>June {at}, 2023</p><p>They met.</p>" for at in (1, 2, 3)}
    report = read(an_epub(days | {"9.xhtml": "<h2>Afterword</h2><p>Thanks.</p>"}), "it.epub")

    assert [told.date for told in report.articles] == [date(2023, 6, at) for at in (1, 2, 3)] + [None]
    assert report.articles[0].title == "Talks, part 1"


def test_an_article_tells_where_it_was_taken_from_and_is_not_what_leads_to_the_next():
    bar = (
        '<div class="calibre_navbar1"><a href="2.xhtml">Next</a> taken from'
        ' <a rel="calibre-downloaded-from" href="https://wire.example/a">here</a></div>'
    )
    told = read(an_epub({"1.xhtml": f"<h1>Envoys meet</h1><p>They met.</p>{bar}"}, ISSUE), "it.epub").articles[0]

    assert (told.url, told.source, told.text) == ("https://wire.example/a", "wire.example", "Envoys meet\n\nThey met.")


def test_marks_of_notes_are_no_words_of_a_sentence():
    body = (
        '<p>They met in round 1.<sup><a href="#n">1</a></sup> They left<a epub:type="noteref" href="#n">2</a>.</p>'
        '<p>On the 5<sup>th</sup> day.</p><p id="n">1. A note.</p>'
    )

    assert article(an_epub({"a.xhtml": body}), "it.epub").text == (
        "They met in round 1. They left.\n\nOn the 5th day.\n\n1. A note."
    )


@pytest.mark.parametrize(
    ("day", "taken"),
    [
        ('<dc:date opf:event="modification">2024-01-01</dc:date>', None),
        ('<dc:date opf:event="publication">2023-06-18T00:00:00+00:00</dc:date>', date(2023, 6, 18)),
        ("<dc:date>0101-01-01T00:00:00+00:00</dc:date>", None),
        ("<dc:date>2023</dc:date>", None),
        ('<meta property="dcterms:modified">2024-01-01T00:00:00Z</meta>', None),
    ],
)
def test_its_day_is_that_of_publication(day, taken):
    assert article(an_epub(CHAPTERS, f"<dc:title>T</dc:title>{day}"), "it.epub").date == taken


def test_who_did_something_else_is_no_author():
    said = '<dc:creator opf:role="aut">Jane Doe</dc:creator><dc:creator opf:role="bkp">calibre</dc:creator>'

    assert article(an_epub(CHAPTERS, said), "it.epub").author == "Jane Doe"


def test_only_what_is_locked_and_read_makes_a_book_locked():
    font = LOCK.format("http://www.idpf.org/2008/embedding", "OEBPS/b/2.xhtml")
    drm = LOCK.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/b/2.xhtml")

    assert article(an_epub(CHAPTERS, more={"META-INF/encryption.xml": font}), "it.epub").text
    assert "is locked" in problem(an_epub(CHAPTERS, more={"META-INF/encryption.xml": drm}), "it.epub")


@pytest.mark.parametrize("name", ["../../../../etc/hostname", "/etc/hostname", "file:///etc/hostname", "no.xhtml"])
def test_no_name_in_a_package_leads_out_of_the_book(name):
    items = f'<item id="a" href="{name}" media-type="application/xhtml+xml"/>'
    whole = an_epub({"it.xhtml": "<p>They met.</p>"}, more={})
    opf = OPF.format(BOOK, items, '<itemref idref="a"/>')

    assert "has no text" in problem(an_epub({}, more={"OEBPS/it.opf": opf}), "it.epub")
    assert article(whole, "it.epub").text == "They met."


@pytest.mark.parametrize("doctype", [ENTITIES, SECRET])
def test_no_entity_of_a_package_or_chapter_is_blown_up_or_opens_a_file(doctype):
    opf = doctype + OPF.format(
        "<dc:title>&a;</dc:title>",
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>',
        '<itemref idref="a"/>',
    ).replace('<?xml version="1.0"?>', "")
    told = article(an_epub({"a.xhtml": "<p>met &h; &a;</p>"}, more={"OEBPS/it.opf": opf}), "it.epub")

    assert (told.title, told.text) == ("&a;", "met &h; &a;")


def test_a_zip_with_a_book_in_it_is_read():
    assert article(a_zip({"b.epub": an_epub(CHAPTERS)}), "it.zip").place == "it.zip!b.epub"


def test_one_that_unpacks_to_too_much_is_a_problem(monkeypatch):
    monkeypatch.setattr("model.readers.formats.epub.LARGEST_PART", 10_000)
    bomb = an_epub({"a.xhtml": "<p>They met.</p>" * 10_000})

    with pytest.raises(ReadError, match="unpacks to more than"):
        list(read_epub(bytes_input("it.epub", bomb)))
