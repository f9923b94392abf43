"""A dossier to begin with for any two countries fits and reads; names that are none are told."""

import pytest

from model.article import Article, articles_frame
from model.data_files import parse_data
from model.dossier import Dossier, load_dossier
from model.dossier.countries import countries
from model.dossier.pairs import UnknownSideError, pair_dossier, side_of
from model.dossier.world import world_of
from model.reading import Reader
from model.reading.what.finding.cues import load_cues


def dossier(sides: str) -> Dossier:
    return parse_data(pair_dossier(sides, "it"), "it.toml", Dossier)


def test_the_two_sides_have_their_names_people_capitals_and_codes():
    japan, korea = dossier("Japan, South Korea").sides

    assert (japan.code, japan.name, japan.terms) == ("JP", "Japan", ("Japan", "Japanese", "Tokyo"))
    assert (korea.code, korea.name) == ("KR", "South Korea")
    assert {"Korea", "South Koreans", "Seoul"} <= {*korea.terms}
    assert "North Korea" in korea.exclusions


def test_people_of_the_two_are_told_by_whose_they_are():
    people = next(issue for issue in dossier("Japan,South Korea").issues if issue.slug == "people")

    assert any(
        term.startswith("{Japan,Japanese,Tokyo,Korea,ROK,Korean,Koreans,Seoul} {man,men,") for term in people.terms
    )


@pytest.mark.parametrize("name", ["Philippines", "the philippines", "Manila", "filipino", "ph"])
def test_a_side_is_found_by_any_of_its_names(name):
    assert (side_of(name).code, side_of(name).name) == ("PH", "Philippines")


def test_sides_that_ship_are_as_they_ship():
    assert side_of("America") == load_dossier().sides[0]
    assert "Indian Ocean" in side_of("India").exclusions


@pytest.mark.parametrize(
    ("sides", "what"),
    [
        ("Jpan,China", "'Jpan' is no country that is known by that name; did you mean 'Japan'?"),
        ("Georgia,Russia", "'Georgia' is no country that is known by that name; write its side by hand"),
        ("Japan", "'Japan' names no two sides; write them like 'Japan,South Korea'"),
        ("Japan,", "names no two sides"),
        ("Japan,China,India", "names no two sides"),
        ("Ankara,Turks", "'Ankara' and 'Turks' are one country"),
        ("Africa,China", "'Africa' is no country"),
    ],
)
def test_what_is_no_pair_is_told_in_one_line(sides, what):
    with pytest.raises(UnknownSideError) as told:
        pair_dossier(sides, "it")
    assert what in str(told.value)
    assert "\n" not in str(told.value)


def test_every_country_with_a_code_can_be_a_side_and_is_not_beside_itself():
    known = [country for country in countries() if country.code]

    assert len({country.code for country in known}) == len(known)
    for country in known:
        other = "Japan" if country.code != "JP" else "Kenya"
        world = world_of(dossier(f"{country.names[0]},{other}"))
        assert country not in world.others
        assert next(side.code for side in world.sides) == country.code


def test_it_reads_what_is_told_of_the_two():
    text = (
        "Tokyo lifted its export controls on South Korea. Seoul suspended the talks with Japan on intelligence sharing."
    )
    known = dossier("Japan,South Korea")
    claims = Reader(known, load_cues(known.cues)).claims(articles_frame([Article(text=text)]))
    levels = dict(claims.filter(claims["issue"] != "overall").select("issue", "level").iter_rows())

    assert (levels["trade"], levels["security"]) == (3, -2)


DEEDS = {
    "Indian jets struck nine sites inside Pakistan.": ("security", -3),
    "The ceasefire between India and Pakistan collapsed within hours.": ("security", -2),
    "The ceasefire between India and Pakistan is holding.": ("security", 3),
    "India expelled eight Pakistani diplomats.": ("channels", -3),
    "The foreign secretaries of India and Pakistan will meet in London.": ("channels", 1),
    "Pakistan freed 199 Indian fishermen.": ("people", 3),
    "The captured Indian pilot was freed by Pakistan.": ("people", 3),
    "Pakistan captured an Indian pilot.": ("people", -3),
    "India ordered all Pakistani citizens to leave within 48 hours.": ("people", -3),
    "Pakistan denied India consular access to the prisoner.": ("people", -2),
    "India revoked the most favoured nation status of Pakistan.": ("trade", -3),
    "Indian tourists love the food of Pakistan.": ("people", 0),
    "An Indian army officer wrote a book on Pakistan.": ("security", None),
    "Pakistan bought six thousand tonnes of Indian onions.": ("trade", 2),
    "Seoul's choir sang of India and Pakistan.": ("people", None),
    "Pakistan's cabinet approved the halt of all trade with India.": ("trade", -3),
    "Pakistan ended trade with India.": ("trade", -3),
    "India has banned mangoes from Pakistan.": ("trade", -3),
    "Pakistani shelling wounded four villagers on the Indian side.": ("security", -3),
    "India accused Pakistani hackers of breaking into a power company.": ("security", -1),
    "India recalled its envoy from Pakistan.": ("channels", -2),
    "Two Indian climbers were arrested in Pakistan as spies.": ("people", -3),
    "An Indian cricket team flew to Pakistan for the first time in years.": ("people", 1),
    "A Pakistani court jailed a former prime minister; Indian papers took note.": ("people", None),
    "Police in Lahore arrested eleven men. Indian papers carried the news.": ("people", None),
}
"""Plain sentences on two neighbours: issue, and the level on it (None: no claim)."""


def test_the_issues_that_any_pair_has_are_found_in_plain_words():
    known = dossier("India,Pakistan")
    articles = articles_frame([Article(text=text) for text in DEEDS])
    claims = Reader(known, load_cues(known.cues)).claims(articles).select("article", "issue", "level")
    level = {(article, issue): level for article, issue, level in claims.iter_rows()}
    read = {text: level.get((article, DEEDS[text][0])) for article, text in articles.select("id", "text").iter_rows()}

    assert read == {text: level for text, (_, level) in DEEDS.items()}
