"""Addresses that lead through others: whose an article is, whoever handed the link on."""

from base64 import urlsafe_b64encode
from datetime import date

import pytest

from model.readers.formats.feeds import feed_items
from model.readers.go_betweens import hides_its_outlet, original_url, outlet_named
from tests.model.readers.making import ATOM, RSS, a_document, a_page, article, link_in, read, saved

PAGE = "https://wire.example/world/envoys?id=2"
CODE = urlsafe_b64encode(b'\x08\x13"\x27https://wire.example/world/envoys\xd2\x01\x00').decode().rstrip("=")


@pytest.mark.parametrize(
    "url",
    [
        "https://www.google.com/url?rct=j&sa=t&url=https%3A%2F%2Fwire.example%2Fworld%2Fenvoys%3Fid%3D2&ct=ga",
        "https://www.google.co.uk/url?q=https%3A//wire.example/world/envoys%3Fid%3D2&sa=D",
        "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwire.example%2Fworld%2Fenvoys%3Fid%3D2&data=05",
        "https://urldefense.com/v3/__https://wire.example/world/envoys?id=2__;!!Ab-c1$",
        "https://urldefense.com/v3/__https:/wire.example/world/envoys*id=2__;Pw!!Ab-c1$",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__wire.example_world_envoys-3Fid-3D2&d=Dw&c=1",
        "https://urldefense.proofpoint.com/v1/url?u=https%3A//wire.example/world/envoys%3Fid%3D2&k=1",
        "https://web.archive.org/web/20230618120000/https://wire.example/world/envoys?id=2",
        "https://web.archive.org/web/20230618120000if_/https://wire.example/world/envoys?id=2",
        "https://archive.ph/2023.06.18-120000/https://wire.example/world/envoys?id=2",
        "https://archive.is/newest/https://wire.example/world/envoys?id=2",
        "https://t.umblr.com/redirect?z=https%3A%2F%2Fwire.example%2Fworld%2Fenvoys%3Fid%3D2&t=Zm",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwire.example%2Fworld%2Fenvoys%3Fid%3D2&h=AT0",
        "http://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fwire.example%2fworld%2fenvoys%3fid%3d2&c=1",
        "https://secure-web.cisco.com/1Zf_x/https%3A%2F%2Fwire.example%2Fworld%2Fenvoys%3Fid%3D2",
        "https://r.search.yahoo.com/_ylt=A/RO=10/RU=https%3a%2f%2fwire.example%2fworld%2fenvoys%3fid%3d2/RK=2/RS=x",
        "https://www.google.com/amp/s/wire.example/world/envoys?id=2",
        "https://wire-example.cdn.ampproject.org/c/s/wire.example/world/envoys?id=2",
        "https://www.google.com/url?q=https%3A%2F%2Ft.umblr.com%2Fredirect%3Fz%3Dhttps%253A%252F%252Fwire.example"
        "%252Fworld%252Fenvoys%253Fid%253D2",
    ],
)
def test_an_address_that_carries_another_is_that(url: str):
    assert original_url(url) == PAGE


def test_an_older_address_of_google_news_has_the_page_in_its_code():
    assert original_url(f"https://news.google.com/rss/articles/{CODE}?oc=5") == "https://wire.example/world/envoys"


@pytest.mark.parametrize(
    "url",
    [
        "https://wire.example/login?url=https%3A%2F%2Fother.example%2Fa",
        "https://wire.example/2023/https://other.example/a",
        "https://www.google.com/search?q=https://other.example/a",
        "https://blog.google/url?q=https://other.example/a",
        "https://www.youtube.com/watch?v=abc",
        "https://www.facebook.com/StateDept/posts/1?u=https://other.example/a",
        "https://archive.org/details/envoys",
        "https://web.archive.org/about/",
        "https://news.google.com/rss/articles/CBMiAUFVX3lxTE9",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://www.google.com/url?q=file:///etc/passwd",
        "https://www.google.com/url?url=https%3A%2F%2Fwire.example%2F%1b%5b2J",
        "https://urldefense.com/v3/__https://wire.example/*__;!!Ab$"[:40],
        "https://[wire.example/a",
    ],
)
def test_other_addresses_stay_as_they_are(url: str):
    assert original_url(url) == url


