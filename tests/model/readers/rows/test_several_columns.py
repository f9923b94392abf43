"""What columns hold: several for one field, an object that is an article, a summary alone, an address as typed."""

import io
import json
from datetime import date

import polars as pl
import pytest

from model.errors import TakenError
from tests.model.readers.making import article, problem, read

LONG = "The envoys of both sides met, and talked for long."


def told(report) -> list[str]:
    return [str(problem) for problem in report.problems]


def as_jsonl(*rows: dict) -> str:
    return "\n".join(map(json.dumps, rows))


def as_csv(*rows: dict) -> str:
    lines = [rows[0].keys(), *(row.values() for row in rows)]
    return "\n".join(",".join(f'"{cell}"' for cell in line) for line in lines)


def as_parquet(*rows: dict) -> bytes:
    content = io.BytesIO()
    pl.DataFrame(rows).write_parquet(content)
    return content.getvalue()


# Texts


@pytest.mark.parametrize(("write", "name"), [(as_jsonl, "it.jsonl"), (as_csv, "it.csv"), (as_parquet, "it.parquet")])
def test_of_a_teaser_and_an_article_the_article_is_taken_and_a_line_says_so_once(write, name):
    rows = [{"title": "T", "text": f"A teaser {number}.", "body": f"{number}. {LONG}"} for number in range(3)]
    report = read(write(*rows), name)

    assert [row.text for row in report.articles] == [f"{number}. {LONG}" for number in range(3)]
    assert told(report) == [f"{name}: has a text in 'text' and a longer one in 'body', which is taken"]
    assert report.unusable == 0


@pytest.mark.parametrize("text", ["", "  ", LONG, f"<p>{LONG}</p>", "The envoys"])
def test_texts_that_say_the_same_or_nothing_are_not_told(text):
    report = read(as_jsonl({"text": text, "body": LONG}), "it.jsonl")

    assert [row.text for row in report.articles] == [LONG]
    assert report.problems == []


def test_a_text_goes_before_the_page_that_it_was_on():
    page = f"<!DOCTYPE html><html><body><nav>Home, About, and much more of that kind</nav><p>{LONG}</p></body></html>"

    assert read(as_jsonl({"text": LONG, "content": page}), "it.jsonl").articles[0].text == LONG


def test_a_text_that_is_named_is_the_one():
    report = read(as_csv({"text": "A teaser.", "body": LONG}), "it.csv", names={"text": "text"})

    assert [row.text for row in report.articles] == ["A teaser."]
    assert report.problems == []


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("id,text,title,text\n1,They met.,T,They talked.\n", "it.csv"),
        ('{"id": 1, "Text": "They met.", "title": "T", "TEXT": "They talked."}', "it.jsonl"),
        (as_parquet({"id": 1, "Text": "They met.", "title": "T", "TEXT": "They talked."}), "it.parquet"),
    ],
)
def test_of_two_columns_of_one_name_both_are_taken_and_told(content, name):
    report = read(content, name)

    assert [(row.ref, row.text) for row in report.articles] == [("1", "They met.\n\nThey talked.")]
    assert told(report) == [f"{name}: has several columns 'text': where they differ, both are taken"]
    assert isinstance(report.problems[0], TakenError)


def test_very_many_columns_of_one_name_are_left_out_and_told():
    table = f"{'text,' * 20_000}title\n{','.join(f'{number}.' for number in range(20_000))},T\n"
    report = read(table, "it.csv")

    assert report.articles[0].title == "T"
    assert told(report)[0] == "it.csv: has more than 100 columns of the same names: those behind them are left out"


def test_of_two_titles_the_first_that_says_something_is_taken():
    report = read("title,text,title\n,They met.,One\nTwo,They met.,Three\n", "it.csv")

    assert [row.title for row in report.articles] == ["One", "Two"]
    assert told(report) == ["it.csv: has several columns 'title': where they differ, the first is taken"]


# Objects


@pytest.mark.parametrize(("write", "name"), [(as_jsonl, "it.jsonl"), (as_parquet, "it.parquet")])
def test_an_object_that_is_an_article_has_its_title_and_day(write, name):
    row = {
        "id": "7",
        "url": None,
        "article": {"Title": "T", "text": "They met.", "date": "2023-06-18", "url": "https://x.example/a"},
    }
    found = article(write(row), name)

    assert (found.ref, found.title, found.text, found.date) == ("7", "T", "They met.", date(2023, 6, 18))
    assert found.url == "https://x.example/a"


def test_an_object_that_is_named_is_the_article():
    row = {"data": {"title": "T", "body": "They met.", "date": "2023-06-18"}, "text": "Not this."}
    found = article(as_jsonl(row), "it.jsonl", names={"text": "data"})

    assert (found.title, found.text, found.date) == ("T", "They met.", date(2023, 6, 18))


def test_what_stands_beside_an_object_goes_before_what_lies_in_it():
    row = {"date": "2023-06-18", "article": {"title": "T", "text": "They met.", "date": "2020-01-01"}}

    assert read(as_jsonl(row), "it.jsonl").articles[0].date == date(2023, 6, 18)


# Summaries


@pytest.mark.parametrize("name", ["summary", "description", "abstract"])
def test_a_row_may_have_only_a_summary(name):
    rows = {"title": "T", name: "They met.", "body": ""}, {"title": "U", name: "In short.", "body": LONG}
    report = read(as_csv(*rows), "it.csv")

    assert [row.text for row in report.articles] == ["They met.", LONG]
    assert report.problems == []


