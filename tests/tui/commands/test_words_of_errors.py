"""What commands say where an argument is missing, a number is none, or a list is empty."""

from pathlib import Path

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


LIBRARIES = ("codec", "Errno", "Expecting", "token", "char ")


@pytest.mark.parametrize(
    ("name", "content", "words", "told"),
    [
        (
            "d.toml",
            b"name = '\xe9'",
            ["status", "--dossier"],
            "d.toml: is not UTF-8 text (at byte 9); save it as UTF-8",
        ),
        ("g.jsonl", b"{", ["score"], "g.jsonl:1: is no JSON (from column 2 on); a line is such as"),
        ("f.opml", b"<opml><body>", ["fetch"], "f.opml: is no OPML: its XML is broken (line 1)"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_told_in_our_own_words(
    name: str, content: bytes, words: list[str], told: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    line = said(*words, str(tmp_path / name))

    assert told in line
    assert not any(word in line for word in LIBRARIES)
