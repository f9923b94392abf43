"""Feeds to a shelf: what is taken, what is not taken again, what is reported."""

import gzip
import json
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import process_time

import pytest
from servers import Server, answer

from model.article import Article
from model.dossier import Feed
from model.errors import ReadError, StoreError
from model.fetch.fetching import Tally
from model.fetch.limits import Limits
from model.fetch.report import FeedReport, fetched
from model.fetch.runs import Ways, fetch_feeds, named_feeds, web_input
from model.fetch.same import There
from model.fetch.state import FeedState, feed_states, keep_states, left_alone
from model.readers import read_inputs
from model.readers.inputs import Input
from model.store.lock import FETCHING

LIMITS = Limits(size=200_000, seconds=5, silence=2, pages=4, patience=0.5)
WAYS = Ways(allow_private=True, limits=LIMITS, pause=0)
PARAGRAPH = "The two sides agreed to resume talks between their militaries, and the minister called it a first step. "


class FalseShelf:
    """A shelf in memory."""

    def __init__(self, known: Collection[str] = (), ident: str = "shelf") -> None:
        self.ident = ident
        self.known, self.articles, self.newer = set(known), list[Article](), list[Article]()

    def alone(self) -> AbstractContextManager[None]:
        return nullcontext()

    def there(self, urls: Collection[str]) -> list[There]:
        articles = [There(one.url or "", one.ref, one.title, one.text) for one in self.articles]
        return [one for one in (*map(There, self.known), *articles) if one.url in urls]

    def take(self, articles: Sequence[Article]) -> int:
        fresh = [article for article in articles if article.id not in {there.id for there in self.articles}]
        self.articles += fresh
        return len(fresh)

    def take_newer(self, articles: Sequence[Article]) -> int:
        self.newer += articles
        return len(articles)


@pytest.fixture
def shelf() -> FalseShelf:
    return FalseShelf()


@pytest.fixture
def run(server: Server, shelf: FalseShelf, tmp_path: Path):
    """`run("/feed", …)`: one run over these feeds of the server."""

    def run(*paths: str, ways: Ways = WAYS, **given) -> list[FeedReport]:
        feeds = [Feed(name=path, url=server.url(path)) for path in paths]
        return fetch_feeds(
            feeds, given.get("shelf", shelf), tmp_path / "store", ways, given.get("tell", lambda _: None)
        )

    return run


