"""What ends a freeze, as articles tell of it: the news that the two ministers met."""

from datetime import date

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.dossier import load_dossier
from model.standing import standings
from model.store.library import reader_for

DOSSIER = load_dossier("us-china")
REFUSED = Article(
    date=date(2025, 3, 12),
    title="Beijing turns down Pentagon call",
    text="China has refused an American request for a call between the defense chiefs, the Pentagon said on Wednesday.",
)
SAID = "Hegseth said that the two had agreed to set up military-to-military channels."
UNTOLD = "Hegseth said that military-to-military channels had been set up."
MET = [
    (
        "Hegseth and Dong meet in Kuala Lumpur",
        f"Defense Secretary Pete Hegseth met China's defense minister, Dong Jun, on Friday in Kuala Lumpur. {SAID}",
    ),
    (
        "Hegseth and Dong meet in Kuala Lumpur",
        f"Defense Secretary Pete Hegseth met China's defense minister, Dong Jun, on Friday in Kuala Lumpur. {UNTOLD}",
    ),
    (
        "An hour in Kuala Lumpur",
        f"The defence ministers of China and the United States met on Friday beside a conference. {UNTOLD}",
    ),
    (
        "Defense chiefs talk",
        f"Pete Hegseth and Dong Jun held military talks on Friday for the first time. {UNTOLD}",
    ),
]
NOT_MET = [
    ("Kuala Lumpur", f"There was rain in Kuala Lumpur. The United States and China were silent. It went on. {UNTOLD}"),
    (
        "Hegseth in Kuala Lumpur",
        f"Defense Secretary Pete Hegseth did not meet China's defense minister, Dong Jun, on Friday. {UNTOLD}",
    ),
    (
        "Hegseth in Kuala Lumpur",
        f"Defense Secretary Pete Hegseth is to meet China's defense minister, Dong Jun, in November. {UNTOLD}",
    ),
]


def level(title: str, text: str) -> int:
    told = Article(date=date(2025, 10, 31), title=title, text=text)
    claims = reader_for(DOSSIER).claims(articles_frame([REFUSED, told]))
    rows = standings(claims, None, DOSSIER, date(2025, 11, 1))
    return int(rows.row(by_predicate=pl.col("issue") == "mil-mil", named=True)["level"])


@pytest.mark.parametrize(("title", "text"), MET)
def test_the_news_that_the_two_ministers_met_ends_a_freeze(title: str, text: str) -> None:
    assert level(title, text) > 0


@pytest.mark.parametrize(("title", "text"), NOT_MET)
def test_what_one_says_of_channels_without_a_meeting_does_not(title: str, text: str) -> None:
    assert level(title, text) < 0
