"""Totals: what the sentences of a passage add up to beside an issue: how far cues reach, who is named, who asks."""

from collections.abc import Mapping
from itertools import compress, product
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import runs
from model.reading.weighing.family import PLACE, Asked, Family, Parts, counted, flagged, levelled
from model.reading.what.finding.cues import THIRD
from model.reading.what.finding.hits import is_of_class

NO_LEVEL: Final = 9
"""Beyond every level: where no cue is."""


def of_totals(parts: Parts, found: Asked, naming: pl.DataFrame) -> list[Family]:
    """The families of totals: of each unit asked for, and of the sentences (`naming`: case, row) that name an issue."""
    units = found.rows.select("nth", "row")
    return [
        *_of_balance(parts, units, naming),
        *_of_context(parts, units),
        *_of_sides(parts, found, units, naming),
        *_of_countries(parts, found, naming),
    ]


def _keyed(rows: pl.DataFrame, values: Mapping[str, NDArray[np.generic]], by: np.ufunc) -> pl.DataFrame:
    """The keys of rows (first column: the key, and `row`), with what the values of their rows come to."""
    key, row = rows.to_series(0), rows["row"].to_numpy()
    of_key = runs(key)
    told = {name: of_key.told(column.take(row), by) for name, column in values.items()}
    return pl.DataFrame({key.name: pl.int_range(len(of_key.begins), dtype=pl.UInt32, eager=True)} | told)


def _of_balance(parts: Parts, *asked: pl.DataFrame) -> list[Family]:
    """How far the cues of a unit reach to either side: anywhere in it, and in the sentences that name the issue."""
    cued = parts.cued.select("row", "after").drop_nulls()
    row, after = cued["row"].to_numpy(), cued["after"].to_numpy()
    size = parts.said.height
    high, low = np.full(size, -NO_LEVEL, np.int8), np.full(size, NO_LEVEL, np.int8)
    np.maximum.at(high, row, after)
    np.minimum.at(low, row, after)
    signs = {"friendly": after > 0, "hostile": after < 0}
    counts = {name: np.bincount(row[is_so], minlength=size).astype(np.uint32) for name, is_so in signs.items()}
    templates = ("highest {high}", "lowest {low}", "balance {friendly}:{hostile}", "ends {low}:{high}")
    families = []
    for where, rows in zip(("", "beside "), asked, strict=True):
        ends = [_keyed(rows, {"high": high}, np.maximum), _keyed(rows, {"low": low}, np.minimum).select("low")]
        levels = [levelled(pl.when(pl.col(name).abs() < NO_LEVEL).then(name).otherwise(0)) for name in ("high", "low")]
        totals = _keyed(rows, counts, np.add).select(counted(pl.col(name), 0, 4) for name in counts)
        told = pl.concat([*ends, totals], how="horizontal").with_columns(levels)
        families += [
            Family(where + template, told.select(told.columns[0], *PLACE.findall(template)), is_whole=True)
            for template in templates
        ]
    return families


def _of_context(parts: Parts, units: pl.DataFrame) -> list[Family]:
    """Whether a unit is a reporter's, whether it asks, and how many sentences it has."""
    asks = parts.said["plain"].str.contains("?", literal=True).to_numpy()
    flags = _keyed(units, {"reporter": parts.said["is_reporter"].to_numpy(), "asks": asks}, np.logical_or)
    lengths = _keyed(units, {"length": np.ones(parts.said.height, np.uint32)}, np.add)
    return [
        Family(
            "reporter {reporter} asks {asks}",
            flags.with_columns(flagged(pl.col(name)) for name in ("reporter", "asks")),
            is_whole=True,
        ),
        Family("sentences {length}", lengths.with_columns(counted(pl.col("length"), 1, 5)), is_whole=True),
    ]


def _of_sides(parts: Parts, found: Asked, units: pl.DataFrame, naming: pl.DataFrame) -> list[Family]:
    """Which of the sides are named in the articles of a unit, and in the sentences that name the issue.

    Weights are learnt from passages that are articles by themselves.
    """
    several = product((False, True), repeat=len(parts.sides))
    names = pl.Enum(["+".join(compress(parts.sides, which)) or "none" for which in several])
    named = np.zeros(parts.said.height, np.uint32)
    hits = parts.found.filter(pl.col("type") == "side")
    for place, code in enumerate(reversed(parts.sides)):
        named[hits.filter(pl.col("payload").cast(pl.String) == code)["row"].to_numpy()] |= 2**place
    article = runs(parts.said["article"].rle_id())
    in_article = article.repeated(article.told(named, np.bitwise_or), parts.said.height)
    told, beside = (
        _keyed(rows, {"sides": which}, np.bitwise_or).with_columns(pl.col("sides").cat.to(names))
        for rows, which in ((units, in_article), (naming, named))
    )
    issue = found.cases["issue"]
    of_cases = found.cases.select("case", "issue", told["sides"].gather(found.cases["nth"]))
    return [
        Family("sides {sides}", told, is_whole=True),
        Family("{issue}: sides {sides}", of_cases, is_whole=True),
        Family("beside sides {sides}", beside, is_whole=True),
        Family("{issue}: beside sides {sides}", beside.with_columns(issue), is_whole=True),
    ]


def _of_countries(parts: Parts, found: Asked, naming: pl.DataFrame) -> list[Family]:
    """How often other countries are named beside an issue: it may be theirs."""
    third = parts.found.filter(is_of_class(THIRD))
    counts = np.bincount(third["row"].to_numpy(), minlength=parts.said.height).astype(np.uint32)
    told = _keyed(naming, {"third": counts}, np.add).with_columns(counted(pl.col("third"), 0, 4))
    both = told.with_columns(found.cases["issue"])
    return [Family(f"{whose}third countries {{third}}", both, is_whole=True) for whose in ("", "{issue}: ")]
