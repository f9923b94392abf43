"""Files in the text of a mail, as mails of old have them, are attached to it."""

from binascii import b2a_uu

import pytest

from tests.model.readers.making import a_mail, article, read


def uuencoded(name: str, content: bytes) -> str:
    lines = b"".join(b2a_uu(content[at : at + 45], backtick=True) for at in range(0, len(content), 45))
    return f"begin 644 {name}\n{lines.decode()}`\nend\n"


def test_a_file_in_the_text_is_attached_and_no_text():
    memo = b"A memo on Taiwan, of more than one line of letters that say nothing. " * 3
    text = f"They met.\n\n{uuencoded('memo.txt', memo)}\nThey talked.\n{uuencoded('b.txt', b'Second.')}"
    report = read(a_mail(text).as_bytes(), "it.eml")

    assert [(told.place, told.text.split("\n")[0]) for told in report.articles] == [
        ("it.eml", "They met."),
        ("it.eml!memo.txt", memo.decode().strip() + " "),
        ("it.eml!b.txt", "Second."),
    ]
    assert "They talked." in report.articles[0].text
    assert "begin" not in report.articles[0].text
    assert report.problems == []


@pytest.mark.parametrize(
    "text",
    [
        "They met to\nbegin 644 talks\nand to\nend\nthem.\n",
        "begin 644 a.txt\n~~~~\n`\nend\n",
        "begin 644 a.txt\nMabc\n",
    ],
)
def test_what_only_looks_so_stays_in_its_text(text):
    assert article(a_mail(text).as_bytes(), "it.eml").text == text


def test_a_mail_with_a_mark_of_its_encoding_is_one():
    told = article(b"\xef\xbb\xbf" + a_mail("They met.", To="x@y.z").as_bytes(), "it.eml")

    assert (told.text.strip(), told.source) == ("They met.", "state.gov")
