"""One issue in words: its standing, positions, course, and the quotes that decide."""

from shutil import get_terminal_size
from typing import Annotated, Any, Final

import typer

from tui.commands.opening import Opened, opened
from tui.commands.options import AsOfOption, DossierOption, WindowOption, asked, complete_issue

CYCLES_SHOWN: Final = 3
"""Acts and counter-acts in the words of one issue."""
CHART: Final = 110
"""Cells of a chart at most: a year of weeks is told apart on fewer."""


def show(
    context: typer.Context,
    issue: Annotated[str, typer.Argument(metavar="ISSUE", help="Its slug or name.", autocompletion=complete_issue)],
    why: Annotated[bool, typer.Option("--why", help="The formula with its numbers filled in.")] = False,
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
    window: WindowOption = None,
) -> None:
    """One issue in words; with --why the reckoning."""
    from tui.output.rendering import aloud
    from tui.text import shown

    at, is_aloud = opened(context, dossier, as_of, window), asked(context).is_plain
    issue = at.library.dossier.issue(issue).slug
    lines = _told(at, issue, is_aloud=is_aloud)
    if why:
        from model.views import why_of

        lines += ["", "Why", *why_of(at.basis, issue, at.window)]
    print(shown("\n".join(map(aloud, lines) if is_aloud else lines)))


def _told(at: Opened, slug: str, *, is_aloud: bool) -> list[str]:
    """Name, standing, positions and the deciding quotes with their citation."""
    from model.words.counting import counted
    from tui.words import beneath, level_word, long_day, moved_words, passed_words, since_words

    row = next(row for row in at.board.iter_rows(named=True) if row["issue"] == slug)
    issue = at.library.dossier.issue(slug)
    then = f"{since_words(row)}{passed_words(row)}{moved_words(row)}{beneath(row)} (as of {long_day(at.as_of)})"
    lines = [
        f"{issue.name}: {level_word(row['level'])}{then}",
        issue.description,
        _window_words(at, row),
    ]
    sides = [
        f"{side.code} {level_word(row[f'{place}_level'])} ({counted(row[f'{place}_claims'], 'claim')},"
        f" {counted(row[f'{place}_sources'], 'source')})"
        for side, place in zip(at.library.dossier.sides, ("first", "second"), strict=False)
    ]
    lines += [f"Positions: {', '.join(sides)}{_apart(row)}"] if sides else []
    lines += _cycle_words(at, slug)
    lines += _judged_words(at, row)
    return [*lines, *_course(at, slug, is_aloud=is_aloud), *_deciding_quotes(at, row["deciding"])]


def _window_words(at: Opened, row: dict[str, Any]) -> str:
    """`Trend over 30 days: improved · 4 events · 2 origins · 3 articles · leaning easing`, or that all is quiet."""
    from model.words.counting import counted
    from tui.words import leaning_words, quiet_words

    counts = [counted(row[f"{noun}s"], noun) for noun in ("event", "origin", "article")]
    words = quiet_words(row, at.window) or [f"trend over {counted(at.window, 'day')}: {_trend(at, row)}", *counts]
    said = " · ".join([*words, *leaning_words(row)])
    return said[:1].upper() + said[1:]


def _trend(at: Opened, row: dict[str, Any]) -> str:
    """The trend's word; where there is too little to tell, what it would need."""
    from tui.words import against_words, lack_words, trend_word

    is_told = row["trend"] != "insufficient"
    lack = "" if is_told else lack_words(row, at.library.dossier.constants.enough_events)
    return trend_word(row["trend"]) + against_words(row) + (f" ({lack})" if lack else "")


def _apart(row: dict[str, Any]) -> str:
    """What is to be said of the two positions together."""
    is_one_sided = bool(row["first_claims"]) != bool(row["second_claims"])
    said = {"contested": row["contested"], "mixed": row["mixed"], "one side only": is_one_sided}
    return "".join(f" · {words}" for words, holds in said.items() if holds)


def _cycle_words(at: Opened, slug: str) -> list[str]:
    """The newest acts and counter-acts of the last year, each in a line."""
    from datetime import timedelta

    from model.views import cycles_of
    from tui.words import long_day

    found = cycles_of(at.basis, slug)
    recent = found.filter(found["answer_day"] > at.as_of - timedelta(days=365)).head(CYCLES_SHOWN)
    rows = recent.iter_rows(named=True)
    lines = [
        f"  {row['side']}, {long_day(row['day'])}: {row['title']} — {row['words']}: {row['answer_title']}"
        for row in rows
    ]
    return ["Act and answer:", *lines] if lines else []


def _course(at: Opened, slug: str, *, is_aloud: bool) -> list[str]:
    """The level of the last twelve months as a chart, as wide as the terminal; aloud as a list of its changes."""
    from model.views.course import course, months_back
    from tui.wording.charts import course_lines, course_words

    days = course(at.basis, months_back(at.as_of, 12), [slug])
    if is_aloud:
        return ["", "The last twelve months", *course_words(days)]
    lines = course_lines(days, min(get_terminal_size().columns, CHART))
    return ["", *lines] if lines else []


def _judged_words(at: Opened, row: dict[str, Any]) -> list[str]:
    """Whose word the level is, and the notes on the issue."""
    from model.judging import remarks_on
    from tui.wording.judgements import override_words, whole_words

    remarks = map(whole_words, remarks_on(at.library.judgements, at.as_of, issue=row["issue"]))
    return [line for line in (override_words(row), *remarks) if line]


def _deciding_quotes(at: Opened, deciding: list[dict[str, Any]] | None) -> list[str]:
    """The quotes that decide, as judged, each with its level, speaker, day, title and source."""
    import polars as pl

    from tui.text import one_line, quoted
    from tui.words import level_word, long_day

    lines: list[str] = []
    for key in deciding or []:
        same = [pl.col(name) == pl.lit(value) for name, value in key.items()]
        claim = at.claims.row(by_predicate=pl.all_horizontal(same), named=True)
        cited = (claim["speaker"], long_day(claim["date"]), claim["title"], claim["source"])
        told = ", ".join(one_line(part) for part in cited if part)
        lines += ["", quoted(claim["quote"]), f"  {level_word(claim['level'])}: {told}"]
    return lines
