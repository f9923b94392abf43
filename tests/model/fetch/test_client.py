"""One address against servers that misbehave: an answer or one FetchError, soon, and nothing else."""

import asyncio
import gzip
import socket
import struct
import threading
import time
import zlib
from dataclasses import replace

import pytest
from servers import Server, answer, dripping

from model.fetch.client import AGENT, Client, retry_after
from model.fetch.errors import FetchError, ForbiddenAddressError
from model.fetch.limits import Limits

PATIENT = Limits(size=100_000, seconds=60, silence=30, redirects=3)
"""A busy machine answers late too: only what never comes is waited for briefly."""
SOON_SILENT = replace(PATIENT, silence=0.3)
SOON_OVER = replace(PATIENT, seconds=0.6)


async def get(url: str, headers: dict[str, str] | None = None, **given):
    async with Client(given.pop("limits", PATIENT), **({"allow_private": True} | given)) as client:
        return await client.get(url, headers)


async def failure(url: str, **given) -> str:
    with pytest.raises(FetchError) as caught:
        await get(url, **given)
    return caught.value.what


async def test_a_page_is_got_as_it_is_and_the_program_names_itself(server: Server):
    server.routes["/"] = answer(b"<p>Talks resume.</p>", content_type="text/html")

    got = await get(server.url("/"))

    assert (got.status, got.body, got.url) == (200, b"<p>Talks resume.</p>", server.url("/"))
    assert server.asked[0].headers["user-agent"] == AGENT
    assert AGENT.startswith("issuewatch/")


# Time


async def test_headers_that_do_not_come_end_in_an_error(server: Server):
    async def slow(_request, writer):
        writer.write(b"HTTP/1.1 200 OK\r\n")
        await writer.drain()
        await asyncio.sleep(5)

    server.routes["/"] = slow

    assert await failure(server.url("/"), limits=SOON_SILENT) == "fell silent"


async def test_a_body_that_drips_is_cut_off_by_the_whole_time_however_lively_it_is(server: Server):
    server.routes["/"] = dripping(b"HTTP/1.1 200 OK\r\n\r\n")
    began = time.monotonic()

    assert await failure(server.url("/"), limits=SOON_OVER) == "takes longer than 0.6 seconds"
    assert time.monotonic() - began < PATIENT.silence


async def test_headers_that_drip_are_cut_off_too(server: Server):
    server.routes["/"] = dripping(b"HTTP/1.1 200 OK\r\nX: ")

    assert await failure(server.url("/"), limits=SOON_OVER) == "takes longer than 0.6 seconds"


# Size


async def test_an_endless_body_is_cut_off_at_the_limit(server: Server):
    sent = 0

    async def endless(_request, writer):
        nonlocal sent
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            writer.write(b"x" * 10_000)
            sent += 10_000
            await writer.drain()

    server.routes["/"] = endless

    assert await failure(server.url("/")) == "is larger than 100,000 bytes"
    assert sent < 20_000_000


async def test_a_body_that_says_it_is_too_large_is_not_waited_for(server: Server):
    server.routes["/"] = b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n"

    assert await failure(server.url("/")) == "is larger than 100,000 bytes"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
async def test_a_bomb_is_cut_off_when_it_has_unpacked_to_the_limit(server: Server, coding: str):
    zeros = bytes(200_000_000)
    bomb = gzip.compress(zeros, 9) if coding == "gzip" else zlib.compress(zeros, 9)
    server.routes["/"] = answer(bomb, content_encoding=coding)
    limits = Limits(size=1_000_000, seconds=10, silence=5)

    assert await failure(server.url("/"), limits=limits) == "is larger than 1,000,000 bytes"


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (gzip.compress(b"news " * 9_000), "gzip"),
        (gzip.compress(b"news " * 4_000) + gzip.compress(b"news " * 5_000) + bytes(8), "gzip"),
        (zlib.compress(b"news " * 9_000), "deflate"),
        (zlib.compress(b"news " * 9_000)[2:-4], "deflate"),
    ],
    ids=["gzip", "gzip of two members", "zlib", "bare deflate"],
)
async def test_what_is_packed_is_unpacked(server: Server, packed: bytes, coding: str):
    server.routes["/"] = answer(packed, content_encoding=coding)

    assert (await get(server.url("/"))).body == b"news " * 9_000


