"""Doers: whose names stand where beside an issue, and beside the cue that governs it: who does it, and to whom.

What Canada does to India is neither side's, and what one side does to the other weighs other than what it does at home.
"""

from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.weighing.family import Asked, Family, Parts
from model.reading.what.finding.cues import THIRD
from model.reading.what.finding.hits import is_of_class

NOBODY: Final = "nobody"
SHIFT: Final = 16
"""Bits for a place in a sentence, of which none has more bytes (`sentences.LONGEST`)."""


class _Names(NamedTuple):
    """Where the sides and third countries are named, in order."""

    places: NDArray[np.int64]
    """row and start, as one number"""
    who: NDArray[np.uint32]
    """numbers of `known`"""
    known: pl.Enum

    def told(self, at: NDArray[np.intp], rows: NDArray[np.int64]) -> pl.Series:
        """Whose the name is that is the `at`th of all, nobody's where that is in another row."""
        at_most = np.clip(at, 0, max(len(self.places) - 1, 0))
        number = np.zeros(len(at), np.uint32)
        if len(self.places):
            is_here = (at == at_most) & (self.places.take(at_most) >> SHIFT == rows)
            number[is_here] = self.who.take(at_most[is_here])
        return pl.Series(number).cat.to(self.known)

    def around(self, rows: pl.Series, starts: pl.Series) -> tuple[pl.Series, pl.Series]:
        """Whose name is the last before each of these places in its row, and whose the first behind it."""
        row = rows.to_numpy().astype(np.int64)
        behind = self.places.searchsorted((row << SHIFT) + starts.to_numpy())
        return self.told(behind - 1, row), self.told(behind, row)

    def first(self, rows: pl.Series) -> pl.Series:
        """Whose name is the first in each row."""
        row = rows.to_numpy().astype(np.int64)
        return self.told(self.places.searchsorted(row << SHIFT), row)


def of_doers(parts: Parts, found: Asked, naming: pl.DataFrame, governing: pl.DataFrame) -> list[Family]:
    """Families of whose names stand where: of the sentences (`naming`: case, row) that name an issue, and around the
    cues (`governing`: case, row, at, level) that govern it there.
    """
    names = _names(parts)
    terms = found.named.unique("case", keep="first", maintain_order=True)
    before, behind = names.around(terms["row"], terms["start"])
    beside = found.cases.select("case", "issue").with_columns(
        _first_of_cases(names, naming, found.cases.height), before.alias("before"), behind.alias("behind")
    )
    doer, other = names.around(governing["row"], governing["at"])
    deeds = governing.select("case", "level", doer.alias("doer"), other.alias("other"))
    return [
        *(
            Family(f"{whose}{where} {{{where}}}", beside, is_whole=True)
            for where in ("first", "before", "behind")
            for whose in ("", "{issue}: ")
        ),
        Family("between {before} and {behind}", beside, is_whole=True),
        Family("{doer} does {level}", deeds),
        Family("does {level} to {other}", deeds),
        Family("{doer} does {level} to {other}", deeds),
    ]


def _names(parts: Parts) -> _Names:
    """All names of the sides and of third countries."""
    known = pl.Enum([NOBODY, THIRD, *parts.sides])
    hits = parts.found.filter((pl.col("type") == "side") | is_of_class(THIRD))
    place = (pl.col("row").cast(pl.Int64) * 2**SHIFT + pl.col("start")).alias("place")
    ordered = hits.select(place, who=pl.col("payload").cast(pl.String).cast(known)).sort("place", maintain_order=True)
    return _Names(ordered["place"].to_numpy(), ordered["who"].to_physical().cast(pl.UInt32).to_numpy(), known)


def _first_of_cases(names: _Names, naming: pl.DataFrame, cases: int) -> pl.Series:
    """Whose name each case's first sentence with a name has first, of so many cases."""
    told = naming.select("case", first=names.first(naming["row"]))
    once = told.filter(pl.col("first") != NOBODY).unique("case", keep="first", maintain_order=True)
    number = np.zeros(cases, np.uint32)
    number[once["case"].to_numpy()] = once["first"].to_physical().to_numpy()
    return pl.Series("first", number).cat.to(names.known)
