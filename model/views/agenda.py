"""The agenda: a row per thing to come, and the claims that tell of it, by which a filter finds it."""

from datetime import date
from typing import Final, NamedTuple

import polars as pl

from model.agenda import AGENDA, entries_of, tellings_of
from model.filters import Filter
from model.machine.on_one_thread import few_on_one_thread
from model.schema import CLAIM_KEY, CLAIMS, empty
from model.standing import Basis

TOLD_BY: Final = pl.Schema({"entry": pl.String(), **CLAIMS})
"""CLAIMS with the thing that they tell of."""


class Agenda(NamedTuple):
    """All that is to come, and what became of it, as known on a day."""

    entries: pl.DataFrame
    """AGENDA"""
    claims: pl.DataFrame
    """TOLD_BY"""

    def passing(self, wanted: Filter) -> pl.DataFrame:
        """The entries that a filter lets pass: what it asks of issues and of who speaks, any telling may have."""
        of_tellings = ["issue", "side", "speaker", "source", "title", "quote", "date", "article"]
        mask = wanted.mask(self.entries.drop(of_tellings), self.claims, on=["entry"])
        return self.entries.filter(mask)


def agenda_view(known: Basis) -> Agenda:
    """The Agenda out of a basis that is at hand."""
    return few_on_one_thread(known.claims.height, lambda: _agenda_view(known))


def _agenda_view(known: Basis) -> Agenda:
    tellings = tellings_of(known)
    if tellings.is_empty():
        return Agenda(empty(AGENDA), empty(TOLD_BY))
    places = tellings.select("entry", "article", "sentence", pl.col("issues").alias("issue")).explode("issue").unique()
    claims = known.claims.join(places, on=CLAIM_KEY).select(TOLD_BY.names())
    return Agenda(entries_of(known, tellings), claims)


def between(entries: pl.DataFrame, since: date | None = None, until: date | None = None) -> pl.DataFrame:
    """The entries whose days lie between these two, both included; without a day those told between them."""
    first, last = pl.coalesce("day", "first_told"), pl.coalesce("until", "last_told")
    wanted = [*([last >= since] if since else []), *([first <= until] if until else [])]
    return entries.filter(wanted) if wanted else entries
