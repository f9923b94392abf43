"""Taking articles into the store."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from tui.commands.options import DossierOption, dossier_name
from tui.commands.talk import Progress, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from model.article import ReadReport
    from model.dossier import Dossier
    from model.store import Store

PlacesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.", show_default=False),
]


class Taken(NamedTuple):
    """What an addition came to, in articles, and in inputs that could not be used."""

    new: int
    copies: int
    """Of the new ones: other tellings of an earlier report."""
    repeated: int
    unusable: int

    @property
    def words(self) -> str:
        """`3 new, 1 of them a copy of an earlier report, 0 known before, 0 unusable`."""
        some = "a copy of an earlier report" if self.copies == 1 else "copies of earlier reports"
        copies = f", {self.copies:,} of them {some}" if self.copies else ""
        return f"{self.new:,} new{copies}, {self.repeated:,} known before, {self.unusable:,} unusable"


def reports(places: list[str], progress: Progress) -> "Iterator[ReadReport]":
    """What these places hold, batch by batch; a place that isn't there is wrong use, an unusable input is said."""
    from model.readers import read_places

    if not places:
        raise typer.BadParameter("name files or folders, or - for standard input", param_hint="PATH")
    for place in places:
        if place != "-" and not Path(place).exists():
            raise typer.BadParameter(f"{place} does not exist", param_hint="PATH")
    is_nothing = True
    for report in read_places(places, stdin=sys.stdin.buffer):
        is_nothing = False
        if report.problems:
            progress.clear()
        for problem in report.problems:
            say(str(problem))
        yield report
    if is_nothing:
        say(f"nothing that can be read in {', '.join(places)}")


def add(
    context: typer.Context,
    places: PlacesArgument = None,
    dossier: DossierOption = None,
) -> None:
    """Read files, folders, stdin into the store."""
    from model.dossier import load_dossier

    known = load_dossier(dossier_name(context, dossier))
    progress = Progress()
    taken = _take_in(reports(places or [], progress), known, progress)
    progress.done(taken.words)
    raise typer.Exit(1 if taken.unusable else 0)


def _take_in(read: "Iterable[ReadReport]", dossier: "Dossier", progress: Progress) -> Taken:
    from model.article import articles_frame
    from model.store import Store, reader_for, take_in

    store, reader = Store(), reader_for(dossier)
    repeated = unusable = 0
    new: list[str] = []
    for report in read:
        articles = articles_frame(report.articles)
        added = take_in(store, articles, dossier, reader)
        new.extend(added.articles["id"])
        repeated += len(report.articles) - added.new
        unusable += len(report.problems)
        progress.step(len(report.articles), int(articles["text"].str.len_bytes().sum()))
    return Taken(len(new), _copies(store, new), repeated, unusable)


def _copies(store: "Store", new: list[str]) -> int:
    """How many of the new articles tell what an earlier article told."""
    import polars as pl

    from model.store import copies_in

    if not new:
        return 0
    known = store.collect(store.articles().select("id"))["id"]
    return copies_in(store, known).filter(pl.col("article").is_in(new), pl.col("article") != pl.col("origin")).height
