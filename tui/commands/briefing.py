"""A briefing of a period: what changed, where it stands, who says what, with a source for every sentence."""

import shlex
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from model.brief.content import BriefForm, Length
from model.errors import IssueWatchError
from tui.commands.opening import Opened, opened
from tui.commands.options import DossierOption, FilterArgument, WindowOption, asked, complete_issue
from tui.commands.spans import DAY, first_day, last_day
from tui.output.whole_files import write_whole
from tui.terminal.talk import say

if TYPE_CHECKING:
    from model.brief.material import Request

LAST_WEEK: Final = "7d"


SinceOption = Annotated[
    str,
    typer.Option("--since", metavar=DAY, help="The first day: 2023-11-01, 2023-11, or the last 7d, 2w, 1m."),
]
UntilOption = Annotated[
    str | None,
    typer.Option(
        "--until",
        "--as-of",
        metavar=DAY,
        help="The last day; nothing later counts. Otherwise today; of the demo its last day.",
    ),
]
IssuesOption = Annotated[
    list[str] | None,
    typer.Option("--issue", metavar="ISSUE", help="Only this one; may be given again.", autocompletion=complete_issue),
]
OutOption = Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where to, instead of stdout.")]


def brief(  # noqa: PLR0913, PLR0917  # what a brief depends on is all there is to say
    context: typer.Context,
    filters: FilterArgument = None,
    since: SinceOption = LAST_WEEK,
    until: UntilOption = None,
    form: Annotated[
        BriefForm | None, typer.Option("--format", help="Otherwise by the ending of FILE, else md.")
    ] = None,
    out: OutOption = None,
    length: Annotated[Length, typer.Option(help="How much it tells.")] = Length.STANDARD,
    issues: IssuesOption = None,
    dossier: DossierOption = None,
    window: WindowOption = None,
) -> None:
    """A briefing of a period, every sentence with its source: Markdown, HTML, Word or JSON."""
    from model.brief.compose import brief as brief_of
    from model.brief.formats import printed

    written_as = form_of(form, out)
    today = asked(context).as_of
    words = [*(filters or []), *([f"issue:{','.join(issues)}"] if issues else [])]
    at = opened(context, dossier, _last_day(until, today), window, words)
    request = request_of(at, since, length, dossier)
    _write(printed(brief_of(at.library, request), written_as), out)


def form_of(form: BriefForm | None, out: Path | None) -> BriefForm:
    """The format that was asked for, else that of the file's ending, else Markdown; Word is for files only."""
    endings = {f".{known.value}": known for known in BriefForm} | {".htm": BriefForm.HTML, ".markdown": BriefForm.MD}
    found = form or (endings.get(out.suffix.lower()) if out else BriefForm.MD)
    if found is None:
        known = ", ".join(BriefForm)
        raise typer.BadParameter(f"{out} does not say which format; --format is one of {known}", param_hint="'--out'")
    if found is BriefForm.DOCX and out is None and sys.stdout.isatty():
        raise typer.BadParameter("a Word document is nothing for a terminal; add -o FILE.docx", param_hint="'--format'")
    return found


def _last_day(until: str | None, today: date | None) -> date | None:
    """The last day of what was typed."""
    return today if until is None else last_day(until, today or date.today())


def request_of(at: Opened, since: str, length: Length, dossier: str | None) -> "Request":
    """What is asked of the library; BadParameter where the first day is after the last."""
    from importlib.metadata import version

    from model.brief.material import Request

    first = first_day(since, at.as_of, at.as_of)
    return Request(
        first=first,
        last=at.as_of,
        window_days=at.window,
        length=length,
        program=f"issuewatch {version('issuewatch')}",
        command=_command(at, first, length, dossier),
        filter=str(at.filter),
        issues=_passing(at, first),
    )


def _passing(at: Opened, first: date) -> tuple[str, ...] | None:
    """The issues that pass the filter by a claim of the period or by their standing; None: there is no filter."""
    import polars as pl

    if at.filter.is_empty:
        return None
    claims = at.claims.filter(pl.col("date") >= first)
    found = tuple(at.filter.rows(at.board, claims, on=["issue"])["issue"])
    if not found:
        raise IssueWatchError(f"no issue passes the filter from {first} to {at.as_of}: {at.filter}")
    return found


def _command(at: Opened, first: date, length: Length, dossier: str | None) -> str:
    """What gives the same brief again, whatever the day is then."""
    words = ["issuewatch", "brief", *([str(at.filter)] if not at.filter.is_empty else [])]
    words += ["--since", str(first), "--until", str(at.as_of), "--length", length.value, "--window", str(at.window)]
    return shlex.join([*words, *(["--dossier", dossier] if dossier else [])])


def _write(document: bytes, out: Path | None) -> None:
    if out is None and sys.stdout.isatty():
        sys.stdout.write(document.decode("utf-8"))
        return
    if out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(document)
        sys.stdout.buffer.flush()
        return
    write_whole(out, document)
    say(f"{out}: {len(document):,} bytes")
