"""`issuewatch doctor`: what is damaged is told file by file; --repair mends it and reads again what can be."""

import json
import random
import shutil
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner, Result

from model.store.table import Table
from tui.command import app

TALKS = "The United States and China held talks on Taiwan in Beijing."


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, list(words), input=stdin)


@pytest.fixture
def data(home: Path) -> Path:
    """A store of three additions."""
    for number in range(3):
        assert (
            run("add", "-", stdin=json.dumps({"text": f"{TALKS} Day {number}.", "title": str(number)})).exit_code == 0
        )
    return home / "data"


def test_a_sound_store_is_counted(data: Path) -> None:
    result = run("doctor")

    assert result.exit_code == 0
    assert "store     3 articles, 3 undated" in result.stdout


def test_one_of_anything_is_one_and_not_several(home: Path) -> None:
    run("add", "-", stdin=TALKS)

    told = run("doctor").stdout
    assert "store     1 article, 1 undated" in told
    (home / "data/claims").rename(home / "away")
    sorted((home / "data/outlines").glob("*.parquet"))[0].unlink()
    assert "1 article read again for us-china" in run("doctor", "--repair").stdout
    assert " 1 articles" not in told


def test_judgements_whose_articles_are_lost_are_told_and_seen_again_when_those_are_added(data: Path) -> None:
    assert run("judge", "taiwan", "frozen", "--reason", "no word").exit_code == 0
    for file in (data / "articles").glob("part-*.parquet"):
        file.unlink()
    run("doctor", "--repair")

    told = run("doctor").stdout

    assert "store     no article: the demo is shown" in told
    assert "store     1 judgement, seen again when articles are added" in told
    run("add", "-", stdin=TALKS)
    assert "no word" in run("log", "--judgements").stdout


def test_a_lost_file_is_told_with_what_it_held_and_what_can_be_done(data: Path) -> None:
    lost = sorted((data / "articles").glob("*.parquet"))[0]
    lost.unlink()

    result = run("doctor")

    assert result.exit_code == 1
    [line] = [line for line in result.stdout.splitlines() if "NOT RIGHT" in line]
    assert line.startswith(f"store     NOT RIGHT: articles/{lost.name} is missing (1 row)")
    assert line.endswith("by `issuewatch doctor --repair`")


def test_repair_saves_the_rest_tells_the_loss_and_all_is_well_afterwards(data: Path) -> None:
    sorted((data / "articles").glob("*.parquet"))[0].unlink()

    result = run("doctor", "--repair")

    assert result.exit_code == 1  # something is lost
    assert "repair    NOT RIGHT: 2 articles saved, 1 lost" in result.stdout
    assert "2 articles read again for us-china" in result.stdout
    assert run("doctor").exit_code == 0
    assert len(run("articles", "--format", "jsonl").stdout.splitlines()) == 2
    assert len(run("claims", "--format", "jsonl").stdout.splitlines()) >= 2


def test_what_can_be_made_again_is_and_nothing_is_lost(data: Path) -> None:
    before = run("claims", "--format", "jsonl").stdout
    for file in (data / "claims").glob("**/part-*.parquet"):
        file.write_bytes(b"spoilt")

    result = run("doctor", "--repair")

    assert result.exit_code == 0
    assert "repair    claims will be made again; what there was is in " in result.stdout
    assert run("claims", "--format", "jsonl").stdout == before


def test_a_sound_store_needs_no_repair(data: Path) -> None:
    result = run("doctor", "--repair")

    assert result.exit_code == 0
    assert "repair    nothing was damaged" in result.stdout


def test_an_empty_store_needs_none_either(home: Path) -> None:
    assert run("doctor", "--repair").exit_code == 0
    assert not (home / "data" / "articles").exists()


# Bytes and values that are not what they were


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with articles, claims and a judgement; it is only copied."""
    home = tmp_path_factory.mktemp("sound")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISSUEWATCH_HOME", str(home))
        told = [{"text": f"{TALKS} Day {day}.", "title": f"{day}", "date": f"2024-05-0{day}"} for day in (1, 2, 3)]
        assert run("add", "-", stdin="\n".join(map(json.dumps, told))).exit_code == 0
        assert run("judge", "taiwan", "frozen", "--reason", "talks are off").exit_code == 0
    return home


def one_line_or_an_answer(*words: str) -> None:
    result = run(*words)
    assert result.exit_code in (0, 1, 2), (words, result.stderr)
    assert not result.exit_code or words[0] == "doctor" or result.stderr.count("\n") == 1, (words, result.stderr)


def test_whichever_bit_is_flipped_the_answer_is_an_answer_or_one_line(home: Path, sound: Path) -> None:
    chance = random.Random(4)
    there = (file for file in (sound / "data").rglob("*") if file.suffix in (".parquet", ".json"))
    files = sorted(there, key=lambda file: (file.parent, file.stat().st_size))  # their names are random
    for _ in range(8):
        shutil.copytree(sound, home, dirs_exist_ok=True)
        file = home / chance.choice(files).relative_to(sound)
        content = bytearray(file.read_bytes())
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        file.write_bytes(content)
        one_line_or_an_answer("brief", "--since", "2024-01-01", "--until", "2024-05-31")
        one_line_or_an_answer("doctor")


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("claims", "article", None),
        ("claims", "level", 3),
        ("claims", "kind", "wort"),
        ("articles", "date", date(9999, 12, 31)),
        ("articles", "text", f"{TALKS} Day 7."),
        ("articles", "id", None),
        ("judgements", "at", None),
        ("judgements", "level", 66),
    ],
)
def test_what_is_no_more_as_it_was_stored_is_told_and_ends_nothing(
    home: Path, sound: Path, monkeypatch: pytest.MonkeyPatch, table: str, column: str, value: object
) -> None:
    monkeypatch.setattr(Table, "_check_files", lambda *_: None)  # as if the flipped bit had left the size as it was
    shutil.copytree(sound, home, dirs_exist_ok=True)
    [file] = [file for file in (home / "data" / table).rglob("*.parquet") if pl.read_parquet(file).height]
    rows = pl.read_parquet(file, hive_partitioning=False)
    at = rows[column].is_not_null().arg_max() or 0
    changed = [value if row == at else old for row, old in enumerate(rows[column])]
    rows.with_columns(pl.Series(column, changed, rows[column].dtype)).write_parquet(file)

    one_line_or_an_answer("brief", "--since", "2024-01-01", "--until", "9999-12-31")
    told = run("doctor")
    assert (told.exit_code, f"NOT RIGHT: {table}/" in told.stdout) == (1, True)

    mended = run("doctor", "--repair")
    assert mended.exit_code == (0 if table == "claims" else 1)
    assert "NOT RIGHT" not in run("doctor").stdout
    if column == "text":
        assert "3 articles saved, 1 of them not as stored, none lost" in mended.stdout
