"""Dossiers that have only what must be there: every command and screen does without people, offices, sources, sides."""

import json

import pytest
from lean import ship_few_cues
from typer.testing import CliRunner

from tui.command import app
from tui.screens import SCREENS
from tui.shots import OF_ONE

SIDES = """
[[sides]]
code = "GB"
name = "Britain"
terms = ["Britain", "british", "London"]

[[sides]]
code = "FR"
name = "France"
terms = ["France", "french", "Paris"]
"""
ISSUE = """
[[issues]]
slug = "fish"
name = "Fish"
description = "Who may fish where"
terms = ["fish{,ing}", "fisheries talks"]
"""
OFFICE = """
[[offices]]
name = "the fisheries board"
terms = ["the fisheries board"]
"""
LEAST = {"an issue and an office of no side": ISSUE + OFFICE, "sides": SIDES + ISSUE}
ARTICLES = (
    "London will host fishing talks with Paris on October 3.",
    "France lifted its ban on British fishing boats on Tuesday. The fisheries board welcomed the fishing deal.",
    "Britain accused France of overfishing. British and French officials met in Paris on fishing next week.",
)
DAYS = ("2025-09-10", "2025-09-24", "2025-10-08")
SITES = ("wire.example", "herald.example", "wire.example")
LINES = (
    "status", "show fish", "show fish --why", "claims", "articles", "events --unfold", "people", "matrix --by article",
    "course", "changes --since 90d", "brief --since 90d", "log", "agenda", "compare", "compare --by owners",
    "compare fish 2025-09 2025-10", "picture heatmap", "picture timeline issue:fish", "dossier check", "dossier show",
    "doctor", *(f"shot {name}{' --issue fish' * (name in OF_ONE)}" for name in SCREENS if name != "article"),
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def few_cues():
    """Those that the articles have."""
    with pytest.MonkeyPatch.context() as patch:
        ship_few_cues(patch, "lift-measure", "accuse", "meet")
        yield


@pytest.fixture(scope="module", params=LEAST, ids=str)
def least(request, tmp_path_factory, few_cues):
    """The home of a library under such a dossier."""
    folder = tmp_path_factory.mktemp("least")
    dossier = folder / "home/config/dossiers/least.toml"
    dossier.parent.mkdir(parents=True)
    dossier.write_text(f'slug = "least"\nname = "Least"\n{LEAST[request.param]}', encoding="utf-8")
    rows = (dict(zip(("date", "source", "text"), row, strict=True)) for row in zip(DAYS, SITES, ARTICLES, strict=True))
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISSUEWATCH_HOME", str(folder / "home"))
        assert run("add", str(folder / "a.jsonl")).exit_code == 0
    return folder / "home"


@pytest.fixture(autouse=True)
def home(least, monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_HOME", str(least))
    return least


def run(*words: str):
    return CliRunner().invoke(app, ["--dossier", "least", "--as-of", "2025-10-10", *words], prog_name="issuewatch")


@pytest.mark.parametrize("line", LINES)
def test_it_does_without_what_is_not_there(line):
    done = run(*line.split())
    assert (done.exit_code, done.stdout != "", "stopped" in done.stderr) == (0, True, False), done.stderr
