"""Lines about the page: what it says of itself, of who wrote it and of what else it has, in paragraphs of their own."""

import re
from typing import Final

import polars as pl

from model.flags import flagged
from model.reading.text.pages.credits import CREDIT, CREDIT_MAY_BE
from model.reading.text.pages.furniture import are_furniture
from model.reading.text.quick import have, quick

LONGEST: Final = 4_000
"""More bytes without an end are no sentence (a table, a dump): they make no claim."""
FEW: Final = 2
"""Sentences of a paragraph in which each is looked at by itself."""
ABOUT_WORDS: Final = 40
"""Words of a sentence below "About the author" that may be about who wrote it."""

BOILERPLATE: Final = (
    r"(?i)^(?:[*_#>\s—–]*)(?:written by\b.{0,60}|dear [^.?!]{2,60}[,:]|the hon(?:ou?rable|\.) [^.?!]{3,80}|"
    r"about the authors?\b.{0,80}|"
    r"leave a (?:comment|reply).*|share (?:this|on|via)\b.{0,80}|follow us\b.*|subscribe\b.*|sign up\b.*|"
    r"read (?:more|also|next)\b.*|"
    r"related (?:articles?|stories|posts?)\b.*|advertisement|(?:photo|image|picture|credit)s?(?: by|"
    r" credit)?:.*|copyright\b.*|©.*|"
    r"all rights reserved.*|(?:\d+ )?comments?|posted (?:in|on|by)\b.{0,80}|tags?:.*|filed under\b.*|"
    r"click here\b.*|print this.*|"
    r"email this.*|back to top|skip to (?:main )?content|cookie.{0,80}|terms of (?:use|service).*|privacy policy.*|"
    r"your email address will not.*|###|\*{3,}|-{3,}|_{3,}|previous (?:post|article)\b.*|next (?:post|"
    r"article)\b.*|(?:updated|published|"
    r"last modified)(?: on|:)? .{0,40}|\d+ min(?:ute)?s? read|\(?reporting by\b.*|\(?editing by\b.*|"
    r"\(?additional reporting\b.*|\(?with (?:reporting|files) (?:by|from)\b.*|"
    r"\(?with assistance (?:by|from) (?-i:(?:[A-Z][\w.’'-]+|and|in)(?:,? (?:[A-Z][\w.’'-]+|and|in))*)\)?|"
    r"the (?:writer|author) is an? .{0,80}\b(?:analyst|columnist|correspondent|director|economist|editor|fellow|"
    r"journalist|lecturer|professor|researcher|scholar)\b.*|watch: .*|listen(?: to .{0,60})?: .*)$"
)
"""Whole paragraphs that are about the page, not about the world; so are bylines."""
BOILERPLATE_OPENS: Final = re.sub(r"\{0,\d+\}", "*", BOILERPLATE)
"""The same of any length: made ready in half the time, and it is seldom that anything else is asked."""

BY: Final = r"^[*_#>\s]*(?:By|BY) "
BYLINE: Final = quick(BY + r"(?:[A-Z][\w.’'\-]*)(?: (?:[A-Z][\w.’'\-]*|and|de|van|von|bin|,)){1,8}[^.!?]{0,60}$")
ABOUT_AUTHOR: Final = r"(?i)^[*_#>\s]*about the authors?\b[^:]*:?\W*$"


def page_lines(placed: pl.DataFrame) -> pl.Series:
    """Whether sentences (order, block, text, beside) are of paragraphs about the page; the name beneath "About the
    author" is too.
    """
    text = placed["text"]
    few = (placed["beside"] <= FEW).arg_true()
    alone = text.gather(few)
    is_line = have(alone, BOILERPLATE_OPENS, BOILERPLATE) | have(alone, BY, BYLINE)
    is_line |= have(alone, CREDIT_MAY_BE, CREDIT)
    told = (text.str.len_bytes() > LONGEST).scatter(few.filter(is_line), True) | are_furniture(placed)
    about = text.str.contains(ABOUT_AUTHOR)
    if not about.any():
        return told
    orders = placed["order"].filter(about).unique()
    below = placed.select("text", "order", about=about.cast(pl.UInt32)).with_row_index("at")
    below = below.filter(pl.col("order").is_in(orders.implode()))
    below = below.filter(pl.col("about").cum_sum().over("order") > 0)
    is_short = pl.col("text").str.count_matches(r"\S+") <= ABOUT_WORDS
    return told | flagged(below.filter(is_short)["at"], placed.height)
