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
