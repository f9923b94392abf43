"""Namesakes: a last name that alone names one issue is another's where its article names somebody else so in full
("Jimmy Lai" for "Lai").
"""

from collections.abc import Iterator
from typing import NamedTuple

import polars as pl

from model.dossier import Dossier, Phrase
from model.reading.text.phrases import is_exact, plain, plain_phrase
from model.wordings import expanded


class Namesake(NamedTuple):
    """A last name that is a weak term of one issue, and ends a strong one of another."""

    last: str
    """In lower case, as hits have it."""
    issue: str
    other: str
    full: tuple[str, ...]
    """How the other is named, as plain text in lower case has it."""
    own: tuple[str, ...]
    """How the issue's own bearer is."""


def with_namesakes(found: pl.DataFrame, said: pl.DataFrame, articles: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """HITS in which a last name is a term of the issue whose bearer its article or title names in full, if it does not
    name the bearer too that it else stands for.
    """
    phrase, payload = (found[name].cast(pl.String) for name in ("phrase", "payload"))
    for each in _namesakes(dossier):
        alone = found.select((pl.col("type") == "near") & (phrase == each.last) & (payload == each.issue)).to_series()
        if not alone.any():
            continue
        article = said["article"].gather(found["row"])
        asked = articles.filter(pl.col("id").is_in(article.filter(alone).unique().implode()))
        text = plain(pl.concat_str(pl.col("title").fill_null(""), pl.lit(" ; "), "text")).str.to_lowercase()
        is_theirs = text.str.contains_any(list(each.full)) & ~text.str.contains_any(list(each.own))
        theirs = alone & article.is_in(asked.filter(is_theirs)["id"].implode())
        is_theirs_here = pl.when(theirs)
        found = found.with_columns(
            is_theirs_here.then(pl.lit("issue", found.schema["type"])).otherwise("type").alias("type"),
            is_theirs_here.then(pl.lit(each.other, found.schema["payload"])).otherwise("payload").alias("payload"),
        )
    return found


def _namesakes(dossier: Dossier) -> Iterator[Namesake]:
    """Those of a dossier: of weak terms that are one word with a capital."""
    strong = {issue.slug: _plain(issue.terms) for issue in dossier.issues}
    for issue in dossier.issues:
        for last in sorted({each for term in issue.near for each in expanded(term) if is_exact(each)}):
            name = plain_phrase(last).lower()
            for other, terms in strong.items():
                full = tuple(term for term in terms if term.endswith(name) and term != name)
                if full and other != issue.slug:
                    own = tuple(term for term in strong[issue.slug] if name in term)
                    yield Namesake(name.strip(), issue.slug, other, full, own)


def _plain(terms: tuple[Phrase, ...]) -> list[str]:
    """All wordings of terms as plain text in lower case has them."""
    return [plain_phrase(each).lower() for term in terms for each in expanded(term)]
