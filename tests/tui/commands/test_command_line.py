import csv
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import polars as pl
import pytest
from lean import ship_few_cues
from shots import TextShot
from typer.testing import CliRunner

from model.filters.periods import DAYS_FIT
from model.schema import CLAIMS
from model.standing.judgements import JUDGED
from model.views import BOARD
from tui.command import app

ROOT = Path(__file__).parents[3]
BLINKEN = ROOT / "../shared/corpus/blinken-2023.txt"
TALKS = "The United States and China held talks on Taiwan in Beijing. Beijing imposed tariffs on American soybeans."
CLAIM_COLUMNS = [
    *("article", "sentence", "start", "end", "issue", "level", "label", "kind", "mode", "speaker", "side", "target"),
    *("event_date", "rule", "confidence", "quote", "event_from", "event_precision"),
]
DEMO = "issuewatch: the demo is shown; `issuewatch add PATH` takes in your own articles\n"


def run(*words: str, stdin: str | bytes | None = None):
    return CliRunner().invoke(app, list(words), prog_name="issuewatch", input=stdin)


def rows_of(result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def spawn(*words: str, **options):
    command = [sys.executable, "-c", "from tui.command import main; main()", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60, **options)


# Lightness and manners


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["add", "--help"], ["dossier", "list", "--help"]])
def test_what_needs_nothing_heavy_loads_nothing_heavy(words):
    code = (
        "import sys, contextlib, io; from tui.command import main\n"
        "with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()): main(sys.argv[1:])\n"
        "print([name for name in ('textual', 'polars', 'deltalake', 'trafilatura') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_version_is_printed():
    result = run("--version")

    assert (result.exit_code, result.stdout) == (0, "issuewatch 0.1.0\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add", "/nowhere"], "/nowhere does not exist"),
        (["scan", "/nowhere"], "/nowhere does not exist"),
        (["scan", "www.wire.example/a"], "does not exist; if it is an address, write https://www.wire.example/a"),
        (["scan", "ftp://wire.example/a"], "is an address, but none of http or https, and is not gone to"),
        (["show", "mil-mill"], "no issue called 'mil-mill'; did you mean 'mil-mil'?"),
        (["status", "--as-of", "soon"], f"'soon' is no day; what fits: {DAYS_FIT}"),
        (["status", "--as-of", "0001-01-01"], f"'0001-01-01' is no day; what fits: {DAYS_FIT}"),
        (["matrix", "--as-of", "9999"], f"'9999' is no day; what fits: {DAYS_FIT}"),
        (["status", "--dossier", "us-chin"], "no dossier called 'us-chin'; did you mean 'us-china'?"),
        (["shot", "bord"], "no screen called 'bord'; did you mean 'board'?"),
        (["shot", "board", "--size", "9"], "'9' is no size"),
        (
            ["shot", "board", "--by", "week"],
            "the board screen has no by 'week'; there are: matrix: month, week",
        ),
        (["show", "tai"], "no issue called 'tai'; did you mean 'taiwan'?"),
        (["show", "x" * 5_000], f"no issue called '{'x' * 399}… there are: "),
        (["status", "--as-of", "x" * 5_000], "x…"),
        (["compare", "taiwan", "XX", "YY"], "no claim at all is of 'XX'; what fits: a side (US, CN)"),
        (["compare", "taiwan", "US", "YY"], "no claim at all is of 'YY'; what fits: a side (US, CN)"),
        (
            ["status", "--dossier", "any", "--dossier", "us-china"],
            "'--dossier': given more than once; it takes one value",
        ),
        (["--dossier", "any", "--dossier", "us-china"], "'--dossier': given more than once; it takes one value"),
        (["brief", "-o", "a.md", "--out", "b.md"], "'--out': given more than once; it takes one value"),
        (["boggle"], "No such command 'boggle'; `issuewatch --help` lists what there is"),
        (["--boggle"], "No such option: --boggle; `issuewatch --help` lists what there is"),
        (["matrix", "--months", "x"], "'--months': takes a whole number"),
        (["matrix", "--months", "0"], "'--months': takes 1 or more"),
        (["matrix", "--months", "121"], "'--months': takes 120 at most"),
        (["claims", "x" * 5_000], f"here: …{'x' * 60}▸{'x' * 60}…"),
        (["events", "--since", "2024", "--until", "2023"], "2024-01-01 is after the last day, 2023-12-31"),
        (["events", "--since", "2025"], "2025-01-01 is after the last day, 2024-12-13"),
        (["agenda", "--since", "2024", "--until", "2023"], "2024-01-01 is after the last day, 2023-12-31"),
        (["changes", "--since", "2024", "--until", "2023"], "2024-01-01 is after the last day, 2023-12-31"),
        (["log", "--since", "2024", "--until", "2023"], "2024-01-01 is after the last day, 2023-12-31"),
        (["add", "x" * 5_000], "does not exist"),
        (["fetch", "x" * 5_000], f"{'x' * 200}…: File name too long"),
        (["status", "--dossier", "x" * 5_000], "x…: File name too long"),
        (["export", "--all", "x" * 5_000], f"{'x' * 200}…: File name too long"),
        (["dossier", "new", "../x"], "'../x' is no name; a path ends in .toml"),
        (["dossier", "new", "us-china"], "'us-china' ships, and yours would stand in its place; take another name"),
        (["--watch", ".", "status"], "--watch: only the open dashboard takes in what comes, or `add --watch`"),
        (["--watch", ".", "--plain"], "--watch: only the open dashboard takes in what comes, or `add --watch`"),
        (
            ["scan", "--cues", "x.toml", "--diff", "--by", "article"],
            "--diff: tells of claims, and not with --by article",
        ),
        (["statos"], "No such command 'statos'. Did you mean 'status'?"),
        (["status", "--nonsense"], "there is no option --nonsense; `issuewatch status --help` lists them"),
        (["claims", "--since", "7d"], "there is no option --since; in the filter: since:…"),
        (["claims", "--side=CN"], "there is no option --side; in the filter: side:CN"),
        (["events", "--untl=2024"], "there is no option --untl; did you mean --until?"),
        (
            ["show", "taiwan", "--format", "json"],
            "No such option: --format; `issuewatch show --help` lists what there is",
        ),
        (["show", "taiwan", "chips"], "extra argument(s) (chips); `issuewatch show --help` says what it takes"),
        (["dossier", "boggle"], "No such command 'boggle'; `issuewatch dossier --help` lists what there is"),
        (["add"], "name files or folders, or - for standard input"),
    ],
)
def test_wrong_use_is_one_line_on_stderr_and_exit_code_2(words, said):
    result = run(*words)

    assert result.exit_code == 2
    assert result.stdout == ""
    *told, line = result.stderr.splitlines()
    assert "\n".join(told) in ("", DEMO.strip())
    assert line.startswith("issuewatch: ")
    assert said in line


