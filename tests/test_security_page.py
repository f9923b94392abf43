"""SECURITY.md names a test for each promise: the test has to be there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
TABLES = re.findall(r"^\| promise \| held by \|\n\|---\|---\|\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
PROMISES = [line for table in TABLES for line in table.splitlines()]
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PAGE)


def test_every_test_that_holds_a_promise_is_there():
    missing = [
        f"{file}::{name}"
        for file, name in NAMED
        if not (ROOT / file).is_file() or f"def {name}(" not in (ROOT / file).read_text(encoding="utf-8")
    ]

    assert missing == []


def test_every_promise_names_a_test():
    assert len(PROMISES) > 30
    assert [promise for promise in PROMISES if "::test_" not in promise] == []
