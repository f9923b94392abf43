"""One article at the border: validated once, a row of a frame from then on."""

import datetime
from collections.abc import Iterable
from hashlib import blake2b
from typing import Literal, NamedTuple

import polars as pl
from pydantic import BaseModel, ConfigDict

from model.errors import ReadError, TakenError
from model.schema import ARTICLE_HEADS, ARTICLES

DateFrom = Literal["field", "metadata", "url", "dateline", "name", "none"]


def article_id(day: datetime.date | None, title: str, source: str | None, url: str | None, text: str) -> str:
    """16 hexadecimal digits of an article's content: another content has others, so they also tell damage."""
    parts = (str(day or ""), title, source or "", url or "", text)
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class Article(BaseModel):
    """What a reader makes of one input; unknown fields are kept out, not fatal."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)

    text: str
    title: str = ""
    ref: str | None = None
    date: datetime.date | None = None
    date_from: DateFrom = "none"
    source: str | None = None
    url: str | None = None
    author: str | None = None
    lang: str | None = None
    place: str = ""

    @property
    def id(self) -> str:
        """16 hexadecimal digits of its content: date, title, source, url and text."""
        return article_id(self.date, self.title, self.source, self.url, self.text)


class ReadReport(NamedTuple):
    """What a reader got, and what it could not use."""

    articles: list[Article]
    problems: list[ReadError]
    """One per unusable input, and per day or column that is not as it should be, in input order; empty if all is."""
    silent: int = 0
    """How many of the articles can make no claims: there is no English sentence in them."""

    @property
    def unusable(self) -> int:
        """How many inputs could not be used: an article of which only something is to be said is one that can."""
        return sum(not isinstance(problem, TakenError) for problem in self.problems)


def articles_frame(articles: Iterable[Article]) -> pl.DataFrame:
    """A frame of ARTICLES, one row per different article, in the order of arrival."""
    kept: dict[str, Article] = {}
    for article in articles:
        kept.setdefault(article.id, article)
    columns = {name: [getattr(article, name) for article in kept.values()] for name in ARTICLES if name != "id"}
    return pl.DataFrame({"id": list(kept)} | columns, schema=ARTICLES)


def article_heads(articles: pl.LazyFrame) -> pl.LazyFrame:
    """ARTICLE_HEADS of ARTICLES, in their order."""
    return articles.with_columns(pl.col("text").str.len_chars().alias("characters")).select(ARTICLE_HEADS.names())
