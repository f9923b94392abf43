"""Governments: a side speaks by its names and by the offices that any country has, whatever pair it is of."""

import pytest
from lean import lean_cues

from model.dossier import Dossier, Issue, Office, Person, Side, Tenure
from model.reading import Reader
from model.reading.who.names.governments import offices_of
from tests.model.reading.ahead import ReadsAhead

JAPAN = Side(code="JP", name="Japan", terms=("Japan", "japanese", "Tokyo"))
KOREA = Side(code="KR", name="South Korea", terms=("South Korea", "south korean{,s}", "Seoul"))
MINES = Issue(slug="mines", name="Mines", description="The mines", terms=("mines", "Sado"), is_between=True)
METI = Office(name="the Japanese trade ministry", side="JP", rank=3, terms=("METI",))


@pytest.fixture(scope="module")
def of_the_pair() -> Reader:
    return ReadsAhead(
        Dossier(slug="jk", name="Japan–South Korea", sides=(JAPAN, KOREA), issues=(MINES,), offices=(METI,)),
        lean_cues(),
    )


SAID = [
    ("Seoul warned Tokyo over the mines.", "South Korea", "KR"),
    ("Japan said that it regretted the statement on the mines.", "Japan", "JP"),
    (
        "The South Korean defense ministry said it opposed the listing of the mines.",
        "the South Korean defence ministry",
        "KR",
    ),
    (
        "South Korea’s Foreign Ministry said it opposed the listing of the mines.",
        "the South Korean foreign ministry",
        "KR",
    ),
    ("Japan's embassy said that the mines were a matter of history.", "the Japanese embassy", "JP"),
    ("Senior South Korean officials said that the mines were a matter of history.", "South Korean officials", "KR"),
    ("Japan's trade ministry said that the mines would stay open.", "the Japanese trade ministry", "JP"),
    ("Prime Minister Han Duck-soo of South Korea said that the mines were a crime.", "Han Duck-soo", "KR"),
    ("South Korea's deputy foreign minister Choi Jong-moon said that the mines were a crime.", "Choi Jong-moon", "KR"),
    ("President Emmanuel Macron of France said that the mines in Japan were a crime.", "Emmanuel Macron", None),
    ("The Ministry of Trade of Japan said that the mines would stay open.", None, "JP"),
    ("Japan's Atomic Energy Commission said that the mines would stay open.", "Japan's Atomic Energy Commission", "JP"),
    ("The Japan Coast Guard said that the mines would stay open.", "Japan Coast Guard", "JP"),
    ("Japan's top negotiator said that the mines would stay open.", "Japanese officials", "JP"),
    ("South Korean prosecutors said that the mines were a crime.", "South Korean officials", "KR"),
    ("South Korean state television said that the mines were a crime.", "South Korean state media", "KR"),
    ("Japan's Chamber of Commerce said that the mines would stay open.", "Japan's Chamber of Commerce", None),
    ("Tokyo Electric Power said that the mines would stay open.", "Tokyo Electric Power", None),
    ("North Korean officials said that the mines were a crime.", None, None),
    ("The Philippine foreign ministry said that the mines in Japan were a crime.", None, None),
    ("The mines lie in Japan.", None, None),
]


@pytest.mark.parametrize(
    ("text", "speaker", "side"), [(f"Japan and South Korea differ.\n\n{said}", *by) for said, *by in SAID]
)
def test_a_side_speaks_by_its_names_and_by_offices_that_any_country_has(
    of_the_pair: Reader, make_articles, text: str, speaker: str | None, side: str | None
) -> None:
    (claim,) = of_the_pair.claims(make_articles(text)).to_dicts()

    assert claim["side"] == side
    assert speaker is None or claim["speaker"] == speaker


def test_an_office_of_the_dossier_keeps_its_name_and_rank() -> None:
    dossier = Dossier(slug="jk", name="JK", sides=(JAPAN, KOREA), issues=(MINES,), offices=(METI,))
    trade = [office for office in offices_of(dossier) if office.side == "JP" and "trade ministry" in office.name]

    assert {(office.name, office.rank) for office in trade} == {("the Japanese trade ministry", 3)}
    assert len(trade) == 2


def test_a_dossier_without_sides_has_no_offices_but_its_own() -> None:
    assert offices_of(Dossier(slug="any", name="Any", issues=(MINES,))) == ()


def test_a_union_speaks_by_its_leaders_and_a_name_with_a_small_letter_may_begin_a_sentence(make_articles) -> None:
    union = Side(code="EU", name="European Union", terms=("European Union", "EU", "Brussels"))
    russia = Side(code="RU", name="Russia", terms=("Russia", "russian{,s}", "Moscow"))
    head = Person(
        name="Ursula von der Leyen",
        aliases=("von der Leyen",),
        tenures=(Tenure(role="President of the European Commission", side="EU", rank=5),),
    )
    gas = Issue(slug="gas", name="Gas", description="Pipelines", terms=("gas",))
    dossier = Dossier(slug="er", name="EU–Russia", sides=(union, russia), issues=(gas,), people=(head,))
    reader = Reader(dossier, lean_cues())

    of_head = reader.claims(make_articles("Von der Leyen accused Moscow of blackmail with gas."))
    of_leaders = reader.claims(make_articles("EU leaders accused Moscow of blackmail with gas."))

    assert of_head["speaker"].to_list() == ["Ursula von der Leyen"]
    assert of_leaders["side"].to_list() == ["EU"]
