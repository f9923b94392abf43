"""Files that come into a folder, with a clock of our own; the real thing is in tests/tui/commands/test_taking_in.py."""

import os
from collections.abc import Iterator
from errno import EMFILE, ENOSPC
from itertools import islice
from pathlib import Path

import pytest
import watchfiles

from model.errors import IssueWatchError
from model.watching import PATIENCE, Waiting, watched


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def waiting(clock: Clock) -> Waiting:
    return Waiting(still=1.0, clock=clock, now=clock)


def write(file: Path, text: str, at: int = 0) -> Path:
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(at, at))
    return file


def test_a_file_is_given_once_nobody_has_written_to_it_for_a_while(waiting: Waiting, clock: Clock, tmp_path: Path):
    file = write(tmp_path / "a", "The")
    waiting.changed([file])
    given = [waiting.ready()]
    for clock.now, text in ((0.5, "The two"), (1.2, "The two sides"), (1.9, "The two sides"), (2.3, "The two sides")):
        write(file, text)
        given.append(waiting.ready())

    assert given == [[], [], [], [], [file]]


def test_it_is_not_given_again_unless_it_changes(waiting: Waiting, clock: Clock, tmp_path: Path):
    file = write(tmp_path / "a", "one")
    given = []
    for clock.now, text, at in ((0, "one", 0), (2, "one", 0), (4, "one", 0), (6, "two", 6), (8, "two", 6)):
        write(file, text, at * 10**9)
        waiting.changed([file])
        given.append(waiting.ready())

    assert given == [[], [file], [], [], [file]]


def test_one_that_is_gone_is_forgotten_and_taken_again_when_it_is_back(waiting: Waiting, clock: Clock, tmp_path: Path):
    file = write(tmp_path / "a", "one")
    waiting.changed([file, tmp_path, tmp_path / "never"])
    waiting.ready()
    file.unlink()
    clock.now = 2
    gone = waiting.ready()
    waiting.changed([write(file, "one", at=2 * 10**9)])
    waiting.ready()
    clock.now = 4

    assert (gone, waiting.ready()) == ([], [file])


def test_one_that_nobody_has_written_to_for_long_is_given_at_once(waiting: Waiting, clock: Clock, tmp_path: Path):
    clock.now = 60
    old = write(tmp_path / "old", "one", at=50 * 10**9)
    waiting.changed([old, write(tmp_path / "new", "one", at=60 * 10**9), write(tmp_path / "ahead", "", at=90 * 10**9)])

    assert waiting.ready() == [old]


def test_what_is_still_fetched_or_open_in_an_editor_is_left_alone(tmp_path: Path):
    wanted = ["a.txt", "part.md", "notes.part1.txt", "tmp", "a~b.txt", "#3.md"]
    for name in (
        "big.zip.crdownload", "x.part", "x.PART", "y.tmp", "z.md.filepart", "a.txt.swp", "~$a.docx", "#a.txt#",
        "a.txt~", "b.partial", *wanted,
    ):  # fmt: skip
        write(tmp_path / name, name)
    (tmp_path / "page.download").mkdir()
    write(tmp_path / "page.download" / "page.html", "half")

    found = next(given for given in watched([tmp_path], waiting=Waiting(still=0.0)) if given)

    assert found == sorted(tmp_path / name for name in wanted)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path):
    (tmp_path / "in").mkdir()
    file = write(tmp_path / "in" / "a.txt", "one")
    (tmp_path / "in" / "b.txt").symlink_to(write(tmp_path / "secret.txt", "two"))

    assert next(given for given in watched([tmp_path / "in"], waiting=Waiting(still=0.0)) if given) == [file]


def test_links_that_lead_to_one_another_end_no_watch(tmp_path: Path):
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "loop").symlink_to("loop")
    file = write(tmp_path / "c.txt", "one")
    changes = watched([tmp_path], waiting=Waiting(still=0.0))

    assert next(given for given in changes if given) == [file]
    (tmp_path / "d.txt").symlink_to("d.txt")
    later = write(tmp_path / "e.txt", "two")
    assert next(given for given in changes if given) == [later]


def of(changes: Iterator[list[Path]], looks: int = 4) -> set[Path]:
    """What comes in so many looks."""
    return {file for given in islice(changes, looks) for file in given}


def test_a_link_made_while_watching_leads_out_no_more_than_one_that_was_there(tmp_path: Path):
    root, out = tmp_path / "in", tmp_path / "out"
    for folder in (root / "below", out):
        folder.mkdir(parents=True)
    secret = write(out / "secret.txt", "two")
    (root / "before").symlink_to(out)
    changes = watched([root], waiting=Waiting(still=0.0))
    file = write(root / "a.txt", "one")
    assert of(changes) == {file}
    (root / "folder").symlink_to(out)
    (root / "self").symlink_to(root)
    (root / "below" / "up").symlink_to(root)
    (root / "b.txt").symlink_to(secret)
    assert of(changes) == set()
    write(out / "later.txt", "three")

    assert of(changes) == set()


def test_a_link_within_the_folder_is_followed(tmp_path: Path):
    file = write(tmp_path / "a.txt", "one")
    changes = watched([tmp_path], waiting=Waiting(still=0.0))
    assert of(changes, 3) == {file}
    (tmp_path / "b.txt").symlink_to(file)

    assert of(changes) == {tmp_path / "b.txt"}


