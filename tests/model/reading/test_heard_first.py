"""What is heard of a test before it is run."""

from collections.abc import Callable
from pathlib import Path

import pytest

from model.reading import Reader
from tests.model.reading.ahead import ReadsAhead
from tests.model.reading.listening import asked_first

Heard = Callable[[Callable[..., None]], list[str]]


@pytest.fixture
def heard(request: pytest.FixtureRequest, make_articles) -> Heard:
    """The texts that a test is heard to ask a reader of."""

    def texts(test: Callable[..., None]) -> list[str]:
        item = pytest.Function.from_parent(request.node.parent, name=test.__name__, callobj=test)
        asked = asked_first([item], "reader", make_articles)
        return [text for articles in asked.values() for text in articles["text"]]

    return texts


def test_a_text_that_is_made_of_parts_is_heard_and_what_is_asked_after_it_is_not(heard: Heard) -> None:
    def asks(reader: Reader, make_articles) -> None:
        for pears in ("green", "ripe"):
            assert reader.claims(make_articles(f"Beijing lifted its tariffs on {pears} pears.")).is_empty()

    assert heard(asks) == ["Beijing lifted its tariffs on green pears."]


def test_several_articles_at_once_are_left_to_be_read_as_they_come(heard: Heard) -> None:
    def asks(reader: Reader, make_articles) -> None:
        reader.claims(make_articles("One.", "Two."))

    assert heard(asks) == []


def test_a_test_that_asks_the_reader_something_else_goes_no_further(heard: Heard) -> None:
    went_on = []

    def asks(reader: Reader, make_articles) -> None:
        went_on.append(reader.dossier)
        reader.claims(make_articles("One."))

    assert heard(asks) == went_on == []


def test_a_test_of_more_than_a_reader_is_not_begun(heard: Heard) -> None:
    begun = []

    def asks(reader: Reader, make_articles, tmp_path: Path) -> None:
        begun.append(reader.claims(make_articles("One.")))

    assert heard(asks) == begun == []


def test_what_is_wrong_before_it_asks_shows_where_it_is_run(heard: Heard) -> None:
    def asks(reader: Reader, make_articles) -> None:
        raise ValueError(reader, make_articles)

    assert heard(asks) == []


def test_what_is_asked_of_an_article_is_told_apart(request: pytest.FixtureRequest, make_articles) -> None:
    def asks(reader: ReadsAhead, make_articles) -> None:
        reader.speakers(make_articles("One."))

    item = pytest.Function.from_parent(request.node.parent, name="asks", callobj=asks)

    assert asked_first([item], "reader", make_articles).keys() == {"speakers"}
