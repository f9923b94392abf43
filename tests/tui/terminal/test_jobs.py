"""Ctrl-Z gives the terminal back to the shell, and `fg` the dashboard to the terminal."""

import fcntl
import os
import shutil
import signal
import struct
import subprocess
import sys
import termios

import pytest
from shots import settle
from textual.drivers.headless_driver import HeadlessDriver

from tests.tui.test_terminal_bytes import ROOT, Terminal, terminal

IN_A_SHELL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
program = "$0 -c 'from tui.command import main; main()'"
os.execvp("bash", ["bash", "-c", f"set -m; {program}; echo IS BACK; read; fg", sys.executable])
"""


async def test_ctrl_z_stops_the_job(running, monkeypatch):
    stopped = []
    monkeypatch.setattr(HeadlessDriver, "can_suspend", True)
    monkeypatch.setattr("tui.terminal.jobs.has_job_control", lambda: True)
    monkeypatch.setattr("tui.terminal.jobs.stop_job", lambda: stopped.append("job"))
    monkeypatch.setattr(HeadlessDriver, "suspend_application_mode", lambda _: stopped.append("terminal"))
    async with running() as pilot:
        await pilot.press("ctrl+z")
        await settle(pilot)

    assert stopped == ["terminal", "job"]


@pytest.mark.parametrize(("can_suspend", "has_shell"), [(False, True), (True, False)])
async def test_where_no_shell_is_to_return_to_a_notice_says_so(running, monkeypatch, can_suspend, has_shell):
    monkeypatch.setattr(HeadlessDriver, "can_suspend", can_suspend)
    monkeypatch.setattr("tui.terminal.jobs.has_job_control", lambda: has_shell)
    monkeypatch.setattr("tui.terminal.jobs.stop_job", lambda: pytest.fail("stopped"))
    async with running() as pilot:
        await pilot.press("ctrl+z")
        await settle(pilot)

        assert [notice.message for notice in pilot.app._notifications] == [
            "There is no shell here to return to; q quits."
        ]


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell with job control")
@pytest.mark.usefixtures("demo_read")
def test_a_shell_takes_the_dashboard_back_with_fg():
    master, slave = os.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-c", IN_A_SHELL],
        cwd=ROOT, stdin=slave, stdout=slave, stderr=slave, env=os.environ | {"TERM": "xterm-256color"},
        start_new_session=True,
    )  # fmt: skip
    os.close(slave)
    screen = Terminal(master, process)
    try:
        screen.read_until(b"Taiwan")
        screen.read()
        screen.press("\x1a")
        screen.read_until(b"IS BACK")
        screen.sent.clear()
        screen.press("\r")
        screen.read_until(b"Taiwan")
        screen.read()
        for _ in range(10):  # on a busy machine the first key may come before the terminal is the dashboard's again
            if process.poll() is None:
                screen.press("q")
                screen.read_to_the_end(longest=5)
        assert process.poll() == 0
    finally:
        process.kill()
        process.wait(10)
        os.close(master)


@pytest.mark.usefixtures("demo_read")
def test_who_is_told_to_end_gives_the_terminal_back():
    with terminal("--as-of", "2023-06-20") as screen:
        screen.read_until(b"Taiwan")
        screen.process.terminate()
        screen.read_to_the_end(20)
        code = screen.process.wait(10)

    assert b"\x1b[?1049l" in screen.sent
    assert code == 128 + signal.SIGTERM
