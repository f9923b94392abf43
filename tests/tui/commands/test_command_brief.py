"""The brief, the course and the pictures on the command line: what is printed where, and what wrong use is told."""

import csv
import io
import json
from xml.etree.ElementTree import fromstring

import pytest
from docx import Document
from typer.testing import CliRunner

from tui.command import app

NOVEMBER = ("--since", "2023-11-01", "--until", "2023-11-30")
LEAD = "Mil-to-mil talks went from escalating to agreed"


@pytest.fixture(scope="module")
def read_once(tmp_path_factory):
    """A home in which the demo is read once for all tests here."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def home(read_once, monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_HOME", str(read_once))
    return read_once


def run(*words: str):
    return CliRunner().invoke(app, list(words), prog_name="issuewatch")


def test_markdown_goes_to_stdout():
    result = run("brief", *NOVEMBER, "--length", "short")

    assert result.exit_code == 0
    assert result.stdout.startswith("# US–China: 1 to 30 November 2023\n")
    assert LEAD in result.stdout
    assert "the demo is shown" in result.stderr


@pytest.mark.parametrize("ending", ["md", "html", "docx", "json"])
def test_a_file_says_by_its_ending_what_it_is(tmp_path, ending):
    file = tmp_path / f"brief.{ending}"
    result = run("brief", *NOVEMBER, "--length", "short", "-o", str(file))

    assert (result.exit_code, result.stdout) == (0, "")
    assert str(file) in result.stderr.replace("\n", "")
    content = file.read_bytes()
    match ending:
        case "docx":
            assert any(LEAD in paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)
        case "json":
            assert json.loads(content)["sections"][0]["blocks"][0]["sentences"][0]["text"].startswith(LEAD)
        case _:
            assert LEAD in content.decode("utf-8")


def test_the_same_command_writes_the_same_bytes(tmp_path):
    for name in ("a.docx", "b.docx"):
        run("brief", *NOVEMBER, "--length", "short", "-o", str(tmp_path / name))

    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_the_command_in_the_fingerprints_gives_the_brief_again():
    first = run("brief", "issue:mil-mil,taiwan", "--since", "30d", "--until", "2023-11-30", "--length", "short")
    command = next(line for line in first.stdout.splitlines() if line.startswith("- To repeat it: "))
    words = command.removeprefix("- To repeat it: `issuewatch ").removesuffix("`").split()

    assert run(*words).stdout == first.stdout


def test_a_filter_or_an_option_chooses_the_issues():
    by_filter = run("brief", "issue:taiwan", *NOVEMBER)
    by_option = run("brief", "--issue", "taiwan", *NOVEMBER)

    assert by_filter.stdout == by_option.stdout
    assert "## Taiwan: " in by_filter.stdout
    assert "Climate" not in by_filter.stdout.split("## Sources")[0]


def test_two_issues_may_be_named():
    told = json.loads(run("brief", "--issue", "taiwan", "--issue", "chips", *NOVEMBER, "--format", "json").stdout)

    assert {"taiwan", "chips"} <= {section["slug"] for section in told["sections"]}


def test_months_and_years_are_periods_too():
    assert run("brief", "--since", "2023-11", "--until", "2023-11").stdout.startswith(
        "# US–China: 1 to 30 November 2023\n"
    )


def test_a_brief_of_no_days_named_is_of_the_last_seven():
    assert run("brief", "--until", "2023-11-30").stdout.startswith("# US–China: 24 to 30 November 2023\n")


def test_a_period_without_articles_is_told_and_is_no_error():
    result = run("brief", "--since", "2019-01", "--until", "2019-01")

    assert result.exit_code == 0
    assert "The library holds no article dated from 1 to 31 January 2019." in result.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--since", "soon"], "'soon' is no day; what fits: a day such as 2023-06-18"),
        (["--until", "never"], "'never' is no day"),
        (["--since", "2024-01-01", "--until", "2023-01-01"], "2024-01-01 is after the last day, 2023-01-01"),
        (["--issue", "taiwann", *NOVEMBER], "no issue called 'taiwann'"),
        (["-o", "brief.pdf"], "brief.pdf does not say which format; --format is one of md, html, docx, json"),
        (["-o", "/nowhere/brief.md"], "/nowhere/brief.md could not be written: No such file or directory"),
        (["issue:tiktok", "text:zebra", *NOVEMBER], "no issue passes the filter from 2023-11-01 to 2023-11-30"),
        (["--format", "pdf"], "'pdf' is not one of"),
    ],
)
def test_wrong_use_is_told_and_is_exit_code_2(words, told):
    result = run("brief", *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr


# The course and its pictures


def test_the_course_is_charts_for_people_and_rows_for_programs():
    chart = run("course", "issue:mil-mil", "--as-of", "2023-11-30")
    rows = list(
        csv.DictReader(io.StringIO(run("course", "issue:mil-mil", "--as-of", "2023-11-30", "--format", "csv").stdout))
    )

    assert chart.stdout.splitlines()[0] == "Mil-to-mil talks"
    assert "✓" in chart.stdout
    assert rows[-1] == {
        "issue": "mil-mil",
        "day": "2023-11-30",
        "level": "3",
        "machine": "3",
        "is_judged": "false",
        "is_change": "false",
    }


def test_show_has_the_course_of_the_year():
    assert "frozen     -2" in run("show", "mil-mil", "--as-of", "2023-11-30").stdout


@pytest.mark.parametrize("words", [["timeline", "issue:mil-mil"], ["sparkline", "issue:mil-mil"], ["heatmap"]])
def test_a_picture_is_svg(words, tmp_path):
    printed = run("picture", *words, "--as-of", "2023-11-30")
    run("picture", *words, "--as-of", "2023-11-30", "-o", str(tmp_path / "picture.svg"))

    assert fromstring(printed.stdout).tag == "{http://www.w3.org/2000/svg}svg"
    assert (tmp_path / "picture.svg").read_text(encoding="utf-8") == printed.stdout


def test_a_picture_is_written_into_no_file_of_another_kind(tmp_path):
    result = run("picture", "heatmap", "-o", str(tmp_path / "picture.png"))

    assert result.exit_code == 2
    assert "picture.png: a picture is a file that ends in .svg" in result.stderr
    assert not list(tmp_path.iterdir())


def test_a_course_without_any_standing_says_so():
    result = run("course", "--as-of", "1999-12-31")

    assert result.stdout == ""
    assert "no standing in 12 months up to 1999-12-31" in result.stderr


def test_a_timeline_is_of_one_issue():
    result = run("picture", "timeline", "issue:taiwan,chips")

    assert result.exit_code == 2
    assert "a timeline shows one issue, the filter has 2; such as issue:taiwan" in result.stderr


@pytest.mark.parametrize(
    "command", [["brief", "issue:mil-mil"], ["changes", "issue:mil-mil"], ["log", "issue:mil-mil"]]
)
def test_the_day_is_asked_for_by_the_name_that_it_has_everywhere(command: list[str]):
    asked = [run(*command, "--since", "30d", name, "2023-11-30").stdout for name in ("--as-of", "--until")]

    assert asked[0] == asked[1]
    assert "2023" in asked[0]