@pytest.mark.parametrize("command", ["status", "claims", "articles", "people", "matrix"])
def test_a_mistake_in_a_filter_is_shown_with_its_place_in_one_line(command):
    result = run(command, "level<0", "isue:taiwan")

    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].endswith("here: level<0▸isue:taiwan")
    assert sum("filter:" in line for line in result.stderr.splitlines()) == 1


@pytest.mark.usefixtures("demo_read")
def test_a_pipe_that_closes_is_no_error():
    code = "from tui.command import main; main()"
    command = [sys.executable, "-c", code, "claims", "--format", "csv"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        writer.stdout.readline()
        writer.stdout.close()
        said = writer.stderr.read()

    assert (writer.returncode, said) == (0, DEMO)


@pytest.mark.usefixtures("demo_read")
@pytest.mark.parametrize("words", [["status"], ["claims"], ["claims", "--format", "jsonl"], ["--help"]])
def test_a_pipe_that_nobody_reads_is_no_error_whether_it_is_found_within_the_command_or_behind_it(words):
    command = [sys.executable, "-c", "from tui.starting import main; main()", *words]
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(command, cwd=ROOT, stdout=pipe, stderr=subprocess.PIPE, text=True, check=False)

    assert (done.returncode, done.stderr.removeprefix(DEMO)) == (0, "")


def test_the_dashboard_without_a_terminal_says_what_would_serve():
    done = spawn(stdin=subprocess.DEVNULL)

    assert done.returncode == 2
    assert done.stderr == "issuewatch: the dashboard needs a terminal; `issuewatch status` prints the board\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_the_dashboard_sends_nothing_to_a_terminal_that_obeys_nothing():
    ours, theirs = os.openpty()
    code = "from tui.command import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=os.environ | {"TERM": "dumb"}, stdin=theirs, stdout=theirs,
        stderr=subprocess.PIPE, text=True, check=False, timeout=60,
    )  # fmt: skip
    os.set_blocking(ours, False)
    with pytest.raises(BlockingIOError):
        os.read(ours, 1)
    os.close(ours)
    os.close(theirs)

    assert done.returncode == 2
    assert done.stderr == (
        "issuewatch: the dashboard needs a terminal that obeys, and TERM is dumb;"
        " `issuewatch status` prints the board\n"
    )


# Adding


def test_what_is_added_is_there_and_a_second_add_adds_nothing(tmp_path):
    (tmp_path / "a.txt").write_text(f"Talks in Beijing\n\n{TALKS}")

    first, second = run("add", str(tmp_path / "a.txt")), run("add", str(tmp_path / "a.txt"))

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert first.stderr.startswith("issuewatch: 1 new, 0 known before, 0 unusable")
    assert second.stderr.startswith("issuewatch: 0 new, 1 known before, 0 unusable")
    assert [row["title"] for row in rows_of(run("articles", "--format", "jsonl"))] == ["Talks in Beijing"]


def test_what_is_twice_in_one_addition_is_known_before_so_that_the_sum_adds_up(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(TALKS)
    packed = tmp_path / "a.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("b.txt", "c.txt"):
            archive.writestr(name, TALKS)

    told = run("add", str(file), str(file), str(packed)).stderr

    assert told.startswith("issuewatch: 1 new, 3 known before, 0 unusable")


def test_a_place_that_is_not_there_is_said_and_the_rest_is_taken(tmp_path):
    there = tmp_path / "there.txt"
    there.write_text("Beijing lifted the tariffs on American goods on Friday.", encoding="utf-8")

    for words in (["add"], ["scan"]):
        result = run(*words, str(tmp_path / "nowhere.txt"), str(there))

        assert result.exit_code == 1
        assert f"{tmp_path / 'nowhere.txt'}: does not exist" in result.stderr
    assert "lifted the tariffs" in result.stdout


def test_a_scan_of_nothing_in_english_says_so_by_its_exit_code(tmp_path):
    german, english = tmp_path / "a.txt", tmp_path / "b.txt"
    german.write_text("China protestiert gegen US-Zölle", encoding="utf-8")
    english.write_text(TALKS, encoding="utf-8")
    alone, beside = run("scan", str(german)), run("scan", str(german), str(english))

    assert [alone.exit_code, beside.exit_code] == [1, 0]
    assert alone.stderr == f"issuewatch: {german} is not in English, and makes no claims\n"
    assert not alone.stdout
    assert beside.stdout


def test_rubbish_in_a_folder_is_said_and_the_rest_goes_in(tmp_path):
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.bin").write_bytes(bytes(range(256)) * 9)
    (folder / "b.md").write_text(f"# Talks\n\n{TALKS}")
    (folder / "c.jsonl").write_text('{"text": "Fine."}\n{rubbish\n')

    result = run("add", str(folder))

    assert result.exit_code == 1
    told = result.stderr.splitlines()
    assert told[0] == f"issuewatch: {folder}/a.bin: is binary, which is not read"
    assert told[1].startswith(f"issuewatch: {folder}/c.jsonl:2: is not JSON")
    assert told[2].startswith("issuewatch: 2 new, 0 known before, 2 unusable")
    assert result.stdout == ""


def test_a_row_whose_day_is_not_understood_is_told_and_goes_in(tmp_path):
    (tmp_path / "a.csv").write_text(f'title,date,text\nT,06/07/2023,"{TALKS}"\n')

    result = run("add", str(tmp_path / "a.csv"))

    assert result.exit_code == 0
    said, taken = result.stderr.splitlines()[:2]
    assert said.startswith(
        f"issuewatch: {tmp_path}/a.csv:2: stays undated: its date '06/07/2023' may be June 7 or July 6"
    )
    assert taken.startswith("issuewatch: 1 new, 0 known before, 0 unusable")


def test_standard_input_is_added():
    assert run("add", "-", stdin=json.dumps({"text": TALKS, "title": "T"})).exit_code == 0
    assert [row["title"] for row in rows_of(run("articles", "--format", "jsonl"))] == ["T"]


def test_a_store_that_cannot_be_written_is_one_line(home, tmp_path):
    home.mkdir()
    (home / "data").write_text("in the way")
    (tmp_path / "a.txt").write_text(TALKS)

    result = run("add", str(tmp_path / "a.txt"))

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert str(home / "data") in result.stderr


def test_hostile_names_and_texts_reach_no_terminal(tmp_path):
    evil = "\x1b]52;c;aGk=\x07\x9b31m\u202e"
    path = tmp_path / f"a{evil[:-1]}.txt"
    path.write_text(f"Talks {evil}\n\nThe United States and China held talks on {evil} Taiwan.")
    bad = tmp_path / "b\x1b[2J.txt"
    bad.write_text("")
    added = run("add", str(path), str(bad))

    printed = [run("claims", "--format", form) for form in ("table", "csv", "md", "jsonl", "json")]
    printed += [run("articles"), run("status"), run("show", "taiwan", "--why")]

    assert all("Taiwan" in result.stdout or "Talks" in result.stdout for result in printed)
    for result in (added, *printed):
        assert not set(result.output) & {"\x1b", "\x07", "\x9b", "\u202e"}


# Status


def test_status_as_json_is_an_object_per_issue_with_these_keys_first():
    result = run("status", "--as-of", "2023-06-20", "--format", "json")

    board = json.loads(result.stdout)
    assert result.stderr == DEMO
    assert {"taiwan", "fentanyl", "chips", "detentions", "mil-mil"} <= {row["issue"] for row in board}
    for row in board:
        assert list(row)[:9] == ["issue", "level", "label", "quiet", "trend", "since", "events", "articles", "last"]


def test_status_has_the_columns_that_the_board_exports():
    (row,) = rows_of(run("status", "issue:taiwan", "--as-of", "2023-06-20", "--format", "jsonl"))

    assert list(row) == BOARD.names()


def test_status_calls_an_issue_quiet_where_the_board_does():
    rows = json.loads(run("status", "--as-of", "2024-12-13", "--format", "json").stdout)
    lines = run("status", "--as-of", "2024-12-13", "--format", "md").stdout.splitlines()[2:]
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]

    assert [cell[4] == "quiet" for cell in cells] == [row["quiet"] for row in rows]
    assert any(row["quiet"] for row in rows)
    assert not any("quiet" in cell[2] for cell in cells)


