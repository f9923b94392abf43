"""Feeds that end before they should, and what each kind of feed says in its own way."""

import pytest

from tests.model.readers.making import ATOM, RSS, a_zip, an_item, article, read

ITEMS = an_item("One", "<p>They met.</p>"), an_item("Two", "<p>They talked for long, and froze it.</p>")
FEED = RSS.format("".join(ITEMS))
ENTRY = "<entry><title>{}</title>{}<updated>2023-06-18T00:00:00Z</updated></entry>"


def told(report) -> list[str]:
    return [str(problem) for problem in report.problems]


@pytest.mark.parametrize(
    "at", ["wo</title>", "<content:encoded><![CDATA[<p>They talked", "froze it", "</item></channel>"]
)
def test_of_a_feed_that_is_cut_the_whole_items_are_taken_and_the_cut_one_is_told(at):
    report = read(FEED[: FEED.rindex(at)], "it.xml")

    assert [(item.title, item.text) for item in report.articles] == [("One", "They met.")]
    assert told(report) == ["it.xml: is cut short: the item that it ends within is left out"]


@pytest.mark.parametrize("cut", [len("</channel></rss>"), len("</rss>"), 2])
def test_a_feed_that_is_cut_behind_an_item_says_that_there_may_have_been_more(cut):
    report = read(FEED[:-cut], "it.xml")

    assert [item.title for item in report.articles] == ["One", "Two"]
    assert told(report) == ["it.xml: is cut short: there may have been more items"]


def test_an_atom_feed_that_is_cut_is_told_too():
    feed = ATOM.format("".join(ENTRY.format(name, "<summary>They met.</summary>") for name in ("One", "Two")))
    report = read(feed[: feed.rindex("met.")], "it.atom")

    assert [item.title for item in report.articles] == ["One"]
    assert told(report) == ["it.atom: is cut short: the item that it ends within is left out"]


@pytest.mark.parametrize("feed", [FEED, f"{FEED}\n<!-- cached -->\n", FEED.encode("utf-16")])
def test_a_whole_feed_is_not_told(feed):
    assert read(feed, "it.xml").problems == []


def test_all_authors_of_an_entry_are_kept():
    authors = "<author><name>Jane Doe</name></author><author><name>Joe Roe</name></author><summary>They met.</summary>"

    assert article(ATOM.format(ENTRY.format("T", authors)), "it.atom").author == "Jane Doe, Joe Roe"


def test_in_plain_text_of_atom_a_mark_is_a_word():
    content = '<content type="text">1 &lt; 2 &lt;p&gt; is literal, AT&amp;amp;T is not.\n\nThey met.</content>'
    item = article(ATOM.format(ENTRY.format("a &lt;b&gt; c", content)), "it.atom")

    assert item.text == "1 < 2 <p> is literal, AT&T is not.\n\nThey met."
    assert item.title == "a <b> c"


def test_html_of_atom_that_is_not_said_to_be_html_is_read_as_a_person_sees_it():
    content = "<content>&lt;p&gt;They &lt;b&gt;met&lt;/b&gt;.&lt;/p&gt;</content>"

    assert article(ATOM.format(ENTRY.format("T", content)), "it.atom").text == "They met."


def test_an_item_of_a_json_feed_may_have_only_a_summary():
    feed = '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "summary": "They met."}]}'

    assert article(feed, "it.json").text == "They met."
    assert read(a_zip({"feed.json": feed}), "it.zip").problems == []
