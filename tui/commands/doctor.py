"""What the program finds around it: versions, places, store, dossier, rules, terminal."""

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from typing import Final

import typer

from tui.commands.dossiers import summary
from tui.commands.options import DossierOption, dossier_name

PACKAGES: Final = ("issuewatch", "textual", "polars", "deltalake", "pydantic", "typer")


def doctor(context: typer.Context, dossier: DossierOption = None) -> None:
    """Look at versions, places, store, rules, terminal."""
    from model.errors import IssueWatchError

    name = dossier_name(context, dossier)
    parts: dict[str, Callable[[], Iterator[str]]] = {
        "versions": _versions,
        "places": _places,
        "store": _store,
        "dossier": lambda: _dossier(name),
        "terminal": _terminal,
    }
    is_right = True
    for part, look in parts.items():
        try:
            for line in look():
                typer.echo(f"{part:9} {line}")
        except IssueWatchError as error:
            typer.echo(f"{part:9} NOT RIGHT: {error}")
            is_right = False
    raise typer.Exit(0 if is_right else 1)


def _versions() -> Iterator[str]:
    from importlib.metadata import version

    yield f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    yield ", ".join(f"{package} {version(package)}" for package in PACKAGES)


def _places() -> Iterator[str]:
    from model import places

    for what, folder in (
        ("data", places.data_folder()),
        ("configuration", places.config_folder()),
        ("state", places.state_folder()),
    ):
        existing = folder
        while not existing.exists():
            existing = existing.parent
        note = "" if os.access(existing, os.W_OK) else " (can't be written)"
        yield f"{what} {folder}{'' if folder.exists() else ' (not there yet)'}{note}"


def _store() -> Iterator[str]:
    import polars as pl

    from model.store import Store

    store = Store()
    if store.is_empty:
        yield "empty: the demo is shown"
        return
    day = pl.col("date")
    told = store.articles().select(count=pl.len(), undated=day.is_null().sum(), first=day.min(), last=day.max())
    row = store.collect(told).row(0, named=True)
    yield f"{row['count']:,} articles from {row['first']} to {row['last']}, {row['undated']:,} undated"
    yield f"{store.collect(store.judgements().select(pl.len())).item():,} judgements"


def _dossier(name: str) -> Iterator[str]:
    from model.dossier import load_dossier
    from model.store import reader_for

    known = load_dossier(name)
    yield summary(known)
    yield f"rules {reader_for(known).fingerprint}"


def _terminal() -> Iterator[str]:
    size = shutil.get_terminal_size()
    kind = os.environ.get("TERM", "unknown")
    colours = os.environ.get("COLORTERM") or ("256 colours" if "256" in kind else "16 colours or fewer")
    is_plain = "set, so no colours" if os.environ.get("NO_COLOR") else "not set"
    yield f"{size.columns}×{size.lines}, TERM {kind}, {colours}, NO_COLOR {is_plain}"
    yield f"stdout is {'a terminal' if sys.stdout.isatty() else 'no terminal'}, encoding {sys.stdout.encoding}"
