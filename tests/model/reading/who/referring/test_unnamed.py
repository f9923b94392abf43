"""Whom `he` does not mean: those who were named before somebody without a name, or within a quotation."""

import pytest

from tests.model.reading.who.speaking import Said, last_said

TRUMP = ("Donald Trump", "US")
SAID: dict[str, Said] = {
    "Trump left Beijing. Another, a retired colonel, was gloomier. “America will arm Taiwan,” he said.": (None, None),
    "Trump left Beijing. One trader shook his head. “The tariffs will stay,” he said.": (None, None),
    "Trump said the truce held. A spokesman for the ministry was less sure. “They must yield,” he said.": (None, None),
    "Trump left. A senior Chinese official told me that Beijing can wait. “Time is on our side,” he said.": (
        "Chinese officials",
        "CN",
    ),
    "Trump left. A person familiar with the talks was glad, a source said. He said the US had won.": ("a source", None),
    "Trump wrote: “China is hostile. I was to meet Xi in May. There is no reason.” Then he wrote: “Tariffs!”": TRUMP,
    'Trump wrote: "China is hostile. I was to meet Xi in May. Why?" Later he wrote: "Tariffs!"': TRUMP,
    "Trump left. A senior White House official was glad, a source said. “The tariffs will stay,” he said.": (
        "a source",
        None,
    ),
    "Trump met Xi. A senior White House official said the chips would stay. “We will not yield,” he said.": (
        "a White House official",
        "US",
    ),
    # named, or only asking
    "Trump met Xi. A White House official, Jane Roe, said the chips would stay. “We will not yield,” she said.": (
        "Jane Roe",
        "US",
    ),
    "Trump left Beijing. His aide, Peter Navarro, stayed. “The tariffs will stay,” he said.": ("Peter Navarro", "US"),
    "Trump took questions. A reporter asked about Taiwan. “We will arm it,” he said.": TRUMP,
    "He Lifeng held talks with Bessent. He said China would keep its word.": ("He Lifeng", "CN"),
}


@pytest.fixture(scope="module")
def found() -> dict[str, Said]:
    return dict(zip(SAID, last_said(SAID), strict=True))


@pytest.mark.parametrize("text", SAID)
def test_he_is_the_one_of_whom_was_spoken_last(text: str, found: dict[str, Said]) -> None:
    assert found[text] == SAID[text]