@pytest.mark.parametrize(
    "words",
    [["status"], ["claims"], ["changes", "--since", "7d"], ["log"], ["compare", "taiwan", "2024-05", "2024-06"]],
)
def test_words_in_printed_tables_begin_with_what_is_said(words):
    text = "Q The United States and China held talks on Taiwan in Beijing on Monday."
    run("add", "-", stdin=json.dumps({"text": text, "date": "2024-06-03", "title": "Talks"}))

    printed = run("--as-of", "2024-06-03", *words).stdout

    assert "Q The United" not in printed
    assert "  The United States and China held talks" in printed


def test_status_knows_nothing_later_than_its_day():
    rows = json.loads(run("status", "--as-of", "2023-01-01", "--format", "json").stdout)

    assert {(row["level"], row["label"], row["last"]) for row in rows} == {(None, None, None)}


def test_status_takes_a_filter_and_options_before_the_command():
    asked_before = run("--as-of", "2023-06-20", "status", "issue:taiwan,chips", "--format", "jsonl")

    assert [row["issue"] for row in rows_of(asked_before)] == ["taiwan", "chips"]
    after = run("status", "issue:taiwan,chips", "--as-of", "2023-06-20", "--format", "jsonl")
    assert asked_before.stdout == after.stdout


@pytest.mark.parametrize("form", ["table", "md", "csv"])
def test_status_prints_a_row_per_issue(form):
    lines = run("status", "--format", form).stdout.splitlines()

    assert len(lines) == len(json.loads(run("status", "--format", "json").stdout)) + (2 if form == "md" else 1)


def test_the_demo_looks_from_its_last_day_and_ones_own_store_from_today(tmp_path):
    assert any(row["events"] for row in json.loads(run("status", "--format", "json").stdout))
    run("add", "-", stdin=json.dumps({"text": TALKS, "date": "2001-01-01"}))

    rows = json.loads(run("status", "--format", "json").stdout)
    assert sum(row["events"] for row in rows) == 0
    assert {row["last"] for row in rows} == {None, "2001-01-01"}


def test_the_board_as_text_has_since_when_and_what_it_was():
    told = run("--plain", "status", "issue:taiwan", "--as-of", "2023-06-20").stdout

    assert re.search(r"(Was: .+\n)?Standing: .+\nSince: 2023-02-16\n", told)
    assert "In its words: The Ministry of Commerce 商务部 announced on February 16 that Lockheed Martin" in told


@pytest.mark.parametrize(("day", "said"), [("2023-10-26", "frozen since "), ("2023-10-27", "contact frozen since ")])
def test_a_freeze_that_is_told_by_its_month_has_no_day_on_any_day(day, said):
    shown = run("show", "mil-mil", "--why", "--as-of", day).stdout

    assert f"{said}Aug 2022" in shown
    assert "since 2022-08" in shown
    assert "2022-08-01" not in shown.partition("\nDecided by")[0]


def test_as_data_such_a_day_is_the_first_of_its_month_and_says_how_exact_it_is():
    asked = ("status", "issue:mil-mil", "--as-of", "2023-10-26")
    (row,) = rows_of(run(*asked, "--format", "jsonl"))

    assert (row["since"], row["since_precision"]) == ("2022-08-01", "month")
    assert " 2022-08 " in run(*asked).stdout


def test_the_board_of_a_day_that_no_article_comes_near_says_from_where_to_look(tmp_path):
    (tmp_path / "old.jsonl").write_text(json.dumps({"title": "Old", "date": "2021-03-04", "text": TALKS}))
    run("add", str(tmp_path / "old.jsonl"))

    assert (
        "no article in the last 30 days; newest 4 Mar 2021: --as-of 2021-03-04 looks from there" in run("status").stderr
    )
    assert run("status", "--as-of", "2021-03-05").stderr == ""
    early = run("status", "--as-of", "2020-01-01").stderr
    assert "no article by 1 Jan 2020; first 4 Mar 2021: --as-of 2021-03-04 looks from there" in early


