"""A mail that forwards others within its text: each is an article of who wrote it, and of its own day."""

from datetime import date
from time import process_time

import pytest

from model.readers.forwarded import parted
from tests.model.readers.making import a_mail, article, read

TOLD = "The envoys met in Geneva.\n\n> as was said before\n"
GMAIL = f"""---------- Forwarded message ---------
From: Wang Wenbin <wang@mfa.gov.cn>
Date: Sat, Jun 17, 2023 at 10:00 AM
Subject: Remarks on the talks
To: Jane <jane@state.gov>,
 and others


{TOLD}"""
APPLE = """Begin forwarded message:

> From: Wang Wenbin <wang@mfa.gov.cn>
> Subject: Remarks on the talks
> Date: June 17, 2023 at 10:00:00 AM EDT
> To: Jane <jane@state.gov>
>
> The envoys met in Geneva.
>
> > as was said before
"""
OUTLOOK = f"""-----Original Message-----
From: Wang Wenbin <wang@mfa.gov.cn>
Sent: Saturday, June 17, 2023 10:00 AM
To: Jane
Subject: Remarks on the talks

{TOLD}"""
LINE = OUTLOOK.replace("-----Original Message-----", "_" * 32)


@pytest.mark.parametrize("forwarded", [GMAIL, APPLE, OUTLOOK, LINE], ids=["gmail", "apple", "outlook", "line"])
@pytest.mark.parametrize("above", ["", "See below.\n\n"])
def test_a_forwarded_message_is_of_who_wrote_it_and_of_its_own_day(forwarded: str, above: str):
    articles = read(a_mail(above + forwarded, Subject="FW: talks").as_bytes(), "it.eml").articles

    told = articles.pop()
    assert (told.title, told.author, told.source) == ("Remarks on the talks", "Wang Wenbin", "mfa.gov.cn")
    assert (told.date, told.date_from, told.place) == (date(2023, 6, 17), "field", "it.eml!forwarded:1")
    assert told.text.split() == TOLD.split()
    assert [(each.text.strip(), each.author) for each in articles] == ([("See below.", "Jane Doe")] if above else [])


def test_one_within_another_is_a_third():
    inner = "Mind this.\n\n" + GMAIL
    outer = OUTLOOK.replace(TOLD, inner).replace("Wang Wenbin <wang@mfa.gov.cn>", "Li <li@x.example>", 1)
    articles = read(a_mail("Hm.\n\n" + outer, Subject="Fwd: x").as_bytes(), "it.eml").articles

    assert [(told.author, told.text.split()[0]) for told in articles] == [
        ("Jane Doe", "Hm."),
        ("Li", "Mind"),
        ("Wang Wenbin", "The"),
    ]


def test_what_is_only_answered_stays_in_the_answer():
    told = article(a_mail("No.\n\n" + OUTLOOK, Subject="RE: talks").as_bytes(), "it.eml")

    assert "-----Original Message-----" in told.text


@pytest.mark.parametrize(
    "text",
    [
        "---------- Forwarded message ---------\n\nThat is how they begin.\n",
        "Begin forwarded message:\n\nFrom: here on nothing.\n",
        "He wrote: Begin forwarded message: and so on.\nFrom: a\nDate: b\n",
    ],
)
def test_what_only_looks_like_one_stays_as_it_is(text: str):
    assert parted(text, "Fwd: x") == (text, [])


def test_a_day_of_it_with_two_readings_is_told():
    report = read(a_mail(GMAIL.replace("Sat, Jun 17, 2023 at 10:00 AM", "03/04/2025 10:00")).as_bytes(), "it.eml")

    assert [str(bad) for bad in report.problems] == [
        "it.eml!forwarded:1: stays undated: its date '03/04/2025 10:00' may be March 4 or April 3; "
        "write 2025-03-04 or 2025-04-03"
    ]


@pytest.mark.parametrize(
    "bit", ["-", "_" * 8 + "\n", "From: a\n", "Begin forwarded message:\nFrom: a\nTo: b\n", "> ", "\n"]
)
def test_hostile_mails_take_linear_time(bit: str):
    began = process_time()
    parted(bit * (300_000 // len(bit)), "Fwd: x")

    assert process_time() - began < 3
