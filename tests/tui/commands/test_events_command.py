"""`issuewatch events`: the list, its days, its filter, its unfolding; and what other lists say of the two sides."""

import json

import pytest
from typer.testing import CliRunner

from model.views import EVENT_ROWS, TELLINGS
from tui.command import app


def run(*words: str):
    return CliRunner().invoke(app, [*words], prog_name="issuewatch")


def rows_of(result) -> list[dict]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_events_are_listed_newest_first_with_all_their_columns():
    rows = rows_of(run("events", "--format", "jsonl"))

    assert list(rows[0]) == [*EVENT_ROWS, "url"]
    assert [row["day"] for row in rows] == sorted((row["day"] for row in rows), reverse=True)


def test_a_report_and_its_reprint_are_one_event_of_one_origin():
    rows = rows_of(
        run("events", "issue:chips", "kind:act", "--since", "2023-10-17", "--until", "2023-10-18", "--format", "jsonl")
    )

    assert [(row["articles"], row["origins"]) for row in rows] == [(2, 1)]


def test_since_and_until_bound_the_days():
    rows = rows_of(run("events", "--since", "2023-11-15", "--until", "2023-11-16", "--format", "jsonl"))

    assert rows
    assert all(row["day"] <= "2023-11-16" and row["last"] >= "2023-11-15" for row in rows)


def test_the_filter_keeps_the_events_that_a_passing_claim_tells_of():
    rows = rows_of(run("events", "issue:taiwan", "level<0", "--format", "jsonl"))

    assert {row["issue"] for row in rows} == {"taiwan"}
    assert all(row["sign"] < 0 for row in rows)


def test_events_are_found_by_what_no_claim_has():
    rows = rows_of(run("events", "became<0", "issue:taiwan", "--format", "jsonl"))

    assert rows
    assert all(row["new"] < 0 for row in rows)
    assert {row["issue"] for row in rows} == {"taiwan"}


def test_unfolded_each_article_that_tells_has_a_row():
    asked = ("events", "issue:chips", "kind:act", "--since", "2023-10-17", "--until", "2023-10-18", "--format", "jsonl")
    rows = rows_of(run(*asked, "--unfold"))

    assert list(rows[0]) == [*TELLINGS, "url"]
    assert len({row["event"] for row in rows}) == 1
    assert len({row["source"] for row in rows}) == 2


@pytest.mark.parametrize("form", ["table", "json", "csv", "md", "plain"])
def test_every_form_prints(form):
    result = run("events", "issue:mil-mil", "--format", form)

    assert result.exit_code == 0
    assert "frozen" in result.stdout


@pytest.mark.parametrize("span", ["2023-10", "2023-10-01..2023-10-31"])
def test_a_month_is_taken_whole_at_both_ends(span):
    days = {row["day"][:7] for row in rows_of(run("events", "--since", span, "--until", span, "--format", "jsonl"))}

    assert days == {"2023-10"}


def test_a_span_is_counted_back_from_the_day():
    asked = ("events", "--as-of", "2023-10-20", "--format", "jsonl")

    assert rows_of(run(*asked, "--since", "2w")) == rows_of(run(*asked, "--since", "2023-10-06"))
    assert rows_of(run(*asked, "--until", "2w")) == rows_of(run(*asked, "--until", "2023-10-06"))


@pytest.mark.parametrize("command", ["status", "events", "changes", "agenda"])
def test_the_day_may_be_a_month_in_each_command(command):
    month, day = (run(command, "--as-of", text, "--format", "csv") for text in ("2023-10", "2023-10-31"))

    assert month.exit_code == 0
    assert month.stdout == day.stdout


def test_an_unknown_day_is_wrong_use():
    result = run("events", "--since", "soon")

    assert result.exit_code == 2
    assert "is no day" in result.stderr


def test_show_tells_what_answered_what_and_how_much_each_side_says():
    text = run("show", "chips", "--as-of", "2023-10-31").stdout

    assert "answered by CN after 3 days (rare-earths)" in text
    assert "claims," in text.split("Positions: ")[1].splitlines()[0]


def test_what_one_side_alone_speaks_of_is_marked_in_status_and_matrix():
    rows = rows_of(run("status", "--as-of", "2023-10-31", "--format", "jsonl"))
    alone = [row["issue"] for row in rows if bool(row["first_claims"]) != bool(row["second_claims"])]
    cells = rows_of(run("matrix", "--as-of", "2023-10-31", "--months", "1", "--format", "jsonl"))

    assert alone
    assert "0*" in run("status", "--as-of", "2023-10-31").stdout
    assert {cell["issue"] for cell in cells if cell["one_sided"]} >= set(alone) & {cell["issue"] for cell in cells}
