"""Dossiers and lexicons of one's own: an export takes them along, and `add` of it gives them back."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from model.data_files import Strict, parse_data
from model.dossier import Dossier
from model.errors import DataFileError, IssueWatchError, ReadError
from model.machine.in_place import write_new
from model.places import config_folder
from model.readers.rows.exports import OWN_FOLDERS
from model.store.export_files import Files
from model.store.export_places import files_of
from model.store.exported import manifest_in

LARGEST: Final = 2**24
"""Bytes of such a file."""
OWN: Final = "own"
"""The key of the manifest under which they are listed."""
_NAME: Final = re.compile(rf"(?:{'|'.join(OWN_FOLDERS)})/[^/\\:\x00-\x1f.][^/\\:\x00-\x1f]*\.toml")


def own_data(dossier: str) -> dict[str, Path]:
    """All in the configuration folder, and the dossier in force if it lies elsewhere, by their names in an export."""
    folders = ((folder, config_folder() / folder) for folder in OWN_FOLDERS)
    found = {f"{folder}/{file.name}": file for folder, own in folders for file in sorted(own.glob("*.toml"))}
    if dossier.endswith(".toml") and (given := Path(dossier)).is_file():
        found.setdefault(f"dossiers/{given.name}", given)
    return found


def given_back(place: str) -> Iterator[str]:
    """Put what an export has of them into the configuration folder, and tell of each; what is there already stays."""
    try:
        with files_of(Path(place)) as files:
            names = manifest_in(files).get(OWN)
            for name in names if isinstance(names, list) else ():
                yield from _given_back(files, str(name))
    except Exception:  # noqa: BLE001 - whatever is wrong with an export is told by who reads its articles
        return


def _given_back(files: Files, name: str) -> Iterator[str]:
    try:
        if not _NAME.fullmatch(name):
            raise ReadError(files.place, f"lists {name!r}, which is no dossier and no lexicon; it is left out")
        content = _content(files, name)
        parse_data(content.decode("utf-8"), files.inside(name), _model(name))
    except UnicodeDecodeError:
        yield f"{files.inside(name)}: is no UTF-8 text; it is left out"
    except DataFileError as error:
        yield f"{error}; it is left out"
    except IssueWatchError as error:
        yield str(error)
    else:
        yield from _written(config_folder() / name, content)


def _content(files: Files, name: str) -> bytes:
    with files.opened(name) as stream:
        content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ReadError(files.inside(name), f"is larger than {LARGEST // 2**20} MB; it is left out")
    return content


def _model(name: str) -> type[Strict]:
    from model.reading.what.finding.cues import Cues  # noqa: PLC0415

    return Dossier if name.startswith("dossiers/") else Cues


def _written(file: Path, content: bytes) -> Iterator[str]:
    try:
        write_new(file, content)
        yield f"wrote {file}"
    except FileExistsError:
        if file.read_bytes() != content:
            yield f"{file} is another one than the export's, and is left as it is"
    except OSError as error:
        yield f"{file}: {error.strerror or 'cannot be written'}"
