"""The whole store as files that anything can read: articles and judgements, own dossiers and cues, and a manifest."""

import json
import re
import tarfile
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from typing import Final, Literal, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

import polars as pl

from model.errors import StoreError
from model.readers.rows.exports import MANIFEST, TOLD_BY
from model.store.demo import FILED_FOR_DEMO
from model.store.exported_marks import write_marks
from model.store.lock import held
from model.store.own_data import OWN, own_data
from model.store.table import SCHEMA_VERSION
from model.store.tables import Store
from model.store.troubles import damage_told, first_line
from model.words.counting import counted

_ZIP: Final = "zip"
PACKED: Final = {
    ".zip": _ZIP,
    ".tar": "w",
    **dict.fromkeys((".tar.gz", ".tgz"), "w:gz"),
    **dict.fromkeys((".tar.bz2", ".tbz2"), "w:bz2"),
    **dict.fromkeys((".tar.xz", ".txz"), "w:xz"),
}
"""How the name of a file ends that an export is packed into."""
_OTHERWISE: Final = frozenset(
    (".7z", ".rar", ".gz", ".bz2", ".xz", ".zst", ".json", ".jsonl", ".csv", ".tsv", ".parquet", ".xlsx", ".md", ".txt")
)
"""How those of files end of which nobody means a folder."""
_NAME_ANOTHER: Final = "name a new folder, or a new file that ends in .zip, .tar or .tar.gz"

WRITING: Final = "writing.lock"
"""Held in the hidden folder beside its place in which an export is written."""

ExportForm = Literal["jsonl", "parquet"]


class Exported(NamedTuple):
    """What an export holds, in numbers."""

    articles: int
    judgements: int
    of_demo: int = 0
    """How many of the judgements are on the demo's articles, which are no one's own."""
    own: tuple[str, ...] = ()
    """The user's own dossiers and cues."""

    @property
    def words(self) -> str:
        """`4 articles and 1 judgement`, `4 articles and 3 judgements, 2 of them on the demo`."""
        words = f"{counted(self.articles, 'article')} and {counted(self.judgements, 'judgement')}"
        words += f", {self.of_demo:,} of them on the demo" if self.of_demo else ""
        return words + (f", with {', '.join(self.own)}" if self.own else "")


def write_export(store: Store, target: Path, dossier: str, form: ExportForm = "jsonl") -> Exported:
    """Write the store, whole or not at all, into a folder, or into one file if its name ends as those of PACKED do.

    StoreError if there is something of that name already, or it can't be written.
    """
    if target.is_file() or (target.is_dir() and any(target.iterdir())):
        raise StoreError(f"{target}: is there already; {_NAME_ANOTHER}")
    packed = next((mode for ending, mode in PACKED.items() if target.name.lower().endswith(ending)), None)
    if packed is None and target.suffix.lower() in _OTHERWISE:
        raise StoreError(f"{target}: can't be written as {target.suffix}; {_NAME_ANOTHER}")
    try:
        _clear_away(target)
        with (
            TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as partial,
            held(Path(partial) / WRITING),
        ):
            folder = Path(partial) / "export"
            folder.mkdir()
            exported = _write_folder(store, folder, dossier, form)
            whole = folder if packed is None else _packed(folder, packed)
            whole.replace(target)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise StoreError(f"{target}: {first_line(error)}") from error
    return exported


def _clear_away(target: Path) -> None:
    """What exports to that place have left that were killed; nobody holds their lock any more."""
    is_partial = re.compile(rf"\.{re.escape(target.name)}-[a-z0-9_]{{8}}")
    for partial in target.parent.iterdir():
        if is_partial.fullmatch(partial.name) and (partial / WRITING).is_file() and not partial.is_symlink():
            with held(partial / WRITING) as is_left:
                if is_left:
                    rmtree(partial, ignore_errors=True)


def _write_folder(store: Store, folder: Path, dossier: str, form: ExportForm) -> Exported:
    """Rows go straight from table to file, so that memory stays flat."""
    counts = {}
    for name, rows in (("articles", store.articles()), ("judgements", store.judgements())):
        file = folder / f"{name}.{form}"
        with damage_told(store.folder / name), file.open("wb") as out:  # polars takes no path that is not UTF-8
            if form == "jsonl":
                rows.sink_ndjson(out)
            else:
                rows.sink_parquet(out)
        counts[name] = _rows_in(file)
    write_marks(store.folder, folder)
    own = _write_own(folder, dossier)
    manifest = {TOLD_BY: SCHEMA_VERSION, "dossier": dossier, "format": form, **counts, OWN: own}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    of_demo = store.collect(store.judgements().filter(pl.col("dossier").str.ends_with(FILED_FOR_DEMO))).height
    return Exported(**counts, of_demo=of_demo, own=tuple(own))


def _write_own(folder: Path, dossier: str) -> list[str]:
    """Copies of the user's own dossiers and cues; their names."""
    own = own_data(dossier)
    for name, file in own.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(file.read_bytes())
    return list(own)


def _rows_in(file: Path) -> int:
    """How many rows were really written."""
    if file.suffix == ".parquet":
        with file.open("rb") as rows:
            return int(pl.scan_parquet(rows).select(pl.len()).collect().item())
    with file.open("rb") as lines:
        return sum(1 for _ in lines)


def _packed(folder: Path, mode: str) -> Path:
    """The folder as one file; what tells that it is an export comes first."""
    target = folder.with_suffix(".packed")
    files = sorted(
        (file for file in folder.rglob("*") if file.is_file()), key=lambda file: (file.name != MANIFEST, file)
    )
    names = [(file, file.relative_to(folder).as_posix()) for file in files]
    if mode == _ZIP:
        with ZipFile(target, "w", ZIP_DEFLATED) as zipped:
            for file, name in names:
                zipped.write(file, name)
    else:
        with tarfile.open(target, mode) as tarred:  # type: ignore[call-overload]  # its modes are those of PACKED
            for file, name in names:
                tarred.add(file, name, filter=_of_nobody)
    return target


def _of_nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """A file of a tar without the name of who wrote it."""
    return member.replace(uid=0, gid=0, uname="", gname="", deep=False)
