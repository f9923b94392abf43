"""The dashboard in a browser on this machine: textual-serve behind a door that only this machine's own pages pass."""

import shlex
import socket
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Middleware
from textual_serve.server import Server

HOST: Final = "127.0.0.1"
"""Loopback only: whoever reaches the page can read and judge as the user who started it."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

POLICY: Final = (
    "default-src 'self' 'unsafe-inline' data:; connect-src 'self' ws://127.0.0.1:{port} ws://localhost:{port}; "
    "frame-ancestors 'none'"
)
"""No fonts or scripts of other machines, and no other page around it."""


class LoopbackServer(Server):
    """Serves one process of the dashboard to each tab."""

    def __init__(self, command: str, port: int, say: Callable[[str], object]) -> None:
        super().__init__(command, host=HOST, port=port, title="issuewatch", public_url=f"http://{HOST}:{port}")
        self._say = say

    def initialize_logging(self) -> None:
        """Leave it as it is: textual-serve's own would print local variables, and so articles."""

    async def on_startup(self, app: web.Application) -> None:
        """Say where it is, in one line."""
        self._say(f"the dashboard is at {self.public_url} · Ctrl+C ends it")

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(door(self.port))
        return app


def door(port: int) -> Middleware:
    """Turns away what other pages send: a browser lets any page open a websocket to 127.0.0.1."""
    names = [f"{HOST}:{port}", f"localhost:{port}"]
    origins = [f"http://{name}" for name in names]

    @web.middleware
    async def only_own(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.host not in names or request.headers.get("Origin", origins[0]) not in origins:
            raise web.HTTPForbidden(text="issuewatch answers only pages of its own.\n")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = POLICY.format(port=port)
        return response

    return only_own


def serve(command: Sequence[str], port: int, say: Callable[[str], object]) -> None:
    """Serve until Ctrl+C; OSError if the port is taken."""
    with socket.socket() as probe:  # asked first: aiohttp would say where it is before it knows
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((HOST, port))
    LoopbackServer(shlex.join(command), port, say).serve()
