"""Taking articles into the store."""

import operator
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from model.machine.memory import keep_pages
from model.words.counting import counted
from tui.commands.fetching import AllowPrivateOption, EnvProxyOption
from tui.commands.metering import Meter
from tui.commands.options import DossierOption, dossier_name
from tui.commands.troubles import SAID, Troubles, more_like
from tui.terminal import interrupts
from tui.terminal.talk import UNDATED, Progress, say
from tui.wording.loose import left_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    import polars as pl

    from model.article import Article, ReadReport
    from model.dossier import Dossier
    from model.errors import ReadError
    from model.fetch.runs import Ways
    from model.readers.inputs import Input
    from model.store import ReadsArticles
    from model.store.addition import Outcome
    from model.store.exported import Part

    WaysMade = Callable[[], Ways]

PlacesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH|URL", help="Files, folders, patterns, web addresses, or - for standard input.", show_default=False
    ),
]
MapOption = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=COLUMN", help="The column that a field is in: title=headline. Repeatable."),
]
SHOWN_FILES = 3
"""Files that the line of an addition names."""


class Taken(NamedTuple):
    """What an addition came to, in articles, and in inputs that could not be used."""

    new: int = 0
    versions: int = 0
    """Of the new ones: newer versions of what their files gave before."""
    copies: int = 0
    """Of the others: other tellings of an earlier report."""
    undated: int = 0
    """Of the new ones."""
    repeated: int = 0
    again: int = 0
    """Of these: older versions that count again."""
    unusable: int = 0
    loose: int = 0
    """Judgements that fit nothing in the newer versions of their articles."""
    unjudged: tuple[str, ...] = ()
    """The places of new claims whose words were judged in another article."""

    @property
    def words(self) -> str:
        """`3 new, 1 of them a newer version of what was there, 0 known before, 0 unusable`."""
        versions = "a newer version" if self.versions == 1 else "newer versions"
        copies = "a copy of an earlier report" if self.copies == 1 else "copies of earlier reports"
        told = {f"{versions} of what was there": self.versions, copies: self.copies}
        new = "".join(f", {count:,} of them {words}" for words, count in told.items() if count)
        again = f", {self.again:,} of them counting again" if self.again else ""
        return f"{self.new:,} new{new}, {self.repeated:,} known before{again}, {self.unusable:,} unusable"

    @property
    def told(self) -> str:
        """The same, and that the undated count for nothing."""
        counts = "it counts" if self.undated == 1 else "they count"
        undated = f"; {self.undated:,} of the new undated: {counts} in no standing, {UNDATED}" if self.undated else ""
        return "; ".join(filter(None, (self.words + undated, left_words(self.loose, self.unjudged))))

    def __or__(self, other: "Taken") -> "Taken":
        """Both together."""
        return Taken(*map(operator.add, self, other))


class _Stopped(KeyboardInterrupt):
    """Ctrl-C while articles were taken in: what there was so far is in the store."""

    def __init__(self, taken: Taken) -> None:
        super().__init__()
        self.taken = taken


def reports(
    places: list[str], progress: Progress, maps: list[str] | None = None, ways: "WaysMade | None" = None
) -> "Iterator[ReadReport]":
    """What these places hold, batch by batch; what is unusable is said, and the rest goes on. Of exports, the articles.

    It is wrong use if none of the places is there.
    """
    from model.article import ReadReport
    from model.store.exported import told_apart

    exports, others = told_apart(places)
    of_exports = (ReadReport(part.articles, part.problems) for part in _parts_of(exports, progress))
    return chain(of_exports, _reports_of(others, progress, maps, ways) if others or not exports else ())


def _parts_of(exports: list[str], progress: Progress) -> "Iterator[Part]":
    """What exports of a whole store hold; what of it can't be used is said."""
    from model.store.exported import read_export

    problems = 0
    for part in (part for export in exports for part in read_export(export)):
        if part.problems:
            progress.clear()
        for problem in part.problems[: max(SAID - problems, 0)]:
            say(str(problem))
        problems += len(part.problems)
        yield part
    if (more := problems - SAID) > 0:
        progress.clear()
        say(more_like(more))


def _reports_of(
    places: list[str], progress: Progress, maps: list[str] | None = None, ways: "WaysMade | None" = None
) -> "Iterator[ReadReport]":
    """`reports` of places that are no exports."""
    from model.readers.walk import is_there, why_none

    if not places:
        raise typer.BadParameter("name files or folders, or - for standard input", param_hint="PATH")
    if not any(map(is_there, places)):
        raise typer.BadParameter(f"{places[0] or repr(places[0])} {why_none(places[0])}", param_hint="PATH")
    return _reports(places, progress, maps, ways)


