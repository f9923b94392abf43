"""docs/brief.md tells no lies: every command in it runs, and its words are those of the program."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from model.brief.content import BriefForm, Length
from tui.command import app

GUIDE = (Path(__file__).parents[3] / "docs/brief.md").read_text(encoding="utf-8")
COMMANDS = [line.removeprefix("$ issuewatch ") for line in GUIDE.splitlines() if line.startswith("$ issuewatch ")]


@pytest.fixture(scope="module")
def read_once(tmp_path_factory):
    """A home in which the demo is read once for all tests here."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def home(read_once, monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_HOME", str(read_once))
    return read_once


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, shlex.split(command), prog_name="issuewatch")

    assert result.exit_code == 0, result.stderr
    assert result.stdout or list(tmp_path.glob("*.*"))


def test_there_are_commands():
    assert len(COMMANDS) >= 10


def test_lengths_and_formats_are_all_told_of():
    told = set(re.findall(r"^\| `(\w+)` \|", GUIDE, re.MULTILINE))

    assert told == {*Length, *BriefForm}
