"""Searching: all wordings of a lexicon, found in plain texts at once.

A hit is one number until all that are none have gone: a frame of a million takes ten times as long to sort and to sift.
"""

from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.paths import Numbers, walked
from model.reading.text.runs import Flags, marked, spread
from model.reading.text.words import Words, words
from model.reading.what.finding.bound import are_bound
from model.reading.what.finding.hits import HITS, ISSUE_TYPES, PARTED, TO_DO, Lexicon, issue_key
from model.reading.what.finding.infinitives import are_no_infinitives
from model.reading.what.finding.insertions import clauses
from model.reading.what.finding.months import are_months
from model.reading.what.finding.phrasal import parted_verbs
from model.reading.what.finding.reported import are_reported
from model.reading.what.finding.spelled import HIT_TYPE
from model.reading.what.finding.who import without_namesakes

Orders = NDArray[np.uint64]
"""Hits by the place of their first word, their length in words and the number of their meaning, in one number each:
sorted by it they are by row, start, end, type, payload and phrase.
"""
_PLACE: Final = np.uint64(32)
_LENGTH: Final = np.uint64(24)
"""How far to the left place and length stand."""
_SMALL: Final = r"[a-z]"
"""A letter that no text has that is all in capitals."""
_EXCLUDED: Final = (*ISSUE_TYPES, "side", "person")
"""What an exclusion takes away."""


def hits(plain_texts: pl.Series, known: Lexicon) -> pl.DataFrame:
    """All HITS in plain texts, sorted by row and place; exclusions have taken away what lies in them."""
    return hits_among(words(plain_texts, known.vocabulary), plain_texts, known)


def hits_among(said: Words, plain_texts: pl.Series, known: Lexicon) -> pl.DataFrame:
    """The same, where the texts are words already."""
    search = _Search(said, plain_texts, known)
    found = _with_parted(_orders(walked(said.each["word"], known.ways), known), search)
    spelled = _less(found, _without_capitals(found, search))
    named = _less(spelled, _excluded(spelled, search))
    kept = search.hits(_less(named, np.append(_asides(named, search), _inner_boundaries(named, search))))
    kept = without_namesakes(kept, plain_texts)
    return kept.with_columns(clauses(kept)).select(HITS.names())


class _Search(NamedTuple):
    """What is searched, and for what."""

    said: Words
    texts: pl.Series
    known: Lexicon

    def hits(self, order: Orders) -> pl.DataFrame:
        """HITS without clauses, the blanks around them included; and `exact`."""
        first = _places(order)
        last = first + _lengths(order) - 1
        row, at, size = (self.said.each[name].to_numpy() for name in ("row", "at", "size"))
        of = row.take(first)
        begins = self.said.texts["begins"].to_numpy().take(of)
        start, end = at.take(first) - np.uint32(1) - begins, at.take(last) + size.take(last) - begins
        return pl.DataFrame({"row": of, "start": start, "end": end}).hstack(self.known.meanings[_meanings(order)])

    def rows(self, order: Orders) -> NDArray[np.uint32]:
        """In which texts hits are."""
        of: NDArray[np.uint32] = self.said.each["row"].to_numpy().take(_places(order))
        return of

    def of(self, order: Orders, *types: str) -> Orders:
        """Those hits that are of some types."""
        asked = HIT_TYPE.categories.is_in(types).to_numpy()
        is_so = asked.take(self.known.meanings["type"].to_physical().to_numpy())
        kept: Orders = order[is_so.take(_meanings(order))]
        return kept


def _places(order: Orders) -> NDArray[np.uint32]:
    return (order >> _PLACE).astype(np.uint32)


def _lengths(order: Orders) -> NDArray[np.uint32]:
    return (order >> _LENGTH).astype(np.uint8).astype(np.uint32)


def _meanings(order: Orders) -> NDArray[np.uint32]:
    return order.astype(np.uint32) & np.uint32(2**24 - 1)


