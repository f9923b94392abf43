"""What a judgement is about: an issue, a claim or an article; and how one is found by what the lists print."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import polars as pl

from model.errors import JudgementError
from model.schema import Verb

_STRAIGHT: Final = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"}

LISTED: Final = 5
"""Candidates that an error names."""


class Subject(NamedTuple):
    """An issue alone, an article alone, or a claim: article, sentence, quote and the issue that the rules gave it."""

    issue: str | None = None
    article: str | None = None
    sentence: int | None = None
    quote: str | None = None

    @property
    def kind(self) -> str:
        """`issue`, `claim` or `article`."""
        if self.quote is not None:
            return "claim"
        return "issue" if self.article is None else "article"


VERBS: Final[Mapping[str, tuple[Verb, ...]]] = {
    "issue": (Verb.OVERRIDE, Verb.NOTE),
    "claim": (Verb.CORRECT, Verb.DISMISS, Verb.MOVE, Verb.PIN, Verb.NOTE),
    "article": (Verb.IRRELEVANT, Verb.NOTE),
}
"""What can be said of each kind of subject."""

EXPIRING: Final = (Verb.OVERRIDE, Verb.CORRECT, Verb.DISMISS, Verb.MOVE, Verb.IRRELEVANT)
"""What changes what counts, and may do so until a day; pins and notes may not."""


def shared_verbs(subjects: Iterable[Subject]) -> tuple[Verb, ...]:
    """What can be said of all of them."""
    kinds = {subject.kind for subject in subjects}
    every = [VERBS[kind] for kind in sorted(kinds)]
    return tuple(verb for verb in every[0] if all(verb in verbs for verbs in every)) if every else ()


def claim_subject(claim: Mapping[str, Any]) -> Subject:
    """A row of claims as a subject; one that was moved is still known by the issue that the rules gave it."""
    issue = claim.get("machine_issue") or claim["issue"]
    return Subject(issue, claim["article"], claim["sentence"], claim["quote"])


def article_at(ids: pl.Series, prefix: str) -> str:
    """The one article whose id begins so; JudgementError names the candidates."""
    begun = (
        ids.filter(ids.str.starts_with(prefix)) if prefix else ids[:0]
    )  # of a variable that is not set none is meant
    return _the_one(begun.unique().sort().to_list(), "article", prefix)


def claim_at(claims: pl.DataFrame, place: str, rest: Collection[str] = ()) -> Subject:
    """The claim at `ARTICLE:SENTENCE` or `ARTICLE:SENTENCE/ISSUE`, the article by any beginning of its id.

    `claims` are CLAIMS with JUDGED columns; of `rest`, the issues that take every sentence, none is meant where another
    issue has the sentence too. JudgementError where there is none, or more than one.
    """
    where, _, issue = place.partition("/")
    prefix, colon, sentence = where.partition(":")
    if not colon or not sentence.isdecimal() or not prefix:
        raise JudgementError("claim", f"{place!r} is no claim; write ARTICLE:SENTENCE as `issuewatch claims` prints it")
    article = article_at(claims["article"], prefix)
    found = claims.filter(pl.col("article") == article, pl.col("sentence") == int(sentence))
    if found.is_empty():
        raise JudgementError("claim", f"no claim in sentence {sentence} of article {article}")
    return _the_claim(found, issue, place, rest)


def claim_quoted(claims: pl.DataFrame, quote: str, issue: str = "", rest: Collection[str] = ()) -> Subject:
    """The claim with these words in its quote, as `claim_at` has it; JudgementError where there is none, or several."""
    words = quote.strip()
    if not words:
        raise JudgementError("claim", "a quote needs words to be found by")
    found = claims.filter(pl.col("quote").str.contains(words, literal=True))
    if found.is_empty():  # what is copied from a screen stands in quotation marks, or is written otherwise
        found = claims.filter(_folded(pl.col("quote")).str.contains(_folded_word(words), literal=True))
    if "judged" in found.columns:  # of an article that counts nowhere, an older version above all, none is meant
        is_heard = (pl.col("judged") != "irrelevant").fill_null(value=True)
        found = found.filter(is_heard) if found.select(is_heard.any()).item() else found
    if found.is_empty():
        raise JudgementError("claim", f"no claim has the words {words!r} in its quote")
    return _the_claim(found, issue, words, rest)


def _folded(quote: pl.Expr) -> pl.Expr:
    """Quotes in small letters, on one line, with straight quotation marks."""
    return (
        quote.str.replace_many(list(_STRAIGHT), list(_STRAIGHT.values()))
        .str.replace_all(r"\s+", " ")
        .str.to_lowercase()
    )


def _folded_word(words: str) -> str:
    """The same of some words, without the quotation marks around all of them."""
    folded = pl.select(_folded(pl.lit(words))).item()
    return str(folded).strip("\"' ") or words


def twins(claims: pl.DataFrame, subjects: Iterable[Subject], rest: Collection[str]) -> list[str]:
    """The places of claims on issues that take every sentence, in the same sentences as these claims on others, but for
    those that are among these.
    """
    named = [each for each in subjects if each.kind == "claim"]
    sentences = {(each.article, each.sentence) for each in named if each.issue not in rest}
    sentences -= {(each.article, each.sentence) for each in named if each.issue in rest}
    taking_all = claims.filter(pl.col("issue").is_in(list(rest))).iter_rows(named=True) if sentences else ()
    return [place_of(claim) for claim in taking_all if (claim["article"], claim["sentence"]) in sentences]


def _the_claim(found: pl.DataFrame, issue: str, asked: str, rest: Collection[str]) -> Subject:
    on_issue = (pl.col("issue") == issue) | (pl.col("machine_issue") == issue)
    kept = found.filter(on_issue) if issue else found
    subjects = {place_of(claim): claim_subject(claim) for claim in kept.iter_rows(named=True)}
    if not subjects:
        others = ", ".join(sorted(found["issue"].unique()))
        raise JudgementError("claim", f"no claim on {issue!r} there; there is one on: {others}")
    particular = {(each.article, each.sentence) for each in subjects.values() if each.issue not in rest}
    meant = [
        place
        for place, each in subjects.items()
        if each.issue == issue or each.issue not in rest or (each.article, each.sentence) not in particular
    ]
    return subjects[_the_one(sorted(meant), "claim", asked)]


def place_of(claim: Mapping[str, Any]) -> str:
    """`0123456789abcdef:12/taiwan`: what finds the claim again."""
    return f"{claim['article']}:{claim['sentence']}/{claim.get('machine_issue') or claim['issue']}"


def _the_one(candidates: Sequence[str], what: str, asked: str) -> str:
    if len(candidates) == 1:
        return candidates[0]
    if not candidates:
        raise JudgementError(what, f"no {what} called {asked!r}; `issuewatch {what}s` lists them")
    raise JudgementError(what, f"{asked!r} may be {_listed(candidates)}; say which")


def _listed(candidates: Collection[str]) -> str:
    first = list(candidates)[:LISTED]
    more = f" and {len(candidates) - LISTED:,} more" if len(candidates) > LISTED else ""
    return (" or ".join(first) if not more else ", ".join(first)) + more