def test_which_hide_their_outlet():
    hiding = [
        "https://news.google.com/rss/articles/CBMi",
        "https://archive.ph/AbCd1",
        "https://bit.ly/3x",
        "http://t.co/x",
        "https://doi.org/10.1000/abc",
    ]
    plain = [
        "https://blog.google/a",
        "https://archive.org/details/a",
        "https://bit.example/3x",
        "https://x.com/a/status/1",
    ]

    assert [hides_its_outlet(url) for url in hiding + plain] == [True] * 5 + [False] * 4


@pytest.mark.parametrize(
    "words", ["Reuters", "AP News", "The Wall Street Journal", "Voice of America", "state.gov", "36Kr"]
)
def test_words_that_name_an_outlet(words: str):
    assert outlet_named(words) == words


@pytest.mark.parametrize(
    "words", ["", "Archived", "here", "Full text", "agreed to meet", "Biden said that they met", None]
)
def test_words_that_name_none(words: str | None):
    assert outlet_named(words) is None


# Through every way in


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("it.jsonl", '{"text": "They met.", "url": "%s"}'),
        ("it.csv", 'title,text,link\nA,They met.,"%s"\n'),
        ("it.md", "---\nurl: %s\n---\nThey met.\n"),
        ("it.eml", "From: Jane <j@mail.example>\nSubject: A\nArchived-At: <%s>\n\nThey met.\n"),
    ],
)
def test_whatever_the_format_the_url_is_the_pages(name: str, content: str):
    told = article(content % "https://www.google.com/url?q=https://wire.example/a&sa=D", name)

    assert (told.url, name == "it.eml" or told.source == "wire.example") == ("https://wire.example/a", True)


def test_a_page_from_an_archive_is_its_outlets_and_not_of_the_day_when_it_was_archived():
    url = "https://web.archive.org/web/20240102/https://wire.example/a"
    told = article("<!doctype html><html><body><p>They met.</p></body></html>", "it.html", known={"url": url})

    assert (told.url, told.source, told.date) == ("https://wire.example/a", "wire.example", None)


def test_a_page_whose_archive_hides_it_is_at_the_address_that_it_says():
    told = article(a_page(), "it.html", known={"url": "https://archive.ph/AbCd1"})

    assert (told.url, told.source) == ("https://wire.example/envoys-meet-again", "wire.example")


def test_a_page_that_hides_its_outlet_and_says_no_address_has_none():
    told = article("<!doctype html><html><body><p>They met.</p></body></html>", "a", known={"url": "https://bit.ly/3x"})

    assert (told.url, told.source) == ("https://bit.ly/3x", None)


def test_entries_of_a_tracker_are_of_those_that_their_links_lead_to():
    told = read(
        "## May 12, 2025\n\nThe envoys met, [State](https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2F"
        "www.state.gov%2Fa&data=1).\n\n## May 13, 2025\n\nBeijing protested ([South China Morning Post]"
        "(https://archive.ph/AbCd1)).\n\n## May 14, 2025\n\nThe ban was lifted, [archived](https://archive.ph/AbCd2).\n\n"
        "## May 15, 2025\n\n[China](https://bit.ly/3x) lifted another ban.\n",
        "it.md",
    )

    sources = [(each.url, each.source) for each in told.articles]
    assert sources == [
        ("https://www.state.gov/a", "state.gov"),
        ("https://archive.ph/AbCd1", "South China Morning Post"),
        ("https://archive.ph/AbCd2", None),
        ("https://bit.ly/3x", None),
    ]


