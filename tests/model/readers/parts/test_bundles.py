"""Exports of several documents are an article each; a text that only speaks of documents stays one."""

from datetime import date

import pytest

from tests.model.readers.making import a_document, a_mail, article, read, saved

TITLES = ["Envoys meet in Geneva", "Beijing protests against sales"]
DAYS = [date(2025, 5, 12), date(2025, 5, 11)]
SOURCES = ["The Wire", "Harbour Post"]
TEXTS = ["The envoys met on Monday.\n\nThey talked of tariffs.", "Beijing protested on Sunday."]


def nexis(at: int) -> str:
    day = f"{DAYS[at]:%B} {DAYS[at].day}, 2025"
    return (
        f"{at + 1} of 2 DOCUMENTS\n\n\n            {SOURCES[at]}\n\n            {day} Monday\n"
        f"            Late Edition - Final\n\n{TITLES[at]}\n\n"
        f"BYLINE: By JANE DOE\n\nSECTION: B; Pg. 1\n\nLENGTH: 81 words\n\nBODY:\n\n   {TEXTS[at]}\n\n"
        f"URL: https://wire.example/{at}\n\nLOAD-DATE: {day}\n\nCopyright 2025 {SOURCES[at]}\n\n\n"
    )


def tagged(at: int) -> str:
    lead, *rest = TEXTS[at].split("\n\n")
    return (
        f"SE  World\nHD  {TITLES[at]}\nBY  By JANE DOE\nWC  40 words\nPD  {DAYS[at].day} May 2025\nET  08:15\n"
        f"SN  {SOURCES[at]}\n"
        f"SC  LBA\nLA  English\nCY  Copyright 2025\nLP  {lead}\n{'TD  ' + rest[0] if rest else ''}\n"
        f"AN  Document LBA000002025051{at}el5c0001\n\n"
    )


def untagged(at: int) -> str:
    return (
        f"World\n{TITLES[at]}\n\nBy JANE DOE\n40 words\n{DAYS[at].day} May 2025\n08:15\n{SOURCES[at]}\nLBA\nEnglish\n"
        f"Copyright 2025 The Owner. All Rights Reserved.\n\n{TEXTS[at]}\n\nDocument LBA000002025051{at}el5c0001\n\n\n"
    )


def ris(at: int) -> str:
    return (
        f"TY  - NEWS\nTI  - {TITLES[at]}\nAU  - JANE DOE\nDA  - {DAYS[at]:%Y/%m/%d}\nT2  - {SOURCES[at]}\n"
        f"UR  - https://wire.example/{at}\nAB  - {TEXTS[at]}\nER  - \n\n"
    )


def endnote(at: int) -> str:
    return (
        f"%0 Newspaper Article\n%A JANE DOE\n%T {TITLES[at]}\n%B {SOURCES[at]}\n%D {DAYS[at].year}\n"
        f"%8 {DAYS[at]:%B} {DAYS[at].day}\n%U https://wire.example/{at}\n%X {TEXTS[at]}\n\n"
    )


def proquest(at: int) -> str:
    head = f"{'_' * 60}\n\nReport Information from ProQuest\nJune 01 2025\n" if at == 0 else ""
    return (
        f"{head}{'_' * 60}\n\nDocument {at + 1} of 2\n\n{TITLES[at]}\n\nAuthor: JANE DOE\n\n"
        f"ProQuest document link: https://wire.example/{at}\n\nAbstract: In short.\n\nFull text: {TEXTS[at]}\n\n"
        f"Subject: Trade; Talks\n\nTitle: {TITLES[at]}\n\nPublication title: {SOURCES[at]} (Online); Geneva\n\n"
        f"Publication date: {DAYS[at]:%B} {DAYS[at].day}, 2025\n\n"
    )


def in_word() -> bytes:
    return saved(
        with_documents(a_document("Table of Contents", *(f"{at + 1}. {title}" for at, title in enumerate(TITLES))))
    )


def with_documents(document):
    for at in range(2):
        document.add_heading(TITLES[at], 1)
        day = f"{DAYS[at]:%B} {DAYS[at].day}, 2025 Monday"
        for told in (SOURCES[at], day, f"Copyright 2025 {SOURCES[at]}", "Length: 40 words", "Byline: JANE DOE"):
            document.add_paragraph(told)
        document.add_heading("Body", 2)
        for told in (*TEXTS[at].split("\n\n"), f"Load-Date: {day}", "End of Document"):
            document.add_paragraph(told)
    return document


def with_a_cover() -> bytes:
    """As Nexis delivers it: who asked when and for what, and each title with that again."""
    asked = ("Client/Matter: -None-", "Search Terms: envoys", "Search Type: Terms and Connectors", "Narrowed by:")
    document = a_document("User Name: Jane Roe", "Date and Time: Monday, June 2, 2025 9:12:00 AM EDT", "Job Number: 7")
    document.add_paragraph("Documents (2)")
    for at, title in enumerate(TITLES, start=1):
        for told in (
            f"{at}. {title}",
            *asked,
            "Content Type\tNarrowed by",
            "News\tTimeline: 2025",
        ):
            document.add_paragraph(told)
    return saved(with_documents(document))


