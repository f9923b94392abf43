"""Exports of databases of the press that were saved as a page are an article a document, as those in text are."""

import re
from datetime import date

import pytest

from tests.model.readers.making import a_page, article, read
from tests.model.readers.parts.test_bundles import DAYS, FORMS, SOURCES, TEXTS, TITLES

AROUND = "<!DOCTYPE html><html><head><title>Results</title></head><body>{}</body></html>"


def in_blocks(name: str) -> str:
    """Each block of the text in an element of its own; what says `Document` is hidden from old browsers, too."""
    text = FORMS[name](0) + FORMS[name](1)
    blocks = re.split(r"\n+" if name.startswith("factiva") else r"\n\s*\n", text.strip())
    return AROUND.format("".join(f"<div><p><span>{block}</span></p></div>" for block in blocks))


def in_cells() -> str:
    """Factiva's, with its tags in a column."""
    rows = [line.partition("  ") for at in range(2) for line in FORMS["factiva.txt"](at).splitlines() if line]
    cells = "".join(f"<tr><td><b>{tag}</b>&nbsp;</td><td><p>{words}</p></td></tr>" for tag, _, words in rows)
    return AROUND.format(f"<table>{cells}</table>")


def of_nexis() -> str:
    told = []
    for at in range(2):
        day = f"{DAYS[at]:%B} {DAYS[at].day}, 2025"
        lines = (SOURCES[at], f"{day} Monday", f"Copyright 2025 {SOURCES[at]} All Rights Reserved")
        told.append(f"<p><b><a href='https://advance.example/{at}'>{TITLES[at]}</a></b></p>")
        told += [f"<p>{line}</p>" for line in (*lines, "<b>Length:</b> 40 words", "<b>Byline:</b> JANE DOE")]
        told += ["<h2>Body</h2>", *(f"<p>{line}</p>" for line in TEXTS[at].split("\n\n"))]
        told += ["<h2>Classification</h2>", f"<p><b>Load-Date:</b> {day}</p>", "<p>End of Document</p>"]
    return AROUND.format("".join(told))


def of_europresse() -> str:
    days = ("lundi 12 mai 2025", "Sunday, May 11, 2025 812 words, p. A1")
    return AROUND.format(
        "".join(
            f"<article><header><div><span class='DocPublicationName'>{SOURCES[at]} (site web)</span></div>"
            f"<div><span class='DocHeader'>Monde, {days[at]}</span></div>"
            f"<p class='titreArticleVisu big'>{TITLES[at]}</p><p class='docAuthors'>JANE DOE</p>"
            f"</header><section><div class='DocText clearfix'>"
            f"{''.join(f'<p>{line}</p>' for line in TEXTS[at].split(chr(10) * 2))}</div></section>"
            f"<footer><small>© 2025 {SOURCES[at]}. Tous droits réservés.</small></footer></article>"
            for at in range(2)
        )
    )


PAGES = {name: in_blocks(name) for name in ("nexis.txt", "factiva-untagged.txt", "proquest.txt")}
PAGES |= {"factiva": in_cells(), "nexis": of_nexis(), "europresse": of_europresse()}


@pytest.mark.parametrize("name", PAGES)
def test_each_document_is_an_article_with_its_own_day_title_and_source(name):
    report = read(PAGES[name], "results.html")

    assert report.problems == []
    assert [(told.title, told.date, told.source, told.text) for told in report.articles] == list(
        zip(TITLES, DAYS, SOURCES, TEXTS, strict=True)
    )
    assert {told.author for told in report.articles} == {"JANE DOE"}
    assert [told.place for told in report.articles] == ["results.html:1", "results.html:2"]


def test_a_page_that_only_speaks_of_such_documents_stays_one():
    page = a_page("Document LBA0000020250512 is the ProQuest document link that they sent. End of Document")

    assert article(page, "it.html").date == date(2023, 6, 18)
