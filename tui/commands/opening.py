"""Opening what a command prints from: library, day, window, filter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

import typer

from model.errors import FilterError
from tui.commands.options import asked, dossier_name, window_days
from tui.terminal.talk import Progress, say
from tui.text import one_line

if TYPE_CHECKING:
    import polars as pl

    from model.dossier import Dossier
    from model.filters import Filter
    from model.standing import Basis
    from model.store import Library


BESIDE: Final = 60
"""Characters of a filter that are shown on each side of a mistake in it."""


@dataclass(frozen=True)
class Opened:
    """A library, and what is asked of it."""

    library: "Library"
    as_of: date
    window_days: Callable[[], int]
    """Asked only where it counts: one that is set wrong is no trouble for what needs none."""
    filter: "Filter"

    @cached_property
    def window(self) -> int:
        """Days that a trend compares."""
        return self.window_days()

    @cached_property
    def claims(self) -> "pl.DataFrame":
        """CLAIMS as far as they were known on the day, as mended by judgements."""
        from model.standing import mended

        return mended(self._until(self.library.claims), self.library.judgements, self.as_of)

    @cached_property
    def passing(self) -> "pl.DataFrame":
        """The claims that pass the whole filter; FilterError for a field that no claim has."""
        self.filter.check(self.claims.columns)
        return self.claims.filter(self.filter.claims)

    @cached_property
    def judged(self) -> "pl.DataFrame":
        """The claims that pass the whole filter with JUDGED beside them: corrected, moved, and those dismissed too."""
        from model.standing.judgements import judged

        rows = judged(self._until(self.library.claims), self.library.judgements, self.as_of)
        self.filter.check(rows.columns)
        return self.filter.rows(rows)

    @cached_property
    def articles(self) -> "pl.DataFrame":
        """ARTICLES as far as there were any on the day."""
        return self._until(self.library.articles)

    @cached_property
    def basis(self) -> "Basis":
        """What standings are reckoned from."""
        from model.standing import basis

        library = self.library
        return basis(library.claims, library.judgements, library.dossier, self.as_of, library.heard)

    @cached_property
    def board(self) -> "pl.DataFrame":
        """BOARD, whatever the filter."""
        from model.views import board_of

        return board_of(self.basis, self.window)

    @property
    def that_passes(self) -> str:
        """Behind what there is none of: ` that passes the filter …`; empty without a filter."""
        return "" if self.filter.is_empty else f" that passes the filter {self.filter}"

    def say_if_empty(
        self, rows: "pl.DataFrame", noun: str = "", first: date | None = None, last: date | None = None
    ) -> None:
        """On stderr why a list of that noun is empty: for want of any, of any in these days, or of any that passes."""
        if not rows.is_empty():
            return
        days = "".join(f" {word} {day}" for word, day in (("from", first), ("until", last)) if day is not None)
        if not self.filter.is_empty:
            why = f"nothing{days} passes the filter {self.filter}"
        elif days:
            why = f"no {noun or 'row'}{days}"
        else:
            why = f"no {noun} yet" if noun else "nothing is there yet"
        say(f"{why}, as of {self.as_of}")

    def addressed(self, rows: "pl.DataFrame") -> "pl.DataFrame":
        """Rows of data with the addresses of the articles that they are known by."""
        from model.views import with_urls

        return with_urls(rows, self.library.articles)

    def _until(self, rows: "pl.DataFrame") -> "pl.DataFrame":
        from model.known import known_on

        return rows.filter(known_on(self.as_of))


def opened(
    context: typer.Context,
    dossier: str | None = None,
    as_of: date | None = None,
    window: int | None = None,
    filters: list[str] | None = None,
) -> Opened:
    """The library of a dossier, and the filter that these words make."""
    for word in filters or []:
        if word.startswith("--"):  # with filters, options that are not known arrive here
            raise typer.BadParameter(_no_option(context, word), param_hint="'FILTER'")
    before = asked(context)
    library = open_told(dossier_name(context, dossier))
    day = as_of or before.as_of or library.default_as_of
    words = [*([before.filter] if before.filter else []), *(filters or [])]
    return Opened(library, day, partial(window_days, context, window), _parse_words(words, day, library.dossier))


def _no_option(context: typer.Context, word: str) -> str:
    """What is said of an option that a command has not: the nearest that it has, or how a filter says the same."""
    from model.filters.fields import NAMES
    from model.nearest import nearest

    option, _, value = word.partition("=")
    name = option.removeprefix("--")
    if name in NAMES:
        return f"there is no option {option}; in the filter: {name}:{value or '…'}"
    known = [each[2:] for parameter in context.command.params for each in parameter.opts if each.startswith("--")]
    near = nearest(name, known)
    else_what = f"`{context.command_path} --help` lists them" if near is None else f"did you mean --{near}?"
    return f"there is no option {option}; {else_what}"


def hint_at_issue(at: Opened) -> None:
    """Where the whole filter is an issue's name: that it is looked for as a word, and what shows that issue alone."""
    text = at.filter.text.strip().strip('"')
    if (issue := at.library.dossier.issues_by_word.get(text.casefold())) is not None:
        say(f"every issue that has the words {text!r}; issue:{issue.slug} shows {issue.name} alone")


