"""A file that is taken in again: what it tells anew is set aside by the program's own judgement, and counts nowhere."""

from datetime import date, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from zipfile import ZipFile

import polars as pl
import pytest
from lean import ship_few_cues

from model.article import articles_frame
from model.brief.content import Length
from model.brief.material import Material, Request
from model.following import taken_in
from model.judging import irrelevant_articles, undone
from model.judging.superseding import EVERY_DOSSIER, PROGRAM
from model.readers import read_places
from model.store import Store, open_library, take_in
from model.store.exported import read_export
from model.store.exporting import write_export
from model.store.repair import repair
from model.store.superseding import Superseded, Versions, settle_left
from tests.model.store.stores import DOSSIER, Rules
from tests.model.store.workers import all_at_once, start

TRACKER = """## June 3, 2025

Beijing cleared shipments of magnets to Detroit, [Wire](https://wire.example/1).

Washington barred students of two universities, [Courier](https://courier.example/2).

## June 5, 2025

The leaders spoke by telephone for ninety minutes, [Herald](https://herald.example/3).

## June 6, 2025

Envoys met in London, [Wire](https://wire.example/4).
"""
EDITED = TRACKER.replace("cleared", "did not clear").replace("ninety", "sixty")


def take(store: Store, *files: Path | str) -> Superseded:
    versions = Versions(store)
    for report in read_places(list(map(str, files))):
        articles = articles_frame(report.articles)
        versions.given(articles)
        versions.stored(take_in(store, articles, DOSSIER, Rules()).articles["id"])
    return versions.settled()


def counting(store: Store) -> list[str]:
    """The first words of what counts, sorted."""
    out = irrelevant_articles(store.collect(store.judgements()), datetime.now().date())
    texts = store.collect(store.articles().filter(~pl.col("id").is_in(list(out))))["text"]
    return sorted(" ".join(text.split()[:5]) for text in texts)


def counted_after(text: str, folder: Path, *, before: str = TRACKER) -> list[str]:
    file, store = folder / "t.md", Store(folder / "home")
    for version in (before, text):
        file.write_text(version, encoding="utf-8")
        take(store, file)
    return counting(store)


LONDON = "Envoys met in London, Wire."
BEGINNINGS = [
    "Beijing cleared shipments of magnets",
    LONDON,
    "The leaders spoke by telephone",
    "Washington barred students of two",
]


def test_an_edited_tracker_counts_as_it_is_now(tmp_path: Path):
    assert counted_after(EDITED, tmp_path) == [
        "Beijing did not clear shipments", LONDON, "The leaders spoke by telephone", "Washington barred students of two"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        TRACKER.replace("June 3", "June 2"),
        TRACKER.replace("wire.example/1", "wire.example/one"),
        TRACKER + "\n## June 8, 2025\n",
    ],
    ids=["another day", "another address", "a heading"],
)
def test_whatever_changed_each_entry_counts_once(text: str, tmp_path: Path):
    assert counted_after(text, tmp_path) == BEGINNINGS


def test_half_a_file_is_superseded_by_all_of_it(tmp_path: Path):
    file, store = tmp_path / "t.md", Store(tmp_path / "home")
    for end in (60, 150, 240, 300, len(TRACKER)):
        file.write_text(TRACKER[:end], encoding="utf-8")
        take(store, file)

    assert counting(store) == BEGINNINGS


def test_what_only_vanished_counts_on(tmp_path: Path):
    shorter = TRACKER.partition("## June 6")[0]
    rolled = f"## June 5{TRACKER.partition('## June 5')[2]}\n## June 9, 2025\n\nA ship was boarded, [Wire](https://wire.example/9).\n"

    assert counted_after(shorter, tmp_path) == BEGINNINGS
    (tmp_path / "t.md").write_text(rolled, encoding="utf-8")
    take(Store(tmp_path / "home"), tmp_path / "t.md")
    assert counting(Store(tmp_path / "home")) == ["A ship was boarded, Wire.", *BEGINNINGS]


