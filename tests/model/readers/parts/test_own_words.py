"""A mail is what its sender wrote: not what programs put around it, nor the earlier mail below an answer."""

from datetime import date
from time import process_time

import pytest

from model.readers.parts.mail_phrases import is_around
from model.readers.parts.own_words import own_words
from tests.model.readers.making import a_mail, article, read

OWN = "Beijing suspended the military talks on Monday, the ministry said.\n\nMore follows."
EARLIER = "The US approved an arms sale to Taiwan.\n\nBeijing protested."
QUOTED = "".join(f"> {line}".rstrip() + "\n" for line in EARLIER.split("\n"))
LINES = [
    "On Mon, Jun 19, 2023 at 9:12 AM, John Roe <john@wire.example>\nwrote:",
    "On 19/06/2023 09:12, John Roe wrote:",
    "Am 19.06.2023 um 09:12 schrieb John Roe <john@wire.example>:",
    "Le lun. 19 juin 2023 à 09:12, John Roe <john@wire.example> a écrit :",
    "John Roe wrote:",
]


@pytest.mark.parametrize("line", LINES)
def test_what_an_answer_quotes_is_left_out(line: str):
    assert own_words(f"{OWN}\n\n{line}\n\n{QUOTED}", "Re: x").text.strip() == OWN
    assert own_words(f"{line}\n\n{QUOTED}\n{OWN}", "Re: x").text.strip() == OWN


@pytest.mark.parametrize("line", LINES[:4])
def test_without_marks_all_below_such_a_line_is_left_out(line: str):
    assert own_words(f"{OWN}\n\n{line}\n\n{EARLIER}", "Re: x").text.strip() == OWN


@pytest.mark.parametrize("subject", ["Re: Arms sale", "Fwd: Arms sale"])
def test_what_is_only_passed_on_is_of_who_wrote_it_and_of_its_day(subject: str):
    above, told = read(a_mail(f"FYI\n\n{LINES[0]}\n\n{QUOTED}", Subject=subject).as_bytes(), "it.eml").articles

    assert (above.text.strip(), above.author) == ("FYI", "Jane Doe")
    assert (told.title, told.author, told.source) == ("Arms sale", "John Roe", "wire.example")
    assert (told.date, told.text.strip()) == (date(2023, 6, 19), EARLIER)


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN}\n\nAs the ministry put it:\n\n> We will not talk.\n\nThat was on Sunday.\n",
        f"{OWN}\n\nOn 12 June the ministry wrote:\n> We will not talk.\n",
        "On Monday the ministry wrote:\n\nWe will not talk.\n",
        f"{OWN}\n\nYou are getting this wrong, because Beijing lifted the ban.\n",
        f"{OWN}\n\nWarning: outside powers meddle in Taiwan, Beijing says.\n",
        f"{OWN}\n\n-----\n\nMore of this, and nothing else.\n",
        f"{OWN}\n\nImage: a ship in the strait.\n",
        f"{OWN}\n\nTo change your policy, Beijing says, is the way to talks.\n",
        f"{OWN}\n\nFollow us on X, the ministry said. It protested again.\n",
        f"{OWN}\n\n(c) 2024 talks resume.\n",
    ],
)
def test_what_its_sender_quotes_and_says_stays(text: str):
    assert own_words(text, "Notes") == (text, None)


AROUND = [
    "CAUTION: This email originated from outside of the organization. Do not click links.",
    "[EXTERNAL]",
    "You don't often get email from jane@post.example. Learn why this is important",
    "View this email in your browser <https://mail.example/1>",
    "Having trouble viewing this email?",
    "Sent from my iPhone",
    "Get Outlook for iOS<https://aka.example>",
    "Unsubscribe: https://mail.example/u",
    "You received this message because you are subscribed to the group.\nTo unsubscribe, send an email.",
    "This e-mail is confidential. If you are not the intended recipient, delete it, and sanction China.",
    "© 2024 The Wire Inc., 1 Example Street, Washington, DC 20001. All rights reserved.",
    "Copyright © 2024 The Wire. All rights reserved.",
    "To change your alert settings, go to https://wire.example/login",
    "Want to change how you receive these emails? You can update your preferences or leave this list.",
    "Was this forwarded to you? Sign up here.",
    "Follow us on X, Facebook and LinkedIn",
    "Our mailing address is:\nThe Wire, 1 Example Street, Washington, DC 20001",
    "_____________________________________________\nDesk mailing list\ndesk@lists.example",
]


@pytest.mark.parametrize("around", AROUND)
def test_what_programs_and_lists_put_around_a_mail_is_left_out(around: str):
    html = "".join(f"<p>{each}</p>" for each in OWN.split("\n\n"))
    where = (f"{around}\n\n{OWN}\n") if around in AROUND[:5] else (f"{OWN}\n\n{around}\n")
    page = f"<div>{around}</div>{html}" if around in AROUND[:5] else f"{html}<table><tr><td>{around}</td></tr></table>"

    assert article(a_mail(where).as_bytes(), "it.eml").text.strip() == OWN
    if not around.startswith("_"):
        assert article(a_mail("", f"<html><body>{page}</body></html>").as_bytes(), "it.eml").text == OWN


@pytest.mark.parametrize(
    "image",
    [
        "[cid:image001.png@01DB8C00.A1]",
        "[image: Logo of the desk]",
        "[A map of the world Description automatically generated]",
        "<image002.png>",
    ],
)
def test_what_stands_for_a_picture_is_left_out(image: str):
    assert own_words(f"{image}\n\n{OWN}\n\n{image}\n", "Notes").text.strip() == OWN


def test_a_mail_of_nothing_else_stays():
    assert article(a_mail("Sent from my iPhone\n").as_bytes(), "it.eml").text.strip() == "Sent from my iPhone"


@pytest.mark.parametrize(
    "quote",
    [
        '<div class="gmail_quote"><div class="gmail_attr">On Monday John wrote:</div><blockquote>{}</blockquote></div>',
        '<blockquote type="cite">{}</blockquote>',
        "<div><p><b>From:</b> Al &lt;a@b.example&gt;<br><b>Sent:</b> Monday, June 19, 2023 9:12 AM<br><b>To:</b> Jane"
        "<br><b>Subject:</b> x</p></div>{}",
        "<p>On Mon, Jun 19, 2023 at 9:12 AM Al &lt;a@b.example&gt; wrote:</p>{}",
        '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: John Roe</div><div>{}</div>',
    ],
)
def test_so_it_is_in_html(quote: str):
    own = f"{OWN} More of it will be told tomorrow."
    page = "".join(f"<p>{each}</p>" for each in own.split("\n\n")) + quote.format(f"<p>{EARLIER}</p>")

    assert article(a_mail("", page, Subject="Re: x").as_bytes(), "it.eml").text == own
    assert "arms sale" in article(a_mail("", page).as_bytes(), "it.eml").text
    assert "arms sale" in article(a_mail("", f"<p>See below.</p>{quote.format(EARLIER)}").as_bytes(), "it.eml").text


@pytest.mark.parametrize(
    "text",
    ["On 1 wrote\n" * 9_999, "> a\n\n" * 9_999, "On 2 a@b wrote:\n> a\n" * 9_999, "caution " * 700, "\n>\n" * 9_999],
)
def test_it_takes_no_longer_than_the_text_is_long(text: str):
    begin = process_time()
    own_words(text, "Re: x")
    is_around(text)

    assert process_time() - begin < 2
