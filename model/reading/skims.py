"""Skims: of which articles not all passages are read, for which side's sake some are, and where the others stand."""

import re
from typing import Final

import polars as pl

from model.dossier import Dossier
from model.dossier.world import country_of
from model.machine.on_one_thread import on_one_thread
from model.reading.reader import Reader
from model.reading.what.finding.skimmed import LONG

SKIMS: Final = pl.Schema(
    {
        "article": pl.String(),
        "about": pl.String(),  # whom they are read for: `China`, `the United States`
        "passages": pl.UInt32(),
        "read": pl.UInt32(),
        "runs": pl.List(pl.Struct({"start": pl.UInt32(), "end": pl.UInt32(), "passages": pl.UInt32()})),
    }
)
"""One row per article of which some passages are passed over; `runs` are those that follow each other, in characters of
its text."""

ENDS: Final = re.compile(r"[\n:*]+")
"""No passage begins but behind one of these: a line's end, a speaker's label, a heading set in bold."""


def may_be_skimmed(text: str) -> bool:
    """Whether a text may have as many passages as it takes; told without cutting it."""
    return sum(1 for _ in ENDS.finditer(text)) >= LONG - 1


def skims(reader: Reader, articles: pl.DataFrame) -> pl.DataFrame:
    """SKIMS of ARTICLES, in their order."""
    may_be = [may_be_skimmed(text) for text in articles["text"]]
    asked = articles.filter(pl.Series(may_be, dtype=pl.Boolean))
    if asked.is_empty():
        return pl.DataFrame(schema=SKIMS)
    _, said, skim = on_one_thread(lambda: reader.cut(asked))
    told = said.select("article", "unit", is_read=pl.Series(skim.is_read)).hstack(skim.about)
    names = {side.code: _other_than(side.code, reader.dossier) for side in reader.dossier.sides}
    counts = told.group_by("article", maintain_order=True).agg(
        pl.col("host").first().replace_strict(names, default=None, return_dtype=pl.String).alias("about"),
        pl.col("unit").n_unique().alias("passages"),
        pl.col("unit").filter("is_read").n_unique().alias("read"),
    )
    skimmed = counts.filter(pl.col("read") < pl.col("passages"))
    return skimmed.join(_passed_over(said, told), on="article", maintain_order="left").select(SKIMS.names()).cast(SKIMS)


def _passed_over(said: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """article, runs: where passages stand of which none is read, each run from its first sentence to its last."""
    sentences = told.hstack(said.select("start", "end")).with_columns(run=pl.struct("article", "is_read").rle_id())
    runs = (
        sentences.filter(~pl.col("is_read"))
        .group_by("article", "run", maintain_order=True)
        .agg(pl.col("start").min(), pl.col("end").max(), passages=pl.col("unit").n_unique())
    )
    return runs.group_by("article", maintain_order=True).agg(runs=pl.struct("start", "end", "passages"))


def _other_than(code: str, dossier: Dossier) -> str:
    """How the other side, or the others, are called in a sentence."""
    return " or ".join(country_of(side).names[0] for side in dossier.sides if side.code != code)
