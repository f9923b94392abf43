"""Dossiers: which there are, one to begin with, whether one is right, what is in it."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from model.words.counting import counted
from tui.commands.beginning import write_new
from tui.commands.helping import HelpedCommand
from tui.commands.options import DossierOption, dossier_name
from tui.text import one_line, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    import polars as pl

    from model.dossier import Dossier, Issue
    from model.reading import Reader
    from model.reading.checking import Finding

CHECKED: Final = 5_000
"""Of a larger store the newest articles of this number are looked through."""

app = typer.Typer(help="Dossiers: list, new, check, show.", no_args_is_help=True, rich_markup_mode=None)

NameArgument = Annotated[str | None, typer.Argument(metavar="NAME", help="By name, or as a TOML file.")]


def _tell(text: str) -> None:
    """On stdout, through the gate: dossiers come from colleagues."""
    print(shown(text))


@app.command("list", cls=HelpedCommand)
def list_dossiers() -> None:
    """The dossiers that ship, and your own."""
    from model.data_files import data_names

    for name in data_names("dossiers"):
        _tell(name)


@app.command(cls=HelpedCommand)
def check(
    context: typer.Context,
    name: NameArgument = None,
    on: Annotated[
        list[str] | None,
        typer.Option("--on", metavar="PATH", help="Articles to look through instead of the store's. Repeatable."),
    ] = None,
    hints: Annotated[
        bool,
        typer.Option("--hints", help="Also list cues and terms that are never found, and what a matter adds."),
    ] = False,
    dossier: DossierOption = None,
) -> None:
    """Whether a dossier and its cues are as they should be: a line for each fault, and exit code 1 if there is one.

    Faults are keys and values that do not fit, entries that are there twice, cues that contradict their examples or
    collide with each other. What a lexicon that ships says is looked at only for a dossier that ships. That a cue never
    fires, or a term never hits, is no fault but a hint.
    """
    from model.data_files.faults import Fault
    from model.errors import FaultyFileError
    from model.reading.checking import commonplace, unfired
    from model.reading.weighing.general import described

    known_as = name or dossier_name(context, dossier)
    try:
        reader = _reader(known_as)
        only = _own_cues(known_as, reader.dossier)
        found = _faults(reader, only)
    except FaultyFileError as error:
        for key, what in error.faults:
            _tell(one_line(f"{error.file}: {Fault(key, what)}"))
        raise typer.Exit(1) from error
    articles = _of_store(known_as) if on is None else _at(on)
    silent = list(unfired(reader, articles, only))
    _tell(f"{summary(reader.dossier)} · rules {reader.fingerprint}")
    _tell(described(reader.dossier))
    for finding in [*found, *([*commonplace(reader.dossier), *silent] if hints else [])]:
        _tell(one_line(f"{finding.of} {finding.what}"))
    if not found:
        _tell("fits: no cue contradicts its examples or another")
    if silent and not hints:
        _tell(f"{_summed(silent)} in {counted(articles.height, 'article')}; --hints lists them")
    raise typer.Exit(1 if found else 0)


def _reader(name: str) -> "Reader":
    from model.dossier import load_dossier
    from model.places import lexicons_folder
    from model.reading import Reader
    from model.reading.what.finding.cues import load_cues

    known = load_dossier(name)
    return Reader(known, load_cues(known.cues), kept_in=lexicons_folder())


def _faults(reader: "Reader", only: frozenset[str] | None) -> "list[Finding]":
    from model.reading.checking import bare, faults, nameless

    return [*nameless(reader.dossier), *bare(reader.cues), *faults(reader.cues, reader.world, only)]


def _summed(silent: "list[Finding]") -> str:
    cues = sum(finding.of.startswith("cue ") for finding in silent)
    issues = len(silent) - cues
    parts = [f"{counted(cues, 'cue')} never fire" + "s" * (cues == 1)] if cues else []
    if issues:
        parts.append(f"{counted(issues, 'issue')} {'has' if issues == 1 else 'have'} terms that never hit")
    return ", ".join(parts)


def _own_cues(known_as: str, known: "Dossier") -> frozenset[str] | None:
    """The cues that the user wrote; None, which is all, where neither the dossier nor its lexicon is the user's."""
    from model.data_files import own_file
    from model.reading.what.finding.cues import own_ids

    is_own = own_file("dossiers", known_as) or own_file("cues", known.cues)
    return own_ids(known.cues) if is_own else None


