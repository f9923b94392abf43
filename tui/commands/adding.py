"""Taking articles into the store."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tui.commands.options import DossierOption, dossier_name
from tui.commands.talk import Progress, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from model.article import ReadReport
    from model.dossier import Dossier

PlacesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH", help="Files, folders, or - for standard input.", show_default=False),
]


def reports(places: list[str], progress: Progress) -> "Iterator[ReadReport]":
    """What these places hold, batch by batch; a place that isn't there is wrong use, an unusable input is said."""
    from model.readers import read_places

    if not places:
        raise typer.BadParameter("name files or folders, or - for standard input", param_hint="PATH")
    for place in places:
        if place != "-" and not Path(place).exists():
            raise typer.BadParameter(f"{place} does not exist", param_hint="PATH")
    for report in read_places(places, stdin=sys.stdin.buffer):
        if report.problems:
            progress.clear()
        for problem in report.problems:
            say(str(problem))
        yield report


def add(
    context: typer.Context,
    places: PlacesArgument = None,
    dossier: DossierOption = None,
) -> None:
    """Read files, folders, stdin into the store."""
    from model.dossier import load_dossier

    known = load_dossier(dossier_name(context, dossier))
    progress = Progress()
    new, repeated, unusable = _take_in(reports(places or [], progress), known, progress)
    progress.done(f"{new:,} new, {repeated:,} known before, {unusable:,} unusable")
    raise typer.Exit(1 if unusable else 0)


def _take_in(read: "Iterable[ReadReport]", dossier: "Dossier", progress: Progress) -> tuple[int, int, int]:
    """How many articles were new, known before, and how many inputs could not be used."""
    from model.article import articles_frame
    from model.store import Store, reader_for, take_in

    store, reader = Store(), reader_for(dossier)
    new = repeated = unusable = 0
    for report in read:
        articles = articles_frame(report.articles)
        added = take_in(store, articles, dossier, reader)
        new += added.new
        repeated += len(report.articles) - added.new
        unusable += len(report.problems)
        progress.step(len(report.articles), int(articles["text"].str.len_bytes().sum()))
    return new, repeated, unusable
