"""What the files of an addition gave before and tell anew: the older versions are set aside, and stay in the store."""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Final, NamedTuple

import polars as pl

from model.errors import StoreError
from model.judging.superseding import EVERY_DOSSIER, decided_otherwise, superseded, supersessions, told_again
from model.readers.walk import is_address
from model.store.moved import NOWHERE, articles_of, file_of_place, moved_files, name_of
from model.store.renamed import keep_renamed, renamed
from model.store.tables import Store
from model.store.unsettled import Journal, Unsettled, are_left, left
from model.store.versions import newer_versions

_COMPARED: Final = ("id", "ref", "date", "url", "text")


class Superseded(NamedTuple):
    """What an addition came to, in versions."""

    newer: frozenset[str] = frozenset()
    """The ids of new articles that are newer versions of what was there."""
    again: int = 0
    """How many older versions their files tell again, so that they count again."""


class Versions:
    """Follows an addition: what its files give, and what of that is new. A file is the same by its path, or was moved.

    Of files that give only what is new, under a name that is new too, nothing is remembered. The rest is also on disk
    before it is stored: what is killed before it has settled is settled by others.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._before: pl.DataFrame | None = None
        self._names = frozenset[str]()
        """Those of the files that the store has, without their folders."""
        self._begun = pl.DataFrame()
        """What the last file has given so far, where the store has nothing of that."""
        self._given = list[pl.DataFrame]()
        self._new = set[str]()
        self._new_before = set[str]()
        """What was new of these files to additions that ended before they had read them."""
        self._last_file: str | None = None
        self._journal = Journal(store.folder)
        self._left = list[Unsettled]()

    def given(self, articles: pl.DataFrame) -> None:
        """These ARTICLES are in the files, new or not; told before they are stored."""
        if self._before is None:
            self._before = self._files_before()
            self._names = frozenset(map(name_of, self._before["spelled"]))
            self._left = _halves(self._store)
        if not (self._before.is_empty() or articles.is_empty()):
            self._remember(articles, self._before)

    def all_given(self) -> None:
        """There are no more in the files; told as soon as that is known."""
        self._journal.end()

    def _remember(self, articles: pl.DataFrame, before: pl.DataFrame) -> None:
        files = articles.select("id", "place", file_of_place().alias("file"), self._store.are_new(articles["id"]))
        spelled = _spelled(files["file"].unique())
        known = {
            *spelled.join(before, on="spelled", how="semi")["file"],
            *files.filter(~pl.col("is_new"))["file"],
            *(file for file in spelled["file"] if name_of(file) in self._names),
        }
        if files["file"][0] == self._last_file:  # it goes on
            known.update([] if self._begun.height else [self._last_file])
            files = pl.concat([self._begun, files], how="diagonal")
        is_known = pl.col("file").is_in(list(known))
        known_files = files.filter(is_known)
        self._last_file = files["file"][-1]
        self._begun = files.filter(~is_known, pl.col("file") == self._last_file)
        self._given.append(known_files)
        for half in self._left:
            if half.last_file in spelled["spelled"]:
                self._new_before.update(half.given.filter("is_new", file=half.last_file)["id"])
        if self._journal.is_begun or known_files["is_new"].any():
            self._journal.write(known_files if self._journal.is_begun else pl.concat(self._given))

    def stored(self, new: pl.Series) -> None:
        """The articles with these ids are new in the store."""
        if self._given:
            self._new.update(new)

    def settled(self, *, is_whole: bool = True) -> Superseded:
        """Set aside what the files tell anew; unless all was read, the last file may have more to tell, and is left."""
        try:
            return self._settled(is_whole=is_whole) if self._given else Superseded()
        finally:
            self._journal.close(is_settled=is_whole)

    def _settled(self, *, is_whole: bool) -> Superseded:
        given = pl.concat(self._given)
        if not is_whole:
            given = given.filter(pl.col("file") != self._last_file)
        judgements = self._judgements()
        again = given.filter(pl.col("id").is_in(list(superseded(judgements))))
        if again.is_empty() and not given["id"].is_in(list(self._new | self._new_before)).any():
            self._keep_moved(given, judgements)
            return Superseded()
        with self._store.judging_alone():
            found = self._settle(given)
        spelled = _spelled(given["file"].unique())["spelled"]
        for half in self._left:
            if half.last_file in spelled:
                half.forget()
        return found

    def taken_up(self, half: Unsettled) -> Superseded:
        """Settle what another addition has left, as far as it went."""
        self._given, self._last_file = [half.given], half.last_file
        self._new.update(half.given.filter("is_new")["id"])
        return self._settled(is_whole=half.is_whole)

    def _settle(self, given: pl.DataFrame) -> Superseded:
        judgements, at = self._judgements(), datetime.now(UTC).replace(tzinfo=None)
        out = superseded(judgements)
        there = self._there(given)
        before = there.filter(~pl.col("id").is_in([*self._new, *self._new_before]))
        moved = self._moved(given, before, self._files_before()["spelled"], out)
        there = pl.concat([there, articles_of(self._store, moved)]).unique("id", keep="first", maintain_order=True)
        again = there.filter(pl.col("id").is_in(list(out & set(given["id"]))))["id"].to_list()
        arrived = given.filter(pl.col("id").is_in([*self._new, *self._new_before, *again]))
        changed = arrived["file"].unique()
        settled = {*given["id"], *out, *decided_otherwise(judgements)}
        gone = there.filter(pl.col("file").is_in(changed.implode()), ~pl.col("id").is_in(list(settled)))
        newer = self._newer(gone, given.filter(pl.col("file").is_in(gone["file"].implode())), set(arrived["id"]))
        self._store.judge(pl.concat([told_again(judgements, again, at), supersessions(newer, at)]))
        return Superseded(frozenset(ident for _, ident in newer.values()) & self._new, len(again))

    def _keep_moved(self, given: pl.DataFrame, judgements: pl.DataFrame) -> None:
        """Where files tell nothing new, but are there under other names than before, remember these."""
        before = (self._files_before() if self._before is None else self._before)["spelled"]
        known = _spelled(given["file"].unique()).filter(pl.col("spelled").is_in(before.implode()))["file"]
        under_new_names = given.filter(~pl.col("file").is_in(known.implode()))
        if under_new_names.height:
            own = pl.DataFrame(schema={"id": pl.String(), "file": pl.String()})
            self._moved(under_new_names, own, before, superseded(judgements))

    def _moved(self, given: pl.DataFrame, own: pl.DataFrame, stored: pl.Series, out: Collection[str]) -> dict[str, str]:
        """The files that were moved, by the names under which the store has them; they are remembered."""
        moved = moved_files(self._store, given, own, stored, out)
        moved |= {old: moved[now] for old, now in self._renamed.items() if now in moved}
        keep_renamed(self._store.folder, {old: now for old, now in moved.items() if now != NOWHERE})
        return moved

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """Those that were moved before."""
        return renamed(self._store.folder)

    def _newer(self, gone: pl.DataFrame, given: pl.DataFrame, arrived: set[str]) -> dict[str, tuple[str, str]]:
        """The place and id of the newer version of each that has one."""
        if gone.is_empty():
            return {}
        compared = {*gone["id"], *(arrived & set(given["id"]))}
        texts = self._store.texts(compared)
        heads = self._store.heads().filter(pl.col("id").is_in([*compared, *given["id"]]))
        rows = {row["id"]: row | {"text": texts.get(row["id"], "")} for row in self._rows(heads)}
        now = given.filter(pl.col("id").is_in(list(rows))).unique("id", keep="first", maintain_order=True)
        places = dict(now.select("id", "place").iter_rows())
        of_file = now.group_by("file").agg("id")
        found = dict[str, str]()
        for file, ids in of_file.iter_rows():
            before = gone.filter(file=file)["id"]
            found |= newer_versions([rows[one] for one in before], [rows[one] for one in ids], arrived)
        return {older: (places[ident], ident) for older, ident in found.items()}

    def _rows(self, heads: pl.LazyFrame) -> list[dict[str, Any]]:
        wanted = [name for name in _COMPARED if name != "text"]
        return self._store.collect(heads.select(wanted)).to_dicts()

    def _there(self, given: pl.DataFrame) -> pl.DataFrame:
        """What the store has of these files: id, file (as it is called now)."""
        spelled = _spelled(given["file"].unique())
        stored = self._store.heads().select("id", spelled=file_of_place())
        wanted = stored.filter(pl.col("spelled").is_in(spelled["spelled"].implode()))
        found = self._store.collect(wanted).join(spelled, on="spelled").select("id", "file")
        files = dict(spelled.select("spelled", "file").iter_rows())
        moved = {old: files[now] for old, now in self._renamed.items() if now in files}
        if moved:
            found = pl.concat([found, articles_of(self._store, moved)])
        return found.unique("id", keep="first", maintain_order=True).sort("id")

    def _files_before(self) -> pl.DataFrame:
        """The files that the store has articles of; `spelled` as they were named then, or are since they were moved."""
        if self._store.is_empty:
            return pl.DataFrame(schema={"spelled": pl.String()})
        stored = self._store.collect(self._store.heads().select(spelled=file_of_place()).unique())
        moved = pl.DataFrame({"spelled": list(self._renamed.values())}, schema=stored.schema)
        return pl.concat([stored, moved]).unique(maintain_order=True)

    def _judgements(self) -> pl.DataFrame:
        return self._store.collect(self._store.judgements().filter(pl.col("dossier") == EVERY_DOSSIER))


def settle_left(store: Store) -> int:
    """Settle what additions have left that were killed before they could; how many articles are superseded by that.

    Of a file that such a one had not read to its end, what it found is settled when it is taken in again.
    """
    if not are_left(store.folder):
        return 0
    count = 0
    with left(store.folder) as halves, suppress(StoreError, OSError):  # what can't be written is as it was
        for half in halves:
            if (half.given["file"] != half.last_file).any():
                count += len(Versions(store).taken_up(half).newer)
            half.keep_last()
    return count


def _halves(store: Store) -> list[Unsettled]:
    """What is left of files that were not read to their ends."""
    settle_left(store)
    if not are_left(store.folder):
        return []
    with left(store.folder) as halves:
        return halves


def _spelled(files: pl.Series) -> pl.DataFrame:
    """The ways to name each of these files: file, spelled. What came through a pipe is never the same again."""
    rows = [(file, spelled) for file in files for spelled in _spellings(file)]
    return pl.DataFrame(rows, schema={"file": pl.String(), "spelled": pl.String()}, orient="row")


def _spellings(file: str) -> Iterable[str]:
    """As it is called, as a whole path, and as it is called in each of the folders that it lies in, or beside.

    What lies in an archive is called as that calls it, whatever that is: no name there passes for a file.
    """
    if file == NOWHERE:
        return ()
    if is_address(file):
        return (file,)
    outer, within, inner = file.partition("!")
    absolute = os.path.abspath(outer)  # noqa: PTH100 - links are not followed
    names = [outer, absolute, *(absolute[at + 1 :] for at, sign in enumerate(absolute) if sign == os.sep)]
    with suppress(ValueError):  # on another drive
        names.append(os.path.relpath(absolute))
    return dict.fromkeys(name + within + inner for name in names)
