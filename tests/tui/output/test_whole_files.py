"""A file that a command writes is whole, or stays what it was."""

import os
import stat
from pathlib import Path
from threading import Thread

import pytest

from model.errors import IssueWatchError
from tui.output.whole_files import write_whole


def test_what_can_not_be_written_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "brief.md"
    file.write_bytes(b"of last week")
    write = Path.write_bytes

    def half(path: Path, content: bytes) -> int:
        write(path, content[:3])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(IssueWatchError, match=r"brief\.md could not be written: No space left"):
        write_whole(file, b"of this week")

    assert file.read_bytes() == b"of last week"
    assert [each.name for each in tmp_path.iterdir()] == ["brief.md"]


def test_a_link_a_pipe_and_the_rights_of_a_file_stay(tmp_path: Path) -> None:
    file, link, pipe = tmp_path / "a.md", tmp_path / "link.md", tmp_path / "pipe"
    file.touch(mode=0o600)
    link.symlink_to(file)
    write_whole(link, b"told")
    assert (link.is_symlink(), file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (True, b"told", 0o600)

    os.mkfifo(pipe)
    heard: list[bytes] = []
    reader = Thread(target=lambda: heard.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"told")
    reader.join()
    assert (heard, stat.S_ISFIFO(pipe.stat().st_mode)) == ([b"told"], True)


def test_a_folder_that_is_not_there_is_made_only_where_that_is_asked(tmp_path: Path) -> None:
    with pytest.raises(IssueWatchError, match="could not be written: No such file or directory"):
        write_whole(tmp_path / "no" / "a.md", b"told")
    write_whole(tmp_path / "no" / "a.md", b"told", has_folder=False)
    assert (tmp_path / "no" / "a.md").read_bytes() == b"told"
