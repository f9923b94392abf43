"""A mail that forwards others within its text: each is an article of who wrote it, and of its own day."""

from datetime import date
from time import process_time

import pytest

from model.readers.parts.forwarded import parted
from tests.model.readers.making import a_mail, a_page, article, read

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


def test_what_is_only_answered_is_left_out_of_the_answer():
    own = "No, I do not think that they will meet again before the summer."
    told = article(a_mail(f"{own}\n\n{OUTLOOK}", Subject="RE: talks").as_bytes(), "it.eml")

    assert told.text.strip() == own


def test_an_answer_of_a_word_or_two_passes_on_what_it_answers():
    articles = read(a_mail("See below.\n\n" + OUTLOOK, Subject="RE: talks").as_bytes(), "it.eml").articles

    assert [(told.author, told.date, told.text.split()[0]) for told in articles] == [
        ("Jane Doe", date(2023, 6, 18), "See"),
        ("Wang Wenbin", date(2023, 6, 17), "The"),
    ]


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
    "bit",
    [
        "-",
        "_" * 8 + "\n",
        "From: a\n",
        "Begin forwarded message:\nFrom: a\nTo: b\n",
        "> ",
        "\n",
        "From: a\nSent: b\n",
        "From: a <b@",
        "[a] ",
    ],
)
def test_hostile_mails_take_linear_time(bit: str):
    began = process_time()
    parted(bit * (300_000 // len(bit)), "Fwd: x")

    assert process_time() - began < 3


BARE = f"""From: Wang Wenbin <wang@mfa.gov.cn>\x20
Sent: Saturday, June 17, 2023 10:00 AM
To: Jane
Subject: Remarks on the talks

{TOLD}"""
GERMAN = f"""Von: Wang Wenbin [mailto:wang@mfa.gov.cn]
Gesendet: Samstag, 17. Juni 2023 10:00
An: Jane
Cc: Li
Betreff: Remarks on the talks
Wichtigkeit: Hoch

{TOLD}"""
FRENCH = f"""De : Wang Wenbin <wang@mfa.gov.cn>
Envoyé : samedi 17 juin 2023 10:00
À : Jane
Objet : Remarks on the talks

{TOLD}"""
SPANISH = f"""De: Wang Wenbin <wang@mfa.gov.cn>
Enviado el: sábado, 17 de junio de 2023 10:00
Para: Jane
Asunto: Remarks on the talks

{TOLD}"""
MAC = f"""*From: *Wang Wenbin <wang@mfa.gov.cn>
*Date: *Saturday, 17 June 2023 at 10:00
*To: *Jane
*Subject: *Remarks on the talks

{TOLD}"""
MEMO = "From: The Secretary\nTo: All staff\nDate: June 17, 2023\nSubject: Talks\n\nThe envoys met.\n"


@pytest.mark.parametrize(
    ("subject", "forwarded"),
    [
        ("FW: talks", BARE),
        ("Fwd: talks", MAC),
        ("[EXTERNAL] FW: talks", BARE),
        ("WG: talks", GERMAN),
        ("WG: talks", f"-----Ursprüngliche Nachricht-----\n{GERMAN}"),
        ("TR: talks", FRENCH),
        ("TR: talks", f"-----Message d'origine-----\n{FRENCH}"),
        ("RV: talks", SPANISH),
        ("I: talks", BARE),
        ("talks", f"---------- Weitergeleitete Nachricht ---------\n{GERMAN}"),
        ("talks", f"Début du message réexpédié :\n\n{FRENCH}"),
    ],
)
def test_headers_copied_in_outlooks_way_begin_a_message_in_four_languages(subject: str, forwarded: str):
    own, told = read(a_mail("See below.\n\n" + forwarded, Subject=subject).as_bytes(), "it.eml").articles

    assert (own.text.strip(), own.author) == ("See below.", "Jane Doe")
    assert (told.title, told.author, told.source) == ("Remarks on the talks", "Wang Wenbin", "mfa.gov.cn")
    assert (told.date, told.text.split()) == (date(2023, 6, 17), TOLD.split())


def test_headers_with_nothing_above_them_begin_a_message_whatever_the_subject():
    told = article(a_mail(BARE, Subject="talks").as_bytes(), "it.eml")

    assert (told.author, told.date, told.text.split()) == ("Wang Wenbin", date(2023, 6, 17), TOLD.split())


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("RE: talks", f"No.\n\n{BARE}"),
        ("RE: talks", BARE),
        ("talks", f"See below.\n\n{BARE}"),
        ("FW: memo", f"See below.\n\n{MEMO}"),
        ("memo", MEMO),
        ("FW: talks", "From: Beijing they came.\nTo: Geneva they went.\n\nThey met at 10:00.\n"),
    ],
)
def test_headers_of_what_is_answered_and_of_memos_begin_none(subject: str, text: str):
    assert parted(text, subject) == (text, [])


