"""Who wrote something is a name, and not where they wrote it."""

import json

import pytest

from model.readers.text.bylines import without_places
from tests.model.readers.making import a_page, article


@pytest.mark.parametrize(
    ("told", "author"),
    [
        ("Jane Doe in London", "Jane Doe"),
        ("Jane Doe and John Roe in Beijing", "Jane Doe and John Roe"),
        ("Jane Doe in Hong Kong, John van Roe and Ann Lee in Washington DC", "Jane Doe, John van Roe and Ann Lee"),
        ("JANE DOE in PARIS; A.-M. Roe in New York", "JANE DOE; A.-M. Roe"),
        ("Jane Doe in Beijing and Washington", "Jane Doe"),
        ("Jane Doe in Beijing, New York and John Roe", "Jane Doe and John Roe"),
        ("Jane Doe, reporting from Beijing", "Jane Doe"),
    ],
)
def test_a_byline_is_the_names_alone(told: str, author: str):
    text = f"Envoys meet again\nBy {told}\nJune 18, 2023\n\nThe envoys met on Sunday, officials said.\n"

    assert article(text, "it.txt").author == author
    assert article(json.dumps([{"text": "They met.", "author": told}]), "it.json").author == author


def test_so_it_is_on_a_page():
    page = a_page().replace('content="Jane Doe"', 'content="Jane Doe in London"')

    assert article(page, "it.html").author == "Jane Doe"


@pytest.mark.parametrize(
    "told",
    [
        *("US Embassy in Beijing", "American Chamber of Commerce in China", "Jane Doe, Editor in Chief"),
        *("Women in Film", "Jane Doe and agencies", "Jane Doe, China correspondent", "Jane Doe and John Roe"),
    ],
)
def test_what_has_its_place_in_its_name_keeps_it(told: str):
    assert without_places(told) == told
