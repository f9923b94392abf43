"""A digest of a mailing list is an article of each message in it, by who wrote it and on its own day."""

from datetime import date
from email.message import EmailMessage
from time import process_time

import pytest

from model.readers.parts.mail_digests import digest_in
from tests.model.readers.making import a_mail, article, read

ABOVE = "Send Desk mailing list submissions to\n\tdesk@lists.example\n\nToday's Topics:\n\n   1. Envoys (Jane)\n\n"
ONE, TWO, THREE = (
    "The envoys met on Monday.\n\n------------------------------\n\nThat is all of it.",
    "Beijing will suspend the talks.",
    "> They met.\n\nSo they did.",
)
HEADS = [
    "Date: Mon, 19 Jun 2023 09:12:33 -0400\nFrom: Jane Doe <jane@post.example>\nTo: desk@l.example\nSubject: Envoys\n",
    "Date:    Tue, 20 Jun 2023 21:12:33 +0800\nFrom:   John Roe <john@wire.example>\nSubject: Re: Talk,\n\tand more\n",
    "From: Ann Lee <ann@ledger.example>\nDate: Tue, 20 Jun 2023 22:00:00 +0000\n",
]
RULE = "------------------------------\n\n"
FOOT = (
    "Subject: Digest Footer\n\n____________________\nDesk mailing list\n\n" + RULE + "End of Desk Digest, Vol 1\n****\n"
)
MESSAGES = [
    f"Message: {at}\n{head}\n{text}\n\n"
    for at, (head, text) in enumerate(zip(HEADS, (ONE, TWO, THREE), strict=True), 1)
]
DIGEST = f"{ABOVE}{'-' * 70}\n\n{RULE.join([*MESSAGES, FOOT])}"
GOOGLE = "".join(
    f"{'=' * 77}\nTopic: {topic}\nUrl: https://groups.example/t/1\n{'=' * 77}\n\n---------- 1 of 1 ----------\n"
    f"From: Jane Doe <jane@post.example>\nDate: {day} 09:12AM -0400\nUrl: https://groups.example/m/1\n\n{TWO}\n\n"
    for topic, day in (("Talks", "Jan 2"), ("Tariffs", "Dec 30"))
)


@pytest.mark.parametrize("content", [DIGEST, DIGEST.replace("\n", "\r\n"), a_mail(DIGEST).as_bytes()])
def test_each_message_is_an_article(content):
    report = read(content, "it.eml" if isinstance(content, bytes) else "it.txt")

    assert report.problems == []
    assert [(told.title, told.date, told.author, told.source, told.text.strip()) for told in report.articles] == [
        ("Envoys", date(2023, 6, 19), "Jane Doe", "post.example", ONE),
        ("Re: Talk, and more", date(2023, 6, 20), "John Roe", "wire.example", TWO),
        ("", date(2023, 6, 20), "Ann Lee", "ledger.example", THREE),
    ]


def test_one_of_google_groups_tells_days_without_a_year():
    mail = a_mail(
        f"{'=' * 77}\nToday's topic summary\n{'=' * 77}\n\nGroup: desk\n\n{GOOGLE}",
        Date="Wed, 3 Jan 2024 10:00:00 +0000",
    )
    report = read(mail.as_bytes(), "it.eml")

    assert [(told.title, told.date, told.url, told.text.strip()) for told in report.articles] == [
        ("Talks", date(2024, 1, 2), "https://groups.example/m/1", TWO),
        ("Tariffs", date(2023, 12, 30), "https://groups.example/m/1", TWO),
    ]


def test_of_one_in_mime_what_the_list_says_is_no_article():
    digest, whole = EmailMessage(), a_mail(ABOVE)
    for number in (1, 2):
        digest.add_attachment(a_mail(f"They met {number} times.\n"))
    digest.replace_header("Content-Type", str(digest["Content-Type"]).replace("mixed", "digest"))
    whole.make_mixed()
    whole.attach(digest)

    assert [told.text for told in read(whole.as_bytes(), "it.eml").articles] == [
        "They met 1 times.\n",
        "They met 2 times.\n",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Of the talks\n\n{RULE}{MESSAGES[0]}",
        f"What I have to say goes before.\n\n{RULE}{RULE.join(MESSAGES)}",
        f"Of the talks\n\n{RULE}They met.\n\n{RULE}They left.\n",
    ],
    ids=["one", "own words above", "rules"],
)
def test_any_other_text_with_such_lines_stays_one(text: str):
    assert digest_in(text, None) == []
    assert len(read(a_mail(text).as_bytes(), "it.eml").articles) == 1


def test_a_message_of_a_digest_may_forward_and_answer_as_mails_do():
    text = DIGEST.replace(
        TWO, f"{TWO} I am quite sure of that now.\n\nOn 1 June 2023 09:12, Al <a@b.example> wrote:\n> No."
    )

    assert "No." not in read(text, "it.txt").articles[1].text


@pytest.mark.parametrize("text", [RULE * 15_000, (MESSAGES[1] + RULE) * 15_000, GOOGLE * 3_000, "A: b\n" * 50_000])
def test_it_takes_no_longer_than_the_text_is_long(text: str):
    begin = process_time()
    digest_in(text, date(2024, 1, 3))

    assert process_time() - begin < 5


def test_a_mail_of_one_is_still_one():
    assert article(a_mail("They met.\n").as_bytes(), "it.eml").text == "They met.\n"
