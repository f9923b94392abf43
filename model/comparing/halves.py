"""What a comparison is of: a side, a source, an owner, a period, or whatever a filter lets pass."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

import polars as pl

from model.dossier import Dossier
from model.errors import FilterError, IssueWatchError, UnknownNameError
from model.filters import Filter, Known, parse_filter
from model.filters.periods import BACKWARDS, WHAT_FITS, is_backwards, period
from model.standing.origins import owners

KINDS: Final = ("sides", "sources", "owners", "periods")
"""What two halves can be found by, without being named."""


def usual_kind(dossier: Dossier) -> str:
    """What halves are found by where nothing is said: the sides, or the owners of the sources where there are none."""
    return "sides" if dossier.sides else "owners"


_OWNER: Final = re.compile(r'(?<!\S)owner:("([^"]*)"|\S+)\s*', re.IGNORECASE)


_NAMED: Final = re.compile(r'(?:owner|source|person):(?:"([^"]+)"|([^\s",()]+))', re.IGNORECASE)
"""A half that is nothing but one outlet, owner or person."""


_LIKE_A_PERIOD: Final = re.compile(r"\d[\d-]*(?:\.\.[\d-]*)?$|\.\.\d")


class Half(NamedTuple):
    """One half of a comparison."""

    label: str
    """As it was asked for: `US`, `owner:xinhua`, `2023-01..2023-06`."""
    passes: pl.Expr
    """Which claims are its; needs CLAIMS with the columns of `with_voices`."""
    is_sure: bool = False
    """A side or a period: is what was meant also where no claim is its."""

    def of(self, claims: pl.DataFrame) -> pl.DataFrame:
        """Its claims."""
        return claims.filter(self.passes)


def with_voices(claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """CLAIMS with `owner` (of the source) and `voice`: the side that speaks; where nobody is quoted, the source's."""
    sources = owners(claims["source"].unique(), dossier).select("source", "owner", "source_side")
    voice = pl.coalesce("side", pl.when(pl.col("speaker").is_null()).then("source_side")).alias("voice")
    return (
        claims.with_columns(pl.col("source").fill_null(""))
        .join(sources, on="source", how="left", maintain_order="left")
        .with_columns(voice)
        .drop("source_side")
    )


def parse_half(text: str, dossier: Dossier, claims: pl.DataFrame, today: date, known: Known | None = None) -> Half:
    """The half that a text asks for; errors say what would fit. CLAIMS with voices say which owners there are."""
    asked = text.strip()
    codes = {side.code.casefold(): side.code for side in dossier.sides}
    if asked.casefold() in codes:
        return Half(codes[asked.casefold()], pl.col("voice") == codes[asked.casefold()], is_sure=True)
    if (span := period(asked, today)) is not None:
        return Half(asked, pl.col("date").is_between(span.first, span.last), is_sure=True)
    if is_backwards(asked, today):
        raise FilterError(BACKWARDS.format(asked), 0)
    if _LIKE_A_PERIOD.match(asked):
        raise FilterError(f"{asked!r} is no period; what fits: {WHAT_FITS}", 0)
    owned, rest = _owners_in(asked, claims)
    return Half(asked, pl.all_horizontal(*owned, _filter(rest, asked, today, known, codes).claims))


def check_known(halves: Iterable[Half], dossier: Dossier, claims: pl.DataFrame) -> None:
    """UnknownHalfError for a half that none of all CLAIMS, with voices, is of: it is mostly mistyped."""
    for half in halves:
        if not half.is_sure and claims.height and half.of(claims).is_empty():
            raise UnknownHalfError(half.label, [side.code for side in dossier.sides])


def half_name(label: str) -> str:
    """What a half is called where it is read: `Pacific Wire` for `owner:"Pacific Wire"`, else as it was asked for."""
    named = _NAMED.fullmatch(label.strip())
    return (named[1] or named[2]) if named else label


class UnknownHalfError(IssueWatchError, LookupError):
    """A half that nobody is of; the text says what would do."""

    def __init__(self, asked: str, sides: Sequence[str]) -> None:
        super().__init__(f"no claim at all is of {asked!r}; what fits: {what_fits(sides)}")


def what_fits(sides: Iterable[str]) -> str:
    """What a half can be, in words."""
    named = ", ".join(sides)
    either = f"a side ({named}), " if named else ""
    return f"{either}source:…, owner:…, a period such as 2023-01..2023-06, or a filter"


def _owners_in(asked: str, claims: pl.DataFrame) -> tuple[list[pl.Expr], str]:
    """The owners that are asked for, and the rest of the text."""
    names = [name for name in claims["owner"].drop_nulls().unique().sort() if name]
    by_name = {name.casefold(): name for name in names}
    wanted = []
    for found in _OWNER.finditer(asked):
        name = (found[2] or found[1]).strip('"')
        fitting = [by_name[key] for key in by_name if name.casefold() in key] if name else []
        if not fitting:
            raise UnknownNameError("owner", name, names)
        wanted.append(pl.col("owner").is_in(fitting))
    return wanted, _OWNER.sub("", asked).strip()


def _filter(text: str, asked: str, today: date, known: Known | None, codes: dict[str, str]) -> Filter:
    try:
        return _checked(parse_filter(text, today=today, known=known))
    except FilterError as error:
        said = f"{asked!r} is no half of a comparison: {error}; what fits: {what_fits(codes.values())}"
        raise FilterError(said, error.column) from error


def _checked(wanted: Filter) -> Filter:
    """The filter, if all its fields can be tested on a claim; FilterError where there is nothing to test."""
    from model.schema import CLAIMS  # noqa: PLC0415

    wanted.check(CLAIMS.names())
    return wanted


def halves_of(by: str, claims: pl.DataFrame, dossier: Dossier, today: date, window_days: int) -> tuple[str, str] | None:
    """The two halves that suggest themselves: the dossier's sides, the sources or owners that say most, this window
    and the one before it. None where there are no two. CLAIMS with voices."""
    if by == "periods":
        last, middle = today, today - timedelta(days=window_days)
        return _span(middle - timedelta(days=window_days - 1), middle), _span(middle + timedelta(days=1), last)
    if by == "sides":
        names = [side.code for side in dossier.sides]
    else:
        field = by.removesuffix("s")
        most = (
            claims.filter(pl.col(field) != "")
            .group_by(field)
            .agg(pl.len(), pl.col("source").min().alias("spelt"))
            .sort("len", field, descending=[True, False])
            .head(2)
        )
        spelt = [source if source.casefold() == name else name for name, source in most.select(field, "spelt").rows()]
        names = [f'{field}:"{name}"' if " " in name else f"{field}:{name}" for name in spelt]
    return (names[0], names[1]) if len(names) > 1 else None


def _span(first: date, last: date) -> str:
    return f"{first}..{last}"
