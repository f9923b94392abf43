"""A newsletter is of the publication that wrote it, not of the mailer that sent it, and of where it stands."""

import pytest

from model.readers.parts.newsletters import is_same_site
from tests.model.readers.making import article

TEXT = "Beijing barred US pears on Monday, the ministry said."


def a_letter(sender: str, text: str = TEXT, kind: str = "plain", **headers: str) -> str:
    named = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in headers.items())
    return (
        f"From: {sender}\nSubject: Pears\nDate: Wed, 2 Jul 2025 08:00:00 +0000\n{named}"
        f"MIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n\n{text}\n"
    )


def told(letter: str) -> tuple[str | None, str | None]:
    found = article(letter, "it.eml")
    return found.source, found.url


SUBSTACK = "Jo Lee from Pear Desk <peardesk@substack.com>"
MAILCHIMP = "Pear Desk <news=peardesk.example@mail12.atl1.mcsv.net>"
SEEN = "View this post on the web at https://peardesk.example/p/a"
LINKED = '<a class="x" href="https://peardesk.example/p/a?a=1&amp;b=2"><b>Read online</b></a>'


@pytest.mark.parametrize(
    ("letter", "source", "url"),
    [
        (a_letter(SUBSTACK, List_Post="<https://peardesk.example/p/a>"), "peardesk.example", "https://peardesk.example/p/a"),
        (a_letter(SUBSTACK, f"{SEEN}\n\n{TEXT}"), "peardesk.example", "https://peardesk.example/p/a"),
        (a_letter(SUBSTACK, List_Id="<peardesk.substack.com>"), "peardesk.substack.com", None),
        (a_letter(SUBSTACK), "Pear Desk", None),
        (a_letter("Pear Desk <peardesk@substack.com>"), "Pear Desk", None),
        (
            a_letter(SUBSTACK, List_Post="<https://open.substack.com/pub/peardesk/p/a>"),
            "peardesk.substack.com",
            "https://peardesk.substack.com/p/a",
        ),
        (a_letter(MAILCHIMP, List_Id="<77.9.list-id.mcsv.net>", List_Post="<mailto:a@b.example>"), "Pear Desk", None),
        (
            a_letter(MAILCHIMP, f"{TEXT}\n\nView this email in your browser\n<https://mailchi.mp/peardesk/pears>"),
            "Pear Desk",
            "https://mailchi.mp/peardesk/pears",
        ),
        (
            a_letter(SUBSTACK, f"{LINKED}<p>{TEXT}", "html"),
            "peardesk.example",
            "https://peardesk.example/p/a?a=1&b=2",
        ),
    ],
)  # fmt: skip
def test_it_is_of_whoever_its_mailer_sent_it_for(letter, source, url):
    assert told(letter) == (source, url)


OWN = "Jo Lee <jo@peardesk.example>"


@pytest.mark.parametrize(
    ("letter", "url"),
    [
        (a_letter(OWN, f"{SEEN}\n\n{TEXT}", List_Unsubscribe="<mailto:a@b.example>"), "https://peardesk.example/p/a"),
        (a_letter(OWN, f"{SEEN}\n\n{TEXT}"), None),
        (a_letter(OWN, List_Post="<mailto:pears@lists.example>", List_Id="<pears.lists.example>"), None),
        (a_letter(OWN, List_Post="<https://lists.example/pears>"), None),
    ],
    ids=["its own letter", "no mail to many", "a mailing list", "a list of others"],
)
def test_a_sender_with_a_site_of_its_own_is_the_source(letter, url):
    assert told(letter) == ("peardesk.example", url)


@pytest.mark.parametrize(
    "place",
    [
        "https://click.peardesk.example/a/b",
        "https://substack.com/redirect/abc?j=e",
        "https://peardesk.us1.list-manage.com/track/click?u=1",
        "https://peardesk.example/",
    ],
)
def test_an_address_that_counts_clicks_or_is_a_front_page_is_none(place):
    assert told(a_letter(SUBSTACK, f"View in browser: {place}\n\n{TEXT}")) == ("Pear Desk", None)


def test_another_report_that_can_be_read_online_is_none_of_it():
    letter = a_letter(SUBSTACK, f"{TEXT} Read the full report on pears online at https://other.example/pears")
    assert told(letter) == ("Pear Desk", None)


@pytest.mark.parametrize(
    ("site", "sender", "is_same"),
    [
        ("www.state.gov", "state.gov", True),
        ("news.wire.co.uk", "mail.wire.co.uk", True),
        ("mfa.gov.cn", "www.mfa.gov.cn", True),
        ("wire.co.uk", "watch.co.uk", False),
        ("mfa.gov.cn", "mod.gov.cn", False),
        ("asahi.or.jp", "watch.or.jp", False),
        ("wire.example", "watch.example", False),
        (None, "watch.example", False),
    ],
)
def test_a_site_is_the_senders_by_the_name_that_one_has_registered(site, sender, is_same):
    assert is_same_site(site, sender) == is_same
