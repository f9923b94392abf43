"""Rows and lists of tags, and the way to a page; like captions they name an issue only where they tell of something."""

from typing import Final

import polars as pl

from model.flags import flagged
from model.reading.text.quick import quick

_STEP: Final = r"\w[\w.’'&+-]*(?: [\w.’'&+-]+){0,7}"
_TAG: Final = r"[A-Z0-9][\w.’'&+-]*(?: [\w.’'&+-]+){0,4}"
TAGS: Final = quick(
    rf"^[\W_]*(?:{_TAG}(?: ?(?:>{{1,2}}|»|›|→) ?{_STEP})+|Home(?: ?[/:|] ?{_STEP})+)\W*$|^{_TAG}(?: ?[|•·∙/] "
    rf"?{_TAG}){{2,}}\W*$|^{_TAG} ?[|/] ?{_TAG}$"
)
"""`Home > World > Taiwan`, `Taiwan | Tariffs | Chips`."""
_MARKS: Final = (">", "»", "›", "→", "|", "•", "·", "∙", "/")
TAG_WORDS: Final = 4
"""Words of a heading below the last paragraph of a story that may be a tag."""
ENOUGH: Final = 2
"""Paragraphs with a stop above them, at least."""


def are_tags(placed: pl.DataFrame) -> pl.Series:
    """Which of the sentences (order, block, text, beside, is_heading, is_boilerplate) are such lines, beside
    captions.
    """
    return _are_rows(placed) | _are_last(placed)


def _are_rows(placed: pl.DataFrame) -> pl.Series:
    """Rows of tags, and the way to a page."""
    headings = placed["is_heading"].arg_true()
    told = placed["text"].gather(headings)
    is_row = told.str.contains_any(list(_MARKS)) & told.str.contains(TAGS)
    return flagged(headings.filter(is_row), placed.height)


def _are_last(placed: pl.DataFrame) -> pl.Series:
    """Short headings below which nothing of the story stands any more."""
    told = placed.lazy().select("order", "is_heading", counts=~pl.col("is_heading") & ~pl.col("is_boilerplate"))
    above = pl.col("counts").cum_sum().over("order")
    is_below = pl.col("is_heading") & (above == pl.col("counts").sum().over("order")) & (above >= ENOUGH)
    below = told.select(is_below=is_below).collect(engine="in-memory").to_series()
    asked = below.arg_true()
    is_brief = placed["text"].gather(asked).str.count_matches(r"\S+") <= TAG_WORDS
    return below.scatter(asked, is_brief)
