"""What changed: every change of standing since a day; told to a program of the user's, or with a bell."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

import typer

from tui.commands.fetching import parse_span
from tui.commands.naming import with_names, without_leads
from tui.commands.opening import Opened, opened
from tui.commands.options import DossierOption, FilterArgument, Form, FormOption
from tui.commands.spans import DAY, KnownUntilOption, first_day
from tui.terminal import interrupts
from tui.terminal.talk import say

if TYPE_CHECKING:
    import polars as pl

    from model.dossier import Dossier
    from tui.commands.telling import Teller

CHANGED: Final = 3
"""The exit code that --exit-code has for 'yes': 1 and 2 are taken."""

_COLUMNS: Final = (
    "issue", "day", "old", "old_label", "new", "new_label", "kind", "decided", "reason", "title", "article",
    "deciding", "quotes", "sources", "url", "decided_precision", "beneath", "beneath_label",
)  # fmt: skip


def changes(  # noqa: PLR0913, PLR0917
    context: typer.Context,
    filters: FilterArgument = None,
    since: Annotated[
        str, typer.Option(metavar=DAY, help="From that day on; without it, the window, or today with --watch.")
    ] = "",
    until: KnownUntilOption = None,
    form: FormOption = Form.TABLE,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help=f"End with {CHANGED} if anything changed, with 0 if not.")
    ] = False,
    run: Annotated[
        str | None,
        typer.Option(metavar="COMMAND", help="Start this for each change that was not told yet; details on its stdin."),
    ] = None,
    bell: Annotated[bool, typer.Option("--bell", help="Ring for changes that were not told yet.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Look again and again; only what is new is printed.")] = False,
    every: Annotated[
        int, typer.Option("--every", parser=parse_span, metavar="SPAN", help="How often: 60s, 15m.")
    ] = "60s",  # type: ignore[assignment]  # typer parses it like what is typed
    dossier: DossierOption = None,
) -> None:
    """Every change of standing since a day, with the claims that decided it."""
    if watch and form not in (Form.TABLE, Form.JSONL, Form.CSV):
        raise typer.BadParameter(f"--watch prints as it goes: table, jsonl or csv, not {form}")
    asked = "today" if watch and not since else since
    teller = _teller(run, rings=bell) if watch or run is not None or bell else None

    def look() -> "tuple[pl.DataFrame, Dossier]":
        at = opened(context, dossier, until, None, filters)
        rows = at.addressed(changes_since(at, asked))
        if rows.is_empty() and not watch:
            _say_calm(at, asked, form)
        return teller.told(rows, at.library.dossier) if teller else rows, at.library.dossier

    printer = _Printer(form)
    count = sum(printer.show(*look()) for _ in (_rounds(every) if watch else range(1)))
    printer.close()
    raise typer.Exit(CHANGED if exit_code and count else 0)


def changes_since(at: Opened, since: str) -> "pl.DataFrame":
    """LOG of the changes that pass the filter, tested on a row and on the claim that decided it."""
    from model.views import turns_log

    day = _first_day(at, since)
    return at.filter.rows(turns_log(at.basis, day), at.claims, on=["article", "sentence"])


def _first_day(at: Opened, since: str) -> date:
    """The day that is asked for, else the first of the window."""
    from model.standing.trend import window_start

    return first_day(since, at.as_of, at.as_of) if since else window_start(at.as_of, at.window)


def _say_calm(at: Opened, since: str, form: Form) -> None:
    """To people, that nothing changed; programs see it from no rows."""
    from tui.output.printing import FOR_PEOPLE

    if form in FOR_PEOPLE:
        days = f"from {_first_day(at, since)} to {at.as_of}"
        say(f"nothing{at.that_passes} changed {days}; --since asks from an earlier day")


def _teller(command: str | None, *, rings: bool) -> "Teller":
    from tui.commands.telling import Teller, arguments

    return Teller([] if command is None else arguments(command), rings=rings)


def _rounds(seconds: int) -> Iterator[None]:
    """At once, then each time that the store, or the day, is another one than before the last look; until Ctrl-C."""
    from model.store import Store

    seen = None
    with suppress(KeyboardInterrupt):
        while True:
            now = (Store().version(), date.today())
            if now != seen:
                seen = now
                yield
            interrupts.wait(seconds)


class _Printer:
    """Prints what is new, at once where the form allows it."""

    def __init__(self, form: Form) -> None:
        from tui.output.printing import FOR_PEOPLE, RowPrinter

        self._is_for_people = form in FOR_PEOPLE
        self._rows = RowPrinter(form)
        self._form = form

    def show(self, rows: "pl.DataFrame", dossier: "Dossier") -> int:
        """Print them; how many they are."""
        from tui.commands.log import LASTING
        from tui.output.printing import print_rows

        if self._is_for_people:
            print_rows(_for_people(with_names(rows, dossier)), self._form, lasting=LASTING)
        else:
            self._rows.rows(_as_data(rows))
        sys.stdout.flush()
        return rows.height

    def close(self) -> None:
        """The end of what waits for it."""
        self._rows.close()


def _as_data(rows: "pl.DataFrame") -> "pl.DataFrame":
    named = {"date": "day", "level": "new", "label": "new_label"}
    return rows.rename(named).select(_COLUMNS)


def _for_people(rows: "pl.DataFrame") -> "pl.DataFrame":
    """The changes as words and glyphs."""
    import polars as pl

    from tui.commands.log import decided_by
    from tui.wording.judgements import beneath_words
    from tui.words import level_glyph, level_word

    heads = ("Date", "Issue", "Was", "Is", "By", "Reason", "Quote", "Source")
    lines = [
        [
            str(row["date"]),
            row["issue"],
            f"{level_glyph(row['old'])} {level_word(row['old'])}",
            f"{level_glyph(row['level'])} {level_word(row['level'])}{beneath_words(row)}",
            decided_by(row),
            row["reason"],
            row["quote"],
            row["source"],
        ]
        for row in without_leads(rows).iter_rows(named=True)
    ]
    return pl.DataFrame(lines, schema=dict.fromkeys(heads, pl.String), orient="row")
