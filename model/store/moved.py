"""Files that were moved: what the store has of them is there under a name that is gone from the disk."""

import os
from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

import polars as pl

from model.readers.walk import is_address
from model.store.tables import Store

NOWHERE: Final = "stdin"
"""The place of what came through a pipe."""
_NUMBER: Final = r":\d+$"
"""Behind a file's name, where it holds several articles."""
NAMES: Final = pl.Schema({"old": pl.String(), "file": pl.String()})
STILL_TOLD: Final = 0.5
"""So many of the articles that count of a file are told word by word under another name."""


def file_of_place() -> pl.Expr:
    """The file of an article's place."""
    return pl.col("place").str.replace(_NUMBER, "")


def name_of(file: str) -> str:
    """Its name without its folder; of what lies in an archive the archive's name and its own in it."""
    outer, within, inner = file.partition("!")
    return os.path.basename(outer) + within + inner  # noqa: PTH119 - a pattern of words, not of this disk


def moved_files(
    store: Store, given: pl.DataFrame, own: pl.DataFrame, stored: pl.Series, out: Collection[str]
) -> dict[str, str]:
    """How files that the store has under names that are gone are called now, by those names.

    `given` is what files tell (id, file, is_new), `own` what the store had of them under their names (id, file),
    `stored` the files that it has articles of, `out` the articles that do not count. A file is another one of before
    if it tells at least half of that word by word; or if it alone is new under the name that only that one had.
    """
    told = given.filter(~pl.col("is_new")).join(own, on="id", how="anti")
    under = store.heads().filter(pl.col("id").is_in(told["id"].implode())).select("id", old=file_of_place())
    shares = store.collect(under).join(told.select("id", "file").unique(), on="id").group_by("file", "old").len("told")
    files = set(given["file"])
    by_name = _of_one_name(files - set(own["file"]), set(stored) - files)
    gone = [old for old in {*shares["old"], *by_name} if _is_gone(old)]
    if not gone:
        return {}
    of_old = store.collect(store.heads().select("id", old=file_of_place()).filter(pl.col("old").is_in(gone)))
    counting = of_old.filter(~pl.col("id").is_in(list(out))).group_by("old").len("all")
    most = shares.join(counting, on="old").filter(pl.col("told") >= STILL_TOLD * pl.col("all")).sort("old", "file")
    named = {old: new for old, new in by_name.items() if old in gone}
    return named | dict(zip(most["old"], most["file"], strict=True))


def articles_of(store: Store, files: Mapping[str, str]) -> pl.DataFrame:
    """What the store has of files (as they are called now, by the names that it has them under): id, file."""
    names = pl.DataFrame({"old": list(files), "file": list(files.values())}, schema=NAMES)
    stored = store.heads().select("id", old=file_of_place()).filter(pl.col("old").is_in(list(files)))
    return store.collect(stored).join(names, on="old").select("id", "file")


def _of_one_name(new: Collection[str], before: Collection[str]) -> dict[str, str]:
    """The new file for each of before that has its name, where there is one of each."""
    names = Counter(map(name_of, new))
    alike = [file for file in before if name_of(file) in names]
    had = Counter(map(name_of, alike))
    newer = {name_of(file): file for file in new}
    return {file: newer[name] for file in alike if names[name := name_of(file)] == had[name] == 1}


def _is_gone(file: str) -> bool:
    """Whether there is nothing of that name any more. A name below another folder may only not be seen from here."""
    outer = Path(file.partition("!")[0])
    if file == NOWHERE or is_address(file) or not (outer.is_absolute() or outer.parent.is_dir()):
        return False
    return not os.path.lexists(outer)