@pytest.mark.parametrize("size", [65_535, 65_536, 65_537, 131_072])
async def test_nothing_is_lost_where_a_body_ends_with_a_full_piece(server: Server, size: int):
    limits = Limits(size=1_000_000, seconds=10, silence=5)
    server.routes["/"] = answer(gzip.compress(bytes(size)), content_encoding="gzip")

    assert (await get(server.url("/"), limits=limits)).body == bytes(size)


@pytest.mark.parametrize(
    ("body", "coding", "why"),
    [
        (b"no gzip at all", "gzip", "is packed wrongly"),
        (gzip.compress(b"news " * 9_000)[:-20], "gzip", "breaks off"),
        (b"whatever", "br", "is packed as 'br', which was not asked for"),
        (gzip.compress(gzip.compress(b"news")), "gzip, gzip", "is packed as 'gzip, gzip', which was not asked for"),
    ],
    ids=["not packed", "cut off", "another coding", "packed twice"],  # gzip has the time in it: two workers, two names
)
async def test_what_is_packed_otherwise_than_agreed_is_refused(server: Server, body: bytes, coding: str, why: str):
    server.routes["/"] = answer(body, content_encoding=coding)

    assert await failure(server.url("/")) == why


@pytest.mark.parametrize("coding", ["none", "UTF-8", "identity", "utf8"])
async def test_what_names_no_packing_is_read_as_it_is(server: Server, coding: str):
    server.routes["/"] = answer(b"news", content_encoding=coding)

    assert (await get(server.url("/"))).body == b"news"


# No proper HTTP


@pytest.mark.parametrize(
    "sent",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nnews \r\n",
        b"HTTP/1.1 200 OK\r\nContent-Len",
        b"",
        b"\x00\xff\x1b]0;owned\x07 SSH-2.0-OpenSSH_9.6\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nnews",
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nnews",
        b"HTTP/1.1 999999 What\r\n\r\n",
    ],
    ids=["too long a length", "half-closed", "cut headers", "nothing", "garbage", "minus", "two lengths", "status"],
)
async def test_what_is_cut_short_or_no_http_ends_in_an_error_that_may_pass(server: Server, sent: bytes):
    server.routes["/"] = sent

    with pytest.raises(FetchError) as caught:
        await get(server.url("/"))

    assert caught.value.may_pass
    assert caught.value.what.startswith("broke off, or does not speak HTTP")


async def test_a_connection_that_is_thrown_away_broke_off():
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def reset() -> None:
            taken, _ = listening.accept()
            taken.recv(4_096)
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            taken.close()

        thread = threading.Thread(target=reset)
        thread.start()
        why = await failure(f"http://127.0.0.1:{listening.getsockname()[1]}/")
        thread.join()

    assert why.startswith("broke off")


async def test_of_a_length_that_is_too_short_no_more_is_read_than_it_says(server: Server):
    server.routes["/"] = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnews and much more"

    assert (await get(server.url("/"))).body == b"news"


async def test_huge_headers_end_in_an_error(server: Server):
    server.routes["/"] = b"HTTP/1.1 200 OK\r\nX: " + b"x" * 5_000_000 + b"\r\n\r\nnews"

    assert (await failure(server.url("/"))).startswith("broke off, or does not speak HTTP")


async def test_a_port_where_nobody_listens_is_an_error_that_may_pass(server: Server):
    with pytest.raises(FetchError, match="can't be connected to") as caught:
        await get("http://127.0.0.1:9/")

    assert caught.value.may_pass


# Answers other than 200


