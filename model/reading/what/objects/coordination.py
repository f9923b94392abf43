"""Coordination: verbs in a row with one subject ("would suspend the fees, lift the duties and free the pastor")."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import Flags, marked
from model.reading.text.spans import pairs
from model.reading.what.finding.cues import JOINT
from model.reading.what.finding.hits import is_of_class
from model.reading.what.objects.transitive import are_transitive

_FORMS: Final = (
    r"^(?:to |and )?(?:\w+(?:ed|ing)|sold|bought|brought|froze|withdrew|took|gave|broke|sent|held|went|met|began|made|"
    r"got|left|lost|came)\b"
)
"""Phrases that begin with a past or a participle."""
_THIRD: Final = r"^(?:to |and )?\w+[^s]s\b"
"""And with a present."""


def with_joined(settled: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits with `is_joined`: right behind an "and", so that what they govern stands behind them; and `is_next`:
    such verbs with their object behind them, or those behind a comma ("cut the line, raised the duties"), that govern
    nothing before.
    """
    of, _, cue, joint = pairs(settled, found.filter(is_of_class(JOINT)))
    is_joined = settled["phrase"].str.starts_with("and ").to_numpy() | marked(
        of[joint.end - 1 == cue.start], settled.height
    )
    is_one_of_several = settled["row"].is_duplicated().to_numpy() | is_joined
    several = np.flatnonzero(is_one_of_several & ~settled["is_noun"].to_numpy())
    verbs = settled[several].with_columns(gap=pl.lit(2))
    texts = said["text"].gather(verbs["row"]).str.to_lowercase().alias("text")
    is_listed = pl.col("text").str.contains(pl.concat_str(pl.lit(", "), "phrase", pl.lit(" ")), literal=True)
    listed = verbs.hstack([texts]).select(is_listed).to_series().to_numpy() | is_joined.take(several)
    place = several[listed]
    is_next = np.zeros(settled.height, bool)
    is_next[place] = are_transitive(verbs.filter(pl.Series(listed)), said).to_numpy()
    return settled.with_columns(pl.Series("is_joined", is_joined | is_next), pl.Series("is_next", is_next))


def heads(told: pl.DataFrame) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The places of verbs in their base form that are joined to others of their clause (row, clause, phrase, is_joined,
    is_noun, is_naming), and those of the first of each row of them.
    """
    plain = pl.col("phrase").str.contains(_FORMS) | pl.col("phrase").str.contains(_THIRD)
    is_base = told.select(~plain & ~pl.col("is_noun") & ~pl.col("is_naming")).to_series().to_numpy()
    verbs = np.flatnonzero(is_base)
    joined = told["is_joined"].to_numpy().take(verbs)
    first = np.maximum.accumulate(np.where(joined, 0, np.arange(len(verbs))))
    clause = told["clause"].to_numpy().take(verbs)
    is_one: Flags = joined & (clause == clause.take(first))
    return verbs[is_one], verbs.take(first[is_one])
