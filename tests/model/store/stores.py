"""Stores for tests: articles by number, and rules that claim one thing of each."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final

import polars as pl

from model.article import Article, articles_frame
from model.dossier import Dossier, Issue, Side
from model.schema import CLAIMS, JUDGEMENTS, label_of
from model.store import Store, take_in

DOSSIER: Final = Dossier(
    slug="test",
    name="North–South",
    sides=(Side(code="N", name="North", terms=("north",)), Side(code="S", name="South", terms=("south",))),
    issues=(Issue(slug="river", name="River", description="All about the river.", terms=("river",)),),
)


def dossier_of(*slugs: str) -> Dossier:
    """The same dossier with these issues."""
    issue = DOSSIER.issues[0]
    issues = [issue.model_dump() | {"slug": slug, "name": slug.capitalize()} for slug in slugs]
    return Dossier.model_validate(DOSSIER.model_dump() | {"issues": issues})  # a copy would know the slugs of before


FIRST_DAY: Final = date(2023, 1, 1)


class Rules:
    """Every article's beginning is a claim on the river; of no other rules than those of this fingerprint."""

    def __init__(self, fingerprint: str = "rules", level: int = 1) -> None:
        self.fingerprint, self.level = fingerprint, level

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        """One claim an article."""
        filled: dict[str, Any] = {name: pl.lit(None, dtype) for name, dtype in CLAIMS.items()} | {
            "article": pl.col("id"),
            "sentence": pl.lit(0, pl.UInt32),
            "start": pl.lit(0, pl.UInt32),
            "end": pl.col("text").str.len_chars().clip(upper_bound=20),
            "issue": pl.lit("river"),
            "level": pl.lit(self.level, pl.Int8),
            "label": label_of(pl.lit(self.level, pl.Int8)),
            "date": pl.col("date"),
            "rule": pl.lit(self.fingerprint),
            "quote": pl.col("text").str.head(20),
        }
        return articles.select(filled[name].alias(name) for name in CLAIMS.names())


def make_article(number: int) -> Article:
    """The same number makes the same article."""
    text = f"Report {number}: the north and the south spoke of river number {number} and of nothing else that day."
    day = FIRST_DAY + timedelta(days=number % 365)
    return Article(text=text, title=f"Report {number}", date=day, place=f"{number}.txt", ref=str(number))


def make_articles(numbers: Iterable[int]) -> pl.DataFrame:
    """ARTICLES of these numbers."""
    return articles_frame(make_article(number) for number in numbers)


def make_judgement(number: int) -> pl.DataFrame:
    """JUDGEMENTS, one row: a note; the same number makes the same note."""
    at = datetime(2023, 1, 1) + timedelta(minutes=number)
    row = {"id": f"j{number}", "at": at, "by": "ana", "dossier": DOSSIER.slug, "verb": "note", "issue": "river"}
    return pl.DataFrame([row | {"reason": f"note {number}"}], schema=JUDGEMENTS)


def add(store: Store, numbers: Iterable[int], rules: Rules | None = None) -> int:
    """Take in the articles of these numbers; how many were new."""
    return take_in(store, make_articles(numbers), DOSSIER, rules or Rules()).new


def ids(numbers: Iterable[int]) -> list[str]:
    """The ids of the articles of these numbers, sorted."""
    return sorted(make_article(number).id for number in numbers)


def stored_ids(store: Store) -> list[str]:
    """The ids of all articles in the store, sorted; one that is there twice comes twice."""
    return sorted(store.collect(store.articles().select("id"))["id"])
