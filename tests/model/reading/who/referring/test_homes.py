"""Whose a ministry is that an article names without its country."""

from datetime import date

import pytest

from model.article import Article, articles_frame
from tests.model.reading.ahead import ReadsAhead

MAY_2024 = date(2024, 5, 6)


def last_side(reader: ReadsAhead, text: str, *, title: str = "", source: str | None = None) -> str | None:
    """The side of whoever speaks in the last sentence of an article."""
    articles = articles_frame([Article(text=text, title=title, source=source, date=MAY_2024)])
    return reader.speakers(articles)["side"].to_list()[-1]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of National Defense said it had tracked two Chinese destroyers overnight.",
        "The Ministry of National Defense said it scrambled jets after PLA bombers came close.",
        "The Foreign Ministry said it lodged a protest with Beijing over the buoy.",
        "A foreign ministry spokesperson said he had summoned the Chinese envoy.",
        "The commerce ministry urged China to drop the curbs on magnets.",
        "The foreign ministry accused the Chinese coast guard of a collision.",
        "HANOI, May 4 (Reuters) - The foreign ministry said the new map was void.",
        "The Japanese foreign ministry was angry. The foreign ministry said the map was void.",
        "The foreign ministry in Canberra said no. The foreign ministry said the flares were unsafe.",
        "The Ministry of National Defense yesterday said that 18 Chinese aircraft crossed the median line.",
        "The MND said at least 12 Chinese naval ships were around Taiwan.",
        "Taiwan's Ministry of National Defense said the PLA had sent 18 aircraft.",
        "Japan's Ministry of Foreign Affairs said the map was void.",
        "The foreign ministry summoned the Chinese envoy. The ministry said it was concerned about Taiwan.",
        "China's defence ministry said no. The Ministry of National Defense said it had tracked Chinese destroyers. "
        "The ministry said they had come close.",
    ],
)
def test_a_ministry_that_its_article_tells_to_be_elsewhere_has_no_side(reader: ReadsAhead, text: str) -> None:
    assert last_side(reader, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministry said the sale of arms must stop.",
        "The commerce ministry urged Washington to drop the curbs on chips.",
        "The foreign ministry said it lodged a protest with Tokyo over the remarks.",
        "The foreign ministry said it had summoned the Japanese ambassador.",
        "China's commerce ministry said no. The commerce ministry said the curbs on magnets were lawful.",
        "Mao Ning said no. The foreign ministry said the sale of arms must stop.",
        "BEIJING, May 4 (Reuters) - The foreign ministry said the map was lawful.",
        "Japan's foreign ministry was angry. China's foreign ministry said no. The foreign ministry said it stood.",
        "The foreign ministry said the United States had accused China of theft.",
        "The foreign ministry urged Chinese citizens to stay away from Japan.",
        "The Ministry of National Defense said Washington tracked Chinese ships to smear them.",
        "The Ministry of National Defense said 18 American aircraft had come close.",
        "The Ministry of National Defense said two Chinese sailors had died.",
        "The Defence Ministry held a briefing. The ministry said the sale of arms must stop.",
        "China's Ministry of Foreign Affairs said the map was lawful.",
        "China met its neighbours. Its foreign ministry called on Chinese citizens to stay away from Japan.",
    ],
)
def test_a_ministry_of_which_nothing_else_is_told_is_the_dossiers(reader: ReadsAhead, text: str) -> None:
    assert last_side(reader, text) == "CN"


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("Tokyo summons envoy over buoy", None),
        ("Seoul to raise buoys with neighbours", None),
        ("Vietnam's foreign ministry rejects new map", None),
        ("Taiwan thanks Palau", None),
        ("MND tracks 30 aircraft", None),
        ("Beijing summons Japanese envoy", "CN"),
        ("China, Japan at odds over buoy", "CN"),
        ("Taiwan arms sales: what to know", "CN"),
        ("Japan seafood ban stays in place", "CN"),
        ("", "CN"),
    ],
)
def test_a_title_tells_whose_ministry_it_is_by_who_does_something(
    reader: ReadsAhead, title: str, side: str | None
) -> None:
    assert (
        last_side(reader, "The foreign ministry said the matter of Taiwan and Palau was serious.", title=title) == side
    )


@pytest.mark.parametrize(
    ("source", "side"),
    [
        ("taipeitimes.com", None),
        ("https://japannews.yomiuri.co.jp/politics", None),
        ("globaltimes.cn", "CN"),
        ("reuters.com", "CN"),
        ("state.gov", "CN"),
    ],
)
@pytest.mark.parametrize("who", ["The foreign ministry", "The defense minister", "The Ministry of National Defense"])
def test_a_source_calls_those_of_its_own_country_so(
    reader: ReadsAhead, source: str, side: str | None, who: str
) -> None:
    assert last_side(reader, f"{who} said the matter was serious.", source=source) == side


def test_the_president_is_of_the_country_whose_press_it_is(reader: ReadsAhead) -> None:
    said = "The president said the matter was serious."

    assert last_side(reader, said, source="taipeitimes.com") is None
    assert last_side(reader, f"TOKYO, May 4 (AP) — {said}") == "US"


def test_who_is_of_nobody_known_is_called_as_the_sentence_has_it(reader: ReadsAhead, make_articles) -> None:
    text = "The Ministry of National Defense said it tracked 30 Chinese jets that sailed around Taiwan in drills."
    claims = reader.claims(make_articles(text))

    assert claims.select("speaker", "side", "rank").unique().rows() == [("the Ministry of National Defense", None, 0)]


@pytest.mark.parametrize("source", ["taipeitimes.com", "focustaiwan.tw"])
def test_the_ministry_of_a_third_partys_press_is_not_a_sides_though_another_spoke_between(
    reader: ReadsAhead, source: str
) -> None:
    text = (
        "The Ministry of National Defense thanked Washington. In Beijing, Zhu Fenglian said China opposes the sale. "
        "Separately, the ministry said that 18 Chinese aircraft were detected around Taiwan."
    )

    assert last_side(reader, text, source=source) is None


@pytest.mark.parametrize(
    ("text", "source", "side"),
    [
        ("MND spokesman Sun Li-fang said the military had tracked Chinese ships.", "taipeitimes.com", None),
        ("The Chinese defence ministry spokesman Sun Da said the US must stop.", "taipeitimes.com", "CN"),
        ("Defence ministry spokesman Sun Da said the US must stop.", "globaltimes.cn", "CN"),
    ],
)
def test_a_spokesman_is_of_the_ministry_of_whose_press_it_is(
    reader: ReadsAhead, text: str, source: str, side: str | None
) -> None:
    assert last_side(reader, text, source=source) == side
