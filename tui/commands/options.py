"""The options that commands share, and how what is typed becomes a value."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Final

import typer

from tui.configuration import Layered, load_configuration
from tui.configuration.checking import window_set
from tui.configuration.settings import LONGEST_WINDOW, SHORTEST_WINDOW
from tui.output import forms

Form = forms.Form


DEFAULT_DOSSIER: Final = "us-china"
"""What is taken where the settings can't be read."""
SHORT_ID: Final = 8
"""Characters of an article's id that tell it from all others, as good as surely."""
MOST_OFFERED: Final = 20
"""Articles, for the shell."""


@dataclass(frozen=True)
class Asked:
    """What was asked before the command's name, and holds where the command itself asks nothing."""

    dossier: str | None = None
    as_of: date | None = None
    window: int | None = None
    filter: str = ""
    is_plain: bool = False
    """Whether tables are to be read aloud."""

    @cached_property
    def configuration(self) -> Layered:
        """The user's settings, under what was asked."""
        return load_configuration()

    def value_of(self, setting: str) -> tuple[object, str]:
        """What holds of a setting, and which of command line, environment, file and memory won."""
        over = {"dossier": self.dossier, "window": self.window, "filter": self.filter}.get(setting)
        layered = self.configuration
        return (over, "the command line") if over else (getattr(layered.settings, setting), layered.origin(setting))


def parse_as_of(text: str) -> date:
    """A day as it is typed: 2023-06-20, today; a month or a year is its last day, 7d a week ago."""
    from model.filters.periods import last_day

    if (found := last_day(text.strip(), date.today())) is None:
        raise no_day(text)
    return found


def no_day(text: str, option: str | None = None) -> typer.BadParameter:
    """What is said of a text that names no day."""
    from model.filters.periods import no_day_words

    hint = f"'{option}'" if option else None
    return typer.BadParameter(no_day_words(text), param_hint=hint)


def parse_window(text: str) -> int:
    """The days of a window as they are typed."""
    days = int(text) if text.strip().isdecimal() else 0
    if not SHORTEST_WINDOW <= days <= LONGEST_WINDOW:
        raise typer.BadParameter(f"{text!r} is no number of days from {SHORTEST_WINDOW} to {LONGEST_WINDOW}")
    return days


def complete_dossier(incomplete: str) -> list[str]:
    """Names of dossiers, for the shell."""
    from model.data_files import data_names

    return [name for name in data_names("dossiers") if name.startswith(incomplete)]


def complete_issue(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Slugs of the dossier's issues with their names, for the shell; nothing if the dossier is not right."""
    from model.dossier import load_dossier
    from model.errors import IssueWatchError

    try:
        known = load_dossier(dossier_name(context, context.params.get("dossier")))
    except IssueWatchError:
        return []
    return [(issue.slug, issue.name) for issue in known.issues if issue.slug.startswith(incomplete)]


def complete_article(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The shortened ids of the newest articles, with titles, for the shell; nothing if the store is not right."""
    import polars as pl

    from model.store import open_library

    try:
        articles = open_library(dossier_name(context, context.params.get("dossier")), wait=False).articles
    except Exception:  # noqa: BLE001  # a store that is not right is told by who reads it, not while one types
        return []
    begun = articles.filter(pl.col("id").str.starts_with(incomplete)).sort("date", "id", descending=True)
    newest = begun.select(pl.col("id").str.head(SHORT_ID), pl.col("title").fill_null("")).head(MOST_OFFERED)
    return list(newest.iter_rows())


def _aloud_if_asked(context: typer.Context, form: Form) -> Form:
    """After `issuewatch --plain` what would be a table is lines to be read aloud."""
    return Form.PLAIN if form is Form.TABLE and asked(context).is_plain else form


DossierOption = Annotated[
    str | None,
    typer.Option(
        "--dossier",
        metavar="NAME",
        help="The dossier, by name or as a TOML file.",
        autocompletion=complete_dossier,
    ),
]
AsOfOption = Annotated[
    date | None, typer.Option("--as-of", parser=parse_as_of, metavar="DATE|7d", help="The day; nothing later counts.")
]
WindowOption = Annotated[
    int | None,
    typer.Option(
        "--window",
        parser=parse_window,
        metavar="DAYS",
        help=f"Days that a trend compares, {SHORTEST_WINDOW} to {LONGEST_WINDOW}.",
    ),
]
FormOption = Annotated[Form, typer.Option("--format", help="How to print it.", callback=_aloud_if_asked)]
FilterArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILTER", help="As in the dashboard: level<0 kind:act -text:visa"),
]


def asked(context: typer.Context) -> Asked:
    """What was asked before the command's name."""
    found = context.find_object(Asked)
    return found or Asked()


def dossier_name(context: typer.Context, own: str | None) -> str:
    """The dossier that a command asks for, else that asked for before it, else the one that is set."""
    before = asked(context)
    return own or before.dossier or before.configuration.settings.dossier


def window_days(context: typer.Context, own: int | None) -> int:
    """The window that a command asks for, else that asked for before it, else the one that is set."""
    before = asked(context)
    return own or before.window or window_set(before.configuration)
