"""What the comparison screen draws of one half: its counts, bars of its levels, its terms and quotes as columns."""

from datetime import date
from functools import partial
from typing import Final

import polars as pl
from textual.content import Content

from model.comparing import Comparison
from model.words.counting import counted
from tui.screens.cells import day_column, quote_cell
from tui.screens.chrome import span_words
from tui.widgets.columns import Column, Piece, Row
from tui.words import level_glyph, level_variable, level_word

BAR: Final = 16
"""Cells of the longest bar."""
FINE: Final = " ▏▎▍▌▋▊▉"
"""Eighths of a cell."""


def half_lines(found: Comparison, half: int, name: str) -> list[Content]:
    """Its name as it is given; how much it says, from when to when, at which mean level."""
    row = found.summary.row(half - 1, named=True)
    counts = ", ".join(counted(row[noun + "s"], noun) for noun in ("claim", "article", "owner"))
    days = span_words(row["first"], row["last"]) if row["first"] else ""
    mean = "" if row["mean"] is None else f"  mean level {row['mean']:+z.2f}"
    return [
        Content.assemble((name, "bold $accent"), (mean, "")),
        Content.styled(counts, "$muted"),
        Content.styled(days, "$muted"),
    ]


def level_bars(found: Comparison, half: int) -> list[Content]:
    """A line for each level: word, bar, count; both halves by the share of what they say."""
    column = ("first", "second")[half - 1]
    shares = [found.levels[name] / max(found.levels[name].sum(), 1) for name in ("first", "second")]
    most = max(*(share.max() or 0 for share in shares), 1e-9)
    lines = []
    for level, count, share in zip(found.levels["level"], found.levels[column], shares[half - 1], strict=True):
        name = f"{level_glyph(level)} {level_word(level):<11}"
        filled = bar(share / most, BAR)
        lines.append(
            Content.assemble(
                (name, f"${level_variable(level)}"), (f"{filled:<{BAR}}", f"${level_variable(level)}"), f" {count:,}"
            )
        )
    kinds = " · ".join(
        f"{kind} {count:,}" for kind, count in zip(found.kinds["kind"], found.kinds[column], strict=True)
    )
    return [*lines, Content.styled(kinds, "$muted")]


def level_line(found: Comparison, half: int) -> Content:
    """All levels on one line: `✓2 ▴14 ●3 ○40 ▾22 ◼1 ✕5`."""
    column = ("first", "second")[half - 1]
    pieces = [
        Content.styled(f"{level_glyph(level)}{count:,}", f"${level_variable(level)}" if count else "$muted")
        for level, count in zip(found.levels["level"], found.levels[column], strict=True)
    ]
    return Content(" ").join(pieces)


def bar(share: float, width: int) -> str:
    """A share of the width in blocks, by eighths of a cell; what is more than nothing is seen."""
    eighths = max(round(share * width * 8), 1 if share > 0 else 0)
    return "█" * (eighths // 8) + (FINE[eighths % 8] if eighths % 8 else "")


def term_columns(half: int, found: Comparison) -> list[Column]:
    """The term, how often this half and the other have it, and by how much it distinguishes."""
    own, other = ("first", "second") if half == 1 else ("second", "first")
    strongest = float(found.terms["z"].abs().to_frame().max().item() or 0) or 1e-9
    return [
        Column("term", "Its terms", 12, flex=2, max_width=32, priority=10),
        count_cell_column(own, "Here"),
        count_cell_column(other, "There"),
        Column(
            "z",
            "Weight",
            8,
            flex=1,
            max_width=16,
            render=partial(weight_cell, strongest),
            sort=pl.col("z").abs(),
            sort_first="down",
        ),
    ]


def count_cell_column(name: str, label: str) -> Column:
    """A count; the other half's zeros are what the eye is to find."""
    return Column(
        name,
        label,
        5,
        align="right",
        render=lambda row: [Piece(f"{row[name]:,}", "" if row[name] else "text-muted")],
        sort_first="down",
    )


def weight_cell(strongest: float, row: Row) -> list[Piece]:
    """A bar of the term's z."""
    return [Piece(bar(abs(row["z"]) / strongest, 8), "accent", is_drawn=True)]


def quote_columns(as_of: date) -> list[Column]:
    """The quotes, the most telling first."""
    return [Column("quote", "Its quotes", 20, flex=1, render=quote_cell, priority=10), day_column(as_of, priority=3)]


def tidy_columns() -> list[Column]:
    """All of a comparison (TIDY) in one table, to be taken out."""
    heads = {"part": "Part", "label": "Half", "name": "Name", "count": "Count"}
    return [
        *(Column(name, head, len(head)) for name, head in heads.items()),
        Column("value", "Value", 5, render=lambda row: "" if row["value"] is None else f"{row['value']:.2f}"),
        Column("day", "Day", 10),
        *(Column(name, name.capitalize(), len(name)) for name in ("speaker", "source")),
        Column("quote", "Quote", 20, render=quote_cell),
    ]
