"""Trade in the nine months of 2025 that the corpus tells of: the war, the truce, its extension. Skips without it."""

from datetime import date
from pathlib import Path
from typing import Final

import polars as pl
import pytest

from model.article import articles_frame
from model.dossier import load_dossier
from model.readers import read_places
from model.standing import Basis, basis, standings_of
from model.standing.cycles import cycles
from model.standing.events import events_of
from model.store.library import reader_for
from model.views import why_of

CORPUS: Final = Path(__file__).parents[3] / "../shared/corpus"
PLACES: Final = ["tracker-2025.jsonl", "whitehouse/2025-01", "whitehouse/2025-02", "whitehouse/2025-03",
                 "whitehouse/2025-04", "whitehouse/2025-05", "whitehouse/2025-08"]  # fmt: skip
DOSSIER: Final = load_dossier("us-china")


@pytest.fixture(scope="module")
def claims() -> pl.DataFrame:
    """All claims of the corpus in 2025."""
    if not CORPUS.exists():
        pytest.skip("the corpus is not here")
    places = [str(CORPUS / place) for place in PLACES if (CORPUS / place).exists()]
    read = read_places(places, stdin=None)
    articles = articles_frame(article for report in read for article in report.articles)
    return reader_for(DOSSIER).claims(articles)


def known_on(claims: pl.DataFrame, day: date) -> Basis:
    """What is known on that day of trade and what it is answered on."""
    return basis(claims, None, DOSSIER, day)


@pytest.mark.parametrize(
    ("day", "levels"),
    [
        (date(2025, 2, 28), {-3}),
        (date(2025, 3, 31), {-3}),
        (date(2025, 4, 15), {-3}),
        (date(2025, 4, 30), {-3, -2}),  # Beijing says that there are no talks
        (date(2025, 5, 13), {2, 3}),
        (date(2025, 5, 31), {2, 3}),
        (date(2025, 8, 12), {2, 3}),
        (date(2025, 8, 25), {2, 3}),
    ],
)
def test_trade_escalates_until_the_truce_which_is_extended(claims: pl.DataFrame, day: date, levels: set[int]) -> None:
    rows = standings_of(known_on(claims, day))

    assert rows.row(by_predicate=pl.col("issue") == "trade", named=True)["level"] in levels


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 2, 4), "retaliatory tariffs"),
        (date(2025, 5, 12), "an initial trade deal with china that reduces tariffs"),
        (date(2025, 8, 12), "extended the tariff truce"),
    ],
)
def test_the_reckoning_names_the_act(claims: pl.DataFrame, day: date, words: str) -> None:
    told = " ".join(why_of(known_on(claims, day), "trade")).lower()

    assert words in told


def test_one_announcement_told_by_many_is_one_event(claims: pl.DataFrame) -> None:
    known = known_on(claims, date(2025, 4, 30))
    trade = events_of(known.counted.filter(pl.col("issue") == "trade"), DOSSIER)
    announced = trade.filter(pl.col("day") == date(2025, 4, 2), kind="act", pair="US").sort("articles")

    assert announced["articles"][-1] >= 5
    assert announced["origins"][-1] >= 3


def test_the_tariffs_of_april_are_answered_within_days(claims: pl.DataFrame) -> None:
    known = known_on(claims, date(2025, 4, 30))
    found = cycles(known.counted, known.claims, DOSSIER).filter(issue="trade")
    april = found.filter(pl.col("day").is_between(date(2025, 4, 1), date(2025, 4, 12)))

    assert {"US", "CN"} <= set(april["answer_side"])
    assert april.filter(pl.col("what").is_in(["answered", "escalated"]), side="US", answer_side="CN")["days"].min() <= 3  # type: ignore[operator]
