"""From what the user names (files, folders, patterns, addresses, `-`) to inputs."""

import glob
import os
import re
import select
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from model.errors import ReadError
from model.places import leads_out, links_followed, own_folders
from model.readers.fields import WEB
from model.readers.inputs import Input, file_input, stream_input
from model.readers.pages.drawn_with import pages_beside, told_drawn
from model.readers.parts.left_out import ARCHIVES, PACKAGE, is_table_of_notion, left_out, told_left_out
from model.readers.rows.exports import IS_ONE, MANIFEST, PARTS, export_around, is_manifest_file
from model.readers.rows.slack import CHANNELS, LARGEST_PEOPLE, LISTS, PEOPLE, people_in
from model.readers.unseen import is_unseen

STDIN: Final = "-"
OUTSIDE: Final = "is a link to a file outside the folder, which is not followed: name it itself"
DEAD: Final = "is a link that leads nowhere"
NO_FILE: Final = "is no file but a pipe, a socket or a device, which is read only if it is named itself"

Fetched = Callable[[str], Iterator[Input | ReadError]]
"""What an address holds, or why it can't be had."""
Tell = Callable[[str], object]
"""Given a line while an input is waited for."""
_OTHER_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]{1,15}://", re.IGNORECASE)
_BARE: Final = re.compile(
    r"(?:www\.\S|(?:[\w-]+\.)+(?:com|org|net|gov|int|edu|info|[a-z]{2})(?::\d+)?/)\S*", re.IGNORECASE
)
"""How people write an address without the scheme that tells one."""
SILENT_FOR: Final = 2.0
"""Seconds after which it is told that a pipe is waited for."""
TICK_MS: Final = 250
"""How long a pipe is waited for at once: Ctrl-C is heard between."""
Names = Mapping[str, str]
"""A field of Article to the column that it is in."""


def inputs_in(
    places: Iterable[str],
    stdin: BinaryIO | None,
    *,
    names: Names | None = None,
    fetched: Fetched | None = None,
    are_found: bool = False,
    tell: Tell = lambda _: None,
) -> Iterator[Input | ReadError]:
    """Every input under these places: files as named, folders with all below them, sorted.

    Of what is below a folder, hidden ones are left out, and what issuewatch itself has written there. Exports of a
    whole store are told and left there, unless they are named: files that `are_found` are not, and pipes neither. A
    pipe into which nobody writes is waited for, and `tell` is given a line that says so.
    """
    exports: set[str] = set()
    for place in places:
        path = Path(place)
        if place == STDIN:
            yield stream_input("stdin", stdin, names) if stdin else ReadError("-", "there is no standard input")
        elif is_address(place):
            yield from fetched(place) if fetched else [ReadError(place, "is an address, which is not fetched here")]
        elif not place:  # of a variable that is not set; the path would be the folder that one is in
            yield ReadError("''", "names nothing")
        elif _is(path.is_dir):
            yield from _files_below(path, names)
        elif _is(path.is_file):
            if are_found and (export := export_around(place)):
                yield from [ReadError(export, IS_ONE)] if export not in exports else []
                exports.add(export)
            else:
                yield file_input(path, names)
        elif _is(path.exists):
            yield from [ReadError(place, NO_FILE)] if are_found else _pipe(path, names, tell)
        else:
            yield from _matching(place, names)


def is_address(place: str) -> bool:
    """Whether a place is on the web."""
    return place.lower().startswith(WEB)


def is_there(place: str) -> bool:
    """Whether a place is one that can be looked into: it exists, is an address, or a pattern that something matches."""
    return place == STDIN or is_address(place) or (place != "" and _is(Path(place).exists)) or bool(_matches(place))


def _matches(pattern: str) -> list[str]:
    if not glob.has_magic(pattern):
        return []
    return sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - a pattern may be absolute


def _matching(place: str, names: Names | None) -> Iterator[Input | ReadError]:
    """What a pattern matches (`'news/**/*.html'`), sorted."""
    matches = _matches(place)
    if matches:
        yield from inputs_in(matches, None, names=names, are_found=True)
    else:
        yield ReadError(place, "matches nothing" if glob.has_magic(place) else why_none(place))


def why_none(place: str) -> str:
    """What is wrong with a place that is nothing: that it does not exist, or is an address in another shape."""
    if _OTHER_SCHEME.match(place):
        return "is an address, but none of http or https, and is not gone to"
    return f"does not exist; if it is an address, write https://{place}" if _BARE.match(place) else "does not exist"


def _pipe(path: Path, names: Names | None, tell: Tell) -> Iterator[Input | ReadError]:
    """A pipe by name, such as the shell makes of `<(…)`: it can be opened only once."""
    try:
        with _opened(path, tell) as stream:
            yield stream_input(str(path), stream, names)
    except OSError as error:
        yield ReadError(str(path), error.strerror or "cannot be opened")


