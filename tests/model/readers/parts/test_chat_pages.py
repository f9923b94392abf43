"""A chat that Telegram writes out as a page is an article a message, on its own day."""

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
