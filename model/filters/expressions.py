"""A filter's tree as polars: one expression, or the rows that pass, which is faster on many rows."""

from collections.abc import Collection, Sequence
from functools import reduce
from operator import and_, or_
from typing import Final

import polars as pl

from model.filters.fields import TEXT, Context, Probe, field_of, wanted, words
from model.filters.searching import FEW, found, found_among, prepare
from model.filters.syntax import All, Any, Node, Not, Term, terms

EVERYTHING: Final = pl.lit(value=True)
PREPARED: Final = ("quote", "title", "speaker", "source")
"""Columns in which words are looked for."""


def fits(node: Node, columns: Collection[str]) -> bool:
    """Whether all its fields can be tested on a frame with these columns."""
    return all(field_of(term.name, term.column).columns_in(columns) is not None for term in terms(node))


def prepare_words(frame: pl.DataFrame) -> None:
    """Make what a search for words in these rows needs, before the first of them is typed. In a thread."""
    prepare(frame, [name for name in PREPARED if name in frame.columns], TEXT.columns_in(frame.columns) or ())


def all_of(nodes: Sequence[Node], columns: Collection[str], context: Context) -> pl.Expr:
    """That all of these hold, on a frame with these columns: true or false, never null."""
    tests = [expression(node, columns, context) for node in nodes]
    return pl.all_horizontal(tests) if tests else EVERYTHING


def expression(node: Node, columns: Collection[str], context: Context) -> pl.Expr:
    """That this holds; never null, so that a thing and its negation part the rows in two."""
    match node:
        case Term():
            return term_on(node, _columns_of(node, columns), context)
        case Not(inner):
            return ~expression(inner, columns, context)
        case All(nodes):
            return all_of(nodes, columns, context)
        case Any(nodes):
            return pl.any_horizontal(expression(each, columns, context) for each in nodes)


def term_on(term: Term, columns: tuple[str, ...], context: Context) -> pl.Expr:
    """That one of a term's values fits these columns."""
    make = field_of(term.name, term.column).make
    return pl.any_horizontal(make(probe, columns).fill_null(value=False) for probe in probes(term, context))


def probes(term: Term, context: Context) -> list[Probe]:
    """A term's values, each to be tested by itself."""
    field = field_of(term.name, term.column)
    return [Probe(field, term.op, value, context, term.name) for value in term.values]


def passing(frame: pl.DataFrame, nodes: Sequence[Node], context: Context) -> pl.Series:
    """Which rows pass all of these: Boolean, as long as the frame.

    Words are a hundred times as dear as the rest: each looks only at what those before leave, if that is little.
    """
    cheap = [node for node in nodes if not _has_words(node)]
    dear = [node for node in nodes if _has_words(node)]
    mask = _select(frame, all_of(cheap, frame.columns, context))
    return reduce(lambda left, node: _narrowed(node, frame, left, context), dear, mask)


def _narrowed(node: Node, frame: pl.DataFrame, left: pl.Series, context: Context) -> pl.Series:
    """Where the node holds among the rows that are left; few are looked at by themselves."""
    if left.sum() > frame.height * FEW:
        return left & _hits(node, frame, None, context)
    return found_among(left, lambda rows: _hits(node, frame, rows, context))


def _hits(node: Node, frame: pl.DataFrame, rows: pl.Series | None, context: Context) -> pl.Series:
    """Whether the node holds in these rows, or in all."""
    match node:
        case Term() if _is_words(node):
            columns = _columns_of(node, frame.columns)
            return reduce(or_, (_found(probe, columns, frame, rows) for probe in probes(node, context)))
        case Not(inner):
            return ~_hits(inner, frame, rows, context)
        case All(nodes):
            return reduce(and_, (_hits(each, frame, rows, context) for each in nodes))
        case Any(nodes):
            return reduce(or_, (_hits(each, frame, rows, context) for each in nodes))
    mask = _select(frame, expression(node, frame.columns, context))
    return mask if rows is None else mask.gather(rows)


def _found(probe: Probe, columns: tuple[str, ...], frame: pl.DataFrame, rows: pl.Series | None) -> pl.Series:
    sought = wanted(probe, columns)
    if sought is None:
        missing = frame[columns[0]].is_null()
        return missing if rows is None else missing.gather(rows)
    return found(frame, columns, sought, rows)


def _columns_of(term: Term, columns: Collection[str]) -> tuple[str, ...]:
    return field_of(term.name, term.column).columns_in(columns) or ()


def _is_words(term: Term) -> bool:
    return field_of(term.name, term.column).make is words


def _has_words(node: Node) -> bool:
    return any(_is_words(term) for term in terms(node))


def _select(frame: pl.DataFrame, mask: pl.Expr) -> pl.Series:
    """As long as the frame, also where the expression is one literal."""
    passes = frame.select(mask.alias("passes")).to_series()
    return passes if len(passes) == frame.height else passes.new_from_index(0, frame.height)
