"""Where an export lies: a folder, a zip file or a tar, told by what is there and not by its name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

from model.errors import ReadError
from model.store.export_files import Files, ZippedFiles
from model.store.tarred_files import TarredFiles, is_tarred


@contextmanager
def files_of(path: Path) -> Iterator[Files]:
    """The files of an export; ReadError where that is neither a folder nor a file: a pipe can be read only once."""
    if path.is_dir():
        yield Files(path)
    elif not path.is_file():
        raise ReadError(str(path), "is neither a folder nor a file")
    elif is_tarred(path):
        yield TarredFiles(path)
    else:
        with ZipFile(path) as archive:
            yield ZippedFiles(path, archive)
