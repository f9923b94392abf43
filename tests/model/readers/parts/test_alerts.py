"""A mail of Google Alerts is an article of each thing that it found, as its feed is."""

from datetime import date

import pytest

from tests.model.readers.making import a_mail, article, read

SENDER = "Google Alerts <googlealerts-noreply@google.com>"
FOUND = """=== News - 3 new results for [envoys] ===

Envoys meet in Geneva
The Wire
Envoys of both sides met on Sunday and
talked about tariffs ...
<https://www.google.com/url?rct=j&sa=t&url=https://wire.example/a&ct=ga>

Duties fall
Post
<https://www.google.com/url?rct=j&sa=t&url=https://post.example/b&ct=ga>

Envoys of both sides are to meet again
<https://www.google.com/url?rct=j&sa=t&url=https://desk.example/c&ct=ga>

See more results:
<https://www.google.com/alerts?s=x>

- - - - - - - - - -
Unsubscribe from this Google Alert:
<https://www.google.com/alerts/remove?x>
"""


@pytest.mark.parametrize("html", ["", "<p>Envoys meet in Geneva</p>"])
def test_each_thing_found_is_an_article_of_its_own_outlet(html):
    mail = a_mail(FOUND, html, From=SENDER, Subject="Google Alert - envoys")
    report = read(bytes(mail), "it.eml")

    assert report.problems == []
    assert [(told.title, told.text, told.source, told.url) for told in report.articles] == [
        (
            "Envoys meet in Geneva",
            "Envoys of both sides met on Sunday and talked about tariffs ...",
            "wire.example",
            "https://wire.example/a",
        ),
        ("Duties fall", "Duties fall", "post.example", "https://post.example/b"),
        (
            "Envoys of both sides are to meet again",
            "Envoys of both sides are to meet again",
            "desk.example",
            "https://desk.example/c",
        ),
    ]
    assert {told.date for told in report.articles} == {date(2023, 6, 18)}
    assert [told.place for told in report.articles] == [f"it.eml:{number}" for number in (1, 2, 3)]


def a_found(url: str, title: str, words: str) -> str:
    return (
        f"<tr itemscope itemtype='http://schema.org/Article'><td><a itemprop='url' href='https://www.google.com/url?rct=j"
        f"&amp;url={url}&amp;ct=ga'><span itemprop='name'>{title}</span></a><div itemprop='publisher'><a><span"
        f" itemprop='name'>The Wire</span></a></div><div itemprop='description'>{words}</div>"
        "<a href='https://www.google.com/alerts/share?x'>Flag as irrelevant</a></td></tr>"
    )


@pytest.mark.parametrize("plain", ["", "This mail is HTML.\n"])
def test_so_it_is_where_the_mail_is_html_alone(plain):
    rows = a_found("https://wire.example/a", "Envoys <b>meet</b>", "They <b>met</b> &amp; talked ...") + a_found(
        "https://post.example/b", "Duties fall", ""
    )
    more = "<a href='https://www.google.com/alerts?s=x'>See more results</a>"
    mail = a_mail(
        plain,
        f"<?xml version='1.0' encoding='utf-8'?><html><body><table>{rows}</table>{more}</body></html>",
        From=SENDER,
        Subject="Google Alert",
    )
    report = read(bytes(mail), "it.eml")

    assert report.problems == []
    assert [(told.title, told.text, told.url, told.date) for told in report.articles] == [
        ("Envoys meet", "They met & talked ...", "https://wire.example/a", date(2023, 6, 18)),
        ("Duties fall", "Duties fall", "https://post.example/b", date(2023, 6, 18)),
    ]


def test_without_names_for_its_parts_the_words_of_links_are_what_it_found():
    page = "<p><a href='https://www.google.com/url?url=https://wire.example/a'>Envoys meet</a></p><a href='/x'>More</a>"
    told = article(bytes(a_mail("", page, From=SENDER)), "it.eml")

    assert (told.title, told.text, told.url) == ("Envoys meet", "Envoys meet", "https://wire.example/a")


@pytest.mark.parametrize(
    ("sender", "text"),
    [("Jane Doe <jane@google.com>", FOUND), (SENDER, "Your alert was made.\n<https://www.google.com/alerts>\n")],
)
def test_any_other_mail_is_one_article(sender, text):
    assert len(read(bytes(a_mail(text, From=sender)), "it.eml").articles) == 1
