"""What a brief is made of: the frames of its period, each reckoned once, and what was asked."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final

import polars as pl

from model.brief.content import Length
from model.brief.happenings import Happening, Move, happenings, moves_of
from model.brief.quotable import quotable
from model.dossier import Issue
from model.judging.superseding import superseded
from model.known import known_on
from model.standing import Basis, basis, positions
from model.standing.events import events_of
from model.standing.judgements import overrides
from model.standing.origins import owners
from model.standing.standing import EPOCH
from model.standing.standings import standings_of
from model.store import Library
from model.views.agenda import agenda_view
from model.views.course import beginnings, changes_beneath, lapses

Line = dict[str, Any]
"""One row of a frame."""

CLAIM: Final = ["article", "sentence", "issue"]
NOWHERE: Final = "neither side"


@dataclass(frozen=True)
class Request:
    """What was asked: of which days, how long, of which issues (None: all), and by which command."""

    first: date
    last: date
    window_days: int
    length: Length
    program: str
    command: str
    filter: str = ""
    issues: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Material:
    """The frames of a period, as known on its last day."""

    library: Library
    asked: Request

    @cached_property
    def known(self) -> Basis:
        """What every standing is reckoned from."""
        library = self.library
        return basis(library.claims, library.judgements, library.dossier, self.asked.last, library.heard)

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """Those that were asked for, in the dossier's order; what takes every sentence comes last."""
        chosen = self.asked.issues
        every = [issue for issue in self.library.dossier.issues if chosen is None or issue.slug in chosen]
        return tuple(sorted(every, key=lambda issue: issue.takes_all))

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """Their slugs."""
        return tuple(issue.slug for issue in self.issues)

    def name(self, slug: str) -> str:
        """An issue's name."""
        return self.library.dossier.issue(slug).name

    def is_all(self, slug: str) -> bool:
        """Whether the issue takes every sentence between the two sides."""
        return self.library.dossier.issue(slug).takes_all

    def side(self, code: str | None) -> str:
        """A side's name by its code."""
        return next((side.name for side in self.library.dossier.sides if side.code == code), NOWHERE)

    @cached_property
    def standings(self) -> dict[str, Line]:
        """STANDINGS on the last day, by issue."""
        rows = standings_of(self.known, self.asked.window_days)
        return {row["issue"]: row for row in rows.iter_rows(named=True)}

    @cached_property
    def judged(self) -> dict[str, Line]:
        """The overrides that hold on the last day, by issue: judged, by, reason, at, from, expires."""
        held = overrides(self.known.judgements, self.asked.last)
        return {row["issue"]: row for row in held.iter_rows(named=True) if row["issue"] in self.slugs}

    @cached_property
    def history(self) -> pl.DataFrame:
        """CHANGES of these issues by the rules from the beginning, oldest first, with `beneath`: the level that was
        judged on that day.
        """
        return changes_beneath(self.known, EPOCH).filter(pl.col("issue").is_in(self.slugs)).reverse()

    @cached_property
    def changes(self) -> pl.DataFrame:
        """CHANGES of these issues in the period that were shown, oldest first: no judgement was on top."""
        return self.history.filter(pl.col("day") >= self.asked.first, pl.col("beneath").is_null())

    @cached_property
    def covered(self) -> pl.DataFrame:
        """The other ones of the period: what was judged went on being shown."""
        return self.history.filter(pl.col("day") >= self.asked.first, pl.col("beneath").is_not_null())

    @cached_property
    def turns(self) -> pl.DataFrame:
        """TURNS of these issues in the period, oldest first: what judgements changed by beginning, or by running out;
        with `is_over`, of the latter.
        """
        first = self.asked.first
        begun, over = beginnings(self.known, first), lapses(self.known, first)
        both = pl.concat([begun.with_columns(is_over=False), over.with_columns(is_over=True)])
        return both.filter(pl.col("issue").is_in(self.slugs)).sort("day", "issue", "is_over")

    @cached_property
    def moves(self) -> dict[str, Move]:
        """What the period did to the issues that stand elsewhere at its end, the greatest first."""
        return {move.issue: move for move in moves_of(self.changes, self.known)}

    @cached_property
    def happenings(self) -> list[Happening]:
        """The moves by what brought them about, all but those of what takes every sentence, and what was only
        raised: that leads no brief.
        """
        moves = [
            move for slug, move in self.moves.items() if move.steps and (not self.is_all(slug) or len(self.slugs) == 1)
        ]
        return happenings(moves, self.library.dossier.constants.same_event_days)

    @cached_property
    def counted(self) -> pl.DataFrame:
        """The claims of these issues that count, with the columns COUNTED."""
        counted = self.known.counted.with_columns(pl.col("issue").cast(pl.String), pl.col("side").cast(pl.String))
        return counted.filter(pl.col("issue").is_in(self.slugs))

    @cached_property
    def quotable(self) -> pl.DataFrame:
        """The claims of `counted` that may be quoted, with what is asked of them; see `model.brief.quotable`."""
        return quotable(self.counted, self.library.dossier, self.asked.length)

    @cached_property
    def events(self) -> pl.DataFrame:
        """EVENTS of these issues that the period tells of, those of most origins first, then the weightiest."""
        found = events_of(self.known.counted, self.library.dossier)
        return found.filter(
            pl.col("issue").is_in(self.slugs), pl.col("day").is_between(self.asked.first, self.asked.last)
        ).sort("origins", "weight", "event", descending=[True, True, False])

    @cached_property
    def positions(self) -> dict[str, list[Line]]:
        """POSITIONS in the window, by issue."""
        found: dict[str, list[Line]] = {}
        for row in positions(self.known.counted, self.asked.last, self.asked.window_days).iter_rows(named=True):
            found.setdefault(row["issue"], []).append(row)
        return found

    @cached_property
    def articles(self) -> pl.DataFrame:
        """ARTICLE_HEADS known on the last day, with `owner` and `source_side`."""
        is_known = known_on(self.asked.last)
        out = list(superseded(self.library.judgements))
        heads = self.library.articles.filter(is_known, ~pl.col("id").is_in(out)).with_columns(
            pl.col("source").fill_null("")
        )
        table = owners(heads["source"].unique(), self.library.dossier).select("source", "owner", "source_side")
        return heads.join(table, on="source", how="left", maintain_order="left")

    @cached_property
    def dated(self) -> pl.DataFrame:
        """The articles that are dated in the period."""
        return self.articles.filter(pl.col("date").is_between(self.asked.first, self.asked.last))

    @property
    def span(self) -> tuple[date | None, date | None]:
        """The days of the oldest and the newest article, as known on the last day."""
        oldest, newest = self.articles["date"].min(), self.articles["date"].max()
        return oldest if isinstance(oldest, date) else None, newest if isinstance(newest, date) else None

    def telling(self, issue: str, first: date, last: date, side: str | None = None) -> pl.DataFrame:
        """Of `articles` those of these days with a claim on the issue that has a level; of a side: that counts."""
        if side:
            is_told = (pl.col("issue") == issue) & (pl.col("side") == side) & pl.col("known").is_between(first, last)
            told = self.counted.filter(is_told)
        else:
            is_told = (pl.col("issue") == issue) & pl.col("level").is_not_null()
            told = self.known.claims.filter(is_told & pl.col("date").is_between(first, last))
        return self.articles.join(told.select(id="article").unique(), on="id", how="semi", maintain_order="left")

    @cached_property
    def agenda(self) -> pl.DataFrame:
        """AGENDA of these issues, as known on the last day."""
        is_asked = pl.col("issues").list.eval(pl.element().is_in(self.slugs)).list.any()
        return agenda_view(self.known).entries.filter(is_asked)

    def claim(self, article: str, sentence: int, issue: str | None = None) -> Line:
        """The row of CLAIMS with that key, as mended by judgements; without an issue the first of that sentence."""
        here = self.known.claims.filter(article=article, sentence=sentence).sort("issue")
        return (here.filter(issue=issue) if issue is not None else here).row(0, named=True)

    def head(self, article: str) -> Line:
        """The row of ARTICLE_HEADS with that id."""
        return self.articles.filter(id=article).row(0, named=True)

    def window(self, windows: int = 1) -> date:
        """The first day of this window, or of so many of them one after the other."""
        return self.asked.last - timedelta(days=windows * self.asked.window_days - 1)
