"""What the real program sends to a real terminal when an article is hostile: nothing that the article says to it."""

import base64
import fcntl
import json
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

from model.words.harmful import HARMFUL
from tui.command import app

ROOT: Final = Path(__file__).parents[2]

TITLE: Final = "\x1b]0;OWNED\x07"
CLIPBOARD: Final = "\x1b]52;c;T1dORUQ=\x1b\\"
COLOUR: Final = "\x1b[31337m"
DEVICE: Final = "\x1bPOWNED\x1b\\"
APPLICATION: Final = "\x1b_OWNED\x1b\\"
RESET: Final = "\x1bc"
C1: Final = "\x9b31337m\x9d0;OWNED\x9c\x90OWNED\x9c"
BIDI: Final = "\u202eNWO\u202c\u2066x\u2069\u200f"
HIDDEN: Final = "\u200b\u2060\ufeff\U000e0041"
CONTROLS: Final = "\x00\x07\x08\x0b\x0c\x0e\x7f"
MARKUP: Final = "[/] [red]sic[/red] [@click=app.quit]Xi[/]"
HOSTILE: Final = TITLE + CLIPBOARD + COLOUR + DEVICE + APPLICATION + RESET + C1 + BIDI + HIDDEN + CONTROLS + MARKUP

FORBIDDEN: Final = [
    *(b"\x1b]0;OWNED", b"\x1b]52;c;T1dORUQ=", b"\x1b[31337m", b"\x1bPOWNED", b"\x1b_OWNED", b"\x1bc"),
    *(f"{mark}".encode() for mark in "\x9b\x9d\x90\x9c\u202e\u202c\u2066\u2069\u200f\u200b\u2060\ufeff\U000e0041"),
    *(b"\x00", b"\x0b", b"\x0c", b"\x7f"),
]
"""What an article could do harm with, as bytes."""

SEQUENCE: Final = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[PX^_\]].*?(?:\x07|\x1b\\)|[ -/]*[0-~])", re.DOTALL)
"""An escape sequence, of whatever kind (ECMA-48)."""
BY_TEXTUAL: Final = re.compile(
    rb"\x1b(?:\[[0-9;:]*m|\[[0-9;]*H|\[[?>=<]?[0-9;]*[hlntupqcKJ]|\[\?[0-9;$]*p|[78]|P=\d+s\x1b\\|\]22;\w+\x07)"
)
"""Those that Textual itself sends: styles, the cursor, modes, queries, synchronised output, the mouse's shape."""
COPIED: Final = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
"""What our own copying sends to the clipboard."""


@pytest.fixture
def hostile_store(tmp_path: Path) -> None:
    """Two hostile articles, one of them with a claim in every sentence."""
    said = "The United States and China held talks on Taiwan in Beijing, said Wang Yi."
    articles = [
        {
            "date": f"2023-06-0{number}",
            "title": f"{HOSTILE} News {number}",
            "text": "\n\n".join([f"“{said}{HOSTILE} It protested,” {HOSTILE}. {said}"] * 3),
            "source": f"courier{HOSTILE}.example",
            "url": f"https://courier.example/{number}{HOSTILE}",
            "author": f"Ana {HOSTILE}",
            "id": f"{HOSTILE}{number}",
        }
        for number in (1, 2)
    ]
    (tmp_path / "hostile.jsonl").write_text(
        "".join(f"{json.dumps(article)}\n" for article in articles), encoding="utf-8"
    )
    result = CliRunner().invoke(app, ["add", str(tmp_path / "hostile.jsonl")])
    assert "2 new" in result.stderr


