"""Exports of databases of the press as PDF: an article a document, whatever stands around its words on the pages."""

from datetime import date

import pytest

from tests.model.readers.making import a_document, a_pdf, article, read, saved

CONTENTS = [
    *("User Name: Jane Doe", "Date and Time: Monday, June 2, 2025 9:12 AM", "Job Number: 123", "Documents (2)"),
    *("1. Envoys meet in Geneva after months", "Client/Matter: -None-", "Search Terms: tariffs"),
    *("2. Beijing protests against sales", "Client/Matter: -None-"),
]
LONG = "Envoys meet in Geneva after months of silence, with little to show for it so far"
FIRST = [
    *("Page 1 of 2", LONG[:61], LONG[62:], "The Wire", "May 12, 2025 Monday", "Late Edition - Final"),
    *("Copyright 2025 The Wire All Rights Reserved", "Section: SECTION A; Column 0; Foreign Desk; Pg. 1"),
    *("Length: 810 words", "Byline: By JANE DOE", "Body"),
    "The envoys of the two sides met on Monday in a hotel by the lake and",
    "they spoke for three hours about tariffs and about the ships that had",
    "turned around.",
    "They talked of little else, as people who were there said and the two",
]
SECOND = [
    *("Page 2 of 2", LONG, "sides will meet again in the autumn of this year."),
    *("Graphic: A photo", "Load-Date: May 13, 2025", "End of Document"),
]
SHORT = [
    *("Page 1 of 1", "Beijing protests against sales", "Harbour Post", "May 11, 2025 Sunday"),
    *("Copyright 2025 Harbour Post", "Length: 40 words", "Body", "Beijing protested on Sunday."),
    *("Load-Date: May 11, 2025", "End of Document"),
]
TEXT = (
    "The envoys of the two sides met on Monday in a hotel by the lake and they spoke for three hours about tariffs and"
    " about the ships that had turned around.\n\nThey talked of little else, as people who were there said and the two"
    " sides will meet again in the autumn of this year."
)


def test_each_document_is_an_article_and_no_heads_of_pages_are_in_its_words():
    report = read(a_pdf([CONTENTS, FIRST, SECOND, SHORT]), "nexis.pdf")

    assert report.problems == []
    assert [(told.title, told.date, told.source, told.author) for told in report.articles] == [
        (LONG, date(2025, 5, 12), "The Wire", "JANE DOE"),
        ("Beijing protests against sales", date(2025, 5, 11), "Harbour Post", None),
    ]
    assert [told.text for told in report.articles] == [TEXT, "Beijing protested on Sunday."]
    assert [told.place for told in report.articles] == ["nexis.pdf:1", "nexis.pdf:2"]


def test_two_documents_on_one_page_are_two():
    pages = [[*SHORT[1:], *SHORT[1:3], "May 10, 2025 Saturday", *SHORT[4:]]]

    assert [told.date for told in read(a_pdf(pages), "nexis.pdf").articles] == [date(2025, 5, 11), date(2025, 5, 10)]


def test_documents_of_factiva_are_told_by_their_numbers():
    pages = [
        [
            *("World", f"Envoys meet in round {at}", "By JANE DOE", "40 words", f"{at} May 2025", "08:15", "The Wire"),
            *("LBA", "English", "Copyright 2025 The Owner. All Rights Reserved.", "The envoys met on Monday.", ""),
            f"Document LBA000002025051{at}el5c0001",
        ]
        for at in (1, 2)
    ]
    report = read(a_pdf(pages), "factiva.pdf")

    assert [(told.title, told.date.day, told.source, told.text) for told in report.articles] == [
        (f"Envoys meet in round {at}", at, "The Wire", "The envoys met on Monday.") for at in (1, 2)
    ]


