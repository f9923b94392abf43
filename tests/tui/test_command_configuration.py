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
