"""Posts of networks have their words, their day, and whose they are, as each network gives them out."""

import json
from datetime import date

import pytest

from tests.model.readers.making import article, read

DAY = date(2025, 5, 13)


def test_what_x_answers_has_the_author_and_the_address_of_each_post():
    posts = [
        {"id": "7", "text": "We talk.", "created_at": "2025-05-13T14:05:11.000Z", "author_id": "42"},
        {"id": "8"},
        9,
    ]
    users = [{"id": "42", "name": "The Secretary", "username": "sec"}, "x", {}]
    report = read(json.dumps({"data": posts, "includes": {"users": users}, "meta": {}}), "it.json")

    [told] = report.articles
    assert (told.author, told.url, told.source, told.date) == (
        "The Secretary",
        "https://x.com/sec/status/7",
        "x.com",
        DAY,
    )
    assert len(report.problems) == 2


@pytest.mark.parametrize("includes", [None, [], {"users": {}}, {"users": []}])
def test_without_the_people_a_post_is_there_all_the_same(includes: object):
    told = article(
        json.dumps({"data": [{"id": "7", "text": "We talk.", "author_id": "42"}], "includes": includes}), "it.json"
    )

    assert (told.text, told.author, told.url) == ("We talk.", None, None)


def test_a_post_of_facebook_is_read_with_its_letters_and_its_link():
    link = [{"data": [{"external_context": {"url": "https://wire.example/a"}}]}, 7]
    words = "It\u00e2\u0080\u0099s a first step."
    post = {"timestamp": 1747130400, "data": [{"post": words}, {}], "attachments": link, "title": "The Embassy posted."}

    told = article(json.dumps([post]), "it.json")
    assert (told.text, told.url, told.date) == ("It’s a first step.", "https://wire.example/a", DAY)


def test_what_mastodon_passes_on_is_left_out_and_counted():
    note = {
        "type": "Create",
        "published": "2025-05-13T10:00:00Z",
        "object": {"type": "Note", "content": "<p>We talk.</p>"},
    }
    boost = {"type": "Announce", "published": "2025-05-13T11:00:00Z", "object": "https://other.example/1"}
    report = read(json.dumps({"type": "OrderedCollection", "orderedItems": [note, boost]}), "it.json")

    assert [told.text for told in report.articles] == ["We talk."]
    assert [problem.what for problem in report.problems] == [
        "1 message without words of anybody (notices, pictures, deleted ones): left out"
    ]


@pytest.mark.parametrize(("column", "day"), [("likes", DAY), ("retruths", DAY), ("word_count", None)])
def test_the_timestamp_of_a_post_is_its_day_and_that_of_a_crawl_is_none(column: str, day: date | None):
    assert (
        article(f"timestamp,text,{column},link\n2025-05-13 14:05:11,We talk.,3,https://a.example/1\n", "it.csv").date
        == day
    )


def test_tables_of_posts_tell_who_posted_and_where():
    told = article(
        "created_at,full_text,screen_name,tweet_url\n2025-05-13,We talk.,sec,https://x.com/sec/status/7\n", "it.csv"
    )

    assert (told.author, told.url) == ("sec", "https://x.com/sec/status/7")


def test_what_either_side_did_is_told_beside_what_happened_and_codes_are_not():
    rows = (
        "Date,What happened,US,China\n2025-05-13,Talks end,Called it a deal,-1\n2025-05-14,Ban ends,,It ended the ban\n"
    )
    report = read(rows, "it.csv")

    assert [told.text for told in report.articles] == [
        "Talks end\n\nUnited States:\nCalled it a deal",
        "Ban ends\n\nChina:\nIt ended the ban",
    ]
    assert report.problems == []


def test_rows_of_nothing_but_an_address_are_left_out_and_told():
    rows = "title,url,time_added\nTalks end,https://a.example/1,1\nhttps://b.example/2,https://b.example/2,2\n"
    report = read(rows, "it.csv")

    assert [told.title for told in report.articles] == ["Talks end"]
    assert "1 row of an address and no word of its article: left out" in str(report.problems[-1])


def test_a_message_of_an_address_is_one_all_the_same():
    chat = "[18/06/2023, 09:12] Ana: https://a.example/1\n[18/06/2023, 09:13] Bo: Yes.\n"

    assert len(read(chat, "it.txt").articles) == 2