def test_fields_with_tags_are_told_apart_and_their_words_flow():
    pages = [
        [
            *(
                "SE World",
                f"HD Envoys meet in Geneva after months of silence, with little to {at}",
                "show for it so far",
            ),
            *("BY By JANE DOE", "WC 40 words", f"PD {at} May 2025", "SN The Wire", "SC LBA", "LA English"),
            "CY Copyright 2025 The Owner. All Rights Reserved.",
            "LP The envoys of the two sides met on Monday in a hotel by the lake and",
            "they spoke for three hours.",
            "TD They talked of little else, as people who were there said, and the two",
            "sides will meet again in the autumn of this year.",
            f"AN Document LBA000002025051{at}el5c0001",
        ]
        for at in (1, 2)
    ]
    report = read(a_pdf(pages), "factiva.pdf")

    assert [(told.title, told.date.day, told.source, told.author) for told in report.articles] == [
        (
            f"Envoys meet in Geneva after months of silence, with little to {at} show for it so far",
            at,
            "The Wire",
            "JANE DOE",
        )
        for at in (1, 2)
    ]
    assert {told.text for told in report.articles} == {
        "The envoys of the two sides met on Monday in a hotel by the lake and they spoke for three hours.\n\n"
        "They talked of little else, as people who were there said, and the two sides will meet again in the autumn of"
        " this year."
    }


@pytest.mark.parametrize("name", ["one.pdf", "one.docx", "one.txt"])
def test_an_export_of_one_document_loses_what_stands_around_its_words_too(name):
    contents = {
        "one.pdf": a_pdf([SHORT]),
        "one.docx": saved(a_document(*SHORT[1:])),
        "one.txt": "\n\n".join(SHORT[1:]),
    }
    told = article(contents[name], name)

    assert (told.title, told.date, told.source) == (SHORT[1], date(2025, 5, 11), "Harbour Post")
    assert told.text == "Beijing protested on Sunday."


def test_a_paper_that_only_ends_so_stays_as_it_is():
    assert article(a_pdf([["The envoys met.", "End of Document"]]), "it.pdf").text == "The envoys met. End of Document"


PROQUEST = [
    ["Report Information from ProQuest", "June 01 2025 10:00", "TABLE OF CONTENTS", f"1. {LONG}.......... 1"],
    [
        *("Document 1 of 2", LONG[:61], LONG[62:], "Doe, Jane.", "The Wire, Online; Geneva [Geneva]12 May 2025."),
        *("ProQuest document link", "ABSTRACT (ENGLISH)", "In short they met.", "FULL TEXT", *FIRST[11:]),
        "PDF GENERATED BY PROQUEST.COM Page 2 of 4",
    ],
    [
        *(SECOND[2], "DETAILS", "Subject: Trade; Talks", "Location: Geneva; China; United", "States--US"),
        *("Publication title: The Wire (Online); Geneva", "Publication date: May 12, 2025", "ProQuest document ID: 7"),
        *("Document URL: https://www.proquest.com/docview/7/envoys-meet-in-", "geneva/se-2", "Database: News"),
        "PDF GENERATED BY PROQUEST.COM Page 3 of 4",
    ],
    [
        *("Document 2 of 2", "Beijing protests against sales", "Harbour Post; Beijing. 11 May 2025."),
        *("ProQuest document link", "FULL TEXT", "Beijing protested on Sunday.", "DETAILS"),
        *("Publication title: Harbour Post; Beijing", "Publication date: May 11, 2025", "Database: News"),
        *("Database copyright 2025 ProQuest LLC. All rights reserved.", "PDF GENERATED BY PROQUEST.COM Page 4 of 4"),
    ],
]


def test_documents_of_proquest_are_told_by_their_labels():
    report = read(a_pdf(PROQUEST), "proquest.pdf")

    assert report.problems == []
    assert [(told.title, told.date, told.source, told.author) for told in report.articles] == [
        (LONG, date(2025, 5, 12), "The Wire", "Doe, Jane"),
        ("Beijing protests against sales", date(2025, 5, 11), "Harbour Post", None),
    ]
    assert [told.text for told in report.articles] == [TEXT, "Beijing protested on Sunday."]
    assert report.articles[0].url == "https://www.proquest.com/docview/7/envoys-meet-in-geneva/se-2"


def test_one_document_of_proquest_alone_is_read_so():
    told = article(a_pdf([PROQUEST[1][1:], PROQUEST[2]]), "proquest.pdf")

    assert (told.title, told.text, told.date) == (LONG, TEXT, date(2025, 5, 12))
