"""What programs for notes put around a text (Notion, Readwise, Obsidian, Telegram) is none of it, and is understood."""

import io
import json
import zipfile
from datetime import date

import pytest

from tests.model.readers.making import article, read

BODY = "Beijing cleared two tankers on Wednesday. The ships may leave, the harbour master said.\n"
NOTION = f"""# Tankers may leave

Date: July 2, 2025
Link: https://ledger.example/1
Author: Ann Roe
Tags: ports, oil

{BODY}"""
READWISE = """# Tankers may leave

![rw-book-cover](https://covers.example/7.png)

## Metadata
- Author: [[Ann Roe]]
- Full Title: Tankers may leave at last
- Category: #articles
- URL: https://ledger.example/1

## Highlights
- Beijing cleared two tankers on Wednesday. ([View Highlight](https://read.readwise.io/read/77))
"""
PELICAN = f"""Title: Tankers may leave
Date: 2025-07-02 10:00
Category: ports
Author: Ann Roe
Url: https://ledger.example/1

{BODY}"""


def test_the_properties_of_a_page_of_notion_are_fields():
    one = article(NOTION, "it.md")

    assert (one.title, one.date, one.url, one.author) == (
        "Tankers may leave", date(2025, 7, 2), "https://ledger.example/1", "Ann Roe"
    )  # fmt: skip
    assert one.text.split() == f"Tankers may leave {BODY}".split()


def test_the_metadata_of_readwise_are_fields_and_its_marks_are_no_text():
    one = article(READWISE, "it.md")

    assert (one.title, one.date, one.url, one.author) == (
        "Tankers may leave at last", None, "https://ledger.example/1", "Ann Roe"
    )  # fmt: skip
    assert " ".join(one.text.split()) == "Tankers may leave - Beijing cleared two tankers on Wednesday."


def test_the_metadata_at_the_head_of_a_text_of_pelican_are_fields():
    one = article(PELICAN, "it.md")

    assert (one.title, one.date, one.url) == ("Tankers may leave", date(2025, 7, 2), "https://ledger.example/1")
    assert one.text.strip() == BODY.strip()


@pytest.mark.parametrize(
    "lines",
    [
        "Question: what was agreed?\nAnswer: nothing.",
        "Mr. Wang: China firmly opposes it.\nMs. Lee: So does Seoul.",
        "Source: officials\nTheir names: withheld\nTheir rank: high",
        "Date: July 2, 2025",
        "Note: the talks went on.",
        "Source: two officials\nAuthor: unknown",
    ],
)
def test_lines_with_colons_that_are_no_properties_stay_in_the_text(lines: str):
    for above in ("# Tankers may leave\n\n", ""):
        assert lines in article(f"{above}{lines}\n\n{BODY}", "it.md").text


def test_when_a_note_was_made_is_no_day_of_its_article():
    one = article(f"# Tankers\n\nCreated: August 1, 2025 9:00 AM\nCreated At: 2025-08-01\nTags: oil\n\n{BODY}", "it.md")

    assert one.date is None
    assert "Created" not in one.text


TRACKER = """# Ports

Created: August 1, 2025 9:00 AM
Tags: oil

## @July 2, 2025

- [ ] Beijing cleared two tankers, [Ledger](https://ledger.example/1).
- [x]  Washington fined a line, [Ledger](https://ledger.example/2).

## @July 4, 2025

<aside>
💡 A cutter turned away, [Ledger](https://ledger.example/3).

</aside>

<details>
<summary>Transcript</summary>

The captain: we saw nothing.

</details>
"""


def test_a_tracker_of_notion_has_no_boxes_nor_tags():
    report = read(TRACKER, "it.md")

    assert report.problems == []
    assert [(one.date, one.text.split("\n\n")) for one in report.articles] == [
        (date(2025, 7, 2), ["Beijing cleared two tankers, Ledger."]),
        (date(2025, 7, 2), ["Washington fined a line, Ledger."]),
        (date(2025, 7, 4), ["💡 A cutter turned away, Ledger.", "Transcript", "The captain: we saw nothing."]),
    ]


def test_rows_of_a_table_below_properties_are_known_by_their_lines():
    table = "| Date | What | Link |\n|---|---|---|\n" + "".join(
        f"| July {day}, 2025 | The envoys met again in the harbour. | https://ledger.example/{day} |\n"
        for day in (1, 2, 3)
    )
    report = read(f"# Ports\n\nCreated: August 1, 2025\nTags: oil\n\n{table}", "it.md")

    assert [one.place for one in report.articles if one.date] == ["it.md:8", "it.md:9", "it.md:10"]


def test_tasks_and_links_of_obsidian_in_an_article_are_their_words():
    one = article(
        "---\nauthor:\n  - '[[Ann Roe]]'\n  - '[[People/Li|Li Na]]'\n---\n- [x] [[Beijing]] met [[Li|Li Na]].\n",
        "it.md",
    )

    assert one.author == "Ann Roe, Li Na"
    assert one.text.strip() == "- Beijing met Li Na."


@pytest.mark.parametrize(
    "shown", ["a[[0]] and `b[[1]]`", "He agreed [sic] to it.", "He agreed.[[12]] So", "see [x] and [ ]"]
)
def test_other_brackets_stay(shown: str):
    assert article(f"# Title\n\n{shown}\n", "it.md").text.strip().endswith(shown.replace("`", ""))


