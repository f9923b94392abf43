"""Namesakes: a last name that alone names one issue is another's where its article names somebody else so in full
("Jimmy Lai" for "Lai").
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import polars as pl

from model.data_files import Phrase
from model.dossier import Dossier
from model.reading.text.phrases import is_exact, plain_phrase, plain_phrases
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
    found: pl.DataFrame, said: pl.DataFrame, titles: pl.DataFrame, known: Iterable[Namesake]
) -> pl.DataFrame:
    """HITS in which a last name is a term of the issue whose bearer its article or title (`titles`: article, plain)
    names in full, if it does not name the bearer too that it else stands for.
    """
    for each in known:
        is_alone = (pl.col("phrase") == each.last) & (pl.col("type") == "near") & (pl.col("payload") == each.issue)
        place = np.flatnonzero(found.select(is_alone).to_series().to_numpy())
        if not len(place):
            continue
        article = said["article"].gather(found["row"].gather(place))
        theirs = article.is_in(_naming(each, article.unique(), said, titles).implode()).to_numpy()
        if theirs.any():
            is_other = pl.when(pl.Series(marked(place[theirs], found.height)))
            found = found.with_columns(
                is_other.then(pl.lit("issue", found["type"].dtype)).otherwise("type").alias("type"),
                is_other.then(pl.lit(each.other, found["payload"].dtype)).otherwise("payload").alias("payload"),
            )
    return found


def _naming(each: Namesake, asked: pl.Series, said: pl.DataFrame, titles: pl.DataFrame) -> pl.Series:
    """The ids of those articles asked of that name the other in full, and not the issue's own bearer."""
    of_those = pl.col("article").is_in(asked.implode())
    texts = pl.concat([titles.filter(of_those), said.select("article", "plain").filter(of_those)])
    lower = pl.col("plain").str.to_lowercase()
    is_own = lower.str.contains_any(list(each.own)) if each.own else pl.lit(value=False)
    told = texts.select("article", is_full=lower.str.contains_any(list(each.full)), is_own=is_own)
    named = told.group_by("article").agg(pl.col("is_full", "is_own").any())
    return named.filter(pl.col("is_full") & ~pl.col("is_own"))["article"]


def namesakes(dossier: Dossier) -> Iterator[Namesake]:
    """Those of a dossier: of weak terms that are one word with a capital."""
    names = {issue.slug: _last_names(issue.near) for issue in dossier.issues}
    known = pl.Series(sorted({name for own in names.values() for name in own.values()}), dtype=pl.String).implode()
    naming = {issue.slug: _naming_one(issue.terms, known) for issue in dossier.issues}
    for slug, own_names in names.items():
        for last, name in own_names.items():
            own = tuple(term for term in naming[slug] if name in term)
            for other, terms in naming.items():
                full = tuple(term for term in terms if term.endswith(name) and term != name)
                if full and other != slug:
                    yield Namesake(last, slug, other, full, own)


def _last_names(terms: Iterable[Phrase]) -> dict[str, str]:
    """The wordings of terms that have a capital, as hits have them, each with how plain text in lower case does."""
    exact = sorted({each for term in terms for each in expanded(term) if is_exact(each)})
    return {name.strip(): name for name in (plain_phrase(last).lower() for last in exact)}


def _naming_one(terms: Iterable[Phrase], names: pl.Series) -> list[str]:
    """The wordings of terms that have one of some names, as plain text in lower case has them."""
    wordings = plain_phrases(pl.Series([each for term in terms for each in expanded(term)], dtype=pl.String))
    lower = wordings.str.to_lowercase()
    return lower.filter(lower.str.contains_any(names)).to_list()
