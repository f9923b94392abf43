"""Claims for tests: say what the test is about, the rest is filled in."""

from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any, Final

import polars as pl

from model.dossier import Constants, Dossier, Issue, Side, Source
from model.schema import CLAIMS, JUDGEMENTS, label_of

START: Final = date(2023, 1, 1)

KINDS: Final = {-3: "act", -2: "contact", -1: "word", 0: "word", 1: "contact", 2: "word", 3: "act"}
"""What a level mostly comes from."""

_numbers = count()


def day(number: int) -> date:
    """Day 0 is the first of January 2023."""
    return START + timedelta(days=number)


def make_claim(**given: Any) -> dict[str, Any]:
    """A claim: an asserted one on taiwan, of its own article, by an outlet that nobody knows.

    `on` is the article's day as a number (None: undated), `event_on` the event's.
    """
    number = next(_numbers)
    level = given.get("level", 0)
    on, event_on = given.pop("on", 0), given.pop("event_on", None)
    claim: dict[str, Any] = {
        "article": f"article-{number}",
        "sentence": 0,
        "start": 0,
        "end": 10,
        "issue": "taiwan",
        "level": level,
        "kind": KINDS[level],
        "mode": "asserted",
        "speaker": None,
        "side": None,
        "target": None,
        "rank": 0,
        "is_ritual": False,
        "date": None if on is None else day(on),
        "event_date": None if event_on is None else day(event_on),
        "event_from": None,
        "rule": "test",
        "confidence": 0.8,
        # its number stands at the end, in one run of words: tellings know each other by the others
        "quote": f"A sentence of its own about what the two sides did or said: number {number}",
        "source": "courier.example",
        "title": f"Article {number}",
    }
    return claim | given


def make_claims(*claims: dict[str, Any]) -> pl.DataFrame:
    """CLAIMS out of dicts for `make_claim`."""
    rows = [make_claim(**claim) for claim in claims]
    frame = pl.DataFrame(rows, schema={name: kind for name, kind in CLAIMS.items() if name != "label"})
    return frame.with_columns(label_of(pl.col("level"))).select(CLAIMS.names())


def make_judgements(*judgements: dict[str, Any]) -> pl.DataFrame:
    """JUDGEMENTS; `on` is the day as a number, `expires_on` likewise."""
    rows = [_judgement(number, **judgement) for number, judgement in enumerate(judgements)]
    return pl.DataFrame(rows, schema=JUDGEMENTS)


def _judgement(number: int, *, on: int = 0, expires_on: int | None = None, **given: Any) -> dict[str, Any]:
    filled = dict.fromkeys(JUDGEMENTS.names()) | {
        "id": f"judgement-{number}",
        "at": datetime.combine(day(on), time(12)),  # noon of UTC: the same day nearly everywhere
        "by": "ana",
        "verb": "override",
        "issue": "taiwan",
        "reason": "she knows better",
        "expires": None if expires_on is None else day(expires_on),
    }
    return filled | given


def make_dossier(**constants: Any) -> Dossier:
    """Two sides, three issues, some sources of one owner, a ministry."""
    return Dossier(
        slug="test",
        name="Test",
        sides=(Side(code="US", name="United States", terms=("US",)), Side(code="CN", name="China", terms=("China",))),
        issues=tuple(
            Issue(slug=slug, name=slug.title(), description=slug, terms=(slug,), is_contact=slug == "mil-mil")
            for slug in ("taiwan", "trade", "mil-mil")
        ),
        sources=(
            Source(name="Xinhua", sites=("xinhuanet.com", "news.cn"), owner="Chinese state", side="CN", kind="outlet"),
            Source(name="CGTN", sites=("cgtn.com",), owner="Chinese state", side="CN", kind="outlet"),
            Source(name="State Department", sites=("state.gov",), owner="US government", side="US", kind="ministry"),
        ),
        constants=Constants(**constants),
    )
