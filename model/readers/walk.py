"""From what the user names (files, folders, `-`) to inputs."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from model.errors import ReadError
from model.readers.inputs import Input, file_input, stream_input

STDIN: Final = "-"


def inputs_in(places: Iterable[str], stdin: BinaryIO | None) -> Iterator[Input | ReadError]:
    """Every input under these places: files as named, folders with all below them, sorted; hidden ones are left out."""
    for place in places:
        path = Path(place)
        if place == STDIN:
            yield stream_input("stdin", stdin) if stdin else ReadError("-", "there is no standard input")
        elif path.is_dir():
            yield from _files_below(path)
        elif path.is_file():
            yield file_input(path)
        elif path.exists():
            yield from _pipe(path)
        else:
            yield ReadError(place, "does not exist")


def _pipe(path: Path) -> Iterator[Input | ReadError]:
    """A pipe by name, such as the shell makes of `<(…)`: it can be opened only once."""
    try:
        with path.open("rb") as stream:
            yield stream_input(str(path), stream)
    except OSError as error:
        yield ReadError(str(path), error.strerror or "cannot be opened")


def _files_below(folder: Path) -> Iterator[Input | ReadError]:
    problems: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.is_file():  # no sockets, pipes or dead links
                yield file_input(path)
        while problems:
            problem = problems.pop()
            yield ReadError(str(problem.filename), problem.strerror or "cannot be opened")
