"""`issuewatch agenda` and `issuewatch compare`: what they print, and what they say to mistakes."""

import csv
import io
import json

import polars as pl
import pytest
from typer.testing import CliRunner

from model.agenda import AGENDA
from model.comparing import TIDY
from tui.command import app


def run(*words):
    return CliRunner().invoke(app, list(words), prog_name="issuewatch")


# Agenda


def test_what_is_ahead_is_printed_before_what_is_past():
    lines = run("agenda", "--as-of", "2023-11-01").stdout.splitlines()

    assert lines[0].split() == ["Day", "In", "State", "Issue", "Who", "Source", "Told", "by", "What", "Shown", "by"]
    assert "coming" in lines[1]
    assert "kept" in lines[-1] or "unknown" in lines[-1]


def test_as_data_it_has_all_columns_one_row_per_thing():
    rows = [json.loads(line) for line in run("agenda", "--format", "jsonl").stdout.splitlines()]

    assert list(rows[0]) == [*AGENDA.names(), "url"]
    assert len({row["entry"] for row in rows}) == len(rows) > 20
    assert all(row["what"] in row["quote"] for row in rows)


def test_parquet_is_a_frame():
    frame = pl.read_parquet(io.BytesIO(run("agenda", "--format", "parquet").stdout_bytes))

    assert frame.schema == {**AGENDA, "url": pl.String()}


def test_markdown_has_the_whole_words():
    page = run("agenda", "issue:tiktok", "--format", "md").stdout

    assert page.startswith("| Day | In | State |")
    assert "ByteDance has until 19 January 2025 to divest, a date that the president can move by three months." in page


def test_since_and_until_choose_days():
    rows = csv.DictReader(
        io.StringIO(run("agenda", "--since", "2024-01-01", "--until", "2024-06-30", "--format", "csv").stdout)
    )
    days = [row["day"] for row in rows if row["day"]]

    assert days
    assert all("2024-01-01" <= day <= "2024-06-30" for day in days)


def test_a_filter_finds_an_issue():
    rows = [json.loads(line) for line in run("agenda", "issue:mil-mil", "--format", "jsonl").stdout.splitlines()]

    assert rows
    assert all("mil-mil" in row["issues"] for row in rows)


# Comparison


def test_the_two_sides_are_compared_if_nothing_else_is_asked_for():
    text = run("compare", "taiwan").stdout

    assert text.splitlines()[0].split() == ["Figure", "US", "CN"]
    for head in ("Terms of US", "Terms of CN", "Quote"):
        assert head in text


def test_as_data_it_is_one_tidy_frame():
    rows = [json.loads(line) for line in run("compare", "taiwan", "US", "CN", "--format", "jsonl").stdout.splitlines()]

    assert list(rows[0]) == [*TIDY.names(), "url"]
    assert {row["part"] for row in rows} == {"summary", "level", "kind", "term", "quote"}
    assert {row["label"] for row in rows} == {"US", "CN"}


def test_parquet_of_a_comparison_is_a_frame():
    frame = pl.read_parquet(io.BytesIO(run("compare", "all", "--format", "parquet").stdout_bytes))

    assert frame.schema == {**TIDY, "url": pl.String()}


def test_without_sides_the_owners_are_compared():
    halves = [
        [
            json.loads(line)["half"]
            for line in run("--dossier", "any", "compare", *by, "--format", "jsonl").stdout.splitlines()
        ]
        for by in ((), ("all", "--by", "owners"))
    ]

    assert halves[0] == halves[1] != []


def test_as_many_quotes_as_are_asked_for():
    rows = [
        json.loads(line)
        for line in run("compare", "taiwan", "--quotes", "2", "--terms", "4", "--format", "jsonl").stdout.splitlines()
    ]

    assert [row["part"] for row in rows].count("quote") == 4
    assert [row["part"] for row in rows].count("term") == 8


def test_each_quote_has_who_says_it_and_its_source():
    compared = run("compare", "taiwan", "US", "CN", "--format", "md").stdout
    head = next(line for line in compared.splitlines() if line.startswith("| Half"))

    assert head == "| Half | Date | Speaker | Source | Quote |"


def test_nothing_later_than_the_day_counts():
    rows = [
        json.loads(line)
        for line in run("compare", "taiwan", "--as-of", "2023-06-30", "--format", "jsonl").stdout.splitlines()
    ]

    assert max(row["day"] for row in rows if row["day"]) <= "2023-06-30"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["compare", "taiwann"], "no issue called 'taiwann'; did you mean 'taiwan'?"),
        (["compare", "taiwan", "US"], "one half needs another to be held against"),
        (["compare", "taiwan", "US", "US"], "both halves are the same"),
        (["compare", "taiwan", "US", "us"], "both halves are the same"),
        (["compare", "taiwan", "US", "owner:nobody-at-all"], "no owner called 'nobody-at-all'"),
        (["compare", "taiwan", "US", "sorce:x"], "no field called 'sorce'; did you mean source"),
        (["compare", "taiwan", "US", "sorce:x"], "what fits: a side (US, CN), source:…, owner:…, a period"),
        (["compare", "taiwan", "US", "2023-13..2024"], "is no period; what fits: a day such as 2023-06-18"),
        (["compare", "taiwan", "US", "2024..2023"], "of '2024..2023' the first is after the last"),
        (["compare", "taiwan", "--by", "sidess"], "'sidess' is not one of 'sides', 'sources', 'owners', 'periods'"),
        (["agenda", "--since", "soon"], "'soon' is no day"),
        (["agenda", "issue:taiwann"], "taiwan"),
    ],
)
def test_a_mistake_is_told_what_would_be_right_and_ends_in_2(words, said):
    result = run(*words)

    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_a_half_that_is_silent_here_is_said_to_be_empty():
    result = run("compare", "taiwan", "1999", "CN")

    assert result.exit_code == 0
    assert "no claim here is of 1999" in result.stderr
    assert "no claim here is of CN" not in result.stderr


@pytest.mark.parametrize("half", ["XX", "source:nowhere.example", 'person:"Nobody Atall"'])
def test_a_half_that_no_claim_at_all_is_of_is_wrong_use(half):
    result = run("compare", "taiwan", "US", half)

    assert result.exit_code == 2
    assert f"no claim at all is of {half!r}; what fits: a side (US, CN), source:…" in result.stderr
    assert result.stdout == ""


def test_the_agenda_takes_months():
    by_month, by_day = (
        run("agenda", "--since", first, "--until", last, "--format", "jsonl")
        for first, last in (("2024-11", "2025-01"), ("2024-11-01", "2025-01-31"))
    )

    assert by_month.exit_code == 0
    assert '"day":"2025-01-19"' in by_month.stdout
    assert by_month.stdout == by_day.stdout


def test_the_agenda_says_how_many_more_issues_and_how_far_off_as_the_screen_does():
    lines = run("agenda", "--as-of", "2024-12-13", "issue:channels,mil-mil").stdout.splitlines()

    assert [line for line in lines if "Fentanyl & 2" in line]
    assert [line for line in lines if line.split()[:2] == ["2024", "kept"]]
