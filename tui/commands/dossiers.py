"""Dossiers: which there are, whether one is right, what is in it."""

from typing import TYPE_CHECKING, Annotated

import typer

from tui.commands.options import DossierOption, dossier_name

if TYPE_CHECKING:
    from model.dossier import Dossier

app = typer.Typer(help="Dossiers: list, check, show.", no_args_is_help=True, rich_markup_mode=None)

NameArgument = Annotated[str | None, typer.Argument(metavar="NAME", help="By name, or as a TOML file.")]


@app.command("list")
def list_dossiers() -> None:
    """The dossiers that ship, and your own."""
    from model.dossier import data_names

    for name in data_names("dossiers"):
        typer.echo(name)


@app.command()
def check(context: typer.Context, name: NameArgument = None, dossier: DossierOption = None) -> None:
    """Whether a dossier and its cues are as they should be; else file, key and what would be right."""
    from model.dossier import load_dossier
    from model.store import reader_for

    known = load_dossier(name or dossier_name(context, dossier))
    typer.echo(f"{summary(known)} · rules {reader_for(known).fingerprint}")


def summary(dossier: "Dossier") -> str:
    """What is in a dossier, counted."""
    counts = f"{len(dossier.issues)} issues, {len(dossier.people)} people, {len(dossier.sources)} sources"
    return f"{dossier.slug} ({dossier.name}): {counts}"


@app.command()
def show(context: typer.Context, name: NameArgument = None, dossier: DossierOption = None) -> None:
    """The issues of a dossier, each with its line of description."""
    from model.dossier import load_dossier

    known = load_dossier(name or dossier_name(context, dossier))
    typer.echo(known.name)
    width = max(len(slug) for slug in known.slugs)
    for issue in known.issues:
        typer.echo(f"  {issue.slug:{width}}  {issue.name}: {issue.description}")
