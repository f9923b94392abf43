"""Where the issues stand: the board as text, one issue in words, issues by month."""

from datetime import date
from enum import StrEnum
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from tui.commands.opening import Opened, hint_at_issue, opened
from tui.commands.options import (
    AsOfOption,
    DossierOption,
    FilterArgument,
    Form,
    FormOption,
    WindowOption,
    asked,
    complete_issue,
)
from tui.terminal.talk import UNDATED, say

if TYPE_CHECKING:
    import polars as pl

CYCLES_SHOWN: Final = 3
"""Acts and counter-acts in the words of one issue."""
CHART: Final = 110
"""Cells of a chart at most: a year of weeks is told apart on fewer."""


def status(
    context: typer.Context,
    filters: FilterArgument = None,
    as_of: AsOfOption = None,
    form: FormOption = Form.TABLE,
    dossier: DossierOption = None,
    window: WindowOption = None,
) -> None:
    """Where every issue stands: the board as text."""
    from tui.output.printing import FOR_PEOPLE, print_rows

    at = opened(context, dossier, as_of, window, filters)
    hint_at_issue(at)
    board = at.filter.rows(at.board, at.claims, on=["issue"])
    _say_old_news(at)
    _say_undated(at)
    sides = [side.code for side in at.library.dossier.sides]
    balance = ":".join(sides)
    first_out = ("Last article", balance, "Articles", "Was", "Events")
    told = _for_people(board, at, is_aloud=form is Form.PLAIN) if form in FOR_PEOPLE else board
    print_rows(told, form, None, first_out, sides, lasting=["Standing"])
    at.say_if_empty(board)


def _say_old_news(at: Opened) -> None:
    """What to know on a day that no article comes near, so that silence is not taken for calm."""
    from tui.desk.session import silence_on

    if (silence := silence_on(at.library.days, at.as_of, at.window)) is not None:
        say(f"{silence.words}: --as-of {silence.nearest} looks from there")


def _say_undated(at: Opened) -> None:
    """How many articles have no day: whatever they say is in no standing."""
    import polars as pl

    from model.judging import irrelevant_articles
    from model.words.counting import counted

    days, library = at.library.days, at.library
    count = int(days.filter(pl.col("date").is_null())["articles"].sum())
    if count and (out := irrelevant_articles(library.judgements, at.as_of)):
        count -= library.articles.filter(pl.col("date").is_null(), pl.col("id").is_in(list(out))).height
    if count:
        counts = "it counts" if count == 1 else "they count"
        say(f"{counted(count, 'undated article')}: {counts} in no standing, {UNDATED}")


def _for_people(board: "pl.DataFrame", at: Opened, *, is_aloud: bool) -> "pl.DataFrame":
    """The board's columns as words and glyphs, as the screen has them; to be read aloud, sides in words."""
    import polars as pl

    sides = [side.code for side in at.library.dossier.sides]
    balance = [":".join(sides)] if sides and not is_aloud else []
    heads = [
        "Issue",
        "Was",
        "Standing",
        "Since",
        "Trend",
        "Events",
        "Articles",
        *sides,
        *balance,
        "Last article",
        "In its words",
    ]
    dtypes = {head: pl.Int64 if head in ("Events", "Articles") else pl.String for head in heads}
    rows = [
        _line_of(row, _sides_of(row, is_aloud=is_aloud) if sides else [], is_aloud=is_aloud)
        for row in board.iter_rows(named=True)
    ]
    return pl.DataFrame(rows, schema=dtypes, orient="row")


def _day(day: date | None) -> str:
    """With its year: what is printed is read elsewhere, and later."""
    return "" if day is None else day.isoformat()


def _sides_of(row: dict[str, Any], *, is_aloud: bool) -> list[str]:
    """`-1`, ` ·`, `2:0*`; to be read aloud `strained, 2 claims` and nothing."""
    from model.words.counting import counted
    from tui.words import balance_number, level_number, level_word

    places = ("first", "second")
    if is_aloud:
        said = {place: counted(row[f"{place}_claims"], "claim") for place in places if row[f"{place}_claims"]}
        return [f"{level_word(row[f'{place}_level'])}, {said[place]}" if place in said else "" for place in places]
    levels = [level_number(row[f"{place}_level"]) for place in places]
    return [*levels, balance_number(row["first_claims"], row["second_claims"])]


def _line_of(row: dict[str, Any], sides: list[str], *, is_aloud: bool) -> list[object]:
    from model.days.event_from import iso_told
    from model.words.leads import without_lead
    from tui.text import one_line
    from tui.wording.judgements import PEN
    from tui.words import level_glyph, level_word

    by = one_line(row["by"]) if row["by"] is not None else ""
    return [
        row["name"],
        "" if row["moved"] is None else f"{level_glyph(row['was'])} {level_word(row['was'])}",
        _standing_of(row, is_aloud=is_aloud),
        iso_told(row["since"], row["since_precision"]) if row["since"] else "",
        _trend_of(row, is_aloud=is_aloud),
        row["events"],
        row["articles"],
        *sides,
        _day(row["last"]),
        f"{PEN} {by}: {one_line(row['reason'])}" if by else without_lead(row["words"] or ""),
    ]


def _standing_of(row: dict[str, Any], *, is_aloud: bool) -> str:
    """`✓ agreed ›✕`, `◼ frozen ✎` as on the screen; to be read aloud `✓ agreed (leaning escalating)`."""
    from model.standing.facts import is_leaning
    from tui.text import one_line
    from tui.wording.judgements import LONG_WORD, PEN, marked_word
    from tui.words import LEANS, leaning_words, level_glyph, level_word

    if is_aloud:
        judged = f" {PEN} {one_line(row['by'])}" if row["by"] is not None else ""
        leans = f" ({', '.join(leaning_words(row))})" if is_leaning(row) else ""
        return f"{level_glyph(row['level'])} {level_word(row['level'])}{judged}{leans}"
    blank = " " if len(level_word(row["level"])) < LONG_WORD else ""  # the longest word makes the column wide
    leans = f"{blank}{LEANS}{level_glyph(row['leaning'])}" if is_leaning(row) else ""
    return marked_word(row["level"], row["by"] is not None) + leans


def _trend_of(row: dict[str, Any], *, is_aloud: bool) -> str:
    """`▲ improved`, `(▼) worsened`, `·`; `quiet` as on the screen where nothing that counts is in the window."""
    from tui.words import is_against, trend_glyph

    if row["quiet"]:
        return "quiet"
    glyph, words = trend_glyph(row["trend"]), "" if row["trend"] == "insufficient" else f" {row['trend']}"
    if is_against(row):
        return f"{glyph}{words} on the whole" if is_aloud else f"({glyph}){words}"
    return glyph + words


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
    _say_old_news(at)


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