def test_a_form_that_there_is_none_of_is_told_in_our_words():
    refused = run("claims", "--format", "xml")

    assert refused.exit_code == 2
    assert refused.stderr.startswith("issuewatch: Invalid value for '--format': 'xml' is not one of 'table'")


def test_articles_read_aloud_begin_with_day_and_title():
    heads = [line.split(": ")[0] for line in run("--plain", "articles").stdout.splitlines()[:3]]

    assert heads == ["Date", "Title", "Source"]


def test_articles_read_aloud_say_what_the_screen_shows_by_glyphs():
    from model.read_marks import ReadMarks

    newest = rows_of(run("articles", "source:Pacific", "--format", "jsonl"))[0]
    ReadMarks().mark([newest["article"]], as_read=True)

    told = run("--plain", "articles", "source:Pacific").stdout.split("\n\n")

    assert "Read: yes" in told[0]
    assert "Read: no" in told[1]
    says = "Chips escalating, Rare earths escalating, TikTok escalating, Overall escalating"
    assert f"\nIssues: {says}\n" in told[0]


def test_what_was_answered_has_its_day_as_the_other_days_of_an_issue():
    told = run("show", "chips", "--as-of", "2023-11-30").stdout.split("Act and answer:\n")[1].splitlines()[0]

    assert told.startswith("  US, 17 Oct 2023: ")


def test_an_issue_read_aloud_has_its_changes_in_a_list_and_no_chart():
    told = run("--plain", "show", "mil-mil", "--as-of", "2023-11-30").stdout

    assert not re.search(r"[\u2500-\u25ff\u2713-\u2718┈━│·✎]", told)
    assert ", was escalating (as of 30 Nov 2023)" in told  # with no gap where the glyph was
    assert "The last twelve months\nfrom 1 Dec 2022: none\nfrom " in told
    assert re.search(r"^from \d+ Nov 2023: agreed$", told, re.M)


def test_the_course_read_aloud_is_a_list_of_changes_for_each_issue():
    told = run("--plain", "course", "issue:mil-mil,taiwan", "--as-of", "2023-11-30").stdout

    assert told.startswith("Taiwan\nfrom 1 Dec 2022: ")
    assert "\n\nMil-to-mil talks\nfrom 1 Dec 2022: " in told


def test_compare_without_an_issue_compares_all_of_them():
    assert run("--plain", "compare").stdout == run("--plain", "compare", "all").stdout != ""


# One article


def test_an_article_in_words_has_its_heading_and_every_claim_behind_its_sentence():
    claim = next(row for row in rows_of(run("claims", "issue:taiwan", "person:Wang", "--format", "jsonl")))

    told = run("article", claim["article"][:10])

    assert told.exit_code == 0
    lines = told.stdout.splitlines()
    assert lines[0] == claim["title"]
    assert f"Source: {claim['source']}" in lines
    assert f"Id: {claim['article']}" in lines
    assert "Skimmed: " not in told.stdout
    assert f"Claims: {told.stdout.count(' [')}" in lines
    place = told.stdout.index(claim["quote"].split("\n")[0])
    assert (
        f" [Taiwan: {claim['label']}, {claim['level'] or 0:+d}, Wang Yi (CN)]".replace("+0", "0") in told.stdout[place:]
    )


def test_an_article_in_words_says_from_where_to_where_it_was_not_read(monkeypatch, tmp_path):
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path))
    home = "We imposed a tariff on steel, and America’s farmers thanked us for it."
    text = "\n\n".join(["China suspended the talks on soybeans.", *[home] * 24])
    row = json.dumps({"id": "speech", "source": "whitehouse.gov", "text": text})
    run("add", "-", stdin=f"{row}\n")
    ident = rows_of(run("articles", "--format", "jsonl"))[0]["article"]

    lines = run("article", ident).stdout.splitlines()

    assert "Skimmed: 4 of 25 passages read for China" in lines
    assert [line for line in lines if "not read" in line] == [
        f"[not read from here: 21 passages] {home}",
        f"{home} [not read to here]",
    ]


def test_an_article_in_words_says_what_analysts_said_of_a_claim():
    claim = rows_of(run("claims", "issue:taiwan", "--format", "jsonl"))[0]
    run("judge", "--claim", f"{claim['article']}:{claim['sentence']}/taiwan", "--dismiss", "--reason", "a quiz")

    assert re.search(r"\[Taiwan: .*: dismissed: a quiz\]", run("article", claim["article"]).stdout)


def test_a_hostile_article_in_words_does_nothing_to_a_terminal(tmp_path):
    bad = {
        "title": "Bad\x1b]0;x\x07 news",
        "date": "2023-06-18",
        "url": "https://x.example/\x1b[2J",
        "text": f"\x1b[31m{TALKS}\u202e",
    }
    (tmp_path / "bad.jsonl").write_text(json.dumps(bad))
    run("add", str(tmp_path / "bad.jsonl"))
    (row,) = rows_of(run("articles", "--format", "jsonl"))

    told = run("article", row["article"]).stdout

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", told)
    assert re.search(r"in Beijing\. \[Overall: talking, \+1, the article\] \[Taiwan: [^]]+\] ", told)


def test_an_article_that_there_is_none_of_is_wrong_use():
    row = json.loads(run("articles", "--format", "jsonl").stdout.splitlines()[0])
    assert run("article", row["article"], "--as-of", row["date"]).exit_code == 0
    early = run("article", row["article"], "--as-of", "2023-01-01")
    assert early.exit_code == 2
    assert f"is of {row['date']}: it was not there on 2023-01-01" in early.stderr
    refused = run("article", "zzz")

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "no article called 'zzz'; `issuewatch articles` lists them" in refused.stderr


def test_show_says_where_an_issue_stands_and_why_in_numbers():
    plain, why = run("show", "taiwan"), run("show", "taiwan", "--why")

    assert plain.stdout.startswith("Taiwan: ")
    assert why.stdout.startswith(plain.stdout.rstrip("\n"))
    assert len(why.stdout) > len(plain.stdout)


# Lists


