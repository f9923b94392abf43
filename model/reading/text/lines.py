"""Line breaks: which are only where a line was full, so that its sentence or its paragraph goes on in the next.

Whether a text was wrapped at a width is seen from all its lines: in one that was, no line has room for the first word
of the next, and most lines end in the middle of a sentence. A list, a poem, or a line under a headline has room.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

import polars as pl

from model.flags import flagged

STOP: Final = r"[.!?:…。！？][\"”’'»)\]*_]*$"
DANGLING: Final = (
    r"(?i)(?:,|(?:^|\W)(?:the|a|an|of|to|in|on|at|and|or|but|with|for|by|from|that|which|who|as|into|between|against|its|"
    r"his|her|their|our|your|my|this|these|is|are|was|were|be|been|has|have|had|will|would|not|than|if|about))$"
)
"""How no line ends by itself, only one that was full."""
LOWER: Final = r"^[\"“‘'(\[*_]*[a-z]"
QUOTED: Final = r"^(?:[ \t]*>)+[ \t]?"
"""The marks of a quotation in mail and Markdown, at the head of each of its lines."""
ITEM: Final = r"^\s*(?:[-*+](?:\s|$)|[•·|]|#{1,6}\s|[–—]\s*[A-Z“\"‘]|\d{1,2}[.)](?:\s|$))"
"""A line that begins an item of a list, a heading, a row of a table: no line goes on in it."""
RUNNING: Final = r"[A-Za-z,]$"
"""How a line ends that leaves its sentence open: no dash, no bracket."""
CRIED: Final = r"^[^a-z:]+[:.\s]"
"""`THE PRESIDENT:`, `Q`: what always begins a turn; `Chains: …` may be the end of a heading."""
QUANTILE: Final = 0.9
"""Of the lengths of broken lines: the width; one long row of a table makes no text wider."""
FULL: Final = 0.85
"""The share of the width from which a line with the first word of the next was full: type is not all of one size."""
ENOUGH: Final = 2
"""Full lines without a stop from which they may show that a text is wrapped."""
LONG: Final = 30
"""Characters of a line from which the next, in lower case, goes on with it: shorter ones are verse or a list."""


class Breaks(NamedTuple):
    """For every tile, whether the line break at its end, if there is one, parts nothing."""

    in_sentence: pl.Series
    in_paragraph: pl.Series


def breaks(tiles: pl.DataFrame, opens: Callable[[pl.Series], pl.Series], abbreviated: pl.Expr) -> Breaks:
    """What goes on behind tiles (order, piece, length, at) that end a line.

    Lines of which `opens` is true begin a turn, unless a sentence runs on into them; `abbreviated` says whether the
    stop of `stopped`, with one blank behind it, ends no sentence before `head`.
    """
    newlines = tiles["piece"].str.count_matches("\n", literal=True)
    if not (newlines == 1).any():
        nothing = pl.repeat(False, tiles.height, dtype=pl.Boolean, eager=True)
        return Breaks(nothing, nothing)
    told = _told(_lines(tiles, newlines), abbreviated).filter(pl.col("carries"))
    told = told.filter(~opens(told["head"]) | told["is_running"])
    return Breaks(
        flagged(told.filter(pl.col("in_sentence"))["ends"], tiles.height), flagged(told["ends"], tiles.height)
    )


def _lines(tiles: pl.DataFrame, newlines: pl.Series) -> pl.DataFrame:
    """The lines that end in a single break, and those behind them.

    order, ends (the last tile), head and last (the first and last tile's text), margin, length, is_single.
    """
    order = tiles["order"]
    ends = ((newlines > 0) | (order != order.shift(-1)).fill_null(True)).arg_true()
    begins = (ends.shift(1) + 1).fill_null(0)
    is_single = newlines.gather(ends) == 1
    is_asked = is_single | is_single.shift(1, fill_value=False)
    ends, begins, is_single = ends.filter(is_asked), begins.filter(is_asked), is_single.filter(is_asked)
    piece, at = tiles["piece"], tiles["at"].cast(pl.Int64)
    columns = {"order": order.gather(ends), "ends": ends, "head": piece.gather(begins), "last": piece.gather(ends)}
    before = piece.shift(1).gather(begins)
    size = at.gather(ends) + tiles["length"].gather(ends).cast(pl.Int64) - at.gather(begins)
    tail = pl.col("last").str.len_chars() - pl.col("last").str.strip_chars_end().str.len_chars()
    margin = pl.when(at.gather(begins) > 0).then(pl.col("before").str.extract(r"\n([^\n]*)$").str.len_chars())
    return (
        pl.DataFrame(columns | {"before": before, "size": size, "is_single": is_single})
        .with_columns(margin=margin.fill_null(0).cast(pl.Int64))
        .with_columns(length=pl.col("size") - tail.cast(pl.Int64) + pl.col("margin"))
    )


def _told(lines: pl.DataFrame, abbreviated: pl.Expr) -> pl.DataFrame:
    """ends, head (of the next line), in_sentence, carries, is_running of the lines that end in a single break."""
    depth = pl.col("head").str.extract(QUOTED, 0).str.count_matches(">", literal=True).fill_null(0)
    head = pl.col("head").str.replace(QUOTED, "")
    marked = lines.lazy().with_columns(head, depth=depth)
    behind = [pl.col(name).shift(-1).alias(f"next_{name}") for name in ("order", "head", "depth", "margin")]
    single = (
        marked.with_columns(*behind, own=pl.col("head"))
        .filter(pl.col("is_single"), pl.col("order") == pl.col("next_order"))
        .with_columns(head=pl.col("next_head"), last=pl.col("last").str.strip_chars_end())
    )
    is_apart = (
        (pl.col("depth") != pl.col("next_depth"))
        | (pl.col("own").str.strip_chars() == "")
        | (pl.col("head").str.strip_chars() == "")
        | pl.col("head").str.contains(ITEM)
    )
    stopped = pl.when(pl.col("last").str.contains(STOP)).then(pl.col("last") + " ")
    together = (
        single.filter(~is_apart)
        .with_columns(stopped=stopped)
        .with_columns(
            is_lower=pl.col("head").str.contains(LOWER),
            is_dangling=pl.col("last").str.contains(DANGLING),
            is_stopped=pl.col("stopped").is_not_null() & ~abbreviated.fill_null(value=False),
            is_indented=(pl.col("next_margin") > pl.col("margin")) & ~pl.col("own").str.contains(ITEM),
            word=pl.col("head").str.extract(r"^\s*(\S+)").str.len_chars().fill_null(0).cast(pl.Int64),
        )
    )
    width = pl.col("length").quantile(QUANTILE, "nearest").over("order")
    return (
        together.with_columns(width=width)
        .with_columns(_is_full())
        .with_columns(*_of_text())
        .select("ends", "head", *_goes_on())
        .collect(engine="in-memory")
    )


def _is_full() -> pl.Expr:
    """Whether a line has no room for the next word."""
    return (pl.col("length") + 1 + pl.col("word") > FULL * pl.col("width")).alias("is_full")


def _of_text() -> list[pl.Expr]:
    """is_wrapped, is_cut: what the lines of a text show together."""
    full = pl.col("is_full").sum().over("order")
    unstopped = pl.col("is_full") & ~pl.col("is_stopped")
    running = unstopped.sum().over("order")
    cut = (unstopped & (pl.col("is_lower") | pl.col("is_dangling"))).sum().over("order")
    dangling = (unstopped & pl.col("is_dangling")).any().over("order")
    is_wide = dangling | (pl.col("width") >= LONG)
    is_wrapped = is_wide & (running >= ENOUGH) & (2 * running >= full) & (2 * cut >= running)
    return [is_wrapped.alias("is_wrapped"), dangling.alias("is_cut")]


def _goes_on() -> list[pl.Expr]:
    is_long = (pl.col("length") >= LONG) | pl.col("is_cut")
    by_text = pl.col("is_wrapped") & pl.col("is_full") & ~pl.col("is_indented")
    by_words = pl.col("is_lower") & ((pl.col("is_full") & is_long) | pl.col("is_dangling"))
    in_sentence = ~pl.col("is_stopped") & (by_text | by_words)
    is_running = in_sentence & pl.col("last").str.contains(RUNNING) & ~pl.col("head").str.contains(CRIED)
    return [
        in_sentence.alias("in_sentence"),
        (in_sentence | by_text).alias("carries"),
        is_running.alias("is_running"),
    ]
