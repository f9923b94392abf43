"""Whose deed an act is, out of its wording."""

from typing import Any, Final

import pytest

from model.dossier import Person, Tenure
from model.standing.weights import counted
from tests.model.factories import make_claims, make_dossier

DOSSIER: Final = make_dossier()


def act(quote: str, **given: Any) -> dict[str, Any]:
    """The only row of COUNTED."""
    return counted(make_claims({"level": -3, "quote": quote, **given}), DOSSIER).row(0, named=True)


@pytest.mark.parametrize(
    ("quote", "doer"),
    [
        ("China announced tariffs on select goods.", "CN"),
        ("He put a tariff of ten percent on China.", "US"),
        ("Tariffs that were imposed by the US hurt everybody.", "US"),
        ("Despite the goodwill China has shown, they slapped tariffs on China.", "US"),
        ("Despite the goodwill that China has shown, the US slapped tariffs on steel.", "US"),
        ("Both sides drew their ambassadors off.", None),
        ("Tariffs were announced.", None),
        ("US arms makers were sanctioned by China over Taiwan.", "CN"),
        ("China's banks were put under sanctions by the United States.", "US"),
        ("Three US firms were added to China's unreliable entity list.", "CN"),
        ("US drone makers were hit with China sanctions.", "CN"),
        ("US drone makers face new China sanctions.", "CN"),
        ("China hit back at US tariffs with duties of its own.", "CN"),
        ("China was hit by US tariffs.", "US"),
        ("China is gravely concerned over the US announcement of new tariffs.", "US"),
        ("China opposes the new tariffs of the US.", "US"),
        ("China condemned the sanctions on China.", "US"),
        ("The US slammed China's new export controls.", "CN"),
        ("China said on Friday that the US had violated the truce.", "US"),
        ("China said the US added twenty firms to its list.", "US"),
        ("The US said it had sanctioned twenty firms of China.", "US"),
        ("The US said China has to end its controls on magnets.", "US"),
    ],
)
def test_the_side_that_is_named_first_and_how_tells_whose_deed_it_is(quote: str, doer: str | None) -> None:
    assert act(quote)["doer"] == doer


@pytest.mark.parametrize(
    ("quote", "rule", "doer"),
    [
        ("China broke off the talks after the US sold arms.", "sale+occasion", "US"),
        ("After the US sold arms, China sanctioned three firms.", "sale+occasion", "US"),
        ("After the US sold arms, China sanctioned three firms.", "sanction", "CN"),
        ("In response to arms of the US, China sanctioned three firms.", "sanction", "CN"),
        ("China put duties on corn in retaliation for tariffs on China.", "impose", "CN"),
        ("China broke off the talks because they sold arms.", "sale+occasion", None),
    ],
)
def test_the_subject_of_its_own_clause_does_what_led_to_another_deed(quote: str, rule: str, doer: str | None) -> None:
    assert act(quote, rule=rule)["doer"] == doer


def test_an_accusation_announces_nothing() -> None:
    told = "The US imposed tariffs."

    assert act(told, source="www.state.gov")["is_official"]
    assert not act(told, source="cgtn.com")["is_official"]
    assert act(told, source="courier.example")["is_official"]


@pytest.mark.parametrize(
    ("quote", "doer"),
    [
        ("They blocked exports of graphite.", "US"),
        ("We blocked exports of graphite when they blocked ours.", "CN"),
        ("The ministry blocked exports of graphite.", "CN"),
    ],
)
def test_what_one_side_tells_that_they_did_is_the_others(quote: str, doer: str) -> None:
    told = act(quote, speaker="Lin", side="CN", title="Exports of graphite are blocked")

    assert told["doer"] == doer


def test_an_act_that_names_no_side_is_announced_only_where_the_title_tells_of_it_too() -> None:
    told = {"quote": "The ministry announced export controls on graphite.", "source": "cgtn.com"}

    assert not act(**told)["is_official"]
    assert act(**told, title="Announcement of export controls on graphite")["is_official"]


@pytest.mark.parametrize(
    ("quote", "speaker", "is_announced"),
    [
        ("The two heads of state agreed to resume the talks.", None, True),
        ("Both militaries resumed their calls.", None, True),
        ("Yates and Ming agreed to resume the talks.", None, True),
        ("The ministers agreed to resume the talks.", None, False),
        ("Yates and Ming agreed to resume the talks.", "Courier", False),  # whoever speaks may only tell of them
    ],
)
def test_the_two_as_one_and_people_who_are_known_are_names_of_sides(
    quote: str, speaker: str | None, is_announced: bool
) -> None:
    tenures = {"US": "Yates", "CN": "Ming"}
    people = tuple(
        Person(name=f"Alma {last}", aliases=(last,), tenures=(Tenure(role="Minister", side=side, rank=3),))
        for side, last in tenures.items()
    )
    claims = make_claims({"level": 3, "quote": quote, "speaker": speaker})

    assert (
        counted(claims, DOSSIER.model_copy(update={"people": people})).row(0, named=True)["is_official"] is is_announced
    )


def test_a_reporters_question_on_a_ministrys_page_is_not_the_ministrys_word() -> None:
    asked = act("Is it true that the US imposed tariffs?", source="www.state.gov", speaker="Courier")

    assert (asked["side"], asked["is_official"]) == (None, False)


@pytest.mark.parametrize(
    ("quote", "is_official"),
    [
        ("The minister said that the two had agreed to set up channels.", True),
        ("The two agreed on a line between the forces, he said.", True),
        ("The two sides set up channels, the minister said.", True),
        ("The minister said that the two officers had been freed.", False),
        ("Channels had been set up, the minister said.", False),
    ],
)
def test_what_the_two_agreed_is_the_word_of_both(quote: str, is_official: bool) -> None:
    told = act(quote, level=3, speaker="The minister", side="US", rank=4)

    assert told["is_official"] == is_official