def test_all_messages_of_one_sent_on_are_of_their_own_days_but_not_what_they_answer():
    inner = BARE.replace("17", "16").replace("Wang Wenbin", "Li").replace("Remarks on the talks", "adv")
    sent_on = a_mail(f"Hm.\n\n{BARE}\n{inner}", Subject="FW: x").as_bytes()
    answered = a_mail(f"Hm.\n\n{BARE.replace('Subject: ', 'Subject: RE: ')}\n{inner}", Subject="FW: x").as_bytes()

    days = [[(told.author, str(told.date)) for told in read(each, "it.eml").articles] for each in (sent_on, answered)]
    assert days[0] == [("Jane Doe", "2023-06-18"), ("Wang Wenbin", "2023-06-17"), ("Li", "2023-06-16")]
    assert days[1] == days[0][:2]


OUTLOOK_PAGE = """<p>See below.</p><div><p><b>From:</b> Wang, Wenbin &lt;wang@mfa.gov.cn&gt; <br>
<b>Sent:</b> Saturday, June 17, 2023 10:00 AM<br><b>To:</b> Jane<br><b>Subject:</b> Remarks</p></div>
<p>&nbsp;</p><p>The envoys met.</p><p>They talked.</p>"""
APPLE_PAGE = """<div>See below.<br><blockquote><div>Begin forwarded message:</div><br>
<div><b>From: </b>"Wang, Wenbin" &lt;wang@mfa.gov.cn&gt;<br></div><div><b>Subject: </b>Remarks<br></div>
<div><b>Date: </b>June 17, 2023 at 10:00:00 AM GMT+8<br></div><div><b>To: </b>Jane<br></div><br>
<div><p>The envoys met.</p><p>They talked.</p></div></blockquote></div>"""
GMAIL_PAGE = """<div>See below.<br><br><div>---------- Forwarded message ---------<br>From: <b>Wang, Wenbin</b>
<span>&lt;<a href="mailto:wang@mfa.gov.cn">wang@mfa.gov.cn</a>&gt;</span><br>Date: Sat, Jun 17, 2023 at 10:00 AM<br>
Subject: Remarks<br>To: &lt;a@b.example&gt;<br></div><br><br><p>The envoys met.</p><p>They talked.</p></div>"""


@pytest.mark.parametrize("page", [OUTLOOK_PAGE, APPLE_PAGE, GMAIL_PAGE], ids=["outlook", "apple", "gmail"])
def test_a_message_forwarded_in_a_page_is_an_article_too(page: str):
    own, told = read(a_mail("", page, Subject="Fwd: x").as_bytes(), "it.eml").articles

    assert (own.text.strip(), told.text.strip()) == ("See below.", "The envoys met.\n\nThey talked.")
    assert (told.title, told.author, told.source) == ("Remarks", "Wang, Wenbin", "mfa.gov.cn")
    assert told.date == date(2023, 6, 17)


def test_a_page_that_forwards_nothing_is_read_as_pages_are():
    told = article(a_mail("", a_page(), Subject="Fwd: x").as_bytes(), "it.eml")

    assert "In round 1" in told.text
    assert "newsletter" not in told.text


def test_a_name_with_a_comma_that_is_not_quoted_is_one_name():
    mail = a_mail("They met.").as_bytes().replace(b"From: ", b"From: Lee, Ana <ana@desk.example>\nX-From: ", 1)

    [told] = read(mail, "it.eml").articles
    assert (told.author, told.source) == ("Lee, Ana", "desk.example")