def test_claims_come_newest_first_and_filtered():
    rows = rows_of(run("claims", "issue:taiwan", "level<0", "--format", "jsonl"))

    assert {row["issue"] for row in rows} == {"taiwan"}
    assert max(row["level"] for row in rows) < 0
    days = [row["date"] for row in rows]
    assert days == sorted(days, reverse=True)


def test_a_filter_may_begin_with_a_dash():
    all_of_them = rows_of(run("claims", "--format", "jsonl"))
    without = rows_of(run("claims", "-issue:overall", "--format", "jsonl"))

    assert [row for row in all_of_them if row["issue"] != "overall"] == without


@pytest.mark.parametrize(
    "typed",
    [
        "issue:taiwan arms",
        "issue:taiwan -arms",
        "issue:taiwan /arms?/",
        "kind:act tariffs",
        "after:2023-06 tariff",
        "level<0 tariff",
        "arms issue:taiwan",
        "person:Wang Yi",
    ],
)
def test_a_filter_in_one_argument_is_the_same_as_in_several(typed):
    whole, parts = run("claims", typed, "--format", "jsonl"), run("claims", *typed.split(), "--format", "jsonl")

    assert whole.exit_code == 0, whole.stderr
    assert whole.stdout == parts.stdout != ""


def test_quotes_that_the_shell_took_are_put_back_where_it_makes_no_sense_without():
    lost, kept = (run("claims", text, "--format", "jsonl") for text in ("quote:peaceful and", 'quote:"peaceful and"'))

    assert lost.exit_code == 0, lost.stderr
    assert lost.stdout == kept.stdout


def test_a_mistake_is_shown_in_the_filter_as_it_was_typed():
    refused = run("claims", "issue:taiwam tariff")

    assert refused.exit_code == 2
    assert "did you mean taiwan?" in refused.stderr
    assert "here: issue:▸taiwam tariff" in refused.stderr


@pytest.mark.usefixtures("demo_read")
def test_changes_of_no_days_named_are_those_of_the_window():
    result = run("changes", "--until", "2019-06-30")

    assert "nothing changed from 2019-06-01 to 2019-06-30" in result.stderr


@pytest.mark.parametrize("called", ["exchanges", "EXCHANGES", "People-to-people", "people-to-people"])
def test_an_issue_is_asked_for_by_slug_or_name_in_any_case(called):
    assert run("show", called).stdout.startswith("People-to-people: ")
    rows = run("status", f"issue:{called}", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(row)["issue"] for row in rows] == ["exchanges"]


def test_a_name_of_several_words_is_found_with_dashes_too():
    assert run("show", "mil-to-mil-talks").stdout == run("show", "Mil-to-Mil Talks").stdout


@pytest.mark.parametrize("command", ["changes", "log", "claims", "events", "agenda"])
def test_people_read_the_names_of_issues_and_programs_their_slugs(command):
    since = ["--since", "2023-01-01"] if command in ("changes", "log") else []
    told, data = (run(command, *since, "--format", form).stdout for form in ("table", "jsonl"))

    assert "Mil-to-mil talks" in told
    assert "mil-mil" not in told.replace("mil-mil/", "")
    assert '"mil-mil"' in data


def test_a_filter_that_is_an_issues_name_says_how_to_see_that_issue_alone():
    assert "issue:trade shows Trade alone" in run("status", "trade").stderr
    assert "alone" not in run("status", "issue:trade").stderr + run("status", "trade tariff").stderr


@pytest.mark.parametrize(("called", "is_called"), [("board", "status"), ("issue", "show")])
def test_a_screens_name_as_a_command_says_what_it_is_called(called, is_called):
    result = run(called)

    assert result.exit_code == 2
    assert f"it is: issuewatch {is_called}" in result.stderr


@pytest.mark.usefixtures("demo_read")
def test_claims_as_parquet_are_the_claims(tmp_path):
    with (tmp_path / "claims.parquet").open("wb") as out:
        code = "from tui.command import main; main()"
        subprocess.run([sys.executable, "-c", code, "claims", "--format", "parquet"], cwd=ROOT, stdout=out, check=True)

    assert pl.read_parquet(tmp_path / "claims.parquet").schema == {**CLAIMS, **JUDGED, "url": pl.String()}


def test_matrix_as_a_table_has_an_issue_a_line_and_a_month_a_column():
    lines = run("matrix", "--as-of", "2023-06-20", "--months", "3").stdout.splitlines()

    assert lines[0].split() == ["Issue", "2023-04", "2023-05", "2023-06"]
    assert any(line.startswith("Taiwan ") for line in lines)


def test_matrix_by_week_and_by_article_are_read_aloud(snapshot):
    asked = ("issue:taiwan", "--as-of", "2023-06-20", "--months", "1")

    assert run("--plain", "matrix", "--by", "week", *asked).stdout == snapshot(name="week", extension_class=TextShot)
    assert run("--plain", "matrix", "--by", "article", *asked).stdout == snapshot(
        name="article", extension_class=TextShot
    )


def test_claims_are_filtered_by_whose_their_source_is():
    rows = rows_of(run("claims", "source-side:US", "issue:taiwan", "--format", "jsonl"))

    assert {row["source"] for row in rows} == {"US Government Briefings (demo)"}
    assert run("claims", "source-side:XX").exit_code == 2


@pytest.mark.parametrize("command", ["articles", "people", "matrix"])
def test_lists_print_as_data_too(command):
    rows = rows_of(run(command, "issue:taiwan", "--format", "jsonl"))

    assert rows
    assert run(command, "issue:taiwan").exit_code == 0


# Scanning


def test_a_scan_has_a_row_per_claim_whose_quote_is_the_text_at_its_span():
    rows = rows_of(run("scan", "-", stdin=TALKS))

    assert {row["issue"] for row in rows} >= {"taiwan", "trade"}
    for row in rows:
        assert list(row) == CLAIM_COLUMNS
        assert TALKS[row["start"] : row["end"]] == row["quote"]


