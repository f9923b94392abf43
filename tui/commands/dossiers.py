"""Dossiers: which there are, whether one is right, what is in it."""

from typing import TYPE_CHECKING, Annotated, Final

import typer

from model.counting import counted
from tui.commands.helping import HelpedCommand
from tui.commands.options import DossierOption, dossier_name
from tui.text import one_line

if TYPE_CHECKING:
    import polars as pl

    from model.dossier import Dossier
    from model.reading.checking import Finding

CHECKED: Final = 5_000
"""Of a larger store the newest articles of this number are looked through."""

app = typer.Typer(help="Dossiers: list, check, show.", no_args_is_help=True, rich_markup_mode=None)

NameArgument = Annotated[str | None, typer.Argument(metavar="NAME", help="By name, or as a TOML file.")]


@app.command("list", cls=HelpedCommand)
def list_dossiers() -> None:
    """The dossiers that ship, and your own."""
    from model.dossier import data_names

    for name in data_names("dossiers"):
        print(name)


@app.command(cls=HelpedCommand)
def check(
    context: typer.Context,
    name: NameArgument = None,
    on: Annotated[
        list[str] | None,
        typer.Option("--on", metavar="PATH", help="Articles to look through instead of the store's. Repeatable."),
    ] = None,
    hints: Annotated[
        bool, typer.Option("--hints", help="Also list cues that never fire and terms that never hit in the articles.")
    ] = False,
    dossier: DossierOption = None,
) -> None:
    """Whether a dossier and its cues are as they should be: a line for each fault, and exit code 1 if there is one.

    Faults are cues that contradict their examples or collide with each other. What a lexicon that ships says is looked
    at only for a dossier that ships. That a cue never fires, or a term never hits, is no fault but a hint.
    """
    from model.dossier import load_dossier
    from model.reading import Reader
    from model.reading.checking import faults, unfired
    from model.reading.weighing.general import described
    from model.reading.what.cues import load_cues

    known_as = name or dossier_name(context, dossier)
    known = load_dossier(known_as)
    reader = Reader(known, load_cues(known.cues))
    only = _own_cues(known_as, known)
    found = faults(reader.cues, reader.world, only)
    articles = _of_store(known_as) if on is None else _at(on)
    silent = list(unfired(reader, articles, only))
    print(f"{summary(known)} · rules {reader.fingerprint}")
    print(described(known))
    for finding in [*found, *(silent if hints else [])]:
        print(one_line(f"{finding.of} {finding.what}"))
    if not found:
        print("fits: no cue contradicts its examples or another")
    if silent and not hints:
        print(f"{_summed(silent)} in {counted(articles.height, 'article')}; --hints lists them")
    raise typer.Exit(1 if found else 0)


def _summed(silent: "list[Finding]") -> str:
    cues = sum(finding.of.startswith("cue ") for finding in silent)
    issues = len(silent) - cues
    parts = [f"{counted(cues, 'cue')} never fire" + "s" * (cues == 1)] if cues else []
    if issues:
        parts.append(f"{counted(issues, 'issue')} {'has' if issues == 1 else 'have'} terms that never hit")
    return ", ".join(parts)


def _own_cues(known_as: str, known: "Dossier") -> frozenset[str] | None:
    """The cues that the user wrote; None, which is all, where neither the dossier nor its lexicon is the user's."""
    from model.dossier import own_file
    from model.reading.what.cues import own_ids

    is_own = own_file("dossiers", known_as) or own_file("cues", known.cues)
    return own_ids(known.cues) if is_own else None


def _at(places: list[str]) -> "pl.DataFrame":
    from model.article import articles_frame
    from tui.commands.adding import reports
    from tui.commands.talk import Progress

    return articles_frame(article for report in reports(places, Progress()) for article in report.articles)


def _of_store(name: str) -> "pl.DataFrame":
    """ARTICLES, the newest of the store or of the demo."""
    import polars as pl

    from model.schema import ARTICLES
    from tui.commands.opening import open_told

    library = open_told(name)
    heads = library.articles.head(CHECKED)
    texts = library.texts(heads["id"].to_list())
    known = pl.DataFrame({"id": list(texts), "text": list(texts.values())}, schema={"id": pl.String, "text": pl.String})
    return heads.join(known, on="id").select(ARTICLES.names()).cast(ARTICLES)


def summary(dossier: "Dossier") -> str:
    """What is in a dossier, counted."""
    counts = ", ".join(
        (
            counted(len(dossier.issues), "issue"),
            counted(len(dossier.people), "person", "people"),
            counted(len(dossier.sources), "source"),
        )
    )
    return f"{dossier.slug} ({dossier.name}): {counts}"


@app.command(cls=HelpedCommand)
def show(context: typer.Context, name: NameArgument = None, dossier: DossierOption = None) -> None:
    """The issues of a dossier, each with its line of description."""
    from model.dossier import load_dossier

    known = load_dossier(name or dossier_name(context, dossier))
    print(known.name)
    width = max(len(slug) for slug in known.slugs)
    for issue in known.issues:
        print(f"  {issue.slug:{width}}  {issue.name}: {issue.description}")
