"""Surnames: who a last name on a transcript's label is (`MS. MCCARTHY:`), by the whole name that its article has."""

from typing import Final

import polars as pl

from model.reading.who.names.names import Names
from model.reading.who.names.strangers import NO_GIVEN_NAME

_GIVEN: Final = r"^[A-Z][^\s.,;:!?()“”\"]*[a-z]$"
_INITIAL: Final = r"^[A-Z]\.$"
_HYPHENED: Final = r"^[A-Z][a-z]+-[a-z]+"
"""`Jae-in`: a given name behind its surname."""
_LABEL: Final = r"[:.]$"
"""Behind a label stands no given name: `ADMINISTRATOR DOE: One-fifth`."""
_NO_PART: Final = r"^[“\"(\[*_]+|[’']s?$|[.,;:!?)\]”\"*_]+$"


def whole_by_surname(lone: pl.DataFrame, texts: pl.DataFrame, names: Names) -> pl.DataFrame:
    """article, speaker, whole: of single words that speak in an article (`lone`: article, speaker) the whole name.

    It is the one that the article's `texts` (article, text) have; where they have two for one surname it is nobody's.
    """
    wanted = lone.unique().with_columns(surname=pl.col("speaker").str.to_lowercase())
    if wanted.is_empty():
        return pl.DataFrame(schema={"article": pl.String, "speaker": pl.String, "whole": pl.String})
    near = texts.join(wanted.select("article").unique(), on="article", how="semi").filter(
        pl.col("text").str.contains_any(wanted["surname"].unique().to_list(), ascii_case_insensitive=True)
    )
    words = (
        near.with_row_index("nth")
        .with_columns(word=pl.col("text").str.extract_all(r"\S+"))
        .select("article", "nth", pl.col("word"))
        .explode("word")
        .with_columns(bare=pl.col("word").str.replace_all(_NO_PART, ""), before=pl.col("word").shift(1).over("nth"))
        .with_columns(earlier=pl.col("before").shift(1).over("nth"), after=pl.col("word").shift(-1).over("nth"))
        .with_columns(surname=pl.col("bare").str.to_lowercase())
    )
    found = words.join(wanted, on=["article", "surname"]).with_columns(_whole())
    after = pl.col("after").str.replace_all(_NO_PART, "")
    ways = {"longer": ("earlier", "before", "bare"), "own": ("whole",), "behind": ("bare", after)}
    for way, parts in ways.items():
        full = pl.concat_str(*parts, separator=" ").str.to_lowercase()
        found = (
            found.with_columns(full=full).join(names.fulls.rename({"name": way}), on="full", how="left").drop("full")
        )
    named = found.select("article", "speaker", whole=pl.coalesce(*ways, "whole")).drop_nulls("whole").unique()
    return named.filter(pl.len().over("article", "speaker") == 1)


def _whole() -> pl.Expr:
    """`Gina McCarthy`, `Evan G. Greenberg`, `Moon Jae-in`; null where no given name stands beside the surname."""
    given = pl.when(pl.col("before").str.contains(_INITIAL)).then("earlier").otherwise("before")
    is_given = given.str.contains(_GIVEN) & ~given.str.contains(NO_GIVEN_NAME)
    before = pl.when(is_given).then(pl.concat_str(given, "bare", separator=" "))
    is_after = pl.col("after").str.contains(_HYPHENED) & ~pl.col("word").str.contains(_LABEL)
    after = pl.when(is_after).then(pl.concat_str("bare", pl.col("after").str.replace_all(_NO_PART, ""), separator=" "))
    return pl.coalesce(after, before).alias("whole")
