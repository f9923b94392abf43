"""A filter: one text, one tree, one polars expression for rows and one for claims."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final

import polars as pl

from model.errors import FilterError
from model.filters.fields import Context, Known, Probe, field_of, words
from model.filters.syntax import All, Any, MissingValueError, Node, Not, Term, parse, terms
from model.schema import CLAIMS

EVERYTHING: Final = pl.lit(value=True)
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
        return self._all([node for node in self.tree.nodes if _fits(node, columns)], columns)

    def check(self, columns: Collection[str]) -> None:
        """FilterError where a field is in none of these columns, saying which fields are."""
        for term in terms(self.tree):
            if field_of(term.name, term.column).columns_in(columns) is None:
                raise FilterError(f"{term.name or 'words'}: there is nothing here to test it on", term.column)

    def mask(self, rows: pl.DataFrame, claims: pl.DataFrame | None = None, *, on: On = ()) -> pl.Series:
        """Which rows pass: Boolean, as long as `rows`.

        A conjunct whose fields are all columns of the rows is tested on the row; the others on the
        row's claims, one of which must pass them all. Rows and claims are joined by the columns
        `on`. Words without a field may also stand in the row's own name or title.
        """
        self.check(rows.columns if claims is None else [*rows.columns, *claims.columns])
        own = [node for node in self.tree.nodes if _fits(node, rows.columns)]
        deferred = [node for node in self.tree.nodes if not _fits(node, rows.columns)]
        passes = self._evaluate(rows, own)
        if not deferred or claims is None:
            return passes
        matched = claims.filter(self._evaluate(claims, deferred))
        in_own_words = rows.select(_length(self._in_own_words(deferred, rows.columns))).to_series()
        return passes & (_has_match(rows, matched, on) | in_own_words)

    def rows(self, rows: pl.DataFrame, claims: pl.DataFrame | None = None, *, on: On = ()) -> pl.DataFrame:
        """The rows that pass, in their order; see `mask`."""
        return rows if self.is_empty else rows.filter(self.mask(rows, claims, on=on))

    def _in_own_words(self, nodes: Sequence[Node], columns: Collection[str]) -> pl.Expr:
        own = tuple(name for name in OWN_TEXTS if name in columns)
        if not own or not all(isinstance(node, Term) and not node.name for node in nodes):
            return pl.lit(value=False)
        return pl.all_horizontal(self._term(node, own) for node in nodes if isinstance(node, Term))

    def _evaluate(self, frame: pl.DataFrame, nodes: Sequence[Node]) -> pl.Series:
        """Which rows pass these. Words, a hundred times as dear as the rest, see only what the rest left."""
        cheap = [node for node in nodes if not _has_words(node)]
        dear = [node for node in nodes if _has_words(node)]
        mask = frame.select(_length(self._all(cheap, frame.columns))).to_series()
        if not dear:
            return mask
        left = mask.arg_true() if cheap else None
        found = self._find_words(frame if left is None else frame[left], dear)
        return found if left is None else _true_at(left.filter(found), frame.height)

    def _find_words(self, frame: pl.DataFrame, nodes: Sequence[Node]) -> pl.Series:
        return frame.select(_length(self._all(nodes, frame.columns))).to_series()

    def _all(self, nodes: Sequence[Node], columns: Collection[str]) -> pl.Expr:
        tests = [self._expr(node, columns) for node in nodes]
        return pl.all_horizontal(tests) if tests else EVERYTHING

    def _expr(self, node: Node, columns: Collection[str]) -> pl.Expr:
        match node:
            case Term():
                return self._term(node, field_of(node.name, node.column).columns_in(columns) or ())
            case Not(inner):
                return ~self._expr(inner, columns)
            case All(nodes):
                return self._all(nodes, columns)
            case Any(nodes):
                return pl.any_horizontal(self._expr(each, columns) for each in nodes)

    def _term(self, term: Term, columns: tuple[str, ...]) -> pl.Expr:
        """True or false, never null: so that a thing and its negation part the rows in two."""
        tested = field_of(term.name, term.column)
        probes = (Probe(tested, term.op, value, self.context) for value in term.values)
        return pl.any_horizontal(tested.make(probe, columns).fill_null(value=False) for probe in probes)


def _fits(node: Node, columns: Collection[str]) -> bool:
    return all(field_of(term.name, term.column).columns_in(columns) is not None for term in terms(node))


def _has_words(node: Node) -> bool:
    return any(field_of(term.name, term.column).make is words for term in terms(node))


def _length(mask: pl.Expr) -> pl.Expr:
    """As long as the frame, also where the expression is one literal."""
    return (mask & (pl.int_range(pl.len()) >= 0)).alias("passes")


def _true_at(places: pl.Series, length: int) -> pl.Series:
    return pl.repeat(value=False, n=length, dtype=pl.Boolean, eager=True).scatter(places, values=True)


def _has_match(rows: pl.DataFrame, matched: pl.DataFrame, on: On) -> pl.Series:
    """Which rows have one of these claims."""
    names = dict(on) if isinstance(on, Mapping) else {name: name for name in on}
    keys = matched.select(pl.col(names.values())).unique()
    joined = rows.select(pl.col(names.keys())).join(
        keys.with_columns(passes=pl.lit(value=True)),
        left_on=list(names),
        right_on=list(names.values()),
        how="left",
        maintain_order="left",
    )
    return joined["passes"].fill_null(value=False)


def parse_filter(text: str, *, today: date, known: Known | None = None) -> Filter:
    """The filter that a text says; FilterError says what is wrong, at which column, and what would fit.

    `today` is what `14d` counts back from. With `known` values, an issue or side outside them is an error.
    """
    context = Context(today, known or {})
    try:
        tree = parse(text, field_of)
    except MissingValueError as error:
        tested = field_of(error.name, error.column)
        raise FilterError(f"{tested.name} needs a value: {tested.fits(context.known)}", error.column) from error
    for term in terms(tree):
        _check_term(term, context)
    return Filter(text, tree, context)


def _check_term(term: Term, context: Context) -> None:
    tested = field_of(term.name, term.column)
    if term.op not in tested.ops:
        raise FilterError(f"{tested.name} has no {term.op}; write {tested.name}:value", term.column + len(term.name))
    for value in term.values:
        tested.make(Probe(tested, term.op, value, context, term.name), tested.columns[0])
