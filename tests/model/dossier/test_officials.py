"""A dossier knows who speaks for its sides, and its own people come first."""

from datetime import date

import pytest
from lean import lean_cues

from model.article import Article, articles_frame
from model.data_files import parse_data
from model.dossier import Dossier
from model.dossier.officials import officials_of
from model.dossier.pairs import pair_dossier
from model.reading import Reader

SIDES = pair_dossier("India,Pakistan", "pair")


def dossier(more: str = "") -> Dossier:
    return parse_data(SIDES + more, "pair.toml", Dossier)


def named(found: Dossier, way: str) -> list[str]:
    return [person.name for person in found.people if way in (person.name, *person.aliases)]


def test_a_new_dossier_knows_the_people_of_both_sides() -> None:
    sides = {tenure.side for person in dossier().people for tenure in person.tenures}

    assert sides == {"IN", "PK"}


def test_own_people_come_first() -> None:
    own = dossier('[[people]]\nname = "Jane Doe"\ntenures = [{ role = "Envoy", side = "IN" }]\n')

    assert own.people[0].name == "Jane Doe"
    assert len(own.people) == len(dossier().people) + 1


@pytest.mark.parametrize("name", ["S. Jaishankar", "Subrahmanyam Jaishankar"])
def test_who_is_written_anew_is_there_once(name: str) -> None:
    own = dossier(f'[[people]]\nname = "{name}"\ntenures = [{{ role = "Author", side = "IN", rank = 1 }}]\n')

    assert named(own, name) == [name]
    assert [tenure.role for tenure in own.people[0].tenures] == ["Author"]


def test_a_namesake_by_the_last_name_takes_nobodys_place() -> None:
    own = dossier('[[people]]\nname = "Bhanu Modi"\naliases = ["Modi"]\n')

    assert named(own, "Narendra Modi") == ["Narendra Modi"]


def test_an_own_office_of_the_same_name_has_the_wordings_of_both() -> None:
    shipped = next(office for office in dossier().offices if office.name == "the Indian foreign ministry")
    own = dossier('[[offices]]\nname = "the Indian foreign ministry"\nside = "IN"\nterms = ["South Block Two"]\n')
    (office,) = (office for office in own.offices if office.name == shipped.name)

    assert office.terms == ("South Block Two", *shipped.terms)


@pytest.mark.parametrize("code", ["", "XX", "../dossiers/us-china", "in"])
def test_of_a_code_that_is_no_countrys_nobody_is_known(code: str) -> None:
    assert officials_of(code).people == ()


@pytest.mark.parametrize(
    ("text", "speaker", "side"),
    [
        ("Modi accused Islamabad of sheltering militants.", "Narendra Modi", "IN"),
        ("Jaishankar told parliament that the Indus Waters Treaty remained suspended.", "S. Jaishankar", "IN"),
        ("Foreign Minister Ishaq Dar said Islamabad was ready for talks with New Delhi.", "Ishaq Dar", "PK"),
        ("The Inter-Services Public Relations accused India of shelling villages.", None, "PK"),
    ],
)
def test_the_sentence_is_of_its_speakers_side(text: str, speaker: str | None, side: str) -> None:
    articles = articles_frame([Article(text=text, date=date(2025, 6, 20))])
    claims = Reader(found := dossier(), lean_cues(found.cues)).claims(articles)

    assert set(claims["side"]) == {side}
    assert speaker is None or set(claims["speaker"]) == {speaker}
