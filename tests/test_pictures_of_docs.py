"""The pictures in the docs are of what a stranger sees: the demo."""

from pathlib import Path

import pytest

from docs.make import PICTURES

DOCS = Path(__file__).parents[1] / "docs"


def test_each_picture_is_there() -> None:
    assert {file.stem for file in DOCS.glob("*.svg")} == PICTURES.keys()


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_of_the_demo(name: str) -> None:
    assert "articles (demo)" in (DOCS / f"{name}.svg").read_text(encoding="utf-8")
