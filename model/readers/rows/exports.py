"""Exports of a whole store, told from other files: their rows are no articles of a reader's."""

import json
import os
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath
from typing import Any, Final

from model.errors import ReadError
from model.read_marks import NAME as READ_MARKS

MANIFEST: Final = "export.json"
TOLD_BY: Final = "issuewatch_export"
"""The key of the manifest by which an export is told from any other folder; its value is the schema's version."""
LARGEST_MANIFEST: Final = 2**20
"""Bytes."""
JUDGEMENT_FILES: Final = ("judgements.jsonl", "judgements.parquet")
PARTS: Final = frozenset((MANIFEST, "articles.jsonl", "articles.parquet", READ_MARKS, *JUDGEMENT_FILES))
"""The files of an export."""
OWN_FOLDERS: Final = ("dossiers", "cues")
"""Its folders, with what the user wrote."""
IS_ONE: Final = (
    "is an export of a whole store, taken in only by name: give `issuewatch add` its folder or packed file on disk"
)
"""Nobody who only reads takes it in: its judgements are believed as to who signed them, so it must be meant."""

_OF_A_JUDGEMENT: Final = {"verb", "dossier", "undoes"}
OF_ARTICLES: Final = "date_from"
"""A column that only the articles of an export have."""
_ROWS: Final = {"articles": OF_ARTICLES.encode(), "judgements": b"undoes"}
"""A column that only the rows of an export have."""


def manifest_of(content: bytes) -> dict[str, Any]:
    """What a manifest says; ValueError if it is none."""
    try:
        manifest = json.loads(content)
    except RecursionError as error:
        raise ValueError("is nested too deep") from error
    if not isinstance(manifest, dict) or TOLD_BY not in manifest:
        raise ValueError(f"has no {TOLD_BY}")
    return manifest


def is_manifest(content: bytes) -> bool:
    """Whether it is what tells an export."""
    try:
        return bool(manifest_of(content))
    except ValueError:
        return False


def is_manifest_file(path: str) -> bool:
    """Whether there is a file of that name, which tells an export."""
    try:
        if not os.path.isfile(path):  # noqa: PTH113 - as text, as all places are; a pipe would be waited for
            return False
        with open(path, "rb") as file:  # noqa: PTH123
            return is_manifest(file.read(LARGEST_MANIFEST))
    except (OSError, ValueError):
        return False


def export_around(path: str) -> str | None:
    """The folder of the export that a file is a part of."""
    folder, name = os.path.split(path)
    manifest = os.path.join(folder, MANIFEST)  # noqa: PTH118
    return folder or "." if name in (*PARTS, *OWN_FOLDERS) and is_manifest_file(manifest) else None


def is_judgement(columns: Collection[str]) -> bool:
    """Whether what has these columns is a judgement."""
    return "undoes" in columns and _OF_A_JUDGEMENT.issubset(columns)


def judgements_found(place: str, what: str) -> ReadError:
    """That there were some where articles are read: so many, in words."""
    return ReadError(place, f"holds {what} of an export, no articles: name the export's folder or packed file itself")


def folder_in(name: str) -> str:
    """The folder of a member of an archive, empty at the top."""
    parent = str(PurePosixPath(name).parent)
    return "" if parent == "." else parent


def is_part_in(name: str, folders: Iterable[str]) -> bool:
    """Whether a member of an archive is a part of an export in one of its folders."""
    return name.rpartition("/")[2] in PARTS and folder_in(name) in folders


def has_rows_of_one(name: str, content: bytes) -> bool:
    """Whether a file tells by itself that it is of an export: the manifest may come after it, and perhaps too late.

    Lines tell it in the first of them, Parquet in the names of its columns at its end.
    """
    stem, _, form = name.rpartition("/")[2].rpartition(".")
    if stem not in _ROWS or form not in ("jsonl", "parquet"):
        return False
    return _ROWS[stem] in content and (form == "parquet" or content.startswith(b'{"id":'))


def found_in(place: str, folder: str) -> ReadError:
    """That an export lies in an archive."""
    return ReadError(f"{place}!{folder}" if folder else place, IS_ONE)
