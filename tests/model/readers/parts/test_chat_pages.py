"""A chat that Telegram writes out as a page is an article a message, on its own day."""

import json
from datetime import date

from tests.model.readers.making import read

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body>
<div class="page_wrap"><div class="page_header"><div class="text bold">Wire channel</div></div>
<div class="page_body chat_page"><div class="history">{}</div></div></div></body></html>"""
SERVICE = '<div class="message service" id="message-1"><div class="body details">5 June 2025</div></div>'


def message(at: int, body: str, name: str = "") -> str:
    told = f'<div class="from_name">{name}</div>' if name else ""
    day = f'<div class="pull_right date details" title="{at:02}.06.2025 10:01:00 UTC+01:00">10:01</div>'
    kind = "clearfix" if name else "clearfix joined"
    return f'<div class="message default {kind}" id="message{at}"><div class="body">{day}{told}{body}</div></div>'


def test_each_message_is_of_who_sent_it_on_its_day():
    forwarded = (
        '<div class="forwarded body"><div class="from_name">The Wire</div>'
        '<div class="text">They left: <a href="https://wire.example/b">there</a></div></div>'
    )
    messages = [
        SERVICE,
        message(5, '<div class="text">They met.<br>They talked.</div>', "Ana"),
        message(6, '<div class="text">Again.</div>'),
        message(7, '<div class="media_wrap"><a href="photos/1.jpg"></a></div>', "Bo"),
        message(8, forwarded),
    ]
    report = read(PAGE.format("".join(messages)), "messages.html")

    assert [(told.text, told.author, told.date) for told in report.articles] == [
        ("They met.\nThey talked.", "Ana", date(2025, 6, 5)),
        ("Again.", "Ana", date(2025, 6, 6)),
        ("They left: there", "Bo", date(2025, 6, 8)),
    ]
    assert [told.url for told in report.articles] == [None, None, "https://wire.example/b"]
    assert [str(bad) for bad in report.problems] == [
        "messages.html: 1 message without words of anybody (notices, pictures, deleted ones): left out"
    ]


FORWARDED = (
    '<div class="forwarded body"><div class="from_name">The Wire <span class="date details" '
    'title="01.06.2025 09:00:00"> 01.06.2025</span></div><div class="text">They left.</div></div>'
)


def test_what_a_channel_posts_has_it_as_its_source_and_what_it_passes_on_where_that_is_from():
    link = '<div class="text">They met: <a href="https://wire.example/a">there</a></div>'
    page = PAGE.format(message(5, link, "Wire channel") + message(6, FORWARDED))
    export = [
        {"from": "Wire channel", "text": "They met: https://wire.example/a"},
        {"from": "Wire channel", "text": "They left.", "forwarded_from": "The Wire"},
    ]
    same = {"type": "message", "from_id": "channel7"}
    rows = [{**told, **same, "date": f"2025-06-0{5 + at}T10:00:00"} for at, told in enumerate(export)]

    for content, name in ((page, "messages.html"), (json.dumps({"messages": rows}), "result.json")):
        assert [(told.date, told.author, told.source, told.url) for told in read(content, name).articles] == [
            (date(2025, 6, 5), "Wire channel", "Wire channel", "https://wire.example/a"),
            (date(2025, 6, 6), "Wire channel", "The Wire", None),
        ]


def on_the_web(at: int, body: str) -> str:
    return (
        '<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="wire/1">'
        '<a class="tgme_widget_message_owner_name" href="https://t.example/wire"><span>Wire channel</span></a>'
        f'{body}<a class="tgme_widget_message_date" href="https://t.example/wire/{at}">'
        f'<time datetime="2025-06-0{at}T10:00:00+00:00">10:00</time></a></div></div>'
    )


def test_the_page_of_a_channel_on_the_web_is_an_article_a_message():
    text = '<div class="tgme_widget_message_text">They <b>met</b>.<br/><br/>They talked.</div>'
    answered = '<a class="tgme_widget_message_reply"><div class="tgme_widget_message_text">Who met?</div></a>'
    passed_on = '<a class="tgme_widget_message_forwarded_from_name" href="https://t.example/x">The Post</a>'
    bodies = (text, answered + text, passed_on + text, '<a class="tgme_widget_message_photo_wrap"></a>')
    posts = "".join(on_the_web(at, body) for at, body in enumerate(bodies, start=1))
    page = f'<html><head><title>Wire</title></head><body><section class="tgme_channel_history">{posts}</section></body>'
    report = read(page, "wire.html")

    assert [(told.date, told.source, told.url, told.text) for told in report.articles] == [
        (date(2025, 6, at), source, f"https://t.example/wire/{at}", "They met.\nThey talked.")
        for at, source in ((1, "Wire channel"), (2, "Wire channel"), (3, "The Post"))
    ]
    assert ["1 message without words" in str(bad) for bad in report.problems] == [True]
