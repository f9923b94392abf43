"""`issuewatch export --all`, and `issuewatch add` of it under another home."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tui.command import app

ARTICLES = [
    {
        "id": f"mine-{number}",
        "title": f"[b]Talks {number}[/b]",
        "text": f"The United States and China held talks on Taiwan in Beijing. Day {number}. \x1b]0;x\x07 “é” 习近平",
        "date": f"2023-06-1{number}",
        "source": "state.gov",
        "lang": "en",
    }
    for number in range(4)
]
LISTS = ("articles", "claims", "log")


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(words), input=stdin)


def shown() -> list[str]:
    """What the lists print, so all that a user sees of the store."""
    return [run(name, "--format", "jsonl", "--as-of", "2023-06-20").stdout for name in LISTS]


@pytest.mark.parametrize("words", [["out"], ["out.zip"], ["out", "--format", "parquet"]], ids=" ".join)
def test_an_export_taken_in_elsewhere_shows_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    run("add", "-", stdin="\n".join(json.dumps(article) for article in ARTICLES))
    assert run("judge", "taiwan", "+2", "--reason", "she =knows [better]").exit_code == 0
    before = shown()
    target = str(tmp_path / words[0])

    exported = run("export", "--all", target, *words[1:])
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path / "elsewhere"))
    added = run("add", target)

    assert (exported.exit_code, added.exit_code) == (0, 0)
    assert f"4 articles and 1 judgement in {tmp_path}" in exported.stderr.replace("\n", " ")
    assert "4 new" in added.stderr
    assert "1 new judgement" in added.stderr
    assert shown() == before
    assert "4 known before" in run("add", target).stderr
    assert shown() == before


def test_an_export_beside_other_places_is_taken_in_with_them(tmp_path: Path) -> None:
    run("add", "-", stdin=json.dumps(ARTICLES[0]))
    run("export", "--all", str(tmp_path / "out"))
    (tmp_path / "other.txt").write_text("Beijing imposed tariffs on American soybeans.")

    added = run("add", str(tmp_path / "out"), str(tmp_path / "other.txt"))

    assert "1 new, 1 known before, 0 unusable" in added.stderr


def test_without_all_it_says_what_else_there_is(tmp_path: Path) -> None:
    result = run("export", str(tmp_path / "out"))

    assert result.exit_code == 2
    assert "--all" in result.stderr
    assert not (tmp_path / "out").exists()


def test_a_name_that_is_taken_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")

    result = run("export", "--all", str(tmp_path / "taken"))

    assert result.exit_code == 2
    assert "is there already" in result.stderr
