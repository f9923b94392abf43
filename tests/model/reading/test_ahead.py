"""What is asked ahead is what is said of each text alone."""

from datetime import date

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.reading import Reader
from tests.model.reading.ahead import Ahead, texts_beside
from tests.model.reading.what.shipped_cues import cues_found, cues_in

TEXTS = [
    "Beijing lifted its tariffs on American pears.",
    "Military talks opened in Harbin. They were suspended within an hour.",
    "Q: Has Beijing released the detained Americans?\n\nMR. ODUYA: Not as of noon.",
    "The foreign ministry said that Washington had sold arms to Taiwan in early May.",
    "Pears!",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_read_among_others_as_alone(reader: Reader, text: str) -> None:
    article = articles_frame([Article(text=text, date=date(2025, 6, 18))])

    assert set(texts_beside(text)) >= set(TEXTS)
    assert reader.claims(article).equals(Reader.claims(reader, article))


@pytest.mark.parametrize("text", TEXTS)
def test_the_cues_of_a_text_are_found_among_others_as_alone(text: str) -> None:
    assert cues_in(text).equals(cues_found([text]).drop("row"))


def test_the_texts_of_a_module_are_asked_of_once_for_each_day() -> None:
    asked = []

    def lengths(articles: pl.DataFrame) -> pl.DataFrame:
        asked.append(articles["text"].to_list())
        return articles.select(article="id", length=pl.col("text").str.len_bytes())

    ahead = Ahead(lengths)
    for day in (None, date(2025, 6, 18)):
        for text in TEXTS:
            [length] = ahead(articles_frame([Article(text=text, date=day)]))["length"]
            assert length == len(text)

    assert [set(texts) >= set(TEXTS) for texts in asked] == [True, True]
