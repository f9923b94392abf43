"""docs/reading.md shows what `scan --explain` prints."""

import re
from pathlib import Path

from typer.testing import CliRunner

from tui.command import app

PAGE = (Path(__file__).parents[3] / "docs/reading.md").read_text(encoding="utf-8")
SHOWN = re.search(r"^```text\n\$ echo '(.+?)' \| issuewatch (.+?)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_explanation_shown_is_what_is_printed() -> None:
    assert SHOWN
    sentence, command, lines = SHOWN.groups()
    result = CliRunner().invoke(app, command.split(), input=sentence, prog_name="issuewatch")

    assert result.exit_code == 0, result.stderr
    printed = [line.strip() for line in result.stdout.split("· trade ·")[1].splitlines()]
    assert [line for line in lines.splitlines() if line != "…" and line not in printed] == []
