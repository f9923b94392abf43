"""`config` and `keys`: what is set, where from, and what is wrong with it."""

import json

import pytest
from typer.testing import CliRunner

from tui.command import app
from tui.configuration import configuration_file, template


def run(*words: str):
    return CliRunner().invoke(app, list(words), prog_name="issuewatch")


def configure(text):
    configuration_file().parent.mkdir(parents=True, exist_ok=True)
    configuration_file().write_text(text, encoding="utf-8")


def test_init_writes_a_file_once_and_leaves_it_alone_then():
    assert run("config", "--init").exit_code == 0
    configure(configuration_file().read_text(encoding="utf-8") + 'theme = "light"\n')

    again = run("config", "--init")

    assert again.exit_code == 2
    assert "left as it is" in again.stderr
    assert configuration_file().read_text(encoding="utf-8") == template() + 'theme = "light"\n'


def test_path_tells_where_the_file_would_be():
    assert run("config", "--path").stdout.strip() == str(configuration_file())


def test_config_tells_the_values_and_what_set_them(monkeypatch):
    configure("window = 90\n")
    monkeypatch.setenv("ISSUEWATCH_THEME", "light")

    rows = {row["setting"]: row for row in json.loads(run("config", "--format", "json").stdout)}

    assert (rows["window"]["value"], rows["window"]["from"]) == ("90", str(configuration_file()))
    assert (rows["theme"]["value"], rows["theme"]["from"]) == ('"light"', "ISSUEWATCH_THEME")
    assert rows["dossier"]["from"] == "default"


def test_config_tells_what_the_command_line_won(monkeypatch):
    configure("window = 90\n")
    monkeypatch.setenv("ISSUEWATCH_WINDOW", "14")

    rows = {row["setting"]: row for row in json.loads(run("--window", "60", "config", "--format", "json").stdout)}

    assert (rows["window"]["value"], rows["window"]["from"]) == ("60", "the command line")


def test_a_mistake_in_the_file_is_one_line_and_wrong_use():
    configure('dosier = "x"\n')

    result = run("status")

    assert result.exit_code == 2
    assert result.stderr == f"issuewatch: {configuration_file()}: dosier: is no setting; did you mean 'dossier'?\n"


def test_the_settings_hold_where_the_command_line_says_nothing():
    configure('dossier = "any"\n')

    assert "overall" in run("dossier", "show").stdout.lower()
    assert "taiwan" in run("dossier", "show", "us-china").stdout.lower()


def test_keys_are_shown_as_they_are_set():
    configure('[keys]\nfilter = "f2"\n')

    rows = {row["id"]: row["keys"] for row in json.loads(run("keys", "--format", "json").stdout)}

    assert rows["filter"] == "f2"
    assert rows["sort"] == "s"


@pytest.mark.parametrize(("keys", "code"), [('filter = "f2"', 0), ('filtre = "f2"', 1), ('filter = "y"', 1)])
def test_check_tells_by_its_exit_code_whether_the_keys_are_right(keys, code):
    configure(f"[keys]\n{keys}\n")

    result = run("keys", "--check")

    assert (result.exit_code, bool(result.stderr), result.stdout) == (code, bool(code), "")


def test_doctor_tells_what_is_set_and_which_layer_won(monkeypatch):
    configure('window = 90\ntheme = "light"\n')
    monkeypatch.setenv("ISSUEWATCH_THEME", "ansi")

    told = run("--window", "7", "doctor").stdout

    assert "window = 7 from the command line" in told
    assert "theme = 'ansi' from ISSUEWATCH_THEME" in told


def test_doctor_goes_on_when_the_settings_are_not_right():
    configure('dosier = "x"\n')

    result = run("doctor")

    assert result.exit_code == 1
    assert "settings  NOT RIGHT" in result.stdout
    assert "dossier   " in result.stdout


@pytest.mark.parametrize("window", [0, -1, 3651, 99999])
def test_a_window_that_can_not_be_asked_for_is_refused_where_it_is_used(window):
    configure(f"window = {window}\n")

    result = run("status")

    where = f"{configuration_file()}: window: {window} is not in the range of 1 to 3650 days"
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"issuewatch: {where}")
    assert run("--window", "7", "status").exit_code == 0
    assert run("articles", "--format", "jsonl").exit_code == 0
    assert where in run("doctor").stdout


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('theme = "drak"', "config.toml: theme: no theme called 'drak'; did you mean 'dark'?"),
        ('start = "bord"', "config.toml: start: no screen or saved view called 'bord'; did you mean 'board'?"),
        ('filter = "levl<0"', "config.toml: filter: no field called 'levl'; did you mean level"),
        ('filter = "issue:taiwn"', "config.toml: filter: "),
        ('[columns]\nboard = ["nme"]', "columns: board: no column called 'nme'; did you mean 'name'?"),
        ('[columns]\nbord = ["name"]', "columns: no table called 'bord'; did you mean 'board'?"),
    ],
)
def test_doctor_names_a_value_that_can_not_be_used_with_the_nearest_and_no_other_command_minds(text, words):
    configure(f"{text}\n")

    told = run("doctor")

    [line] = [line for line in told.stdout.splitlines() if "NOT RIGHT" in line]
    assert told.exit_code == 1
    assert words in line
    assert run("status", "--format", "jsonl").exit_code == 0


def test_doctor_has_no_fault_to_find_with_the_example_of_the_template():
    configure(
        "\n".join(line.removeprefix("# ") for line in template().splitlines() if " = " in line or "[" in line[:4])
    )

    assert "NOT RIGHT" not in run("doctor").stdout
