"""What commands say where an argument is missing, a number is none, or a list is empty."""

import pytest
from typer.testing import CliRunner

from tui.command import app


def said(*words: str) -> str:
    return CliRunner().invoke(app, list(words), prog_name="issuewatch").stderr


@pytest.mark.parametrize(
    ("command", "about"), [("show", "Its slug or name, such as taiwan, "), ("article", "As `issuewatch articles`")]
)
def test_an_argument_that_is_missing_is_explained(command: str, about: str) -> None:
    words = said(command)

    assert about in words
    assert f"`issuewatch {command} --help` says more" in words


@pytest.mark.parametrize("days", ["0", "-1", "x", "3651", "1.5"])
def test_a_window_that_is_none_says_which_there_are(days: str) -> None:
    assert f"{days!r} is no number of days from 1 to 3650" in said("status", f"--window={days}")


def test_a_setting_that_is_no_number_is_told_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISSUEWATCH_WINDOW", "x")

    assert said("status").endswith("ISSUEWATCH_WINDOW: window: is no whole number\n")


@pytest.mark.parametrize("command", ["claims", "articles", "people", "events", "agenda", "log"])
def test_an_empty_list_says_which_filter_nothing_passes(command: str) -> None:
    assert "nothing passes the filter text:zebra, as of 2024-12-13" in said(command, "text:zebra")
    assert "nothing passes" not in said(command, "issue:taiwan")
