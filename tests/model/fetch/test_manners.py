"""Turns, tries and robots.txt, with a clock of our own."""

import asyncio

import pytest
from servers import Request, Server, answer, dripping

from model.fetch.client import Client
from model.fetch.errors import FetchError
from model.fetch.limits import Limits
from model.fetch.politeness import Patience, Turns
from model.fetch.web import Web

QUICK = Limits(size=100_000, seconds=2, silence=0.3, redirects=3, patience=60)


class FalseTime:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds
        await asyncio.sleep(0)


@pytest.fixture
def time() -> FalseTime:
    return FalseTime()


async def get_all(time: FalseTime, *urls: str, limits: Limits = QUICK, **given) -> list[bytes | str]:
    """The bodies, or why there is none, in the order asked."""
    async with Client(limits, allow_private=True) as client:
        turns = Turns(pause=given.pop("pause", 1.0), clock=time.clock, sleep=time.sleep)
        patience = Patience(longest=limits.patience, sleep=time.sleep, jitter=lambda: 0.5)
        web = Web(client, turns, patience)

        async def one(url: str) -> bytes | str:
            try:
                return (await web.get(url)).body
            except FetchError as error:
                return error.what

        return list(await asyncio.gather(*map(one, urls)))


async def test_a_host_is_asked_one_thing_at_a_time_with_a_pause_between(server: Server, time: FalseTime):
    async def slow(_request, writer):
        await asyncio.sleep(0.02)
        writer.write(answer(b"news"))

    server.routes |= {"/a": slow, "/b": slow, "/c": slow}

    got = await get_all(time, *(server.url(path) for path in ("/a", "/b", "/c")))

    assert got == [b"news"] * 3
    assert server.most_open == 1
    assert time.slept == [1.0, 1.0, 1.0]  # the first pause is the one after robots.txt


async def test_other_hosts_do_not_wait_for_it(server: Server, time: FalseTime):

    async def wait(_request, writer):
        for _ in range(100):
            if server.open_now == 2:
                break
            await asyncio.sleep(0.01)
        writer.write(answer(str(server.open_now).encode()))

    server.routes |= {"/a": wait, "/b": wait}

    got = await get_all(time, server.url("/a"), server.url("/b", "localhost"))

    assert b"2" in got


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
async def test_what_asks_for_later_is_asked_again_later(server: Server, time: FalseTime, status: str):
    server.routes["/"] = [answer(b"", status, retry_after="30"), answer(b"news")]

    assert await get_all(time, server.url("/"), pause=0) == [b"news"]
    assert time.slept == [30.0]


async def test_without_a_word_on_when_each_wait_is_longer_than_the_last(server: Server, time: FalseTime):
    server.routes["/"] = [answer(b"", "500 Oops"), answer(b"", "502 Oops"), answer(b"news")]

    assert await get_all(time, server.url("/"), pause=0) == [b"news"]
    assert time.slept == [2.0, 4.0]


async def test_after_three_tries_it_is_given_up(server: Server, time: FalseTime):
    server.routes["/"] = answer(b"", "500 Oops")

    assert await get_all(time, server.url("/"), pause=0) == ["answered 500 Oops"]
    assert server.paths == ["/"] * 3


async def test_a_server_that_asks_for_an_hour_is_not_waited_for(server: Server, time: FalseTime):
    server.routes["/"] = answer(b"", "429 Too Many Requests", retry_after="3600")

    [said] = await get_all(time, server.url("/"), pause=0)

    assert str(said).startswith("answered 429 Too Many Requests, and asked to be left alone until ")
    assert (server.paths, time.slept) == (["/"], [])


async def test_what_will_not_pass_is_not_tried_again(server: Server, time: FalseTime):
    assert await get_all(time, server.url("/"), pause=0) == ["answered 404 Not Found"]
    assert server.paths == ["/"]


async def test_what_took_all_its_time_is_not_tried_again_at_once(server: Server, time: FalseTime):
    server.routes["/"] = dripping(b"HTTP/1.1 200 OK\r\n\r\n")
    soon = Limits(size=100_000, seconds=0.4, silence=5, redirects=3, patience=60)

    assert await get_all(time, server.url("/"), limits=soon, pause=0) == ["takes longer than 0.4 seconds"]
    assert server.paths == ["/"]


async def test_a_host_that_never_answers_is_left_alone_after_a_while(server: Server, time: FalseTime):
    server.routes["/robots.txt"] = answer(b"")
    urls = [server.url(f"/{number}") for number in range(20)]
    for number in range(20):
        server.routes[f"/{number}"] = b""

    got = await get_all(time, *urls, pause=0)

    assert len(server.paths) == 3
    assert str(got[-1]).endswith(": left alone until the next time")


