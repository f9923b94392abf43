"""Searched: the sentences of articles and their titles, cut into words and searched for all wordings at once.

To make one short text plain and to search it costs as much as of some hundred, so titles go along with the sentences.
"""

from typing import NamedTuple

import polars as pl

from model.reading.text.phrases import plain
from model.reading.text.words import Words, words
from model.reading.what.finding.hits import Lexicon
from model.reading.what.finding.searching import hits_among


class Searched(NamedTuple):
    """What stands in sentences and in titles."""

    words: Words
    """of the sentences"""
    found: pl.DataFrame
    """HITS in the sentences"""
    titled: pl.DataFrame
    """article and HITS in the titles"""


def made_plain(sentences: pl.DataFrame, articles: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Sentences (…, text) with `plain`, and the same of the titles of ARTICLES that have one: article, plain."""
    titles = articles.select("title", article="id").drop_nulls("title")
    texts = pl.concat([sentences["text"], titles["title"].alias("text")]).to_frame()
    told, count = texts.select(plain=plain(pl.col("text"))), sentences.height
    return sentences.hstack(told[:count]), titles.select("article").hstack(told[count:])


def searched(plain_texts: pl.Series, titles: pl.DataFrame, known: Lexicon) -> Searched:
    """The words and hits of sentences (plain texts), and the hits of titles (article, plain)."""
    count = len(plain_texts)
    texts = pl.concat([plain_texts, titles["plain"]])
    cut = words(texts, known.vocabulary)
    found = hits_among(cut, texts, known)
    of_sentences = found["row"].search_sorted(count)
    behind = found[of_sentences:]
    titled = behind.with_columns(titles["article"].gather(behind["row"] - count))
    return Searched(cut.first(count), found[:of_sentences], titled)


def sides_in_titles(titled: pl.DataFrame) -> pl.DataFrame:
    """article, side: the codes of those that titles name."""
    return titled.filter(pl.col("type") == "side").select("article", side=pl.col("payload").cast(pl.String))
