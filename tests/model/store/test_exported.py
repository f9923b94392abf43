"""An export and `add` of it give the same store."""

import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, get_args
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.article import Article, DateFrom, articles_frame
from model.errors import StoreError
from model.judging.records import frame
from model.read_marks import ReadMarks
from model.schema import ARTICLES, JUDGEMENTS, Verb
from model.store import Store
from model.store.exported import Part, is_export, read_export
from model.store.exported_marks import marks_given_back
from model.store.exporting import MANIFEST, ExportForm, write_export
from model.store.lock import held
from tests.model.store.stores import add, make_articles, make_judgement

FORMS: Final = get_args(ExportForm)
HOSTILE: Final = "A\x1b]52;c;aGk=\x07 \x00 \u202e \ufeff \u2028\x85\r [/b] “quoted” 中文 😀 =1+1"

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.just(HOSTILE)
MAYBE = st.none() | WORDS
DAYS = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
ARTICLE = st.builds(
    Article,
    text=WORDS,
    title=WORDS,
    ref=MAYBE,
    date=DAYS,
    date_from=st.sampled_from(get_args(DateFrom)),
    source=MAYBE,
    url=MAYBE,
    author=MAYBE,
    lang=MAYBE,
    place=WORDS,
)
JUDGEMENT = st.fixed_dictionaries(
    {
        "id": st.text("abcdef0123456789", min_size=1, max_size=8),
        "at": st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)),
        "verb": st.sampled_from([verb.value for verb in Verb]),
        "sentence": st.none() | st.integers(0, 2**32 - 1),
        "level": st.none() | st.integers(-3, 3),
        "expires": DAYS,
        **dict.fromkeys(("by", "dossier", "issue", "target", "article", "quote", "reason", "undoes"), MAYBE),
    }
)


def filled(folder: Path, articles: pl.DataFrame, judgements: pl.DataFrame) -> Store:
    store = Store(folder)
    store.add(articles)
    store.judge(judgements)
    return store


def taken_in(export: Path, folder: Path) -> Store:
    """A store of what an export holds; nothing of it may be a problem."""
    store = Store(folder)
    for part in read_export(export):
        assert part.problems == []
        store.add(articles_frame(part.articles))
        store.judge(part.judgements)
    return store


def rows(store: Store) -> tuple[pl.DataFrame, pl.DataFrame]:
    return store.collect(store.articles()).sort("id"), store.collect(store.judgements())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(ARTICLE, max_size=4),
    st.lists(JUDGEMENT, max_size=3, unique_by=lambda row: row["id"]),
    st.sampled_from(FORMS),
    st.sampled_from(["export", "export.zip"]),
)
def test_an_export_taken_in_is_the_same_store(
    articles: list[Article], judged: list[dict[str, Any]], form: ExportForm, name: str
) -> None:
    with TemporaryDirectory() as folder:
        first = filled(Path(folder) / "first", articles_frame(articles), pl.DataFrame(judged, schema=JUDGEMENTS))
        target = Path(folder) / name
        exported = write_export(first, target, "us-china", form)
        second = taken_in(target, Path(folder) / "second")

        assert is_export(target)
        assert exported[:2] == (first.collect(first.articles()).height, len(judged))
        for one, other in zip(rows(first), rows(second), strict=True):
            assert one.equals(other)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "store")
    add(store, range(5))
    store.judge(make_judgement(1))
    return store


def parts(place: Path) -> tuple[int, int, list[str]]:
    """Articles, judgements and problems of an export."""
    read: list[Part] = list(read_export(place))
    problems = [str(problem) for part in read for problem in part.problems]
    return sum(len(part.articles) for part in read), sum(part.judgements.height for part in read), problems


def test_lines_have_all_columns_and_the_manifest_says_what_they_are(store: Store, tmp_path: Path) -> None:
    write_export(store, tmp_path / "export", "us-china")

    manifest = json.loads((tmp_path / "export" / MANIFEST).read_text())
    assert (manifest["dossier"], manifest["articles"], manifest["judgements"]) == ("us-china", 5, 1)
    for name, schema in (("articles", ARTICLES), ("judgements", JUDGEMENTS)):
        [first, *_] = (tmp_path / "export" / f"{name}.jsonl").read_text().splitlines()
        assert list(json.loads(first)) == schema.names()


def test_a_store_that_was_never_written_exports_as_nothing(tmp_path: Path) -> None:
    assert write_export(Store(tmp_path / "store"), tmp_path / "export", "us-china") == (0, 0, 0, ())
    assert parts(tmp_path / "export") == (0, 0, [])


