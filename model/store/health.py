"""What is wrong with a store: which table, which file, how much is lost by it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import polars as pl

from model.article import article_id
from model.errors import StoreError
from model.schema import label_of
from model.store.commits import LOG, spoilt_files
from model.store.lock import LOCKS, what_is_wrong
from model.store.sums import is_as_written
from model.store.table import NewerStoreError, Table, live_files
from model.store.tables import Store
from model.store.troubles import NO_FOLDER, WITHOUT_LINKS, first_line, in_the_way, lacks_links, unreadable
from model.words.counting import counted

SOURCES: Final = ("articles", "judgements")
"""The tables whose rows can't be made again."""
NEEDED: Final = {"articles": ("id", "title", "text"), "judgements": ("id", "at", "verb")}
"""The columns without which a row is none."""
BY_REPAIR: Final = "by `issuewatch doctor --repair`"


class Harm(NamedTuple):
    """A file that is not as it should be."""

    table: str
    file: str
    """Its name, from the table's folder on."""
    what: str
    """What is wrong with it."""
    rows: int | None = None
    """How many rows it held, as far as the log tells."""
    then: str | None = None
    """What can be done about it, where that is not what can be done about any file of the table."""

    @property
    def is_loss(self) -> bool:
        """Whether it held what can't be made again."""
        return self.table in SOURCES

    @property
    def words(self) -> str:
        """One line for people."""
        held = "" if self.rows is None else f" ({counted(self.rows, 'row')})"
        saved = "what other files hold of it can be saved" if self.is_loss else "all of it can be made again"
        return f"{self.table}/{self.file} {self.what}{held}: {self.then or f'{saved}, {BY_REPAIR}'}"


def harms(store: Store) -> list[Harm]:
    """All that is wrong, table by table; reads every file. NewerStoreError for a store that is only too new."""
    if file := in_the_way(store.folder.absolute()):
        raise StoreError(f"{file}: {NO_FOLDER}")
    for lock in LOCKS:
        if what := what_is_wrong(store.folder / lock):
            raise StoreError(f"{store.folder / lock}: {what}")
    if lacks_links(store.folder):
        raise StoreError(f"{store.folder}: {WITHOUT_LINKS}")
    store.tables["articles"].check_name()
    found = [harm for name, table in store.tables.items() for harm in _harms(name, table)]
    return found or _estranged(store)


