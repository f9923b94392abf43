"""What the program finds around it: versions, places, store, dossier, rules, terminal; and mending the store."""

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, Final

import typer

from model.words.counting import counted
from tui.commands.dossiers import summary
from tui.commands.options import DEFAULT_DOSSIER, DossierOption, asked, dossier_name
from tui.terminal.talk import Progress
from tui.text import one_line

if TYPE_CHECKING:
    from model.dossier import Dossier
    from model.store import Store

PACKAGES: Final = ("issuewatch", "textual", "polars", "deltalake", "pydantic", "typer")


RepairOption = Annotated[
    bool,
    typer.Option("--repair", help="Save what can be read of a damaged store, set the rest aside, make again the rest."),
]


class Wrong(str):
    """A line on what is not as it should be."""

    __slots__ = ()


def doctor(context: typer.Context, dossier: DossierOption = None, repair: RepairOption = False) -> None:
    """Look at versions, places, store, rules, terminal; with --repair mend the store first."""
    from model.errors import IssueWatchError

    name = _named(context, dossier)
    parts: dict[str, Callable[[], Iterator[str]]] = {
        **({"repair": lambda: _repair(name)} if repair else {}),
        "versions": _versions,
        "places": _places,
        "settings": lambda: _settings(context, name),
        "store": lambda: _store(name),
        "dossier": lambda: _dossier(name),
        "terminal": _terminal,
    }
    is_right = True
    for part, look in parts.items():
        try:
            for line in look():
                is_right &= not isinstance(line, Wrong)
                print(f"{part:9} {'NOT RIGHT: ' if isinstance(line, Wrong) else ''}{one_line(line)}")
        except IssueWatchError as error:
            print(f"{part:9} NOT RIGHT: {one_line(str(error))}")
            is_right = False
    raise typer.Exit(0 if is_right else 1)


def _named(context: typer.Context, dossier: str | None) -> str:
    """The dossier to look at; settings that are not right are told in their own part."""
    from model.errors import IssueWatchError

    try:
        return dossier_name(context, dossier)
    except IssueWatchError:
        return DEFAULT_DOSSIER


def _settings(context: typer.Context, dossier: str) -> Iterator[str]:
    """What is set, and which of command line, environment, file and memory won."""
    from tui.commands.settings import value_problems
    from tui.configuration import configuration_file
    from tui.configuration.settings import ABOUT
    from tui.keymaps import sound

    before, file = asked(context), configuration_file()
    yield f"{file}{'' if file.exists() else ' (not there: issuewatch config --init writes one)'}"
    layered = before.configuration
    for name in ABOUT:
        value, origin = before.value_of(name)
        if origin != "default":
            yield f"{name} = {value!r} from {origin}"
    problems = [*value_problems(layered, _known(dossier)), *sound(layered.settings.keys).problems]
    yield from (Wrong(problem) for problem in problems)


def _known(name: str) -> "Dossier | None":
    """The dossier; one that is not right is told in its own part."""
    from model.dossier import load_dossier
    from model.errors import IssueWatchError

    try:
        return load_dossier(name)
    except IssueWatchError:
        return None


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


def _store(dossier: str) -> Iterator[str]:
    import polars as pl

    from model.store import Store
    from model.store.demo import is_of_the_demo
    from model.store.health import harms

    store = Store()
    found = harms(store)
    yield from (Wrong(harm.words) for harm in found)
    if found:
        return
    judgements = store.collect(store.judgements().select(pl.len())).item()
    if store.is_empty:
        known = _known(dossier)
        shown = "the demo is shown" if known is None or is_of_the_demo(known) else "the demo is of another pair"
        yield f"{'no article' if judgements else 'empty'}: {shown}"
        if judgements:
            yield f"{counted(judgements, 'judgement')}, seen again when articles are added"
        return
    day = pl.col("date")
    told = store.articles().select(count=pl.len(), undated=day.is_null().sum(), first=day.min(), last=day.max())
    row = store.collect(told).row(0, named=True)
    days = "" if row["first"] is None else f" from {row['first']} to {row['last']}"
    yield f"{counted(row['count'], 'article')}{days}, {row['undated']:,} undated"
    yield counted(judgements, "judgement")


def _repair(name: str) -> Iterator[str]:
    from model.store import Store
    from model.store.repair import repair
    from model.store.superseding import settle_left

    store = Store()
    mended = repair(store)
    for one in mended:
        yield one.words if one.is_whole else Wrong(one.words)
    if not mended:
        yield "nothing was damaged"
    if settled := settle_left(store):
        yield f"{counted(settled, 'newer version')} of a killed addition settled: the older ones count no more"
    if not store.is_empty:
        yield _make_again(store, name)


def _make_again(store: "Store", name: str) -> str:
    """Read again whatever has no claims now, and compare what has no copies."""
    from model.dossier import load_dossier
    from model.store import copies_in, read_the_unread, reader_for

    known = load_dossier(name)
    progress = Progress("articles read again")
    count = read_the_unread(
        store, known, reader_for(known), lambda done, of: progress.step(done - progress.count, of=of)
    )
    progress.clear()
    copies_in(store, store.collect(store.articles().select("id"))["id"])
    if store.is_holding:
        return Wrong(f"{store.folder}: the disk is full; what was read again could not be stored")
    return f"{counted(count, 'article')} read again for {name}; other dossiers read theirs when they are opened"


def _dossier(name: str) -> Iterator[str]:
    from model.dossier import load_dossier
    from model.store import reader_for

    known = load_dossier(name)
    yield summary(known)
    yield f"rules {reader_for(known).fingerprint}"


def _terminal() -> Iterator[str]:
    from tui.terminal.colours import colour_words

    size = shutil.get_terminal_size()
    kind = os.environ.get("TERM", "unknown")
    is_plain = "set, so no colours" if os.environ.get("NO_COLOR") else "not set"
    yield f"{size.columns}×{size.lines}, TERM {kind}, {colour_words()}, NO_COLOR {is_plain}"
    yield f"stdout is {'a terminal' if sys.stdout.isatty() else 'no terminal'}, encoding {sys.stdout.encoding}"
