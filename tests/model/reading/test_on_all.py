"""The issue that takes every sentence says what its sentence says on an issue."""

import pytest

from model.article import Article, articles_frame
from model.reading import Reader
from model.reading.explain import explain
from model.reading.on_all import LONE


def told(text: str, reader: Reader) -> dict[str, tuple[int, str, float]]:
    rows = reader.claims(articles_frame([Article(text=text)]))
    return {row["issue"]: (row["level"], row["rule"], row["confidence"]) for row in rows.iter_rows(named=True)}


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("China and the United States lifted their tariffs, and Beijing protested arms sales to Taiwan.", "trade"),
        (
            "Chinese and American officials held talks on fentanyl, and Beijing criticised the visit to Taiwan.",
            "fentanyl",
        ),
        ("Beijing accused Washington of hacking its universities.", "espionage"),
    ],
)
def test_it_says_what_the_sentence_says_most_on(text: str, issue: str, reader: Reader) -> None:
    found = told(text, reader)

    assert found["overall"] == found[issue]


def test_of_no_issue_it_is_less_sure(reader: Reader) -> None:
    found = told("Beijing accused Washington of arrogance.", reader)

    assert set(found) == {"overall"}
    assert found["overall"][0] == -1
    assert found["overall"][2] == pytest.approx(LONE)


def test_what_decided_it_is_told_of_that_issue(reader: Reader) -> None:
    articles = articles_frame([Article(text="Beijing lifted the tariffs on American goods.")])
    rows = {row["issue"]: row for row in explain(reader, reader.read(articles)).iter_rows(named=True)}

    assert rows["overall"]["as"] == "trade"
    assert rows["trade"]["as"] is None
    assert {name: rows["overall"][name] for name in ("cue", "weights", "shares")} == {
        name: rows["trade"][name] for name in ("cue", "weights", "shares")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Yang Jiechi and Jake Sullivan met for six hours in Zurich.",
        "Lloyd Austin and Wei Fenghe held talks in Singapore.",
        "Antony Blinken met Wang Yi in Munich.",
        "Beijing received John Kerry for talks.",
    ],
)
def test_people_stand_for_their_sides(text: str, reader: Reader) -> None:
    assert told(text, reader)["overall"][0] == 1


@pytest.mark.parametrize(
    "text",
    [
        "Jake Sullivan and Antony Blinken met in Washington.",
        "Xie Zhenhua met Wang Yi in Beijing.",
        "Yang Jiechi: The United States must stop this.",
        "Lloyd Austin sailed through the South China Sea.",
    ],
)
def test_one_sides_people_or_who_speaks_are_not_both(text: str, reader: Reader) -> None:
    assert "overall" not in told(text, reader)