class Terminal:
    """The program's terminal: what it sent, and keys to press."""

    def __init__(self, master: int, process: "subprocess.Popen[bytes]") -> None:
        self._master, self.process = master, process
        self.sent = bytearray()

    def read(self, quiet: float = 0.7, longest: float = 15.0) -> bytes:
        """All that comes until nothing does for a while; b"" at the end."""
        began, start = time.monotonic(), len(self.sent)
        while time.monotonic() - began < longest:
            ready, _, _ = select.select([self._master], [], [], quiet)
            if not ready:
                break
            try:
                piece = os.read(self._master, 65_536)
            except OSError:  # the other end was closed
                break
            if not piece:
                break
            self.sent += piece
        return bytes(self.sent[start:])

    def read_until(self, words: bytes) -> None:
        """Wait for words on the screen."""
        until = time.monotonic() + 30
        while words not in self.sent and time.monotonic() < until and self.process.poll() is None:
            self.read(quiet=0.2)
        assert words in self.sent, bytes(self.sent[-2_000:])

    def read_to_the_end(self, longest: float) -> None:
        """Until the program has ended, or for so many seconds: who still writes to a full terminal never ends."""
        until = time.monotonic() + longest
        while time.monotonic() < until and self.process.poll() is None:
            self.read(quiet=0.2)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, each when what the last one did is drawn."""
        for key in keys:
            os.write(self._master, key.encode())
            self.read(quiet=0.25, longest=3)


@contextmanager
def terminal(*words: str) -> Iterator[Terminal]:
    """The program on a terminal of 100 × 30."""
    master, slave = os.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-c", "from tui.command import main; main()", *words],
        cwd=ROOT, stdin=slave, stdout=slave, stderr=slave, env=os.environ | {"TERM": "xterm-256color"},
        start_new_session=True,
    )  # fmt: skip
    os.close(slave)
    try:
        yield Terminal(master, process)
    finally:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGKILL)
        process.wait(10)
        os.close(master)


def harmful(sent: bytes) -> list[bytes]:
    """What of the forbidden was sent, and every sequence that Textual does not send."""
    strange = [found[0] for found in SEQUENCE.finditer(sent) if not BY_TEXTUAL.fullmatch(found[0])]
    return [mark for mark in FORBIDDEN if mark in sent] + strange


@pytest.mark.usefixtures("hostile_store")
def test_the_dashboard_sends_no_byte_of_a_hostile_article_that_a_terminal_would_obey():
    enter, escape, tab, palette = "\r", "\x1b", "\t", "\x10"
    with terminal("--as-of", "2023-06-20") as screen:
        screen.read_until(b"Taiwan")
        screen.press("3")
        screen.read_until(b"News 2")
        screen.press(enter)
        screen.read_until(b"held talks")
        screen.press("n", "y", "o", escape, "4", enter, escape, "2", enter, "w", tab, tab)
        screen.press("1", "/", 'person:"Wang', tab, escape, escape, "?", escape, palette, "News", escape)
        seen = bytes(screen.sent)

    assert b"OWNED" in seen  # it was there to be seen
    assert b"[/] [red]sic[/red]" in seen  # and nothing was taken for markup
    assert harmful(COPIED.sub(b"", seen)) == []
    copied = [base64.b64decode(found).decode() for found in COPIED.findall(seen)]
    assert any("held talks on Taiwan" in text for text in copied)
    assert [text for text in copied if HARMFUL.search(text)] == []


@pytest.mark.usefixtures("hostile_store")
@pytest.mark.parametrize(
    "words",
    [
        ("status", "--as-of", "2023-06-20"),
        ("show", "taiwan", "--why", "--as-of", "2023-06-20"),
        ("articles",),
        ("articles", "--format", "csv"),
        ("claims", "--format", "md"),
        ("claims", "--format", "jsonl"),
        ("people",),
        ("articles", HOSTILE.replace("\0", "")),
    ],
    ids=["status", "show", "articles", "csv", "md", "jsonl", "people", "a filter"],
)
def test_no_command_does(words: tuple[str, ...]):
    with terminal(*words) as screen:
        screen.read(quiet=30)
        seen = bytes(screen.sent)

    assert harmful(seen.replace(b"\r\x1b[K", b"")) == []
    assert len(seen) > 20


def test_no_name_of_a_file_does(tmp_path: Path):
    (tmp_path / f"{TITLE}{COLOUR}{BIDI}.txt").write_bytes(b"\x00\x01\x02" * 1_000)

    with terminal("add", str(tmp_path)) as screen:
        screen.read(quiet=30)
        seen = bytes(screen.sent)

    assert harmful(seen.replace(b"\r\x1b[K", b"")) == []
    assert b"OWNED" in seen
