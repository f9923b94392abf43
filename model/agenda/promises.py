"""What claims tell of things to come: announced, agreed, planned, due, with the day where the wording has one."""

from typing import Final

import polars as pl

from model.agenda.days import with_days
from model.agenda.deeds import DEED, with_deeds
from model.agenda.extensions import extensions
from model.agenda.parties import doers_in, named_in
from model.agenda.relevance import between_sides, with_issues
from model.agenda.wordings import MARKER, PARTS, REPORTERS, STARTS_ANEW, TRIGGERS, says
from model.dossier import Dossier
from model.reading.text.quick import quick
from model.schema import PRECISION
from model.words.rules import IS_AFAR

PROMISES: Final = pl.Schema(
    {
        "article": pl.String(),
        "sentence": pl.UInt32(),
        "part": pl.UInt32(),  # a sentence may tell of several things
        "what": pl.String(),  # the part of the quote that tells of it, an exact piece of it
        "deed": DEED,
        "day": pl.Date(),  # the first of the days that are meant; null: no date
        "until": pl.Date(),  # the last of them
        "precision": PRECISION,
        "wording": pl.String(),  # of the date
        "sides": pl.List(pl.String()),
        "people": pl.List(pl.String()),
        "words": pl.List(pl.String()),
        "doers": pl.List(pl.String()),  # the sides that are said to do it; none: nobody is, or a thing
        "issues": pl.List(pl.String()),  # in the dossier's order; one that takes all only where no other is named
        "date": pl.Date(),  # of the article, like source and title
        "speaker": pl.String(),
        "side": pl.String(),
        "rank": pl.UInt8(),
        "source": pl.String(),
        "title": pl.String(),
        "quote": pl.String(),
    }
)
"""One row per telling of a thing to come."""

SENTENCE: Final = ["article", "sentence"]
LONGEST: Final = 700
"""Longer sentences are the law's: what in them is to come on which day, no pattern can tell."""
SUBORDINATE: Final = r"(?i)^.*(?:\bthat|\bin which|\bwhere|:|—) +"
"""What comes before the words that tell of it: who said so, where, in what context."""
PRONOUN: Final = r"^(?:it|they|he|she|both|this|these|those|we|I|you|there|to)\b"
"""Without what comes before, nobody knows who is meant."""
BY_AGREEMENT: Final = ("deal", "relief", "measure")
"""Deeds that are done when both agree to them; talks are still to be held."""
IS_DEED: Final = (pl.col("level") == 3) & (pl.col("kind") == "act") & (pl.col("mode") == "asserted")
IS_AHEAD: Final = (pl.col("event_date") > pl.col("date")).fill_null(value=False)
MAY_TELL: Final = (
    pl.col("date").is_not_null()
    & ~IS_AFAR
    & ~pl.col("mode").is_in(["question", "historical"])
    & (pl.col("quote").str.len_chars() <= LONGEST)
)
IS_OVER: Final = (pl.col("until") < pl.col("date")).fill_null(value=False)

IS_DONE: Final = (
    pl.col("is_deed")
    & pl.col("day").is_null()
    & pl.col("deed").is_in(BY_AGREEMENT)
    & says(pl.col("marker"), r"\bagreed\b")
)
"""`The two agreed to set up a working group`, told as an act: that deal is done, and no day of it is to come."""


