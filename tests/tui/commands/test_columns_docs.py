"""docs/columns.md names every column of every list, in its order."""

import json
import re
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

from tui.command import app

ROOT: Final = Path(__file__).parents[3]
PAGE: Final = (ROOT / "docs/columns.md").read_text("utf-8")
SECTIONS: Final = {part.split("\n", 1)[0]: part for part in PAGE.split("\n## ")[1:]}
MORE: Final = {
    "compare": ["taiwan"],
    "changes": ["--since", "2023-11"],
    "scan": [str(ROOT / "seeds/articles/2023-05-11-vienna-talks.md")],
}


@pytest.mark.parametrize("command", list(SECTIONS))
def test_the_page_names_the_columns_of(command):
    result = CliRunner().invoke(app, [command, *MORE.get(command, []), "--format", "jsonl"], prog_name="issuewatch")

    assert result.exit_code == 0, result.stderr
    columns = re.findall(r"^\| (\w+) \|", SECTIONS[command], re.M)[1:]
    assert columns == list(json.loads(result.stdout.splitlines()[0]))
