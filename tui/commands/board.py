"""Where the issues stand: the board as text."""

from datetime import date
from typing import TYPE_CHECKING, Any

import typer

from tui.commands.opening import Opened, hint_at_issue, opened, say_old_news
from tui.commands.options import AsOfOption, DossierOption, FilterArgument, Form, FormOption, WindowOption
from tui.terminal.talk import UNDATED, say

if TYPE_CHECKING:
    import polars as pl


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
    say_old_news(at)
    _say_undated(at)
    sides = [side.code for side in at.library.dossier.sides]
    balance = ":".join(sides)
    first_out = ("Last article", balance, "Articles", "Was", "Events")
    told = _for_people(board, at, is_aloud=form is Form.PLAIN) if form in FOR_PEOPLE else board
    print_rows(told, form, None, first_out, sides, lasting=["Standing"])
    at.say_if_empty(board)


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
