"""Headlines of other articles that a page lists below its own: `Related articles`, `Most read`, and what follows."""

from typing import Final

import polars as pl

HEAD: Final = (
    r"(?i)^[*_#>\s]*(?:related(?: (?:articles?|story|stories|news|coverage|posts?|topics?|content|links?|"
    r"reading|reads))?|"
    r"most (?:read|popular|viewed|shared|commented)(?: (?:articles|stories|news|now))?|"
    r"more (?:on this(?: (?:story|topic|subject))?|stories|news|coverage|articles|like this|to (?:read|explore)|"
    r"from (?:the )?\w+(?: \w+)?)|"
    r"(?:read|also read)(?: (?:more|next|also|this))?|what to read next|up next|see also|further reading|"
    r"(?:you|readers) (?:may|might) also (?:like|enjoy|be interested in)|"
    r"trending(?: (?:now|news|stories|topics))?|recommended(?: (?:for you|reading|stories|articles|videos))?|"
    r"popular(?: (?:now|news|posts|stories|articles))?|(?:latest|top|other|recent) (?:news|stories|headlines|"
    r"articles|posts|updates|comments)|editors?[’']?s?[’']? (?:picks?|choice)|don[’']t miss(?: it)?|"
    r"in case you missed it|(?:\d+ )?comments?(?: ?\(\d+\))?)[*_:.…»›>\s]*$"
)
"""A line over such a list."""
LONGEST_HEAD: Final = 48
"""Bytes of such a line: longer ones are not looked at."""
HEADLINE_WORDS: Final = 16
"""Words of one sentence that may be a headline; what has more, or several sentences, is prose."""
ENDED: Final = r"[.!?…][\"”’'»)\]*]*$"
COPYRIGHT: Final = r"(?i)^(?:©|\(c\)|copyright\b)"


def are_headlines(placed: pl.DataFrame) -> pl.Series:
    """Whether sentences (block, order, text, beside, is_boilerplate) are in such a list, or the line over it.

    A list ends where prose follows it, or paragraphs with a stop one below the other: of what stands between the two,
    sentences with a stop are of the article. Over a list stands some of the article: else it is the head of a page, and
    its headline follows.
    """
    nothing = pl.repeat(False, placed.height, dtype=pl.Boolean, eager=True)
    short = ((placed["beside"] == 1) & (placed["text"].str.len_bytes() <= LONGEST_HEAD)).arg_true()
    heads = short.filter(placed["text"].gather(short).str.contains(HEAD))
    if heads.is_empty():
        return nothing
    asked = placed["order"].is_in(placed["order"].gather(heads).unique().implode()).arg_true()
    told = (
        placed[asked]
        .select("order", "block", "text", "beside", "is_boilerplate", is_head=asked.is_in(heads.implode()))
        .lazy()
        .with_columns(is_ended=pl.col("text").str.contains(ENDED), is_prose=_is_prose())
        .with_columns(pl.col("is_prose") | _goes_on())
        .with_columns(is_text=pl.col("is_prose") | (pl.col("is_ended") & ~pl.col("is_boilerplate")))
        .with_columns(
            is_head=pl.col("is_head") & pl.col("is_text").cum_max().over("order"),
            ends_in_prose=pl.col("is_prose").cum_max(reverse=True).over("order"),
        )
        .with_columns(list=pl.col("is_head").cum_sum().over("order"))
        .with_columns(is_below=(pl.col("list") > 0) & ~pl.col("is_prose").cum_max().over("order", "list"))
        .select(pl.col("is_below") & ~(pl.col("ends_in_prose") & pl.col("is_ended")))
        .collect(engine="in-memory")
        .to_series()
    )
    return nothing.scatter(asked.filter(told), True)


def _is_prose() -> pl.Expr:
    """Whether a sentence is of a paragraph of several, or is too long for a headline; and is not about the page."""
    is_long = (pl.col("beside") > 1) | (pl.col("text").str.count_matches(r"\S+") > HEADLINE_WORDS)
    return is_long & ~_is_of_page()


def _goes_on() -> pl.Expr:
    """Whether a paragraph with a stop has another right below it, those about the page aside: below a headline of a
    list stands no more than one.
    """
    told = pl.when(~_is_of_page()).then(pl.col("is_ended") & ~pl.col("is_head"))
    return (told & told.shift(-1).backward_fill().over("order")).fill_null(value=False)


def _is_of_page() -> pl.Expr:
    """Whether a sentence is of a paragraph about the page."""
    return (pl.col("is_boilerplate") | pl.col("text").str.contains(COPYRIGHT)).any().over("block")
