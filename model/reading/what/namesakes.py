"""Namesakes: a last name that alone names one issue is another's where its article names somebody else so in full
("Jimmy Lai" for "Lai").
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import polars as pl

from model.data_files import Phrase
from model.dossier import Dossier
from model.reading.text.phrases import is_exact, plain, plain_phrase
from model.reading.text.runs import marked
from model.words.wordings import expanded


class Namesake(NamedTuple):
    """A last name that is a weak term of one issue, and ends a strong one of another."""

    last: str
    """In lower case, as hits have it."""
    issue: str
    other: str
    full: tuple[str, ...]
    """How the other is named, as plain text in lower case has it."""
    own: tuple[str, ...]
    """How the issue's own bearer is; empty: no term of the issue says more of it."""


def with_namesakes(
    found: pl.DataFrame, said: pl.DataFrame, articles: pl.DataFrame, known: Iterable[Namesake]
) -> pl.DataFrame:
    """HITS in which a last name is a term of the issue whose bearer its article or title names in full, if it does not
    name the bearer too that it else stands for.
    """
    for each in known:
        is_alone = (pl.col("phrase") == each.last) & (pl.col("type") == "near") & (pl.col("payload") == each.issue)
        place = np.flatnonzero(found.select(is_alone).to_series().to_numpy())
        article = said["article"].gather(found["row"].gather(place))
        theirs = article.is_in(_naming(each, article.unique(), said, articles).implode()).to_numpy()
        if theirs.any():
            is_other = pl.when(pl.Series(marked(place[theirs], found.height)))
            found = found.with_columns(
                is_other.then(pl.lit("issue", found["type"].dtype)).otherwise("type").alias("type"),
                is_other.then(pl.lit(each.other, found["payload"].dtype)).otherwise("payload").alias("payload"),
            )
    return found


def _naming(each: Namesake, asked: pl.Series, said: pl.DataFrame, articles: pl.DataFrame) -> pl.Series:
    """The ids of those articles asked of that name the other in full, and not the issue's own bearer."""
    titles = articles.filter(pl.col("id").is_in(asked.implode()))
    heads = titles.select(pl.col("id").alias("article"), plain(pl.col("title").fill_null("")).alias("plain"))
    texts = said.filter(pl.col("article").is_in(asked.implode())).select("article", "plain")
    lower = pl.col("plain").str.to_lowercase()
    is_own = lower.str.contains_any(list(each.own)) if each.own else pl.lit(value=False)
    told = pl.concat([heads, texts]).select("article", is_full=lower.str.contains_any(list(each.full)), is_own=is_own)
    named = told.group_by("article").agg(pl.col("is_full", "is_own").any())
    return named.filter(pl.col("is_full") & ~pl.col("is_own"))["article"]


def namesakes(dossier: Dossier) -> Iterator[Namesake]:
    """Those of a dossier: of weak terms that are one word with a capital."""
    by_word = {issue.slug: _by_word(issue.terms) for issue in dossier.issues}
    for issue in dossier.issues:
        for last in sorted({each for term in issue.near for each in expanded(term) if is_exact(each)}):
            name = plain_phrase(last).lower()
            word = name.split()[-1]
            own = tuple(term for term in by_word[issue.slug].get(word, ()) if name in term)
            for other, terms in by_word.items():
                full = tuple(term for term in terms.get(word, ()) if term.endswith(name) and term != name)
                if full and other != issue.slug:
                    yield Namesake(name.strip(), issue.slug, other, full, own)


def _by_word(terms: tuple[Phrase, ...]) -> dict[str, list[str]]:
    """Each word of the wordings of terms, as plain text in lower case has them, with those that have it."""
    found = defaultdict[str, list[str]](list)
    for whole in (plain_phrase(each).lower() for term in terms for each in expanded(term)):
        for word in set(whole.split()):
            found[word].append(whole)
    return found