async def test_not_modified_is_an_answer_without_a_body(server: Server):
    server.routes["/"] = b"HTTP/1.1 304 Not Modified\r\n\r\n"

    got = await get(server.url("/"), {"If-None-Match": '"1"'})

    assert (got.status, got.body) == (304, b"")
    assert server.asked[0].headers["if-none-match"] == '"1"'


async def test_what_a_server_says_in_an_error_is_cut_to_a_line(server: Server):
    server.routes["/"] = answer(b"", "404 " + "No " * 2_000)

    assert await failure(server.url("/")) == "answered 404 " + "No " * 39 + "No"


@pytest.mark.parametrize(("status", "may_pass"), [("404 Not Found", False), ("429 Too Many", True), ("503 Off", True)])
async def test_a_refusal_is_told_with_its_number_and_whether_it_may_pass(server: Server, status: str, may_pass: bool):
    server.routes["/"] = answer(b"", status, retry_after="7")

    with pytest.raises(FetchError) as caught:
        await get(server.url("/"))

    assert (caught.value.what, caught.value.may_pass, caught.value.wait) == (f"answered {status}", may_pass, 7.0)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("120", 120.0), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0), ("soon", None), ("", None), ("-1", None), ("1e9", None)],
)
def test_retry_after_is_seconds_or_a_moment(value: str, seconds: float | None):
    assert retry_after({"retry-after": value}) == seconds


# Redirects


async def test_redirects_are_followed_to_the_end(server: Server):
    server.routes["/old"] = answer(b"", "301 Moved", location="/new?a=1")
    server.routes["/new?a=1"] = answer(b"news")

    got = await get(server.url("/old#part"))

    assert (got.url, got.body) == (server.url("/new?a=1"), b"news")


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [(("301", "308"), "/2"), (("301", "302"), "/1"), (("302", "301"), None), (("307", "303"), None)],
)
async def test_where_it_has_moved_for_good_is_told(server: Server, statuses: tuple[str, str], moved: str | None):
    server.routes["/0"] = answer(b"", f"{statuses[0]} Moved", location="/1")
    server.routes["/1"] = answer(b"", f"{statuses[1]} Moved", location="/2")
    server.routes["/2"] = answer(b"news")

    assert (await get(server.url("/0"))).moved == (moved and server.url(moved))


async def test_a_redirect_loop_ends(server: Server):
    server.routes["/"] = answer(b"", "302 Found", location="/")

    assert await failure(server.url("/")) == "redirects more than 3 times"
    assert len(server.asked) == 4


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/"])
async def test_a_redirect_out_of_the_web_is_not_followed(server: Server, target: str):
    server.routes["/"] = answer(b"", "302 Found", location=target)

    assert (await failure(server.url("/"))).startswith("is no web address: only http and https")


@pytest.mark.parametrize(
    "target", ["javascript:1", "http://", "http://[::1", "//", "http://\x7f/", "http://" + "a" * 300]
)
async def test_a_redirect_to_nowhere_is_an_error(server: Server, target: str):
    server.routes["/"] = answer(b"", "302 Found", location=target)

    await failure(server.url("/"))


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1:1/\x1b]52;c;aGk=\x07", "/\x01", "http://\x7f/", "data:text/html,<p>hi"]
)
async def test_a_redirect_with_control_bytes_or_to_data_is_told_as_what_it_is(server: Server, target: str):
    server.routes["/"] = answer(b"", "302 Found", location=target)

    with pytest.raises(FetchError) as caught:
        await get(server.url("/"))

    assert caught.value.what == "redirects to what is no web address (its Location can't be read)"
    assert not caught.value.may_pass


