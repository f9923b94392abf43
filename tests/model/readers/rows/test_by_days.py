"""What a tracker in JSON has under its days is an article each, of its day."""

import json
from datetime import date

import pytest

from tests.model.readers.making import read

MET = {"title": "Envoys meet", "text": "They met."}
TALKED = {"headline": "Talks", "summary": "They talked.", "date": "2023-06-20"}


def told(content: object):
    return [(each.text, each.date) for each in read(json.dumps(content), "it.json").articles]


@pytest.mark.parametrize(
    "content",
    [
        {"2023-06-18": [MET], "2023-06-19": [TALKED, "They left."]},
        {"June 18, 2023": MET, "June 19, 2023": [TALKED, {"text": "They left."}]},
        [{"date": "2023-06-18", "events": [MET]}, {"date": "2023-06-19", "events": [TALKED, {"event": "They left."}]}],
        {
            "title": "Tracker",
            "entries": [
                {"day": "2023-06-18", "label": "Day 1", "items": [MET]},
                {"day": "2023-06-19", "label": "Day 2", "items": [TALKED, {"text": "They left."}]},
            ],
        },
    ],
    ids=["by names", "by names in words", "in lists", "in lists of an object"],
)
def test_each_thing_is_an_article_of_its_day_or_its_own(content: object):
    assert told(content) == [
        ("They met.", date(2023, 6, 18)),
        ("They talked.", date(2023, 6, 20)),
        ("They left.", date(2023, 6, 19)),
    ]


@pytest.mark.parametrize(
    "row",
    [
        {"date": "2023-06-18", "text": "They met.", "related": [{"title": "Others meet", "text": "No."}]},
        {"date": "2023-06-18", "summary": "They met.", "tags": [{"name": "talks"}]},
    ],
)
def test_an_article_with_lists_beside_its_text_stays_one(row: dict[str, object]):
    assert told([row, row]) == [("They met.", date(2023, 6, 18))] * 2


def test_names_that_are_not_all_days_are_those_of_fields():
    assert told({"title": "Envoys meet", "2023-06-18": "noted", "text": "They met."}) == [("They met.", None)]
