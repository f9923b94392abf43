"""Pages as crawlers and blogs give them in JSON."""

import json
from datetime import date

import pytest

from tests.model.readers.making import problem, read

META = {
    "title": "Envoys meet",
    "sourceURL": "https://wire.example/a",
    "language": "en",
    "ogSiteName": "The Wire",
    "publishedTime": "2023-06-18T10:00:00Z",
    "statusCode": 200,
}
PAGE = {"markdown": "# Envoys meet\n\nThey **met** [again](https://wire.example/b).", "metadata": META}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ({"success": True, "data": PAGE}, "it.json"),
        ({"success": True, "status": "completed", "total": 1, "data": [PAGE]}, "it.json"),
        ([PAGE], "it.json"),
        (PAGE, "it.jsonl"),
    ],
)
def test_markdown_with_what_is_told_of_its_page(content, name):
    report = read(json.dumps(content), name)

    assert report.problems == []
    assert [(told.title, told.text, told.date, told.url, told.source, told.lang) for told in report.articles] == [
        (
            "Envoys meet",
            "Envoys meet\n\nThey met again.",
            date(2023, 6, 18),
            "https://wire.example/a",
            "The Wire",
            "en",
        )
    ]


def test_an_answer_that_a_page_is_gone_is_no_article():
    gone = {"markdown": "Not found", "metadata": META | {"statusCode": 404}}

    assert problem(json.dumps([gone]), "it.json") == "it.json:1: is no page but the answer that it can't be had (404)"


def test_documents_of_programs_have_their_address_and_no_path_for_a_source():
    rows = [
        {"page_content": "They met.", "metadata": {"source": "https://wire.example/a", "title": "T"}},
        {"page_content": "They met.", "metadata": {"source": "/tmp/it.pdf", "page": 1}},
    ]
    told = read("\n".join(map(json.dumps, rows)), "it.jsonl").articles

    assert [(each.title, each.url, each.source) for each in told] == [
        ("T", "https://wire.example/a", "wire.example"),
        ("", None, None),
    ]


def test_what_a_row_says_itself_counts_before_what_is_said_beside_it():
    (told,) = read(json.dumps({"title": "T", "text": "They *met*.", "metadata": {"title": "U"}}), "it.jsonl").articles

    assert (told.title, told.text) == ("T", "They *met*.")


def test_a_page_without_a_title_has_its_heading_and_when_it_was_stored_is_no_day():
    row = {"markdown": "# Envoys *meet*\n\nThey met.", "metadata": {"created_at": "2024-01-01", "id": 7}}
    (told,) = read(json.dumps(row), "it.jsonl").articles

    assert (told.title, told.date, told.ref) == ("Envoys meet", None, None)


def post(**more: object) -> dict[str, object]:
    told = {"id": "1", "title": "T", "html": "<p>They met.</p><p>They talked.</p>", "status": "published"}
    return {**told, "type": "post", "created_at": "2023-01-01", "published_at": "2023-06-18T10:00:00.000Z", **more}


@pytest.mark.parametrize("is_within", [True, False])
def test_of_a_blog_of_ghost_what_was_published_is_taken(is_within):
    data = {
        "posts": [post(), post(id="2", status="draft", published_at=None)],
        "users": [{"id": "u", "name": "Jane Doe"}, {"id": "v", "name": "Bo Roe"}],
        "posts_authors": [
            {"post_id": "1", "author_id": "v", "sort_order": 1},
            {"post_id": "1", "author_id": "u", "sort_order": 0},
        ],
        "tags": [{"id": "t", "name": "Trade"}],
    }
    export = {"meta": {"exported_on": 1, "version": "5.0"}, "data": data}
    report = read(json.dumps({"db": [export]} if is_within else export), "it.json")

    assert [(told.title, told.text, told.date, told.author) for told in report.articles] == [
        ("T", "They met.\n\nThey talked.", date(2023, 6, 18), "Jane Doe, Bo Roe")
    ]
    assert [str(each) for each in report.problems] == [
        "it.json: holds 1 × draft: left out, only posts and pages that were published are taken"
    ]
