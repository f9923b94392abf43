"""Copying reaches the user whatever lies between, or says that it did not."""

import base64
import os

import pytest

from tui.terminal.clipboard import LARGEST_SEQUENCE, clipboard_file, copy_text


@pytest.fixture(autouse=True)
def a_plain_terminal(monkeypatch):
    for name in ("TMUX", "SSH_CONNECTION", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def program(folder, name, body, monkeypatch):
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    file.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def sent(way, text="中 é"):
    written = []
    copied = copy_text(text, way, written.append)
    return copied, written


def test_osc52_sends_the_text_to_the_terminal():
    copied, (sequence,) = sent("osc52")

    assert copied.is_there
    assert sequence.startswith("\x1b]52;c;")
    assert base64.b64decode(sequence[7:-1]).decode() == "中 é"


def test_what_is_too_long_for_a_terminal_goes_into_a_file():
    copied, written = sent("osc52", "x" * LARGEST_SEQUENCE)

    assert written == []
    assert str(clipboard_file()) in copied.told
    assert len(clipboard_file().read_text(encoding="utf-8")) == LARGEST_SEQUENCE


def test_over_ssh_the_terminal_is_asked_not_the_far_machine(monkeypatch):
    monkeypatch.setenv("SSH_CONNECTION", "a b c d")
    copied, written = sent("auto")

    assert copied.is_there
    assert len(written) == 1


def test_in_tmux_its_buffer_hands_the_text_on(monkeypatch, tmp_path):
    program(tmp_path / "bin", "tmux", f'echo "$@" > {tmp_path}/args; cat > {tmp_path}/text', monkeypatch)
    monkeypatch.setenv("TMUX", "/tmp/x,1,0")
    copied, written = sent("auto")

    assert (copied.is_there, written) == (True, [])
    assert (tmp_path / "args").read_text(encoding="utf-8").split() == ["load-buffer", "-w", "-"]
    assert (tmp_path / "text").read_text(encoding="utf-8") == "中 é"


def test_an_old_tmux_that_refuses_is_no_end(monkeypatch, tmp_path):
    program(tmp_path / "bin", "tmux", "exit 1", monkeypatch)
    monkeypatch.setenv("TMUX", "/tmp/x,1,0")
    monkeypatch.setenv("SSH_CONNECTION", "a b c d")

    assert len(sent("auto")[1]) == 1


def test_a_file_that_can_not_be_written_is_told(monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_HOME", "/proc/nowhere")
    copied, _ = sent("file")

    assert not copied.is_there
    assert "/proc/nowhere" in copied.told