def test_of_a_word_tracker_the_words_of_the_link_name_the_outlet_too():
    document = a_document()
    for day in (12, 13, 14):
        document.add_paragraph(f"May {day}, 2025")
        link_in(document.add_paragraph(f"In round {day} the envoys met, "), f"https://bit.ly/{day}", "Xinhua")

    assert [each.source for each in read(saved(document), "it.docx").articles] == ["Xinhua"] * 3


# Feeds

NEWS = (
    "<item><title>Envoys of both sides meet - The Wire</title><link>https://news.google.com/rss/articles/{code}</link>"
    '<guid>{code}</guid><description>&lt;a href="https://news.google.com/rss/articles/{code}"&gt;'
    "Envoys of both sides meet&lt;/a&gt;"
    '&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;The Wire&lt;/font&gt;</description>{source}</item>'
)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<source url="https://www.wire.example">The Wire</source>', "wire.example"),
        ("<source>The Wire</source>", "The Wire"),
        ("", "The Wire"),
    ],
)
def test_a_headline_of_a_list_is_of_the_outlet_that_it_names(source: str, expected: str):
    told = article(RSS.format(NEWS.format(code="CBMi", source=source)), "it.xml")

    assert (told.title, told.text, told.source) == (*["Envoys of both sides meet"] * 2, expected)


def test_a_headline_whose_page_is_known_is_of_that_site_and_without_the_outlets_name():
    feed = RSS.format(NEWS.format(code=CODE, source='<source url="https://other.example">The Wire</source>'))
    told = article(feed, "it.xml")

    assert (told.title, told.url, told.source) == (
        "Envoys of both sides meet",
        "https://wire.example/world/envoys",
        "wire.example",
    )


def test_what_is_behind_a_dash_stays_where_it_is_no_outlet():
    named = (
        '<item><title>They met - again</title><link>https://wire.example/a</link><source url="{}">{}</source></item>'
    )
    told = read(
        RSS.format(
            "<item><title>They met - Reuters</title><link>https://wire.example/b</link></item>"
            + named.format("https://other.example", "Other")
        ),
        "it.xml",
    )

    assert [(each.title, each.source) for each in told.articles] == [
        ("They met - Reuters", "wire.example"),
        ("They met - again", "wire.example"),
    ]


def test_an_item_behind_a_short_address_is_the_feeds():
    told = article(RSS.format("<item><title>They met</title><link>https://bit.ly/3x</link></item>"), "it.xml")

    assert (told.url, told.source) == ("https://bit.ly/3x", "The Wire")


def test_items_of_alerts_lead_to_their_pages():
    entry = "<entry><title>T</title><link href='https://www.google.com/url?sa=t&amp;url=https://wire.example/a&amp;ct=ga'/></entry>"
    (item,) = feed_items(ATOM.format(entry).encode(), "feed", "https://www.google.com/alerts/feeds/1/2")

    assert item.url == "https://wire.example/a"


ARCHIVED = "https://web.archive.org/web/20230620101112/https://wire.example/talks"


@pytest.mark.parametrize(
    ("said", "day"), [("2023-06-18", date(2023, 6, 18)), ("2023-06-21", date(2023, 6, 21)), ("2025-01-02", None)]
)
def test_a_page_of_the_wayback_machine_came_out_on_no_later_day_than_that_of_its_address(said, day):
    page = f'<meta property="article:published_time" content="{said}">' if said else ""
    page = f"<!-- saved from url=(0060){ARCHIVED} --><html><head>{page}</head><body><p>They met.</p></body></html>"
    report = read(page.encode(), "it.html")

    assert [(told.date, told.url, told.source) for told in report.articles] == [
        (day, "https://wire.example/talks", "wire.example")
    ]
    assert [str(bad) for bad in report.problems] == (
        []
        if day
        else ["it.html: stays undated: its address tells only that it was archived on 2023-06-20: it came out no later"]
    )
