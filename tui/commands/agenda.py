"""What is to come, and what became of it: the twin of the agenda screen."""

from datetime import date
from typing import TYPE_CHECKING, Final

import typer

from tui.commands.naming import with_names
from tui.commands.opening import opened
from tui.commands.options import AsOfOption, DossierOption, FilterArgument, Form, FormOption
from tui.commands.spans import SinceOption, UntilOption, first_day, last_day

if TYPE_CHECKING:
    import polars as pl

_HEADS: Final = {
    "when": "Day", "in": "In", "state": "State", "issue": "Issue", "who": "Who", "source": "Source", "told": "Told by",
    "what": "What", "shown": "Shown by",
}  # fmt: skip
_LESSER: Final = ("shown", "told", "source", "who")
LONGEST: Final = 110
"""Characters of what is to come in a table, so that what shows it done can be seen beside it."""


def agenda(
    context: typer.Context,
    filters: FilterArgument = None,
    since: SinceOption = None,
    until: UntilOption = None,
    form: FormOption = Form.TABLE,
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """What is to come by day, then promises without a day, then what became of the past ones."""
    from model.views.agenda import agenda_view, between
    from tui.output.printing import FOR_PEOPLE, print_rows

    at = opened(context, dossier, as_of, None, filters)
    last = last_day(until, at.as_of) if until else None
    first = first_day(since, at.as_of, last) if since else None
    rows = between(agenda_view(at.basis).passing(at.filter), first, last)
    named = with_names(rows, at.library.dossier)
    told = _for_people(named, form, at.as_of) if form in FOR_PEOPLE else at.addressed(rows)
    print_rows(told, form, _HEADS, first_out=_LESSER)
    at.say_if_empty(rows, "announcement", first, last)


def _for_people(rows: "pl.DataFrame", form: Form, as_of: date) -> "pl.DataFrame":
    """The day in words, how many days until then, who says it, and the claim that shows what became of it."""
    import polars as pl

    from model.words.leads import heading
    from tui.wording.coming import day_words, in_words, is_settled_early

    when = [day_words(*row) for row in rows.select("day", "until", "precision").rows()]
    asked = rows.select("days", "day", "precision", "until", "state").rows()
    soon = [
        "" if is_settled_early(days, state) else in_words(days, day, word, as_of, last)
        for days, day, word, last, state in asked
    ]
    more = pl.col("issues").list.len() - 1
    issue = pl.when(more > 0).then(pl.format("{} & {}", "issue", more)).otherwise("issue")
    what = [heading(words, speaker) for words, speaker in rows.select("what", "speaker").rows()]
    if form is Form.TABLE:
        what = [words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…" for words in what]
    shown = pl.concat_str(pl.col("shown_day").cast(pl.String), "shown_quote", separator=" ")
    return rows.with_columns(
        pl.Series("when", when, pl.String),
        pl.Series("in", soon, pl.String),
        pl.coalesce("speaker", "side").alias("who"),
        issue.alias("issue"),
        _told_by().alias("told"),
        shown.alias("shown"),
        pl.Series("what", what, pl.String),
    ).select(*_HEADS)


def _told_by() -> "pl.Expr":
    """`2 articles of 1 origin`, as the screen has it."""
    import polars as pl

    def counted_of(column: str, noun: str) -> pl.Expr:
        return pl.format(
            f"{{}} {noun}{{}}", column, pl.when(pl.col(column) == 1).then(pl.lit("")).otherwise(pl.lit("s"))
        )

    return pl.concat_str(counted_of("articles", "article"), counted_of("origins", "origin"), separator=" of ")