def unfit(table: Table, file: Path) -> str | None:
    """What is wrong with a data file of a table, if anything: also values that can't be, or are no more as stored.

    Ids of articles are made of what they say. What else is another than it was, is told by `sums`.
    """
    if what := unreadable(file):
        return what
    try:
        rows = pl.scan_parquet(file)
        found = table.conformed(rows, rows.collect_schema().names()).collect()
    except (OSError, pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
        return f"can't be read: {first_line(error)}"
    count = _changed(table.folder.name, found)
    return f"holds {counted(count, 'row')} not as {'it was' if count == 1 else 'they were'} stored" if count else None


def _changed(name: str, rows: pl.DataFrame) -> int:
    """How many rows of a table are not what was stored, as far as that can be told."""
    return int((~is_as_stored(name, rows)).sum()) if name in SOURCES else 0


def is_as_stored(name: str, rows: pl.DataFrame) -> pl.Series:
    """Which rows of articles or judgements are what was stored: both have ids that are made of what they say."""
    from model.judging.kept import judgement_id  # noqa: PLC0415

    whole = rows.select(pl.all_horizontal(pl.col(NEEDED[name]).is_not_null())).to_series().to_list()
    if name == "articles":
        told = zip(whole, rows["id"], own_ids(rows), strict=True)
        return pl.Series([is_whole and known == own for is_whole, known, own in told], dtype=pl.Boolean)
    told = zip(whole, rows["id"], map(judgement_id, rows.iter_rows(named=True)), strict=True)
    return pl.Series(  # an id of another length is of somebody else's making
        [is_whole and (known == own or len(known) != len(own)) for is_whole, known, own in told], dtype=pl.Boolean
    )


def own_ids(articles: pl.DataFrame) -> list[str]:
    """The ids that articles should have by what they say."""
    said = articles.select("date", "title", "source", "url", "text")
    return [article_id(day, title or "", source, url, text or "") for day, title, source, url, text in said.iter_rows()]


def _estranged(store: Store) -> list[Harm]:
    """Claims that fit no article, or not themselves."""
    claims = store.tables["claims"]
    if not claims.exists or not store.tables["articles"].exists:
        return []
    days = store.tables["articles"].scan().select("id", day="date").unique("id")
    found: list[Harm] = []
    for path, rows in live_files(claims.opened()).select("path", "rows").iter_rows():
        file = pl.scan_parquet(claims.folder / path)
        told = claims.conformed(file, file.collect_schema().names())
        is_unlike = pl.col("label").ne_missing(label_of(pl.col("level")))
        is_cut = (pl.col("quote").str.len_chars() != pl.col("end") - pl.col("start")).fill_null(value=True)
        is_claim = pl.col("issue").is_not_null()
        is_moved = pl.col("date").ne_missing(pl.col("day"))
        is_odd = pl.col("is_there").is_null() | (is_claim & (is_moved | is_unlike | is_cut))
        joined = told.join(days.with_columns(is_there=True), left_on="article", right_on="id", how="left")
        if count := int(joined.select(is_odd.sum()).collect().item()):
            words = f"holds {counted(count, 'row')} that {'fits' if count == 1 else 'fit'} no article"
            found.append(Harm("claims", path, words, rows))
    return found


def _harms(name: str, table: Table) -> Iterator[Harm]:
    written = data_files(table)  # before the log is read: what another process has yet to commit is not among them
    try:
        if not table.exists:
            return
        files = live_files(table.opened()).select("path", "rows", "bytes")
    except NewerStoreError:
        raise
    except (StoreError, pl.exceptions.PolarsError) as error:
        yield from _harms_of_log(name, table.folder, error)
        return
    found = [Harm(name, f"{LOG}/{file}", what) for file, what in spoilt_files(table.folder / LOG)]
    for path, rows, size in files.iter_rows():
        what = unfit(table, table.folder / path) or _not_as_told(table.folder / path, rows, size)
        if what or not is_as_written(table.folder, table.folder / path):
            found.append(Harm(name, path, what or "is not as it was written", rows))
    yield from found
    if name in SOURCES and not found:  # else it is repaired, for which every file is looked at
        yield from _unnamed(name, table, written)


def _not_as_told(file: Path, rows: int | None, size: int | None) -> str | None:
    """What tells that another file is in the place of one that a commit names, though it can be read: its measure, as
    far as the commit tells it.
    """
    if size is not None and (there := file.stat().st_size) != size:
        return f"is {counted(there, 'byte')} long, not {size:,}"
    held = pl.scan_parquet(file).select(pl.len()).collect().item()
    return f"holds {counted(held, 'row')}, not {rows:,}" if rows is not None and held != rows else None


def data_files(table: Table) -> list[Path]:
    """All files with rows in a table's folder, whether a commit names them or not."""
    return sorted(file for file in table.folder.glob("**/*.parquet") if LOG not in file.parts)


def _unnamed(name: str, table: Table, written: Sequence[Path]) -> Iterator[Harm]:
    """Files that no commit names, and that hold what the table does not: their commit is gone, or was never made.

    Those that were put together with others hold nothing of their own.
    """
    named = {table.folder / path for path in live_files(table.opened())["path"]}
    others = {file: pl.read_parquet_schema(file) for file in written if file not in named and not unreadable(file)}
    rows = [
        pl.scan_parquet(file).select("id", file=pl.lit(str(file)))
        for file, columns in others.items()
        if columns.get("id") == pl.String
    ]
    if not rows:
        return
    own = pl.concat(rows).join(table.scan().select("id"), on="id", how="anti").collect()
    for (file,), ids in own.group_by("file", maintain_order=True):
        is_own = pl.col("id").is_in(ids["id"].implode())
        found = table.conformed(pl.scan_parquet(file).filter(is_own), others[Path(file)], or_null=True).collect()
        if count := int(is_as_stored(name, found).sum()):
            words = f"is named by no commit, and holds {counted(count, 'row')} that no other file holds"
            then = f"{'it' if count == 1 else 'they'} can be saved, {BY_REPAIR}"
            yield Harm(name, str(Path(file).relative_to(table.folder)), words, then=then)


def _harms_of_log(name: str, folder: Path, error: Exception) -> Iterator[Harm]:
    """Which files of the log are spoilt; the log itself, if all can be read and still make no table."""
    if not folder.exists():
        then = "put it back; else `issuewatch doctor --repair`, then add an export or the articles again"
        yield Harm(name, "", "is missing, though there is what was made of it", then=then)
        return
    if not (folder / LOG).is_dir():
        yield Harm(name, LOG, "is missing")
        return
    spoilt = list(spoilt_files(folder / LOG))
    yield from (Harm(name, f"{LOG}/{file}", what) for file, what in spoilt)
    if not spoilt:
        yield Harm(name, LOG, f"makes no table: {first_line(error)}")