def _at(places: list[str]) -> "pl.DataFrame":
    from model.article import articles_frame
    from tui.commands.adding import reports
    from tui.terminal.talk import Progress

    return articles_frame(article for report in reports(places, Progress()) for article in report.articles)


def _of_store(name: str) -> "pl.DataFrame":
    """ARTICLES, the newest of the store; of the demo, where it is shown, if there are no others."""
    import polars as pl

    from model.schema import ARTICLES
    from tui.commands.opening import open_told
    from tui.terminal.talk import say

    library = open_told(name)
    if library.is_bare:
        say("its terms are looked for in no article; --on PATH names some")
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
            counted(len(dossier.offices), "office"),
            counted(len(dossier.near_sources), "source"),
            counted(len(dossier.feeds), "feed"),
        )
    )
    return f"{dossier.slug} ({dossier.name}): {counts}"


@app.command(cls=HelpedCommand)
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="By name, or as a TOML file that is not there yet.")],
    sides: Annotated[
        str | None, typer.Option("--sides", metavar="A,B", help="Of these two countries: 'Japan,South Korea'.")
    ] = None,
) -> None:
    """A commented dossier to begin with: a file of that name in the configuration folder, or where you say.

    Without --sides it is an example of India and China with all that can stand in one.
    """
    from importlib.resources import files
    from pathlib import Path
    from shlex import quote

    from model.data_files import is_shipped
    from model.dossier.pairs import TEMPLATE, pair_dossier
    from model.places import config_folder
    from tui.terminal.talk import say

    if not name.endswith(".toml") and Path(name).name != name:
        raise typer.BadParameter(f"{name!r} is no name; a path ends in .toml", param_hint="NAME")
    if is_shipped("dossiers", name):
        raise typer.BadParameter(
            f"{name!r} ships, and yours would stand in its place; take another name", param_hint="NAME"
        )
    file = Path(name) if name.endswith(".toml") else config_folder() / "dossiers" / f"{name}.toml"
    if sides is not None:
        write_new(file, pair_dossier(sides, _slug(file.stem)))
    else:
        text = files("seeds").joinpath(TEMPLATE).read_text(encoding="utf-8")
        write_new(file, text.replace('slug = "india-china"', f'slug = "{_slug(file.stem)}"', 1))
    said = quote(name)
    say(f"`issuewatch dossier check {said}` says whether it fits, `issuewatch --dossier {said}` looks at it")


def _slug(name: str) -> str:
    """A name as what claims are filed under."""
    return "-".join("".join(char if char.isalnum() else " " for char in name.casefold()).split()) or "mine"


class Part(StrEnum):
    """What a dossier holds several of."""

    SIDES = "sides"
    ISSUES = "issues"
    PEOPLE = "people"
    OFFICES = "offices"
    SOURCES = "sources"
    FEEDS = "feeds"


@app.command(cls=HelpedCommand)
def show(
    context: typer.Context,
    name: NameArgument = None,
    part: Annotated[Part | None, typer.Option("--list", help="Each of these, with all that is known of it.")] = None,
    dossier: DossierOption = None,
) -> None:
    """What a dossier holds: its sides, its issues, and how many people, offices, sources and feeds it knows."""
    from model.dossier import load_dossier

    known = load_dossier(name or dossier_name(context, dossier))
    if part is not None:
        for entry in getattr(known, part):
            _tell("\n".join(_whole(entry.model_dump(mode="json", exclude_defaults=True))))
        return
    _tell(summary(known))
    for side in known.sides:
        _tell(f"  {side.code}  {side.name}: {', '.join(side.terms)}")
    width = max((len(slug) for slug in known.slugs), default=0)
    for issue in known.issues:
        _tell(f"  {issue.slug:{width}}  {issue.name}: {issue.description} ({_named_by(issue)})")
    _tell(f"cues {known.cues}; --list issues, people, offices, sources or feeds has each of them")


def _named_by(issue: "Issue") -> str:
    if issue.takes_all:
        return "all that is between the two"
    own = issue.own(issue.terms)
    told = [counted(len(own), "term")] if own or not issue.matter else []
    return ", and ".join([*told, *([f"those of the matter {issue.matter}"] if issue.matter else [])])


def _whole(entry: dict[str, Any]) -> "Iterator[str]":
    """An entry: its name, and beneath it a line for each of its other keys."""
    first, *others = entry.items()
    yield one_line(str(first[1]))
    for key, value in others:
        listed = value if isinstance(value, list) else [value]
        words = ", ".join(" ".join(map(str, each.values())) if isinstance(each, dict) else str(each) for each in listed)
        yield f"  {one_line(f'{key}: {words}')}"