def test_a_scan_by_article_knows_each_by_the_id_that_its_input_gave():
    lines = [{"id": f"p{number}", "date": "2023-06-18", "text": TALKS} for number in (2, 1)]
    result = run("scan", "--by", "article", stdin="\n".join(map(json.dumps, lines)))

    rows = rows_of(result)
    assert list(rows[0]) == ["id", "date", "issue", "level", "label", "claims", "quote"]
    assert [row["id"] for row in rows] == ["p2"] * (len(rows) // 2) + ["p1"] * (len(rows) // 2)
    assert {row["date"] for row in rows} == {"2023-06-18"}


def test_a_scan_stores_nothing(home):
    run("scan", stdin=TALKS)

    assert not (home / "data").exists()


def test_a_scan_goes_on_after_rubbish_and_says_so_with_exit_code_1():
    result = run("scan", stdin=f"{{rubbish\n{json.dumps({'text': TALKS})}\n")

    assert result.exit_code == 1
    assert rows_of(result)


def test_a_scan_as_csv_has_one_header_over_all_batches():
    lines = "\n".join(json.dumps({"id": f"p{number}", "text": TALKS}) for number in range(1_200))

    rows = list(csv.DictReader(io.StringIO(run("scan", "--format", "csv", stdin=lines).stdout)))

    assert list(rows[0]) == CLAIM_COLUMNS
    assert [row["article"] for row in rows if row["article"] == "article"] == []
    assert rows[-1]["article"] == "p1199"


@pytest.mark.skipif(not BLINKEN.is_file(), reason="the corpus is not beside the checkout")
def test_the_article_of_the_issue_is_read():
    by_article = {row["issue"]: row for row in rows_of(run("scan", str(BLINKEN), "--by", "article"))}
    text = BLINKEN.read_text(encoding="utf-8")
    claims = rows_of(run("scan", str(BLINKEN)))

    assert set(by_article) >= {
        *("channels", "mil-mil", "fentanyl", "taiwan", "chips", "detentions", "ukraine", "trade", "climate"),
        *("health", "espionage"),
    }
    assert {row["date"] for row in by_article.values()} == {None}
    assert all(text[claim["start"] : claim["end"]] == claim["quote"] for claim in claims)
    assert not [claim for claim in claims if "Florence Akano" in claim["quote"] or "Leave a Comment" in claim["quote"]]


# Printing


def test_csv_holds_no_formula():
    rows = rows_of_csv('{"text": "=1+1 is what the United States and China said of Taiwan."}')

    assert rows
    assert all(row["quote"].startswith("'=1+1") for row in rows)


def rows_of_csv(stdin: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(run("scan", "--format", "csv", stdin=stdin).stdout)))


def test_negative_levels_stay_numbers_in_csv():
    rows = list(csv.DictReader(io.StringIO(run("claims", "level<0", "--format", "csv").stdout)))

    assert {int(row["level"]) for row in rows} <= {-1, -2, -3}


# The rest


def test_doctor_finds_all_well_with_the_demo():
    result = run("doctor")

    assert result.exit_code == 0
    for word in ("polars", "configuration", "the demo is shown", "us-china", "rules ", "TERM"):
        assert word in result.stdout


def test_doctor_says_what_is_not_right(home):
    (home / "config" / "dossiers").mkdir(parents=True)
    (home / "config" / "dossiers" / "us-china.toml").write_text("slug = 1")

    result = run("doctor")

    assert result.exit_code == 1
    assert "NOT RIGHT" in result.stdout
    assert "us-china.toml" in result.stdout


def test_dossiers_are_listed_checked_and_shown():
    assert "us-china" in run("dossier", "list").stdout.splitlines()
    assert run("dossier", "check").stdout.startswith("us-china")
    assert "mil-mil" in run("dossier", "show").stdout


def test_the_keys_are_those_of_the_dashboard():
    from tui.bindings import TABLE

    rows = rows_of(run("keys", "--format", "jsonl"))

    assert [row["id"] for row in rows] == [binding.id for binding in TABLE]


def test_a_shot_is_the_same_at_every_run(tmp_path):
    for name in ("a.svg", "b.svg"):
        assert run("shot", "board", "-o", str(tmp_path / name), "--size", "80x24").exit_code == 0

    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_a_shot_without_a_file_is_text():
    assert "by week" in run("shot", "matrix", "--by", "week", "--size", "80x24").stdout


def test_shell_completion_is_offered():
    assert "--install-completion" in run("--help").stdout


def test_a_crash_is_one_line_and_a_file_without_the_message(home, monkeypatch):
    def broken(*_args, **_kwargs):
        raise ZeroDivisionError("".join(["sec", "ret"]))

    monkeypatch.setattr("model.store.open_library", broken)

    result = run("status")

    assert result.exit_code == 70
    assert len(result.stderr.splitlines()) == 1
    (report,) = (home / "state").glob("crash-*.txt")
    assert "ZeroDivisionError" in report.read_text()
    assert "secret" not in report.read_text() + result.output


def test_the_shell_completes_commands_and_issues():
    for words, expected in (("issuewatch stat", "status"), ("issuewatch show mil-", "mil-mil")):
        done = spawn(
            env={
                **os.environ,
                "COMP_WORDS": words,
                "COMP_CWORD": str(words.count(" ")),
                "_ISSUEWATCH_COMPLETE": "complete_bash",
            }
        )
        assert expected in done.stdout.split()


# Score


def test_score_prints_figures_confusion_and_what_is_wrong(tmp_path):
    gold = tmp_path / "gold.jsonl"
    rows = [
        {"id": "a", "date": "2023-06-18", "text": TALKS, "labels": {"taiwan": [1], "trade": [-3]}, "optional": []},
        {"id": "b", "text": "The cat sat on the mat.", "labels": {"climate": [2]}},
    ]
    gold.write_text("\n".join(map(json.dumps, rows)))

    result = run("score", str(gold))

    assert result.exit_code == 0
    assert result.stdout.startswith("2 passages\n")
    assert "Confusion" in result.stdout
    (wrong,) = [line.split() for line in result.stdout.splitlines() if line.startswith("b ")]
    assert wrong[:3] == ["b", "climate", "2"]


@pytest.mark.skipif(not BLINKEN.is_file(), reason="the gold is not beside the checkout")
def test_score_and_scan_agree_with_the_guides_own_scorer(tmp_path):
    gold, shared = ROOT / "../shared/gold/dev.jsonl", ROOT / "../shared/tools/score.py"
    (tmp_path / "read.jsonl").write_text(run("scan", str(gold), "--by", "article").stdout, encoding="utf-8")
    command = [sys.executable, str(shared), str(gold), str(tmp_path / "read.jsonl")]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    ours = {row["figure"]: row["value"] for row in rows_of(run("score", str(gold), "--format", "jsonl"))}

    assert ours == {name: value for name, value in theirs.items() if name != "passages"}


