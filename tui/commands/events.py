"""Events as a list: what happened, told by how many, what it changed and what came of it."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

import typer

from tui.commands.naming import with_names
from tui.commands.opening import Opened, opened
from tui.commands.options import AsOfOption, DossierOption, FilterArgument, Form, FormOption
from tui.commands.spans import SinceOption, UntilOption, first_day, last_day

if TYPE_CHECKING:
    import polars as pl

_EVENTS: Final = {
    "day": "Day", "issue": "Issue", "label": "Level", "kind": "Kind", "pair": "Side", "articles": "Articles",
    "origins": "Origins", "became": "Became", "title": "What happened",
    "cycle": "What came of it",
}  # fmt: skip
_TELLINGS: Final = {
    "event": "Event", "date": "Date", "source": "Source", "side": "Side", "speaker": "Speaker", "quote": "Quote",
}  # fmt: skip


def events(  # noqa: PLR0913, PLR0917  # as many options as it has
    context: typer.Context,
    filters: FilterArgument = None,
    since: SinceOption = None,
    until: UntilOption = None,
    unfold: Annotated[bool, typer.Option("--unfold", help="A row per event and article that tells of it.")] = False,
    form: FormOption = Form.TABLE,
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """Events, newest first: claims of several articles about one happening, counted once."""
    from model.views import happenings
    from tui.output.printing import FOR_PEOPLE, print_rows

    at = opened(context, dossier, as_of, None, filters)
    found = happenings(at.basis)
    last = last_day(until, at.as_of) if until else None
    first = first_day(since, at.as_of, last or at.as_of) if since else None
    rows = _asked(found.events, at, first, last)
    if unfold:
        rows = found.tellings.join(rows.select("event"), on="event", how="semi")
        print_rows(rows.select(*_TELLINGS) if form in FOR_PEOPLE else at.addressed(rows), form, _TELLINGS)
    else:
        named = with_names(rows, at.library.dossier)
        print_rows(_for_people(named) if form in FOR_PEOPLE else at.addressed(rows), form, _EVENTS)
    at.say_if_empty(rows, "event", first, last)


def _asked(rows: "pl.DataFrame", at: Opened, since: date | None, until: date | None) -> "pl.DataFrame":
    """The events of those days that one of the passing claims tells of, if they pass what no claim has too."""
    import polars as pl

    from model.views import between, events_of_claims

    rows, claims = between(rows, since, until), at.claims
    at.filter.check([*claims.columns, *rows.columns])
    said, own = at.filter.testable_on(claims.columns), at.filter.rest_of(claims.columns)
    if not said.is_empty:
        told = events_of_claims(at.basis, said.rows(claims))
        rows = rows.filter(pl.col("event").is_in(told.implode()))
    return own.rows(rows, claims, on=["article", "issue"])


def _for_people(rows: "pl.DataFrame") -> "pl.DataFrame":
    import polars as pl

    from model.days.event_from import iso_told
    from tui.wording.judgements import beneath_words
    from tui.words import level_word

    changed = rows.select("new", "beneath").iter_rows(named=True)
    days = [iso_told(*row) for row in rows.select("day", "day_precision").iter_rows()]
    cycle = pl.concat_str("answers", "outcome", separator=" · ", ignore_nulls=True)
    became = [level_word(row["new"]) + beneath_words(row) if row["new"] is not None else None for row in changed]
    return rows.with_columns(
        pl.Series("became", became, pl.String), cycle.alias("cycle"), pl.Series("day", days, pl.String)
    ).select(*_EVENTS)