FORMS = {"nexis.txt": nexis, "factiva.txt": tagged, "factiva-untagged.txt": untagged, "it.ris": ris}
FORMS |= {"it.enw": endnote, "proquest.txt": proquest}


@pytest.mark.parametrize("name", [*FORMS, "nexis.docx", "cover.docx"])
def test_each_document_is_an_article_with_its_own_day_title_and_source(name):
    documents = {"nexis.docx": in_word, "cover.docx": with_a_cover}
    report = read(documents[name]() if name in documents else FORMS[name](0) + FORMS[name](1), name)

    assert report.problems == []
    assert [(told.title, told.date, told.text) for told in report.articles] == list(
        zip(TITLES, DAYS, TEXTS, strict=True)
    )
    has_url = name in ("nexis.txt", "it.ris", "it.enw", "proquest.txt")
    assert [told.url for told in report.articles] == [
        f"https://wire.example/{at}" if has_url else None for at in range(2)
    ]
    assert [told.source for told in report.articles] == SOURCES
    assert {told.author for told in report.articles} == {"JANE DOE"}


def of_old(at: int, of: int = 2) -> str:
    """Words right below the labels, which end with a line of rights."""
    return nexis(at).replace(f"of {2}", f"of {of}").replace("BODY:\n\n", "").rstrip() + "\nAll Rights Reserved\n\n\n"


def of_older(at: int) -> str:
    """Rights first, and the title a label."""
    rights = f"{at + 1} of 2 DOCUMENTS\n\nCopyright 2025 The Owner\nAll Rights Reserved\n"
    told = nexis(at).replace(f"{at + 1} of 2 DOCUMENTS\n\n\n", rights).replace(f"{TITLES[at]}\n\n", "", 1)
    return told.replace("BYLINE:", f"HEADLINE: {TITLES[at]}\n\nBYLINE:")


@pytest.mark.parametrize("texts", [(of_old(0), of_old(1)), (of_older(0), of_older(1)), (of_old(0, 1),)])
def test_documents_of_nexis_are_read_as_they_were_written_before_too(texts):
    articles = read("".join(texts), "it.txt").articles

    assert [(each.title, each.date, each.text, each.source, each.author) for each in articles] == [
        (TITLES[at], DAYS[at], TEXTS[at], SOURCES[at], "JANE DOE") for at in range(len(texts))
    ]


SEARCH = "Search Summary\n\nText\tenvoys\nDate\tLast month\n\n© 2025 Factiva, Inc. All rights reserved.\n"


@pytest.mark.parametrize(("below", "is_left_out"), [("The Owner", True), ("The owner of it left", False)])
def test_who_owns_a_document_is_no_text_below_it(below: str, is_left_out: bool):
    told = untagged(0).replace("\n\nDocument", f"\n\n{below}\n\nDocument") + untagged(1)
    first = read(told, "it.txt").articles[0]

    assert first.text == (TEXTS[0] if is_left_out else f"{TEXTS[0]}\n\n{below}")


@pytest.mark.parametrize(
    ("foot", "is_left_out"),
    [
        ("Released: 2023-06-18T10:02:00.000Z", True),
        ("(END) Dow Jones Newswires\n\nJune 18, 2023 10:02 ET (14:02 GMT)", True),
        ("Content provided by The Wire. All rights reserved. Reproduction is prohibited.", True),
        ("Distributed by The Agency", True),
        ("jd/jr", True),
        ("Write to Jane Doe at jane.doe@wire.example", True),
        ("Copyright and the rights of others are a matter of the talks, too.", False),
        ("Provided by both sides, the lists are long. They talk of it.", False),
    ],
)
def test_what_a_database_leaves_below_the_words_is_no_text(foot: str, is_left_out: bool):
    told = untagged(0).replace("\n\nDocument", f"\n\n{foot}\n\nDocument") + untagged(1)
    first = read(told, "it.txt").articles[0]

    assert first.text == (TEXTS[0] if is_left_out else f"{TEXTS[0]}\n\n{foot}")


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("name", ["factiva.txt", "factiva-untagged.txt"])
def test_what_factiva_says_of_the_search_is_no_document(name, count):
    report = read("".join(map(FORMS[name], range(count))) + SEARCH, name)

    assert report.problems == []
    assert [(told.title, told.date, told.text) for told in report.articles] == list(
        zip(TITLES[:count], DAYS[:count], TEXTS[:count], strict=True)
    )


def test_a_document_that_is_not_understood_is_kept_as_it_is():
    report = read(nexis(0) + nexis(1) + "3 of 3 DOCUMENTS\n\nWords of nobody.\n", "it.txt")

    assert [told.text for told in report.articles][2] == "Words of nobody."