def test_a_text_of_telegram_is_one_line_whatever_is_bold_in_it():
    text = [
        "Beijing ",
        {"type": "bold", "text": "cleared"},
        " two tankers.\n\nSee ",
        {"type": "link", "text": "t.me/x"},
    ]
    content = json.dumps({"messages": [{"id": 1, "date": "2025-07-02T08:15:02", "text": text}]})

    assert article(content, "it.json").text == "Beijing cleared two tankers.\n\nSee t.me/x"


def test_blocks_of_other_services_stay_paragraphs():
    text = [{"type": "paragraph", "text": "They met."}, {"type": "header", "text": "Ports"}, "They left."]
    one = article(json.dumps([{"title": "Ports", "text": text}]), "it.json")

    assert one.text == "They met.\n\nPorts\n\nThey left."


def test_the_properties_of_logseq_and_dataview_are_fields():
    told = article(
        f"title:: Tankers may leave\ndate:: [[2025-07-02]]\nurl:: https://ledger.example/1\n\n{BODY}", "it.md"
    )

    assert (told.title, told.date, told.url) == ("Tankers may leave", date(2025, 7, 2), "https://ledger.example/1")
    assert told.text.strip() == BODY.strip()


@pytest.mark.parametrize("body", ["They met.\n", "# Envoys meet\n\nThey met.\n"])
def test_what_a_reader_of_pages_says_above_its_markdown_are_fields(body):
    told = article(
        "Title: Envoys meet\n\nURL Source: https://wire.example/a\n\nPublished Time: 2023-06-18T10:00:00Z\n\n"
        f"Markdown Content:\n{body}",
        "it.md",
    )

    assert (told.title, told.url, told.date) == ("Envoys meet", "https://wire.example/a", date(2023, 6, 18))
    assert told.text.strip() in ("They met.", "Envoys meet\n\nThey met.")


FOOTED = """# Log

## May 12, 2025

The White House announced tariffs.[1] Beijing [sic] protested.[2]

## May 13, 2025

They met.[^3] They [talked][wire].

## May 14, 2025

They agreed.[^4]

[1]: https://gov.example/a
[2]: https://mfa.example/b
[wire]: https://wire.example/c
[^3]: Reuters, https://agency.example/d,
    and a second line
[^4]: https://wire.example/e
[^5]: Nothing refers to it.
"""


def test_links_of_a_tracker_that_stand_below_it_are_those_of_the_entries_that_refer_to_them():
    told = read(FOOTED, "it.md").articles

    assert [(each.date, each.url) for each in told] == [
        (date(2025, 5, 12), "https://gov.example/a"),
        (date(2025, 5, 13), "https://wire.example/c"),
        (date(2025, 5, 14), "https://wire.example/e"),
    ]
    assert told[0].text.endswith("announced tariffs. Beijing [sic] protested.")
    assert told[1].text.startswith("They met. They talked.\n\nReuters, https://agency.example/d,\nand a second line")
    assert told[2].text == "They agreed.\n\nhttps://wire.example/e\n\nNothing refers to it."


PAGE = (
    "# Tankers may leave\n\nDate: July 2, 2025\nURL: https://ledger.example/1\nIssue: Oil\nSide: Beijing\nDesk: Asia\n"
    "Quote: “So be it.”\nWhat it means: Beijing cleared two tankers on Wednesday\n"
)


def test_columns_of_ones_own_in_notion_do_not_hide_the_others_and_what_they_tell_is_of_the_text():
    one = article(PAGE, "it.md")

    assert (one.date, one.url, one.source) == (date(2025, 7, 2), "https://ledger.example/1", "ledger.example")
    assert "“So be it.”" in one.text
    assert "Beijing cleared two tankers on Wednesday" in one.text
    assert "ledger.example" not in one.text


def test_a_sentence_in_a_column_of_ones_own_is_of_the_text_where_most_columns_are_known():
    told = article(
        f"# Tankers\n\nDate: July 2, 2025\nURL: https://ledger.example/1\nNotes: He waited.\n\n{BODY}", "it.md"
    )

    assert told.text.split() == f"Tankers He waited. {BODY}".split()


@pytest.mark.parametrize("folder", ["Log", "Log 0a1b2c3d4e5f60718293a4b5c6d7e8f9"])
def test_a_table_of_notion_whose_rows_are_pages_beside_it_is_not_read_again(folder):
    table = 'Title,Date,URL,Text\nTankers may leave,"July 2, 2025",https://ledger.example/1,They may.\n'
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for end in ("", "_all"):
            file.writestr(f"Log 0a1b2c3d4e5f60718293a4b5c6d7e8f9{end}.csv", table)
        file.writestr(f"{folder}/Tankers 1a1b2c3d4e5f60718293a4b5c6d7e8f9.md", PAGE)
        file.writestr("Other 2a1b2c3d4e5f60718293a4b5c6d7e8f9.csv", table.replace("/1", "/2"))
    report = read(content.getvalue(), "export.zip")

    assert [told.url for told in report.articles] == ["https://ledger.example/1", "https://ledger.example/2"]
    assert list(map(str, report.problems)) == [
        "export.zip: 2 tables of Notion whose rows are pages beside them: left out"
    ]


@pytest.mark.parametrize(
    "line", ["**Source:** [The Wire](https://wire.example/a)", "**URL:** [link](https://wire.example/a)"]
)
def test_an_address_that_a_property_links_to_is_the_articles(line):
    told = article(
        f"# Envoys meet\n\n{line}\n**Author:** Jane Doe\n**Published:** June 18, 2023\n\nThey met.\n", "it.md"
    )

    assert (told.url, told.author, told.date) == ("https://wire.example/a", "Jane Doe", date(2023, 6, 18))
    assert told.source == ("The Wire" if "Wire]" in line else "wire.example")
