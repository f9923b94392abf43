"""JSON as services answer it: rows within objects, fields within rows, headlines alone."""

import json
from datetime import date

import pytest

from tests.model.readers.making import read

ROW = {"title": "T", "body": "They met.", "date": "2023-06-18"}


@pytest.mark.parametrize(
    "answer",
    [
        {"response": {"status": "ok", "results": [ROW, ROW]}},
        {"response": {"docs": [ROW, ROW], "meta": {"hits": 2}, "facets": [{"name": "x"}]}},
        {"articles": {"results": [ROW, ROW], "page": 1}},
        {"status": "ok", "data": [ROW, ROW], "links": [{"rel": "next"}]},
        {"data": {"items": [ROW, ROW]}},
        {"hits": {"total": {"value": 2}, "hits": [{"_id": "1", "_source": ROW}, {"_id": "2", "_source": ROW}]}},
    ],
)
def test_rows_are_found_in_what_services_wrap_them_in(answer):
    report = read(json.dumps(answer), "it.json")

    assert report.problems == []
    assert [(told.title, told.text, told.date) for told in report.articles] == [
        ("T", "They met.", date(2023, 6, 18))
    ] * 2


@pytest.mark.parametrize("key", ["fields", "attributes", "_source"])
def test_fields_of_a_row_may_lie_in_an_object_within_it(key):
    row = {
        "webTitle": "T",
        "webUrl": "https://wire.example/a",
        key: {"bodyText": "<p>They met.</p>", "byline": "Jane Doe"},
    }
    (told,) = read(json.dumps([row]), "it.json").articles

    assert (told.title, told.text, told.author, told.url) == ("T", "They met.", "Jane Doe", "https://wire.example/a")


def test_a_headline_may_be_wrapped_and_its_article_only_a_snippet():
    row = {"headline": {"main": "T", "kicker": None}, "snippet": "They met.", "byline": {"original": "By Jane Doe"}}
    (told,) = read(json.dumps({"response": {"docs": [row]}}), "it.json").articles

    assert (told.title, told.text, told.author) == ("T", "They met.", "By Jane Doe")


def test_an_article_is_no_list_though_it_holds_one():
    (told,) = read(json.dumps(ROW | {"data": {"items": [{"title": "U", "text": "Other."}]}}), "it.json").articles

    assert told.text == "They met."


@pytest.mark.parametrize("name", ["it.jsonl", "it.csv"])
def test_a_title_with_an_address_is_read_as_a_feeds_item_is(name):
    row = {"title": "Envoys met", "url": "https://wire.example/a"}
    report = read(json.dumps(row) if name == "it.jsonl" else "title,url\nEnvoys met,https://wire.example/a\n", name)

    assert [(told.title, told.text) for told in report.articles] == [("Envoys met", "Envoys met")]
    assert report.problems == []


@pytest.mark.parametrize("row", [{"title": "T"}, {"url": "https://x.example/"}, {"title": "T", "url": "none"}])
def test_a_title_without_an_address_is_no_article_and_what_the_row_has_is_named(row):
    report = read(json.dumps(row), "it.jsonl")

    assert report.articles == []
    assert [str(bad) for bad in report.problems] == [
        f"it.jsonl:1: has no text; has {', '.join(row)}; name one with --map text=NAME"
    ]


@pytest.mark.parametrize("write", [json.dumps, lambda row: "\n".join(map(",".join, (row.keys(), row.values())))])
def test_a_title_with_a_text_of_an_unknown_name_is_not_taken_without_it(write):
    row = {
        "title": "Envoys met",
        "url": "https://x.example/a",
        "artikel": "They met in Geneva and talked for very long.",
    }
    content = write(row)
    (problem,) = read(content, "it.jsonl" if content.startswith("{") else "it.csv").problems

    assert str(problem).endswith(": has no text; has title, url, artikel; name one with --map text=NAME")
