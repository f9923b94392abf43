"""What a long text on other matters says of a third party, or of two far from the other side, is in no standing."""

from datetime import date

import polars as pl
import pytest

from model.reading import Reader
from model.reading.what.finding.skimmed import LONG
from model.standing.weights import counted
from model.words.rules import AFAR, rule_words

AT_HOME = "We imposed a tariff on steel, and America’s farmers thanked us for it."
OPENING = "Good morning, and thank you for coming."
GUEST = "The prime minister of Japan arrived on Monday."
RIVAL = "China will be on the agenda as well."
TALKS = "We met for two hours and spoke of trade."
PRISONER = "We secured the release of another detained American."


def briefing(*paragraphs: str, of: int = 2 * LONG) -> str:
    """A text that names the other side now and then, and begins on other matters."""
    rest = [*["We will publish a schedule of the week."] * 5, RIVAL] * of
    return "\n\n".join([OPENING, *paragraphs, *rest[: of - 1 - len(paragraphs)]])


def is_by_the_way(reader: Reader, articles: pl.DataFrame, quote: str) -> bool:
    """Whether all that a sentence of Washington's claims is."""
    ours = articles.with_columns(source=pl.lit("whitehouse.gov"))
    claims = reader.claims(ours).filter(pl.col("quote") == quote)
    assert not claims.is_empty()
    return claims["rule"].str.ends_with(AFAR).all()


def test_standings_leave_it_out(reader: Reader, make_articles) -> None:
    articles = make_articles(briefing(RIVAL, GUEST, TALKS))
    claims = reader.claims(articles.with_columns(date=pl.lit(date(2025, 5, 2)), source=pl.lit("whitehouse.gov")))
    afar = claims.filter(pl.col("rule").str.ends_with(AFAR))

    assert afar["quote"].unique().to_list() == [TALKS]
    assert afar["confidence"].max() < 0.3
    assert counted(afar, reader.dossier).is_empty()


@pytest.mark.parametrize(
    ("paragraphs", "is_afar"),
    [
        ((RIVAL, GUEST, TALKS), True),
        ((RIVAL, f"{GUEST} {TALKS}"), True),
        ((RIVAL, "The summit in Italy begins on Monday.", TALKS), False),
        ((GUEST, RIVAL, TALKS), False),
        ((GUEST, f"{TALKS} Xi Jinping was in good spirits."), False),
        ((GUEST, TALKS, "Xi Jinping was in good spirits."), False),
        ((RIVAL, TALKS), False),
        ((RIVAL, "The Kremlin called on Monday.", TALKS), True),
        ((RIVAL, "NATO will hear of it.", TALKS), True),
        ((RIVAL, "The war in Ukraine goes on.", TALKS), True),
    ],
)
def test_a_meeting_is_with_whom_was_named_last(reader: Reader, make_articles, paragraphs, *, is_afar: bool) -> None:
    assert is_by_the_way(reader, make_articles(briefing(*paragraphs)), TALKS) is is_afar


@pytest.mark.parametrize(
    "title", ["Briefing on the call with President Xi", "Briefing on China", "What Beijing says on Japan"]
)
def test_a_text_on_the_other_side_keeps_what_it_has(reader: Reader, make_articles, title: str) -> None:
    text = briefing(RIVAL, GUEST, TALKS)

    assert not is_by_the_way(reader, make_articles(text).with_columns(title=pl.lit(title)), TALKS)
    assert not is_by_the_way(reader, make_articles(f"{RIVAL}\n\n{text}"), TALKS)
    assert not is_by_the_way(reader, make_articles("\n\n".join([OPENING, RIVAL, GUEST, TALKS])), TALKS)
    assert not is_by_the_way(reader, make_articles("\n\n".join([OPENING, GUEST, TALKS, *[RIVAL] * 9])), TALKS)


def test_what_takes_two_needs_the_other_near(reader: Reader, make_articles) -> None:
    apart = ["We will publish a schedule of the week."] * 4
    articles = make_articles(briefing(RIVAL, RIVAL, RIVAL, *apart, PRISONER, AT_HOME, *apart))

    assert is_by_the_way(reader, articles, PRISONER)
    assert not is_by_the_way(reader, articles, AT_HOME)


def test_an_item_of_a_list_stands_by_itself(reader: Reader, make_articles) -> None:
    items = ["- China bought American soybeans.", f"- {PRISONER}"]

    assert is_by_the_way(reader, make_articles(briefing(RIVAL, *items)), items[1])
    assert not is_by_the_way(reader, make_articles(briefing(RIVAL, RIVAL, PRISONER)), PRISONER)


@pytest.mark.parametrize(
    ("text", "is_afar"),
    [
        ("We held talks on the South China Sea.", True),
        ("We condemn the collision near Scarborough Shoal.", False),
        ("We held talks with Taipei on arms for Taiwan.", False),
    ],
)
def test_of_a_sea_with_a_third_country_talks_may_be_with_that_one(
    reader: Reader, make_articles, text: str, *, is_afar: bool
) -> None:
    assert is_by_the_way(reader, make_articles(briefing(RIVAL, GUEST, text)), text) is is_afar


def test_a_rule_says_it_in_words() -> None:
    assert rule_words("ask+weights+afar") == "rule ask, outweighed, by the way"
