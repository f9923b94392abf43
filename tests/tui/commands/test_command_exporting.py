"""`issuewatch export --all`, and `issuewatch add` of it under another home."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from lean import ship_few_cues
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


WORDS = ["out", "out.zip", "out.tar", "out.tgz", "out --format parquet", "out.tar.xz --format parquet"]


@pytest.mark.parametrize("words", [words.split() for words in WORDS], ids=WORDS)
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


@pytest.fixture
def backup(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an export of a store with a judgement, and its zip file; the store is now another, empty one."""
    run("add", "-", stdin="\n".join(json.dumps(article) for article in ARTICLES))
    run("judge", "taiwan", "+2", "--reason", "she knows")
    (tmp_path / "backups").mkdir()
    for name in ("bk", "bk.zip"):
        run("export", "--all", str(tmp_path / "backups" / name))
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path / "elsewhere"))
    return tmp_path / "backups"


def packed_as_a_folder(backup: Path) -> list[str]:
    target = backup / "packed.zip"
    with ZipFile(target, "w") as packed:
        for file in (backup / "bk").iterdir():
            packed.write(file, f"bk/{file.name}")
    return [str(target)]


NAMED = {
    "its files": lambda backup: sorted(map(str, (backup / "bk").iterdir())),
    "its manifest": lambda backup: [str(backup / "bk" / "export.json")],
    "its lines": lambda backup: [str(backup / "bk" / "articles.jsonl"), str(backup / "bk" / "judgements.jsonl")],
    "the folder and the zip file": lambda backup: [str(backup / "bk"), str(backup / "bk.zip")],
    "a zip file of the folder": packed_as_a_folder,
}


@pytest.mark.parametrize("way", NAMED)
def test_an_export_is_taken_in_whichever_way_it_is_named(backup: Path, way: str) -> None:
    added = run("add", *NAMED[way](backup))

    assert added.exit_code == 0
    assert "4 new" in added.stderr
    assert "1 new judgement" in added.stderr


def test_exports_that_are_not_named_are_told_and_nothing_of_them_is_stored(backup: Path) -> None:
    below = run("add", str(backup))
    piped = CliRunner().invoke(app, ["add", "-"], input=(backup / "bk.zip").read_bytes())

    for result, count in ((below, 2), (piped, 1)):
        assert result.exit_code == 1
        assert result.stderr.count("is an export of a whole store, taken in only by name") == count
        assert "0 new" in result.stderr
    assert "the demo is shown" in run("articles").stderr


def test_what_was_cut_off_an_export_is_told_and_the_rest_taken_in(backup: Path) -> None:
    file = backup / "bk" / "articles.jsonl"
    file.write_text("".join(file.read_text().splitlines(keepends=True)[:3]))

    added = run("add", str(backup / "bk"))

    assert added.exit_code == 1
    assert f"{file}: has 3 rows, and export.json tells of 4: it was cut" in added.stderr
    assert "3 new" in added.stderr
    assert "1 new judgement" in added.stderr


@pytest.mark.parametrize("name", ["bk", "bk.zip"])
def test_a_scan_of_an_export_reads_its_articles(backup: Path, name: str) -> None:
    scanned = run("scan", str(backup / name))

    assert (scanned.exit_code, scanned.stderr) == (0, "")
    assert {json.loads(line)["article"] for line in scanned.stdout.splitlines()} == {f"mine-{n}" for n in range(4)}


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


def test_a_folder_that_is_not_there_is_not_made_for_an_export_as_for_no_other_file(tmp_path: Path) -> None:
    run("add", "-", stdin=json.dumps(ARTICLES[0]))

    result = run("export", "--all", str(tmp_path / "nonexist" / "x.zip"))

    assert result.exit_code == 2
    assert not (tmp_path / "nonexist").exists()


def test_judgements_on_the_demo_are_counted_apart(tmp_path: Path) -> None:
    run("judge", "taiwan", "+2", "--reason", "on the demo")
    run("add", "-", stdin=json.dumps(ARTICLES[0]))

    assert "1 article and 1 judgement, 1 of them on the demo" in run("export", "--all", str(tmp_path / "out")).stderr


DOSSIER = """
slug = "mine"
name = "Mine"

[[issues]]
slug = "fish"
name = "Fish"
description = "Who fishes"
terms = ["fish"]
"""
CUES = """
[[cues]]
id = "hail"
level = 2
kind = "word"
wordings = ["hailed"]
fires = ["They hailed it."]
silent = ["Nothing."]
"""


def write(home: Path, **texts: str) -> None:
    for name, text in texts.items():
        file = home / "config" / f"{name}/mine.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_dossiers_and_cues_of_ones_own_go_along_and_come_back(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    ship_few_cues(monkeypatch)
    write(home, dossiers=DOSSIER, cues=CUES)
    run("add", "-", stdin="They fish.")
    exported = run("export", "--all", str(tmp_path / name), "--dossier", "mine")
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path / "elsewhere"))
    added = run("add", str(tmp_path / name), "--dossier", "mine")

    assert "with dossiers/mine.toml, cues/mine.toml in" in exported.stderr
    assert (added.exit_code, added.stderr.count("wrote ")) == (0, 2)
    assert (tmp_path / "elsewhere/config/dossiers/mine.toml").read_text(encoding="utf-8") == DOSSIER
    assert (tmp_path / "elsewhere/config/cues/mine.toml").read_text(encoding="utf-8") == CUES
    assert "wrote" not in run("add", str(tmp_path / name), "--dossier", "mine").stderr


def test_what_is_there_under_that_name_stays_and_is_told(tmp_path: Path, home: Path) -> None:
    write(home, dossiers=DOSSIER)
    run("export", "--all", str(tmp_path / "out"))
    write(home, dossiers=DOSSIER.replace("Mine", "Ours"))
    added = run("add", *map(str, (tmp_path / "out").iterdir()))

    assert "mine.toml is another one than the export's, and is left as it is" in added.stderr.replace("\n", " ")
    assert "Ours" in (home / "config/dossiers/mine.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("../evil.toml", "", "is no dossier and no lexicon"),
        ("dossiers/../../evil.toml", "", "is no dossier and no lexicon"),
        ("dossiers/bad.toml", "slug = 1", "it is left out"),
        ("cues/none.toml", None, "is missing"),
    ],
)
def test_what_no_dossier_is_comes_not_into_the_configuration(
    tmp_path: Path, home: Path, name: str, text: str | None, told: str
) -> None:
    run("export", "--all", str(tmp_path / "out"))
    manifest = tmp_path / "out/export.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"own": [name]}), encoding="utf-8")
    if text is not None:
        (tmp_path / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "out" / name).write_text(text, encoding="utf-8")
    added = run("add", str(tmp_path / "out"))

    assert told in added.stderr.replace("\n", " ")
    assert not list((home / "config").rglob("*.toml"))
