"""`dossier check`: a line for each fault, on the articles that are named or on the store's."""

import pytest
from typer.testing import CliRunner

from tui.command import app

OWN = """\
slug = "own"
name = "Own"
cues = "en"

[[issues]]
slug = "fentanyl"
name = "Fentanyl"
terms = ["fentanyl"]
"""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path / "home"))


def checked(*words: str):
    return CliRunner().invoke(app, ["dossier", "check", *words], prog_name="issuewatch")


def test_what_never_occurs_in_the_named_articles_is_a_line_each_and_exit_1(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Beijing suspended the talks on fentanyl.", encoding="utf-8")
    done = checked("--on", str(file))
    lines = done.stdout.splitlines()

    assert done.exit_code == 1
    assert lines[0].startswith("us-china (US–China): ")
    assert "cue release never fires in 1 article: none of its wordings occurs" in lines
    assert not [line for line in lines if line.startswith("cue stop-contact ")]
    assert [line for line in lines if line.startswith("issue tiktok has terms that never hit in 1 article: ")]


def test_terms_that_hit_are_no_fault(tmp_path):
    dossier, file = tmp_path / "own.toml", tmp_path / "a.txt"
    dossier.write_text(OWN, encoding="utf-8")
    file.write_text("They spoke of fentanyl.", encoding="utf-8")
    done = checked(str(dossier), "--on", str(file))

    assert not [line for line in done.stdout.splitlines() if line.startswith("issue ")]


def test_a_path_that_is_not_there_is_wrong_use():
    assert checked("--on", "nowhere.txt").exit_code == 2
