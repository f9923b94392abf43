"""Agreement with a labelled file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from model.words.counting import counted
from tui.commands.options import DossierOption, Form, FormOption, dossier_name

if TYPE_CHECKING:
    import polars as pl

    from model.score import Passage


def score(
    context: typer.Context,
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="JSON lines with id, text, labels, optional.")],
    wrong: Annotated[int, typer.Option(min=0, metavar="N", help="How many of the wrong readings to print.")] = 20,
    form: FormOption = Form.TABLE,
    dossier: DossierOption = None,
) -> None:
    """How well the reading agrees with a labelled file: figures, confusion, and what it gets wrong."""
    from model import score as scores
    from model.dossier import load_dossier
    from model.reading.levels import article_levels
    from model.store import reader_for
    from tui.output.printing import FOR_PEOPLE, print_rows

    if not gold.is_file():
        raise typer.BadParameter(f"{gold} is no file", param_hint="GOLD")
    known = load_dossier(dossier_name(context, dossier))
    passages = scores.load_gold(gold, known.scored)
    claims = reader_for(known).claims(_articles(passages))
    claims = claims.filter(claims["issue"].is_in(known.scored))
    levels = article_levels(claims)
    figures = _figures(passages, levels)
    if form not in FOR_PEOPLE:
        print_rows(figures, form)
        return
    print(f"{counted(len(passages), 'passage')}\n")
    print_rows(figures, form, {"figure": "Figure", "value": "Value", "low": "from", "high": "to (95 %)"})
    print("\nConfusion: wanted by row, read by column\n")
    print_rows(scores.confusion(passages, levels), form, {"wanted": ""})
    _print_wrong(scores.wrong(passages, levels, claims), wrong, form)


def _articles(passages: "list[Passage]") -> "pl.DataFrame":
    """ARTICLES without titles, known by the passages' ids."""
    import polars as pl

    from model.schema import ARTICLES

    rows = [{"id": passage.id, "date": passage.date, "text": passage.text, "title": ""} for passage in passages]
    return pl.DataFrame(rows, schema=ARTICLES)


def _figures(passages: "list[Passage]", levels: "pl.DataFrame") -> "pl.DataFrame":
    """A row per figure with the ends of its bootstrap interval."""
    import polars as pl

    from model import score as scores

    values = scores.score(passages, levels)._asdict()
    ends = scores.interval(passages, levels)
    rows = [(name, values[name], low, high) for name, (low, high) in ends.items()]
    numbers = pl.col("value", "low", "high").round(3)
    return pl.DataFrame(rows, schema=["figure", "value", "low", "high"], orient="row").with_columns(numbers)


def _print_wrong(found: "pl.DataFrame", most: int, form: Form) -> None:
    from tui.output.printing import print_rows

    print(
        f"\n{found.height:,} wrong: missed, invented, or of the wrong sign" + (":\n" if found.height and most else "")
    )
    if most and found.height:
        print_rows(found.head(most), form)
