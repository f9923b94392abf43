"""Whom a third country frees neither side did."""

import pytest

from model.reading import Reader

ELSEWHERE = [
    "Iran released five Americans on Monday; those jailed in China stayed where they were.",
    "The Taliban released an American, and his mother asked the same for those held in China.",
    "An American walked free from a Russian prison, and the families of Americans held in China took heart.",
    "With Americans freed by Iran, only China still holds more than three.",
    "Belarus on Friday freed an American, while in Beijing another waited.",
    "Qatar won the release of five Americans from Tehran; those in China wait.",
    "The family of an American jailed in China watched the homecoming of those swapped with Russia.",
    "Burkina Faso let two American tourists out of jail, which China has yet to do with Kai Li, an American.",
    "Afghanistan's rulers freed an American, and Washington would like China to follow.",
]
BETWEEN = [
    "China released an American pastor, as Russia had done with a reporter.",
    "Beijing freed three Americans, and Iran was asked to do the same.",
    "Washington released a Chinese engineer who had been arrested in Belgium.",
    "Mark Swidan, an American, was released from a Chinese prison, and Russia still holds two.",
    "With the help of Qatar, the United States won the release of two Americans from China.",
    "Three Americans held in China were freed on Wednesday, two months after those in Russia.",
    "American released by China",
    "China, like Russia, freed an American.",
]


def levels(reader: Reader, articles) -> set[int]:
    return set(reader.claims(articles).filter(issue="detentions")["level"])


@pytest.mark.parametrize("text", ELSEWHERE)
def test_whom_a_third_country_frees_neither_side_did(reader: Reader, make_articles, text: str) -> None:
    assert levels(reader, make_articles(text)) <= {-1, 0}


@pytest.mark.parametrize("text", BETWEEN)
def test_and_whom_a_side_frees_it_did_whoever_else_is_named(reader: Reader, make_articles, text: str) -> None:
    assert levels(reader, make_articles(text)) == {3}
