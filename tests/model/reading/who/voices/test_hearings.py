"""Hearings: members of a parliament speak for its country in its own records."""

from datetime import date

import pytest

from model.article import Article, articles_frame
from model.reading import Reader
from tests.model.reading.who.speaking import last_said

HEAD = "HEARING\n\nU.S. HOUSE OF REPRESENTATIVES\n\n"
PIKE = "Ms. PIKE. China broke its word.\n\nMr. ABEL. It did.\n\nMs. PIKE. Thank you."


@pytest.fixture(scope="module")
def sides() -> dict[str, str | None]:
    heads = {
        "a US hearing": HEAD,
        "a room of the Senate": "The committee met in SD-106, Dirksen Senate Office Building.\n\n",
        "a forum": "The U.S.-China Forum met in Reno.\n\n",
        "a third country": "The Committee of Japan’s House of Representatives met.\n\n",
        "a witness in the list": HEAD + "WITNESSES\n\nMs. Nora Pike, chief executive, Pike Steel\n\n",
        "a witness with a statement": HEAD + "STATEMENT OF NORA PIKE, PIKE STEEL\n\n",
        "a member with a statement": HEAD + "STATEMENT OF HON. NORA PIKE, A REPRESENTATIVE IN CONGRESS FROM UTAH\n\n",
    }
    said = last_said([head + PIKE for head in heads.values()])
    return {name: side for name, (_, side) in zip(heads, said, strict=True)}


def test_a_guest_at_a_forum_is_not_at_a_hearing() -> None:
    forum = "With us is Jon Abel of the U.S. House of Representatives.\n\n"
    colons = "MS. PIKE: China broke its word.\n\nMR. ABEL: It did.\n\nMS. PIKE: Thank you."
    sitting = "The Subcommittee on Trade of the U.S. House of Representatives met at noon.\n\n"

    assert [side for _, side in last_said([forum + colons, sitting + colons])] == [None, "US"]


@pytest.mark.parametrize("name", ["a US hearing", "a room of the Senate", "a member with a statement"])
def test_who_is_called_as_a_member_speaks_for_the_country(name: str, sides: dict[str, str | None]) -> None:
    assert sides[name] == "US"


@pytest.mark.parametrize("name", ["a forum", "a third country", "a witness in the list", "a witness with a statement"])
def test_witnesses_and_others_do_not(name: str, sides: dict[str, str | None]) -> None:
    assert sides[name] is None


def test_the_chairman_is_a_member_and_a_doctor_is_not() -> None:
    texts = [f"{HEAD}Mr. ABEL. Yes.\n\n{label} China broke its word." for label in ("The CHAIRMAN.", "Dr. PIKE.")]

    assert last_said(texts) == [("the chairman", "US"), ("Pike", None)]


RECORD = (
    "WITNESSES: NORA PIKE, CHIEF EXECUTIVE, PIKE AND SONS\n\n"
    "ABEL: The committee will come to order. I welcome our witnesses. China jails Americans.\n\n"
    "PIKE: Thank you. China broke its word on tariffs.\n\nABEL: Did China lift the tariffs?\n\nPIKE: It did not.\n\n"
    "ROWE: China keeps Americans in jail. It must free them."
)


def spoken(reader: Reader, text: str, title: str = "", source: str | None = None) -> set[tuple[str | None, str | None]]:
    """Speakers and their sides of all claims of a text."""
    articles = articles_frame([Article(text=text, title=title, source=source, date=date(2026, 3, 11))])
    return set(reader.claims(articles).select("speaker", "side").rows())


@pytest.mark.parametrize(
    ("head", "title", "source"),
    [
        ("SENATE FOREIGN RELATIONS COMMITTEE HOLDS HEARING ON CHINA\n\n", "", None),
        ("", "House Judiciary Committee Hearing on Beijing's Courts", None),
        ("", "Hearing on Strategic Competition with China", "foreign.senate.gov"),
    ],
)
def test_last_names_in_capitals_are_members_where_witnesses_are_announced(
    head: str, title: str, source: str | None, reader: Reader
) -> None:
    assert spoken(reader, head + RECORD, title, source) == {("Abel", "US"), ("Pike", None), ("Rowe", "US")}


@pytest.mark.parametrize(
    ("title", "source", "text"),
    [
        ("A forum on China", "foreign.senate.gov", RECORD),
        ("Hearing on Strategic Competition with China", "reuters.com", RECORD),
        ("Hearing on China", "foreign.senate.gov", RECORD.partition("\n\n")[2]),
    ],
)
def test_elsewhere_they_speak_for_nobody(title: str, source: str, text: str, reader: Reader) -> None:
    assert {side for _, side in spoken(reader, text, title, source)} == {None}
