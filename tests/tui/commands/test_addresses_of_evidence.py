"""What is taken out as data has the address of its article, where that has one."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from tui.command import app

URL = "https://courier.example/talks"
WITH, WITHOUT = (
    {
        "title": "Talks",
        "date": "2023-06-18",
        "text": "American and Chinese officials held talks on trade in Beijing on Sunday.",
    },
    {"title": "Ban", "date": "2023-06-19", "text": "China imposed sanctions on American chip makers on Monday."},
)


def run(*words: str, stdin: str | None = None) -> str:
    result = CliRunner().invoke(app, list(words), input=stdin, prog_name="issuewatch")
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.fixture(autouse=True)
def _store() -> None:
    run("add", "-", stdin="".join(json.dumps(article) + "\n" for article in ({**WITH, "url": URL}, WITHOUT)))


@pytest.mark.parametrize(
    "words",
    [
        ("claims",),
        ("events",),
        ("events", "--unfold"),
        ("changes", "--since", "2023"),
        ("log",),
        ("matrix", "--by", "article"),
    ],
)
def test_each_row_that_is_of_an_article_has_its_address(words: tuple[str, ...]) -> None:
    rows = list(csv.DictReader(io.StringIO(run(*words, "--as-of", "2023-06-20", "--format", "csv"))))
    [known] = {row["article"] for row in rows if row["url"]}

    assert {row["url"] for row in rows if row["article"] == known} == {URL}
    assert {row["url"] for row in rows} <= {URL, ""}


def test_a_table_for_people_stays_as_narrow_as_it_was() -> None:
    assert URL not in run("claims", "--as-of", "2023-06-20")
