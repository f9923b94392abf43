"""Finding a pattern in a column of text: on all cores, once only in what is repeated, and only where its beginning is.

On 1,000,000 claims a regular expression takes 25 to 200 ms for the quotes and as much again for titles and
speakers, of which there are a few thousand different ones; coded, those take 2 ms. A text without capitals is found in
quotes without capitals in 20 ms, so a second copy of them is made beforehand.
"""

import weakref
from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from operator import or_
from string import ascii_lowercase
from typing import Final, NamedTuple

import polars as pl

from model.machine.cores import in_parts
from model.machine.processors import processors

MANY: Final = 50_000
"""Rows below which none of this pays."""

_SAMPLE: Final = 1_000


class Wanted(NamedTuple):
    """What is looked for."""

    pattern: str
    """As a regular expression of polars."""
    literal: str = ""
    """The text as it stands, if it is one."""

    @property
    def key(self) -> str:
        """The literal, written as all are that find the same."""
        return self.literal.lower() if self.literal.isascii() else self.literal

    @property
    def plain_pattern(self) -> str:
        """The pattern where no letter is another's capital by Unicode alone (`ſ` of s, `K` of k): a third quicker."""
        return self.pattern.replace("(?i)", "(?i-u)", 1) if self.literal and self.literal.isascii() else self.pattern


class Coded(NamedTuple):
    """A column with few different values: `values[codes]`."""

    values: pl.Series
    codes: pl.Series


class Memory:
    """What is known of a frame's text as long as the frame lives."""

    def __init__(self) -> None:
        self.coded: dict[str, Coded | None] = {}
        """By column; None: too many different values."""
        self.prepared: set[str] = set()
        """Columns of which all that is here is known."""
        self.plain: set[str] = set()
        """Columns without the letters that have s, k or i among their small letters only by Unicode."""
        self.small: dict[str, pl.Series] = {}
        """Plain columns in small letters; of a coded one its values."""
        self.letters: dict[tuple[tuple[str, ...], str], pl.Series] = {}
        """Where each letter is: most that is typed begins with one, and all that has it is where that is."""
        self.hits: dict[tuple[tuple[str, ...], str], pl.Series] = {}
        """By columns and literal, the latest last: who types a word asks for its beginnings first."""

    def begun(self, columns: tuple[str, ...], literal: str) -> pl.Series | None:
        """The fewest rows that a part of the literal is known to be in, in any of the columns."""
        known = [*self.hits.items(), *self.letters.items()]
        parts = [hits for (where, part), hits in known if where == columns and part in literal]
        return min(parts, key=lambda hits: int(hits.sum()), default=None)

    def known(self, columns: tuple[str, ...], literal: str) -> pl.Series | None:
        """Where it was found, if it was looked for."""
        return self.letters.get((columns, literal), self.hits.get((columns, literal)))

    def keep(self, columns: tuple[str, ...], literal: str, hits: pl.Series) -> None:
        """Remember, and forget the oldest."""
        self.hits[columns, literal] = hits
        if len(self.hits) > _REMEMBERED:
            del self.hits[next(iter(self.hits))]


