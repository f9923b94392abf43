"""Ctrl-C ends the program without a word of its own, with 130, whatever it is just loading or doing."""

import subprocess
import sys
import time

import pytest

from tui.terminal import interrupts

INTERRUPTED = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, *_):
        if name == {at!r}:
            os.kill(os.getpid(), signal.SIGINT)

from tui.starting import main
sys.meta_path.insert(0, Interrupting())
sys.argv[1:] = {words!r}
main()
"""
FAILING = """
import os, signal, sys
from tui.commands import board
from tui.starting import main

def status(*_, **__):
    try:
        os.kill(os.getpid(), signal.SIGINT)
    except KeyboardInterrupt:
        pass
    raise {error}

board.status = status
sys.argv[1:] = ["--plain"]
main()
"""


def ran(code: str) -> tuple[int, bytes]:
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("typer", ["status"]),
        ("tui.commands.keys", ["keys"]),
        ("polars", ["show", "taiwan"]),
        ("model.store", ["add", "it.txt"]),
        ("pydantic", ["dossier", "check"]),
    ],
)
def test_while_it_loads(at, words):
    assert ran(INTERRUPTED.format(at=at, words=words)) == (130, b"")


@pytest.mark.parametrize("error", ["ValueError('of a library that caught it')", "KeyboardInterrupt", "GeneratorExit"])
def test_where_a_library_makes_another_error_of_it(error):
    assert ran(FAILING.format(error=error)) == (130, b"")


LOST = """
import os, signal, time
from tui.terminal import interrupts

class Dropped:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0)

interrupts.heed()
Dropped()
try:
    interrupts.wait(600)
except KeyboardInterrupt:
    print("heard")
"""


def test_one_that_came_where_nothing_can_be_raised_ends_a_wait():
    assert ran(LOST) == (0, b"heard\n")


def test_a_wait_lasts_as_long_as_it_is_to():
    start = time.monotonic()
    interrupts.wait(0.7)

    assert time.monotonic() - start >= 0.7
