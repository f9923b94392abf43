"""Folders that are watched: what is new or changed in them, once it is written to its end."""

import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from stat import S_ISDIR
from typing import Final, NamedTuple

from model.errors import IssueWatchError
from model.places import leads_out, links_followed, own_folders
from model.readers.pages.drawn_with import pages_beside
from model.readers.unseen import is_unseen

STILL: Final = 3.0
"""Seconds for which a file must not have changed before it is taken for whole. What pauses longer is taken as it is,
and superseded by what it becomes."""
PAUSE_MS: Final = 500
"""Milliseconds for which changes are gathered; also how soon Ctrl-C is heard."""
PATIENCE: Final = 20
"""How often in a row it may be impossible to tell what has changed."""

_UNFINISHED: Final = re.compile(
    r".+\.(part|partial|filepart|crdownload|opdownload|download|unconfirmed|aria2|!ut|tmp|temp|sw[a-p]|lock|lck)"
    r"|~\$.*|#.*#|.*~",
    re.IGNORECASE,
)
"""Names of what is still being fetched, and of what editors and offices keep beside a file that is open."""

Sign = tuple[int, int]
"""Size and time of the last change, in nanoseconds: differs when a file was written to."""
IsWanted = Callable[[], bool]
Tell = Callable[[str], None]


class Settling(NamedTuple):
    """A file that may still be written to."""

    sign: Sign | None
    since: float


class Waiting:
    """Files that have changed; each is given out once nobody has written to it for a while."""

    def __init__(
        self,
        still: float = STILL,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
    ) -> None:
        """`clock` tells how long something took, `now` the time, as files have it."""
        self._still, self._clock, self._now = still, clock, now
        self._settling: dict[Path, Settling] = {}
        self._given: dict[Path, Sign] = {}

    def changed(self, paths: Iterable[Path]) -> None:
        """Something happened to these."""
        for path in paths:
            self._settling.setdefault(path, Settling(None, self._clock()))

    def ready(self) -> list[Path]:
        """Those that are whole now, sorted; a file that is gone again is forgotten, and is no error."""
        now, whole = self._clock(), []
        for path, (sign, since) in list(self._settling.items()):
            current = sign_of(path)
            if current is None or current == self._given.get(path):
                del self._settling[path]
                continue
            begun = since if current == sign else now - self._age(current) if sign is None else now
            self._settling[path] = Settling(current, begun)
            if now - begun >= self._still:
                del self._settling[path]
                self._given[path] = current
                whole.append(path)
        return sorted(whole)

    def _age(self, sign: Sign) -> float:
        """For how long it has not changed; 0 where it is of a time to come."""
        return max(self._now() - sign[1] / 1e9, 0.0)