_memories: dict[int, Memory] = {}
"""By the id of the frame."""
_REMEMBERED: Final = 24
"""An eighth of a byte a row each."""
_FOLDED: Final = ["ſ", "\N{KELVIN SIGN}", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"]
FEW: Final = 0.1
"""The share of rows up to which they are gathered to be searched: of more that takes longer than to look at all, since
memory is read in leaps (measured)."""


def found(frame: pl.DataFrame, columns: tuple[str, ...], wanted: Wanted, rows: pl.Series | None = None) -> pl.Series:
    """Where it is found in any of the columns, in these rows or in all: Boolean, never null."""
    if frame.height < MANY:
        return reduce(or_, (_contains(_at(frame[name], rows), wanted) for name in columns))
    memory = _memory(frame)
    if rows is not None or not wanted.literal:
        return _in_any(frame, columns, wanted, rows, memory)
    return _narrowed(frame.height, columns, wanted, memory, lambda at: _in_any(frame, columns, wanted, at, memory))


def prepare(frame: pl.DataFrame, columns: Iterable[str], together: tuple[str, ...] = ()) -> None:
    """Code the columns in which values repeat, have small letters of all, and find each letter in these `together`.

    In a thread: of 1,000,000 claims it takes a second. Only here all values are looked at: that a title stands in four
    rows one after the other, no sample tells.
    """
    if frame.height < MANY:
        return
    memory = _memory(frame)
    for name in (name for name in columns if name not in memory.prepared):
        if not frame[name].str.contains_any(_FOLDED).any():
            memory.plain.add(name)
        if memory.coded.get(name) is None and _count_different(frame, name) < frame.height / 2:
            memory.coded[name] = _code(frame[name])
        if name in memory.plain:
            coded = _coded(frame, name, memory)
            memory.small[name] = (frame[name] if coded is None else coded.values).str.to_lowercase()
        memory.prepared.add(name)
    for letter in ascii_lowercase if together else ():
        if (together, letter) not in memory.letters:
            memory.letters[together, letter] = _in_any(frame, together, Wanted(f"(?i){letter}", letter), None, memory)


def different(frame: pl.DataFrame, columns: Sequence[str], where: pl.Series) -> pl.DataFrame:
    """The different rows of these columns among those where it is true."""
    if len(columns) == 1 and frame.height >= MANY and (coded := _coded(frame, columns[0], _memory(frame))) is not None:
        return coded.values.gather(coded.codes.filter(where).unique()).to_frame(columns[0])
    return frame.select(columns).filter(where).unique()


def _count_different(frame: pl.DataFrame, name: str) -> int:
    return int(frame.select(pl.col(name).approx_n_unique()).item())


def _narrowed(
    height: int, where: tuple[str, ...], wanted: Wanted, memory: Memory, search: Callable[[pl.Series | None], pl.Series]
) -> pl.Series:
    """A text can only be where each part of it is: what was found for a part is where to look; and it is remembered."""
    if (hits := memory.known(where, wanted.key)) is not None:
        return hits
    begun = memory.begun(where, wanted.key)
    hits = search(None) if begun is None or begun.sum() > height * FEW else found_among(begun, search)
    memory.keep(where, wanted.key, hits)
    return hits


def _in_any(
    frame: pl.DataFrame, columns: tuple[str, ...], wanted: Wanted, rows: pl.Series | None, memory: Memory
) -> pl.Series:
    return reduce(or_, (_in_one(frame, name, wanted, rows, memory) for name in columns))


def _in_one(frame: pl.DataFrame, name: str, wanted: Wanted, rows: pl.Series | None, memory: Memory) -> pl.Series:
    if (coded := _coded(frame, name, memory)) is None:
        return _searched(frame[name], wanted, rows, memory)
    codes, hits = _at(coded.codes, rows), _in_values(coded.values, wanted, memory)
    return in_parts(codes, hits.gather, _part_size(len(codes))) if hits.any() else _none(len(codes))


def _in_values(values: pl.Series, wanted: Wanted, memory: Memory) -> pl.Series:
    if not wanted.literal:
        return _contains(values, wanted)
    where = (f"values of {values.name}",)
    return _narrowed(len(values), where, wanted, memory, lambda at: _searched(values, wanted, at, memory))


def _searched(texts: pl.Series, wanted: Wanted, rows: pl.Series | None, memory: Memory) -> pl.Series:
    """Where it is in a column, or in the values of one that is coded."""
    small = memory.small.get(texts.name)
    if small is not None and wanted.literal and wanted.literal.isascii():
        return _by_part(_at(small, rows), lambda part: part.str.contains(wanted.key, literal=True))
    pattern = wanted.plain_pattern if texts.name in memory.plain else wanted.pattern
    return _by_part(_at(texts, rows), lambda part: part.str.contains(pattern))


def _at(column: pl.Series, rows: pl.Series | None) -> pl.Series:
    return column if rows is None else column.gather(rows)


def _contains(column: pl.Series, wanted: Wanted) -> pl.Series:
    return column.str.contains(wanted.pattern).fill_null(value=False)


def found_among(left: pl.Series, search: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """Where it is true of the rows that are left (Boolean), of which `search` tells by their places."""
    places = left.arg_true()
    return _none(len(left)).scatter(places.filter(search(places)), values=True)


def _none(length: int) -> pl.Series:
    return pl.repeat(value=False, n=length, dtype=pl.Boolean, eager=True)


def _by_part(column: pl.Series, found_in: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """One part for each core."""
    return in_parts(column, lambda part: found_in(part).fill_null(value=False), _part_size(len(column)))


def _part_size(length: int) -> int:
    return max(-(-length // processors()), MANY // 2)


def _memory(frame: pl.DataFrame) -> Memory:
    if id(frame) not in _memories:
        weakref.finalize(frame, _memories.pop, id(frame), None)
    return _memories.setdefault(id(frame), Memory())


def _coded(frame: pl.DataFrame, name: str, memory: Memory) -> Coded | None:
    """The column coded, made once for each frame."""
    if name not in memory.coded:
        memory.coded[name] = _code(frame[name]) if is_repetitive(frame[name]) else None
    return memory.coded[name]


def is_repetitive(column: pl.Series) -> bool:
    """Whether a column has few different values, judged by a thousand spread over it."""
    step = max(len(column) // _SAMPLE, 1)
    return column.gather_every(step).n_unique() < _SAMPLE * 0.8


def _code(column: pl.Series) -> Coded:
    """The values in the order in which they come, or the search would jump about in memory for twice as long."""
    rows = pl.int_range(pl.len(), dtype=pl.UInt32).alias("row")
    named = column.alias("value").to_frame().select("value", rows)
    groups = named.group_by("value", maintain_order=True).agg("row").with_row_index("code")
    each = groups.select("row", "code").explode("row")
    codes = pl.zeros(len(column), dtype=pl.UInt32, eager=True).scatter(each["row"], each["code"])
    values = groups["value"] + ""  # side by side in memory, not where they lie among all
    return Coded(values.alias(column.name).rechunk(), codes)
