"""The signature below a mail is none of its text."""

import pytest

from model.readers.parts.own_pages import own_page
from model.readers.parts.own_words import own_words
from tests.model.readers.making import a_mail, article

OWN = "Beijing suspended the military talks on Monday, the ministry said.\n"
SIGNED = "Jane Doe\nFellow, Institute for Tariffs\n+1 202 555 0100\n"
QUOTED = "On Mon, Jun 19, 2023 at 9:12 AM, John Roe <john@wire.example> wrote:\n> The US approved an arms sale.\n"


@pytest.mark.parametrize("mark", ["-- \n", "--\n", "--\xa0\n\n", "-- \n\n"])
def test_what_stands_below_the_mark_of_a_signature_is_no_text(mark: str):
    assert own_words(f"{OWN}\n{mark}{SIGNED}", "Talks").text == OWN
    assert own_words(f"{OWN}\n{mark}{SIGNED}\n{QUOTED}", "Re: Talks").text == OWN.strip()


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN}\n-- \n" + f"{OWN}\n" * 16,
        f"{OWN}\n--\n\n{OWN}",
        f"{OWN}\n--\nThe envoys of both sides met again in the autumn, and talked about tariffs for three hours.\n",
        f"{OWN}\n--\nMore of it.\n\n--\nAnd more.\n",
        f"-- \n{SIGNED}",
        f"{OWN}-- and that was all --\n{SIGNED}",
    ],
    ids=["the rest of a text", "a line between", "a sentence", "two lines between", "nothing above", "within a line"],
)
def test_what_may_be_text_stays(text: str):
    assert own_words(text, "Talks").text == text


@pytest.mark.parametrize(
    "signed",
    [
        '<span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">{}</div>',
        '<pre class="moz-signature" cols="72">-- \n{}</pre>',
        '<div id="ms-outlook-mobile-signature">{}</div>',
        '<div id="Signature"><p>{}</p></div>',
        "<p>-- <br>{}</p>",
        "<div>--&nbsp;</div><div>{}</div>",
    ],
)
def test_in_a_page_it_is_what_programs_mark_as_such(signed: str):
    mail = a_mail("", f"<div><p>{OWN}</p>{signed.format(SIGNED)}</div>")

    assert article(mail.as_bytes(), "it.eml").text.strip() == OWN.strip()


def test_a_page_of_nothing_but_a_signature_stays_and_so_does_what_signatures_are_about():
    long = "The envoys of both sides met again in the autumn, and talked about tariffs for three hours."
    for page in (
        f"<p>{OWN}</p><p>--</p><p>{long}</p>",
        f'<div class="gmail_signature">{OWN}</div>',
        f"<p>{OWN}</p><p id='signatures'>Signature of both</p>",
    ):
        assert own_page(page, "Talks") == page
