"""docs/filters.md tells no lies: every example in it parses."""

import re
from datetime import date
from pathlib import Path

import pytest

from model.filters import parse_filter

GUIDE = (Path(__file__).parents[2] / "docs/filters.md").read_text(encoding="utf-8")
EXAMPLES = [cell.replace("\\|", "|") for cell in re.findall(r"^\| `(.+?)` \|", GUIDE, re.MULTILINE)]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_parses(example: str) -> None:
    assert not parse_filter(example, today=date(2023, 6, 20)).is_empty


def test_there_are_examples():
    assert len(EXAMPLES) > 20
