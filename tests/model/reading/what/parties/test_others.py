"""Articles that name no side make no claim; short ones without a title, and those with signs of the two, may."""

import polars as pl
import pytest

from model.reading import Reader
from model.reading.what.finding.searched import made_plain, searched
from model.reading.what.parties.others import about_others
from tests.lean import lean_cues

STEEL = (
    "Ottawa and Brussels ended their dispute over fentanyl and semiconductors on Thursday after two years of talks. "
)
LONG = STEEL + "Farmers welcomed it, since their sales of wheat had halved when the tariffs were imposed. " * 10


def are_others(reader: Reader, articles: pl.DataFrame) -> list[bool]:
    reading = reader.reading(articles)
    _, titles = made_plain(reading.said.drop("plain"), articles)
    titled = searched(reading.said["plain"], titles, reader.lexicon).titled
    others = about_others(articles, reading.said, reading.found, titled, reader.dossier)
    return articles["id"].is_in(others["article"].implode()).to_list()


def test_a_long_article_that_names_no_side_is_about_others_and_makes_no_claim(reader: Reader, make_articles) -> None:
    articles = make_articles(LONG)

    assert are_others(reader, articles) == [True]
    assert reader.claims(articles).is_empty()
    assert reader.claims(make_articles(STEEL)).height > 0


@pytest.mark.parametrize("text", ["", STEEL, LONG + "Beijing looked on."])
def test_a_short_one_and_one_that_names_a_side_may_be_about_it(reader: Reader, make_articles, text: str) -> None:
    assert are_others(reader, make_articles(text)) == [False]


@pytest.mark.parametrize("text", [LONG, STEEL])
@pytest.mark.parametrize(
    ("title", "are"), [("What Beijing sees", False), ("What Xi Jinping sees", False), ("What Ottawa sees", True)]
)
def test_the_title_may_name_the_side_and_makes_a_short_text_whole(
    reader: Reader, make_articles, title: str, text: str, *, are: bool
) -> None:
    articles = make_articles(text).with_columns(title=pl.lit(title))

    assert are_others(reader, articles) == [are]


def test_who_is_of_a_side_may_be_named_instead(reader: Reader, make_articles) -> None:
    articles = make_articles("Trump spoke with Mr Carney of fentanyl.").with_columns(title=pl.lit("A call"))

    assert are_others(reader, articles) == [False]


@pytest.mark.parametrize(
    ("title", "are"), [("Rubio, Wang discuss Ukraine", False), ("Rubio, Lammy discuss Ukraine", True)]
)
def test_a_headline_may_name_people_of_both_sides_by_their_last_names(
    reader: Reader, make_articles, title: str, *, are: bool
) -> None:
    assert are_others(reader, make_articles(title).with_columns(title=pl.lit(title))) == [are]


DRILLS = "The command held drills around the island, and monitored who came near."
SCIENCE = "The two governments prolonged the agreement on science, under which students have come and gone."


SIGNS = {
    "a sign": ("Eastern Theater Command statement", DRILLS, False),
    "a sign in a long text": ("Eastern Theater Command statement", LONG, True),
    "a sign beside a third party": ("Ottawa on the Eastern Theater Command", f"{DRILLS} It told nobody.", True),
    "hints of both": ("A letter", "The senators asked for curbs on chips that are made by SMIC.", False),
    "a hint of one": ("A letter", "The senators asked for curbs on chips.", True),
    "hints of both beside a third party": ("A letter", "Ottawa sold chips of SMIC to the senators.", False),
    "a role before a name": ("An interview", "SECRETARY RUBIO: As for Hong Kong, we raised human rights.", False),
    "a namesake": ("An interview", "MARIA RUBIO: As for Hong Kong, we raised human rights.", True),
    "two states": ("Science pact", SCIENCE, False),
    "two other states": ("Science pact", f"{SCIENCE} Hanoi was pleased.", True),
    "two parties": ("A strike", "Both sides suspended the talks on visas for nurses.", True),
    "what they are at odds over": ("Patrols", "Ships crossed the median line.", False),
    "only its place": ("An election", "Taiwan votes on pensions, and Taipei waits.", True),
    "only its country": ("Fishing", "Manila and the Philippines lowered a duty on boats.", True),
}


def test_a_short_one_may_have_signs_of_the_two_instead(reader: Reader, make_articles) -> None:
    titles, texts, wanted = zip(*SIGNS.values(), strict=True)
    articles = make_articles(*texts).with_columns(title=pl.Series(titles))

    assert dict(zip(SIGNS, are_others(reader, articles), strict=True)) == dict(zip(SIGNS, wanted, strict=True))


def test_what_an_article_is_read_beside_changes_nothing(reader: Reader, make_articles) -> None:
    assert are_others(reader, make_articles(LONG, "Beijing lifted its tariffs on American goods.", STEEL)) == [
        True,
        False,
        False,
    ]


def test_where_no_sides_are_all_is_read(any_reader: Reader, make_articles) -> None:
    assert any_reader.claims(make_articles(LONG)).height > 1


def test_a_dossier_may_have_sides_without_people(reader: Reader, make_articles) -> None:
    dossier = reader.dossier.model_copy(update={"people": ()})
    alone = Reader(dossier, lean_cues(), weights=reader.weights)

    assert are_others(alone, make_articles(LONG, "Beijing lifted the tariffs.")) == [True, False]


FLIGHTS = "Direct flights between the two countries have been suspended since 2020."


@pytest.mark.parametrize(
    ("title", "makes"),
    [
        ("India, China agree on patrols", False),
        ("What Canberra and Beijing say", False),
        ("What Beijing and Washington say", True),
        ("What Delhi, Beijing and Washington say", True),
        ("What Beijing says", True),
        ("", True),
    ],
)
def test_the_two_countries_are_those_of_the_title(reader: Reader, make_articles, title: str, *, makes: bool) -> None:
    articles = make_articles(
        f"The State Department looked on in Washington and spoke of tariffs.\n\n{FLIGHTS}"
    ).with_columns(title=pl.lit(title))

    assert ("exchanges" in reader.claims(articles)["issue"]) is makes


def test_who_is_named_beside_the_two_countries_is_one_of_them(reader: Reader, make_articles) -> None:
    text = "The call was the first between the two countries since Washington suspended flights to China."
    articles = make_articles(text).with_columns(title=pl.lit("Marles meets Dong in China, says Australia"))

    assert "exchanges" in reader.claims(articles)["issue"]


AGREED = "Both sides agreed to suspend the tariffs."
SUMMIT = "The United States and the European Union share concerns about China's unfair practices in trade."


@pytest.mark.parametrize(
    ("title", "text", "makes"),
    [
        ("US and EU agree on aircraft", f"{SUMMIT}\n\n{AGREED}", False),
        ("US and EU agree on aircraft", f"Washington and Beijing met.\n\n{AGREED}", True),
        ("Xi Jinping on the US and the EU", f"{SUMMIT}\n\n{AGREED}", True),
    ],
    ids=["of the title", "of those named last", "of a person's side"],
)
def test_both_sides_are_those_that_were_named_last(
    reader: Reader, make_articles, title: str, text: str, *, makes: bool
) -> None:
    claims = reader.claims(make_articles(text).with_columns(title=pl.lit(title))).filter(issue="trade")

    assert (3 in claims["level"]) is makes