def test_another_file_with_the_same_entries_is_left_alone(tmp_path: Path):
    store = Store(tmp_path / "home")
    for name, text in (("a.md", TRACKER), ("b.md", EDITED)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        take(store, tmp_path / name)

    assert store.collect(store.judgements()).is_empty()


def test_a_file_is_the_same_however_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    store = Store(tmp_path / "home")
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    for name, text in (("t.md", TRACKER), (str(tmp_path / "in" / "t.md"), EDITED), ("../in/t.md", TRACKER)):
        Path("t.md").write_text(text, encoding="utf-8")
        take(store, name)

    assert counting(store) == BEGINNINGS


@pytest.mark.parametrize("name", ["t.md", "a/../../t.md", "a/../../../in/t.md", "/t.md"])
def test_no_name_in_an_archive_passes_for_a_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    store = Store(tmp_path / "home")
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    Path("t.md").write_text(TRACKER, encoding="utf-8")
    take(store, "t.md")
    take(store, tmp_path / "in" / "t.md")
    with ZipFile("mail.zip", "w") as packed:
        packed.writestr(name, EDITED)

    assert take(store, "mail.zip") == Superseded()
    with ZipFile("mail.zip", "w") as packed:
        packed.writestr(name, TRACKER)
    assert take(store, tmp_path / "in" / "mail.zip") == Superseded()
    with ZipFile("mail.zip", "w") as packed:
        packed.writestr(name, EDITED.replace("sixty", "seventy"))
    assert len(take(store, tmp_path / "in" / "mail.zip").newer) == 1, "it is the archive's own"


def test_an_unchanged_file_writes_nothing(tmp_path: Path):
    counted_after(EDITED, tmp_path)
    store = Store(tmp_path / "home")
    before = {file: file.stat().st_mtime_ns for file in store.folder.rglob("*") if file.is_file()}

    assert take(store, tmp_path / "t.md") == Superseded()
    after = {file: file.stat().st_mtime_ns for file in store.folder.rglob("*") if file.is_file()}
    assert {file for file in after if file.suffix != ".lock" and after[file] != before.get(file)} == set()


def test_it_is_a_judgement_of_the_program_of_every_dossier(tmp_path: Path):
    counted_after(EDITED, tmp_path)
    store = Store(tmp_path / "home")
    rows = store.collect(store.judgements())
    newer = store.collect(store.articles().filter(pl.col("text").str.starts_with("Beijing did not")))

    assert set(rows.select("by", "dossier", "verb").iter_rows()) == {(PROGRAM, EVERY_DOSSIER, "irrelevant")}
    assert f"newer version in {tmp_path}/t.md:1: {newer['id'].item()}" in rows["reason"].to_list()
    assert rows.height == 2
    for dossier in ("us-china", "any"):
        assert open_library(dossier, store=store).judgements["id"].to_list() == rows["id"].to_list()


def test_what_somebody_took_back_is_not_said_again(tmp_path: Path):
    counted_after(EDITED, tmp_path)
    store = Store(tmp_path / "home")
    rows = store.collect(store.judgements())
    store.judge(undone(rows, by="ana", at=datetime(2030, 1, 1), which=rows["id"][0]))
    (tmp_path / "t.md").write_text(EDITED.replace("sixty", "seventy").replace("did not", "never"), encoding="utf-8")
    take(store, tmp_path / "t.md")

    assert len(counting(store)) == 5


def test_what_a_file_tells_again_counts_again(tmp_path: Path):
    counted_after(EDITED, tmp_path)
    store = Store(tmp_path / "home")
    for text, beginning in ((TRACKER, "Beijing cleared"), (EDITED, "Beijing did"), (TRACKER, "Beijing cleared")):
        (tmp_path / "t.md").write_text(text, encoding="utf-8")

        assert take(store, tmp_path / "t.md").again == 2
        assert len(counting(store)) == 4
        assert counting(store)[0].startswith(beginning)


def test_an_export_keeps_it(tmp_path: Path):
    counted_after(EDITED, tmp_path)
    write_export(Store(tmp_path / "home"), tmp_path / "backup", "us-china")
    store = Store(tmp_path / "again")
    for part in read_export(tmp_path / "backup"):
        take_in(store, articles_frame(part.articles), DOSSIER, Rules())
        store.judge(part.judgements)

    assert counting(store) == counting(Store(tmp_path / "home"))


def test_what_the_dashboard_takes_in_from_its_folders_does_so_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    ship_few_cues(monkeypatch)
    store = Store(tmp_path / "home")
    for text in (TRACKER, EDITED):
        (tmp_path / "t.md").write_text(text, encoding="utf-8")
        taken_in([tmp_path / "t.md"], DOSSIER, store)

    assert len(counting(store)) == 4


def test_what_is_broken_off_leaves_the_last_file_alone(tmp_path: Path):
    store = Store(tmp_path / "home")
    names = ("a.md", "b.md")
    for text in (TRACKER, EDITED):
        for name in names:
            (tmp_path / name).write_text(text.replace("magnets", f"magnets and {name[0]}"), encoding="utf-8")
        versions = Versions(store)
        for report in read_places([str(tmp_path / name) for name in names]):
            versions.given(articles_frame(report.articles))
            versions.stored(take_in(store, articles_frame(report.articles), DOSSIER, Rules()).articles["id"])
        versions.settled(is_whole=False)

    reasons = store.collect(store.judgements())["reason"]
    assert reasons.len() > 0
    assert all("a.md" in reason for reason in reasons)


def add_edited(folder: Path, _: int, told: Connection) -> None:
    """Take in the edited tracker."""
    store = Store(folder / "home")
    told.send("ready")
    told.recv()
    told.send(len(take(store, folder / "t.md").newer))


def test_four_that_take_in_an_edited_file_at_once_supersede_each_once(tmp_path: Path):
    file, store = tmp_path / "t.md", Store(tmp_path / "home")
    file.write_text(TRACKER, encoding="utf-8")
    take(store, file)
    file.write_text(EDITED, encoding="utf-8")

    assert sum(all_at_once(add_edited, tmp_path)) == 2
    assert store.collect(store.judgements()).height == 2
    assert len(counting(store)) == 4


def leave(store: Store, *files: Path, whole: bool = True) -> None:
    """Take files in as `take` does, and end before it is settled which version supersedes which."""
    versions = Versions(store)
    for report in read_places(list(map(str, files))):
        versions.given(articles_frame(report.articles))
        store.add(articles_frame(report.articles))
    if whole:
        versions.all_given()
    versions._journal._open.close()  # as a killed process lets go of it


EDITED_COUNT = ["Beijing did not clear shipments", *BEGINNINGS[1:]]


@pytest.mark.parametrize("healed_by", ["opening", "adding", "repair"])
def test_what_was_killed_before_it_was_settled_is_settled_by_the_next(healed_by: str, tmp_path: Path):
    file, store = tmp_path / "t.md", Store(tmp_path / "home")
    file.write_text(TRACKER, encoding="utf-8")
    take(store, file)
    file.write_text(EDITED, encoding="utf-8")
    leave(store, file)
    assert len(counting(store)) == 6

    if healed_by == "opening":
        open_library(store=Store(tmp_path / "home"))
    elif healed_by == "adding":
        other = tmp_path / "other.txt"
        other.write_text("Envoys met.", encoding="utf-8")
        take(Store(tmp_path / "home"), other)
    else:
        assert settle_left(Store(tmp_path / "home")) == 2

    assert [text for text in counting(store) if text != "Envoys met."] == EDITED_COUNT
    assert list((store.folder / "unsettled").iterdir()) == []


def test_a_damaged_line_of_what_a_killed_one_left_is_passed_over(tmp_path: Path):
    file, store = tmp_path / "t.md", Store(tmp_path / "home")
    file.write_text(TRACKER, encoding="utf-8")
    take(store, file)
    file.write_text(EDITED, encoding="utf-8")
    leave(store, file)
    [journal] = (store.folder / "unsettled").glob("*.jsonl")
    lines = journal.read_text(encoding="utf-8").replace('"file"', '"filf"', 1)
    journal.write_text(f"7\n{lines}", encoding="utf-8")

    assert settle_left(Store(tmp_path / "home")) > 0


def test_what_is_settled_leaves_nothing_behind(tmp_path: Path):
    counted_after(EDITED, tmp_path)

    assert list((tmp_path / "home" / "unsettled").iterdir()) == []


def test_of_a_file_that_was_not_read_to_its_end_the_rest_is_settled_when_it_comes_again(tmp_path: Path):
    files, store = [tmp_path / name for name in ("a.md", "b.md")], Store(tmp_path / "home")
    texts = [TRACKER, TRACKER.replace("London", "Paris").replace("magnets", "pandas").replace("students", "scholars")]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    take(store, *files)
    for file, text in zip(files, texts, strict=True):
        file.write_text(text.replace("cleared", "did not clear"), encoding="utf-8")
    leave(store, *files, whole=False)

    open_library(store=Store(tmp_path / "home"))
    assert len(counting(store)) == 8, "the first file is settled, the second may have had more"
    assert len(list((store.folder / "unsettled").glob("*.jsonl"))) == 1

    assert take(store, files[1]).newer == frozenset(), "nothing is new: it was stored before"
    assert len(counting(store)) == 7
    assert list((store.folder / "unsettled").iterdir()) == []


def test_what_a_living_addition_has_yet_to_settle_is_left_to_it(tmp_path: Path):
    file, store = tmp_path / "t.md", Store(tmp_path / "home")
    file.write_text(TRACKER, encoding="utf-8")
    take(store, file)
    file.write_text(EDITED, encoding="utf-8")
    versions = Versions(store)
    for report in read_places([str(file)]):
        versions.given(articles_frame(report.articles))
        versions.stored(take_in(store, articles_frame(report.articles), DOSSIER, Rules()).articles["id"])

    assert settle_left(Store(tmp_path / "home")) == 0
    assert len(versions.settled().newer) == 2


def add_and_die(folder: Path, _: int, told: Connection) -> None:
    """Take in the edited tracker, and be killed when it is stored."""
    store = Store(folder / "home")
    versions = Versions(store)
    for report in read_places([str(folder / "t.md")]):
        versions.given(articles_frame(report.articles))
        versions.all_given()
        store.add(articles_frame(report.articles))
    told.send("stored")
    told.recv()


def test_a_killed_process_lets_go_of_what_it_had_to_settle(tmp_path: Path):
    file, store = tmp_path / "t.md", Store(tmp_path / "home")
    file.write_text(TRACKER, encoding="utf-8")
    take(store, file)
    file.write_text(EDITED, encoding="utf-8")
    worker = start(add_and_die, tmp_path, 0)
    assert worker.hears.recv() == "stored"
    assert settle_left(store) == 0, "it lives"
    worker.process.kill()
    worker.process.join()

    assert settle_left(store) == 2
    assert counting(store) == EDITED_COUNT


QUOTED = "The State Department urged Beijing to release an American consultant detained in Shanghai."
WORDS = "Officials said so in teh capital on Friday, after a week of talks about ships and grain that went nowhere."


def test_the_older_version_is_no_copy_and_no_article_of_a_brief(tmp_path: Path):
    store, file = Store(tmp_path / "home"), tmp_path / "a.md"
    for words in (WORDS, WORDS.replace("teh", "the")):
        file.write_text(f"---\ndate: 2025-06-03\n---\n\n{QUOTED} {words}\n", encoding="utf-8")
        take(store, file)
    library = open_library(store=store)

    assert library.copies["siblings"].to_list() == [1, 1]
    assert library.heard["siblings"].to_list() == [0]
    asked = Request(date(2025, 6, 1), date(2025, 6, 30), 30, Length.SHORT, "issuewatch", "brief")
    assert Material(library, asked).dated["id"].to_list() == library.heard["article"].to_list()


@pytest.mark.parametrize(
    ("lost", "kept"),
    [([2], ["Talks resumed in May."]), ([1], ["Talks ended in June."]), ([1, 2], ["Talks began in April."])],
)
def test_what_a_repair_lost_supersedes_nothing(tmp_path: Path, lost: list[int], kept: list[str]):
    file, store = tmp_path / "t.md", Store(tmp_path / "home")
    parts: list[Path] = []
    for text in ("Talks began in April.", "Talks resumed in May.", "Talks ended in June."):
        file.write_text(
            f"---\ndate: 2025-06-03\ntitle: Talks\n---\n\n{text} They met in Paris for long hours.", encoding="utf-8"
        )
        take(store, file)
        parts += [part for part in (store.folder / "articles").glob("**/*.parquet") if part not in parts]
    assert [" ".join(words.split()[:4]) for words in counting(store)] == ["Talks ended in June."]
    for number in lost:
        parts[number].unlink()
    repair(Store(tmp_path / "home"))

    assert [" ".join(words.split()[:4]) for words in counting(Store(tmp_path / "home"))] == kept
