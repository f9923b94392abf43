"""What a check of facts refutes makes no claim; what it says itself does."""

import pytest

from model.article import Article, articles_frame
from model.reading.text.sentences import sentences

SAID = "China has lifted the tariffs."
SO = "China has raised them."
CASES: dict[str, list[str]] = {
    f"CLAIM: {SAID}\n\nFACT: {SO}": [f"CLAIM: {SAID}"],
    f"**Myth 2:** {SAID} It did so in May.\n\nIt is often told.\n\n**Reality:** {SO}": [
        f"**Myth 2:** {SAID}",
        "It did so in May.",
        "It is often told.",
    ],
    f"Falsehood\n\n{SAID}\n\nReality Check\n\n{SO}": ["Falsehood", SAID],
    f"CLAIM: {SAID}\n\nVERDICT: Mostly false. {SO}": [f"CLAIM: {SAID}"],
    # what is not refuted
    f"CLAIM: {SAID}\n\nVERDICT: True. It did so in May.": [],
    f"CLAIM: {SAID}\n\nIt did so in May.": [],
    f"Claims of fraud: {SAID}\n\nFACT: {SO}": [],
    f"FACT: {SO}\n\nIt did so in May.": [],
}


@pytest.fixture(scope="module")
def found() -> dict[str, list[str]]:
    frame = articles_frame([Article(text=text) for text in CASES])
    mute = sentences(frame).filter("is_boilerplate")
    return {text: mute.filter(article=key)["text"].to_list() for key, text in frame.select("id", "text").rows()}


@pytest.mark.parametrize("text", CASES)
def test_what_the_next_heading_refutes_is_not_told(text: str, found: dict[str, list[str]]) -> None:
    assert found[text] == CASES[text]
