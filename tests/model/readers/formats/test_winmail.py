"""What Outlook wraps for other Outlooks (winmail.dat) is read as what it wraps."""

from datetime import date

import pytest
from compressed_rtf import compress

from tests.model.readers.making import a_mail, a_winmail, article, problem, read

SUBJECT, SENDER, ADDRESS, HEADERS, PLAIN, RTF, PAGE, CLASS = 0x37, 0xC1A, 0x5D01, 0x7D, 0x1000, 0x1009, 0x1013, 0x1A
NAME, CONTENT, KIND, HIDDEN = 0x3707, 0x3701, 0x370E, 0x7FFE

WRAPPED_PAGE = rb"""{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0
{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fcharset134 SimSun;}}
{\colortbl\red0\green0\blue0;}\uc1\pard\plain\f0
{\*\htmltag3 <html>}{\*\mhtmltag72 <a href="cid:x">}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0
The envoys{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 met, as the
{\*\htmltag84  <a href="https://x.example/a">}\htmlrtf {\field{\*\fldinst{HYPERLINK "x"}}{\fldrslt \htmlrtf0
paper \'93says\'94\htmlrtf }\htmlrtf0 \htmlrtf }\htmlrtf0
{\*\htmltag92 </a>}, in {\f1 \'d6\'d0\u22269?} on Monday.{\*\htmltag72 </p>}\htmlrtf \par}\htmlrtf0
{\*\htmltag27 </html>}}"""


def wrapped(content: bytes, text: str = "", kind: str = "ms-tnef", name: str = "winmail.dat") -> bytes:
    mail = a_mail(text, To="x@y.z")
    mail.add_attachment(content, maintype="application", subtype=kind, filename=name)
    return mail.as_bytes()


@pytest.mark.parametrize(
    ("kind", "name"), [("ms-tnef", "winmail.dat"), ("octet-stream", "WINMAIL.DAT"), ("ms-tnef", "x")]
)
def test_the_files_in_it_are_attached_to_their_mail_and_its_text_stands_once(kind, name):
    inner = a_winmail({PLAIN: "They met."}, {NAME: "memo.txt", CONTENT: b"A memo."})
    report = read(wrapped(inner, "They met.", kind, name), "it.eml")

    assert report.problems == []
    assert [(told.place, told.text.strip()) for told in report.articles] == [
        ("it.eml", "They met."),
        ("it.eml!memo.txt", "A memo."),
    ]


def test_the_text_in_it_is_that_of_a_mail_without_one():
    told = article(wrapped(a_winmail({SUBJECT: "Other"}, body="Ils se sont réunis.")), "it.eml")

    assert (told.text.strip(), told.title, told.author, told.date) == (
        "Ils se sont réunis.", "Envoys meet", "Jane Doe", date(2023, 6, 18)
    )  # fmt: skip


def test_one_by_itself_is_the_mail_that_it_wraps():
    told = article(
        a_winmail({SUBJECT: "Gespräch", SENDER: "Doe, Jane", ADDRESS: "jane@wire.example", PLAIN: "They met."}),
        "winmail.dat",
    )

    assert (told.title, told.author, told.source, told.text.strip()) == (
        "Gespräch", "Doe, Jane", "wire.example", "They met."
    )  # fmt: skip


def test_the_headers_with_which_it_came_say_more():
    headers = (
        "From: Jane Doe <jane@wire.example>\r\nDate: Sun, 18 Jun 2023 23:00:00 -0400\r\n"
        "Archived-At:\r\n <https://x.example/a>\r\n"
    )
    told = article(a_winmail({SUBJECT: "Talks", SENDER: "jdoe", HEADERS: headers, PLAIN: "They met."}), "winmail.dat")

    assert (told.author, told.date, told.url) == ("Jane Doe", date(2023, 6, 18), "https://x.example/a")
    assert told.title == "Talks"


def test_a_page_that_is_wrapped_into_rtf_is_read_as_the_page_that_it_was():
    told = article(a_winmail({RTF: compress(WRAPPED_PAGE)}), "winmail.dat")

    assert told.text.strip() == "The envoys met, as the paper “says”, in 中国 on Monday."


def test_rtf_of_no_page_is_read_where_there_is_nothing_else():
    told = article(a_winmail({RTF: compress(rb"{\rtf1\ansi They met.\par They left.\par}")}), "winmail.dat")

    assert told.text.strip() == "They met.\n\nThey left."


def test_a_page_is_read_in_its_code_page():
    page = "<p>Они встретились.</p>".encode("cp1251")

    assert "Они встретились." in article(a_winmail({PAGE: page, 0x3FDE: 1251}), "winmail.dat").text


def test_pictures_and_what_is_hidden_are_left_out():
    files = (
        {NAME: "logo.png", CONTENT: b"\x89PNG"},
        {NAME: "x.bin", KIND: "image/x-emf", CONTENT: b"\0"},
        {NAME: "signature.txt", HIDDEN: 1, CONTENT: b"Jane"},
    )

    assert article(a_winmail({PLAIN: "They met."}, *files), "winmail.dat").text.strip() == "They met."


def test_a_signed_mail_is_the_one_that_was_signed():
    part = b"--b\r\nContent-Type: text/plain\r\n\r\nThey met.\r\n--b--\r\n"
    signed = b'Content-Type: multipart/signed; boundary="b"\r\n\r\n' + part
    inner = {SUBJECT: "Talks", CLASS: "IPM.Note.SMIME.MultipartSigned"}
    told = article(a_winmail(inner, {NAME: "smime.p7m", CONTENT: signed}), "winmail.dat")

    assert (told.title, told.text.strip()) == ("Talks", "They met.")


def test_an_encrypted_one_says_so():
    inner = a_winmail({SUBJECT: "Talks", CLASS: "IPM.Note.SMIME"}, {NAME: "smime.p7m", CONTENT: b"\x30\x80"})

    assert "is an encrypted mail (S/MIME)" in problem(inner, "winmail.dat")


def test_what_its_fields_hold_makes_no_header_of_its_own():
    inner = {SUBJECT: "Talks\r\nDate: Mon, 19 Jun 2023 10:00:00 +0000\r\n\r\nNot said.", PLAIN: "They met."}
    told = article(a_winmail(inner), "winmail.dat")

    assert (told.text.strip(), told.date) == ("They met.", None)


def test_a_subject_without_end_costs_no_minutes():
    assert article(a_winmail({SUBJECT: "–" * 300_000, PLAIN: "They met."}), "winmail.dat").text.strip() == "They met."


@pytest.mark.parametrize("cut", [4, 12, 30])
def test_a_damaged_one_is_a_line_that_says_what_to_do(cut):
    assert "have it sent as HTML or plain text" in problem(a_winmail({PLAIN: "They met."})[:cut], "winmail.dat")


def test_what_comes_before_a_cut_is_taken_and_the_cut_is_told():
    content = a_winmail({PLAIN: "They met."}, {NAME: "memo.txt", CONTENT: b"A memo." * 90})[:-200]
    alone, in_mail = read(content, "winmail.dat"), read(wrapped(content), "it.eml")

    assert [told.text.strip() for told in (*alone.articles, *in_mail.articles)] == ["They met.", "They met."]
    assert [str(bad) for bad in (*alone.problems, *in_mail.problems)] == [
        f"{place}: is cut short: what comes before is taken" for place in ("winmail.dat", "it.eml!winmail.dat")
    ]
