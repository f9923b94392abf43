"""The outlet behind a headline is none of it."""

import json

import pytest

from tests.model.readers.making import article


def titled(title: str, source: object = "The Wire") -> str:
    return article(json.dumps({"title": title, "source": source, "text": "They met."}), "it.json").title


@pytest.mark.parametrize("title", ["Envoys meet - The Wire", "Envoys meet | THE WIRE", "Envoys meet — The Wire "])
@pytest.mark.parametrize("source", ["The Wire", {"id": None, "name": "The Wire"}])
def test_an_outlet_behind_a_headline_is_taken_off(title: str, source: object):
    assert titled(title, source) == "Envoys meet"


@pytest.mark.parametrize(
    "title", ["Envoys meet - The Post", "Envoys meet The Wire", "Behind-The Wire", "Opinion - The Wire", "The Wire"]
)
def test_what_is_of_the_headline_stays(title: str):
    assert titled(title) == title
