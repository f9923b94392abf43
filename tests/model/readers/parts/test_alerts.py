"""A mail of Google Alerts is an article of each thing that it found, as its feed is."""

from datetime import date

import pytest

from tests.model.readers.making import a_mail, read

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


@pytest.mark.parametrize(
    ("sender", "text"),
    [("Jane Doe <jane@google.com>", FOUND), (SENDER, "Your alert was made.\n<https://www.google.com/alerts>\n")],
)
def test_any_other_mail_is_one_article(sender, text):
    assert len(read(bytes(a_mail(text, From=sender)), "it.eml").articles) == 1