def test_a_gold_file_that_is_none_is_wrong_use(tmp_path):
    (tmp_path / "gold.jsonl").write_text('{"id": 1}\n')

    assert run("score", str(tmp_path / "nowhere")).exit_code == 2
    result = run("score", str(tmp_path / "gold.jsonl"))
    assert result.exit_code == 2
    assert "gold.jsonl:1: is no labelled passage" in result.stderr


def test_copies_of_an_earlier_report_are_told_and_kept(tmp_path):
    story = f"{TALKS} " + " ".join(f"word{number}" for number in range(60))
    (tmp_path / "wire.txt").write_text(f"Wire\n\n{story}")
    (tmp_path / "courier.txt").write_text(f"Courier\n\n{story} More follows.")

    added = run("add", str(tmp_path))

    assert added.stderr.startswith("issuewatch: 2 new, 1 of them a copy of an earlier report, 0 known before")
    assert [row["siblings"] for row in rows_of(run("articles", "--format", "jsonl"))] == [1, 1]


@pytest.mark.parametrize("command", ["claims", "people", "matrix"])
def test_a_condition_that_no_claim_can_meet_is_wrong_use_and_not_dropped(command):
    result = run(command, "trend:improved")

    assert result.exit_code == 2
    assert "trend: there is nothing here to test it on" in result.stderr


def test_the_side_of_a_list_of_articles_is_that_of_who_speaks():
    assert rows_of(run("articles", "issue:taiwan", "level<0", "side:CN", "--format", "jsonl"))


@pytest.mark.parametrize("command", ["add", "scan"])
def test_a_folder_with_nothing_to_read_is_said(command, tmp_path):
    (tmp_path / "articles").mkdir()

    result = run(command, str(tmp_path / "articles"))

    assert "nothing that can be read in" in result.stderr


def test_a_scan_explains_each_claim_with_its_hits_marked(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Beijing suspended the military talks with Washington.", encoding="utf-8")

    told = run("scan", "--explain", str(file)).stdout

    assert "mil-mil · -2 frozen" in told
    assert "⟦suspended⟧ the ⟦military talks⟧" in told
    assert "rule stop-contact · asserted" in told


def test_of_an_article_that_is_not_read_as_a_whole_a_scan_explains_that_first():
    home = "We imposed a tariff on steel, and America’s farmers thanked us for it."
    text = "\n\n".join(["China suspended the talks on soybeans.", *[home] * 24])
    row = json.dumps({"id": "speech", "source": "whitehouse.gov", "text": text})

    told = run("scan", "--explain", "-", stdin=f"{row}\n").stdout

    assert told.startswith("speech · 4 of 25 passages read for China\n\nspeech · sentence 0 · ")


def test_an_explained_claim_tells_its_day_and_its_speaker():
    said = "On Tuesday Wang Yi warned Washington over Taiwan. “We oppose arms for Taiwan,” he said."
    told = run("scan", "--explain", "-", stdin=json.dumps({"date": "2025-06-06", "text": said}) + "\n").stdout

    assert "day: 2025-06-03, by “On Tuesday”, to the day" in told
    assert "speaker: Wang Yi for CN, named in it" in told
    assert "speaker: Wang Yi for CN, by what stands around it" in told


def test_an_explained_claim_is_under_the_id_that_its_input_gave():
    told = run(
        "scan", "--explain", "-", stdin='{"id": "note-7", "text": "Beijing suspended the military talks."}\n'
    ).stdout

    assert told.startswith("note-7 · sentence 0 · ")


def test_an_explained_level_of_an_article_tells_what_speaks_for_which_and_the_claims_that_it_is_of():
    said = "Beijing warned Washington over Taiwan.\n\nChina sanctioned an American firm over arms sales to Taiwan."
    row = json.dumps({"id": "note-7", "text": said}) + "\n"
    told = run("scan", "--by", "article", "--explain", "-", stdin=row).stdout
    head, *lines = next(block for block in told.split("\n\n") if "taiwan" in block.split("\n")[0]).split("\n")

    assert head == "note-7 · taiwan · -3 escalating · 2 claims"
    assert re.search(r"deeds and refusals: -3 escalating 0\.\d\d by 1 claim$", lines[0])
    assert re.search(r"contacts and words: -1 strained 0\.\d\d by 1 claim, which are less$", lines[1])
    assert lines[2].endswith("sentence 1 · -3 escalating · its passage -3 escalating")
    assert "⟦sanctioned⟧" in lines[3]
    assert "⟦warned⟧" not in "".join(lines)


@pytest.mark.parametrize(
    "options", [("--format", "csv"), ("--format", "jsonl"), ("--by", "article", "--format", "csv")]
)
def test_what_explains_makes_no_rows_and_says_so(tmp_path, options):
    (tmp_path / "a.txt").write_text("Beijing suspended the talks.", encoding="utf-8")

    result = run("scan", "--explain", *options, str(tmp_path / "a.txt"))

    assert result.exit_code == 2
    assert "tells in words, and not with --format" in result.stderr


def test_an_explained_claim_names_the_word_that_denies_it_and_what_its_weights_add_up_to():
    told = run(
        "scan", "--explain", "-", stdin="Washington should never lift the tariffs. It hasn’t freed Taiwan."
    ).stdout

    assert "should ⟦never⟧ ⟦lift⟧ the ⟦tariffs⟧" in told
    assert "negated by “never”, that leaves" in told
    assert re.search(r"in all: \w+ 0\.\d\d against \w+ 0\.\d\d and \w+ 0\.\d\d; ", told)


def test_two_texts_of_one_id_are_told_apart():
    rows = ["Beijing lifted its tariffs.", "Beijing suspended the military talks.", "Beijing lifted its tariffs."]
    stdin = "".join(json.dumps({"id": "a", "text": text}) + "\n" for text in rows)

    result = run("scan", "-", stdin=stdin)

    named = {json.loads(line)["quote"]: json.loads(line)["article"] for line in result.stdout.splitlines()}
    assert named == {rows[0]: "a", rows[1]: "a#2"}
    assert "another text has the id 'a' already; this one is called 'a#2'" in result.stderr


def test_a_text_without_the_end_of_a_sentence_is_said_to_make_no_claims(tmp_path):
    (tmp_path / "a.txt").write_text("China lifted its tariffs, and " * 400, encoding="utf-8")

    result = run("scan", str(tmp_path / "a.txt"))

    assert not result.stdout
    assert "no end of a sentence in 4,000 characters, and makes no claims" in result.stderr


OWN_CUES = """
[[cues]]
id = "cold-shoulder"
level = -2
kind = "contact"
decides = true
wordings = ["cold shoulder"]
fires = ["Beijing gave him the cold shoulder."]
silent = ["His shoulder hurt."]
"""


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            ('wordings = ["cold', 'wording = ["cold'),
            "cues.cold-shoulder.wording: is no known key; did you mean 'wordings'?",
        ),
        (('["cold shoulder"]', "[]"), "cues.cold-shoulder.wordings: has no wording; name at least one"),
        (('["cold shoulder"]', '["cold shoulder", ""]'), "has an empty wording; leave it out"),
        (('["cold shoulder"]', '["a"]'), "'a' is a single letter; a wording is a word or several"),
        (('["cold shoulder"]', '["cold should{er"]'), "'cold should{er' has a brace without its other"),
        (('["cold shoulder"]', "['cold shoulder(s|ed)?']"), "'cold shoulder(s|ed)?' is a pattern, which no wording is"),
        (('["cold shoulder"]', '["cold shoulder*"]'), "is a pattern, which no wording is; variants stand in braces"),
        (("decides = true", 'objects = ["measures"]'), "'measures' is no class of objects; did you mean 'measure'?"),
        (("[[cues]]", 'extends = "worlds"\n[[cues]]'), "extends: 'worlds' is no lexicon; did you mean 'world'?"),
        (
            ('["cold shoulder"]', f'["{"{a,b}" * 25} shoulder"]'),
            "stands for 33,554,432 wordings, at most 100,000 can be; write several",
        ),
    ],
)
def test_a_fault_of_ones_own_cues_is_one_line(tmp_path, changed, told):
    cues = tmp_path / "mine.toml"
    cues.write_text(OWN_CUES.replace(*changed), encoding="utf-8")

    result = run("scan", "--cues", str(cues), "-", stdin="Beijing waited.")

    assert result.exit_code == 2
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_examples_that_contradict_ones_own_cues_are_said_and_the_scan_goes_on(tmp_path, monkeypatch):
    ship_few_cues(monkeypatch)
    cues = tmp_path / "mine.toml"
    cues.write_text(OWN_CUES.replace("His shoulder hurt.", "It was a cold shoulder."), encoding="utf-8")

    result = run("scan", "--cues", str(cues), "-", stdin="Beijing gave Taiwan the cold shoulder.")

    assert "cue cold-shoulder fires in its example “It was a cold shoulder.”" in result.stderr
    assert '"cold-shoulder"' in result.stdout


