"""The course of issues as rows or charts, and pictures of it for papers."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, Final

import typer

from model.words.counting import counted
from tui.commands.opening import Opened, hint_at_issue, opened
from tui.commands.options import AsOfOption, DossierOption, FilterArgument, Form, FormOption
from tui.output.lesser import write_data
from tui.output.whole_files import write_whole
from tui.terminal.talk import say

if TYPE_CHECKING:
    import polars as pl

CHART: Final = 110
"""Cells of a chart at most: a year of weeks is told apart on fewer."""
MonthsOption = Annotated[int, typer.Option(min=1, max=120, metavar="N", help="How far back.")]


def course(
    context: typer.Context,
    filters: FilterArgument = None,
    months: MonthsOption = 12,
    as_of: AsOfOption = None,
    form: FormOption = Form.TABLE,
    dossier: DossierOption = None,
) -> None:
    """Where each issue stood on every day: charts for people; as data, a row per issue and day."""
    from model.views.course import course as course_of
    from model.views.course import months_back
    from tui.output.printing import print_rows

    at = opened(context, dossier, as_of, None, filters)
    hint_at_issue(at)
    days = course_of(at.basis, months_back(at.as_of, months), _issues(at))
    if form in (Form.TABLE, Form.PLAIN):
        charts = _charts(at, days, is_aloud=form is Form.PLAIN)
        print("\n\n".join(charts), end="\n" if charts else "")
        if days.height and not charts:
            say(f"no standing in {counted(months, 'month')} up to {at.as_of}")
    else:
        print_rows(days, form)
    at.say_if_empty(days)


def _issues(at: Opened) -> list[str]:
    """Those that pass the filter."""
    return at.filter.rows(at.board, at.claims, on=["issue"])["issue"].to_list()


def _charts(at: Opened, days: "pl.DataFrame", *, is_aloud: bool) -> list[str]:
    """A chart for each issue; aloud a list of its changes."""
    from tui.text import one_line
    from tui.wording.charts import course_lines, course_words

    width = min(get_terminal_size().columns, CHART)
    charts = [
        (part["issue"][0], course_words(part) if is_aloud else course_lines(part, width))
        for part in days.partition_by("issue")
    ]
    return ["\n".join([one_line(at.library.dossier.issue(slug).name), *lines]) for slug, lines in charts if lines]


class Picture(StrEnum):
    """What is drawn."""

    TIMELINE = "timeline"
    HEATMAP = "heatmap"
    SPARKLINE = "sparkline"


def picture(
    context: typer.Context,
    kind: Annotated[
        Picture, typer.Argument(metavar="KIND", help="timeline or sparkline, of one issue; heatmap, of all.")
    ],
    filters: FilterArgument = None,
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="A .svg, instead of stdout.")] = None,
    months: MonthsOption = 12,
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """A picture of standings as SVG, for papers and pages."""
    if out is not None and out.suffix.lower() != ".svg":
        raise typer.BadParameter(f"{out.name}: a picture is a file that ends in .svg", param_hint="'--out'")
    at = opened(context, dossier, as_of, None, filters)
    issues = _issues(at)
    if kind is not Picture.HEATMAP and len(issues) != 1:
        such = f"issue:{at.library.dossier.slugs[0]}"
        raise typer.BadParameter(
            f"a {kind.value} shows one issue, the filter has {len(issues)}; such as {such}", param_hint="'FILTER'"
        )
    svg = _heatmap(at, issues, months) if kind is Picture.HEATMAP else _of_one(at, kind, issues[0], months)
    if out is None:
        write_data()
        print(svg)
        return
    write_whole(out, f"{svg}\n".encode())
    say(f"{out}: {len(svg):,} characters")


def _heatmap(at: Opened, issues: list[str], months: int) -> str:
    from model.pictures import heatmap
    from model.views.matrix import periods

    title = _title(at, "The level at the end of each month")
    return heatmap(_cells(at, issues, months), periods(at.as_of, "month", months), title)


def _cells(at: Opened, issues: list[str], months: int) -> "pl.DataFrame":
    """MATRIX by month of these issues."""
    import polars as pl

    from model.views import matrix_of

    return matrix_of(at.basis, months=months).filter(pl.col("issue").is_in(issues))


def _of_one(at: Opened, kind: Picture, slug: str, months: int) -> str:
    from model.pictures import sparkline, timeline
    from model.views.course import course as course_of
    from model.views.course import months_back
    from model.views.matrix import periods

    title = _title(at, at.library.dossier.issue(slug).name)
    if kind is Picture.SPARKLINE:
        levels = dict(_cells(at, [slug], months).select("month", "level").iter_rows())
        return sparkline(slug, [levels.get(month) for month in periods(at.as_of, "month", months)], at.as_of, title)
    return timeline(course_of(at.basis, months_back(at.as_of, months), [slug]), title)


def _title(at: Opened, what: str) -> str:
    """`Taiwan, US–China, as of 2023-11-30`."""
    day: date = at.as_of
    return f"{what}, {at.library.dossier.name}, as of {day}"
