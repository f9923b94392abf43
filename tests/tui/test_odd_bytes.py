"""Pipes by name, and words and names that are not UTF-8: taken in, or one line."""

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner, Result

from model.store import Store
from tui.command import app

ROOT = Path(__file__).parents[2]
TALKS = "The United States and China held talks on Taiwan in Beijing. Beijing imposed tariffs on American soybeans.\n"
ODD = "a\udcff"
"""How Python has the bytes `a\\xff`."""


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(words), input=stdin, prog_name="issuewatch")


@pytest.fixture
def store() -> Store:
    run("add", "-", stdin=json.dumps({"text": TALKS, "date": "2023-06-18"}))
    return Store()


def test_standard_input_by_its_files_name_is_read_whole() -> None:
    command = [sys.executable, "-c", "from tui.command import main; main()", "add", "/dev/stdin"]

    done = subprocess.run(command, cwd=ROOT, input=TALKS, capture_output=True, text=True, check=False, timeout=60)

    assert done.stderr.startswith("issuewatch: 1 new")


def test_a_named_pipe_is_read_whole_and_only_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    Thread(target=(tmp_path / "pipe").write_text, args=(TALKS,)).start()

    assert run("add", str(tmp_path / "pipe")).stderr.startswith("issuewatch: 1 new")


def test_a_device_without_end_is_refused_at_once() -> None:
    assert "/dev/zero: is binary, which is not read" in run("add", "/dev/zero").stderr


@pytest.mark.parametrize("words", [["frozen", "--reason", ODD], ["--note", ODD]])
def test_a_reason_that_is_not_utf8_is_kept_with_marks_in_its_place(store: Store, words: list[str]) -> None:
    assert run("judge", "taiwan", *words).exit_code == 0
    assert store.collect(store.judgements())["reason"].to_list() == ["a\ufffd"]


def test_a_signer_that_is_not_utf8_signs_and_takes_back(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ISSUEWATCH_ANALYST", ODD)

    assert [run("judge", *words).exit_code for words in (["taiwan", "-2", "--reason", "r"], ["--undo"])] == [0, 0]
    assert store.collect(store.judgements())["by"].unique().to_list() == ["a\ufffd"]


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
@pytest.mark.parametrize("ending", ["", ".zip"])
def test_a_name_that_is_not_utf8_is_exported_to_and_taken_in(
    store: Store, tmp_path: Path, form: str, ending: str
) -> None:
    target = str(tmp_path / (ODD + ending))

    assert run("export", "--all", target, "--format", form).exit_code == 0
    assert "0 new, 1 known before" in run("add", target).stderr
    assert store.collect(store.articles()).height == 1


def test_a_brief_is_written_under_a_name_that_is_not_utf8(store: Store, tmp_path: Path) -> None:
    assert run("brief", "--since", "2023-06-01", "-o", str(tmp_path / f"{ODD}.md")).exit_code == 0
    assert (tmp_path / f"{ODD}.md").stat().st_size


def test_an_export_of_a_damaged_store_names_the_table_and_the_doctor(store: Store, tmp_path: Path) -> None:
    [file] = (store.folder / "articles").glob("*.parquet")
    content = bytearray(file.read_bytes())
    content[4:-2_500] = bytes(byte ^ 0xFF for byte in content[4:-2_500])
    file.write_bytes(content)

    done = run("export", "--all", str(tmp_path / "out"))

    assert done.exit_code == 2
    assert str(store.folder / "articles") in done.stderr
    assert "issuewatch doctor" in done.stderr
    assert not (tmp_path / "out").exists()


def test_an_export_says_who_judged_and_sums_up_what_cannot_be_used(tmp_path: Path) -> None:
    judged = [{"id": str(at), "at": "2023-06-01T00:00:00Z", "verb": "note", "by": "mallory"} for at in range(2)]
    (tmp_path / "export.json").write_text('{"issuewatch_export": 2, "format": "jsonl"}')
    (tmp_path / "articles.jsonl").write_text("{}\n" * 5_000)
    (tmp_path / "judgements.jsonl").write_text("\n".join(map(json.dumps, judged)))

    said = run("add", str(tmp_path)).stderr.splitlines()

    assert len(said) == 103
    assert said[100:102] == [
        "issuewatch: and 4,900 more like these",
        "issuewatch: 2 new judgements, signed by mallory (2)",
    ]
