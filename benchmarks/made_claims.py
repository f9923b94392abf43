"""Claims of made-up words, as many as wanted: in all columns as long, as uneven and as often empty as real ones.

The shares are those of the demo's claims, rounded. Four claims an article, which has one day, one source and one title.
"""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

import polars as pl

from model.schema import CLAIMS, LEVELS

TODAY: Final = date(2024, 12, 31)
DAYS: Final = 1_500
ISSUES: Final = ["taiwan", "chips", "trade", "mil-mil", "fentanyl", "climate", "channels", "overall", "ai", "tiktok"]
TEXT: Final = (
    "the of to China US talks Taiwan military said minister trade export chips frozen channel meeting visit Blinken "
    "warned tariff sanctions Wang Beijing Washington and in on a be constructive progress fentanyl precursor"
)
SYLLABLES: Final = "ta ri ne so mi con tro ver ler pan shi na le do ge er an in on ed"
SPEAKERS: Final = ["Wang Yi", "Antony Blinken", "Mao Ning", "Joe Biden", "Xi Jinping", "the Pentagon", "officials"]
RULES: Final = ["mention", "mention+weights", "meet", "meet+weights", "accuse", "demand", "oppose", "impose", "agree"]
EVENTS: Final = [None] * 14 + [
    "on Tuesday · day",
    "on Monday · day",
    "on Friday · day",
    "yesterday · day",
    "May · month",
]

LEVEL_SHARES: Final = {-3: 10, -2: 4, -1: 25, 0: 30, 1: 15, 2: 12, 3: 4}
KIND_SHARES: Final = {"word": 62, "contact": 22, "act": 16}
MODE_SHARES: Final = {"asserted": 89, "hypothetical": 3, "historical": 3, "future": 2, "negated": 2, "question": 1}
RANK_SHARES: Final = {0: 62, 1: 2, 2: 9, 3: 14, 4: 9, 5: 4}
SIDE_SHARES: Final = {None: 64, "US": 18, "CN": 18}
TARGET_SHARES: Final = {None: 78, "US": 11, "CN": 11}


def claims(count: int) -> pl.DataFrame:
    """So many CLAIMS, those of an article together; the same at every call."""
    chance = random.Random(1)
    syllables = SYLLABLES.split(" ")
    words = TEXT.split(" ") + ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(3_000)]
    quotes, titles = _lines(chance, words, min(count, 20_000), 24), _lines(chance, words, min(count, 5_000), 10)
    at = pl.int_range(count, eager=True)
    article = at // 4
    level, start = _drawn(LEVEL_SHARES, at, 2), at % 40 * 180
    day = _of([TODAY - timedelta(days) for days in range(DAYS)], article, 5)
    event, days_ago = _of(EVENTS, at, 10), at.hash(11) % 5 + 1
    made = {
        "article": "a" + article.cast(pl.String),
        "sentence": at % 40,
        "start": start,
        "end": start + 90 + at.hash(9) % 110,
        "issue": _of(ISSUES, at, 1),
        "level": level,
        "label": level.replace_strict(LEVELS, return_dtype=pl.String),
        "passage_level": level,
        "kind": _drawn(KIND_SHARES, at, 6),
        "mode": _drawn(MODE_SHARES, at, 7),
        "speaker": _of(_speakers(chance, words), at, 3),
        "side": _drawn(SIDE_SHARES, at, 4),
        "target": _drawn(TARGET_SHARES, at, 12),
        "rank": _drawn(RANK_SHARES, at, 13),
        "is_ritual": at.hash(14) % 100 == 0,
        "date": day,
        "event_date": (day.to_physical() - days_ago).cast(pl.Date).set(event.is_null(), None),
        "event_from": event,
        "rule": _of(RULES, at, 15),
        "confidence": 0.2 + at.hash(16) % 800 / 1_000,
        "quote": _of(quotes, at, 8) + " " + (at % 977).cast(pl.String),
        "source": _of([f"site{number}.org" for number in range(60)], article, 17),
        "title": _of(titles, article, 18) + " " + (article % 9_973).cast(pl.String),
    }
    return pl.DataFrame(made).select(pl.col(name).cast(kind) for name, kind in CLAIMS.items()).rechunk()


def _lines(chance: random.Random, words: Sequence[str], count: int, length: int) -> list[str]:
    """Lines of so many words, as uneven in use as real ones (Zipf)."""
    common = [1 / rank for rank in range(1, len(words) + 1)]
    return [" ".join(chance.choices(words, common, k=length)) for _ in range(count)]


def _speakers(chance: random.Random, words: Sequence[str]) -> list[str | None]:
    """Nobody in over half of the claims; some often, four hundred seldom."""
    seldom = [" ".join(chance.sample(words[-400:], 2)).title() for _ in range(400)]
    return [None] * 1_200 + SPEAKERS * 60 + seldom


def _of(values: Sequence[object], number: pl.Series, seed: int) -> pl.Series:
    """One of the values for each number, each as often."""
    return pl.Series(values).gather(number.hash(seed) % len(values))


def _drawn(shares: Mapping[Any, int], number: pl.Series, seed: int) -> pl.Series:
    """One of the values for each number, each by its share of a hundred."""
    return _of([value for value, share in shares.items() for _ in range(share)], number, seed)