def test_a_file_that_becomes_a_link_out_before_it_is_whole_is_left(tmp_path: Path, waiting: Waiting, clock: Clock):
    root = tmp_path / "in"
    root.mkdir()
    file, secret = write(root / "a.txt", "one"), write(tmp_path / "secret.txt", "one")
    changes = watched([root], waiting=waiting)
    assert of(changes, 3) == set()
    file.unlink()
    file.symlink_to(secret)
    clock.now = 5

    assert of(changes, 3) == set()


def test_a_folder_that_is_gone_is_told_and_taken_up_again_when_it_is_back(tmp_path: Path):
    root, stays, told = tmp_path / "in", tmp_path / "stays", list[str]()
    for folder in (root, stays):
        folder.mkdir()
    file = write(root / "a.txt", "one")
    changes = watched([root, stays], waiting=Waiting(still=0.0), tell=told.append)
    assert of(changes, 3) == {file}
    root.rename(tmp_path / "away")
    other = write(stays / "b.txt", "two")
    assert of(changes) == {other}
    assert told == [f"{root} is gone; it is watched again when it is back"]
    root.mkdir()
    write(root / "c.txt", "three")
    assert of(changes) == {root / "c.txt"}
    later = write(root / "d.txt", "four")

    assert of(changes) == {later}
    assert told[1:] == [f"{root} is back, and watched again"]


def test_so_is_the_only_one_and_one_that_another_has_taken_the_place_of(tmp_path: Path):
    root, told = tmp_path / "in", list[str]()
    changes = watched([root], waiting=Waiting(still=0.0), tell=told.append)
    assert of(changes, 2) == set()
    root.mkdir()
    first = write(root / "a.txt", "one")
    assert of(changes) == {first}
    root.rename(tmp_path / "away")
    root.mkdir()
    second = write(root / "b.txt", "two")

    assert of(changes) == {second}
    assert [line.rpartition("/in is ")[2].split(" ")[0].strip(";,") for line in told] == ["gone", "back"]


def test_what_is_there_comes_first_and_hidden_files_never(tmp_path: Path):
    (tmp_path / "below").mkdir()
    (tmp_path / ".git").mkdir()
    files = [write(tmp_path / name, name) for name in ("a.txt", "below/b.txt")]
    for hidden in (".a.txt", ".git/b.txt"):
        write(tmp_path / hidden, hidden)

    found = next(given for given in watched([tmp_path], waiting=Waiting(still=0.0)) if given)

    assert found == files


def test_neither_comes_what_issuewatch_itself_writes_there_nor_what_is_hidden_below_a_relative_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path / "in" / "own"))
    monkeypatch.chdir(tmp_path)
    for folder in ("in/own/data/articles/_delta_log", "in/own/state"):
        (tmp_path / folder).mkdir(parents=True)
    changes = watched(["in"], waiting=Waiting(still=0.0))
    next(changes)
    for name in ("own/data/articles/_delta_log/0.json", "own/state/feeds.json", ".a.txt", "a.txt"):
        write(tmp_path / "in" / name, name)

    found = [file for given in (next(changes) for _ in range(4)) for file in given]

    assert found == [tmp_path / "in" / "a.txt"]


def test_what_a_saved_page_is_drawn_with_does_not_come(tmp_path: Path):
    page = write(tmp_path / "Talks.html", "They met.")
    (tmp_path / "Talks_files").mkdir()
    write(tmp_path / "Talks_files" / "ad.html", "Buy this.")

    told = next(files for files in watched([tmp_path], waiting=Waiting(still=0)) if files)

    assert told == [page]


def test_a_name_that_is_no_utf8_does_not_end_the_watching(tmp_path: Path):
    changes = watched([tmp_path], waiting=Waiting(still=0.0))
    next(changes)
    odd = os.fsencode(tmp_path) + b"/odd\xff.txt"
    try:
        Path(os.fsdecode(odd)).write_text("one")
    except OSError:
        pytest.skip("no such names on this disk")
    files = {Path(os.fsdecode(odd)), write(tmp_path / "a.txt", "one")}

    assert {file for given in (next(changes) for _ in range(5)) for file in given} == files


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> list[OSError]:
    """What the library says, one after another, before it watches."""
    errors, watch = list[OSError](), watchfiles.watch

    def refuse(*given: object, **named: object) -> Iterator[object]:
        if errors:
            raise errors.pop()
        yield from watch(*given, **named)

    monkeypatch.setattr("watchfiles.watch", refuse)
    monkeypatch.setattr("model.watching.PAUSE_MS", 10)
    return errors


def test_a_folder_that_can_not_be_watched_is_told_in_one_line_once_what_is_there_was_given(
    tmp_path: Path, refusing: list[OSError]
):
    file = write(tmp_path / "a.txt", "one")
    refusing += [OSError(ENOSPC, "OS file watch limit reached.")] * (PATIENCE + 1)
    changes = watched([tmp_path], waiting=Waiting(still=0.0))
    given = of(changes, PATIENCE)
    with pytest.raises(IssueWatchError) as told:
        next(changes)

    assert given == {file}
    assert str(told.value) == f"{tmp_path}: can't be watched any more: OS file watch limit reached."


def test_a_folder_that_can_not_be_watched_for_a_moment_is_watched_afterwards(tmp_path: Path, refusing: list[OSError]):
    refusing += [OSError(EMFILE, "Too many open files")] * PATIENCE
    changes = watched([tmp_path], waiting=Waiting(still=0.0))
    assert of(changes, PATIENCE + 1) == set()
    file = write(tmp_path / "a.txt", "one")

    assert of(changes) == {file}


def test_it_ends_when_it_is_no_longer_wanted(tmp_path: Path):
    assert list(watched([tmp_path], is_wanted=lambda: False)) == []