def _reports(
    places: list[str],
    progress: Progress,
    maps: list[str] | None,
    ways: "WaysMade | None" = None,
    *,
    are_found: bool = False,
) -> "Iterator[ReadReport]":
    from model.readers import read_inputs
    from model.readers.walk import inputs_in
    from model.reading.text.abroad import foreign
    from model.reading.text.endless import endless

    names = _names(maps)
    meter = Meter(places)
    progress.share = lambda: meter.share(progress.bytes)

    def tell(line: str) -> None:
        progress.clear()
        say(line)

    fetched = _fetched(ways, names)
    inputs = inputs_in(places, sys.stdin.buffer, names=names, fetched=fetched, are_found=are_found, tell=tell)
    is_nothing, troubles = True, Troubles()
    for report in read_inputs(meter.metered(inputs)):
        is_nothing = False
        meter.read(sum(map(_size, report.articles)))
        note, abroad = foreign(report.articles)
        notes = list(filter(None, [note, endless(report.articles)]))
        if lines := [*troubles.lines(report.problems), *notes]:
            progress.clear()
        for line in lines:
            say(line)
        yield report._replace(silent=abroad)
    for line in troubles.rest():
        tell(line)
    if is_nothing:
        say(f"nothing that can be read in {', '.join(places)}")


def _names(maps: list[str] | None) -> dict[str, str]:
    """Fields of an article to the columns that they are in."""
    if not maps:
        return {}
    from model.readers.fields import parse_names

    try:
        return parse_names(maps)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--map") from error


def _fetched(ways: "WaysMade | None", names: dict[str, str]) -> "Callable[[str], Iterator[Input | ReadError]]":
    """Gets an address, once it is its turn."""

    def fetched(url: str) -> "Iterator[Input | ReadError]":
        from model.fetch.runs import Ways, web_input

        yield web_input(url, ways() if ways else Ways(), names)

    return fetched


def ways_of(allow_private: bool, env_proxy: bool) -> "WaysMade":
    """How the web is gone to, as asked; httpx is only loaded once an address is."""

    def made() -> "Ways":
        from model.fetch.runs import Ways

        return Ways(allow_private, env_proxy)

    return made


def add(
    context: typer.Context,
    places: PlacesArgument = None,
    watch: Annotated[bool, typer.Option("--watch", help="Go on with what is new or changed in these folders.")] = False,
    maps: MapOption = None,
    allow_private: AllowPrivateOption = False,
    env_proxy: EnvProxyOption = False,
    dossier: DossierOption = None,
) -> None:
    """Read files, folders, web pages, stdin into the store."""
    keep_pages()
    from model.dossier import load_dossier
    from model.store.exported import told_apart

    exports, others = told_apart([] if watch else places or [])
    _give_back(exports)
    known = load_dossier(dossier_name(context, dossier))
    if watch:
        taken = _watch(places or [], maps, known)
    else:
        progress = Progress()
        taking, taken = _Taking(known), Taken()
        try:
            taken |= taking.take_exports(exports, progress)
            if others or not exports:
                taken |= taking.take(_reports_of(others, progress, maps, ways_of(allow_private, env_proxy)), progress)
        except _Stopped as stop:
            progress.clear()
            say(f"stopped: {(taken | stop.taken).words}; they are in the store, and the same command goes on")
            raise typer.Exit(130) from None
        progress.done(taken.told)
    raise typer.Exit(1 if taken.unusable else 0)


def _give_back(exports: list[str]) -> None:
    """The dossiers and cues of exports come first: articles may be asked to be read by them."""
    from model.store.own_data import given_back

    for line in (line for export in exports for line in given_back(export)):
        say(line)


def _size(article: "Article") -> int:
    return len(article.text.encode(errors="surrogatepass"))