def test_a_wording_that_two_of_ones_own_cues_put_at_different_levels_is_said(tmp_path, monkeypatch):
    ship_few_cues(monkeypatch)
    cues = tmp_path / "mine.toml"
    cues.write_text(OWN_CUES + OWN_CUES.replace('"cold-shoulder"', '"warm"').replace("level = -2", "level = 3"))

    result = run("scan", "--cues", str(cues), "-", stdin="Beijing waited.")

    assert "cue cold-shoulder has “cold shoulder” at -2 and as warm at +3" in result.stderr


def test_ones_own_cues_may_be_modes_alone(tmp_path, monkeypatch):
    ship_few_cues(monkeypatch, "lift-measure")
    cues = tmp_path / "mine.toml"
    cues.write_text('[[modes]]\nmode = "negated"\nreach = 60\nwordings = ["in no way"]\n', encoding="utf-8")

    result = run("scan", "--cues", str(cues), "-", stdin="Beijing in no way lifted the tariffs.")

    assert '"mode":"negated"' in result.stdout


def test_a_scan_with_ones_own_cues_shows_what_they_change(tmp_path, monkeypatch):
    ship_few_cues(monkeypatch, "lift-measure")
    cues, file = tmp_path / "mine.toml", tmp_path / "a.txt"
    cues.write_text(OWN_CUES, encoding="utf-8")
    file.write_text("Beijing gave Taiwan the cold shoulder. China lifted the tariffs.", encoding="utf-8")

    told = rows_of(run("scan", str(file), "--cues", str(cues), "--diff"))

    assert [(row["issue"], row["level"], row["rule"]) for row in told] == [("taiwan", -2, "cold-shoulder")]
    assert told[0]["old_rule"] != "cold-shoulder"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ["no claim of 1 article is another with "]),
        ('extends = ""\n' + OWN_CUES, ["extends nothing; it is read beside the shipped cues here"]),
    ],
)
def test_a_scan_with_ones_own_cues_says_where_they_change_nothing_and_what_they_would(
    tmp_path, monkeypatch, text, told
):
    ship_few_cues(monkeypatch, "lift-measure")
    cues, file = tmp_path / "mine.toml", tmp_path / "a.txt"
    cues.write_text(text, encoding="utf-8")
    file.write_text("China lifted the tariffs of the United States.", encoding="utf-8")

    result = run("scan", str(file), "--cues", str(cues), "--diff")

    assert (result.exit_code, [line for line in told if line not in result.stderr]) == (0, [])


def test_a_difference_needs_cues_to_make_it(tmp_path):
    refused = run("scan", str(tmp_path), "--diff")

    assert refused.exit_code == 2
    assert "--cues FILE" in refused.stderr


@pytest.mark.parametrize(
    ("by", "heads"),
    [
        ("week", ["2023-05-01", "2023-05-08", "2023-05-15", "2023-05-22", "2023-05-29", "2023-06-05", "2023-06-12"]),
        ("month", ["2023-05", "2023-06"]),
    ],
)
def test_the_matrix_has_the_weeks_too_in_which_nothing_was_claimed_as_the_screen_does(by, heads):
    told = run("matrix", "issue:trade", "--by", by, "--months", "2", "--as-of", "2023-06-16").stdout.splitlines()

    assert told[0].split() == ["Issue", *heads]
    assert told[1].split()[0] == "Trade"
    assert "·" in told[1]
    assert len(told[1].split()) == len(told[0].split())
