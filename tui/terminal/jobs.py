"""The shell's job that the program is: whether it can be stopped, and stopping it."""

import asyncio
import os
import signal
import sys
from contextlib import suppress
from typing import Any

from textual.app import App, SuspendNotSupported


def has_job_control() -> bool:
    """Whether a shell could bring the program back; none can if it was started in place of one, or on Windows."""
    return sys.platform != "win32" and os.getpgrp() != os.getsid(0)


def give_way(app: App[Any]) -> None:
    """Stop until the shell's `fg`; SuspendNotSupported where there is none."""
    if not has_job_control():
        raise SuspendNotSupported
    with app.suspend():  # before any process stops: once the shell has the terminal back, it can't be restored
        stop_job()


def stop_job() -> None:
    """Stop every process of the job: `uv run` too, else the shell would go on waiting for it."""
    if sys.platform != "win32":
        os.killpg(os.getpgrp(), signal.SIGSTOP)


def leave_when_told(app: App[Any]) -> None:
    """End as `q` does when the system says so (SIGTERM): the terminal is left as it was found."""
    if app.is_headless or app.is_web:
        return
    with suppress(NotImplementedError):  # Windows
        code = 128 + signal.SIGTERM
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lambda: app.exit(return_code=code))
