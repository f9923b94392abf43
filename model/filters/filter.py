"""A filter: one text, one tree, one polars expression for rows and one for claims."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, reduce
from operator import and_, or_
from typing import Final

import polars as pl

from model.errors import FilterError
from model.filters.expressions import all_of, fits, passing, probes, term_on
from model.filters.fields import Context, Known, field_of, fitting
from model.filters.searching import different
from model.filters.syntax import All, Any, MissingValueError, Node, Not, Term, parse, terms
from model.schema import CLAIMS

OWN_TEXTS: Final = ("name", "title", "speaker", "source", "role", "office")
"""Columns of a row that is not a claim in which bare words are looked for too."""

On = Sequence[str] | Mapping[str, str]
"""The columns that rows and claims share; a mapping where their names differ: `{"id": "article"}`."""


@dataclass(frozen=True)
class Filter:
    """What passes. `str(filter)` is its text in one way of writing, which parses to the same tree."""

    text: str
    tree: All
    context: Context = field(repr=False, compare=False)

    def __str__(self) -> str:
        return str(self.tree)

    @property
    def is_empty(self) -> bool:
        """Everything passes."""
        return not self.tree.nodes

    @property
    def fields(self) -> frozenset[str]:
        """The names of the fields it tests; bare words test `text`."""
        return frozenset(field_of(term.name, term.column).name for term in terms(self.tree))

    @cached_property
    def claims(self) -> pl.Expr:
        """Which claims pass: all conjuncts that can be tested on a claim; the others hold for rows only."""
        columns = list(CLAIMS)
        return all_of(self.testable_on(columns).tree.nodes, columns, self.context)

    def testable_on(self, columns: Collection[str]) -> "Filter":
        """What it asks of rows with these columns: the conjuncts that can be tested on them, without the others."""
        return self._only(node for node in self.tree.nodes if fits(node, columns))

    def rest_of(self, columns: Collection[str]) -> "Filter":
        """What it asks besides: the conjuncts that can't be tested on rows with these columns."""
        return self._only(node for node in self.tree.nodes if not fits(node, columns))

    def _only(self, nodes: Iterable[Node]) -> "Filter":
        tree = All(tuple(nodes))
        return replace(self, text=str(tree), tree=tree)

    def check(self, columns: Collection[str]) -> None:
        """FilterError where a field is in none of these columns, saying which fields are."""
        for term in terms(self.tree):
            if field_of(term.name, term.column).columns_in(columns) is None:
                said = f"{term.name or 'words'}: there is nothing here to test it on; there is: {fitting(columns)}"
                raise FilterError(said, term.column)

    def mask(self, rows: pl.DataFrame, claims: pl.DataFrame | None = None, *, on: On = ()) -> pl.Series:
        """Which rows pass: Boolean, as long as `rows`.

        A conjunct whose fields are all columns of the rows is tested on the row; the others on the
        row's claims, one of which must pass them all. Rows and claims are joined by the columns
        `on`. Words without a field may also stand in the row's own name or title. Where the parts of one
        conjunct are neither all the row's nor all its claims', each is tested where it can be.
        """
        self.check(rows.columns if claims is None else [*rows.columns, *claims.columns])
        return self._mask(self.tree.nodes, rows, claims, on)

    def _mask(self, nodes: Sequence[Node], rows: pl.DataFrame, claims: pl.DataFrame | None, on: On) -> pl.Series:
        own = [node for node in nodes if fits(node, rows.columns)]
        others = [node for node in nodes if node not in own]
        passes = passing(rows, own, self.context)
        if not others or claims is None:
            return passes
        deferred = [node for node in others if fits(node, claims.columns)]
        if deferred:
            matched = passing(claims, deferred, self.context)
            passes &= _has_match(rows, claims, matched, on) | self._in_own_words(rows, deferred)
        mixed = (self._mixed(node, rows, claims, on) for node in others if node not in deferred)
        return reduce(and_, mixed, passes)

    def _mixed(self, node: Node, rows: pl.DataFrame, claims: pl.DataFrame, on: On) -> pl.Series:
        """Where a node holds of which a part is tested on the rows, another on their claims."""
        match node:
            case Not(inner):
                return ~self._mask([inner], rows, claims, on)
            case Any(nodes):
                return reduce(or_, (self._mask([each], rows, claims, on) for each in nodes))
            case All(nodes):
                return self._mask(nodes, rows, claims, on)
        raise AssertionError(f"{node}: a term is tested in one place")

    def rows(self, rows: pl.DataFrame, claims: pl.DataFrame | None = None, *, on: On = ()) -> pl.DataFrame:
        """The rows that pass, in their order; see `mask`."""
        return rows if self.is_empty else rows.filter(self.mask(rows, claims, on=on))

    def _in_own_words(self, rows: pl.DataFrame, nodes: Sequence[Node]) -> pl.Series:
        """Which rows have all these words in their own name or title; none, if any of these is more than a word."""
        own = tuple(name for name in OWN_TEXTS if name in rows.columns)
        named = [node for node in nodes if isinstance(node, Term) and not node.name]
        if not own or len(named) < len(nodes):
            return pl.repeat(value=False, n=rows.height, dtype=pl.Boolean, eager=True)
        return rows.select(pl.all_horizontal(term_on(term, own, self.context) for term in named)).to_series()


def _has_match(rows: pl.DataFrame, claims: pl.DataFrame, matched: pl.Series, on: On) -> pl.Series:
    """Which rows have one of the claims that matched."""
    names = dict(on) if isinstance(on, Mapping) else {name: name for name in on}
    keys = different(claims, list(names.values()), matched)
    joined = rows.select(pl.col(names.keys())).join(
        keys.with_columns(passes=pl.lit(value=True)),
        left_on=list(names),
        right_on=list(names.values()),
        how="left",
        nulls_equal=True,
        maintain_order="left",
    )
    return joined["passes"].fill_null(value=False)


def parse_filter(text: str, *, today: date, known: Known | None = None) -> Filter:
    """The filter that a text says; FilterError says what is wrong, at which column, and what would fit.

    `today` is what `14d` counts back from. With `known` values, an issue or side outside them is an error.
    """
    context = Context(today, known or Known())
    try:
        tree = parse(text, field_of)
    except MissingValueError as error:
        tested = field_of(error.name, error.column)
        raise FilterError(f"{error.name} needs a value: {tested.fits(context.known)}", error.column) from error
    for term in terms(tree):
        _check_term(term, context)
    return Filter(text, tree, context)


def _check_term(term: Term, context: Context) -> None:
    tested = field_of(term.name, term.column)
    if term.op not in tested.ops:
        raise FilterError(f"{tested.name} has no {term.op}; write {tested.name}:value", term.column + len(term.name))
    for probe in probes(term, context):
        tested.make(probe, tested.columns[0])