def _opened(path: Path, tell: Tell) -> BinaryIO:
    """A pipe once somebody writes into it; what else is no file at once."""
    if not stat.S_ISFIFO(path.stat().st_mode):
        return path.open("rb")
    file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # `open` alone would wait, and not hear Ctrl-C everywhere
    try:
        _wait_for_words(file, path, tell)
        os.set_blocking(file, True)
    except BaseException:
        os.close(file)
        raise
    return os.fdopen(file, "rb")


def _wait_for_words(file: int, path: Path, tell: Tell) -> None:
    """Until there is something to be read from a pipe, or who wrote is gone."""
    asked = select.poll()
    asked.register(file, select.POLLIN)
    until = time.monotonic() + SILENT_FOR
    while not asked.poll(TICK_MS):
        if time.monotonic() > until:
            tell(f"waiting for what is written into the pipe {path}; Ctrl-C ends it")
            until = float("inf")


def _files_below(folder: Path, names: Names | None) -> Iterator[Input | ReadError]:
    problems: list[OSError] = []
    drawn: list[str] = []
    tables = sent = 0
    own, slack = own_folders(), dict[str, dict[str, str]]()
    for parent, folders, files, links, odd in _folders_below(str(folder), problems):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and links_followed(Path(parent, name)) not in own
        )
        beside = frozenset(files)
        left = [name for name in folders if not beside.isdisjoint(pages_beside(name))]
        drawn += left
        folders[:] = [name for name in folders if name not in left]
        beside_these = left_out(_names_around(parent, folders, files))
        tables, sent = tables + len(beside_these.tables), sent + len(beside_these.sent)
        folders[:] = [name for name in folders if name == ARCHIVES or not beside_these.lists]
        for name in folders:
            if Path(parent, name).is_symlink():  # one that leads up would be followed without end
                yield ReadError(str(Path(parent, name)), "is a link to a folder, which is not followed: name it itself")
        below = str(Path(parent, "_"))[:-1]
        odd.update((name, OUTSIDE) for name in links if leads_out(Path(below + name), folder))
        if PEOPLE in files and CHANNELS in files:
            slack[parent] = _people(below + PEOPLE)
        people = slack.get(parent) or slack.get(os.path.dirname(parent)) or {}  # noqa: PTH120 - as text
        is_export = MANIFEST in files and is_manifest_file(below + MANIFEST)
        if is_export:
            yield ReadError(parent, IS_ONE)
        for name in sorted({*files, *odd}):
            if is_unseen(name) or (is_export and name in PARTS) or (parent in slack and name in LISTS):
                continue
            if beside_these.has(name):
                continue
            yield ReadError(below + name, odd[name]) if name in odd else file_input(below + name, names, people)
        while problems:
            problem = problems.pop()
            yield ReadError(str(problem.filename), problem.strerror or "cannot be opened")
    yield from told_drawn(str(folder), drawn)
    yield from told_left_out(str(folder), tables, sent)


def _names_around(parent: str, folders: Sequence[str], files: Sequence[str]) -> list[str]:
    """The files of a folder, and those of the folders in it where these tell what is left out."""
    if PACKAGE not in files and not any(map(is_table_of_notion, files)):  # nearly all
        return list(files)
    names = list(files)
    for folder in folders:
        with suppress(OSError):
            names += (f"{folder}/{name}" for name in os.listdir(os.path.join(parent, folder)))  # noqa: PTH118, PTH208
    return names


def _people(path: str) -> dict[str, str]:
    """Those of an export of Slack; none if they can't be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as text
            return people_in(file.read(LARGEST_PEOPLE))
    except OSError:
        return {}


class _Below(NamedTuple):
    """What is in a folder: names."""

    parent: str
    folders: list[str]
    files: list[str]
    links: list[str]
    """Of the files."""
    odd: dict[str, str]
    """Why what is no file is not read."""


def _folders_below(parent: str, problems: list[OSError]) -> Iterator[_Below]:
    """As `os.walk`: what a folder says of its files is not asked of each."""
    folders, files, links, odd = list[str](), list[str](), list[str](), dict[str, str]()
    try:
        with os.scandir(parent) as entries:
            for entry in entries:
                if _is(entry.is_dir):
                    folders.append(entry.name)
                elif _is(entry.is_file):
                    files.append(entry.name)
                    if _is(entry.is_symlink):
                        links.append(entry.name)
                else:
                    odd[entry.name] = DEAD if _is(entry.is_symlink) else NO_FILE
    except OSError as error:
        problems.append(error)
        return
    yield _Below(parent, folders, files, links, odd)
    for name in folders:
        below = os.path.join(parent, name)  # noqa: PTH118 - as text
        if not os.path.islink(below):  # noqa: PTH114
            yield from _folders_below(below, problems)


def _is(asked: Callable[[], bool]) -> bool:
    try:
        return asked()
    except OSError:
        return False
