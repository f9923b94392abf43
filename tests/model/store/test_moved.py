"""A file that was moved, renamed or put into another folder is the same one: what it tells anew supersedes."""

from pathlib import Path

import pytest

from model.store import Store
from tests.model.store.test_superseding import BEGINNINGS, EDITED, TRACKER, counting, take

EDITED_COUNT = ["Beijing did not clear shipments", *BEGINNINGS[1:]]
NOTE = "Envoys met in London\n\nJune 6, 2025\n\nThe envoys met in London and spoke of magnets for six hours.\n"


def after(folder: Path, old: str, before: str, new: str, now: str, *, is_gone: bool = True) -> list[str]:
    """What counts after a file was taken in, moved, edited, and taken in again."""
    store = Store(folder / "home")
    for name in (old, new):
        (folder / name).parent.mkdir(exist_ok=True)
    (folder / old).write_text(before, encoding="utf-8")
    take(store, folder / old)
    if is_gone:
        (folder / old).unlink()
    (folder / new).write_text(now, encoding="utf-8")
    take(store, folder / new)
    return counting(store)


@pytest.mark.parametrize("new", ["u.md", "archive/u.md", "archive/t.md"])
def test_a_tracker_that_was_moved_and_edited_counts_as_it_is_now(new: str, tmp_path: Path) -> None:
    assert after(tmp_path, "t.md", TRACKER, new, EDITED) == EDITED_COUNT


def test_it_goes_on_being_that_file(tmp_path: Path) -> None:
    after(tmp_path, "t.md", TRACKER, "u.md", EDITED)
    store = Store(tmp_path / "home")
    (tmp_path / "u.md").write_text(EDITED.replace("barred", "did not bar"), encoding="utf-8")
    take(store, tmp_path / "u.md")
    assert "Washington did not bar students" in counting(store)
    assert len(counting(store)) == 4, "that entry is in the store under the old name"


def test_what_is_still_there_was_not_moved(tmp_path: Path) -> None:
    assert len(after(tmp_path, "t.md", TRACKER, "archive/t.md", EDITED, is_gone=False)) == 6


def test_a_file_that_tells_little_of_another_is_another(tmp_path: Path) -> None:
    fewer = EDITED.partition("## June 6")[0].replace("barred", "did not bar")
    assert len(after(tmp_path, "t.md", TRACKER, "u.md", f"{TRACKER.partition('Washington')[0]}{fewer}")) > 4


def test_one_article_that_was_moved_is_known_by_the_name_of_its_file(tmp_path: Path) -> None:
    edited = NOTE.replace("six hours", "seven hours")
    for folder in ("a", "b", "c"):
        (tmp_path / folder).mkdir()

    assert len(after(tmp_path / "a", "in/note.txt", NOTE, "done/note.txt", edited)) == 1
    assert len(after(tmp_path / "b", "in/note.txt", NOTE, "done/other.txt", edited)) == 2, "it may be another's"
    store = Store(tmp_path / "c" / "home")
    (tmp_path / "c" / "one").mkdir()
    (tmp_path / "c" / "one" / "note.txt").write_text(NOTE, encoding="utf-8")
    take(store, tmp_path / "c" / "one")
    (tmp_path / "c" / "one" / "note.txt").unlink()
    for name in ("two", "three"):
        (tmp_path / "c" / name).mkdir()
        (tmp_path / "c" / name / "note.txt").write_text(edited.replace("magnets", name), encoding="utf-8")
    take(store, tmp_path / "c" / "two", tmp_path / "c" / "three")
    assert len(counting(store)) == 3, "either may be it"


def test_what_it_tells_in_several_parts_is_of_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("model.readers.BATCH_ARTICLES", 1)

    assert after(tmp_path, "t.md", TRACKER, "u.md", EDITED) == EDITED_COUNT


def in_turn(folder: Path, *files: tuple[str, str]) -> list[str]:
    """What counts after a file was taken in again and again, each time under this name, with this text."""
    store = Store(folder / "home")
    for name, text in files:
        for old in folder.glob("*.*"):
            old.unlink()
        (folder / name).parent.mkdir(exist_ok=True)
        for old in (folder / name).parent.glob("*.*"):
            old.unlink()
        (folder / name).write_text(text, encoding="utf-8")
        take(store, folder / name)
    return counting(store)


LATER = NOTE.replace("six hours", "seven hours")
ALL_EDITED = TRACKER.replace("the ", "the very ").replace("The ", "The very ").replace("barred", "did not bar")


@pytest.mark.parametrize(
    "files",
    [
        [("a.txt", NOTE), ("b.txt", NOTE), ("b.txt", LATER)],
        [("a.txt", NOTE), ("b.txt", NOTE), ("c.txt", NOTE), ("c.txt", LATER), ("c.txt", LATER.replace("seven", "8"))],
        [("a.txt", NOTE), ("b.txt", NOTE), ("done/b.txt", LATER)],
        [("a.txt", NOTE), ("b.txt", NOTE), ("b.txt", LATER), ("c.txt", LATER), ("c.txt", NOTE)],
    ],
    ids=["renamed", "twice", "renamed, then moved", "and back again"],
)
def test_a_file_that_was_renamed_and_then_edited_counts_once(files: list[tuple[str, str]], tmp_path: Path) -> None:
    assert len(in_turn(tmp_path, *files)) == 1


def test_so_does_a_tracker_of_which_every_entry_was_edited_then(tmp_path: Path) -> None:
    assert len(in_turn(tmp_path, ("a.md", TRACKER), ("b.md", TRACKER), ("b.md", ALL_EDITED))) == 4


def test_another_article_under_the_name_that_it_had_for_a_while_is_another(tmp_path: Path) -> None:
    other = "Beijing opens a fair\n\nJuly 1, 2025\n\nThe fair shows lamps from all provinces, said its organisers.\n"

    assert len(in_turn(tmp_path, ("a.txt", NOTE), ("b.txt", NOTE), ("c.txt", NOTE), ("b.txt", other))) == 2


def test_how_it_is_called_may_be_lost_or_damaged(tmp_path: Path) -> None:
    in_turn(tmp_path, ("a.txt", NOTE), ("b.txt", NOTE))
    known = tmp_path / "home" / "renamed.jsonl"
    known.write_text('{"old": 1}\n[]\n{"ol\n' + known.read_text(encoding="utf-8") + '{"old": "', encoding="utf-8")

    assert len(in_turn(tmp_path, ("b.txt", LATER))) == 1
    known.unlink()
    assert len(in_turn(tmp_path, ("b.txt", LATER.replace("seven", "eight")))) == 1
