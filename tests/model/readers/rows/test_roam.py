"""The pages of a notebook of Roam are articles, and those called by days a tracker."""

import json
from datetime import date

from model.readers.rows.roam import DEEPEST, pages_of_roam
from tests.model.readers.making import read


def block(words: str, *within: dict) -> dict:
    return {"string": words, "uid": "x", "children": list(within)} if within else {"string": words, "uid": "x"}


DAYS = [
    {"title": f"June {day}th, 2023", "create-time": 1, "children": [
        block(f"[[Taiwan]]: they [met](https://wire.example/{day}).", block("“We talk.”"))
    ]} for day in (17, 18, 19)
]  # fmt: skip


def test_pages_of_days_are_entries_and_others_articles():
    pages = [*DAYS, {"title": "Taiwan"}, {"title": "Talks", "children": [block("They went on.", block(""))]}]
    report = read(json.dumps(pages), "roam.json")

    assert report.problems == []
    assert [(told.date, told.url, told.text) for told in report.articles[:3]] == [
        (date(2023, 6, day), f"https://wire.example/{day}", "Taiwan: they met.\n\n“We talk.”") for day in (17, 18, 19)
    ]
    assert [(told.title, told.text.split()) for told in report.articles[3:]] == [
        ("Talks", ["Talks", "-", "They", "went", "on."])
    ]


def test_other_lists_are_none_of_roams():
    assert pages_of_roam([{"title": "T", "text": "They met.", "children": [block("x")]}]) is None
    assert pages_of_roam([{"title": "T", "children": [{"title": "U"}]}]) is None
    assert pages_of_roam([]) is None


def test_blocks_lie_no_deeper_than_they_may():
    deep = block("x")
    for _ in range(2 * DEEPEST):
        deep = block("x", deep)

    (page,) = pages_of_roam([{"title": "T", "children": [deep]}]) or []
    assert page.text.count("- x") == DEEPEST
