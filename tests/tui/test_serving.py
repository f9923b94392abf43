"""The dashboard in a browser: the whole of it, on this machine only, and for its own pages only."""

import asyncio
import base64
import json
import os
import shutil
import socket
import subprocess
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from tui.web import POLICY

ROOT = Path(__file__).parents[2]
PATIENCE = 60
FULL = 20_000
"""Bytes of a picture that shows more than an empty page."""
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@asynccontextmanager
async def served(home):
    port = free_port()
    command = [sys.executable, "-c", "from tui.command import main; main()"]
    environment = {**os.environ, "ISSUEWATCH_HOME": str(home)}
    process = await asyncio.create_subprocess_exec(
        *command,
        "--as-of",
        "2023-12-31",
        "serve",
        "--port",
        str(port),
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
    )
    try:
        line = await asyncio.wait_for(process.stderr.readline(), PATIENCE)
        assert f"http://127.0.0.1:{port}" in line.decode()
        await listening(port)
        async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client:
            yield client, port
    finally:
        process.terminate()
        await process.communicate()


async def listening(port):
    """It says where it is a moment before it listens there."""
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return


async def received_until(socket, words):
    """What comes until these words are in it; a terminal's control sequences stand between words, not in them."""
    seen = b""
    async with asyncio.timeout(PATIENCE):
        while words not in seen:
            message = await socket.receive()
            assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT)
            seen += message.data if isinstance(message.data, bytes) else message.data.encode()
    return seen


async def test_the_dashboard_runs_in_a_page_and_answers_keys(demo_read):
    async with served(demo_read) as (client, _), client.ws_connect("/ws?width=100&height=30") as page:
        await received_until(page, b"12 months")
        await page.send_json(["stdin", "2"])
        await received_until(page, b"Matrix")


async def test_pages_of_others_are_turned_away(home):
    async with served(home) as (client, port):
        own = await client.get("/")
        foreign = await client.get("/ws", headers={"Origin": "http://evil.example"})
        rebound = await client.get("/", headers={"Host": f"evil.example:{port}"})

        assert [answer.status for answer in (own, foreign, rebound)] == [200, 403, 403]
        assert own.headers["Content-Security-Policy"] == POLICY.format(port=port)


async def test_a_port_that_is_taken_is_one_line_and_wrong_use(home):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-c", "from tui.command import main; main()", "serve", "--port", port]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE)

    assert done.returncode == 2
    assert done.stderr.startswith(f"issuewatch: port {port}: ")
    assert len(done.stderr.splitlines()) == 1


class Tab:
    """A tab of a browser, over its debugging protocol."""

    def __init__(self, socket):
        self.socket, self.number = socket, 0

    async def ask(self, method, **params):
        self.number += 1
        await self.socket.send_json({"id": self.number, "method": method, "params": params})
        async for message in self.socket:
            answer = json.loads(message.data)
            if answer.get("id") == self.number:
                return answer["result"]
        raise ConnectionError("the browser is gone")

    async def picture(self):
        return base64.b64decode((await self.ask("Page.captureScreenshot"))["data"])

    async def key(self, key):
        await self.ask("Input.dispatchKeyEvent", type="keyDown", key=key, text=key)
        await self.ask("Input.dispatchKeyEvent", type="keyUp", key=key)

    async def other_than(self, before):
        """The picture once it is another one and stays so."""
        async with asyncio.timeout(PATIENCE):
            last = before
            while True:
                await asyncio.sleep(0.5)
                now = await self.picture()
                if now != before and now == last and len(now) > FULL:
                    return now
                last = now


@asynccontextmanager
async def tab_on(url, folder):
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--window-size=1000,700"]
    process = await asyncio.create_subprocess_exec(
        BROWSER, *options, f"--user-data-dir={folder}", url, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        port_file = folder / "DevToolsActivePort"
        async with asyncio.timeout(PATIENCE):
            while not port_file.exists() or not port_file.read_text(encoding="utf-8"):
                await asyncio.sleep(0.1)
        debugger = f"http://127.0.0.1:{port_file.read_text(encoding='utf-8').splitlines()[0]}"
        async with aiohttp.ClientSession() as client:
            tabs = await (await client.get(f"{debugger}/json")).json()
            address = next(tab["webSocketDebuggerUrl"] for tab in tabs if tab["type"] == "page")
            async with client.ws_connect(address, max_msg_size=0) as socket:
                yield Tab(socket)
    finally:
        process.terminate()
        await process.wait()


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
async def test_a_browser_shows_it_and_its_keys_work(home, tmp_path):
    async with served(home) as (_, port), tab_on(f"http://127.0.0.1:{port}/", tmp_path / "profile") as tab:
        board = await tab.other_than(b"")
        await tab.ask("Runtime.evaluate", expression="document.querySelector('textarea')?.focus()")
        board = await tab.other_than(b"")
        await tab.key("2")
        matrix = await tab.other_than(board)

    assert matrix != board
