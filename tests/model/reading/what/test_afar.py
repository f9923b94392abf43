"""What a long text on other matters says far from where it names the other side is a claim that standings leave out."""

from datetime import date

import polars as pl
import pytest

from model.reading import Reader
from model.reading.what.afar import BESIDE, LONG, NEAR, Afar, afar
from model.reading.what.searched import made_plain, searched
from model.standing.weights import counted
from model.words.rules import AFAR, rule_words

AT_HOME = "We imposed a tariff on steel, and America’s farmers thanked us for it."
ABROAD = "China raised its own tariffs on soybeans."
STRAIT = "We sold arms to Taiwan."


def speech(*paragraphs: str, of: int = 2 * LONG) -> str:
    return "\n\n".join([*paragraphs, *([AT_HOME] * (of - len(paragraphs)))])


def told(reader: Reader, articles: pl.DataFrame) -> Afar:
    reading = reader.reading(articles)
    homes = reader.names.homes(articles["source"])
    _, titles = made_plain(reading.said.drop("plain"), articles)
    titled = searched(reading.said["plain"], titles, reader.lexicon).titled
    return afar(articles, reading.said, reading.found, titled, reader.dossier, homes)


def flags(reader: Reader, articles: pl.DataFrame) -> list[bool]:
    return told(reader, articles).whole.tolist()


def test_only_what_stands_near_the_other_side_is_on_it(reader: Reader, make_articles) -> None:
    articles = make_articles(speech(ABROAD))

    assert flags(reader, articles) == [False] * (1 + NEAR) + [True] * (2 * LONG - 1 - NEAR)

    by_rule = (
        reader.claims(articles).group_by(is_afar=pl.col("rule").str.ends_with(AFAR)).agg(pl.col("confidence").max())
    )
    told = dict(by_rule.iter_rows())
    assert told[True] < 0.35 < told[False]


def test_standings_leave_it_out(reader: Reader, make_articles) -> None:
    claims = reader.claims(make_articles(speech(ABROAD)).with_columns(date=pl.lit(date(2025, 5, 2))))
    afar = claims.filter(pl.col("rule").str.ends_with(AFAR))

    assert afar.height > 5
    assert counted(afar, reader.dossier).is_empty()
    assert counted(claims, reader.dossier).height == claims.filter(pl.col("issue") == "trade").height - afar.height


@pytest.mark.parametrize(
    "text",
    [
        speech(ABROAD, of=LONG - 1),
        speech(ABROAD, ABROAD),
        speech(*[ABROAD, *([AT_HOME] * 9)] * 2),
        "\n\n".join([AT_HOME, AT_HOME]),
        "",
    ],
)
def test_a_short_text_and_one_that_names_the_other_side_often_is_on_it_as_a_whole(
    reader: Reader, make_articles, text: str
) -> None:
    assert not any(flags(reader, make_articles(text)))


@pytest.mark.parametrize(
    ("title", "is_afar"), [("Tariffs on China and others", False), ("What Xi Jinping may do", False), ("Steel", True)]
)
def test_a_title_that_names_the_other_side_says_that_the_text_is_on_it(
    reader: Reader, make_articles, title: str, *, is_afar: bool
) -> None:
    assert any(flags(reader, make_articles(speech(ABROAD)).with_columns(title=pl.lit(title)))) == is_afar


def test_who_is_of_the_other_side_is_a_word_of_it(reader: Reader, make_articles) -> None:
    with_leader = speech(*[AT_HOME] * 9, "Xi Jinping called me.")

    assert flags(reader, make_articles(with_leader)) == [abs(place - 9) > BESIDE for place in range(2 * LONG)]


@pytest.mark.parametrize(("source", "afar"), [("whitehouse.gov", 0), (None, 1), ("fmprc.gov.cn", 1)])
def test_the_other_side_is_not_that_of_the_source(reader: Reader, make_articles, source: str | None, afar: int) -> None:
    on_china = "\n\n".join(["China raised its tariffs on soybeans."] * 25 + ["America answered."])
    articles = make_articles(on_china).with_columns(source=pl.lit(source, pl.String))

    assert any(flags(reader, articles)) == bool(afar)


def test_an_issue_whose_name_tells_of_both_is_between_them_anywhere(reader: Reader, make_articles) -> None:
    claims = reader.claims(make_articles(speech(ABROAD) + f"\n\n{STRAIT}"))
    told = claims.filter(pl.col("issue") == "taiwan")

    assert told.height == 1
    assert not told["rule"].str.contains(AFAR, literal=True).any()


def test_each_text_is_told_by_itself(reader: Reader, make_articles) -> None:
    alone = flags(reader, make_articles(speech(ABROAD)))

    assert flags(reader, make_articles(ABROAD, speech(ABROAD), AT_HOME)) == [False, *alone, False]


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
        ("We held talks with Manila on the South China Sea.", True),
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
