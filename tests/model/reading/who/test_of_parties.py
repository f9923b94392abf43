"""One of a party is who was named, or a lawmaker: no `Michigan Republican` has that for a name."""

import pytest

from tests.model.reading.who.speaking import last_said

MEANT = {
    'Rep. John Moolenaar criticised the deal. "It is no sale," the Michigan Republican said.': "John Moolenaar",
    "Republican Senator Josh Hawley called it weak. The Missouri Republican said China would cheat.": "Josh Hawley",
    "The top Democrat in the Senate, Chuck Schumer, called the deal with China a list.": "Chuck Schumer",
    "The top Democrat in the Senate, Chuck Schumer, called it a list. He said China had won.": "Chuck Schumer",
    "The top Republican on the panel, John Moolenaar, said China would cheat.": "John Moolenaar",
    "Rep. Jane Doe, D-Wash., wrote to Apple about China. It must stop, the Washington Democrat said.": "Jane Doe",
    "Sen. Chris Coons, a Delaware Democrat, said no. Republican Senator Josh Hawley said yes. "
    "The Democrat warned that China would cheat.": "Chris Coons",
    "Sen. Chris Coons, a Delaware Democrat, said no. Republican Senator Josh Hawley said yes. "
    "The lawmaker warned that China would cheat.": "Josh Hawley",
    "A senior Republican said China would cheat.": "a US lawmaker",
    "Mr. Lee praised the Ohio Republican. The Republican said China would cheat.": "a US lawmaker",
}


def test_one_of_a_party_is_who_was_named_last_and_may_be_of_it() -> None:
    assert last_said(MEANT) == [(speaker, "US") for speaker in MEANT.values()]


NOBODYS = {
    "The Republican Party said China would cheat.": "Republican Party",
    "The Republican Governors Association said China would cheat.": "Republican Governors Association",
    "Republican strategist Jane Doe said China would cheat.": "Jane Doe",
    "The Liberal Democrat said China would cheat.": "Liberal Democrat",
}


def test_a_party_its_staff_and_other_countries_parties_are_no_lawmakers() -> None:
    assert last_said(NOBODYS) == [(speaker, None) for speaker in NOBODYS.values()]


@pytest.mark.parametrize(
    ("question", "firm"),
    [("Will Nvidia be hurt?", "Nvidia"), ("Did Boeing profit?", "Boeing"), ("Why Micron?", "Micron")],
)
def test_a_word_that_asks_is_no_given_name(question: str, firm: str) -> None:
    text = f"**{question}**\n\n{firm} said it expected no harm from China."

    assert last_said([text]) == [(firm, None)]


def test_a_given_name_that_is_a_word_of_questions_stays_one() -> None:
    assert last_said(["Will Scharf spoke to reporters. Scharf said China would pay."])[0][0] == "Will Scharf"
