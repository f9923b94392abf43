"""Deeds on what other countries do."""

from typing import Any, Final

import pytest

from model.dossier import Dossier
from model.standing.weights import counted
from tests.model.factories import make_claims, make_dossier

PLAIN: Final = make_dossier()


def dossier(**about: Any) -> Dossier:
    """One whose issue trade is about others."""
    issues = [issue.model_copy(update=about) if issue.slug == "trade" else issue for issue in PLAIN.issues]
    return PLAIN.model_copy(update={"issues": tuple(issues)})


NEPALS: Final = dossier(countries=("Nepal",))


def kind(quote: str, known: Dossier = NEPALS, **given: Any) -> str:
    """As what a hostile act with these words counts."""
    claim = {"issue": "trade", "level": -3, "quote": quote} | given
    return str(counted(make_claims(claim), known)["kind"].item())


@pytest.mark.parametrize(
    "quote",
    [
        "The US put sanctions on banks in Kathmandu.",
        "The U.S. put sanctions on banks in Kathmandu.",
        "New sanctions cut off seventy firms from Kathmandu.",
    ],
)
def test_a_deed_of_one_side_to_a_third_country_is_words(quote: str) -> None:
    assert kind(quote) == "word"
    assert kind(quote, source="www.state.gov") == "word"


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("The US put sanctions on firms of China that deal with Kathmandu.", {}),
        ("New sanctions on China hit firms that deal with Kathmandu.", {}),
        ("We put sanctions on firms of China that deal with Kathmandu.", {"side": "US", "speaker": "Doe"}),
        ("Sanctions of the US hit firms that deal with Kathmandu.", {"side": "CN", "speaker": "Hua"}),
    ],
)
def test_one_that_both_are_told_of_is_a_deed(quote: str, told: dict[str, Any]) -> None:
    assert kind(quote, **told) == "act"


def test_on_an_issue_between_the_two_or_about_nobody_else_one_name_is_enough() -> None:
    told = "The US put sanctions on banks in Kathmandu."

    assert kind(told, PLAIN) == "act"
    assert kind(told, dossier(countries=("Nepal",), is_between=True)) == "act"


def test_who_leaves_an_accord_stops_no_contact_between_the_two() -> None:
    of_all = dossier(takes_all=True)
    told = {"quote": "The US announced its withdrawal from the Paris Agreement.", "level": -2}

    assert kind(**told, known=of_all, kind="act") == "word"
    assert kind(**told, known=of_all, kind="contact") == "contact"
    assert kind(**told, known=PLAIN, kind="act") == "act"
