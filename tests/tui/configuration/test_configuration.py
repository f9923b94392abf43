"""Settings: layer over layer, each mistake named with its place and what would be right."""

import tomllib

import pytest

from model.errors import DataFileError
from tui.configuration import Configuration, configuration_file, load_configuration, remember, template
from tui.configuration.layers import remembered_file
from tui.configuration.settings import ABOUT, EXAMPLES
from tui.screens.offered import column_problems


def write(text, file=None):
    file = file or configuration_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def no_settings_of_the_machine(monkeypatch):
    for name in ABOUT:
        monkeypatch.delenv(f"ISSUEWATCH_{name.upper()}", raising=False)


def test_without_a_file_the_defaults_hold():
    assert load_configuration().settings == Configuration()
    assert load_configuration().origin("theme") == "default"


def test_the_environment_is_over_the_file_and_the_file_over_what_is_remembered(monkeypatch):
    remember("theme", "ansi")
    remember("window", 7)
    remember("start", "people")
    write('theme = "light"\nwindow = 90\n')
    monkeypatch.setenv("ISSUEWATCH_THEME", "high-contrast")

    layered = load_configuration()

    assert (layered.settings.theme, layered.settings.window, layered.settings.start) == ("high-contrast", 90, "people")
    assert layered.origin("theme") == "ISSUEWATCH_THEME"
    assert layered.origin("window") == str(configuration_file())
    assert layered.origin("start") == str(remembered_file())


def test_a_number_in_the_environment_is_a_number(monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_WINDOW", "7")

    assert load_configuration().settings.window == 7


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('them = "light"', "config.toml: them: is no setting; did you mean 'theme'?"),
        ('preview = "left"', "preview: input should be 'auto', 'right', 'below' or 'hidden'"),
        ('window = "many"', "window: is no whole number"),
        ("theme = ", "config.toml: is not TOML"),
        ("[keys]\nfilter = 7", "keys.filter: input should be a valid string"),
    ],
)
def test_a_mistake_is_named_with_file_key_and_what_would_be_right(text, words):
    write(text)

    with pytest.raises(DataFileError, match="config") as caught:
        load_configuration()
    assert words in str(caught.value)


def test_a_mistake_in_the_environment_is_named_with_its_variable(monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_PREVIEW", "left")
    with pytest.raises(DataFileError, match="ISSUEWATCH_PREVIEW: preview"):
        load_configuration()


def test_a_variable_that_is_nearly_a_setting_is_refused(monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_THEEM", "light")
    with pytest.raises(DataFileError, match="did you mean ISSUEWATCH_THEME"):
        load_configuration()


def test_a_table_is_no_variable_and_it_is_said_where_it_is_set(monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_KEYS", "filter=f4")
    with pytest.raises(DataFileError, match=r"ISSUEWATCH_KEYS: is set in the file alone, under \[keys\]"):
        load_configuration()


def test_a_width_that_is_none_is_named():
    problems = column_problems({"board": ["name=12", "level=0", "trend=wide"]})

    assert list(map(str, problems)) == [
        "columns: board: 'level=0': a width is a number from 2 to 200",
        "columns: board: 'trend=wide': a width is a number from 2 to 200",
    ]


def test_the_file_to_begin_with_sets_nothing_and_tells_of_every_setting():
    write(template())

    assert load_configuration().settings == Configuration()
    assert all(about in template() for about in ABOUT.values())


def test_every_line_of_the_file_to_begin_with_is_right_once_its_sign_is_taken_away():
    lines = [line.removeprefix("# ") for line in template().splitlines() if " = " in line or line.startswith("# [")]
    told = tomllib.loads("\n".join(lines))

    assert set(told) == set(ABOUT)
    write("\n".join(lines))
    assert set(load_configuration().settings.keys) == set(told["keys"])
    assert set(EXAMPLES) == {"keys", "columns"}


def test_damaged_memories_are_no_error_and_are_written_anew():
    write("theme = [", remembered_file())

    assert load_configuration().settings == Configuration()

    remember("theme", "light")

    assert load_configuration().settings.theme == "light"


def test_what_is_remembered_lies_beside_what_was_remembered_before():
    remember("theme", "light")
    remember("preview", "right")

    assert (load_configuration().settings.theme, load_configuration().settings.preview) == ("light", "right")