def promises(claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """PROMISES in CLAIMS, by article, sentence and part; undated articles promise nothing that can be dated."""
    dated = with_days(with_deeds(_parts(_sentences(claims, dossier))))
    told = _with_extended(dated, claims, dossier).filter(
        pl.col("is_promise") | pl.col("day").is_not_null(), ~IS_OVER, ~IS_DONE
    )
    subjects = told.select(subject=pl.when(pl.col("marker").is_not_null()).then(_subject()).fill_null(""))["subject"]
    named = pl.concat([told, named_in(told["what"], dossier).drop("row")], how="horizontal")
    named = named.with_columns(doers_in(subjects, dossier))
    return (
        with_issues(between_sides(named, dossier), dossier)
        .with_columns(_in_short())
        .select(pl.col(name).cast(kind) for name, kind in PROMISES.items())
        .sort("article", "sentence", "part")
    )


def _sentences(claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """The sentences that may tell of something to come, each with all issues that it is a claim on."""
    asked = claims.filter(MAY_TELL, IS_AHEAD | pl.col("quote").str.contains_any(list(TRIGGERS)))
    return _of_sentences(asked, dossier)


def _with_extended(dated: pl.DataFrame, claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """Those parts, and the sentences that tell till when something was extended: these in the place of a part that has
    but the old end, and not beside one that has the new.
    """
    told = claims.filter(MAY_TELL)
    ends = extensions(told)
    from_old = ends.filter(pl.col("precision") == "day").select(*SENTENCE, "deed")
    kept = dated.join(from_old, on=[*SENTENCE, "deed"], how="anti", maintain_order="left")
    ends = ends.join(kept.drop_nulls("day"), on=SENTENCE, how="anti")
    rows = _of_sentences(told.join(ends, on=SENTENCE, how="semi"), dossier).join(ends, on=SENTENCE)
    whole = rows.with_columns(part=pl.lit(0, pl.UInt32), is_promise=pl.lit(value=False), what="quote", before="quote")
    return pl.concat([kept, whole], how="diagonal")


def _of_sentences(asked: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """Claims, once for each sentence, with all issues that it is a claim on."""
    place = {slug: number for number, slug in enumerate(dossier.slugs)}
    order = pl.col("issue").replace_strict(place, default=len(place), return_dtype=pl.UInt32)
    return (
        asked.filter(
            ~pl.col("quote").str.strip_chars().str.ends_with("?"),
            ~pl.col("speaker").fill_null("").str.contains(REPORTERS),
        )
        .sort("article", "sentence", order)
        .group_by("article", "sentence", maintain_order=True)
        .agg(
            pl.col("date", "speaker", "side", "rank", "source", "title", "quote").first(),
            IS_DEED.any().alias("is_deed"),
            IS_AHEAD.any().alias("is_ahead"),
            pl.col("issue").unique(maintain_order=True).alias("issues"),
        )
    )


def _subject() -> pl.Expr:
    """What of the words before the marker belongs to its clause; all of them, if that is a pronoun."""
    clause = _clause()
    return pl.when(says(clause, PRONOUN)).then("before").otherwise(clause)


def _clause() -> pl.Expr:
    return pl.col("before").str.replace(quick(SUBORDINATE), "")


def _in_short() -> pl.Expr:
    """`what` without the words before the clause that tells of it, unless that would begin with a pronoun."""
    clause = _clause()
    has_clause = pl.col("marker").is_not_null() & (clause.str.split(" ").list.len() > 1) & ~says(clause, PRONOUN)
    short = pl.concat_str(clause, "marker", "after").str.strip_chars(" ,;")
    return pl.when(has_clause).then(short).otherwise("what").alias("what")


def _parts(told: pl.DataFrame) -> pl.DataFrame:
    """The sentences cut where one thing to come may end and the next begin: `part` and `what`, a piece of the quote.

    What has no marker of its own belongs to what is before it, or, before the first marker, to that.
    """
    pieces = (
        told.with_columns(piece=pl.col("quote").str.replace_all(PARTS, "\x1f$1").str.split("\x1f"))
        .explode("piece")
        .with_columns(is_marked=says(pl.col("piece"), rf"\b{MARKER}\b"))
    )
    marks = pl.col("is_marked").cast(pl.UInt32).cum_sum().over("article", "sentence")
    begins = pl.col("is_marked") & ((marks > 1) | pl.col("piece").str.contains(STARTS_ANEW))
    numbered = pieces.with_columns(part=begins.cast(pl.UInt32)).with_columns(
        pl.col("part").cum_sum().over("article", "sentence")
    )
    rest = [name for name in told.columns if name not in ("article", "sentence")]
    joined = numbered.group_by("article", "sentence", "part", maintain_order=True).agg(
        pl.col(rest).first(), pl.col("piece").str.join("").alias("what")
    )
    return joined.with_columns(pl.col("what").str.replace(f"^{PARTS}", "").str.strip_chars(" ,;"))
