"""Deeds on what other countries do: between the two sides only where both are told of.

"We put sanctions on the banks of a third country" is no deed between the two, though one of their issues is about that
country; sanctions on the other side's firms that deal with it are. Who leaves an accord stops what it is about, and not
the contact between the two.
"""

import polars as pl

from model.dossier import Dossier
from model.flags import flagged
from model.standing.course import FROZEN
from model.standing.naming import names, plain_words


def are_elsewhere(acts: pl.DataFrame, dossier: Dossier) -> pl.Series:
    """Which acts (issue, kind, level, side, doer, quote) are on an issue about other countries (`countries`, and not
    `is_between`) and neither name both sides nor are told or done by the one that they do not name; or leave an accord,
    where the issue is one that takes every sentence beside others.
    """
    about = [issue.slug for issue in dossier.issues if issue.countries and not issue.is_between]
    asked = acts.with_row_index("at").filter(pl.col("issue").cast(pl.String).is_in(about))
    plain = plain_words(pl.col("quote"))
    told = [
        plain.str.contains_any([f" {name} " for name in names(side.name, *side.terms)])
        | pl.any_horizontal(pl.col("side", "doer").cast(pl.String) == side.code).fill_null(value=False)
        for side in dossier.sides
    ]
    lone = asked.filter(~pl.all_horizontal(told))["at"] if told else asked["at"].clear()
    of_all = [slug for slug in dossier.taking_all if slug not in dossier.scored]
    is_of_all = pl.col("issue").cast(pl.String).is_in(of_all)
    partings = acts.select((is_of_all & (pl.col("kind") == "act") & (pl.col("level") == FROZEN)).arg_true())
    return flagged(pl.concat([lone, partings.to_series()]), acts.height).alias("is_elsewhere")