# Addresses


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "0.0.0.0", "169.254.169.254", "[::1]", "[::]"),
        *("[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[fe80::1]", "2130706433", "0x7f.1", "127.1", "0177.0.0.1"),
        *(
            "localhost",
            "LOCALHOST.",
            "www.localhost",
            "0x7f000001",
            "0x7f000001.",
            "%6c%6fcalhost",
            "10.0.0.1%00.a.example",
        ),
    ],
)
@pytest.mark.parametrize("env_proxies", [False, True], ids=["", "through a proxy"])
async def test_no_spelling_of_an_inner_address_is_gone_to(
    server: Server, host: str, env_proxies: bool, monkeypatch: pytest.MonkeyPatch
):
    """Nor is a proxy asked for it, which may read it so."""
    monkeypatch.setenv("HTTP_PROXY", server.url())
    with pytest.raises(ForbiddenAddressError):
        await get(f"http://{host}:{server.port}/", allow_private=False, env_proxies=env_proxies)

    assert server.asked == []


@pytest.mark.parametrize("host", ["xn--", "xn--a.example", "a..b", "[::1", "h:-1", "a\u2024b.example%"])
async def test_a_host_that_is_no_name_is_one_clear_error(host: str):
    with pytest.raises(ForbiddenAddressError):
        await get(f"http://{host}/", allow_private=False)


