"""What a long text on other matters says far from where it names the other side is a claim that standings leave out."""

from datetime import date

import polars as pl
import pytest

from model.reading import Reader
from model.reading.what.afar import LONG, NEAR, are_afar
from model.rules import AFAR, rule_words
from model.standing.weights import counted

AT_HOME = "We imposed a tariff on steel, and America’s farmers thanked us for it."
ABROAD = "China raised its own tariffs on soybeans."
STRAIT = "We sold arms to Taiwan."


def speech(*paragraphs: str, of: int = 2 * LONG) -> str:
    return "\n\n".join([*paragraphs, *([AT_HOME] * (of - len(paragraphs)))])


def flags(reader: Reader, articles: pl.DataFrame) -> list[bool]:
    reading = reader.reading(articles)
    homes = reader.names.homes(articles["source"])
    return are_afar(articles, reading.said, reading.found, reader.lexicon, reader.dossier, homes).tolist()


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

    assert flags(reader, make_articles(with_leader)) == [abs(place - 9) > NEAR for place in range(2 * LONG)]


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


def test_a_rule_says_it_in_words() -> None:
    assert rule_words("ask+weights+afar") == "rule ask, outweighed, by the way"