class _Taking:
    """Takes what was read into the store, with what the rules read in it."""

    def __init__(self, dossier: "Dossier") -> None:
        from model.store import Store, reader_for

        self._dossier = dossier
        self._store: Store = Store()
        self._reader: ReadsArticles = reader_for(dossier)

    def take(self, read: "Iterable[ReadReport]", progress: Progress, *, are_exported: bool = False) -> Taken:
        """Take in all that is read; what was exported comes with what was said of its older versions."""
        from model.article import articles_frame
        from model.errors import StoreError
        from model.store.addition import Addition

        repeated = unusable = 0
        addition = Addition(self._store, self._dossier, self._reader, is_exported=are_exported)
        sizes = deque[int]()

        def batches() -> "Iterator[pl.DataFrame]":
            nonlocal repeated, unusable
            for report in read:
                unusable += report.unusable
                articles = articles_frame(report.articles)
                repeated += len(report.articles) - articles.height  # twice in what is added
                sizes.append(int(articles["text"].str.len_bytes().sum()))
                yield articles

        def taken(found: "Outcome", copies: int = 0) -> Taken:
            newer, again = found.versions
            known = repeated + found.repeated
            return Taken(
                len(found.new), len(newer), copies, found.undated, known, again, unusable, found.loose, found.unjudged
            )

        try:
            for added in addition.of(batches()):
                progress.step(added.new + added.repeated, sizes.popleft())
        except KeyboardInterrupt as stop:
            addition.break_off()
            raise _Stopped(taken(addition.settled())) from stop
        except StoreError as error:
            progress.clear()
            if not addition.new:
                raise
            there = f"{counted(len(addition.new), 'new article')} of it in the store, and the same command goes on"
            raise StoreError(f"{error}; {there}") from error
        found = addition.settled()
        return taken(found, self._copies([ident for ident in found.new if ident not in found.versions.newer]))

    def take_exports(self, exports: list[str], progress: Progress) -> Taken:
        """Take in exports of a whole store, with their judgements."""
        from model.article import ReadReport
        from model.read_marks import NAME, ReadMarks
        from model.store.exported_marks import marks_given_back

        signers = Counter[str]()

        def articles() -> "Iterator[ReadReport]":
            for part in _parts_of(exports, progress):
                new = self._store.new_judgements(part.judgements)
                self._store.judge(new)
                signers.update(by or "nobody" for by in new["by"])
                yield ReadReport(part.articles, part.problems)

        taken = self.take(articles(), progress, are_exported=True)
        progress.clear()
        if signers:
            count = signers.total()
            say(f"{counted(count, 'new judgement')}, signed by {_signed(signers)}")
        marks = ReadMarks(self._store.folder / NAME)
        if read_before := sum(marks_given_back(export, marks) for export in exports):
            say(f"{counted(read_before, 'article')} marked as read")
        return taken

    def _copies(self, new: list[str]) -> int:
        """How many of the new articles tell what an earlier article told."""
        import polars as pl

        from model.store import copies_in

        if not new:
            return 0
        known = self._store.collect(self._store.articles().select("id"))["id"]
        is_new = pl.col("article").is_in(new)
        of_report = copies_in(self._store, known).group_by("origin").agg(is_new.sum() - is_new.all().cast(pl.UInt32))
        return int(of_report["article"].sum())


def _watch(places: list[str], maps: list[str] | None, dossier: "Dossier") -> Taken:
    """Take in what is in these folders, and what comes, until Ctrl-C; a line for each addition."""
    from model.watching import watched

    for place in places:
        if not place or not Path(place).is_dir():
            raise typer.BadParameter(f"{place or repr(place)} is no folder to be watched", param_hint="PATH")
    if not places:
        raise typer.BadParameter("name folders to be watched", param_hint="PATH")
    taking, total = _Taking(dossier), Taken()
    say(f"watching {', '.join(places)}; Ctrl-C ends it")
    try:
        for files in watched(places, tell=say):
            interrupts.raise_heard()
            if there := [file for file in files if file.exists()]:
                progress = Progress()
                taken = taking.take(_reports(list(map(str, there)), progress, maps, are_found=True), progress)
                total |= taken
                progress.done(f"{_named(there)}: {taken.told}")
    except KeyboardInterrupt as stop:
        total |= stop.taken if isinstance(stop, _Stopped) else Taken()
        say(f"stopped: {total.words}")
    return total


def _signed(signers: "Counter[str]") -> str:
    """`ana (3), bob (1)`: an export is believed as to who judged, so it is told."""
    more = len(signers) - SHOWN_FILES
    named = ", ".join(f"{by} ({count:,})" for by, count in signers.most_common(SHOWN_FILES))
    return named + (f" and {more:,} more" if more > 0 else "")


def _named(files: list[Path]) -> str:
    more = len(files) - SHOWN_FILES
    return ", ".join(file.name for file in files[:SHOWN_FILES]) + (f" and {more:,} more" if more > 0 else "")
