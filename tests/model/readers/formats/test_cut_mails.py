"""Mails that end before they should: no base64 is taken for words, and a line says what is missing."""

import pytest

from tests.model.readers.making import a_document, a_mail, a_pdf, read, saved

DOCUMENT = saved(a_document("The envoys met."))
SHORT = "it.eml: is cut short: its text is taken as far as it goes, and what was below is missing"


@pytest.mark.parametrize("behind", [-5, -200, -201, -202, -203, -9_000, -9_001])
@pytest.mark.parametrize(("name", "content"), [("a.docx", DOCUMENT), ("a.pdf", a_pdf([["They met."] * 900]))])
def test_what_is_attached_where_a_mail_is_cut_is_told_and_not_stored(name, content, behind):
    report = read(a_mail(files={name: content}, To="x@y.z").as_bytes()[:behind], "it.eml")

    assert [told.text for told in report.articles] == ["They met.\n\nThey talked.\n"]
    assert [str(problem) for problem in report.problems] == [
        f"it.eml!{name}: is cut short: the mail ends within it, and it is not read"
    ]


def test_what_is_attached_before_the_cut_is_read():
    mail = a_mail(files={"a.docx": DOCUMENT, "b.docx": DOCUMENT}, To="x@y.z").as_bytes()
    report = read(mail[:-1_000], "it.eml")

    assert [told.place for told in report.articles] == ["it.eml", "it.eml!a.docx"]
    assert [problem.place for problem in report.problems] == ["it.eml!b.docx"]


def test_a_file_that_is_whole_is_read_though_the_mail_has_no_end():
    mail = a_mail(files={"a.docx": DOCUMENT + b"\0" * (1 - len(DOCUMENT) % 3)}, To="x@y.z").as_bytes()
    end = mail.rindex(b"\n--=")

    assert mail[:end].rstrip().endswith(b"=")
    assert [told.place for told in read(mail[:end], "it.eml").articles] == ["it.eml", "it.eml!a.docx"]


def test_a_text_in_which_a_mail_is_cut_is_taken_as_far_as_it_goes_and_told():
    mail = a_mail("They met.\n", "<p>They met.</p>" * 30, To="x@y.z").as_bytes()
    report = read(mail[: mail.index(b"<p>") + 52], "it.eml")

    assert report.articles[0].text.startswith("They met.")
    assert [str(problem) for problem in report.problems] == [SHORT]


def test_a_text_in_base64_that_is_cut_is_no_base64():
    mail = a_mail()
    mail.set_content("Die Unterhändler trafen sich. " * 60, cte="base64")
    whole = mail.as_bytes()
    reports = [read(whole[:end], "it.eml") for end in range(len(whole) - 604, len(whole) - 600)]

    assert all(report.articles[0].text.startswith("Die Unterhändler trafen sich. Die") for report in reports)
    assert sorted(tuple(map(str, report.problems)) for report in reports) == [(), (SHORT,), (SHORT,), (SHORT,)]


def test_an_attachment_whose_base64_is_damaged_is_told_and_not_stored():
    mail = a_mail(files={"a.docx": DOCUMENT}, To="x@y.z").as_bytes()
    at = mail.index(b"UEsD")
    report = read(mail[:at] + mail[at + 1 :].replace(b"==\n", b"\n").replace(b"=\n", b"\n"), "it.eml")

    assert [told.place for told in report.articles] == ["it.eml"]
    assert report.problems