# robots.txt


async def test_what_robots_txt_forbids_is_not_asked_for(server: Server, time: FalseTime):
    server.routes["/robots.txt"] = answer(b"User-agent: *\nDisallow: /inner/\n")
    server.routes |= {"/inner/a": answer(b"secret"), "/b": answer(b"news")}

    got = await get_all(time, server.url("/inner/a"), server.url("/b"))

    assert got == ["robots.txt forbids it", b"news"]
    assert server.paths == ["/b"]


async def test_a_rule_for_us_goes_before_the_rule_for_all(server: Server, time: FalseTime):
    server.routes["/robots.txt"] = answer(b"User-agent: issuewatch\nDisallow: /\n\nUser-agent: *\nAllow: /\n")

    assert await get_all(time, server.url("/")) == ["robots.txt forbids it"]


@pytest.mark.parametrize(
    ("rules", "path"),
    [
        ("User-agent: *\nDisallow: /*/print\n", "/news/print"),
        ("User-agent: *\nDisallow: /*.xml$\n", "/feed.xml"),
        ("User-agent: *\nDisallow: /*?\n", "/a?x=1"),
        ("User-agent: *\nDisallow: *\n", "/a"),
        ("User-agent: *\nAllow: /\nDisallow: /private/\n", "/private/a"),
        ("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n", "/b"),
        ("User-agent: issuewatch\nDisallow: /a\nUser-agent: issuewatch\nDisallow: /b\n", "/a"),
        ("User-agent: *\n\nDisallow: /a\n", "/a"),
        ("User-agent: *\nCrawl-delay: 1\n\nDisallow: /a\n", "/a"),
        ("User-agent: issuewatch/1.0\nDisallow: /\n", "/a"),
        ("User-agent: IssueWatch # us\nDisallow: /\n\nUser-agent: *\nAllow: /\n", "/a"),
        ("user-agent: a\nuser-agent: issuewatch\ndisallow: /x\n", "/x"),
        ("User-agent: *\rDisallow: /a\r", "/a"),
    ],
)
async def test_robots_txt_is_read_as_sites_write_it(server: Server, time: FalseTime, rules: str, path: str):
    server.routes |= {"/robots.txt": answer(rules.encode()), path.partition("?")[0]: answer(b"news")}

    assert await get_all(time, server.url(path)) == ["robots.txt forbids it"]


@pytest.mark.parametrize(
    ("rules", "path"),
    [
        ("User-agent: *\nDisallow: /\nAllow: /feed\n", "/feed"),
        ("User-agent: *\nDisallow: /feed\nAllow: /feed\n", "/feed"),
        ("User-agent: *\nDisallow: /*.xml$\n", "/feed.xml2"),
        ("User-agent: watch\nDisallow: /\n", "/a"),
        ("User-agent: issue\nDisallow: /\n", "/a"),
        ("User-agent: issuewatcher\nDisallow: /\n", "/a"),
        ("User-agent: *\nDisallow: /\n\nUser-agent: issuewatch\nDisallow: /x\n", "/a"),
        ("Disallow: /\n", "/a"),
    ],
)
async def test_it_forbids_no_more_than_it_says(server: Server, time: FalseTime, rules: str, path: str):
    server.routes |= {"/robots.txt": answer(rules.encode()), path: answer(b"news")}

    assert await get_all(time, server.url(path)) == [b"news"]


async def test_a_pause_of_a_part_of_a_second_is_kept(server: Server, time: FalseTime):
    server.routes["/robots.txt"] = answer(b"User-agent: *\nCrawl-delay: 2.5\n")
    server.routes |= {"/a": answer(b"news"), "/b": answer(b"news")}
    await get_all(time, server.url("/a"), server.url("/b"))

    assert 2.5 in time.slept


async def test_the_pause_that_robots_txt_asks_for_is_kept(server: Server, time: FalseTime):
    server.routes["/robots.txt"] = answer(b"User-agent: *\nCrawl-delay: 7\n")
    server.routes |= {"/a": answer(b"a"), "/b": answer(b"b")}

    await get_all(time, server.url("/a"), server.url("/b"))

    assert time.slept == [1.0, 7.0]


