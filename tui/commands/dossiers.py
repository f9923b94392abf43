"""Dossiers: which there are, whether one is right, what is in it."""

from typing import TYPE_CHECKING, Annotated, Final

import typer

from model.counting import counted
from tui.commands.options import DossierOption, dossier_name
from tui.text import one_line

if TYPE_CHECKING:
    import polars as pl

    from model.dossier import Dossier

CHECKED: Final = 5_000
"""Of a larger store the newest articles of this number are looked through."""

app = typer.Typer(help="Dossiers: list, check, show.", no_args_is_help=True, rich_markup_mode=None)

NameArgument = Annotated[str | None, typer.Argument(metavar="NAME", help="By name, or as a TOML file.")]


@app.command("list")
def list_dossiers() -> None:
    """The dossiers that ship, and your own."""
    from model.dossier import data_names

    for name in data_names("dossiers"):
        print(name)


@app.command()
def check(
    context: typer.Context,
    name: NameArgument = None,
    on: Annotated[
        list[str] | None,
        typer.Option("--on", metavar="PATH", help="Articles to look through instead of the store's. Repeatable."),
    ] = None,
    dossier: DossierOption = None,
) -> None:
    """Whether a dossier and its cues are as they should be: a line for each fault, and exit code 1 if there is one.

    Faults are cues that contradict their examples, collide with each other or never fire, and terms that never hit.
    """
    from model.dossier import load_dossier
    from model.reading import Reader
    from model.reading.checking import findings
    from model.reading.cues import load_cues

    known_as = name or dossier_name(context, dossier)
    known = load_dossier(known_as)
    reader = Reader(known, load_cues(known.cues))
    found = findings(reader, _of_store(known_as) if on is None else _at(on))
    print(f"{summary(known)} · rules {reader.fingerprint}")
    for finding in found:
        print(one_line(f"{finding.of} {finding.what}"))
    raise typer.Exit(1 if found else 0)


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


@app.command()
def show(context: typer.Context, name: NameArgument = None, dossier: DossierOption = None) -> None:
    """The issues of a dossier, each with its line of description."""
    from model.dossier import load_dossier

    known = load_dossier(name or dossier_name(context, dossier))
    print(known.name)
    width = max(len(slug) for slug in known.slugs)
    for issue in known.issues:
        print(f"  {issue.slug:{width}}  {issue.name}: {issue.description}")
