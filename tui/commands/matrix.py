"""Issues by month, week or article: levels as text, and as data a row per cell."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tui.commands.opening import Opened, opened, say_old_news
from tui.commands.options import AsOfOption, DossierOption, FilterArgument, Form, FormOption
from tui.terminal.talk import say

if TYPE_CHECKING:
    import polars as pl


class By(StrEnum):
    """What a column of the matrix is."""

    MONTH = "month"
    WEEK = "week"
    ARTICLE = "article"


def matrix(
    context: typer.Context,
    filters: FilterArgument = None,
    by: Annotated[By, typer.Option(help="What a column is.")] = By.MONTH,
    months: Annotated[
        int | None,
        typer.Option(min=1, max=120, metavar="N", help="How far back; without it 12, of weeks 6, as on the screen."),
    ] = None,
    as_of: AsOfOption = None,
    form: FormOption = Form.TABLE,
    dossier: DossierOption = None,
) -> None:
    """Levels by issue and month; as data, a row per cell."""
    from model.views import matrix_of
    from model.views.matrix import MONTHS_SEEN, periods, with_leaning
    from tui.output.printing import FOR_PEOPLE, print_rows

    at = opened(context, dossier, as_of, None, filters)
    library, months = at.library, months or MONTHS_SEEN[by.value]
    cells = matrix_of(at.basis, by=by.value, months=months, passing=None if at.filter.is_empty else at.passing)
    if form not in FOR_PEOPLE:
        print_rows(at.addressed(cells), form)
    elif cells.is_empty():
        _say_no_cells(at, months)
    elif by is By.ARTICLE:
        print_rows(_list(cells, [side.code for side in library.dossier.sides]), form)
    else:
        starts = periods(at.as_of, "week" if by is By.WEEK else "month", months)
        grid = _grid(with_leaning(cells, at.board), by, starts, is_aloud=form is Form.PLAIN)
        print_rows(grid, form, first_out=grid.columns[1:])  # the oldest


def _say_no_cells(at: Opened, months: int) -> None:
    """Why a matrix has nothing but dots: the filter, or months without an article."""
    from model.words.counting import counted

    say(f"no claim{at.that_passes} in {counted(months, 'month')} up to {at.as_of}")
    say_old_news(at)


def _list(cells: "pl.DataFrame", sides: list[str]) -> "pl.DataFrame":
    """A line per issue and article, which are too many for columns: what it says and who speaks."""
    import polars as pl

    from tui.words import balance_number, level_glyph, level_word

    words = {level: f"{level_glyph(level)} {level_word(level)}" for level in range(-3, 4)}
    balance = [balance_number(*row) for row in cells.select("first_claims", "second_claims").iter_rows()]
    return cells.select(
        pl.col("name").alias("Issue"),
        pl.col("month").alias("Date"),
        pl.col("level").replace_strict(words, return_dtype=pl.String, default=level_word(None)).alias("Level"),
        pl.col("claims").alias("Claims"),
        *([pl.Series(":".join(sides), balance, pl.String)] if sides else []),
        pl.col("title").alias("Title"),
        pl.col("article").alias("Id"),
    )


def _grid(cells: "pl.DataFrame", by: By, starts: list[date], *, is_aloud: bool) -> "pl.DataFrame":
    """A row per issue, a column per period: levels as numbers, aloud as words; marked where one side alone speaks, or
    newer evidence leans elsewhere.

    As on the screen, a period in which nothing was claimed has its column too.
    """
    import polars as pl

    from tui.wording.judgements import PEN
    from tui.words import LEANS, ONE_SIDED, level_number, level_word

    word, one_sided, judged, leans = (
        (level_word, ", one side only", ", an analyst's", ", leaning elsewhere")
        if is_aloud
        else (level_number, ONE_SIDED, PEN, LEANS)
    )
    words = {level: word(level) for level in range(-3, 4)}
    mark = (
        pl.when("is_judged").then(pl.lit(judged))
        .when(pl.col("leaning").is_not_null()).then(pl.lit(leans))
        .when("one_sided").then(pl.lit(one_sided))
        .otherwise(pl.lit(""))
    )  # fmt: skip
    number = pl.col("level").replace_strict(words, return_dtype=pl.String, default=level_number(None))
    told = cells.select(
        pl.col("name").alias("Issue"),
        pl.col("month").dt.to_string("%Y-%m" if by is By.MONTH else "%Y-%m-%d").alias("head"),
        (number + mark).alias("cell"),
    )
    heads = [start.strftime("%Y-%m" if by is By.MONTH else "%Y-%m-%d") for start in starts]
    return told.pivot("head", on_columns=heads, index="Issue", values="cell").fill_null(level_number(None))
