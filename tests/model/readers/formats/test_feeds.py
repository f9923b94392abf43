"""Feeds as articles, as items for whoever fetches, and lists of feeds."""

import json
from datetime import date

import pytest

from model.errors import ReadError
from model.readers.formats.feeds import Feed, feed_address, feed_items, is_feed, item_article, opml_feeds
from model.readers.limits.apart import apart
from tests.model.readers.making import ATOM, OPML, RSS, TOLD, a_page, an_item, article, problem, read

BODY = "".join(f"<p>{paragraph}</p>" for paragraph in TOLD * 2)


def items(feed: str, url: str | None = None):
    return feed_items(feed.encode(), "feed", url)


def test_an_item_with_its_text_is_an_article():
    feed = RSS.format(
        an_item("Talks &amp; tariffs", BODY, link="https://x.example/a", pubDate="Sun, 18 Jun 2023 10:00:00 GMT")
    )
    told = article(feed, "it.xml")

    assert told.text.split("\n\n") == list(TOLD * 2)
    assert (told.title, told.url, told.source, told.lang) == (
        "Talks & tariffs",
        "https://x.example/a",
        "x.example",
        "en",
    )
    assert (told.date, told.date_from, told.place) == (date(2023, 6, 18), "field", "it.xml:1")


def test_an_item_with_only_a_teaser_is_an_article_too():
    told = article(RSS.format("<item><title>T</title><description>They met […]</description></item>"), "it.xml")

    assert (told.text, told.source) == ("They met […]", "The Wire")


def test_an_item_with_only_a_title_is_its_title():
    assert article(RSS.format("<item><title>Envoys meet</title></item>")).text == "Envoys meet"


def test_atom_has_its_content_and_the_day_that_it_was_published():
    entry = (
        "<entry><title>T</title><id>urn:1</id><link href='/a'/><updated>2024-01-01T00:00:00Z</updated>"
        "<published>2023-06-18T23:00:00-04:00</published><author><name>Jane Doe</name></author>"
        f"<content type='html'>{BODY.replace('<', '&lt;')}</content></entry>"
    )
    (item,) = items(ATOM.format(entry), "https://x.example/feed")

    assert (item.url, item.date, item.author, item.ref) == (
        "https://x.example/a",
        date(2023, 6, 18),
        "Jane Doe",
        "urn:1",
    )
    assert not item.is_teaser


def test_a_json_feed_is_read_as_the_others_are():
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Wire",
        "items": [
            {"id": "1", "url": "/a", "title": "T", "content_html": BODY, "date_published": "2023-06-18T10:00:00Z"},
            {"id": 2, "content_text": "One < two.\n\nThree.", "authors": [{"name": "Jane Doe"}]},
            "rubbish",
        ],
    }
    first, second = items(json.dumps(feed), "https://x.example/feed.json")
    report = read(json.dumps(feed), "it.json")

    assert (first.url, first.date, first.is_teaser) == ("https://x.example/a", date(2023, 6, 18), False)
    assert (item_article(second, "it").text, second.author) == ("One < two.\n\nThree.", "Jane Doe")
    assert [told.title for told in report.articles] == ["T", ""]


@pytest.mark.parametrize(
    ("elements", "is_teaser"),
    [
        (f"<description>{BODY.replace('<', '&lt;')}</description>", False),
        ("<description>They met.</description>", True),
        (f"<content:encoded><![CDATA[{BODY[:1000]}]]></content:encoded>", False),
        (f"<content:encoded><![CDATA[{BODY} [&#8230;]]]></content:encoded>", True),
        (f"<content:encoded><![CDATA[{BODY}<a href='x'>Read more</a>]]></content:encoded>", True),
    ],
)
def test_a_teaser_is_told_by_its_length_and_its_end(elements, is_teaser):
    assert items(RSS.format(f"<item><title>T</title>{elements}</item>"))[0].is_teaser is is_teaser


def test_a_feed_is_told_from_a_page_and_from_a_list_of_feeds():
    feed, page = RSS.format("").encode(), a_page().encode()

    assert (is_feed(feed), is_feed(page), is_feed(OPML.encode()), is_feed(b"{}")) == (True, False, False, False)


@pytest.mark.parametrize(
    "notice",
    ["<br />\n<b>Warning</b>:  Cannot modify header in <b>/x.php</b><br />\n", "PHP Notice: x in y.php\n", "\n \n"],
)
def test_a_feed_below_notices_of_the_program_that_made_it_is_read(notice: str):
    whole = RSS.format(an_item("Envoys meet", BODY))
    content = notice.encode() + whole.encode()

    assert is_feed(content)
    assert [told.title for told in read(content, "it.xml").articles] == ["Envoys meet"]
    assert not is_feed(b"He wrote: " + whole.encode())


