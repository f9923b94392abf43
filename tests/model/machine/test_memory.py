"""The allocator's setting is made before polars, which reads it once, is loaded."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from model.machine.memory import KEPT, give_pages_back, keep_pages

READING = """
import os, sys

class Watch:
    def find_spec(self, name, *_):
        if name == "polars":
            print(os.environ.get("_RJEM_MALLOC_CONF"))

sys.meta_path.insert(0, Watch())
from tui.command import main
sys.argv = ["issuewatch", *sys.argv[1:]]
main()
"""


@pytest.mark.parametrize("command", ["add", "scan"])
def test_what_reads_much_keeps_pages_before_polars_is_loaded(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("_RJEM_MALLOC_CONF", raising=False)
    note = tmp_path / "note.txt"
    note.write_text("China and the United States spoke.", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-c", READING, command, str(note)], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[:1] == [KEPT]


@pytest.mark.parametrize("have", [keep_pages, give_pages_back])
def test_what_the_user_has_set_stays(have: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_RJEM_MALLOC_CONF", "dirty_decay_ms:0")

    have()

    assert os.environ["_RJEM_MALLOC_CONF"] == "dirty_decay_ms:0"
