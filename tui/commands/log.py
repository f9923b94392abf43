"""The log: what the articles changed, and what analysts judged."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from tui.commands.naming import with_names, without_leads
from tui.commands.opening import Opened, opened
from tui.commands.options import DossierOption, FilterArgument, Form, FormOption
from tui.commands.spans import DAY, KnownUntilOption, first_day

if TYPE_CHECKING:
    import polars as pl

BRIEF_ID: Final = 8
"""Characters of an id that people are shown: enough for --undo."""
LASTING: Final = ("Issue", "Is")
"""What a change is without its words."""


def log(  # noqa: PLR0913, PLR0917  # each option narrows the log
    context: typer.Context,
    filters: FilterArgument = None,
    since: Annotated[str, typer.Option(metavar=DAY, help="From that day on; without it, all.")] = "",
    until: KnownUntilOption = None,
    judgements: Annotated[bool, typer.Option("--judgements", help="Only what analysts judged.")] = False,
    changes: Annotated[bool, typer.Option("--changes", help="Only changes of standing.")] = False,
    form: FormOption = Form.TABLE,
    dossier: DossierOption = None,
) -> None:
    """Every change of standing and every judgement, newest first."""
    from tui.output.printing import FOR_PEOPLE, print_rows

    if judgements and changes:
        raise typer.BadParameter("--judgements and --changes together are all: leave both away")
    at = opened(context, dossier, until, None, filters)
    first = first_day(since, at.as_of, at.as_of) if since else None
    rows = log_rows(at, first or date.min)
    if judgements or changes:
        rows = rows.filter(what="judgement" if judgements else "change")
    told = for_people(with_names(rows, at.library.dossier)) if form in FOR_PEOPLE else at.addressed(rows)
    print_rows(told, form, lasting=LASTING)
    at.say_if_empty(rows, "judgement" if judgements else "change" if changes else "change and no judgement", first)


def log_rows(at: Opened, since: date) -> "pl.DataFrame":
    """LOG from a day on that passes the filter, tested on a row and on the claim that it names."""
    from model.views import log_of

    rows = log_of(at.basis, at.library.claims, at.library.articles, since)
    return at.filter.rows(rows, at.claims, on=["article", "sentence"])


def for_people(rows: "pl.DataFrame") -> "pl.DataFrame":
    """The log as words and glyphs."""
    import polars as pl

    heads = ("Date", "Issue", "Was", "Is", "By", "Reason", "Quote", "Source", "Id")
    lines = [_line(row) for row in without_leads(rows).iter_rows(named=True)]
    return pl.DataFrame(lines, schema=dict.fromkeys(heads, pl.String), orient="row")


def _line(row: dict[str, Any]) -> list[str | None]:
    from model.judging.superseding import PROGRAM
    from tui.wording.judgements import PEN, beneath_words
    from tui.words import level_glyph, level_word

    is_judged = row["what"] == "judgement"
    has_levels = not is_judged or row["verb"] in ("override", "correct")
    levels = [f"{level_glyph(row[name])} {level_word(row[name])}" if has_levels else "" for name in ("old", "level")]
    levels[1] += beneath_words(row)
    if row["moved_to"]:
        levels = [row["moved_from"], row["moved_to"]]
    since = f", holds from {row['holds_from']}" if row["holds_from"] else ""
    by = (
        f"{PEN} {row['analyst']}, {'superseded' if row['analyst'] == PROGRAM else row['verb']}{since}{_state(row)}"
        if is_judged
        else decided_by(row)
    )
    day, ident = str(row["date"]), row["id"][:BRIEF_ID] if is_judged else ""
    return [day, row["issue"], *levels, by, row["reason"], row["quote"], row["source"], ident]


def decided_by(row: dict[str, Any]) -> str:
    """Of a change `act of 2023-06-20`, that time brought it, or whose override ran out."""
    from model.days.event_from import iso_told
    from tui.wording.judgements import is_by_time, log_by

    if row["kind"] is None or is_by_time(row):
        return log_by(row)
    return f"{row['kind']} of {iso_told(row['decided'], row['decided_precision'])}"


def _state(row: dict[str, Any]) -> str:
    if row["state"] == "stands":
        return f", expires {row['expires']}" if row["expires"] else ""
    return f" ({row['state']})"