def rss(*items: tuple[str, str], title: str = "Courier") -> bytes:
    """A feed of (link, description)."""
    entries = "".join(
        f"<item><guid>{link}</guid><link>{link}</link><title>News at {link[-2:]}</title>"
        f"<pubDate>Tue, 20 Jun 2023 08:00:00 GMT</pubDate><description><![CDATA[{words}]]></description></item>"
        for link, words in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{entries}</channel></rss>'.encode()


def page(words: str, title: str = "Talks resume") -> bytes:
    head = f'<head><title>{title}</title><meta property="article:published_time" content="1999-01-01"></head>'
    return (
        f"<!doctype html><html>{head}<body><article><h1>{title}</h1><p>{words * 8}</p></article></body></html>".encode()
    )


def html(body: bytes, charset: str = "utf-8") -> bytes:
    return answer(body, content_type=f"text/html; charset={charset}")


# What is taken


def test_an_item_that_is_whole_in_the_feed_is_taken_from_it(server: Server, shelf: FalseShelf, run):
    server.routes["/feed"] = answer(rss((server.url("/a"), PARAGRAPH * 20)))

    [report] = run("/feed")

    assert (report.result, report.new, server.paths) == ("new", 1, ["/feed"])
    assert shelf.articles[0].text.startswith("The two sides agreed")
    assert (shelf.articles[0].date, shelf.articles[0].url) == (date(2023, 6, 20), server.url("/a"))


def test_a_teaser_is_followed_to_its_page_and_keeps_the_date_of_the_feed(server: Server, shelf: FalseShelf, run):
    server.routes["/feed"] = answer(rss((server.url("/a"), "The two sides agreed …")))
    server.routes["/a"] = html(page(PARAGRAPH))

    [report] = run("/feed")

    article = shelf.articles[0]
    assert report.new == 1
    assert article.text.count("resume talks") == 8
    assert (article.title, article.date, article.date_from) == ("Talks resume", date(2023, 6, 20), "field")
    assert (article.url, article.source) == (server.url("/a"), "127.0.0.1")


def test_a_page_that_has_less_than_the_feed_gives_way_to_it(server: Server, shelf: FalseShelf, run):
    server.routes["/feed"] = answer(rss((server.url("/a"), PARAGRAPH * 3 + "…")))
    server.routes["/a"] = html(b"<!doctype html><html><body><p>Please subscribe to read this.</p></body></html>")

    run("/feed")

    assert shelf.articles[0].text.count("resume talks") == 3


@pytest.mark.parametrize("forbid", ["robots", "gone"])
def test_of_a_page_that_can_never_be_had_the_teaser_is_taken_and_said_so(
    server: Server, shelf: FalseShelf, run, forbid: str
):
    server.routes["/feed"] = answer(rss((server.url("/a"), "The two sides agreed …")))
    if forbid == "robots":
        server.routes["/robots.txt"] = answer(b"User-agent: *\nDisallow: /a\n")

    [report] = run("/feed")

    assert (report.result, report.new) == ("partly", 1)
    assert "only what the feed says was taken" in str(report.problems[0])
    assert shelf.articles[0].text == "The two sides agreed …"
    assert run("/feed")[0].result == "unchanged"


def test_a_page_in_another_charset_than_it_says_is_read(server: Server, shelf: FalseShelf, run):
    words = "Xi’s envoy — “constructive” — met Müller. " + PARAGRAPH
    server.routes["/feed"] = answer(rss((server.url("/a"), "…"), (server.url("/b"), "… read more")))
    server.routes["/a"] = html(page(words), "iso-8859-1")
    server.routes["/b"] = answer(page(words).decode().encode("cp1252"), content_type="text/html; charset=windows-1252")

    run("/feed")

    assert [article.text.count("Xi’s envoy — “constructive” — met Müller.") for article in shelf.articles] == [8, 8]


# What is not taken again


def test_a_feed_that_has_not_changed_is_not_sent_again(server: Server, run):
    feed = answer(rss((server.url("/a"), PARAGRAPH * 20)), etag='"1"', last_modified="Tue, 20 Jun 2023 08:00:00 GMT")
    server.routes["/feed"] = [feed, b"HTTP/1.1 304 Not Modified\r\n\r\n"]

    first, second = run("/feed")[0], run("/feed")[0]

    assert [first.result, second.result] == ["new", "unchanged"]
    headers = server.asked[-1].headers
    assert (headers["if-none-match"], headers["if-modified-since"]) == ('"1"', "Tue, 20 Jun 2023 08:00:00 GMT")


def test_a_feed_that_is_cut_gives_its_whole_items_and_is_asked_for_again(server: Server, shelf: FalseShelf, run):
    whole = rss((server.url("/a"), PARAGRAPH * 20), (server.url("/b"), PARAGRAPH * 21))
    server.routes["/feed"] = [answer(whole[: whole.rindex(b"]]>") - 20], etag='"1"'), answer(whole, etag='"1"')]

    first, second = run("/feed")[0], run("/feed")[0]

    assert [first.result, second.result, first.new, second.new] == ["partly", "new", 1, 1]
    assert "the item that it ends within is left out" in str(first.why)
    assert "if-none-match" not in server.asked[-1].headers


def test_an_item_that_is_known_is_not_fetched_again(server: Server, run):
    a, b = server.url("/a"), server.url("/b")
    server.routes["/feed"] = [answer(rss((a, "…"))), answer(rss((b, "…"), (a, "…")))]
    server.routes |= {"/a": html(page(PARAGRAPH)), "/b": html(page("Other words. " + PARAGRAPH))}

    run("/feed")
    [report] = run("/feed")

    assert (report.new, report.known) == (1, 1)
    assert server.paths == ["/feed", "/a", "/feed", "/b"]


def test_an_article_that_came_another_way_is_not_fetched(server: Server, run):
    server.routes["/feed"] = answer(rss((server.url("/a"), "…")))

    [report] = run("/feed", shelf=FalseShelf(known=[server.url("/a")]))

    assert (report.result, report.known, server.paths) == ("unchanged", 1, ["/feed"])


def live(*items: tuple[str, str, str], link: str) -> bytes:
    """A feed of (guid, title, text), all of one link."""
    entries = "".join(
        f"<item><guid isPermaLink='false'>{guid}</guid><link>{link}</link><title>{title}</title>"
        f"<pubDate>Tue, 20 Jun 2023 08:00:00 GMT</pubDate><description><![CDATA[{words}]]></description></item>"
        for guid, title, words in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>C</title>{entries}</channel></rss>'.encode()


def test_items_of_one_link_are_told_apart_by_id_and_text(server: Server, shelf: FalseShelf, run):
    link, other = server.url("/live"), "Beijing suspended exports of gallium, its ministry of commerce said. "
    first, second = ("p1", "Talks resume", PARAGRAPH * 20), ("p2", "Exports suspended", other * 20)
    server.routes["/feed"] = answer(live(first, ("p0", *first[1:]), link=link))
    before = run("/feed")[0].new
    server.routes["/feed"] = answer(live(second, ("p3", *first[1:]), ("p4", "New headline", first[2]), link=link))

    [report] = run("/feed")

    assert (before, report.new, report.known) == (1, 1, 2)
    assert [article.title for article in shelf.articles] == ["Talks resume", "Exports suspended"]


def test_the_title_and_the_lead_of_a_live_blog_do_not_make_its_items_one(server: Server, run):
    news = "Beijing suspended exports of gallium. ", "Washington lifted its tariffs on steel. "
    items = [(f"p{number}", "Live: talks in Beijing", PARAGRAPH + words * 80) for number, words in enumerate(news)]
    server.routes["/feed"] = answer(live(*items, link=server.url("/live")))

    assert run("/feed")[0].new == 2


def test_an_item_that_comes_again_under_another_id_and_day_gives_no_second_article_of_the_same_page(
    server: Server, shelf: FalseShelf, run
):
    for number in (1, 2, 3):
        feed = rss((server.url("/01"), "A teaser …")).replace(b"/01</guid>", f"/01#{number}</guid>".encode())
        server.routes["/feed"] = answer(feed.replace(b"20 Jun", f"2{number} Jun".encode()))
        server.routes["/01"] = html(page(PARAGRAPH if number < 3 else PARAGRAPH + "More. "))
        assert run("/feed")[0].new == (number != 2)

    assert [article.date.day for article in shelf.articles if article.date] == [21, 23]


def test_two_of_one_link_in_one_feed_are_two(server: Server, shelf: FalseShelf, run):
    other = "Beijing suspended exports of gallium, its ministry of commerce said. "
    items = ("p1", "Talks resume", PARAGRAPH * 20), ("p2", "Exports suspended", other * 20)
    server.routes["/feed"] = answer(live(*items, link=server.url("/live")))

    assert (run("/feed")[0].new, run("/feed")[0].known) == (2, 2)


TEASERS = tuple(
    (f"p{number}", f"Talks, part {number}", f"Only {words} …") for number, words in enumerate(("a", "b", "c"))
)


def test_teasers_of_one_link_share_no_page_and_keep_their_words(server: Server, shelf: FalseShelf, run):
    server.routes["/feed"] = answer(live(*TEASERS[:2], link=server.url("/live")))
    server.routes["/live"] = html(page(PARAGRAPH * 9))

    first = run("/feed")[0]
    server.routes["/feed"] = answer(live(*TEASERS, link=server.url("/live")))
    then = run("/feed")[0]

    assert [(report.new, report.known, report.left) for report in (first, then)] == [(2, 0, 0), (1, 2, 0)]
    assert server.paths.count("/live") == 1
    assert ["Only" in article.text for article in shelf.articles] == [True, False, True]
    assert {article.title for article in shelf.articles} == {"Talks resume", "Talks, part 1", "Talks, part 2"}


def test_links_that_lead_to_one_page_give_one_article_and_all_are_told_of(server: Server, run):
    server.routes["/feed"] = answer(rss(*((server.url(f"/{number}"), "…") for number in range(3))))
    for number in range(3):
        server.routes[f"/{number}"] = answer(b"", "302 Found", location=server.url("/a"))
    server.routes["/a"] = html(page(PARAGRAPH))

    [report] = run("/feed")

    assert (report.new, report.known, report.left) == (1, 2, 0)


def test_a_page_that_two_feeds_name_is_fetched_once(server: Server, run):
    for feed in ("/one", "/two"):
        server.routes[feed] = answer(rss((server.url("/a"), "…")))
    server.routes["/a"] = html(page(PARAGRAPH))

    reports = run("/one", "/two")

    assert sorted(report.new for report in reports) == [0, 1]
    assert server.paths.count("/a") == 1


def test_a_page_that_failed_for_now_is_tried_the_next_time_though_the_feed_is_as_it_was(server: Server, run):
    server.routes["/feed"] = answer(rss((server.url("/a"), "…")), etag='"1"')
    server.routes["/a"] = [answer(b"", "503 Off"), html(page(PARAGRAPH))]

    first, second = run("/feed")[0], run("/feed")[0]

    assert (first.result, first.new, first.left, second.result, second.new) == ("partly", 0, 1, "new", 1)
    assert "if-none-match" not in server.asked[-2].headers


def test_a_page_that_another_feed_failed_to_get_is_tried_the_next_time_by_whichever_feed_has_it(server: Server, run):
    for feed in ("/one", "/two"):
        server.routes[feed] = answer(rss((server.url("/a"), "…")), etag='"1"')
    server.routes["/a"] = [answer(b"", "503 Off"), html(page(PARAGRAPH))]
    first = run("/one", "/two")
    who_had_it, who_left_it = sorted(first, key=lambda report: report.known)

    assert (who_had_it.result, who_left_it.result) == ("partly", "unchanged")
    assert run(who_left_it.feed.name)[0].new == 1


def test_a_feed_that_says_nothing_is_new_to_who_has_nothing_of_it_has_failed(server: Server, run):
    server.routes["/feed"] = b"HTTP/1.1 304 Not Modified\r\n\r\n"

    report = run("/feed")[0]

    assert (report.result, report.why) == (
        "failed",
        "answered 304 Not Modified, though nothing of it was said to be known",
    )


def test_forty_thousand_items_are_sorted_out_at_once(server: Server, run):
    urls = [server.url(f"/{number}") for number in range(40_000)]
    entries = [{"id": url, "url": url, "summary": "…"} for url in urls]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": entries}).encode()
    server.routes["/feed"] = answer(feed, content_type="application/feed+json")
    server.routes |= {f"/{number}": html(page(f"Number {number}. {PARAGRAPH}")) for number in range(4)}
    ways = Ways(allow_private=True, limits=Limits(seconds=20, pages=4), pause=0)
    began = process_time()

    report = run("/feed", ways=ways)[0]

    assert (report.new, report.left) == (4, 39_996)
    assert process_time() - began < 5


def test_of_very_many_pages_some_are_left_for_the_next_time(server: Server, run):
    urls = [server.url(f"/{number}") for number in range(6)]
    server.routes["/feed"] = answer(rss(*((url, "…") for url in urls)))
    for number in range(6):
        server.routes[f"/{number}"] = html(page(f"Number {number}. {PARAGRAPH}"))

    first, second = run("/feed")[0], run("/feed")[0]

    assert [(report.new, report.left) for report in (first, second)] == [(4, 2), (2, 0)]


def test_pages_are_shelved_as_they_come_and_what_was_shelved_is_told(server: Server, run):
    told: list[Tally] = []
    places = [server.url(f"/{number:02}") for number in range(20)]
    server.routes["/feed"] = answer(rss(*((place, "They agreed …") for place in places)))

    server.routes |= {f"/{number:02}": html(page(f"{number}. {PARAGRAPH}")) for number in range(20)}
    ways = Ways(allow_private=True, limits=Limits(size=200_000, seconds=5, silence=2, pages=20, patience=0.5), pause=0)

    class Breaking(FalseShelf):
        def take(self, articles: Sequence[Article]) -> int:
            if len(self.articles) + len(articles) > 16:
                raise KeyboardInterrupt
            return super().take(articles)

    breaking = Breaking()
    with pytest.raises(KeyboardInterrupt):
        run("/feed", ways=ways, shelf=breaking, tell=told.append)

    assert len(breaking.articles) == 16
    assert told[-1].new == 16


def test_a_feed_that_is_a_packed_file_is_read(server: Server, run):
    server.routes["/feed.xml.gz"] = answer(gzip.compress(rss((server.url("/a"), PARAGRAPH * 20))))
    server.routes["/bomb.gz"] = answer(gzip.compress(bytes(300_000)))

    packed, bomb = run("/feed.xml.gz", "/bomb.gz")

    assert (packed.result, packed.new, bomb.why) == ("new", 1, "is larger than 200,000 bytes")


def test_one_that_is_packed_wrongly_or_cut_short_is_no_feed_without_items(server: Server, run):
    packed = gzip.compress(rss(*((server.url(f"/{name}"), PARAGRAPH * 20) for name in "abcd")))
    server.routes |= {
        "/bad": answer(packed[:10] + b"\xff" * 40),
        "/cut": answer(packed[:-40]),
        "/crc": answer(packed[:-8] + bytes(4) + packed[-4:]),
        "/more": answer(packed + b"\0\0 and so on"),
    }

    reports = run("/bad", "/cut", "/crc", "/more")

    assert [report.why for report in reports] == ["is packed wrongly", "breaks off", "is packed wrongly", None]
    assert [report.new for report in reports] == [0, 0, 0, 4]


def test_a_feed_that_is_gone_for_good_is_told_so(server: Server, run):
    server.routes["/feed"] = answer(b"", "410 Gone")

    assert run("/feed")[0].why == (
        f"answered 410 Gone: {server.url('/feed')} is gone for good; take it out of where it is listed"
    )


def test_a_feed_that_has_moved_for_good_is_told_once_and_asked_there(server: Server, run):
    server.routes["/feed"] = answer(b"", "301 Moved", location="/new")
    server.routes["/new"] = answer(rss((server.url("/a"), PARAGRAPH * 20)))
    first, second = run("/feed")[0], run("/feed")[0]

    assert str(first.moved) == (
        f"{server.url('/feed')}: has moved for good to {server.url('/new')}: "
        "put that where it is listed; it is asked there from now on"
    )
    assert (first.new, second.moved, second.known, server.paths) == (1, None, 1, ["/feed", "/new", "/new"])


def test_one_that_is_not_there_is_asked_where_it_was(server: Server, run):
    there = answer(rss((server.url("/b"), PARAGRAPH * 20)))
    server.routes["/feed"] = [answer(b"", "301 Moved", location="/new"), there]
    server.routes["/new"] = [answer(rss((server.url("/a"), PARAGRAPH * 20))), answer(b"", "404 Not Found")]

    assert [run("/feed")[0].result for _ in range(2)] == ["new", "failed"]
    run("/feed")
    assert server.paths[:4] == ["/feed", "/new", "/new", "/feed"]


def test_a_move_that_leads_to_no_feed_is_not_remembered(server: Server, run):
    server.routes["/feed"] = answer(b"", "301 Moved", location="/login")
    server.routes["/login"] = html(page("Log in. "))
    run("/feed")
    run("/feed")

    assert server.paths == ["/feed", "/login"] * 2


def test_a_server_that_asked_for_an_hour_is_not_asked_before(server: Server, run):
    server.routes["/feed"] = answer(b"", "429 Too Many Requests", retry_after="3600")

    [first] = run("/feed")
    [report] = run("/feed")

    assert str(first.why).startswith("answered 429 Too Many Requests, and asked to be left alone until")
    assert str(report.why).startswith("asked to be left alone until")
    assert server.paths == ["/feed"]


def test_what_one_address_asks_for_holds_for_its_host_in_this_run_and_in_the_next(server: Server, run):
    server.routes["/feed"] = answer(rss(*((server.url(f"/{name}"), "…") for name in ("p1", "p2", "p3"))))
    server.routes |= {f"/p{number}": html(page(PARAGRAPH)) for number in (1, 3)}
    server.routes["/p2"] = answer(b"", "503 Service Unavailable", retry_after="3600")

    [first] = run("/feed")
    asked = server.paths.copy()
    [report, other] = run("/feed", "/other")

    assert asked == ["/feed", "/p1", "/p2"]
    assert (first.new, first.left) == (1, 2)
    assert "answered 503 Service Unavailable, and asked to be left alone until" in str(first.problems[0])
    assert [str(each.why).partition(" until ")[0] for each in (report, other)] == ["asked to be left alone"] * 2
    assert server.paths == asked


def test_once_the_time_is_over_a_host_is_asked_again(server: Server, run, tmp_path: Path):
    server.routes["/feed"] = answer(rss((server.url("/p1"), PARAGRAPH * 20)))
    keep_states(tmp_path / "store", "shelf", {}, {"127.0.0.1": datetime.now(UTC) - timedelta(seconds=1)})

    assert run("/feed")[0].result == "new"
    assert left_alone(tmp_path / "store") == {}


# What is reported


def test_the_reports_come_in_the_order_of_the_feeds_and_one_failure_stops_no_other(server: Server, run):
    server.routes["/good"] = answer(rss((server.url("/a"), PARAGRAPH * 20)))
    server.routes["/page"] = html(page(PARAGRAPH))
    server.routes["/broken"] = answer(b"<rss><channel><item>")
    server.routes["/garbage"] = b"\x00\x01\x02\r\n\r\n"

    reports = run("/none", "/garbage", "/page", "/good")

    assert [report.result for report in reports] == ["failed", "failed", "failed", "new"]
    assert reports[0].why == "answered 404 Not Found"
    assert reports[2].why == "is no feed; a page is taken in with issuewatch add"


@pytest.mark.parametrize("body", [b"", b" \n"])
def test_an_answer_without_anything_is_told_as_empty(server: Server, run, body):
    server.routes["/feed"] = answer(body)

    assert run("/feed")[0].why == "is empty"


def test_a_page_that_names_its_feed_is_told_by_that(server: Server, run):
    links = (
        '<link rel="stylesheet" href="/a.css"><link type="application/json" rel="alternate" href="/wp-json/1">'
        "<link rel='alternate' type='application/rss+xml' title='A &gt; B' href='/news/feed?a=1&amp;b=2'>"
    )
    server.routes["/page"] = html(page(PARAGRAPH).replace(b"</head>", links.encode() + b"</head>"))

    [report] = run("/page")

    feed = server.url("/news/feed?a=1&b=2")
    assert report.why == f"is no feed, but names one: issuewatch fetch {feed}; a page is taken in with issuewatch add"


def test_a_list_of_feeds_in_place_of_a_feed_says_what_to_do(server: Server, run):
    server.routes["/feeds.opml"] = answer(
        b'<opml version="1.0"><body><outline xmlUrl="https://a.example/"/></body></opml>'
    )
    [report] = run("/feeds.opml")

    assert report.why == "is a list of feeds: save it as FILE.opml, then issuewatch fetch FILE.opml"


@pytest.mark.parametrize(
    "body",
    [
        b"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><link>http://a.example/</link>"
        b"<description>&x;</description></item></channel></rss>",
        b'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">' + b'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">' + b"]><rss>&b;</rss>",
        b"<rss>" + b"<item>" * 20_000,
        b'{"version": "https://jsonfeed.org/version/1.1", "items": ' + b"[" * 50_000,
    ],
    ids=["external entity", "entities", "deep", "deep JSON"],
)
def test_a_hostile_feed_is_a_report_and_nothing_else(server: Server, shelf: FalseShelf, run, body: bytes):
    server.routes["/feed"] = answer(body)

    run("/feed")

    assert "root:" not in "".join(article.text for article in shelf.articles)


def test_an_item_can_not_lead_out_of_the_web(server: Server, shelf: FalseShelf, run):
    server.routes["/feed"] = answer(
        rss(
            ("file:///etc/passwd", "The two sides agreed …"),
            ("ftp://a.example/", "They met …"),
            ("http://xn--a.example/", "They parted …"),
        )
    )

    run("/feed")

    assert [article.text for article in shelf.articles] == ["The two sides agreed …", "They met …", "They parted …"]


def test_progress_is_told(server: Server, run):
    seen: list[tuple[int, int, int]] = []
    server.routes["/feed"] = answer(rss((server.url("/a"), "…"), (server.url("/b"), PARAGRAPH * 20)))
    server.routes["/a"] = html(page(PARAGRAPH))

    def tell(tally: Tally) -> None:
        seen.append((tally.feeds_done, tally.items_done, tally.new))

    run("/feed", tell=tell)

    assert seen[-1] == (1, 2, 2)


def test_reports_are_a_frame_that_names_no_password(server: Server):
    feed = Feed(name="Mine", url="https://ana:secret@courier.example/feed")
    frame = fetched([FeedReport(feed, failure=ReadError("x", "answered 404")), FeedReport(feed, new=2)])

    assert frame["result"].to_list() == ["failed", "new"]
    assert "secret" not in str(frame.rows())


# State


def test_the_state_of_other_feeds_stays(tmp_path: Path):
    keep_states(tmp_path, "shelf", {"a": FeedState(etag="1")})
    keep_states(tmp_path, "shelf", {"b": FeedState(seen=("x",))})

    assert {url: (state.etag, state.seen) for url, state in feed_states(tmp_path, "shelf").items()} == {
        "a": ("1", ()),
        "b": (None, ("x",)),
    }
    assert {file.name for file in tmp_path.iterdir()} == {"feeds.json", FETCHING}


def test_what_programs_keep_at_the_same_moment_is_all_kept(tmp_path: Path):
    with ThreadPoolExecutor(4) as at_once:
        list(
            at_once.map(lambda name: keep_states(tmp_path, "shelf", {name: FeedState(etag=name)}), map(str, range(60)))
        )

    assert len(feed_states(tmp_path, "shelf")) == 60


def test_what_is_known_of_feeds_counts_for_no_other_shelf(server: Server, run):
    server.routes["/feed"] = answer(rss((server.url("/a"), PARAGRAPH * 20)), etag='"1"')

    counts = [run("/feed", shelf=FalseShelf(ident=ident))[0].new for ident in ("one", "other")]

    assert counts == [1, 1]
    assert "if-none-match" not in server.asked[-1].headers


@pytest.mark.parametrize("words", ["…", f"Counted: 2. {PARAGRAPH * 20}"])
def test_what_another_program_took_meanwhile_is_not_taken_though_it_is_shown_otherwise_now(
    server: Server, run, words: str
):
    class Shared(FalseShelf):
        def there(self, urls: Collection[str]) -> list[There]:
            before = super().there(urls)
            self.articles = [Article(title="A", text=f"Counted: 1. {PARAGRAPH * 8}", place="feed", url=link, ref=link)]
            return before

    link = server.url("/a")
    server.routes |= {"/feed": answer(rss((link, words))), "/a": html(page(f"Counted: 2. {PARAGRAPH}"))}

    assert [(report.result, report.new) for report in run("/feed", shelf=Shared())] == [("unchanged", 0)]


@pytest.mark.parametrize("text", ["", "{", '{"feeds": 3}', "[]", '{"feeds": {"a": {"seen": 1}}}'])
def test_a_damaged_state_is_an_empty_one(tmp_path: Path, text: str):
    (tmp_path / "feeds.json").write_text(text, encoding="utf-8")

    assert feed_states(tmp_path, "shelf") == {}


def test_a_state_that_can_not_be_written_is_one_error_and_harms_nothing(tmp_path: Path):
    (tmp_path / "in-the-way").write_text("a file", encoding="utf-8")

    with pytest.raises(StoreError, match="in-the-way"):
        keep_states(tmp_path / "in-the-way", "shelf", {"a": FeedState(etag="1")})


def test_a_mark_that_no_header_can_carry_is_not_sent_back():
    assert FeedState(etag="“1”", last_modified="yesterday").conditions == {"If-Modified-Since": "yesterday"}


def test_a_shelf_that_takes_no_more_ends_the_run_with_its_error(server: Server, run):
    class Full(FalseShelf):
        def take(self, articles: Sequence[Article]) -> int:
            raise StoreError("no space left on device")

    for feed in ("/one", "/two"):
        server.routes[feed] = answer(rss((server.url(f"{feed}/a"), PARAGRAPH * 20)), etag='"1"')

    with pytest.raises(StoreError, match="no space left"):
        run("/one", "/two", shelf=Full())
    assert [report.new for report in run("/one", "/two")] == [1, 1]  # nothing counts as taken that was not


def test_the_state_names_no_password(server: Server, tmp_path: Path, shelf: FalseShelf):
    server.routes["/feed"] = answer(rss((server.url("/a"), PARAGRAPH * 20)), etag='"1"')
    feed = Feed(name="Mine", url=server.url("/feed").replace("//", "//ana:secret@"))

    fetch_feeds([feed], shelf, tmp_path, WAYS)

    assert "secret" not in (tmp_path / "feeds.json").read_text(encoding="utf-8")
    assert "secret" not in "".join(article.model_dump_json() for article in shelf.articles)


# What is named


def test_a_feed_may_be_named_as_readers_of_feeds_have_it():
    assert [feed.url for feed in named_feeds(["feed://a.example/f", "feed:https://b.example/"])] == [
        "http://a.example/f",
        "https://b.example/",
    ]


def test_what_is_wrong_with_a_page_is_told_of_the_address_that_was_asked_for_too(server: Server):
    server.routes["/short"] = answer(b"", "302 Found", location="/long")
    server.routes["/long"] = answer(b"")

    [problem] = next(read_inputs([web_input(server.url("/short"), WAYS)])).problems

    assert str(problem) == f"{server.url('/short')} → {server.url('/long')}: is empty"


def test_feeds_are_named_by_address_and_by_opml(tmp_path: Path):
    opml = tmp_path / "my.opml"
    opml.write_text(
        '<opml version="2.0"><body><outline text="News"><outline text="A" xmlUrl="https://a.example/f"/>'
        '<outline xmlUrl="https://b.example/f"/></outline></body></opml>',
        encoding="utf-8",
    )

    feeds = named_feeds(["https://b.example/f", str(opml)])

    assert [(feed.name, feed.url) for feed in feeds] == [
        ("b.example", "https://b.example/f"),
        ("A", "https://a.example/f"),
    ]


def test_a_file_that_is_no_opml_is_an_error(tmp_path: Path):
    (tmp_path / "a.opml").write_text("no xml", encoding="utf-8")

    with pytest.raises(ReadError, match=r"a\.opml"):
        named_feeds([str(tmp_path / "a.opml")])


def test_a_feed_as_a_file_is_told_what_takes_it_in(tmp_path: Path):
    (tmp_path / "a.atom").write_bytes(rss(("https://x.example/a", PARAGRAPH)))

    with pytest.raises(ReadError, match=r"a\.atom: is a feed, and lists none: take it in with issuewatch add "):
        named_feeds([str(tmp_path / "a.atom")])


def test_a_list_of_no_feed_is_an_error(tmp_path: Path):
    (tmp_path / "a.opml").write_text('<opml version="2.0"><body/></opml>', encoding="utf-8")

    with pytest.raises(ReadError, match=r"a\.opml: lists no feed"):
        named_feeds([str(tmp_path / "a.opml")])


def test_an_address_is_an_input_of_the_readers(server: Server):
    server.routes["/a.json"] = answer(json.dumps({"text": PARAGRAPH}).encode(), content_type="application/json")

    got = web_input(server.url("/a.json"), WAYS)

    assert isinstance(got, Input)
    assert (got.place, got.known) == (server.url("/a.json"), {"url": server.url("/a.json")})


def test_an_address_that_can_not_be_had_is_a_problem(server: Server):
    assert isinstance(web_input(server.url("/none"), WAYS), ReadError)


def test_a_day_that_is_not_understood_is_told_with_the_items_address_and_nothing_has_failed(server: Server, run, shelf):
    told = f"<p>{PARAGRAPH * 20}</p>"
    feed = rss((server.url("/01"), told)).replace(b"Tue, 20 Jun 2023 08:00:00 GMT", b"06/07/2023")
    server.routes["/feed"] = answer(feed)

    [report] = run("/feed")

    assert (report.result, [article.date for article in shelf.articles]) == ("new", [None])
    why = "its date '06/07/2023' may be June 7 or July 6; write 2023-06-07 or 2023-07-06"
    assert [str(bad) for bad in report.undated] == [f"{server.url('/01')}: stays undated: {why}"]


def test_feeds_of_one_host_and_those_of_one_title_are_told_apart(tmp_path: Path):
    outline = '<outline title="Wire" xmlUrl="https://wire.example/{}"/>'
    listed = f'<opml version="2.0"><body>{outline.format("a")}{outline.format("b")}</body></opml>'
    (tmp_path / "my.opml").write_text(listed, encoding="utf-8")
    feeds = named_feeds(
        ["https://x.example/1", "https://x.example/2", "https://y.example/3", str(tmp_path / "my.opml")]
    )

    assert [feed.name for feed in feeds] == [
        *("x.example/1", "x.example/2", "y.example"),
        *("Wire (wire.example/a)", "Wire (wire.example/b)"),
    ]
