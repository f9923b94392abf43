"""An article of which its file has a newer version: the program's own judgement, of every dossier.

It is said as an analyst says that an article is not relevant: told, exported and taken back as that is. What somebody
took back is not said again.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Any, Final

import polars as pl

from model.judging.kept import frame
from model.judging.undoing import IS_UNDO, standing_judgements, taking_back
from model.schema import Verb

PROGRAM: Final = "issuewatch"
"""Signs it."""
EVERY_DOSSIER: Final = "*"
"""What no dossier is called: an older version is none in any."""


def is_superseded(record: Mapping[str, Any]) -> bool:
    """Whether a row of JUDGEMENTS says that."""
    return bool(record["dossier"] == EVERY_DOSSIER and record["verb"] == Verb.IRRELEVANT)


def superseded(judgements: pl.DataFrame) -> frozenset[str]:
    """The ids of the articles that have a newer version."""
    return frozenset(standing_judgements(_of_versions(judgements))["article"].drop_nulls())


def newest_versions(judgements: pl.DataFrame) -> dict[str, str]:
    """The id of the newest version of each article that has a newer one, however many lie between."""
    said = standing_judgements(_of_versions(judgements)).select("article", "target").drop_nulls()
    newer = dict(said.iter_rows())
    return {older: [older, *_newer_than(newer, older)][-1] for older in newer}


def _newer_than(newer: Mapping[str, str], article: str) -> Iterator[str]:
    """Each newer version of an article, the next one first."""
    seen = {article}
    while (following := newer.get(article)) is not None and following not in seen:
        yield following
        seen.add(article := following)


def decided_otherwise(judgements: pl.DataFrame) -> frozenset[str]:
    """The ids of those of which somebody took that back."""
    by_others = _of_versions(judgements).filter(IS_UNDO, pl.col("by") != PROGRAM)
    return frozenset(by_others["article"].drop_nulls())


def supersessions(newer: Mapping[str, tuple[str, str]], at: datetime) -> pl.DataFrame:
    """JUDGEMENTS: of each article (its id) that there is a newer version, by the place and the id of that."""
    said = {"by": PROGRAM, "at": at, "dossier": EVERY_DOSSIER, "verb": Verb.IRRELEVANT.value}
    return frame(
        [
            said | {"article": older, "target": ident, "reason": " ".join(f"newer version in {place}: {ident}".split())}
            for older, (place, ident) in newer.items()
        ]
    )


def told_again(judgements: pl.DataFrame, articles: Collection[str], at: datetime) -> pl.DataFrame:
    """JUDGEMENTS that take it back of these articles: their file says again what it said before."""
    standing = standing_judgements(_of_versions(judgements)).filter(pl.col("article").is_in(list(articles)))
    return taking_back(standing, PROGRAM, at, "its file tells it again")


def of_lost_versions(judgements: pl.DataFrame, there: Collection[str], at: datetime) -> pl.DataFrame:
    """JUDGEMENTS that take it back of the articles of which no newer version is `there` (ids) any more."""
    standing = standing_judgements(_of_versions(judgements))
    newer = dict(standing.select("article", "target").drop_nulls().iter_rows())
    kept = frozenset(there)
    lost = [older for older in newer if older in kept and kept.isdisjoint(_newer_than(newer, older))]
    return taking_back(standing.filter(pl.col("article").is_in(lost)), PROGRAM, at, "its newer version is lost")


def _of_versions(judgements: pl.DataFrame) -> pl.DataFrame:
    return judgements.filter(pl.col("dossier") == EVERY_DOSSIER)
