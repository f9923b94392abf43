r"""Quick patterns find in English text what they would find with the letters of all scripts."""

import polars as pl
import pytest

from model.reading.text.quick import LETTERS, quick


@pytest.mark.parametrize(
    ("pattern", "meant"),
    [
        (r"\bsaid\b", r"(?-u:\b)said(?-u:\b)"),
        (r"\w{1,9}ed \W", rf"[{LETTERS}]{{1,9}}ed [^{LETTERS}]"),
        (r"[\w’'-]+\.", rf"[{LETTERS}’'-]+\."),
        (r"[^\w\]]x", rf"[^{LETTERS}\]]x"),
        (r"a\\b \[\w\] \d\s[^,;]", rf"a\\b \[[{LETTERS}]\] \d\s[^,;]"),
    ],
)
def test_letters_and_boundaries_are_latin(pattern: str, meant: str) -> None:
    assert quick(pattern) == meant


@pytest.mark.parametrize("pattern", [r"(?-u:\b)said", r"\b[\w’]+ly\b"])
def test_what_is_quick_stays_so(pattern: str) -> None:
    assert quick(quick(pattern)) == quick(pattern)


@pytest.mark.parametrize(
    "text",
    ["He “said” so.", "São Paulo’s Łukasz said it.", "naïveté—said Müller", "it was said3", "unsaid", "2 said, 3"],
)
@pytest.mark.parametrize("pattern", [r"\bsaid\b", r"\b\w+ \w+\b", r"[\w’]+", r"^\W*\w", r"\b[A-Z]\w+"])
def test_finds_the_same_in_english(text: str, pattern: str) -> None:
    texts = pl.Series([text])

    assert texts.str.extract_all(quick(pattern)).to_list() == texts.str.extract_all(pattern).to_list()