@pytest.mark.parametrize("host", ["0xcafe.example", "face.0xcafe.example", "1.example"])
async def test_a_name_that_only_looks_like_a_number_is_resolved(server: Server, host: str):
    server.routes["/"] = answer(b"news")

    async def resolve(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    assert (await get(server.url("/", host), resolve=resolve, policy=lambda _: None)).body == b"news"


async def test_a_redirect_to_an_inner_address_is_not_followed(server: Server):
    """The first host counts as public here; where it sends us does not."""
    server.routes["/"] = answer(b"", "302 Found", location="http://192.168.0.1/admin")

    def policy(address: str) -> str | None:
        return None if address == "127.0.0.1" else "private"

    what = await failure(server.url("/"), policy=policy)

    assert what == "leads to 192.168.0.1, which is private; --allow-private goes there all the same"


async def test_no_redirect_leads_to_what_clouds_tell_a_machine_even_where_inner_networks_are_allowed(server: Server):
    server.routes["/"] = answer(b"", "302 Found", location="http://169.254.169.254/latest/meta-data")

    what = await failure(server.url("/"))

    assert what == (
        "leads to 169.254.169.254, which is cloud metadata; --allow-private goes there if that is named itself"
    )


async def test_nor_does_a_name(server: Server):
    async def resolve(_host: str, _port: int) -> list[str]:
        return ["169.254.169.254"]

    what = await failure(server.url("/", "news.example"), resolve=resolve)

    assert what.startswith("leads to 169.254.169.254, which is cloud metadata")


async def test_what_goes_wrong_behind_a_redirect_is_told_of_the_address_that_was_asked_for_too(server: Server):
    server.routes["/a?b=1"] = answer(b"", "302 Found", location="/c")

    with pytest.raises(FetchError) as caught:
        await get(server.url("/a?b=1#part"))

    assert str(caught.value) == f"{server.url('/a?b=1')} → {server.url('/c')}: answered 404 Not Found"


async def test_a_name_that_leads_inside_is_not_gone_to(server: Server):
    async def resolve(_host: str, _port: int) -> list[str]:
        return ["93.184.216.34", "127.0.0.1"]

    what = await failure(server.url("/", "news.example"), resolve=resolve, allow_private=False)

    assert what.startswith("leads to 127.0.0.1, which is loopback")
    assert server.asked == []


async def test_a_name_is_resolved_once_and_the_address_that_was_judged_is_the_one_connected_to(server: Server):
    """DNS rebinding: a second look would get another address. The name stays in the Host header."""
    resolved, judged = [], []

    async def resolve(host: str, _port: int) -> list[str]:
        resolved.append(host)
        return ["127.0.0.1"] if len(resolved) == 1 else ["10.0.0.1"]

    def policy(address: str) -> str | None:
        judged.append(address)
        return None if address == "127.0.0.1" else "private"

    server.routes["/"] = answer(b"news")
    got = await get(server.url("/", "news.example"), resolve=resolve, policy=policy)

    assert got.body == b"news"
    assert (resolved, judged) == (["news.example"], ["127.0.0.1"])
    assert server.asked[0].headers["host"] == f"news.example:{server.port}"


async def test_the_next_address_of_a_name_is_tried_when_the_first_does_not_answer(server: Server):
    async def resolve(_host: str, _port: int) -> list[str]:
        return ["127.0.0.2", "127.0.0.1"]

    server.routes["/"] = answer(b"news")

    assert (await get(server.url("/", "news.example"), resolve=resolve)).body == b"news"


async def test_over_tls_it_is_the_name_that_is_asked_for_though_the_connection_goes_to_an_address():
    """The first message of a TLS client names the host in the clear; the certificate is checked against that name."""
    greeting = asyncio.Future[bytes]()

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        greeting.set_result(await reader.read(4_096))
        writer.close()

    async def resolve(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    async with await asyncio.start_server(listen, "127.0.0.1", 0) as listening:
        port = listening.sockets[0].getsockname()[1]
        await failure(f"https://news.example:{port}/", resolve=resolve)

    assert b"news.example" in await greeting


async def test_a_name_of_other_letters_is_resolved_as_it_is_registered(server: Server):
    resolved = []

    async def resolve(host: str, _port: int) -> list[str]:
        resolved.append(host)
        return ["127.0.0.1"]

    server.routes["/"] = answer(b"news")
    await get(server.url("/", "straße.example"), resolve=resolve)

    assert resolved == ["xn--strae-oqa.example"]
    assert server.asked[0].headers["host"] == f"xn--strae-oqa.example:{server.port}"


async def test_a_name_without_an_address_is_an_error(server: Server):
    async def resolve(_host: str, _port: int) -> list[str]:
        raise OSError("no such name")

    assert await failure("http://news.example/", resolve=resolve) == "no host called news.example"


async def test_the_proxies_of_the_environment_are_left_aside(server: Server, monkeypatch: pytest.MonkeyPatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    server.routes["/"] = answer(b"news")

    assert (await get(server.url("/"))).body == b"news"


async def test_the_proxies_of_the_environment_are_used_if_asked_for(server: Server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("http_proxy", server.url("/"))
    monkeypatch.setenv("no_proxy", "")
    server.routes["http://news.example/"] = answer(b"by proxy")

    assert (await get("http://news.example/", env_proxies=True)).body == b"by proxy"


# Credentials and cookies


async def test_credentials_go_to_their_own_host_and_appear_nowhere(server: Server):
    server.routes["/"] = answer(b"", "302 Found", location="/inner")
    server.routes["/inner"] = answer(b"", "302 Found", location=f"http://localhost:{server.port}/outer")
    server.routes["/outer"] = answer(b"news")

    got = await get(server.url("/").replace("//", "//ana:secret@"))

    sent = [request.headers.get("authorization") for request in server.asked]
    assert sent == ["Basic YW5hOnNlY3JldA==", "Basic YW5hOnNlY3JldA==", None]
    assert "secret" not in got.url


async def test_credentials_are_in_no_error(server: Server):
    for url in (
        server.url("/none").replace("//", "//ana:secret@"),
        "ftp://ana:secret@127.0.0.1/",
        "http://ana:secret@127.0.0.1:9/",
        "http://ana:secret@[::1/",
        "http://ana:secret@127.0.0.1:99999/",
    ):
        with pytest.raises(FetchError) as caught:
            await get(url)
        assert "secret" not in str(caught.value)


async def test_a_redirect_can_not_smuggle_credentials_in(server: Server):
    server.routes["/"] = answer(b"", "302 Found", location=f"http://root:toor@127.0.0.1:{server.port}/in")
    server.routes["/in"] = answer(b"news")

    await get(server.url("/"))

    assert "authorization" not in server.asked[1].headers


async def test_no_cookie_is_kept(server: Server):
    server.routes["/"] = answer(b"", "302 Found", location="/in", set_cookie="id=1; Path=/")
    server.routes["/in"] = answer(b"news")

    await get(server.url("/"))

    assert "cookie" not in server.asked[1].headers
