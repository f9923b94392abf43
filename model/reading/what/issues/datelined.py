"""Datelines: where a report was written, which names no issue ("TAIPEI, June 4 (Reuters) - ..."); and where somebody
speaks ("told reporters in Manila").
"""

from typing import Final

import numpy as np
import polars as pl

from model.days.dating import MONTHS, WEEKDAYS
from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import bytes_between, numbers
from model.words.english import english

_PLACE: Final = r"^[ “\"]*(?:[A-Z][\w.’'-]* ){1,6}"
_WHO: Final = r"; (?:[a-z]{2,5}|[A-Z][\w.’'/-]*(?: [\w.’'/-]+){0,3}) ; "
_AGENCY: Final = rf"{_WHO}; "
_DAY: Final = rf"(?i:{'|'.join(MONTHS)})\.? \d{{1,2}}(?: \d{{4}})? "
DATELINE: Final = quick(rf"({_PLACE}(?:{_AGENCY}|{_DAY}(?:{_WHO}(?:; )?|; )))")
"""A place, then the agency in brackets, or the day, or both, and a dash; as they are in a plain text."""
_CITIES: Final = (*english().mere_bureaus, *english().other_bureaus)
_CRIED: Final = "|".join(map(str.upper, _CITIES))
_CITY: Final = "|".join(map(str.title, _CITIES))
_MORE: Final = r"(?:[A-Z][\w.’'-]* ){0,3}"
_WAYS: Final = (
    rf"^[ “\"]*(?:[A-Z]{{3,}} )?(?:{_CRIED}) {_MORE}; ",
    rf"^[ “\"]*(?:{_CITY}) (?:[A-Z][\w.’'-]* ){{1,3}}; ",
    rf"^[ “\"]*(?:; )?(?:{'|'.join(map(str.title, english().mere_bureaus))}) (?:{_DAY})?; ",
    rf"^[ “\"]*(?:{_CRIED}|{_CITY}) {_MORE}{_WHO}",
    r"^ By (?:[A-Z][\w.’'-]* ){2,4}in (?:[A-Z][\w.’'-]* |and |in ){1,12}; ",
)
BARE: Final = tuple(quick(f"({way})") for way in _WAYS)
"""A city from which reports are sent, and a dash alone; and a byline that leads to what it is on."""
_DASHED: Final = r"^\W*[^:;]{3,80}?(?:\s--?\s|\s?[—–])|^[(\[][^)\]]{3,40}[)\]]|^[^():]{3,40}\([^()]{2,25}\)--"
"""How they are written: behind a colon stands what is told of the place."""
IS_MARKED: Final = pl.col("plain").str.contains("; ", literal=True)
"""Each has a dash or a bracket, which is this in a plain text."""
LONGEST: Final = 80
"""Bytes behind which no place of a dateline begins."""
BEFORE: Final = 90
"""Bytes before a city within which is told that somebody speaks there."""
_IS_CITY: Final = pl.col("phrase").cast(pl.String).is_in(list(_CITIES))
_SPEAKING: Final = quick(
    r"(?i) (?:said|says|saying|speaks|spoke|speaking|told (?:[^ ;.]+ ){0,2}[^ ;.]+|asked|(?:briefing|conference|"
    r"interview|forum|seminar|"
    r"speech|lecture|panel|webinar|remarks)) "
    rf"(?:here |late |early |on )*(?:(?:{'|'.join(WEEKDAYS)}) )?(?:at (?:an?|the) (?:[^ ;.]+ ){{1,3}})?(?:in|from) $"
)


def without_datelined(wordings: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """`wordings` (HITS) less those in the dateline with which their sentence (`said`) begins, and cities in which
    somebody speaks.
    """
    return _without_heads(wordings.filter(~_are_whereabouts(wordings, said)), said)


def _without_heads(wordings: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    first = wordings.filter(pl.col("start") < LONGEST)["row"].unique().sort()
    if first.is_empty():
        return wordings
    asked = said.select("plain", "text")[first].hstack([first]).filter(IS_MARKED)
    if asked.is_empty():
        return wordings
    told = asked.with_columns(head=pl.col("plain").str.extract(DATELINE))
    dashed = told.filter(pl.col("head").is_null() & pl.col("text").str.contains(_DASHED))
    bare = dashed.with_columns(head=pl.coalesce(pl.col("plain").str.extract(way) for way in BARE))
    heads = pl.concat([told, bare]).select("row", pl.col("head").str.len_bytes()).drop_nulls()
    if heads.is_empty():
        return wordings
    behind = np.zeros(said.height, np.int64)
    behind[heads["row"].to_numpy()] = heads["head"].to_numpy()
    return wordings.filter(pl.Series(numbers(wordings["end"]) > behind.take(wordings["row"].to_numpy())))


def _are_whereabouts(wordings: pl.DataFrame, said: pl.DataFrame) -> pl.Series:
    """Which of the wordings are cities in which somebody speaks."""
    asked = wordings.select("row", "start", is_city=_IS_CITY).with_row_index("hit").filter("is_city")
    before = bytes_between("plain", pl.lit(0), pl.col("start").cast(pl.Int64) + 1).str.tail(BEFORE)
    told = asked.hstack(said.select("plain")[asked["row"]]).filter(before.str.contains(_SPEAKING))
    return pl.Series(marked(told["hit"].to_numpy(), wordings.height))
