"""What a headline carries on into its teaser."""

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.reading import Reader

TEASERS = {
    "China hits back over Taiwan arms": (
        "Beijing announced sanctions on 13 American defence companies and froze their assets in China.",
        [("taiwan", -3)],
    ),
    "Rare earth curbs on hold": (
        "China suspended for a year the controls it announced on October 9.",
        [("rare-earths", 3)],
    ),
    "Soybean buyers stay away": ("China has not ordered a single cargo of the new US harvest.", [("trade", -2)]),
    "Tariffs and fentanyl": ("China suspended for a year the controls it announced in May.", []),
    "Taiwan in the news": ("China tightened its export controls on gallium.", [("rare-earths", -3)]),
    "Steel tariffs bite": ("Crowds gathered. China was silent. Then the police announced arrests.", []),
    "Rare earth prices jump": ("Traders suspended the controls that they announced.", []),
    "National Security Adviser Sullivan looks back": ("China tightened its grip on the courts of its cities.", []),
}

PASSAGES = {
    "Counternarcotics: first session in Beijing": (
        "The working group met for the first time. Its members will see each other again. A list was handed over.",
        [("fentanyl", 1)],
    ),
    "US and China on methane": (
        "Snow fell on the town. The two sides agreed to meet again. Nothing more was said.",
        [("climate", 1)],
    ),
    "Rare earths: MOFCOM answers": (
        "The catalogue is aimed at nobody. Permits are granted. They take a week.",
        [("rare-earths", 0)],
    ),
    "Rare earths and tariffs: MOFCOM answers": (
        "The catalogue is aimed at nobody. It has 34 items. They are many.",
        [],
    ),
    "Beijing welcomes pandas and students": ("It was welcome news. They agreed to it. Such a move was praised.", []),
    "US and EU agree on steel tariffs": (
        "The deal was signed at noon. Crowds gathered. Nobody in America noticed.",
        [],
    ),
    "Taiwan asks Washington": (
        "The talks lasted a day. Rare earths were discussed with China. Crowds gathered.",
        [("rare-earths", 1)],
    ),
}
ALL = TEASERS | PASSAGES


@pytest.fixture(scope="module")
def told(reader: Reader) -> dict[str, list[tuple[str, int]]]:
    articles = articles_frame([Article(title=title, text=text, ref=title) for title, (text, _) in ALL.items()])
    claims = reader.claims(articles).filter(pl.col("issue") != "overall").sort("issue")
    titles = dict(articles.select("id", "title").iter_rows())
    found: dict[str, list[tuple[str, int]]] = {title: [] for title in ALL}
    for article, *claim in claims.select("article", "issue", "level").iter_rows():
        found[titles[article]].append((claim[0], claim[1]))
    return found


@pytest.mark.parametrize("title", TEASERS)
def test_a_teaser_that_names_no_issue_goes_on_with_that_of_its_headline(
    told: dict[str, list[tuple[str, int]]], title: str
) -> None:
    assert told[title] == TEASERS[title][1]


@pytest.mark.parametrize("title", PASSAGES)
def test_what_speaks_of_the_only_issue_of_a_headline_carries_it_into_a_first_passage_without_one(
    told: dict[str, list[tuple[str, int]]], title: str
) -> None:
    assert told[title] == PASSAGES[title][1]
