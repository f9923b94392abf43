"""Hits beside others: all of them by their sentences, or some would be beside those of another."""

import sys
from pathlib import Path

import pytest

from model.article import articles_frame
from model.dossier import load_dossier
from model.readers import read_places
from model.reading import Reader
from model.reading.text import spans
from model.reading.what.finding.cues import load_cues

DEMO = Path(__file__).parents[4] / "seeds/articles"
LAST_OF_TWO = "That is the contract that was signed in 2019. They extended the trade deal that was reached in May."


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which modules have asked for pairs with others that are not sorted."""
    unsorted: list[str] = []
    pairs = spans.pairs

    def pairs_of(hits, others):
        if not others["row"].is_sorted():
            unsorted.append(sys._getframe(1).f_code.co_qualname)
        return pairs(hits, others)

    for name, module in list(sys.modules.items()):
        if name.startswith("model.reading.") and getattr(module, "pairs", None) is pairs:
            monkeypatch.setattr(module, "pairs", pairs_of)
    return unsorted


def test_whatever_stands_beside_others_is_sorted_by_sentence(asked, make_articles):
    dossier = load_dossier()
    reader = Reader(dossier, load_cues(dossier.cues))
    for report in read_places([str(DEMO)]):
        assert reader.claims(articles_frame(report.articles)).height
    reader.claims(make_articles(f"China and the US talk about trade. {LAST_OF_TWO}"))
    assert not asked


@pytest.mark.parametrize("lead", ["", "a"])
def test_letters_of_two_bytes_are_not_cut(reader: Reader, make_articles, lead: str) -> None:
    said = f"{lead}{'é' * 30} said that the talks were useful."
    told = make_articles(f"China and the US held talks on trade. {said} The lifting {'é' * 9} freed {'é' * 9}.")
    assert reader.claims(told).height
