"""Pictures of screens, the same at every run."""

import re
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from tui.commands.opening import parse_told
from tui.commands.options import (
    AsOfOption,
    DossierOption,
    WindowOption,
    asked,
    complete_issue,
    dossier_name,
    window_days,
)


def parse_size(text: str) -> tuple[int, int]:
    """`120x40` as columns and lines."""
    found = re.fullmatch(r"(\d+)[x×](\d+)", text.strip().lower())
    if not found:
        raise typer.BadParameter(f"{text!r} is no size; write columns and lines like 120x40", param_hint="'--size'")
    return int(found[1]), int(found[2])


def shot(  # noqa: PLR0913, PLR0917  # what a picture depends on is all there is to say
    context: typer.Context,
    screen: Annotated[str, typer.Argument(metavar="SCREEN", help="board, issue, matrix, help, …")],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help="A .svg or .txt; without it the text goes to stdout."),
    ] = None,
    size: Annotated[str, typer.Option(metavar="COLUMNSxLINES", help="In cells.")] = "120x40",
    filter_text: Annotated[str, typer.Option("--filter", metavar="FILTER", help="As typed in the dashboard.")] = "",
    theme: Annotated[str | None, typer.Option(metavar="NAME", help="One of the themes.")] = None,
    issue: Annotated[
        str | None, typer.Option(metavar="ISSUE", help="For its screen, or Compare.", autocompletion=complete_issue)
    ] = None,
    article: Annotated[str | None, typer.Option(metavar="ID", help="For its screen.")] = None,
    by: Annotated[
        str, typer.Option(metavar="WAY", help="Matrix: month, week, article. Compare: sides, owners, …")
    ] = "",
    as_of: AsOfOption = None,
    window: WindowOption = None,
    dossier: DossierOption = None,
) -> None:
    """A picture of a screen, for papers and for snapshot tests."""
    from model.dossier import load_dossier
    from tui.app import Start
    from tui.shots import shoot

    before, cells = asked(context), parse_size(size)
    start = Start(
        dossier=dossier_name(context, dossier),
        as_of=as_of or before.as_of,
        window_days=window_days(context, window),
        filter_text=filter_text or before.filter,
        theme=theme,
        issue=issue,
        article=article,
        by=by,
    )
    parse_told(start.filter_text, start.as_of or date.today(), load_dossier(start.dossier))
    if out is not None:
        shoot(screen, out, size=cells, start=start)
        return
    with TemporaryDirectory() as folder:
        shoot(screen, Path(folder, "shot.txt"), size=cells, start=start)
        sys.stdout.write(Path(folder, "shot.txt").read_text(encoding="utf-8"))
