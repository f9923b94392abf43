"""`dossier check`: a line for each fault, on the articles that are named or on the store's."""

import re

import pytest
from typer.testing import CliRunner

from tui.command import app

OWN = """\
slug = "own"
name = "Own"
cues = "en"

[[issues]]
slug = "fentanyl"
name = "Fentanyl"
description = "The drug"
terms = ["fentanyl"]
"""
CUE = """\
extends = "en"

[[cues]]
id = "hail"
level = 2
kind = "word"
wordings = ["hailed"]
fires = ["{example}"]
silent = ["Nothing."]
"""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path / "home"))


def checked(*words: str):
    return CliRunner().invoke(app, ["dossier", "check", *words], prog_name="issuewatch")


def test_a_dossier_that_ships_fits_and_what_never_occurs_is_counted(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Beijing suspended the talks on fentanyl.", encoding="utf-8")
    done = checked("--on", str(file))
    first, weights, fits, hint = done.stdout.splitlines()

    assert done.exit_code == 0
    assert first.startswith("us-china (US–China): ")
    assert weights == "weights us-china: learnt from passages on 18 of its 18 issues"
    assert fits.startswith("fits: ")
    assert re.fullmatch(r"\d+ cues never fire, 18 issues have terms that never hit in 1 article; --hints .*", hint)


def test_what_never_occurs_is_a_line_each_where_it_is_asked_for(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Beijing suspended the talks on fentanyl.", encoding="utf-8")
    done = checked("--on", str(file), "--hints")
    lines = done.stdout.splitlines()

    assert done.exit_code == 0
    assert "cue release never fires in 1 article: none of its wordings occurs" in lines
    assert not [line for line in lines if line.startswith("cue stop-contact ")]
    assert [line for line in lines if line.startswith("issue tiktok has terms that never hit in 1 article: ")]


def test_nothing_is_said_of_a_shipped_lexicon_under_a_dossier_of_ones_own(tmp_path):
    """Its examples are of the two sides for which it ships."""
    dossier, file = tmp_path / "own.toml", tmp_path / "a.txt"
    dossier.write_text(OWN, encoding="utf-8")
    file.write_text("They spoke of opioids.", encoding="utf-8")
    done = checked(str(dossier), "--on", str(file), "--hints")

    assert done.exit_code == 0
    assert done.stdout.splitlines()[2:] == [
        "issue fentanyl has terms that never hit in 1 article: “fentanyl”",
        "fits: no cue contradicts its examples or another",
    ]


@pytest.mark.parametrize(("example", "code"), [("They hailed it.", 0), ("They cheered.", 1)])
def test_a_cue_of_ones_own_that_contradicts_its_example_is_a_fault(tmp_path, example, code):
    lexicon, dossier = tmp_path / "home/config/cues/mine.toml", tmp_path / "own.toml"
    lexicon.parent.mkdir(parents=True)
    lexicon.write_text(CUE.format(example=example), encoding="utf-8")
    dossier.write_text(OWN.replace('"en"', '"mine"'), encoding="utf-8")
    done = checked(str(dossier))

    assert done.exit_code == code
    assert ("cue hail is silent in its example" in done.stdout) is bool(code)
    assert ("fits: " in done.stdout) is not bool(code)


def test_a_dossiers_file_that_is_not_there_is_said_to_be_missing():
    assert checked("nowhere.toml").stderr == "issuewatch: nowhere.toml: there is no such file\n"
    assert "no dossier called 'us-chinna'; did you mean 'us-china'?" in checked("us-chinna").stderr


def test_terms_that_hit_are_no_fault(tmp_path):
    dossier, file = tmp_path / "own.toml", tmp_path / "a.txt"
    dossier.write_text(OWN, encoding="utf-8")
    file.write_text("They spoke of fentanyl.", encoding="utf-8")
    done = checked(str(dossier), "--on", str(file))

    assert done.exit_code == 0
    assert not [line for line in done.stdout.splitlines() if line.startswith("issue ")]


def test_a_path_that_is_not_there_is_wrong_use():
    assert checked("--on", "nowhere.txt").exit_code == 2
