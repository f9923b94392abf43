"""Same report, other outlet: wire copies, reprints and updates are found by the words that they share.

An article is sketched by those of its runs of three words whose hash is small: a sample that two articles draw
alike (FracMinHash; Hera, Pierce-Ward and Koslicki 2023), of about SKETCH runs whatever its length. An article
follows the one before it that is most like it, and with that one its first: what comes later changes nothing.
"""

import polars as pl

from model.copies.comparing import ALIKE, RunsOf
from model.copies.linking import COPIES, LINKS, apart_from, continued_links, grouped, links
from model.copies.sketching import RUNS, SKETCHED_BY, SKETCHES, sampled_runs, sketches

__all__ = [
    "ALIKE",
    "COPIES",
    "LINKS",
    "RUNS",
    "SKETCHED_BY",
    "SKETCHES",
    "apart_from",
    "continued_links",
    "copies",
    "copies_of",
    "grouped",
    "links",
    "sampled_runs",
    "siblings_of",
    "sketches",
]


def copies(articles: pl.DataFrame) -> pl.DataFrame:
    """COPIES out of ARTICLES; their order changes nothing."""
    return copies_of(sketches(articles), lambda ids: sampled_runs(articles.filter(pl.col("id").is_in(ids.implode()))))


def copies_of(sketched: pl.DataFrame, runs_of: RunsOf) -> pl.DataFrame:
    """COPIES out of SKETCHES, the undated compared with all."""
    different = sketched.unique("article")
    return grouped(different, links(different, runs_of))


def siblings_of(copies: pl.DataFrame, article: str) -> list[str]:
    """The ids of the other articles of its group, sorted; none for an article that is not known."""
    origin = copies.filter(article=article)["origin"]
    return copies.filter(pl.col("origin").is_in(origin.implode()), pl.col("article") != article)["article"].to_list()
