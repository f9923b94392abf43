"""The board of a large library: reckoned for some issues at a time, and only for those whose claims have changed.

No issue's standing looks at another's claims. So what is in memory at once is a part of them, and what was reckoned
of an issue at an earlier state of the store holds as long as its own claims are the same.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Final, NamedTuple

import polars as pl

from model.known import known_on
from model.standing import Basis, basis, known_claims
from model.standing.cycles import ActsTold, acts_told, cycles_between
from model.standing.judgements import judged
from model.standing.weights import counted
from model.store import Library
from model.store.digests import DIGESTS
from model.store.later import Once
from model.views import BOARD, QUOTES, board_of, quotes_of
from model.views.cycles import OUTCOMES, outcomes

AT_ONCE: Final = 250_000
"""Claims that are weighed together: a million take 1 GB, and a tenth of it at a time takes a third longer."""
BESIDE: Final = 100_000
"""The same while an issue and its claims are in memory too."""


class Reckoned(NamedTuple):
    """A board and what explains it."""

    board: pl.DataFrame
    """BOARD."""
    quotes: pl.DataFrame
    """QUOTES."""


def reckoned_board(library: Library, as_of: date, window_days: int) -> Reckoned:
    """What is kept of this state, else what has to be reckoned of it now; then it is kept."""
    names = [name_of(kind, as_of, window_days) for kind in ("board", "quotes")]
    made = Once(lambda: _renewed(library, as_of, window_days, _before(library, names[0])))
    board = library.reckoned(names[0], BOARD, lambda: made().board)
    return Reckoned(board, library.reckoned(names[1], QUOTES, lambda: made().quotes))


def reckoned_outcomes(library: Library, as_of: date) -> pl.DataFrame:
    """OUTCOMES of the events on all issues: an act on one may be answered on another."""

    def make() -> pl.DataFrame:
        parts = [_acts_on(library, issues, as_of) for issues in _shares(library, library.dossier.slugs, BESIDE)]
        told = ActsTold(*(pl.concat(frames) for frames in zip(*parts, strict=True)))
        return outcomes(cycles_between(told, library.dossier))

    return library.reckoned(outcomes_name(as_of), OUTCOMES, make)


def outcomes_name(as_of: date) -> str:
    """What these are kept as."""
    return f"outcomes-{as_of}"


def basis_on(library: Library, claims: pl.DataFrame, issues: Collection[str], as_of: date) -> Basis:
    """What the standings of these issues are reckoned from, out of the library's claims on them."""
    return basis(claims, library.judgements, library.dossier, as_of, library.heard, issues)


def judged_on(library: Library, claims: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """Some of the library's claims with JUDGED, as known on that day."""
    return judged(claims.filter(known_on(as_of)), library.judgements, as_of)


def name_of(kind: str, as_of: date, window_days: int) -> str:
    """What the board or its quotes are kept as."""
    return f"{kind}-{as_of}-{window_days}"


def _before(library: Library, name: str) -> Reckoned | None:
    """Board and quotes of an earlier state, of the issues whose claims are the same now."""
    kept = library.kept
    if kept is None:
        return None
    for full in kept.earlier(library.kept_as(name)):
        parts = {kind: full.replace("-board-", f"-{kind}-", 1) for kind in ("board", "quotes")}
        board, quotes = kept.earlier_frame(parts["board"], BOARD), kept.earlier_frame(parts["quotes"], QUOTES)
        known = kept.earlier_frame(kept.sibling(full, library.kept_as("digests")), DIGESTS)
        if board is not None and quotes is not None and known is not None:
            same = library.digests.join(known, on=DIGESTS.names(), how="semi")["issue"].implode()
            return Reckoned(board.filter(pl.col("issue").is_in(same)), quotes.filter(pl.col("row").is_in(same)))
    return None


def _renewed(library: Library, as_of: date, window_days: int, before: Reckoned | None) -> Reckoned:
    slugs = library.dossier.slugs
    done = [] if before is None else before.board["issue"].to_list()
    parts = [] if before is None else [before]
    parts += [
        _part(library, issues, as_of, window_days)
        for issues in _shares(library, [issue for issue in slugs if issue not in done], AT_ONCE)
    ]
    place = pl.col("issue").cast(pl.Enum(slugs)).to_physical()
    return Reckoned(
        pl.concat([part.board for part in parts]).sort(place), pl.concat([part.quotes for part in parts], rechunk=True)
    )


def _part(library: Library, issues: list[str], as_of: date, window_days: int) -> Reckoned:
    claims = library.claims_on(issues)
    board = board_of(basis_on(library, claims, issues, as_of), window_days).filter(pl.col("issue").is_in(issues))
    quotes = quotes_of(board, judged_on(library, claims, as_of)).filter(pl.col("row").is_in(issues))
    return Reckoned(_by_itself(board), _by_itself(quotes))


def _acts_on(library: Library, issues: list[str], as_of: date) -> ActsTold:
    known = known_claims(library.claims_on(issues), library.judgements, as_of)
    if library.judgements.height:  # else none is of another issue
        known = known.filter(pl.col("issue").is_in(issues))
    weighed = counted(known, library.dossier, copies=library.heard)
    return ActsTold(*map(_by_itself, acts_told(weighed, known, library.dossier)))


def _by_itself(rows: pl.DataFrame) -> pl.DataFrame:
    """A few rows, written and read again: else their words would hold all the text that they were taken from."""
    written = BytesIO()
    rows.write_ipc(written)
    return pl.read_ipc(BytesIO(written.getvalue()))


def _shares(library: Library, issues: Sequence[str], at_once: int) -> Iterator[list[str]]:
    """The issues in shares of about so many claims; an issue is never parted."""
    counts = dict(library.digests.select("issue", "claims").iter_rows())
    share, size = list[str](), 0
    for issue in issues:
        if share and size + counts.get(issue, 0) > at_once:
            yield share
            share, size = [], 0
        share.append(issue)
        size += counts.get(issue, 0)
    if share:
        yield share
