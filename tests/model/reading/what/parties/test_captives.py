"""Whom others hold is on no issue of the two."""

import pytest

from model.reading import Reader

OF_OTHERS = [
    "Hamas still holds American hostages, and China supports Hamas.",
    "Americans are held hostage by Hamas, and China does nothing.",
    "With hostages, Americans among them, still held in Hamas' captivity, China blocked the resolution.",
    "Russia detained an American journalist on Monday, China's foreign ministry said.",
    "Americans detained in Venezuela were freed, while China looked on.",
    "An American was arrested in Moscow on spying charges, Chinese media reported.",
    "Americans jailed in Russia came home; China welcomed it.",
]
OF_THE_TWO = [
    "China detained an American journalist on Monday, unlike Russia.",
    "China detained an American who had lived in Iran.",
    "Like Russia, China jailed an American.",
    "American prosecutors charged two Chinese nationals with shipping parts to Iran.",
    "Americans are held in China, Russia and Iran.",
    "China and Russia hold Americans.",
    "Meng Wanzhou was arrested in Canada, and China protested.",
]


def issues(reader: Reader, articles) -> set[str]:
    return set(reader.claims(articles)["issue"])


@pytest.mark.parametrize("text", OF_OTHERS)
def test_whom_others_hold_is_no_issue_of_the_two(reader: Reader, make_articles, text: str) -> None:
    assert "detentions" not in issues(reader, make_articles(text))


@pytest.mark.parametrize("text", OF_THE_TWO)
def test_whom_a_side_holds_is(reader: Reader, make_articles, text: str) -> None:
    assert "detentions" in issues(reader, make_articles(text))
