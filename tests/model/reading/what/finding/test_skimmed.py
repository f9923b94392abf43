"""A long text on other matters is read where it names the other side, and near that."""

import polars as pl
import pytest

from model.reading import Reader
from model.reading.what.finding.skimmed import BESIDE, LONG, NEAR, skimmed

AT_HOME = "We imposed a tariff on steel, and America’s farmers thanked us for it."
ABROAD = "China raised its own tariffs on soybeans."
STRAIT = "We sold arms to Taiwan."


def speech(*paragraphs: str, of: int = 2 * LONG) -> str:
    return "\n\n".join([*paragraphs, *([AT_HOME] * (of - len(paragraphs)))])


def are_read(reader: Reader, articles: pl.DataFrame) -> list[bool]:
    """Of each paragraph, which is one sentence, whether it is read."""
    texts = articles.select("text", article="id").with_columns(pl.col("text").str.split("\n\n")).explode("text")
    said = texts.with_columns(unit=pl.int_range(pl.len(), dtype=pl.UInt32))
    homes = reader.names.homes(articles["source"])
    return skimmed(articles, said, reader.dossier, homes).is_read.tolist()


def test_only_what_stands_near_the_other_side_is_read(reader: Reader, make_articles) -> None:
    articles = make_articles(speech(ABROAD))

    assert are_read(reader, articles) == [True] * (1 + NEAR) + [False] * (2 * LONG - 1 - NEAR)
    assert reader.claims(articles)["sentence"].unique().to_list() == list(range(1 + NEAR))


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
def test_a_short_text_and_one_that_names_the_other_side_often_is_read_as_a_whole(
    reader: Reader, make_articles, text: str
) -> None:
    assert all(are_read(reader, make_articles(text)))


@pytest.mark.parametrize(
    ("title", "is_read"),
    [
        ("Tariffs on China and others", True),
        ("What Xi Jinping may do", True),
        ("Beijing’s banks", True),
        ("Steel", False),
    ],
)
def test_a_title_that_names_the_other_side_says_that_the_text_is_on_it(
    reader: Reader, make_articles, title: str, *, is_read: bool
) -> None:
    assert all(are_read(reader, make_articles(speech(ABROAD)).with_columns(title=pl.lit(title)))) == is_read


@pytest.mark.parametrize("word", ["Xi Jinping called me.", "MOFCOM answered.", "It is built in Shenzhen.", "CHINA!"])
def test_people_bodies_and_places_are_words_of_it(reader: Reader, make_articles, word: str) -> None:
    articles = make_articles(speech(*[AT_HOME] * 9, word))

    assert are_read(reader, articles) == [abs(place - 9) <= BESIDE for place in range(2 * LONG)]


@pytest.mark.parametrize("word", ["We flew to Indochina.", "We sail the South China Sea.", "A chinaware shop closed."])
def test_what_only_contains_its_name_is_none(reader: Reader, make_articles, word: str) -> None:
    """The sea is between the two by itself."""
    articles = make_articles(speech(ABROAD, *[AT_HOME] * 9, word))
    read = are_read(reader, articles)

    assert read[10 - NEAR] is False
    assert read[10] is ("Sea" in word)


@pytest.mark.parametrize(("source", "is_whole"), [("whitehouse.gov", True), (None, False), ("fmprc.gov.cn", False)])
def test_the_other_side_is_not_that_of_the_source(
    reader: Reader, make_articles, source: str | None, *, is_whole: bool
) -> None:
    on_china = "\n\n".join(["China raised its tariffs on soybeans."] * 25 + ["The U.S. answered."])
    articles = make_articles(on_china).with_columns(source=pl.lit(source, pl.String))

    assert all(are_read(reader, articles)) == is_whole
    assert are_read(reader, articles)[-1]


def test_an_issue_whose_name_tells_of_both_is_between_them_anywhere(reader: Reader, make_articles) -> None:
    claims = reader.claims(make_articles(speech(ABROAD) + f"\n\n{STRAIT}"))

    assert claims.filter(pl.col("issue") == "taiwan").height == 1


def test_each_text_is_told_by_itself(reader: Reader, make_articles) -> None:
    alone = are_read(reader, make_articles(speech(ABROAD)))

    assert are_read(reader, make_articles(ABROAD, speech(ABROAD), AT_HOME)) == [True, *alone, True]


def test_what_is_said_further_down_has_the_speaker_of_all_of_the_text(reader: Reader, make_articles) -> None:
    """Who is brought in where nothing is read still speaks where something is."""
    said = "China raised its tariffs, Moreau said."
    texts = ["Gina Moreau, our envoy, spoke first.", *[AT_HOME] * 9, said, *[AT_HOME] * 9]
    claims = reader.claims(make_articles("\n\n".join(texts)))

    assert claims.filter(pl.col("quote") == said)["speaker"].unique().to_list() == ["Gina Moreau"]
