"""The lists of English words: whole, each word once, and each list asked for by some rule."""

from pathlib import Path

import pytest

from model.data_files import parse_data
from model.errors import DataFileError
from model.words.english import English, english

MODEL = Path(__file__).parents[2] / "model"
LISTS = tuple(English.model_fields)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_words_and_each_once(name: str) -> None:
    words = getattr(english(), name)

    assert words
    assert sorted(set(words)) == sorted(words)
    assert [word for word in words if word != word.strip() or not word] == []


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_asked_for(name: str) -> None:
    sources = (file.read_text("utf-8") for file in MODEL.rglob("*.py") if file.name != "english.py")

    assert any(f".{name}" in source for source in sources)


def test_braces_are_expanded() -> None:
    assert {"raised the matter", "raised her concerns", "has written"} <= set(english().saying_phrases)


def test_what_is_said_of_some_verbs_of_saying_is_of_those() -> None:
    told = english()

    assert {*told.announcing, *told.told_to, *told.replying} <= {*told.saying, *told.saying_phrases}


def test_a_list_that_nobody_knows_is_refused() -> None:
    with pytest.raises(DataFileError, match=r"stop_wrds: is no known key; did you mean 'stop_words'\?"):
        parse_data('stop_wrds = ["the"]', "english.toml", English)
