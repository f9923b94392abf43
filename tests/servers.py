"""A web server on this machine that does as badly as it is told to."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

Behaviour = Callable[["Request", asyncio.StreamWriter], Awaitable[None]]


class Request(NamedTuple):
    path: str
    headers: dict[str, str]


class Server:
    """Answers each path by its route: bytes that are sent as they are, or a behaviour. Keeps what was asked."""

    def __init__(self) -> None:
        self.routes: dict[str, bytes | list[bytes] | Behaviour] = {"/robots.txt": answer(b"", "404 Not Found")}
        self.asked: list[Request] = []
        self.open_now = self.most_open = 0
        self.port = 0

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [request.path for request in self.asked if request.path != "/robots.txt"]

    async def start(self) -> None:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._server = server

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open_now += 1
        self.most_open = max(self.most_open, self.open_now)
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            first, *lines = head.strip().split("\r\n")
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
            request = Request(first.split()[1], headers)
            self.asked.append(request)
            await self._behave(self.routes.get(request.path, answer(b"", "404 Not Found")), request, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self.open_now -= 1
            writer.close()

    async def _behave(self, route: object, request: Request, writer: asyncio.StreamWriter) -> None:
        if isinstance(route, list):  # one answer after the other, the last again and again
            route = route.pop(0) if len(route) > 1 else route[0]
        if isinstance(route, bytes):
            writer.write(route)
        else:
            await route(request, writer)  # type: ignore[operator]


def dripping(beginning: bytes) -> Behaviour:
    """A byte at a time behind a beginning, without an end."""

    async def drip(_request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(beginning)
        while True:
            writer.write(b".")
            await writer.drain()
            await asyncio.sleep(0.05)

    return drip


def answer(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer; `content_type="text/html"` and the like are headers."""
    lines = {"Content-Length": str(len(body))} | {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + body


@contextmanager
def serving() -> Iterator[Server]:
    """A server in a thread of its own."""
    served, loop, ready = Server(), asyncio.new_event_loop(), threading.Event()

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(served.start())
        ready.set()
        loop.run_forever()
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        served._server.close()
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert ready.wait(10)
    try:
        yield served
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
