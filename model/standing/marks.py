"""The marks by which tellings of one happening know each other: names, numbers, runs of words, a day of its own."""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.dossier.words import common_words
from model.machine.cores import in_parts
from model.words.english import english
from model.words.wordings import NAME_LETTERS

MARKS: Final = pl.Schema({"row": pl.UInt32(), "mark": pl.UInt64()})
"""A row per claim and mark, some twice; a claim may have none."""

NAME: Final = r"\p{Lu}[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)?"
NUMBER: Final = r"\d+(?:[.,]\d+)*(?:\s?-?(?:%|percent|per cent|billion|million|trillion|days?|nm)|\d{2})"
"""A number with its unit, or of three digits and more: a bare 5 is like another."""
YEAR: Final = r"^(?:19|20)\d\d$"
FIRST_WORD: Final = rf"^[^\p{{L}}\p{{N}}]*(?:[{NAME_LETTERS} ]{{2,40}}:\s*)?[^\p{{L}}\p{{N}}]*[\p{{L}}]+"
"""Its capital says nothing; nor does who speaks, where a transcript has it before a colon."""
LONG: Final = 60
"""A shorter quote, in bytes, has no runs of words that could not be chance."""
SAMPLED: Final = 3
"""So many runs of words stand for a quote: near-duplicates share at least one of the smallest."""
_FACTORS: Final = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F)


def marks(rows: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """MARKS of rows with row, quote, kind, is_dated and day; each depends on that row alone."""
    return in_parts(rows.select("row", "quote", "kind", "is_dated", "day"), lambda part: _marks(part.lazy(), dossier))


def _marks(told: pl.LazyFrame, dossier: Dossier) -> pl.DataFrame:
    return pl.concat([_names(told, dossier), _numbers(told), _runs(told), _days(told)]).collect()


def _names(rows: pl.LazyFrame, dossier: Dossier) -> pl.LazyFrame:
    """Words with a capital that are not the sentence's first, and not common between the two sides."""
    common = sorted(common_words(dossier).union(english().no_names))
    found = rows.select("row", pl.col("quote").str.replace(FIRST_WORD, "").str.extract_all(NAME).alias("name"))
    names = found.explode("name").with_columns(pl.col("name").str.to_lowercase().str.replace(r"[’']s$", ""))
    kept = names.filter(pl.col("name").is_not_null(), ~pl.col("name").is_in(common))
    return kept.select("row", pl.col("name").hash(1).alias("mark"))


def _numbers(rows: pl.LazyFrame) -> pl.LazyFrame:
    """Numbers, one way to write each: 10 percent is 10%."""
    found = rows.select("row", pl.col("quote").str.extract_all(NUMBER).alias("number")).explode("number")
    plain = pl.col("number").str.replace(r"per\s?cent", "%").str.replace_all(r"[\s,-]|s$", "")
    kept = found.with_columns(plain).filter(pl.col("number").is_not_null(), ~pl.col("number").str.contains(YEAR))
    return kept.select("row", pl.col("number").hash(2).alias("mark"))


def _runs(rows: pl.LazyFrame) -> pl.LazyFrame:
    """The smallest hashes of the runs of three words in long quotes."""
    words = (
        rows.filter(pl.col("quote").str.len_bytes() >= LONG)
        .select("row", pl.col("quote").str.to_lowercase().str.extract_all(r"[\p{L}\p{N}]+").alias("word"))
        .explode("word")
        .select("row", pl.col("word").hash(3))
    )
    run = sum((pl.col("word").shift(-at) * factor for at, factor in enumerate(_FACTORS, 1)), pl.col("word"))
    is_whole = pl.col("row") == pl.col("row").shift(-len(_FACTORS))
    runs = words.with_columns(pl.when(is_whole).then(run).alias("mark")).drop_nulls("mark")
    return runs.group_by("row").agg(pl.col("mark").unique().bottom_k(SAMPLED)).explode("mark")


def _days(rows: pl.LazyFrame) -> pl.LazyFrame:
    """A day that the wording gives: of one side's acts on one issue on one day two tellings are one."""
    dated = rows.filter("is_dated", pl.col("kind") != "word")
    return dated.select("row", pl.col("day").hash(5).alias("mark"))