def sign_of(path: Path) -> Sign | None:
    """The sign of a file, None if it is none or is gone."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return None
    return (state.st_size, state.st_mtime_ns) if path.is_file() else None


def watched(
    folders: Sequence[str | Path],
    *,
    waiting: Waiting | None = None,
    is_wanted: IsWanted = lambda: True,
    tell: Tell = lambda _: None,
) -> Iterator[list[Path]]:
    """Files in these folders, and below: first those that are there, then the new and the changed, once they are whole.

    A list may be empty: nothing happened for a moment. Ends once it is no longer wanted; KeyboardInterrupt passes.
    What issuewatch itself writes there is never given out: it would be taken in, written again, and so on. `tell` is
    given a line when a folder is gone, and one when it is back and watched again. IssueWatchError where it can't be
    told any more what changes, though it was tried again and again, and all that is there was given out meanwhile.
    """
    roots = [Path(folder).absolute() for folder in folders]  # as the changes are told
    waiting = waiting or Waiting()
    for paths in _changes(roots, tell):
        if not is_wanted():
            return
        if paths is None:
            waiting.changed(_taken(_files(roots), roots))
        else:
            moved = _files(path for path in paths if _is_folder(path, roots))  # of one moved here, only it is told
            waiting.changed(_taken({*paths, *moved}, roots))
        # a file may have become a link since it was told
        yield [path for path in _taken(waiting.ready(), roots) if not _is_drawn_with(path, roots)]


def _changes(roots: Sequence[Path], tell: Tell) -> Iterator[set[Path] | None]:
    """What something happened to, often nothing; None where all must be looked at: first, and when it can't be told.

    The library watches a folder as it was: one that is gone, or another under its name, is told of here. It ends at a
    file whose name is no UTF-8, whatever happens to it.
    """
    from watchfiles import watch  # noqa: PLC0415 - only here
    from watchfiles._rust_notify import WatchfilesRustInternalError  # noqa: PLC0415

    failures = 0
    there = dict.fromkeys(roots, True)
    while True:
        were = {root: _identity(root) for root in roots}
        _tell_whether_there(were, there, tell)
        present = [root for root, identity in were.items() if identity]
        if not present:
            yield set()
            time.sleep(PAUSE_MS / 1_000)
            continue
        changes = watch(
            *present,
            watch_filter=None,
            yield_on_timeout=True,
            rust_timeout=PAUSE_MS,
            debounce=PAUSE_MS,
            ignore_permission_denied=True,
        )
        try:
            for number, batch in enumerate(changes):
                if number == 0:  # only now is anything that comes told of: what was there before is looked for
                    yield None
                failures = 0
                yield {Path(name) for _, name in batch}
                if were != {root: _identity(root) for root in roots}:
                    break
            else:
                yield None
        except FileNotFoundError:  # gone between the two looks
            yield set()
        except (WatchfilesRustInternalError, OSError) as error:  # such as too many files watched at once
            failures += 1
            if failures > PATIENCE:
                raise _unwatchable(present, error) from error
            yield None
        time.sleep(PAUSE_MS / 1_000)


def _unwatchable(folders: Sequence[Path], error: Exception) -> IssueWatchError:
    """That these can't be watched any more, and why."""
    why = getattr(error, "strerror", None) or str(error)
    return IssueWatchError(f"{', '.join(map(str, folders))}: can't be watched any more: {why}")


def _identity(folder: Path) -> tuple[int, int] | None:
    """Differs where another folder has the same name; None where there is none."""
    try:
        state = folder.stat()
    except (OSError, ValueError):
        return None
    return (state.st_dev, state.st_ino) if S_ISDIR(state.st_mode) else None


def _tell_whether_there(were: Mapping[Path, tuple[int, int] | None], there: dict[Path, bool], tell: Tell) -> None:
    for root, identity in were.items():
        if there[root] and not identity:
            tell(f"{root} is gone; it is watched again when it is back")
        elif identity and not there[root]:
            tell(f"{root} is back, and watched again")
        there[root] = identity is not None


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for parent, below, names in os.walk(folder):
            below[:] = [name for name in below if not name.startswith(".")]
            yield from (Path(parent, name) for name in names)


def _taken(paths: Iterable[Path], folders: Sequence[Path]) -> Iterator[Path]:
    """Those that are neither hidden nor unfinished, nor our own, nor behind links that lead out of the folder."""
    own = own_folders()
    for path in paths:
        holding = [folder for folder in folders if path.is_relative_to(folder)]
        if holding and not any(_is_open(path, folder) for folder in holding):
            continue
        if not any(links_followed(path).is_relative_to(own_one) for own_one in own):
            yield path


def _is_open(path: Path, folder: Path) -> bool:
    """Whether a folder has it in sight, and itself: what is behind a link to a folder is that other folder's."""
    if any(_is_left_alone(part) for part in path.relative_to(folder).parts):
        return False
    return not _is_behind_link(path, folder) and not (path.is_symlink() and leads_out(path, folder))


def _is_behind_link(path: Path, folder: Path) -> bool:
    return any(parent.is_symlink() for parent in path.parents if parent != folder and parent.is_relative_to(folder))


def _is_folder(path: Path, folders: Sequence[Path]) -> bool:
    """Whether it is one in these, and no link to one: that is not followed."""
    is_link = path.is_symlink() and path not in folders
    return path.is_dir() and not is_link and any(not _is_behind_link(path, folder) for folder in folders)


def _is_drawn_with(path: Path, folders: Sequence[Path]) -> bool:
    """Whether a file lies in a folder of what a saved page beside it is drawn with."""
    below = [folder for folder in path.parents if any(folder.is_relative_to(root) for root in folders)]
    return any((each.parent / page).is_file() for each in below for page in pages_beside(each.name))


def _is_left_alone(name: str) -> bool:
    return is_unseen(name) or _UNFINISHED.fullmatch(name) is not None
