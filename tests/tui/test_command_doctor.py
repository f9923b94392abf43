"""`issuewatch doctor`: what is damaged is told file by file; --repair mends it and reads again what can be."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

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
    assert "3 articles from None to None, 3 undated" in result.stdout


def test_one_of_anything_is_one_and_not_several(home: Path) -> None:
    run("add", "-", stdin=TALKS)

    told = run("doctor").stdout
    assert "1 article from None to None, 1 undated" in told
    (home / "data/claims").rename(home / "away")
    sorted((home / "data/outlines").glob("*.parquet"))[0].unlink()
    assert "1 article read again for us-china" in run("doctor", "--repair").stdout
    assert " 1 articles" not in told


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
