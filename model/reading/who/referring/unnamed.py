"""Unnamed people: of whom a sentence tells without a name (`A retired colonel was gloomier.`): he is nobody else."""

from typing import Final

import polars as pl

from model.reading.who.saying.speaker_phrases import ROLE
from model.words.english import english

NOBODY: Final = "nobody"
"""Stands for such a one among those of whom `he` may be said."""
IS_ONE: Final = r"^(?:an?|one|another|his|her) "
"""A source without a name that is one, not several: `a person familiar with the talks`."""
_KINDS: Final = "|".join(
    ("man", "woman", "person", "officer", "colonel", "captain", "aide", "insider", "source", *english().occupations)
)
_SOMEBODY_AT_HEAD: Final = (
    rf"^\W*(?:An?|One|Another|His|Her|Their) (?:[a-zA-Z][^\s,;:]* ){{0,4}}?(?:{ROLE}|\b(?:{_KINDS})\b)"
)
_UNNAMED: Final = (
    rf"{_SOMEBODY_AT_HEAD}(?: [a-z]|,)|"
    r"^\W*(?:One|Another|A (?:second|third)|The other)(?:, (?:an?|the|who|himself|herself)\b|"
    r" (?:[a-z]+ed|said|told|put|thought|was|of them)\b)"
)
_OF_OFFICE: Final = (
    r"^The (?:[a-z]+ ){0,2}(?:representative|delegate|envoy|ambassador|spokes[a-z]+|official) (?:of|from|for) "
)
"""Who speaks there for an office is one, though without a name."""
SOMEBODY: Final = (
    rf"^(?:[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]he) (?:[^\s,;:]+ ){{0,5}}?(?:{ROLE}|\b(?:{_KINDS})\b)"
)
"""A phrase that names nobody, but is one."""
OF_THE_LAST: Final = r"^(?:[Aa]n?|[Tt]he|[Oo]ne) (?:[a-z-]+ ){0,3}(?:spokes[a-z]+|officials?|diplomats?|aides?)\b"
"""One such who may be of whoever spoke last: `a ministry spokesperson`."""
_NAMED_BESIDE: Final = r"^[^,]*(?:, |\b)[A-Z][^\s,]* [A-Z][^\s,]*(?:,| [a-z])"


def unnamed(openings: pl.DataFrame, spoken_of: pl.DataFrame) -> pl.DataFrame:
    """row, article, speaker, side, rank, place: the sentences (row, article, phrase: how they begin) that tell of
    somebody without a name: the office that speaks in them (`spoken_of`: row, speaker, side, rank, place), else NOBODY.
    """
    is_meant = pl.col("phrase").str.contains(_UNNAMED) | pl.col("phrase").str.contains(_OF_OFFICE)
    beside = pl.col("phrase").str.replace(_SOMEBODY_AT_HEAD, "")  # whose official it is has capitals too
    is_named = beside.str.contains(_NAMED_BESIDE) & ~pl.col("phrase").str.contains(_OF_OFFICE)
    told = openings.filter(is_meant & ~is_named)
    first = spoken_of.sort("row", "place").unique("row", keep="first", maintain_order=True)
    is_one = pl.col("phrase").str.contains(_UNNAMED) | pl.col("row").is_in(first["row"].implode())
    speaking = told.filter(is_one).join(
        first.select("row", "speaker", "side", "rank"), on="row", how="left", maintain_order="left"
    )
    speaker = pl.col("speaker").fill_null(NOBODY)
    return speaking.select("row", "article", speaker, "side", "rank", place=pl.lit(0, pl.Int32))
