"""Namesakes: a weak term that ends a strong one of another issue is that one's where its article names it in full."""

from model.reading import Reader
from model.reading.what.finding.searched import made_plain
from model.reading.what.issues.namesakes import Namesake, with_namesakes

TEXT = "The peace summit in Switzerland ended. Switzerland told China and America about its tariffs."


def test_a_name_without_a_bearer_of_its_own_ends_no_reading(reader: Reader, make_articles) -> None:
    articles = make_articles(TEXT)
    reading = reader.reading(articles)
    _, titles = made_plain(reading.said.drop("plain"), articles)
    named = Namesake("switzerland", "trade", "ukraine", (" summit in switzerland ",), own=())

    assert with_namesakes(reading.found, reading.said, titles, [named]).height == reading.found.height > 0
