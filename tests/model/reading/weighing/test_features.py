"""Features: what share of a passage is about an issue, and who is named beside it."""

from collections.abc import Callable

import pytest

from model.reading import Reader
from model.reading.weighing.features import features

Told = Callable[[str], dict[str, set[str]]]


@pytest.fixture
def told(reader: Reader, make_articles) -> Told:
    """The features of each issue that one passage names."""

    def of(text: str) -> dict[str, set[str]]:
        reading = reader.reading(make_articles(text))
        rows = features(reading.parts(reading.passages()), reading.words)
        return {issue: set(rows.filter(issue=issue)["feature"]) for issue in rows["issue"].unique()}

    return of


def test_issues_share_what_a_passage_names(told: Told) -> None:
    found = told("Fentanyl kills. Fentanyl and opioids come by mail, fentanyl most of all. Taiwan was named too.")

    assert {"share 3", "rank 1"} <= found["fentanyl"]
    assert {"share 1", "rank 2"} <= found["taiwan"]


def test_issues_that_are_named_as_often_have_one_rank(told: Told) -> None:
    found = told("They discussed fentanyl and Taiwan.")

    assert {"rank 1"} <= found["fentanyl"] & found["taiwan"]


def test_sides_and_other_countries_are_told_beside_an_issue(told: Told) -> None:
    found = told("Washington armed Taiwan. Ukraine was discussed with Japan and our allies.")

    assert {"beside sides US", "third countries 0"} <= found["taiwan"]
    assert {"beside sides none", "sides US", "third countries 3"} <= found["ukraine"]


@pytest.mark.parametrize(
    ("text", "has_words"),
    [
        ("Customs men waved the soybeans through without a tariff.", True),
        ("China imposed tariffs on soybeans, waved through before.", False),
        ("Were the tariffs waved through?", False),
        ("Tariffs were waved through. Nobody minded.", False),
    ],
    ids=["no cue tells of it", "a cue does", "a question asserts nothing", "one of two sentences"],
)
def test_words_of_a_single_sentence_tell_more_where_no_cue_does(told: Told, text: str, has_words: bool) -> None:
    found = {feature for feature in told(text)["trade"] if feature.startswith("uncued ")}

    assert ("uncued waved" in found) is has_words
    assert bool(found) is has_words