def _orders(found: pl.DataFrame, known: Lexicon) -> Orders:
    """All that wordings (place, length, node) mean."""
    node = found["node"].to_numpy()
    of, at = spread(known.since.take(node), known.since.take(node + 1))
    place, length = (found[name].to_numpy().astype(np.uint64) for name in ("place", "length"))
    order: Orders = ((place << _PLACE) | (length << _LENGTH)).take(of) | known.by_node.take(at)
    order.sort()
    return order


def _with_parted(order: Orders, search: _Search) -> Orders:
    """Hits and those of verbs whose particle stands apart."""
    known = search.known
    if not (known.asides == PARTED).any():  # names of sides and issues alone
        return order

    def may_part(nodes: Numbers) -> Flags:
        of, at = spread(known.since.take(nodes), known.since.take(nodes + 1))
        return marked(of[known.asides.take(known.by_node.take(at)) == PARTED], len(nodes))

    apart = parted_verbs(search.said, search.texts, known.ways, may_part)
    told = _orders(apart, known)
    told = told[known.asides.take(_meanings(told)) == PARTED]
    more: Orders = np.insert(order, order.searchsorted(told), told)  # to sort all of them again takes ten times as long
    return more


def _less(order: Orders, others: Orders) -> Orders:
    """Hits less some of them."""
    return np.delete(order, order.searchsorted(others))


def _without_capitals(order: Orders, search: _Search) -> Orders:
    """Hits that have not the capitals of their wording, nor are all in capitals as their text is ("XI CALLS TRUMP")."""
    has_some = search.known.meanings["exact"].is_not_null().to_numpy()
    asked: Orders = order[has_some.take(_meanings(order))]
    if not len(asked):
        return asked
    told = search.hits(asked)
    texts = search.texts.gather(told["row"])
    spelled = pl.col("text").bin.slice("start", pl.col("end") - pl.col("start"))
    is_other = told.with_columns(texts.cast(pl.Binary).alias("text")).select(spelled != pl.col("exact").cast(pl.Binary))
    place = np.flatnonzero(is_other.to_series().to_numpy())
    without: Orders = asked[place[texts.gather(place).str.contains(_SMALL).to_numpy()]]
    return without


def _excluded(order: Orders, search: _Search) -> Orders:
    """Exclusions, and the hits of issues and sides that lie in one of the same issue or side."""
    exclusions = search.of(order, "exclusion")
    asked = search.of(order, *_EXCLUDED)
    asked = asked[marked(search.rows(exclusions), len(search.texts)).take(search.rows(asked))]
    if not len(asked):
        return exclusions
    of_issue = issue_key("row", "payload").alias("of_issue")
    around = search.hits(exclusions).select(of_issue, low="start", high="end")
    inside = (
        search.hits(asked)
        .select(of_issue, "start", "end", order=asked)
        .join(around, on="of_issue")
        .filter((pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high")))
    )
    return np.append(exclusions, inside["order"].to_numpy())


def _asides(order: Orders, search: _Search) -> Orders:
    """Hits that are none where they stand: mode words that are months, that tell what was reported to have been done,
    or what was signed; and nouns that look like verbs.
    """
    may_be = search.known.asides.take(_meanings(order))
    found = [order[:0]]
    for number, are_asides in ((1, are_months), (2, are_reported), (3, are_bound), (TO_DO, are_no_infinitives)):
        asked = order[may_be == number]
        if len(asked):
            found.append(asked[are_asides(search.hits(asked), search.texts)])
    return np.concatenate(found)


def _inner_boundaries(order: Orders, search: _Search) -> Orders:
    """The boundaries that are only a part of how something is said ("yet to"), and not all of it ("months after")."""
    modes, boundaries = search.of(order, "mode"), search.of(order, "boundary")
    wide = modes[_lengths(modes) > 1]
    _, covered = spread(_places(wide), _places(wide) + _lengths(wide))
    is_inner = marked(covered, search.said.each.height).take(_places(boundaries))
    return boundaries[is_inner & ~np.isin(boundaries >> _LENGTH, wide >> _LENGTH)]
