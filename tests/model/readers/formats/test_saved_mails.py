"""A page that a program has saved as a mail is a page: nobody sent it, and its day is that of saving."""

from datetime import date
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from tests.model.readers.making import TOLD, a_mail, a_page, article, read

ENTRY = '<h2>June {0}, 2023</h2><p>The envoys met, <a href="https://wire.example/{0}">Wire</a>.</p>'
WORD = "xmlns:w='urn:schemas-microsoft-com:office:word'"


def saved_as_mail(html: str, at: str = "file:///C:/exported.html", **headers: str) -> bytes:
    message = MIMEMultipart("related")
    message["Date"] = "Mon, 1 Jan 2024 10:00:00 +0000"
    message["Message-ID"] = "<1.1@wiki>"
    message["Subject"] = "Exported From Confluence"
    for name, value in headers.items():
        message[name] = value
    part = MIMEText(html, "html", "utf-8")
    part["Content-Location"] = at
    message.attach(part)
    return message.as_bytes()


def test_a_tracker_that_a_wiki_gives_as_a_word_file_is_an_article_an_entry():
    entries = "".join(ENTRY.format(day) for day in range(15, 19))
    page = f"<html {WORD}><head><title>Talks</title></head><body><h1>Talks</h1>{entries}</body></html>"

    assert [(told.date, told.url) for told in read(saved_as_mail(page), "Talks.doc").articles] == [
        (date(2023, 6, day), f"https://wire.example/{day}") for day in range(15, 19)
    ]


@pytest.mark.parametrize("more", [{}, {"From": "<Saved by Microsoft Internet Explorer 5>"}])
def test_its_title_is_its_own_and_it_has_no_day_but_its_own(more):
    page = f"<html><head><title>Envoys meet</title></head><body><p>{'</p><p>'.join(TOLD)}</p></body></html>"
    told = article(saved_as_mail(page, "https://wire.example/a", **more), "it.mht")

    assert (told.title, told.date, told.url, told.source, told.author) == (
        "Envoys meet",
        None,
        "https://wire.example/a",
        "wire.example",
        None,
    )


def test_one_without_a_title_has_its_subject():
    assert article(saved_as_mail("<p>They met.</p>"), "it.mht").title == "Exported From Confluence"


def test_what_somebody_sent_stays_a_mail():
    told = article(a_mail("", a_page()).as_bytes())

    assert told.date == date(2023, 6, 18)
    assert told.title == "Envoys meet"


def test_a_box_whose_first_header_is_folded_is_a_box():
    mail = a_mail().as_bytes()
    folded = b"From x@y.z Sun Jun 18 10:00:00 2023\nFrom:\n =?utf-8?q?J=C3=BCrgen?= Wei <jw@wire.example>\n"
    without = b"\n".join(line for line in mail.split(b"\n") if not line.startswith(b"From:"))

    assert [told.author for told in read((folded + without + b"\n") * 2, "box").articles] == ["Jürgen Wei"] * 2
