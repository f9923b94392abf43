"""Articles in another language than English: what to say of them."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from model.article import Article
from model.reading.text.languages import are_foreign, sure_words
from model.reading.text.sentences import cut

SAMPLE: Final = 1_000
"""Characters in which there may be enough small English words to ask nothing else."""
SURELY: Final = 4
"""So many are enough."""


def are_abroad(texts: Sequence[str]) -> list[bool]:
    """Which texts have no English sentence, and so make no claims."""
    whole = pl.Series("text", texts, dtype=pl.String)
    told = pl.Series([False]).new_from_index(0, len(whole))
    asked = (whole.str.head(SAMPLE).str.count_matches(sure_words()) < SURELY).arg_true()
    if not len(asked):
        return told.to_list()
    sentences = cut(whole.gather(asked).to_frame())
    foreign = sentences.select("order", foreign=are_foreign(sentences), is_told=pl.col("text").str.contains(r"\pL"))
    of_all = foreign.filter("is_told").group_by("order").agg(pl.col("foreign").all())
    return told.scatter(asked.gather(of_all["order"]), of_all["foreign"]).to_list()


def foreign(articles: Sequence[Article]) -> tuple[str, int]:
    """One line on those that are not in English, with the place of the first, empty if all are; and how many."""
    abroad = are_abroad([article.text for article in articles])
    places = [article.place for article, is_abroad in zip(articles, abroad, strict=True) if is_abroad]
    if not places:
        return "", 0
    others = f" and {len(places) - 1:,} more" if len(places) > 1 else ""
    verbs = "are not in English, and make" if others else "is not in English, and makes"
    return f"{places[0]}{others} {verbs} no claims", len(places)
