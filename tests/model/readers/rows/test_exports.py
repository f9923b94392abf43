"""Exports of a whole store, wherever they lie: nothing of them is read as an article, and one line says so."""

import io
import json
import shutil
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Final, get_args
from zipfile import ZipFile

import pytest

from model.readers import read_places
from model.store import Store
from model.store.exporting import ExportForm, write_export
from tests.model.store.stores import add, make_judgement

FORMS: Final = get_args(ExportForm)
IS_ONE: Final = "is an export of a whole store, taken in only by name"


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an export in each form; it is only copied."""
    folder = tmp_path_factory.mktemp("exports")
    store = Store(folder / "store")
    add(store, range(3))
    store.judge(make_judgement(1))
    for form in FORMS:
        write_export(store, folder / form, "us-china", form)
    return folder


@pytest.fixture(params=FORMS)
def export(request: pytest.FixtureRequest, exports: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(exports / request.param, tmp_path / "in" / "bk"))


def read(*places: Path | str, stdin: bytes = b"", are_found: bool = False) -> tuple[list[str], list[str]]:
    """The texts of the articles, and the problems."""
    reports = list(read_places(list(map(str, places)), stdin=io.BytesIO(stdin), are_found=are_found))
    texts = [article.text for report in reports for article in report.articles]
    return texts, [str(problem) for report in reports for problem in report.problems]


def zipped(export: Path, top: str = "") -> Path:
    target = export.with_suffix(".zip")
    with ZipFile(target, "w") as packed:
        for file in sorted(export.iterdir()):
            packed.write(file, top + file.name)
        packed.writestr("other.txt", "Envoys met in Geneva.")
    return target


def tarred(export: Path, names: list[str], mode: str = "w:gz") -> Path:
    target = export.with_suffix(".tgz")
    with tarfile.open(target, mode) as packed:  # type: ignore[call-overload]
        for name in names:
            packed.add(export / name, f"bk/{name}")
        (export.parent / "other.txt").write_text("Envoys met in Geneva.")
        packed.add(export.parent / "other.txt", "other.txt")
    (export.parent / "other.txt").unlink()
    return target


def test_below_a_folder_it_is_told_and_what_else_there_is_is_read(export: Path) -> None:
    (export / "notes.txt").write_text("Envoys met in Geneva.")

    texts, [problem] = read(export.parent)

    assert texts == ["Envoys met in Geneva."]
    assert problem.startswith(f"{export}: {IS_ONE}")


@pytest.mark.parametrize("top", ["", "bk/"])
@pytest.mark.parametrize("is_piped", [False, True])
def test_of_a_zip_file_that_is_not_named_it_is_told(export: Path, top: str, is_piped: bool) -> None:
    packed = zipped(export, top)
    shutil.rmtree(export)

    texts, [problem] = read("-", stdin=packed.read_bytes()) if is_piped else read(export.parent)

    assert texts == ["Envoys met in Geneva."]
    place = "stdin" if is_piped else str(packed)
    assert problem.startswith(f"{place}{'!bk' if top else ''}: {IS_ONE}")


@pytest.mark.parametrize("order", [sorted, lambda names: sorted(names, reverse=True)], ids=["first to last", "back"])
@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_of_a_tar_file_it_is_told_in_whatever_order_its_parts_come(
    export: Path, order: Callable[[list[str]], list[str]], mode: str
) -> None:
    packed = tarred(export, order([file.name for file in export.iterdir()]), mode)

    texts, [problem] = read(packed)

    assert texts == ["Envoys met in Geneva."]
    assert problem.startswith(f"{packed}!bk: {IS_ONE}")


def test_files_that_are_found_one_by_one_are_told_once(export: Path) -> None:
    texts, [problem] = read(*sorted(export.iterdir()), are_found=True)

    assert (texts, problem.startswith(f"{export}: {IS_ONE}")) == ([], True)
    assert read(f"{export}/*") == ([], [problem])


def test_a_judgement_is_no_article_wherever_its_row_stands(exports: Path, tmp_path: Path) -> None:
    alone = shutil.copy(exports / "jsonl" / "judgements.jsonl", tmp_path)
    columns = shutil.copy(exports / "parquet" / "judgements.parquet", tmp_path)
    rows = Path(alone).read_bytes()
    article = json.dumps({"text": "Envoys met in Geneva."}).encode() + b"\n"

    assert read(alone) == (
        [],
        [f"{alone}: holds 1 judgement of an export, no articles: name the export's folder or packed file itself"],
    )
    texts, [problem] = read("-", stdin=rows + article + rows)
    assert (texts, "stdin: holds 2 judgements of an export" in problem) == (["Envoys met in Geneva."], True)
    texts, [problem] = read(columns)
    assert (texts, "holds judgements of an export" in problem) == ([], True)


def test_articles_of_an_export_that_are_named_alone_are_read_as_rows(exports: Path) -> None:
    assert [len(found) for found in read(exports / "jsonl" / "articles.jsonl")] == [3, 0]


def test_a_file_that_is_only_called_so_makes_no_export(tmp_path: Path) -> None:
    (tmp_path / "export.json").write_text('{"title": "Talks", "text": "Envoys met in Geneva."}')
    (tmp_path / "articles.jsonl").write_text('{"id": "1", "text": "Envoys left."}\n')
    packed = zipped(tmp_path)
    names = ["articles.jsonl", "export.json"]

    assert read(tmp_path) == (["Envoys left.", "Envoys met in Geneva."], [])
    assert [len(found) for found in read(packed)] == [3, 0]
    assert [len(found) for found in read(tarred(tmp_path, names))] == [3, 0]
