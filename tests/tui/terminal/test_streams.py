"""Streams that are closed or full: no crash, and no file of the store takes the place of one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = """
import os, sys
from tui.terminal.streams import open_closed
open_closed()
told = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT)
print("talk", file=sys.stderr)
print("data")
sys.exit(10 + told if sys.stdin.read() == "" else 1)
"""


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_what_is_opened_first_takes_no_streams_place(closed: str, tmp_path: Path) -> None:
    command = f'"$0" -c "$1" "$2" </dev/null {closed}'
    arguments = [sys.executable, CODE, str(tmp_path / "file")]
    done = subprocess.run(["sh", "-c", command, *arguments], cwd=ROOT, capture_output=True, check=False, timeout=60)

    assert done.returncode >= 13
    assert (tmp_path / "file").read_bytes() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.usefixtures("demo_read")
@pytest.mark.parametrize("words", [["status"], ["claims", "--format", "parquet"]])
def test_a_full_disk_below_stdout_is_one_clear_error(words: list[str]) -> None:
    command = [sys.executable, "-c", "from tui.starting import main; main()", *words]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ}, stdout=full, stderr=subprocess.PIPE, check=False, timeout=120
        )

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].endswith(
        b"what was to be printed could not all be written: No space left on device"
    )
    assert b"stopped" not in done.stderr


LONG = """
import resource, sys
from tui.terminal import streams
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
streams.open_closed()
streams.be_buffered()
try:
    sys.stdout.write("x" * 3_000_000)
    sys.stdout.flush()
except OSError:
    streams.drop_stdout()
    sys.exit(2)
"""


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_what_the_system_takes_in_part_is_not_taken_for_written(unbuffered: str, tmp_path: Path) -> None:
    with (tmp_path / "out").open("wb") as out:
        env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
        done = subprocess.run([sys.executable, "-c", LONG], cwd=ROOT, env=env, stdout=out, check=False, timeout=60)

    assert done.returncode == 2
