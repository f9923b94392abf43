"""What the frames of the screens are reckoned from: a library in memory, or one too large for that, issue by issue."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable
from typing import Any, Final, Protocol, TypeVar

import polars as pl

from model import views
from model.reckoned import Reckoned, basis_on, judged_on, outcomes_name, reckoned_board, reckoned_outcomes
from model.standing import Basis, basis, known_claims
from model.store import Library
from tui.desk.session import Session

Made = TypeVar("Made")

OF_AN_ISSUE: Final = ("rows", "own basis", "claims", "course", "timeline", "happenings")
"""Names of frames that are an issue's, which comes next in their keys: of a large store they are kept of one issue."""


class Keeper(Protocol):
    """Where frames are kept as long as the library is the same."""

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made for this key, or is made now."""

    def forget(self, is_unwanted: Callable[[tuple[Any, ...]], bool]) -> None:
        """Keep no longer what was made for these keys."""


class Reckoner(ABC):
    """Reckons for one library; every frame is made once for each day and window."""

    is_large = False
    """Whether it pays to prepare before anything is asked for."""

    def __init__(self, library: Library, keeper: Keeper) -> None:
        self.library: Final = library
        self.keeper: Final = keeper

    def basis(self, session: Session) -> Basis:
        """The claims known on the session's day, weighed: what all standings are reckoned from."""

        def make() -> Basis:
            known = self.library
            return basis(known.claims, known.judgements, known.dossier, session.as_of, known.heard)

        return self.keeper.once(("basis", session.as_of), make)

    def judged(self, session: Session) -> pl.DataFrame:
        """CLAIMS with JUDGED as far as they were known on the session's day: also what analysts dismissed."""
        return self.keeper.once(
            ("judged", session.as_of), lambda: judged_on(self.library, self.library.claims, session.as_of)
        )

    @abstractmethod
    def basis_on(self, session: Session, issue: str) -> Basis:
        """As much of the basis as is asked of one issue."""

    @abstractmethod
    def judged_on(self, session: Session, issue: str) -> pl.DataFrame:
        """As much of what is judged as is asked of one issue."""

    @abstractmethod
    def claims(self, session: Session) -> pl.DataFrame:
        """CLAIMS as far as they were known on the session's day, as mended by judgements."""

    @abstractmethod
    def board(self, session: Session) -> pl.DataFrame:
        """BOARD, a row for each issue."""

    @abstractmethod
    def quotes(self, session: Session) -> pl.DataFrame:
        """QUOTES that explain the board."""

    @abstractmethod
    def outcomes(self, session: Session) -> pl.DataFrame:
        """OUTCOMES of the events on all issues."""

    @abstractmethod
    def has_outcomes(self, session: Session) -> bool:
        """Whether these are at hand, or as quickly there as the issue that asks for them."""


class InMemory(Reckoner):
    """Of a library whose claims are all in memory: everything comes from one basis."""

    def basis_on(self, session: Session, issue: str) -> Basis:
        """See Reckoner."""
        return self.basis(session)

    def judged_on(self, session: Session, issue: str) -> pl.DataFrame:
        """See Reckoner."""
        return self.judged(session)

    def claims(self, session: Session) -> pl.DataFrame:
        """See Reckoner."""
        return self.basis(session).claims

    def board(self, session: Session) -> pl.DataFrame:
        """See Reckoner."""
        return self.keeper.once(
            ("board", session.as_of, session.window_days),
            lambda: views.board_of(self.basis(session), session.window_days),
        )

    def quotes(self, session: Session) -> pl.DataFrame:
        """See Reckoner."""
        return self.keeper.once(
            ("quotes", session.as_of, session.window_days),
            lambda: views.quotes_of(self.board(session), self.judged(session)),
        )

    def outcomes(self, session: Session) -> pl.DataFrame:
        """See Reckoner."""
        return self.keeper.once(("outcomes", session.as_of), lambda: views.answers_in(self.basis(session)))

    def has_outcomes(self, session: Session) -> bool:
        """See Reckoner."""
        return True


class InShares(Reckoner):
    """Of a large store: a board is reckoned some issues at a time, an issue without the others."""

    is_large = True

    def basis_on(self, session: Session, issue: str) -> Basis:
        """See Reckoner."""
        self.keeper.forget(lambda key: key[0] in OF_AN_ISSUE and key[1] != issue)
        return self.keeper.once(
            ("own basis", issue, session.as_of),
            lambda: basis_on(self.library, self._rows_on(issue), [issue], session.as_of),
        )

    def judged_on(self, session: Session, issue: str) -> pl.DataFrame:
        """See Reckoner."""
        return judged_on(self.library, self._rows_on(issue), session.as_of)

    def claims(self, session: Session) -> pl.DataFrame:
        """See Reckoner."""
        return self.keeper.once(
            ("known", session.as_of),
            lambda: known_claims(self.library.claims, self.library.judgements, session.as_of),
        )

    def board(self, session: Session) -> pl.DataFrame:
        """See Reckoner."""
        return self._reckoned(session).board

    def quotes(self, session: Session) -> pl.DataFrame:
        """See Reckoner."""
        return self._reckoned(session).quotes

    def outcomes(self, session: Session) -> pl.DataFrame:
        """See Reckoner."""
        return self.keeper.once(("outcomes", session.as_of), lambda: reckoned_outcomes(self.library, session.as_of))

    def has_outcomes(self, session: Session) -> bool:
        """See Reckoner."""
        return self.library.has_reckoned(outcomes_name(session.as_of))

    def _reckoned(self, session: Session) -> Reckoned:
        return self.keeper.once(
            ("reckoned", session.as_of, session.window_days),
            lambda: reckoned_board(self.library, session.as_of, session.window_days),
        )

    def _rows_on(self, issue: str) -> pl.DataFrame:
        """The claims that an issue is told from."""
        return self.keeper.once(("rows", issue), lambda: self.library.claims_on([issue]))


def reckoner_of(library: Library, keeper: Keeper) -> Reckoner:
    """The one for a library of that size."""
    return InShares(library, keeper) if library.kept is not None else InMemory(library, keeper)