@pytest.mark.parametrize(
    "text",
    [
        "1 of 2 DOCUMENTS was found.\n\nThe other one is lost.\n",
        "The envoys met.\n\nEnd of Document\n",
        "Document A was signed on May 12, 2025.\n\nDocument B was not.\n",
        "TY is a short form.\n\nER - another.\n",
    ],
)
def test_a_text_that_speaks_of_documents_stays_one(text):
    assert [told.text for told in read(text, "it.txt").articles] == [text]


TABLE = "| Date | What happened |\n|-|-|\n" + "".join(
    f"| {day} | They met in round {at}, [AP](https://x.example/{at}) |\n"
    for at, day in enumerate(
        ("May 12, 2025", "", "”", "May 13, 2025", "n/a", "", "May 14, 2025", "May 15, 2025", "soon", "")
    )
)


def test_a_row_whose_day_is_left_blank_has_that_of_the_row_above():
    report = read(TABLE, "it.md")

    days = [told.date and told.date.day for told in report.articles]
    assert days == [12, 12, 12, 13, None, None, 14, 15, None, None]
    assert str(report.problems[0]) == (
        "it.md: 2 rows of a table without a day have that of the row above; write n/a where there is none"
    )
    assert len(report.problems) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Full text: https://wire.example/a\n\n____________________________\n\nThey met.\n",
        "ProQuest has it.\n____________________________\n\nThey met.\n",
    ],
)
def test_a_text_that_only_looks_like_an_export_is_one_article(text):
    assert [told.text for told in read(text, "it.txt").articles] == [text]


@pytest.mark.parametrize("between", ["", "*" * 50 + "\n", "_" * 60 + "\n\n"])
def test_documents_of_proquest_are_told_apart_by_whatever_stands_between(between):
    told = [proquest(at).partition(f"Document {at + 1} of 2\n")[2] + "Database: News\n\n" for at in range(2)]
    report = read(between.join(told).replace("Full text:", "Full Text:"), "it.txt")

    assert [(told.title, told.date, told.text) for told in report.articles] == list(
        zip(TITLES, DAYS, TEXTS, strict=True)
    )


def test_a_document_of_proquest_is_read_in_rich_text_too():
    lines = (proquest(0) + proquest(1)).split("\n")
    report = read("{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\f0 " + "\\par ".join(lines) + "}", "it.rtf")

    assert [(told.title, told.date, told.text) for told in report.articles] == list(
        zip(TITLES, DAYS, TEXTS, strict=True)
    )


def test_a_line_of_a_document_of_proquest_that_looks_like_a_label_cuts_nothing():
    long = "They talked of tariffs. " * 100
    text = proquest(0).replace(TEXTS[0], f"{TEXTS[0]}\n\nLocation: Geneva\n\n{long}")

    assert read(text, "it.txt").articles[0].text == f"{TEXTS[0]}\n\nLocation: Geneva\n\n{long.strip()}"


def test_a_text_that_speaks_of_proquest_stays_one():
    text = "ProQuest was sold.\n\nFull text: see there.\n\nThey met.\n"

    assert article(text, "it.txt").text == text


@pytest.mark.parametrize("name", ["nexis.txt", "factiva.txt", "factiva-untagged.txt", "proquest.txt"])
def test_documents_that_were_sent_are_of_their_own_days_and_not_the_mails(name):
    text = FORMS[name](0) + FORMS[name](1)
    page = f"<html><body><p>As asked.</p>{''.join(f'<p>{block}</p>' for block in text.splitlines())}</body></html>"
    mails = a_mail(f"{text}\n"), a_mail("", page)

    for mail in mails:
        report = read(bytes(mail), "it.eml")

        assert report.problems == []
        assert [(told.date, told.source, told.text) for told in report.articles] == list(
            zip(DAYS, SOURCES, TEXTS, strict=True)
        )


def test_what_a_sender_says_above_documents_is_no_part_of_the_first():
    report = read(bytes(a_mail(f"As asked yesterday.\n\n{FORMS['factiva-untagged.txt'](0)}")), "it.eml")

    assert [(told.title, told.date, told.text) for told in report.articles] == [(TITLES[0], DAYS[0], TEXTS[0])]


LONE = """Envoys meet in Geneva

The Wire (London)

May 12, 2025 Monday

Copyright 2025 The Wire All Rights Reserved

Section: WORLD; Pg. 12

Length: 81 words

Byline: Jane Doe

Body

The envoys met on Monday.

They talked of tariffs.

Graphic

A picture of the envoys.

Classification

Language: ENGLISH

Load-Date: May 13, 2025
"""


@pytest.mark.parametrize("end", ["", "\nEnd of Document\n"])
def test_a_document_of_nexis_is_read_without_its_end_and_without_what_a_picture_shows(end):
    told = article(LONE + end)

    assert (told.title, told.source, told.author) == ("Envoys meet in Geneva", "The Wire (London)", "Jane Doe")
    assert (told.date, told.text) == (date(2025, 5, 12), "The envoys met on Monday.\n\nThey talked of tariffs.")