def test_a_table_may_have_only_summaries_but_not_where_the_text_is_named():
    assert article("title,summary\nT,They met.\n", "it.csv").text == "They met."
    assert problem("title,summary,kop\nT,They met.,\n", "it.csv", names={"text": "kop"}) == "it.csv:2: has no text"


# Tables that nothing says to be tables


TABLE = "datum,kop,artikel,extra\n2024-09-10,A,They met.,z\n"


@pytest.mark.parametrize("place", ["stdin", "it.txt", "it"])
def test_a_column_that_is_named_makes_a_table(place):
    assert article(TABLE, place, names={"text": "artikel", "date": "datum"}).text == "They met."
    assert article("artikel\nThey met.\n", place, names={"text": "artikel"}).text == "They met."


@pytest.mark.parametrize("place", ["stdin", "it.txt", "it"])
def test_a_column_that_is_named_and_not_there_is_told(place):
    assert problem(TABLE, place, names={"text": "nosuch"}) == (
        f"{place}: has no column 'nosuch' for the text; has datum, kop, artikel, extra"
    )


def test_a_table_by_its_look_says_what_it_lacks():
    assert problem(TABLE, "stdin") == (
        "stdin: has no column for the text (text, body, content); has datum, kop, artikel, extra"
    )


@pytest.mark.parametrize("line", ["date,kop,body\n2024-09-10,A,They met.\n", "kop;id;text\nA;1;They met.\n"])
def test_known_names_at_its_head_make_a_table_of_standard_input(line):
    assert article(line, "stdin").text == "They met."


@pytest.mark.parametrize(
    "text",
    [
        "Geneva, June, Xi\n\nThey met, they talked, they left.\n",
        "Xi,Biden,Trump\n\nThey met in Geneva, and talked.\n",
        "China and US met\n\nThey met, they talked, they left.\n",
        "They met, talked, and left.\nThey froze, lifted, and signed.\n",
    ],
)
@pytest.mark.parametrize("names", [{}, {"text": "artikel"}])
def test_prose_stays_an_article(text, names):
    assert article(text, "it.txt", names=names).text == text


# Addresses


@pytest.mark.parametrize("typed", ["www.wire.example/a", " WWW.wire.example/a", "//www.wire.example/a"])
def test_an_address_may_lack_its_scheme(typed):
    found = article(f"---\ntitle: T\nurl: {typed}\n---\nThey met.", "it.md")

    assert str(found.url).lower() == "https://www.wire.example/a"
    assert found.source == "wire.example"


@pytest.mark.parametrize("typed", ["www.notes.md and more", "a/b", "file:///etc/passwd", "www", "javascript:www.x.y/"])
def test_what_is_no_address_is_none(typed):
    assert article(f"---\ntitle: T\nurl: {typed}\n---\nThey met.", "it.md").url is None


def test_a_site_in_the_source_stays_the_source():
    assert article("source,text\nwww.wire.example,They met.\n", "it.csv").source == "www.wire.example"


# What happened, and what stands beside it


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ({"what_happened": "They met.", "quote": "“So we did.”"}, "They met.\n\n“So we did.”"),
        ({"event": "They met.", "description": "In Geneva.", "notes": "Twice."}, "They met.\n\nIn Geneva.\n\nTwice."),
        ({"development": "They met.", "response": "Others left."}, "They met.\n\nOthers left."),
        ({"event": "They met in Geneva.", "text": "“So we did.”"}, "They met in Geneva.\n\n“So we did.”"),
        ({"what_happened": "They met.", "description": "They met."}, "They met."),
        ({"what_happened": "They met.", "quote": ""}, "They met."),
        ({"summary": "In short.", "notes": "They left."}, "In short.\n\nThey left."),
        ({"summary": "In short.", "quote": "“So we did.”"}, "In short.\n\n“So we did.”"),
        # Not: what says the same in other length, a reader's notes, what a service calls by that name
        ({"summary": "In short.", "description": "They met in short."}, "They met in short."),
        ({"abstract_note": "In short.", "notes": "To read."}, "In short."),
        ({"event": "article_published", "text": "They met."}, "They met."),
        ({"text": "They met.", "summary": "In short."}, "They met."),
        # Where it has no column of what happened, what else it tells
        ({"details": "They met again.", "notes": ""}, "They met again."),
        ({"details": "They met again.", "notes": "ask the desk"}, "They met again."),
        (
            {"details": "They met again.", "notes": "It was their second round."},
            "They met again.\n\nIt was their second round.",
        ),
        (
            {"action": "They met again.", "response": "Others left.", "comment": "see there"},
            "They met again.\n\nOthers left.",
        ),
        (
            {"us_side": "They met again.", "prc_side": "They left again."},
            "United States:\nThey met again.\n\nChina:\nThey left again.",
        ),
        ({"action": "Talks", "notes": "They met in Geneva again."}, "They met in Geneva again."),
        ({"details": "They met in Geneva.", "description": "In short."}, "In short."),
    ],
)
@pytest.mark.parametrize(("write", "name"), [(as_jsonl, "it.jsonl"), (as_csv, "it.csv")])
def test_all_that_a_row_tells_in_words_is_its_text_where_it_tells_what_happened(row, text, write, name):
    assert article(write({"date": "2023-06-18", **row, "title": "T"}), name).text == text


@pytest.mark.parametrize("row", [{"details": "", "notes": "ask the desk"}, {"action": "opened", "title": "T"}])
def test_a_reminder_or_a_code_is_no_text(row):
    assert "has no text" in problem(as_jsonl({"date": "2023-06-18", **row}), "it.jsonl")