def say_old_news(at: Opened) -> None:
    """What to know on a day that no article comes near, so that silence is not taken for calm."""
    from tui.desk.session import silence_on

    if (silence := silence_on(at.library.days, at.as_of, at.window)) is not None:
        say(f"{silence.words}: --as-of {silence.nearest} looks from there")


def open_told(name: str) -> "Library":
    """The library, with progress while rules that changed read again, and a word if it is the demo."""
    from model.store import open_library

    progress = Progress("articles read again")

    def tell(done: int, of: int) -> None:
        progress.step(done - progress.count, of=of)

    library = open_library(name, progress=tell)
    progress.clear()
    if library.is_demo:
        say("the demo is shown; `issuewatch add PATH` takes in your own articles")
    elif library.is_bare:
        say("no article yet, and the demo is of another pair of countries; `issuewatch add PATH` takes in yours")
    return library


def parse_told(text: str, today: date, dossier: "Dossier") -> "Filter":
    """The filter; a mistake is told with its place, and is wrong use."""
    from model.filters import parse_filter
    from model.store import known_values

    try:
        return parse_filter(text, today=today, known=known_values(dossier))
    except FilterError as error:
        before, after = one_line(text[: error.column]), one_line(text[error.column :])
        before = before if len(before) <= BESIDE else f"…{before[-BESIDE:]}"
        after = after if len(after) <= BESIDE else f"{after[:BESIDE]}…"
        say(f"filter: {error} · here: {before}▸{after}")
        raise typer.Exit(2) from error


def _parse_words(words: list[str], today: date, dossier: "Dossier") -> "Filter":
    """The filter as it was typed; only where that makes no sense, with the quotes that a shell may have taken."""
    typed, guessed = " ".join(words), " ".join(map(_requoted, words))
    if typed != guessed and not _is_filter(typed, today, dossier) and _is_filter(guessed, today, dossier):
        return parse_told(guessed, today, dossier)
    return parse_told(typed, today, dossier)


def _is_filter(text: str, today: date, dossier: "Dossier") -> bool:
    from model.filters import parse_filter
    from model.store import known_values

    try:
        parse_filter(text, today=today, known=known_values(dossier))
    except FilterError:
        return False
    return True


def _requoted(word: str) -> str:
    """A word as the filter may have had it before the shell took its quotes: `title:act or` is one condition."""
    field, colon, value = word.partition(":")
    if " " not in word or '"' in word or "(" in word:
        return word
    if colon and field.lstrip("-").isalpha() and ":" not in value and not any(sign in value for sign in "<>="):
        return f'{field}:"{value}"'
    return word