async def test_a_pause_beyond_all_patience_is_no_pause_but_a_refusal(server: Server, time: FalseTime):
    server.routes["/robots.txt"] = answer(b"User-agent: *\nCrawl-delay: 86400\n")

    assert await get_all(time, server.url("/")) == [
        "robots.txt asks for 86400 seconds between requests: too long to wait"
    ]


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "410 Gone"])
async def test_a_site_without_robots_txt_allows_all(server: Server, time: FalseTime, status: str):
    server.routes |= {"/robots.txt": answer(b"", status), "/": answer(b"news")}

    assert await get_all(time, server.url("/")) == [b"news"]


async def test_a_site_whose_robots_txt_is_broken_allows_nothing(server: Server, time: FalseTime):
    server.routes |= {"/robots.txt": answer(b"", "500 Oops"), "/": answer(b"news")}

    assert await get_all(time, server.url("/")) == ["its robots.txt answered 500 Oops"]
    assert server.paths == []


async def test_what_is_wrong_with_robots_txt_is_told_as_that(server: Server, time: FalseTime):
    server.routes["/robots.txt"] = answer(b"", "302 Found", location="file:///etc/passwd")

    assert await get_all(time, server.url("/")) == ["its robots.txt is no web address: only http and https, not 'file'"]


@pytest.mark.parametrize("text", [b"\xff\xfe\x00garbage\x00", b"Disallow\n:::\nUser-agent", b"<html>" * 1_000, b""])
async def test_a_robots_txt_that_is_none_forbids_nothing(server: Server, time: FalseTime, text: bytes):
    server.routes |= {"/robots.txt": answer(text), "/": answer(b"news")}

    assert await get_all(time, server.url("/")) == [b"news"]


async def test_of_a_robots_txt_without_end_the_beginning_holds(server: Server, time: FalseTime):
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /inner/\n"

    async def endless(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while True:
            writer.write(b"# and so on\n" * 4_096)
            await writer.drain()

    server.routes |= {"/robots.txt": endless, "/news": answer(b"news")}

    assert await get_all(time, server.url("/inner/"), server.url("/news")) == ["robots.txt forbids it", b"news"]


async def test_a_robots_txt_in_utf_16_is_read(server: Server, time: FalseTime):
    server.routes["/robots.txt"] = answer("User-agent: *\nDisallow: /inner/\n".encode("utf-16"))

    assert await get_all(time, server.url("/inner/")) == ["robots.txt forbids it"]


async def test_it_is_asked_for_once(server: Server, time: FalseTime):
    server.routes |= {"/a": answer(b"a"), "/b": answer(b"b")}

    await get_all(time, server.url("/a"), server.url("/b"))

    assert [request.path for request in server.asked].count("/robots.txt") == 1


async def test_a_robots_txt_that_leads_on_and_on_is_none(server: Server, time: FalseTime):
    server.routes["/robots.txt"] = answer(b"", "302 Found", location="/robots.txt")
    server.routes["/a"] = answer(b"news")

    assert await get_all(time, server.url("/a")) == [b"news"]


async def test_where_a_redirect_leads_has_its_own_robots_txt(server: Server, time: FalseTime):
    server.routes["/a"] = answer(b"", "302 Found", location=f"http://localhost:{server.port}/b")
    server.routes["/b"] = answer(b"news")
    server.routes["/robots.txt"] = [answer(b""), answer(b"User-agent: *\nDisallow: /b\n")]

    assert await get_all(time, server.url("/a")) == ["robots.txt forbids it"]


async def test_while_a_host_asks_for_a_short_peace_no_other_address_of_it_is_asked(server: Server, time: FalseTime):
    calls = []

    async def busy(_request, writer):
        calls.append(("/busy", time.now))
        is_first = len([path for path, _ in calls if path == "/busy"]) == 1
        writer.write(answer(b"", "429 Too Many Requests", retry_after="30") if is_first else answer(b"news"))

    async def other(_request, writer):
        calls.append(("/other", time.now))
        writer.write(answer(b"else"))

    server.routes |= {"/busy": busy, "/other": other}

    bodies = await get_all(time, server.url("/busy"), server.url("/other"), limits=QUICK)

    assert bodies == [b"news", b"else"]
    assert all(moment >= 30 for _, moment in calls[1:])


async def test_a_host_that_goes_on_saying_that_it_is_too_much_is_left_alone(server: Server, time: FalseTime):
    pages = [f"/p{number}" for number in range(5)]
    server.routes |= dict.fromkeys(pages, answer(b"", "429 Too Many Requests"))

    said = await get_all(time, *map(server.url, pages))

    assert len([path for path in server.paths if path != "/robots.txt"]) == 3
    assert said[-1] == "answered 429 Too Many Requests: left alone until the next time"
