"""docs/agenda-and-compare.md tells no lies: every command in it runs and prints what the page shows of it."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tui.command import app

PAGE = (Path(__file__).parents[3] / "docs/agenda-and-compare.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```console\n\$ issuewatch (.+?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("command", "shown"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_an_example_prints_what_the_page_shows(command: str, shown: str) -> None:
    result = CliRunner().invoke(app, shlex.split(command), prog_name="issuewatch")

    assert result.exit_code == 0, result.stderr
    for line in shown.splitlines():
        assert line in result.stdout


def test_there_are_examples_of_both_commands():
    assert {command.split()[0] for command, _ in EXAMPLES} == {"agenda", "compare"}
    assert len(EXAMPLES) >= 7
