"""The names that columns go by in the exports of services and in tables typed by hand."""

import csv
import io
import json
import time
from datetime import date

import pytest

from model.readers.fields import normal_name
from tests.model.readers.making import article, problem, read

ROW = {"Headline": "T", "Body": "They met.", "Date": "2023-06-18", "Link": "https://wire.example/a", "Outlet": "Wire"}


def a_row(field: str, name: str) -> dict[str, str]:
    """A row in which a column goes by another name."""
    return {name if column == field else column: cell for column, cell in ROW.items()}


def as_csv(row: dict[str, str]) -> str:
    content = io.StringIO()
    csv.writer(content).writerows([row.keys(), row.values()])
    return content.getvalue()


@pytest.mark.parametrize("write", [as_csv, json.dumps])
@pytest.mark.parametrize(
    ("field", "name"),
    [
        *(("Date", name) for name in ("Published Date", "Article Date", "Datetime", "DateTime", "Created At")),
        *(
            ("Date", name)
            for name in ("Release Date", "date_publish", "publishedDate", "webPublicationDate", "Posted On")
        ),
        *(("Headline", name) for name in ("Article Title", "Subject", "webTitle", "News Title")),
        *(("Link", name) for name in ("Article URL", "web_url", "webUrl", "Article Link", "Story URL", "page-url")),
        *(("Outlet", name) for name in ("Media Outlet", "Source Name", "Newspaper", "Publication Title", "media_name")),
        *(("Body", name) for name in ("article_body", "articleBody", "maintext", "Transcript", "bodyText", "snippet")),
        *(("Headline", "News Headline"), ("Body", "News Text"), ("Date", "News Date"), ("Outlet", "Outlet Name")),
        *(("Link", name) for name in ("Source Link", "News Link", "Link to article")),
        *(("Body", name) for name in ("abstract_note", "Abstract Note", "Lead Paragraph", "trailText")),
        *(("Date", name) for name in ("Date (UTC)", "Pub. date", "Date/Time", "Date of publication", "Date:")),
        *(("Date", name) for name in ("Published At (UTC)", "Date (DD/MM/YYYY)", "Date (local time)")),
        *(("Body", name) for name in ("Event / development", "Description of event", "Key events", "What happened?")),
        ("Headline", "Title of article"),
    ],
)
def test_a_column_is_known_by_its_usual_names(write, field, name):
    found = article(write(a_row(field, name)), "it.csv" if write is as_csv else "it.jsonl")

    assert (found.title, found.text, found.date) == ("T", "They met.", date(2023, 6, 18))
    assert (found.url, found.source) == ("https://wire.example/a", "Wire")


def test_the_title_of_a_source_goes_before_the_library_that_lists_it():
    row = {"Title": "T", "Source title": "Journal of Contemporary China", "Abstract": "They met.", "Source": "Scopus"}

    assert article(as_csv(row), "it.csv").source == "Journal of Contemporary China"


@pytest.mark.parametrize(
    ("field", "name"),
    [
        *(("Date", name) for name in ("Date Added", "timestamp", "Updated At", "Crawled", "Date of Birth")),
        *(("Headline", name) for name in ("Topic", "Job Title", "Subject Code", "Section")),
        *(("Link", name) for name in ("Image URL", "Feed", "Author URL", "thumbnail_url")),
    ],
)
def test_a_column_of_something_else_is_none_of_them(field, name):
    found = article(as_csv(a_row(field, name)), "it.csv")

    assert not {"Date": found.date, "Headline": found.title, "Link": found.url}[field]


@pytest.mark.parametrize("day", ["event_date", "Event Date", "Date of event", "Start date", "Statement date"])
@pytest.mark.parametrize("text", ["notes", "Event", "Details", "Description"])
def test_the_day_of_an_event_is_that_of_a_row_which_tells_of_it(day, text):
    row = {"actor": "US", day: "18 June 2023", text: "They met in Geneva."}

    assert article(as_csv(row), "it.csv").date == date(2023, 6, 18)
    assert article(as_csv(row | {"Published": "2023-06-20"}), "it.csv").date == date(2023, 6, 20)


def test_beside_an_article_the_day_of_an_event_is_told_and_not_taken():
    report = read(as_csv({"Body": "They met.", "Event Date": "2023-06-18"}), "it.csv")

    assert report.articles[0].date is None
    assert "add --map date=event_date" in str(report.problems[0])


def test_the_surer_name_goes_before():
    row = ROW | {"Subject": "Politics", "Created At": "2020-01-01", "web_url": "https://x.example/", "Newspaper": "X"}

    assert article(as_csv(row), "it.csv") == article(as_csv(ROW), "it.csv")


def test_a_column_domain_is_no_outlet():
    assert article(as_csv(a_row("Outlet", "Domain") | {"Domain": "Trade"}), "it.csv").source == "wire.example"


def test_the_subject_of_a_row_in_a_documents_table_stays_in_its_text():
    rows = "".join(f"| 2023-06-1{day} | Talks | [They met](https://x.example/{day}). |\n" for day in range(3))
    report = read(f"| Date | Subject | What |\n|---|---|---|\n{rows}", "it.md")

    assert [told.text for told in report.articles] == ["Talks\n\nThey met."] * 3


@pytest.mark.parametrize("names", [{}, {"text": "4"}])
def test_a_table_without_names_says_that_they_are_wanting(names):
    rows = "".join(f"2023-06-1{day}\tEnvoys meet\thttps://x.example/{day}\tThey met.\n" for day in range(5))

    assert problem(rows, "it.tsv", names=names) == (
        "it.tsv: has no column for the text: its first line is a row already ('2023-06-10' …);"
        " put one above it that names the columns, such as date, title, url, text"
    )


@pytest.mark.parametrize("above", ["", "Tracker of talks (internal)\n\n", "Tracker,,\n"])
def test_where_no_column_is_known_for_the_text_the_one_of_sentences_is_proposed(above):
    rows = "".join(f"2023-06-1{day},US,The envoys met again in Geneva.\n" for day in range(3))

    assert problem(f"{above}Date,Side,Measure taken\n{rows}", "it.csv") == (
        "it.csv: has no column for the text (text, body, content); has date, side, measure_taken;"
        " if that is 'measure_taken', add --map text=measure_taken"
    )


def test_a_name_that_is_a_day_is_one_where_others_are_known():
    assert read("text,2023-06-18\nThey met.,x\n", "it.csv").articles[0].text == "They met."


def test_days_over_columns_of_numbers_are_names():
    assert "has no column for the text" in problem("country,2023-06-01,2023-07-01\nChina,1,2\n", "it.csv")


@pytest.mark.parametrize("bit", [" ", "_", "- "])
def test_a_first_cell_without_end_takes_linear_time(bit):
    begun = time.process_time()

    normal_name(f"a{bit * 100_000}b")

    assert time.process_time() - begun < 1
