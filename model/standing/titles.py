"""What an event is called: its best article's title where that tells of it, else a clause of the quote."""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.dossier.words import common_words
from model.flags import flagged
from model.standing.clauses import WHAT_LED
from model.words.english import english
from model.words.wordings import NAME_LETTERS

LONGEST: Final = 100
"""Characters of a name of an event; what is longer is cut where a clause or a word ends."""
SHORTEST: Final = 36
"""A clause that is shorter says too little to stand alone."""
STEM: Final = 6
"""So many letters of a word tell it from others: tariff and tariffs, suspend and suspension."""
IN_COMMON: Final = 2
"""A title with so many words of a sentence tells of it."""

MARKUP: Final = r"\*\*|__|\\|^#+ |\]\([^)]*\)|[\[\]<>]|^\W*[•·*-]+\s+"
CLAUSE: Final = rf"^(.{{{SHORTEST},}})[,;:–—](?:\s|$)"
SAYS: Final = rf"^[{NAME_LETTERS}.'’ -]{{1,50}}(?: \(\d\d:\d\d\))?:\s+"
"""Who speaks, before a colon, as transcripts have it."""
NOTICED: Final = r"^(?:I|We)(?: have|'ve|’ve| also)? (?:noticed|noted|seen|heard) that\s+"
"""How reporters begin to ask of a deed."""
OCCASION: Final = (
    r"(?i)\bpress (?:conference|briefing)|\b(?:respond|answer)\w* (?:to )?(?:\w+ ){0,2}questions\b|\btook questions\b"
    r"|\binterview"
)
"""Titles that tell where something was said, and not what."""
IS_PIECE: Final = r"^[^\p{L}\p{N}]*\p{Ll}"
"""The end of a sentence that a line break cut: it names nothing."""


def is_headline(rows: pl.DataFrame, dossier: Dossier) -> pl.Series:
    """Whether each title tells of what its quote says: where it is shown, it has two words in common with it that are
    not those of every sentence.
    """
    common = pl.Series(sorted({word[:STEM] for word in common_words(dossier).union(english().no_names)}))
    is_told = ~pl.col("title").str.contains(OCCASION)
    titles = (
        rows.select("title")
        .unique()
        .with_columns(pl.when(is_told).then(_stems(clause(pl.col("title")))).alias("named"))
    )
    both = rows.select("title", "quote").join(titles, on="title", how="left", maintain_order="left", nulls_equal=True)
    shared = both.select(pl.col("named").list.set_intersection(_stems(pl.col("quote"))).alias("shared")).to_series()
    is_near = (shared.list.len() >= IN_COMMON).fill_null(value=False)  # few: only of these the common words are told
    near = shared.filter(is_near).to_frame().with_row_index("row").explode("shared")
    telling = near.filter(~pl.col("shared").is_in(common.implode()))["row"].value_counts()
    found = is_near.arg_true().gather(telling.filter(pl.col("count") >= IN_COMMON)["row"])
    return flagged(found, rows.height).alias("is_headline")


def with_event_titles(events: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """`title`, of the best claim's article, becomes what to call the event: always some words. Needs headline, too."""
    title, quote = pl.col("title"), pl.col("quote")
    is_named = pl.lit(is_headline(events.with_columns(WHAT_LED), dossier)) | quote.str.contains(IS_PIECE)
    own = pl.when(is_named).then(title).otherwise(_begun(quote.str.replace(SAYS, "").str.replace(NOTICED, "")))
    line = _line(pl.coalesce("headline", own, quote)).alias("title")
    return events.with_columns(line).with_columns(clause(title))


def clause(line: pl.Expr) -> pl.Expr:
    """The line itself if it is short; else cut after a clause, or after a word."""
    is_short = line.str.len_chars() <= LONGEST
    head = pl.when(~is_short).then(line.str.slice(0, LONGEST))
    whole = head.str.extract(CLAUSE)
    return pl.when(is_short).then(line).otherwise(pl.coalesce(whole, head.str.extract(r"^(.*)\s") + "…", head))


def _begun(text: pl.Expr) -> pl.Expr:
    return text.str.slice(0, 1).str.to_uppercase() + text.str.slice(1)


def _line(text: pl.Expr) -> pl.Expr:
    """Without markup, in one line."""
    return text.str.replace_all(MARKUP, " ").str.replace_all(r"\s+", " ").str.strip_chars(" “”\"'‘’")


def _stems(text: pl.Expr) -> pl.Expr:
    words = text.str.to_lowercase().str.extract_all(r"\p{L}{4,}")
    return words.list.eval(pl.element().str.slice(0, STEM)).list.unique()
