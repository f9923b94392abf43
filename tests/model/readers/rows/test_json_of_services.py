"""JSON as services answer it: rows within objects, fields within rows, headlines alone."""

import json
from datetime import date

import pytest

from tests.model.readers.making import article, read

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

    assert (told.title, told.text, told.author) == ("T", "They met.", "Jane Doe")


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


@pytest.mark.parametrize("column", ["summary", "content", "body", "description"])
@pytest.mark.parametrize("wrapper", ["content", "plain", "html", "markdown", "plainText"])
def test_a_text_may_lie_in_an_object_by_what_it_is_written_in(column, wrapper):
    row = {"title": "T", "url": "https://wire.example/a", column: {"direction": "ltr", wrapper: "<p>They met.</p>"}}
    report = read(json.dumps([row]), "it.json")

    assert [told.text for told in report.articles] == ["They met."]
    assert report.problems == []


@pytest.mark.parametrize("name", ["canonical", "alternate", "link"])
def test_an_address_may_lie_in_a_list_of_links(name):
    links = [{"type": "text/html"}, {"href": "https://wire.example/a"}, {"href": "https://wire.example/b"}]
    (told,) = read(json.dumps([{"text": "They met.", name: links}]), "it.json").articles

    assert (told.url, told.source) == ("https://wire.example/a", "wire.example")


def test_of_several_addresses_the_first_is_taken():
    row = {"text": "They met.", "url": ["none", "https://wire.example/a", "https://wire.example/b"]}
    (told,) = read(json.dumps([row]), "it.json").articles

    assert told.url == "https://wire.example/a"


@pytest.mark.parametrize(
    ("value", "what"), [({"ops": 1, "delta": []}, "an object of ops, delta"), ([{"blob": {}}], "a list of blob")]
)
def test_a_text_that_is_not_understood_is_told_though_the_title_is_taken(value, what):
    row = {"title": "Envoys met", "url": "https://wire.example/a", "content": value}
    report = read(json.dumps([row]), "it.json")

    assert [told.text for told in report.articles] == ["Envoys met"]
    assert [str(bad) for bad in report.problems] == [f"it.json: has {what} in 'content', in which no text is found"]


@pytest.mark.parametrize("value", [None, "", [], {}])
def test_a_text_that_is_empty_is_not_told(value):
    row = {"title": "Envoys met", "url": "https://wire.example/a", "content": value}

    assert read(json.dumps([row]), "it.json").problems == []


def test_articles_may_each_stand_under_their_own_name():
    report = read(json.dumps({"a1": ROW, "a2": ROW | {"title": "U"}}), "it.json")

    assert report.problems == []
    assert [told.title for told in report.articles] == ["T", "U"]


def first(content: str, name: str):
    return read(content, name).articles[0]


POST = {
    "bluesky": {
        "feed": [
            {
                "post": {
                    "author": {"handle": "jane.example", "displayName": "Jane Doe"},
                    "record": {"createdAt": "2023-06-18T10:00:00.000Z", "text": "They met."},
                    "indexedAt": "2023-06-19T10:00:00.000Z",
                }
            }
        ],
        "cursor": "x",
    },
    "mastodon": {
        "type": "OrderedCollection",
        "orderedItems": [
            {
                "type": "Create",
                "published": "2023-06-18T10:00:00Z",
                "object": {"content": "<p>They met.</p>", "author": "Jane Doe"},
            }
        ],
    },
    "reddit": {
        "kind": "Listing",
        "data": {
            "children": [
                {"kind": "t3", "data": {"selftext": "They met.", "author": "Jane Doe", "created_utc": 1687082400.0}}
            ]
        },
    },
}


@pytest.mark.parametrize("service", POST)
def test_what_a_service_wraps_a_post_in_is_the_posts(service):
    told = first(json.dumps(POST[service]), "it.json")

    assert (told.text, told.author, told.date) == ("They met.", "Jane Doe", date(2023, 6, 18))


def test_of_several_summaries_the_longest_is_the_text_and_a_passage_goes_before_other_columns():
    row = {"title": "T", "url": "https://wire.example/a", "abstract": "Short.", "lead_paragraph": "They met at last."}

    assert first(json.dumps([row]), "it.json").text == "They met at last."
    assert first(json.dumps([row | {"text": "All."}]), "it.json").text == "All."


def test_a_text_that_its_service_cuts_has_no_mark_of_that_and_a_line_says_so():
    rows = [{"title": f"T{at}", "content": f"They met… [+{at}210 chars]"} for at in (1, 2)]
    report = read(json.dumps({"articles": rows}), "it.json")

    assert [told.text for told in report.articles] == ["They met…"] * 2
    assert [str(bad) for bad in report.problems] == [
        "it.json: 2 texts that its service has cut short ([+… chars]): what there is is taken"
    ]
    assert first(json.dumps([{"content": "They wrote [+3 chars] there."}]), "it.json").text.endswith("there.")


@pytest.mark.parametrize(
    ("author", "known"),
    [
        (7, None),
        ("7", None),
        ("By Jane Doe", "Jane Doe"),
        ("by Jane Doe", "Jane Doe"),
        ("Byron Lee", "Byron Lee"),
        ([{"family": "Doe", "given": "Jane"}, {"literal": "Reuters"}], "Jane Doe, Reuters"),
        ({"display_name": "Jane Doe", "username": "jane"}, "Jane Doe"),
    ],
)
def test_an_author_is_a_name_without_by_and_no_number(author, known):
    assert first(json.dumps([{"text": "They met.", "author": author}]), "it.json").author == known


