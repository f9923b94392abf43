"""Views are kept in a file that is the user's: what is written is one view, all else stays as it is there."""

from pathlib import Path

import pytest

from model.errors import IssueWatchError
from tui.desk.saved import SavedView, drop_view, keep_view, load_views, views_file

BY_HAND = """# mine
[[views]]
name = "A"
filter = "level<0"  # the bad ones

[[views]]
name = "B"
window = "long"
"""


def write(text: str) -> Path:
    file = views_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def names() -> list[str]:
    return [view.name for view in load_views().views]


def test_what_is_faulty_and_remarks_stay():
    file = write(BY_HAND)
    keep_view(SavedView("C", "people"))

    kept = file.read_text(encoding="utf-8")
    assert kept.startswith(BY_HAND.rstrip())
    assert (names(), [problem.key for problem in load_views().problems]) == (["A", "C"], ["views.2"])

    keep_view(SavedView("a", window=90))
    assert load_views().views[0] == SavedView("a", window=90)
    drop_view("B")
    drop_view("nobody's")
    assert names() == ["a", "C"]
    assert not load_views().problems


def test_what_another_program_saved_meanwhile_stays():
    load_views()
    keep_view(SavedView("theirs"))
    keep_view(SavedView("mine"))
    assert names() == ["theirs", "mine"]


@pytest.mark.parametrize("text", ['[[views]]\nname = "A\n', 'views = "A"\n'])
def test_a_file_that_is_not_read_is_left_as_it_is(text: str):
    file = write(text)
    with pytest.raises(IssueWatchError, match=r"views.toml: .*mend that first"):
        keep_view(SavedView("B"))
    assert file.read_text(encoding="utf-8") == text


def test_a_link_stays_one(tmp_path: Path):
    file, kept = views_file(), tmp_path / "dotfiles.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    kept.touch(0o600)
    file.symlink_to(kept)
    keep_view(SavedView("A"))

    assert file.is_symlink()
    assert (names(), kept.stat().st_mode & 0o777) == (["A"], 0o600)
