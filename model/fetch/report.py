"""What became of each feed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import polars as pl

from model.dossier import Feed
from model.errors import ReadError
from model.fetch.urls import shown_url

FETCHED: Final = pl.Schema(
    {
        "feed": pl.String(),
        "url": pl.String(),
        "result": pl.Enum(["new", "unchanged", "partly", "failed"]),
        "new": pl.UInt32(),  # articles that were not in the store
        "known": pl.UInt32(),  # items that were taken in before
        "left": pl.UInt32(),  # items left for the next time
        "why": pl.String(),  # what failed, of the feed or of the first of its pages
    }
)
"""One row per feed, in the order in which they were named."""


@dataclass(frozen=True)
class FeedReport:
    """What one feed came to."""

    feed: Feed
    new: int = 0
    known: int = 0
    left: int = 0
    problems: tuple[ReadError, ...] = ()
    """Of its items and their pages."""
    undated: tuple[ReadError, ...] = ()
    """Of its articles those whose day is not understood, and why; they are taken in all the same."""
    moved: ReadError | None = None
    """Where it has moved for good, if it says so for the first time."""
    failure: ReadError | None = None
    """Why nothing could be had of it."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing failed."""
        return self.failure is None and not self.problems

    @property
    def result(self) -> str:
        """In a word: `failed`, `partly`, `new` or `unchanged`."""
        if self.failure is not None:
            return "failed"
        if self.problems:
            return "partly"
        return "new" if self.new else "unchanged"

    @property
    def why(self) -> str | None:
        """What failed."""
        if self.failure is not None:
            return self.failure.what
        if not self.problems:
            return None
        more = f" (and {len(self.problems) - 1} more)" if len(self.problems) > 1 else ""
        return str(self.problems[0]) + more


def fetched(reports: Iterable[FeedReport]) -> pl.DataFrame:
    """FETCHED, a row per report."""
    rows = [
        (report.feed.name, shown_url(report.feed.url), report.result, report.new, report.known, report.left, report.why)
        for report in reports
    ]
    return pl.DataFrame(rows, schema=FETCHED, orient="row")
