"""English is told from what makes no claims."""

from pathlib import Path

import polars as pl
import pytest

from model.article import Article
from model.reading.text.languages import are_english, foreign, is_english

DEMO = sorted((Path(__file__).parents[4] / "seeds/articles").glob("*.md"))
SPANISH = (
    "Los dos gobiernos acordaron el lunes reanudar las conversaciones sobre los aranceles, y el portavoz del ministerio"
    " dijo que la reunión había sido franca y constructiva, aunque quedan diferencias sobre los semiconductores."
)


@pytest.mark.parametrize(
    "text",
    ["中美两国元首会晤。" * 40, "中美关系。", "Стороны договорились о переговорах.", SPANISH, "الرئيسان يجتمعان اليوم"],
)
def test_other_languages_are_not_english(text):
    assert not is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peking setzt Gespräche mit Washington aus.",
        "China suspende las conversaciones con Estados Unidos sobre Taiwán.",
        "A China suspendeu as negociações com os Estados Unidos.",
    ],
)
def test_one_sentence_in_another_language_is_enough(text):
    assert not is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lula da Silva meets Ursula von der Leyen in Rio de Janeiro.",
        "Le Monde, Der Spiegel and El País met.",
        "China in talks over tariffs as Van der Bellen visits Los Angeles",
    ],
)
def test_foreign_names_make_no_foreign_text(text):
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Taiwan protests.",
        "Xi Jinping (习近平) met Blinken.",
        "word " * 200,
        "42 %",
        "Xi’s “visit” – long.",
        "“No.”",
        "👍",
    ],
)
def test_short_texts_in_latin_letters_may_be_english(text):
    assert is_english(text)


def test_the_demo_is_english():
    assert all(is_english(path.read_text(encoding="utf-8")) for path in DEMO)


def test_a_column_of_texts_is_told_as_each_of_them_is():
    texts = [SPANISH, "They met.", "中美关系。", "The two and the three said that the four and the five met."]

    assert are_english(pl.Series(texts)).to_list() == [is_english(text) for text in texts]


def test_one_line_tells_of_all_that_are_not():
    articles = [
        Article(text=text, place=f"it:{number}") for number, text in enumerate(["They met.", SPANISH, "中美关系。"])
    ]

    assert foreign(articles) == "it:1 and 1 more are not in English, and make no claims"
    assert foreign(articles[:2]) == "it:1 is not in English, and makes no claims"
    assert foreign(articles[:1]) == ""
