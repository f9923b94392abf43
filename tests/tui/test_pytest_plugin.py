"""The fixture that newsrooms get with the package, in a pytest run of their own."""

import subprocess
import sys
from pathlib import Path

import pytest

from model.filters.periods import DAYS_FIT

DOSSIER = """
slug = "rivers"
name = "North–South"
cues = "en"
[[sides]]
code = "N"
name = "North"
terms = ["northland"]
[[sides]]
code = "S"
name = "South"
terms = ["southland"]
[[issues]]
slug = "dam"
name = "The dam"
description = "The dam on the river."
terms = ["dam"]
"""
TEST = """
def test_board(issuewatch_shot):
    text = issuewatch_shot("board", dossier="rivers.toml", articles="news", as_of="2024-03-02", size="80x24")
    assert "The dam" in text
"""
NEWS = "---\ndate: 2024-03-01\ntitle: Talks\n---\n\nNorthland and Southland held talks on the dam on Friday.\n"


@pytest.fixture
def newsroom(tmp_path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.md").write_text(NEWS, encoding="utf-8")
    (tmp_path / "rivers.toml").write_text(DOSSIER, encoding="utf-8")
    (tmp_path / "test_rivers.py").write_text(TEST, encoding="utf-8")
    return tmp_path


def run(newsroom, *options):
    plugin = ["-p", "tui.pytest_plugin"]
    command = [sys.executable, "-m", "pytest", "-q", *plugin, *options, str(newsroom)]
    root = Path(__file__).parents[2]
    return subprocess.run(
        command,
        cwd=newsroom,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
        env={**ENV, "PYTHONPATH": str(root)},
    )


ENV = {"PATH": "/usr/bin:/bin", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "HOME": "/nonexistent"}


def test_a_newsroom_holds_its_own_dossier_and_articles_against_kept_pictures(newsroom):
    missing = run(newsroom)
    laid_out = times_of(newsroom)
    kept = run(newsroom, "--issuewatch-update")
    same = run(newsroom)
    (newsroom / "news" / "a.md").write_text(NEWS.replace("held talks", "broke off talks"), encoding="utf-8")
    other = run(newsroom)

    assert "--issuewatch-update" in missing.stdout
    assert [done.returncode for done in (missing, kept, same, other)] == [1, 0, 0, 1]
    assert "no longer looks as kept" in other.stdout
    assert [name.rpartition("-")[0] for name in laid_out] == ["lexicon-rivers"]
    assert times_of(newsroom) == laid_out  # for all runs, and not anew in each
    assert kept_pictures(newsroom) == ["test_rivers/test_board-board.svg", "test_rivers/test_board-board.txt"]


def times_of(newsroom):
    return {file.name: file.stat().st_mtime_ns for file in (newsroom / ".pytest_cache" / "d" / "issuewatch").iterdir()}


def kept_pictures(newsroom):
    folder = newsroom / "issuewatch_shots"
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.*"))


SAME_NAME = """
import pytest

class TestHome:
    @pytest.mark.parametrize("folder", ["news/"])
    def test_board(self, issuewatch_shot, folder):
        issuewatch_shot("board", dossier="rivers.toml", articles=folder, size="20x5")

WRONG = [{"as_of": "June"}, {"size": "big"}, {"window": 99999}, {"filtr": "x"}, {"theme": "drak"}]

@pytest.mark.parametrize("asked", WRONG)
def test_wrong(issuewatch_shot, asked):
    issuewatch_shot("board", **asked)
"""


def test_tests_of_one_name_keep_their_own_pictures_and_what_is_asked_wrongly_is_told_in_a_line(newsroom):
    (newsroom / "test_same_name.py").write_text(SAME_NAME, encoding="utf-8")

    told = run(newsroom, "--issuewatch-update", "-p", "no:cacheprovider").stdout.splitlines()

    assert [name for name in kept_pictures(newsroom) if name.endswith(".txt")] == [
        "test_rivers/test_board-board.txt",
        "test_same_name/TestHome-test_board[news-]-board.txt",
    ]
    assert [line for line in told if line.startswith("issuewatch: ")] == [
        f"issuewatch: 'June' is no day; what fits: {DAYS_FIT}",
        "issuewatch: 'big' is no size; write columns and lines like 120x40",
        "issuewatch: window: 99999 is not in the range of 1 to 3650 days",
        "issuewatch: no argument of issuewatch_shot called 'filtr'; did you mean 'filter'?",
        "issuewatch: no theme called 'drak'; did you mean 'dark'?",
    ]
    assert not [line for line in told if "pytest_plugin.py" in line]


WITHOUT_DAY = """
def test_dated(issuewatch_shot):
    text = issuewatch_shot("board", dossier="rivers.toml", articles="news", size="80x24")
    assert "1 Mar 2024" in text.splitlines()[0]

def test_undated(issuewatch_shot):
    issuewatch_shot("board", dossier="rivers.toml", articles="undated", size="80x24")
"""


def test_without_a_day_it_looks_from_that_of_the_newest_article_and_never_from_todays(newsroom):
    (newsroom / "test_rivers.py").write_text(WITHOUT_DAY, encoding="utf-8")
    (newsroom / "undated").mkdir()
    (newsroom / "undated" / "a.md").write_text(NEWS.replace("date: 2024-03-01\n", ""), encoding="utf-8")

    told = run(newsroom, "--issuewatch-update").stdout

    assert "1 failed, 1 passed" in told
    assert "issuewatch: as_of: no article has a day; say from which day to look" in told.splitlines()