def test_what_is_no_feed_is_an_error_and_no_file_is_opened_in_its_name():
    for content in (b"/etc/passwd", b"https://x.example/", b"{", b"[]", b"{}", b""):
        with pytest.raises(ReadError, match="is no feed that can be read"):
            feed_items(content, "it")


def test_a_feed_can_be_read_in_a_process_apart():
    found = apart(feed_items, RSS.format(an_item("T", BODY)).encode(), "it", place="it")

    assert [item.title for item in found] == ["T"]
    with pytest.raises(ReadError, match="it: is no feed"):
        apart(feed_items, b"{}", "it", place="it")


def test_a_list_of_feeds_gives_each_once_and_as_a_file_says_what_to_do_with_it():
    assert opml_feeds(OPML.encode()) == [
        Feed("The Wire", "https://wire.example/feed"),
        Feed("The Post", "https://post.example/rss"),
    ]
    assert problem(OPML, "mine.opml") == (
        "mine.opml: lists 2 feeds and no article: take them in with issuewatch fetch mine.opml"
    )
    assert problem(OPML, "http://a.example/mine.opml") == (
        "http://a.example/mine.opml: lists 2 feeds and no article: "
        "take them in with issuewatch fetch FILE.opml, once it is saved"
    )


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("feed://wire.example/rss", "http://wire.example/rss"),
        ("feed:https://wire.example/rss", "https://wire.example/rss"),
        ("feed://https://wire.example/rss", "https://wire.example/rss"),
        ("FEED:http://wire.example/rss", "http://wire.example/rss"),
        ("https://wire.example/feed:a", "https://wire.example/feed:a"),
    ],
)
def test_an_address_for_readers_of_feeds_is_one_of_the_web(said: str, meant: str):
    listed = f'<opml version="1.0"><body><outline text="The Wire" xmlUrl="{said}"/></body></opml>'

    assert opml_feeds(listed.encode()) == [Feed("The Wire", meant)]
    assert feed_address(said) == meant


def test_a_list_of_feeds_with_entities_is_refused():
    bomb = '<!DOCTYPE o [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + OPML.partition("?>")[2]

    with pytest.raises(ReadError, match="defines entities"):
        opml_feeds(bomb.encode())


NO_ADDRESSES = (
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://a.example/",
    "//",
    "http://",
    "C:/a",
)


@pytest.mark.parametrize("url", NO_ADDRESSES)
def test_only_an_address_of_the_web_becomes_an_items_url(url):
    rss = RSS.format(an_item("T", BODY, link=url))
    atom = ATOM.format(f"<entry><title>T</title><link href='{url}'/><summary>They met.</summary></entry>")
    told = {"version": "https://jsonfeed.org/version/1.1", "items": [{"url": url, "content_text": "They met."}]}

    assert [article(feed, "it.xml").url for feed in (rss, atom, json.dumps(told))] == [None] * 3


def test_relative_links_of_a_feed_lead_from_its_address_if_that_is_of_the_web():
    rss = RSS.format(an_item("T", BODY, link="/a"))
    told = {"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "/a", "content_text": "They met."}]}

    for feed in (rss, json.dumps(told)):
        assert article(feed, "it.xml", known={"url": "https://x.example/feed"}).url == "https://x.example/a"
        assert article(feed, "it.xml").url is None
        assert items(feed, "file:///home/feed.xml")[0].url is None


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("Thu, 01 Jan 1970 00:00:00 GMT", "is where the time of programs begins"),
        ("Sat, 12 May 2635 08:00:00 GMT", "is in the future"),
        ("Mon, 01 Jan 0001 00:00:00 GMT", "lies outside of 1800 to 2100"),
        ("0001-01-01T00:00:00Z", "lies outside of 1800 to 2100"),
        ("1/1/0001 12:00:00 AM", "lies outside of 1800 to 2100"),
    ],
)
def test_a_day_on_which_nothing_can_have_come_out_is_none_and_told(day: str, why: str):
    told = read(RSS.format(an_item(body=BODY, pubDate=day)), "it.xml")

    assert told.articles[0].date is None
    assert [str(each) for each in told.problems] == [f"it.xml:1: stays undated: its date '{day}' {why}"]


