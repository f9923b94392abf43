"""Two halves side by side, as text or as data: the twin of the comparison screen."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tui.commands.naming import without_leads
from tui.commands.opening import Opened, opened
from tui.commands.options import AsOfOption, DossierOption, Form, FormOption, WindowOption, complete_issue
from tui.terminal.talk import say

if TYPE_CHECKING:
    import polars as pl

    from model.comparing import Comparison


class By(StrEnum):
    """What halves are found by, where none are named."""

    SIDES = "sides"
    SOURCES = "sources"
    OWNERS = "owners"
    PERIODS = "periods"


def compare(  # noqa: PLR0913, PLR0917 - what a comparison depends on
    context: typer.Context,
    issue: Annotated[
        str, typer.Argument(metavar="ISSUE", help="Its slug or name; all, or none: all.", autocompletion=complete_issue)
    ] = "all",
    first: Annotated[
        str, typer.Argument(metavar="FIRST", help="A side, source:…, owner:…, 2023-01..2023-06, or a filter.")
    ] = "",
    second: Annotated[str, typer.Argument(metavar="SECOND", help="What to hold against it.")] = "",
    by: Annotated[
        By | None, typer.Option(help="What to compare where no halves are named.", show_default="sides, else owners")
    ] = None,
    terms: Annotated[int, typer.Option(min=0, max=1000, metavar="N", help="Terms of each half.")] = 15,
    quotes: Annotated[int, typer.Option(min=0, max=1000, metavar="N", help="Quotes of each half.")] = 3,
    form: FormOption = Form.TABLE,
    as_of: AsOfOption = None,
    window: WindowOption = None,
    dossier: DossierOption = None,
) -> None:
    """Two sides, sources, owners or periods on one issue: counts, levels, terms, and the most telling quotes."""
    from tui.output.printing import FOR_PEOPLE, print_rows

    if bool(first) != bool(second):
        raise typer.BadParameter("one half needs another to be held against", param_hint="'SECOND'")
    at = opened(context, dossier, as_of, window)
    found = _found(at, issue, (first, second) if first else None, by, terms, quotes)
    if first:
        _check_halves(at, found)
    _warn_of_silence(found)
    if form in FOR_PEOPLE:
        _print_parts(found, form)
    else:
        print_rows(at.addressed(found.tidy()), form)


def _found(
    at: Opened, issue: str, halves: tuple[str, str] | None, by: By | None, terms: int, quotes: int
) -> "Comparison":
    from model.comparing.halves import usual_kind
    from model.store import known_values
    from model.views.compare import ALL, Asked, comparison

    library = at.library
    kind = by.value if by is not None else usual_kind(library.dossier)
    asked = Asked(None if issue == ALL else issue, kind, halves, terms, quotes)
    return comparison(
        at.basis.claims.filter(at.filter.claims),
        asked,
        library.dossier,
        as_of=at.as_of,
        window_days=at.window,
        copies=library.heard,
        known=known_values(library.dossier),
    )


def _check_halves(at: Opened, found: "Comparison") -> None:
    """Wrong use where both are the same (`US`, `us`), or one is of no claim at all, whatever the issue and filter."""
    from model.comparing import check_known, with_voices

    first, second = found.halves
    if first.passes.meta.eq(second.passes):
        raise typer.BadParameter("both halves are the same; name another to hold against it", param_hint="'SECOND'")
    dossier = at.library.dossier
    if not all(found.summary["claims"]):
        check_known(found.halves, dossier, with_voices(at.basis.claims, dossier))


def _warn_of_silence(found: "Comparison") -> None:
    """An empty half is to be said beside the zeros."""
    for half, claims in zip(found.halves, found.summary["claims"], strict=True):
        if not claims:
            say(f"no claim here is of {half.label}; what fits: a side, source:…, owner:…, person:…, a period, a filter")


def _print_parts(found: "Comparison", form: Form) -> None:
    """Counts, terms, quotes, a table each."""
    from tui.output.printing import print_rows

    for number, part in enumerate((_counts(found), _terms(found), _quotes(found))):
        if number:
            print("")
        print_rows(part, form)


def _labels(found: "Comparison") -> tuple[str, str]:
    """The halves' names as heads of columns."""
    first, second = found.halves
    return first.label, second.label


def _counts(found: "Comparison") -> "pl.DataFrame":
    """A row for each number, level and kind."""
    import polars as pl

    first, second = found.summary.rows(named=True)
    mean = [None if row["mean"] is None else f"{row['mean']:+.2f}" for row in (first, second)]
    rows = [(name, str(first[name]), str(second[name])) for name in ("claims", "articles", "owners")]
    rows += [(f"{name} day", str(first[name] or ""), str(second[name] or "")) for name in ("first", "last")]
    rows.append(("mean level", mean[0] or "", mean[1] or ""))
    rows += [(label, str(one), str(other)) for _, label, one, other in found.levels.rows()]
    rows += [(kind, str(one), str(other)) for kind, one, other in found.kinds.rows()]
    return pl.DataFrame(rows, schema=dict.fromkeys(("Figure", *_labels(found)), pl.String), orient="row")


def _terms(found: "Comparison") -> "pl.DataFrame":
    """The terms of both halves, the most distinguishing at the top, with both counts and z."""
    import polars as pl

    parts = []
    for number, label in enumerate(_labels(found), start=1):
        own, other = ("first", "second") if number == 1 else ("second", "first")
        rows = found.terms_of(number)
        counts = pl.concat_str(own, pl.lit(" : "), other).alias(f"{number} : {3 - number}")
        sure = pl.col("z").abs().map_elements("{:.1f}".format, return_dtype=pl.String).alias(f"Weight {number}")
        parts.append(rows.select(pl.col("term").alias(f"Terms of {label}"), counts, sure))
    left, right = (part.with_row_index("place") for part in parts)
    return left.join(right, on="place", how="full", coalesce=True).sort("place").drop("place").fill_null("")


def _quotes(found: "Comparison") -> "pl.DataFrame":
    import polars as pl

    labels = dict(enumerate(_labels(found), start=1))
    half = pl.col("half").replace_strict(labels, return_dtype=pl.String)
    return without_leads(found.quotes).select(
        half.alias("Half"),
        pl.col("date").alias("Date"),
        pl.col("speaker").alias("Speaker"),
        pl.col("source").alias("Source"),
        pl.col("quote").alias("Quote"),
    )
