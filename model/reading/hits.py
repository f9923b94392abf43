"""Hits: where the wordings of a dossier and of a lexicon stand in sentences, found in one Aho-Corasick pass."""

from collections.abc import Iterable
from typing import Final, NamedTuple

import polars as pl

from model.dossier import Issue, Side
from model.reading.phrases import is_exact, plain_phrase
from model.wordings import expanded

HIT_TYPE: Final = pl.Enum(
    ["issue", "near", "near_to", "exclusion", "side", "cue", "object", "mode", "boundary", "carrier"]
)
"""What a wording stands for; its payload is an issue's slug, a side's code, or the name of a cue, object or mode."""

HITS: Final = pl.Schema(
    {
        "row": pl.UInt32(),  # the sentence's place in the frame that was searched
        "start": pl.UInt32(),  # bytes into its plain text
        "end": pl.UInt32(),
        "type": HIT_TYPE,
        "payload": pl.String(),
        "phrase": pl.String(),  # as found, trimmed, lower case
        "clause": pl.UInt32(),  # the number of its clause, over all rows
    }
)


class Wording(NamedTuple):
    """One phrase of a data file and what it stands for."""

    phrase: str
    type: str
    payload: str


class Lexicon(NamedTuple):
    """Wordings made ready to search: the patterns, and what each stands for."""

    patterns: list[str]
    meanings: pl.DataFrame
    """key (lower case), exact (the wording with its capitals, or null), type, payload"""


def lexicon(wordings: Iterable[Wording]) -> Lexicon:
    """The patterns of wordings, braces expanded, each once."""
    rows = {
        (
            plain_phrase(phrase).lower(),
            plain_phrase(phrase) if is_exact(phrase) else None,
            wording.type,
            wording.payload,
        )
        for wording in wordings
        for phrase in expanded(wording.phrase)
        if plain_phrase(phrase).strip()
    }
    schema = pl.Schema({"key": pl.String(), "exact": pl.String(), "type": HIT_TYPE, "payload": pl.String()})
    meanings = pl.DataFrame(sorted(rows, key=str), schema=schema, orient="row")
    return Lexicon(meanings["key"].unique().sort().to_list(), meanings)


def hits(plain_texts: pl.Series, words: Lexicon) -> pl.DataFrame:
    """All HITS in plain texts, sorted by row and place; exclusions have taken away what lies in them."""
    found = _found(plain_texts, words.patterns)
    meant = found.join(words.meanings, on="key").filter(
        pl.col("exact").is_null() | (pl.col("exact") == pl.col("phrase"))
    )
    named = meant.select("row", "start", "end", "type", "payload", phrase=pl.col("key").str.strip_chars(" "))
    kept = _without_excluded(named).sort("row", "start", "end", "type", "payload", "phrase")
    parts = (pl.col("type") == "boundary") | (pl.col("row") != pl.col("row").shift(1, fill_value=0))
    return kept.with_columns(clause=parts.cum_sum()).cast(HITS)


def _found(plain_texts: pl.Series, patterns: list[str]) -> pl.DataFrame:
    if not patterns:
        return pl.DataFrame(
            schema={"row": pl.UInt32, "phrase": pl.String, "start": pl.UInt32, "end": pl.UInt32, "key": pl.String}
        )
    texts = plain_texts.alias("text").to_frame().lazy().with_row_index("row")
    search = {"ascii_case_insensitive": True, "overlapping": True}
    return (
        texts.select(
            "row",
            start=pl.col("text").str.find_many(patterns, **search),
            phrase=pl.col("text").str.extract_many(patterns, **search),
        )
        .explode("start", "phrase")
        .drop_nulls("start")
        .with_columns(end=pl.col("start") + pl.col("phrase").str.len_bytes(), key=pl.col("phrase").str.to_lowercase())
        .collect()
    )


def _without_excluded(named: pl.DataFrame) -> pl.DataFrame:
    """Hits less the issue hits that lie in an exclusion of the same issue."""
    exclusions = named.filter(pl.col("type") == "exclusion").select("row", "payload", low="start", high="end")
    if exclusions.is_empty():
        return named
    inside = (
        named.filter(pl.col("type").is_in(["issue", "near"]))
        .join(exclusions, on=["row", "payload"])
        .filter((pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high")))
    )
    return named.filter(pl.col("type") != "exclusion").join(
        inside, on=["row", "start", "end", "type", "payload"], how="anti"
    )


def issue_wordings(issues: Iterable[Issue]) -> list[Wording]:
    """What the issues of a dossier are found by."""
    parts = {"terms": "issue", "near": "near", "near_to": "near_to", "exclusions": "exclusion"}
    return [
        Wording(phrase, kind, issue.slug)
        for issue in issues
        for field, kind in parts.items()
        for phrase in getattr(issue, field)
    ]


def side_wordings(sides: Iterable[Side]) -> list[Wording]:
    """What the sides of a dossier are found by."""
    return [Wording(phrase, "side", side.code) for side in sides for phrase in side.terms]
