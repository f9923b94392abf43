"""Flat transcripts: a turn may begin in the middle of a paragraph, where it is sure to be one."""

import pytest

from model.article import Article, articles_frame
from model.reading.text.sentences import sentences


def labels(text: str) -> list[str | None]:
    return sentences(articles_frame([Article(text=text)]))["turn_speaker"].to_list()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("AFP: Will you? Mao Ning: We will. It is so.", ["AFP", "Mao Ning", "Mao Ning"]),
        ("AFP: You met. Will you again? Thank you. Mao Ning: We will.", ["AFP"] * 3 + ["Mao Ning"]),
        ("Q: Will you? MR. DOE: We will. Q: When? MR. DOE: Soon.", ["Q", "MR. DOE"] * 2),
        ("Q Will you? THE PRESIDENT: We will. Q When?", ["Q", "THE PRESIDENT", "Q"]),
        ("MODERATOR: Thank you. AMBASSADOR DOE: We will.", ["MODERATOR", "AMBASSADOR DOE"]),
        ("Doe came first. Mr. DOE. It is so.", [None, "Mr. DOE", "Mr. DOE"]),
        ("It began at noon. TASS: Will you? Doe: We will.", [None, "TASS", "Doe"]),
    ],
)
def test_a_turn_begins_within_a_paragraph(text: str, who: list[str | None]) -> None:
    assert labels(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("He asked himself: Will you? Answer: Nothing.", [None, None]),
        ("Will they? Beijing: They will.", [None, None]),
        ("Doe was blunt. Doe: “It is so.”", [None, None]),
        ("AFP: Will you? He said: We will.", ["AFP", "AFP"]),
        ("AFP: It is late. Mao Ning: It is.", ["AFP", "AFP"]),
        ("AFP: Will you? Note: They will.", ["AFP", "AFP"]),
        ("It was for Mr. Doe. It is so.", [None, None]),
        ("Doe asked. Mr. Doe. It is so.", [None, None, None]),
    ],
)
def test_a_colon_or_a_name_within_a_paragraph_is_mostly_no_turn(text: str, who: list[str | None]) -> None:
    assert labels(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Senator DOE. It is so.", ["Senator DOE"] * 2),
        ("Chairman McDOE. It is so.", ["Chairman McDOE"] * 2),
        ("Mr. VAN DOE of Ohio. It is so.", ["Mr. VAN DOE"] * 2),
        ("Senator Doe. It is so.", [None, None]),
    ],
)
def test_a_name_in_capitals_with_a_stop_needs_no_second_turn(text: str, who: list[str | None]) -> None:
    assert labels(text) == who


def test_turns_within_a_paragraph_do_not_govern_those_below() -> None:
    assert labels("AFP: Will you? Mao Ning: We will.\n\nThe rain fell. It fell long.") == [
        "AFP",
        "Mao Ning",
        None,
        None,
    ]


def test_a_turn_within_a_paragraph_begins_a_paragraph() -> None:
    found = sentences(articles_frame([Article(text="AFP: Will you? Mao Ning: We will. It is so.\n\nRain fell.")]))

    assert found["paragraph"].to_list() == [0, 1, 1, 2]