def test_what_is_there_already_is_not_written_over(store: Store, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    write_export(store, tmp_path / "export", "us-china")

    for target in (tmp_path / "notes.txt", tmp_path / "export"):
        with pytest.raises(StoreError, match="is there already"):
            write_export(store, target, "us-china")
    assert (tmp_path / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("name", ["it.7z", "it.rar", "it.gz", "it.jsonl"])
def test_a_name_of_a_file_that_is_not_made_is_told_and_makes_no_folder(store: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match=r"name a new folder, or a new file that ends in \.zip"):
        write_export(store, tmp_path / name, "us-china")

    assert not (tmp_path / name).exists()


def repacked(export: Path, target: Path, names: list[str]) -> Path:
    with tarfile.open(target, "w:gz") as tarred:
        for name in names:
            tarred.add(export / name, f"./backup/{name}")
    return target


def test_a_folder_that_was_packed_into_a_tar_in_any_order_is_an_export(store: Store, tmp_path: Path) -> None:
    write_export(store, tmp_path / "export", "us-china")
    names = sorted((file.name for file in (tmp_path / "export").iterdir()), reverse=True)
    packed = repacked(tmp_path / "export", tmp_path / "it.tgz", names)

    assert is_export(packed)
    assert all(map(pl.DataFrame.equals, rows(taken_in(packed, tmp_path / "again")), rows(store)))


def test_a_tar_of_other_things_is_no_export_even_with_its_name_and_a_damaged_one_is_told(
    store: Store, tmp_path: Path
) -> None:
    write_export(store, tmp_path / "export", "us-china")
    (tmp_path / "export" / "a.txt").write_text("They met.")
    write_export(store, tmp_path / "whole.tgz", "us-china")
    whole = (tmp_path / "whole.tgz").read_bytes()
    (tmp_path / "cut.tgz").write_bytes(whole[: len(whole) // 2])

    assert not is_export(repacked(tmp_path / "export", tmp_path / "it.tgz", ["a.txt", "export.json"]))
    assert any(part.problems for part in read_export(tmp_path / "cut.tgz"))


def test_an_export_that_fails_leaves_nothing_behind(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> Iterator[None]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("model.store.exporting._rows_in", fail)
    (tmp_path / "out").mkdir()

    with pytest.raises(StoreError, match="No space left"):
        write_export(store, tmp_path / "out" / "export", "us-china")
    assert list((tmp_path / "out").iterdir()) == []


def test_an_article_that_was_changed_in_the_export_is_another_article(store: Store, tmp_path: Path) -> None:
    write_export(store, tmp_path / "export", "us-china")
    file = tmp_path / "export" / "articles.jsonl"
    file.write_text(file.read_text().replace("Report 3:", "Report three:"))

    known = set(make_articles(range(5))["id"])
    read = [article.id for part in read_export(tmp_path / "export") for article in part.articles]
    assert len(known - set(read)) == 1
    assert set(read) == {Article.model_validate(json.loads(line)).id for line in file.read_text().splitlines()}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{rubbish", "articles.jsonl:6: is not JSON: key must be a string at line 1 column 2"),
        ("[1]", "articles.jsonl:6: Input should be a valid dictionary"),
        ('{"title": "t"}', "articles.jsonl:6: text: Field required"),
        ('{"text": "t", "date": "soon"}', "articles.jsonl:6: date: Input should be a valid date"),
        ('{"text": "\\ud800"}', "articles.jsonl:6: is not JSON: unexpected end of hex escape"),
    ],
)
def test_a_line_that_cannot_be_used_is_a_problem_with_its_number_and_the_rest_goes_on(
    store: Store, tmp_path: Path, line: str, words: str
) -> None:
    write_export(store, tmp_path / "export", "us-china")
    with (tmp_path / "export" / "articles.jsonl").open("a") as file:
        file.write(line + "\n")

    articles, judgements, [problem] = parts(tmp_path / "export")

    assert (articles, judgements) == (5, 1)
    assert words in problem


def test_other_folders_and_files_are_no_exports(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK rubbish")
    (tmp_path / MANIFEST).write_text("[]")
    with ZipFile(tmp_path / "b.zip", "w") as packed:
        packed.writestr("articles.jsonl", "{}")

    assert not any(is_export(place) for place in (tmp_path, tmp_path / "a.zip", tmp_path / "b.zip", "-", "https://a.b"))


def test_an_export_of_a_newer_issuewatch_is_one_problem(store: Store, tmp_path: Path) -> None:
    write_export(store, tmp_path / "export", "us-china")
    (tmp_path / "export" / MANIFEST).write_text('{"issuewatch_export": 99, "format": "jsonl"}')

    articles, _, [problem] = parts(tmp_path / "export")

    assert articles == 0
    assert "newer issuewatch (schema 99)" in problem


def test_a_part_that_is_missing_or_spoilt_is_one_problem(store: Store, tmp_path: Path) -> None:
    write_export(store, tmp_path / "lines", "us-china")
    (tmp_path / "lines" / "judgements.jsonl").unlink()
    write_export(store, tmp_path / "columns", "us-china", "parquet")
    (tmp_path / "columns" / "articles.parquet").write_bytes(b"spoilt")

    assert [parts(tmp_path / name)[0] for name in ("lines", "columns")] == [5, 0]
    assert [len(parts(tmp_path / name)[2]) for name in ("lines", "columns")] == [1, 1]


@pytest.mark.parametrize("name", ["articles", "judgements"])
@pytest.mark.parametrize("form", FORMS)
def test_rows_that_are_fewer_than_the_manifest_tells_are_told_and_taken(
    store: Store, tmp_path: Path, form: ExportForm, name: str
) -> None:
    write_export(store, tmp_path / "export", "us-china", form)
    file = tmp_path / "export" / f"{name}.{form}"
    if form == "jsonl":
        file.write_text("".join(file.read_text().splitlines(keepends=True)[:-1]))
    else:
        pl.read_parquet(file)[:-1].write_parquet(file)

    articles, judgements, [problem] = parts(tmp_path / "export")

    assert (articles, judgements) == ((4, 1) if name == "articles" else (5, 0))
    count, told = ("4 rows", 5) if name == "articles" else ("0 rows", 1)
    assert problem == f"{file}: has {count}, and export.json tells of {told}: it was cut"


def packed_export(path: Path, compression: int = ZIP_DEFLATED) -> int:
    """A zip file of a hundred lines; where in it those of the articles begin."""
    lines = "".join(json.dumps({"text": f"Envoys met. {number * 7919}"}) + "\n" for number in range(100))
    with ZipFile(path, "w", compression) as packed:
        packed.writestr(MANIFEST, '{"issuewatch_export": 2, "format": "jsonl"}')
        packed.writestr("articles.jsonl", lines)
        packed.writestr("judgements.jsonl", json.dumps({"id": "1", "at": "2023-06-01T00:00:00Z", "verb": "note"}))
        member: ZipInfo = packed.getinfo("articles.jsonl")
    return member.header_offset + 30 + len("articles.jsonl")


@pytest.mark.parametrize("compression", [ZIP_DEFLATED, ZIP_LZMA])
@pytest.mark.parametrize("where", [0, 20, 200])
def test_a_damaged_member_is_a_problem_that_names_zip_and_member_and_the_rest_is_read(
    tmp_path: Path, compression: int, where: int
) -> None:
    begin = packed_export(tmp_path / "bk.zip", compression) + where
    content = bytearray((tmp_path / "bk.zip").read_bytes())
    content[begin : begin + 10] = bytes(byte ^ 0xFF for byte in content[begin : begin + 10])
    (tmp_path / "bk.zip").write_bytes(content)

    _, judgements, problems = parts(tmp_path / "bk.zip")

    assert judgements == 1
    assert problems[-1].startswith(f"{tmp_path / 'bk.zip'}!articles.jsonl: is damaged or cut short")


@pytest.mark.parametrize(("offset", "value"), [(6, 1), (8, 99)], ids=["encrypted", "of an unknown method"])
def test_a_manifest_that_cannot_be_unpacked_makes_no_export(tmp_path: Path, offset: int, value: int) -> None:
    packed_export(tmp_path / "bk.zip")
    content = bytearray((tmp_path / "bk.zip").read_bytes())
    content[offset] = value
    content[content.index(b"PK\1\2") + offset + 2] = value
    (tmp_path / "bk.zip").write_bytes(content)

    assert not is_export(tmp_path / "bk.zip")
    assert len(parts(tmp_path / "bk.zip")[2]) == 1


def test_a_form_that_is_no_word_is_one_problem(store: Store, tmp_path: Path) -> None:
    write_export(store, tmp_path / "export", "us-china")
    (tmp_path / "export" / MANIFEST).write_text('{"issuewatch_export": 2, "format": ["x"]}')

    assert parts(tmp_path / "export")[2] == [f"{tmp_path / 'export'}: holds ['x'], neither jsonl nor parquet"]


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_judgement_of_no_moment_in_utc_is_one_problem(store: Store, tmp_path: Path, at: str) -> None:
    write_export(store, tmp_path / "export", "us-china")
    with (tmp_path / "export" / "judgements.jsonl").open("a") as file:
        file.write(json.dumps({"id": "1", "at": at, "verb": "note"}) + "\n")

    articles, judgements, [problem] = parts(tmp_path / "export")

    assert (articles, judgements) == (5, 1)
    assert problem.endswith("judgements.jsonl:2: at: is before the year 1 or after 9999 in UTC")


def test_nothing_of_a_zip_is_unpacked_to_disk(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a temporary file was made")

    for form in FORMS:
        write_export(store, tmp_path / f"{form}.zip", "us-china", form)
    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    monkeypatch.setattr("tempfile.mkstemp", refuse)

    assert [parts(tmp_path / f"{form}.zip") for form in FORMS] == [(5, 1, []), (5, 1, [])]


def test_a_zip_bomb_is_one_problem(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "bomb.zip", "w", ZIP_DEFLATED) as packed:
        packed.writestr(MANIFEST, '{"issuewatch_export": 2, "format": "jsonl"}')
        packed.writestr("articles.jsonl", b" " * 50_000_000)

    assert is_export(tmp_path / "bomb.zip")
    articles, _, [problem] = parts(tmp_path / "bomb.zip")
    assert (articles, problem.endswith("unpacks to far more than any export")) == (0, True)


@pytest.mark.parametrize("changed", [{"reason": "Forged."}, {"by": "bo"}, {"level": 3}])
def test_a_judgement_that_was_changed_in_the_export_is_a_problem_and_not_stored(
    changed: dict[str, Any], store: Store, tmp_path: Path
) -> None:
    said = {"at": datetime(2023, 6, 1, 12, 0, 0, 5), "by": "ana", "verb": "override", "issue": "river", "level": -2}
    store.judge(frame([said | {"reason": "So it is.", "expires": date(2023, 7, 1)}]))
    write_export(store, tmp_path / "export", "us-china")
    file = tmp_path / "export" / "judgements.jsonl"
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    assert parts(tmp_path / "export") == (5, 2, [])

    file.write_text("".join(json.dumps(row | (changed if row["verb"] == "override" else {})) + "\n" for row in rows))
    _, judgements, [problem] = parts(tmp_path / "export")

    assert judgements == 1
    assert problem.endswith("is not as it was exported: its id is made of what it says, which was changed since")


@pytest.mark.parametrize("name", ["bk", "bk.zip", "bk.tar.gz"])
def test_what_was_read_is_so_again_unless_it_was_marked_there(tmp_path: Path, name: str):
    store = filled(tmp_path / "store", make_articles(range(3)), frame([]))
    read, unread, other = store.collect(store.articles().select("id"))["id"]
    marks, there = ReadMarks(store.folder / "read-marks.txt"), ReadMarks(tmp_path / "there.txt")
    marks.mark([read, unread, other])
    marks.mark([unread], as_read=False)
    there.mark([other], as_read=False)
    write_export(store, tmp_path / name, "us-china")

    assert (marks_given_back(str(tmp_path / name), there), there.ids()) == (1, {read})
    assert (marks_given_back(str(tmp_path / name), there), there.ids()) == (0, {read})


def test_an_export_without_marks_or_with_damaged_ones_marks_nothing(tmp_path: Path):
    store = filled(tmp_path / "store", make_articles(range(1)), frame([]))
    write_export(store, tmp_path / "bk", "us-china")
    marks = ReadMarks(tmp_path / "there.txt")
    none = marks_given_back(str(tmp_path / "bk"), marks)
    (tmp_path / "bk" / "read-marks.txt").write_bytes(b"\xff+\n+../../x\n+\x1b[2J\nhello\n")

    assert (none, marks_given_back(str(tmp_path / "bk"), marks), marks.ids()) == (0, 0, frozenset())


def test_what_a_killed_export_left_is_cleared_away_by_the_next_to_that_place(store: Store, tmp_path: Path):
    code = (
        "import os, signal, sys; from pathlib import Path; from model.store import Store, exporting\n"
        "exporting._packed = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "exporting.write_export(Store(Path(sys.argv[1])), Path(sys.argv[2]), 'us-china')"
    )
    target = tmp_path / "out" / "bk.zip"
    target.parent.mkdir()
    subprocess.run([sys.executable, "-c", code, str(store.folder), str(target)], check=False)
    [left] = target.parent.iterdir()
    (target.parent / ".bk.zip-notes").mkdir()
    (target.parent / ".bk.zip-abcdefgh").mkdir()
    other = target.parent / ".bk.zip-12345678"
    with held(other / "writing.lock"):
        write_export(store, target, "us-china")

    assert left.name.startswith(".bk.zip-")
    assert {file.name for file in target.parent.iterdir()} == {
        "bk.zip", ".bk.zip-notes", ".bk.zip-abcdefgh", ".bk.zip-12345678"
    }  # fmt: skip
