"""What the store asks of the rules that turn articles into claims."""

from typing import Protocol

import polars as pl


class ReadsArticles(Protocol):
    """The rule set that turns articles into claims; `model.reading.Reader` is one."""

    @property
    def fingerprint(self) -> str:
        """Changes when the rules do."""

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        """ARTICLES to CLAIMS."""