def test_a_note_of_keep_is_its_words_and_not_the_pages_that_it_links_to():
    note = {
        "title": "T",
        "textContent": "They met.",
        "annotations": [{"title": "W", "source": "WEBLINK", "url": "https://wire.example/a", "description": ""}],
    }
    (told,) = read(json.dumps(note), "it.json").articles

    assert (told.title, told.text, told.source) == ("T", "They met.", None)


@pytest.mark.parametrize(("extended", "text"), [("They met.", "They met."), ("", "T")])
def test_a_bookmark_of_pinboard_has_its_title_and_what_was_said_of_it(extended, text):
    row = {"href": "https://wire.example/a", "description": "T", "extended": extended, "time": "2024-01-01T00:00:00Z"}
    (told,) = read(json.dumps([row]), "it.json").articles

    assert (told.title, told.text, told.url, told.date) == ("T", text, "https://wire.example/a", None)


@pytest.mark.parametrize(("note", "text"), [("cf. May", "They met.\n\nNote: cf. May"), ("", "They met.")])
def test_what_was_marked_with_hypothesis_is_the_passage_with_its_note(note, text):
    row = {
        "created": "2024-01-01T00:00:00Z",
        "uri": "https://wire.example/a",
        "text": note,
        "document": {"title": ["T"]},
        "target": [{"selector": [{"type": "RangeSelector"}, {"type": "TextQuoteSelector", "exact": "They met."}]}],
    }
    (told,) = read(json.dumps({"total": 1, "rows": [row]}), "it.json").articles

    assert (told.title, told.text, told.url, told.date) == ("T", text, "https://wire.example/a", None)


TABLE = {
    "date": ["2025-03-04", "2025-03-03"],
    "title": ["Envoys meet", "A destroyer sails"],
    "text": ["They met in Geneva.", "It sailed through the strait."],
}


@pytest.mark.parametrize(
    "content",
    [
        TABLE,
        {name: dict(enumerate(column)) for name, column in TABLE.items()},
        {"columns": list(TABLE), "index": [0, 1], "data": list(zip(*TABLE.values(), strict=True))},
    ],
)
def test_a_table_by_columns_is_an_article_a_row(content):
    report = read(json.dumps(content), "it.json")

    assert report.problems == []
    assert [(str(told.date), told.title, told.text) for told in report.articles] == list(
        zip(*TABLE.values(), strict=True)
    )


@pytest.mark.parametrize(
    "content",
    [
        {"title": "Envoys meet", "text": ["They met in Geneva.", "They left."], "tags": ["a", "b"]},
        {"title": {"rendered": "Envoys meet"}, "text": {"rendered": "They met in Geneva.\n\nThey left."}},
    ],
)
def test_one_article_with_lists_or_objects_in_it_is_no_table(content):
    assert article(json.dumps(content), "it.json").text == "They met in Geneva.\n\nThey left."


def test_the_one_list_of_articles_is_found_wherever_it_lies():
    rows = [dict(zip(TABLE, row, strict=True)) for row in zip(*TABLE.values(), strict=True)]
    edges = {"edges": [{"cursor": "x", "node": row} for row in rows], "pageInfo": {"hasNextPage": False}}
    for content in ({"data": {"search": edges}}, {"feed": {"stories": {"latest": rows}, "tags": [{"name": "a"}]}}):
        assert [told.title for told in read(json.dumps(content), "it.json").articles] == TABLE["title"]

    two = {"a": {"first": rows[:1]}, "b": {"second": rows[1:]}}
    assert read(json.dumps(two), "it.json").articles == []


def test_who_posted_something_is_its_author():
    post = {"created_at": "Tue Mar 04 10:00:00 +0000 2025", "full_text": "They met.", "user": {"name": "Lin Jian"}}

    assert article(json.dumps(post), "it.jsonl").author == "Lin Jian"
    assert article(json.dumps({**post, "author": "Mao Ning"}), "it.jsonl").author == "Mao Ning"


def test_what_a_service_has_removed_is_left_out_and_told():
    gone = {"title": "[Removed]", "content": "[Removed]", "publishedAt": "1970-01-01T00:00:00Z"}
    report = read(json.dumps({"articles": [ROW, gone, gone]}), "it.json")

    assert [told.title for told in report.articles] == ["T"]
    assert [str(each) for each in report.problems] == [
        "it.json: 2 articles of which its service has only '[Removed]': left out"
    ]


def test_the_full_content_beside_a_summary_is_the_text():
    row = {"title": "T", "summary": {"content": "<p>They met.</p>"}, "fullContent": "<p>They met.</p><p>They left.</p>"}

    assert article(json.dumps([row]), "it.json").text == "They met.\n\nThey left."


@pytest.mark.parametrize("name", ["it.json", "it.js", "it.txt"])
@pytest.mark.parametrize(
    "script", ["callback({});", "/**/jQuery12_3({})", "var news = {};", "window.news={}", "a.b({}); \n"]
)
def test_json_that_a_script_hands_on_is_read(script, name):
    rows = '[{"title": "Envoys meet", "text": "They met; twice (2)."}]'

    assert article(script.replace("{}", rows), name).text == "They met; twice (2)."


@pytest.mark.parametrize("text", ["They (\u201cwe\u201d) met.", "note = {this}", "f({x}) is a function."])
def test_what_only_begins_like_a_script_is_a_text(text):
    assert article(text, "it.txt").text == text