def test_the_day_of_a_change_stands_for_one_on_which_nothing_can_have_come_out():
    entry = (
        f"<entry><title>T</title><published>1970-01-01T00:00:00Z</published><updated>2025-05-12</updated>{BODY}</entry>"
    )

    assert items(ATOM.format(entry))[0].date == date(2025, 5, 12)


def test_relative_links_lead_from_the_site_that_a_feed_names_where_its_own_address_is_not_known():
    told = {"version": "https://jsonfeed.org/version/1", "home_page_url": "https://x.example/"}
    told["items"] = [{"id": "https://x.example/b", "content_text": "They met."}, {"url": "/a", "content_text": "So."}]
    by_json = [item.url for item in items(json.dumps(told))]
    by_rss = items(RSS.format("<link>https://x.example/news/</link>" + an_item("T", BODY, link="/a")))[0].url

    assert by_json == ["https://x.example/b", "https://x.example/a"]
    assert by_rss == "https://x.example/a"


def test_what_was_escaped_twice_is_read_as_what_it_is():
    words = "&lt;p&gt;They met.&lt;/p&gt;&lt;p&gt;AT&amp;T left.&lt;/p&gt;".replace("&", "&amp;")
    told = article(RSS.format(f"<item><title>T</title><description>{words}</description></item>"))

    assert told.text == "They met.\n\nAT&T left."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&#55357;&#56832; &#xD83D;&#xde00;", "😀 😀"),
        ("&#xD800; &#56832; &#x110000; &#" + "9" * 5_000 + ";", "\ufffd \ufffd \ufffd \ufffd"),
        ("&#228;&#xE4; &#8212; &#60;b&#62; &#228", "ää — <b> &#228"),
    ],
    ids=["halves of one", "none", "as they should be"],
)
def test_a_number_that_stands_for_no_character_costs_no_feed(written: str, read: str):
    (item,) = items(RSS.format(f"<item><title>T</title><description>{written}</description></item>"))

    assert item.html == read


def test_the_authors_of_an_atom_or_json_feed_are_those_of_items_that_name_none():
    author, own = "<author><name>The Desk</name></author>", "<author><name>Jane</name></author>"
    entry = "<entry><title>Envoys meet</title><id>{}</id>{}<summary>They met.</summary></entry>"
    atom = ATOM.format(author + entry.format(1, "") + entry.format(2, own))
    second = {"id": "2", "content_text": "No.", "authors": [{"name": "Jane"}]}
    items = [{"id": "1", "content_text": "They met."}, second]
    feed = {"version": "https://jsonfeed.org/version/1.1", "authors": [{"name": "The Desk"}], "items": items}
    old = {**feed, "authors": None, "author": {"name": "The Desk"}}

    for content in (atom, json.dumps(feed), json.dumps(old)):
        assert [told.author for told in read(content, "it.xml").articles] == ["The Desk", "Jane"]


def test_whoever_manages_an_rss_feed_is_no_author_of_its_items():
    feed = RSS.format("<managingEditor>jane@wire.example (Jane)</managingEditor>" + an_item(body="They met."))

    assert article(feed, "it.xml").author is None


@pytest.mark.parametrize(
    "line",
    [
        'The post <a href="x">Envoys meet</a> appeared first on <a href="y">The Wire</a>.',
        "Der Beitrag Envoys meet erschien zuerst auf The Wire.",
    ],
)
def test_the_line_that_wordpress_adds_is_no_text(line):
    item = an_item("T", f"<p>They met.</p><p>{line}</p>", link="https://wire.example/a")

    assert article(RSS.format(item), "it.xml").text == "They met."


@pytest.mark.parametrize(
    "more", ["Read more", "[Continue reading…]", "Continue reading Envoys meet →", "Weiterlesen »"]
)
@pytest.mark.parametrize("way", [" {}", '</p><p><a href="x">{}</a>'])
def test_the_words_that_lead_to_the_rest_are_no_text(more: str, way: str):
    item = an_item("T", f"<p>They met.{way.format(more)}</p>", link="https://wire.example/a")

    assert article(RSS.format(item), "it.xml").text == "They met."


@pytest.mark.parametrize("said", ["They read more", "They want to read more books, and will.", "Read more"])
def test_what_else_is_said_of_reading_stays(said: str):
    item = an_item("T", f"<p>{said}</p>", link="https://wire.example/a")

    assert article(RSS.format(item), "it.xml").text == said


def test_a_sentence_of_a_post_stays():
    item = an_item("T", "<p>The post was filled.</p><p>She appeared first on Monday.</p>", link="https://x.example/a")

    assert article(RSS.format(item), "it.xml").text.endswith("She appeared first on Monday.")
