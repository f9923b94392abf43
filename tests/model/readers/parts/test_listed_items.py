"""A mail that lists what others published (a watching service's) is an article of each, told by how it looks."""

from datetime import date

import pytest

from tests.model.readers.making import a_mail, article, read

TOLD = (
    "Envoys of both sides met on Sunday and talked about tariffs ...",
    "The duties on barley ended on Friday, the ministry said in the capital.",
    "A destroyer sailed through the strait, and there was a protest against it.",
)
TITLES = ("Envoys meet in Geneva", "Duties on barley fall", "Destroyer sails through the strait")
URLS = ("https://wire.example/a", "https://post.example/b", "https://desk.example/c")
OUTLETS = ("The Wire", "Post", "Desk")
FOOT = "<p>You get this mail. <a href='https://watch.example/off'>Unsubscribe here now</a></p>"


def in_rows(said: str, urls=URLS) -> str:
    rows = "".join(
        f"<tr><td><a href='{url}'>{title}</a></td></tr><tr><td><span>{said.format(outlet)}</span></td></tr>"
        f"<tr><td>{told}</td></tr>"
        for url, title, outlet, told in zip(urls, TITLES, OUTLETS, TOLD, strict=True)
    )
    return f"<table><tr><td>3 results for <b>envoys</b></td></tr>{rows}</table>"


def said_above(said: str, urls=URLS) -> str:
    return "".join(
        f"<p>{said.format(outlet)}</p><p><a href='{url}'>{title}</a></p><p>{told}</p>"
        for url, title, outlet, told in zip(urls, TITLES, OUTLETS, TOLD, strict=True)
    )


def in_cards(said: str, urls=URLS) -> str:
    return "".join(
        f"<div><h3><a href='{url}'>{title}</a></h3><div>{said.format(outlet)} | Reach 1.2M</div><p>{told}</p>"
        "<div><a href='https://watch.example/share'>Share this</a> <a href='https://watch.example/more'>More</a></div></div>"
        for url, title, outlet, told in zip(urls, TITLES, OUTLETS, TOLD, strict=True)
    )


def in_a_list(said: str, urls=URLS) -> str:
    items = "".join(
        f"<li><a href='{url}'><b>{title}</b></a><br>{said.format(outlet)}<br>{told}</li>"
        for url, title, outlet, told in zip(urls, TITLES, OUTLETS, TOLD, strict=True)
    )
    return f"<ul>{items}</ul>"


def a_list(body: str, **headers) -> bytes:
    page = f"<html><body>{body}{FOOT}</body></html>"
    return bytes(a_mail("See it in HTML.\n", page, **{"From": "Watch <no-reply@watch.example>", **headers}))


@pytest.mark.parametrize("made", [in_rows, in_cards, in_a_list, said_above])
@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("{} · 17 June 2023", date(2023, 6, 17)),
        ("{} | Jun 17", date(2023, 6, 17)),
        ("{} - Dec 31, 10:15", date(2022, 12, 31)),
        ("{}, 3 hours ago", date(2023, 6, 18)),
        ("{} • yesterday", date(2023, 6, 17)),
        ("17.06.2023 – {}", date(2023, 6, 17)),
    ],
)
def test_each_is_an_article_of_its_outlet_and_day(made, said, day):
    report = read(a_list(made(said)), "it.eml")

    assert report.problems == []
    assert [(told.title, told.text, told.url) for told in report.articles] == list(zip(TITLES, TOLD, URLS, strict=True))
    assert {told.date for told in report.articles} == {day}
    assert [told.source for told in report.articles] == ["wire.example", "post.example", "desk.example"]


def test_addresses_that_count_clicks_are_none_and_the_outlet_is_named():
    urls = [f"https://click.watch.example/{number}" for number in (1, 2)] + [f"https://watch.example/go?u={URLS[2]}"]
    report = read(a_list(in_rows("{} · 17 June 2023", urls)), "it.eml")

    assert [(told.url, told.source) for told in report.articles] == [
        (None, "The Wire"),
        (None, "Post"),
        (URLS[2], "desk.example"),
    ]


def test_what_the_sender_says_above_is_an_article_too():
    said = "Dear all, this is what was published today on the talks."
    report = read(a_list(f"<p>{said}</p>{in_rows('{} · 17 June 2023')}"), "it.eml")

    assert [told.text for told in report.articles] == [said, *TOLD]
    assert report.articles[0].title == "Envoys meet"


def test_short_lines_and_sentences_with_links_stay_with_their_item():
    mark, linked = "Reach: 1.2M", "More on that <a href='https://post.example/x'>in the Post</a>."
    rows = in_rows("{} · 17 June 2023")
    for told in TOLD:
        rows = rows.replace(f"<tr><td>{told}", f"<tr><td>By Jane Doe</td></tr><tr><td>{told}</td></tr><tr><td>{mark}")
    rows = rows.replace(f"{TOLD[0]}</td></tr>", f"{TOLD[0]}</td></tr><tr><td>{linked}</td></tr>")
    report = read(a_list(f"{rows}<p>© Watch Ltd</p><p>Sent to you</p>"), "it.eml")

    first, second, last = (told.text.split("\n\n") for told in report.articles)
    assert first == ["By Jane Doe", TOLD[0], "More on that in the Post.", mark]
    assert second == ["By Jane Doe", TOLD[1], mark]
    assert last == ["By Jane Doe", TOLD[2], mark]
    assert {told.author for told in report.articles} == {"Jane Doe"}


LINKS = " and ".join(f"<a href='{url}'>{title}</a>" for url, title in zip(URLS, TITLES, strict=True))
OWN = ("https://watch.example/a", "https://watch.example/b", "https://watch.example/c")


@pytest.mark.parametrize(
    "body",
    [
        f"<p>On Sunday, June 18, 2023 I read {LINKS}, and think of it what you do.</p><p>{TOLD[0]}</p><p>{TOLD[1]}</p>",
        in_rows("{}, once more, by hand"),
        in_rows("Our Desk · 17 June 2023", OWN),
        in_rows("{} · 17 June 2023") + "".join(f"<p>{told} And I think of it what you do.</p>" for told in TOLD * 2),
    ],
    ids=["a letter with links", "no days", "all of one outlet", "more beside it"],
)
def test_any_other_mail_stays_one(body):
    article(a_list(body), "it.eml")


def test_a_list_that_is_forwarded_is_a_forward():
    assert len(read(a_list(in_rows("{} · 17 June 2023"), Subject="Fwd: envoys"), "it.eml").articles) == 1
