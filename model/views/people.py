"""People: who speaks, for whom, on what, at which level, and in which words last."""

from datetime import date
from typing import Final

import polars as pl

from model.dossier import Dossier, Tenure
from model.filters import Filter
from model.reading.text.sentences import REPORTER
from model.reading.who.names.collectives import is_collective
from model.schema import CLAIM_KEY, LABEL, label_of

PEOPLE: Final = pl.Schema(
    {
        "speaker": pl.String(),
        "side": pl.String(),
        "role": pl.String(),  # the office held on the day of the latest claim
        "rank": pl.UInt8(),
        "issues": pl.List(pl.String()),  # most spoken of first
        "levels": pl.List(pl.Int8()),  # of the latest claim on each of them
        "counts": pl.List(pl.UInt32()),  # of the claims on each of them
        "claims": pl.UInt32(),
        "articles": pl.UInt32(),
        "mean": pl.Float32(),  # of the levels
        "level": pl.Int8(),  # of the latest claim
        "label": LABEL,
        "last": pl.Date(),
        "quote": pl.String(),  # the latest
        "title": pl.String(),
        "article": pl.String(),
        "sentence": pl.UInt32(),
    }
)
"""One row per speaker and side, those who say most first."""

_NOBODY: Final = (
    r"(?i:\b(?:officials?|reporters?|journalists?|analysts?|experts?|lawmakers?|observers?|critics|sources)$)"
    r"|^(?:an?|some|many|several) |^(?:Question|Moderator|Interviewer|Participant|Q)$"
)
IS_SOMEBODY: Final = ~pl.col("speaker").str.contains(_NOBODY) & ~is_collective(pl.col("speaker"))
"""A name, or a body such as `the Pentagon`; not `officials`, `a US lawmaker`, or `Reporter` of a transcript."""

_ANY_AGENCY: Final = r"(?i)\bagency$"
_NEWS_AGENCY: Final = r"(?i)\b(?:news|press|anadolu) agency$"
_PRESS: Final = ("outlet", "agency")
"""The kinds of sources that ask and pass on, and speak for nobody."""

NEWEST: Final = ("date", *CLAIM_KEY)


def people_of(claims: pl.DataFrame, dossier: Dossier | None = None, issue: str | None = None) -> pl.DataFrame:
    """PEOPLE in these claims, on all issues or one; roles are those of the dossier, if one is given.

    Claims of nobody in particular (`officials`, `Reporter`), and of outlets, which ask and pass on, are left out.
    """
    own = claims if issue is None else claims.filter(issue=issue)
    said = (
        own.lazy()
        .filter(IS_SOMEBODY, ~_is_outlet(dossier))
        .unique(CLAIM_KEY, keep="any")
        .sort(NEWEST, descending=[True, False, False, False], nulls_last=True)
    )
    rows = (
        said.group_by("speaker", "side")
        .agg(
            pl.len().cast(pl.UInt32).alias("claims"),
            pl.col("article").n_unique().cast(pl.UInt32).alias("articles"),
            pl.col("level").cast(pl.Float64).mean().round(4).cast(pl.Float32).alias("mean"),
            pl.col("rank").max(),
            pl.col("date").max().alias("last"),
            pl.col("level", "quote", "title", "article", "sentence").first(),
        )
        .join(_issues_of(said), on=["speaker", "side"], nulls_equal=True)
        .sort("claims", "speaker", "side", descending=[True, False, False])
        .collect()
    )
    roles = [_role(dossier, *row) for row in rows.select("speaker", "last").rows()]
    return rows.with_columns(label_of(pl.col("level")), pl.Series("role", roles, pl.String)).select(
        pl.col(name).cast(kind) for name, kind in PEOPLE.items()
    )


def _is_outlet(dossier: Dossier | None) -> pl.Expr:
    """Whether who speaks is an outlet, by the dossier or by its name, and no side's."""
    sources = dossier.sources if dossier is not None else ()
    names = [source.name.casefold() for source in sources if source.kind in _PRESS]
    speaker = pl.col("speaker")
    is_named_so = speaker.str.contains(REPORTER) & (
        ~speaker.str.contains(_ANY_AGENCY) | speaker.str.contains(_NEWS_AGENCY)
    )
    is_outlet = is_named_so | speaker.str.to_lowercase().is_in(names)
    return is_outlet & pl.col("side").is_null() & (pl.col("rank") == 0)


def _issues_of(said: pl.LazyFrame) -> pl.LazyFrame:
    """A row per speaker and side of claims that come newest first: `issues`, and their `levels` and `counts`."""
    return (
        said.group_by("speaker", "side", "issue")
        .agg(pl.len().cast(pl.UInt32).alias("count"), pl.col("level").first())
        .sort("count", "issue", descending=[True, False])
        .group_by("speaker", "side")
        .agg(issues=pl.col("issue"), levels=pl.col("level"), counts=pl.col("count"))
    )


def people_passing(
    claims: pl.DataFrame, wanted: Filter, dossier: Dossier | None = None, issue: str | None = None
) -> pl.DataFrame:
    """PEOPLE in the claims that pass, of whom then those that pass what no claim has: how many claims, which office."""
    wanted.check([*claims.columns, *PEOPLE])
    said = wanted.testable_on(claims.columns).rows(claims)
    return wanted.rest_of(claims.columns).rows(people_of(said, dossier, issue), said, on=["speaker", "side"])


def _role(dossier: Dossier | None, speaker: str, day: date | None) -> str | None:
    """The office that a person of the dossier held on that day: none before it began, nor when it was over. Without a
    day the newest one.
    """
    people = dossier.people if dossier is not None else ()
    person = next((person for person in people if person.name == speaker), None)
    tenures = person.tenures if person is not None else ()
    held = [tenure.role for tenure in tenures if day is None or _is_held(tenure, day)]
    return held[-1] if held else None


def _is_held(tenure: Tenure, day: date) -> bool:
    return (tenure.since or day) <= day <= (tenure.until or day)
