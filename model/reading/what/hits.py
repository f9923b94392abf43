"""Hits: where the wordings of a dossier and of a lexicon stand in sentences, all found at once."""

from collections.abc import Iterable
from itertools import chain
from typing import Final, NamedTuple, cast

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.dossier import Issue, Side
from model.reading.text.paths import Paths, paths, walked
from model.reading.text.phrases import plain_phrases
from model.reading.text.runs import Flags
from model.reading.text.words import Vocabulary, Words, vocabulary, words
from model.reading.what.insertions import clauses
from model.reading.what.months import MAY, are_months
from model.reading.what.reported import HAD, are_reported
from model.schema import Kind
from model.wordings import expanded

HIT_TYPE: Final = pl.Enum(
    ["issue", "near", "near_to", "taken", "exclusion", "side", "cue", "object", "boundary", "mode", "carrier", "person"]
)
"""What a wording stands for; its payload is an issue's slug, a side's code (a person is one of its people), or the name
of a cue, object or mode."""

ISSUE_TYPES: Final = ("issue", "near", "near_to")
"""What an issue is named by."""

HITS: Final = pl.Schema(
    {
        "row": pl.UInt32(),  # the sentence's place in the frame that was searched
        "start": pl.UInt32(),  # bytes into its plain text
        "end": pl.UInt32(),
        "type": HIT_TYPE,
        "payload": pl.Enum([]),  # one of the lexicon's
        "phrase": pl.String(),  # as found, trimmed, lower case
        "is_told": pl.Boolean(),  # a verb in the phrase tells what was done
        "is_naming": pl.Boolean(),  # it only names what may be done
        "year": pl.Int32(),  # that it ends with
        "clause": pl.UInt32(),  # the number of its clause, over all rows
    }
)


_TELLING: Final = (
    r"^\S+ (?:an?|two|three|four|five|several|another|the) |^visit \S+$|\b(?:be|is|are|was|were|been|being) \S+ed\b"
    r"|\b(?:americans?|citizens?|nationals?) (?:\S+ed|held)$|^\S+ed in \S+$"
)
"""Phrases in which a verb tells what was done."""
_NAMING: Final = (
    r"^(?:\S+ing\b|\S+ of$|release$|(?:an? )?(?:end|halt|stop|return) to$)"
    r"|\b(?:talks|meetings?|calls?|negotiations?|consultations?|dialogues?|discussions?|conversations?|summit)\b"
)
"""Phrases that are no verbs by themselves."""


class Wording(NamedTuple):
    """One phrase of a data file and what it stands for."""

    phrase: str
    type: str
    payload: str


class Lexicon(NamedTuple):
    """Wordings made ready to search, and what each stands for."""

    meanings: pl.DataFrame
    """exact (the wording with its capitals, or null), type, payload, phrase (in lower case) and what that tells
    (is_told, is_naming, year), node (where it ends), meaning (its number: the order of hits at one place)"""
    vocabulary: Vocabulary
    """All words of the wordings, and those that are asked for beside them."""
    ways: Paths
    """The wordings' paths."""
    terms: pl.Enum
    """The phrases that name issues, and none."""
    asides: NDArray[np.uint8]
    """By the meanings' numbers 1 for mode words that may as well be a month, 2 for "had", 0 for all others."""

    @property
    def payloads(self) -> pl.Enum:
        """All payloads."""
        return cast(pl.Enum, self.meanings["payload"].dtype)

    @property
    def patterns(self) -> list[str]:
        """What a bare search in plain texts would look for; to ask for it takes a while."""
        return [f" {phrase} " for phrase in self.meanings["phrase"].unique().sort()]


def lexicon(wordings: Iterable[Wording], also: Iterable[str] = ()) -> Lexicon:
    """The patterns of wordings, braces expanded, each once; `also` are more words for the vocabulary."""
    told = _spelled_out(wordings)
    shown, lower = pl.col("shown"), pl.col("phrase").str.to_lowercase()
    found = (
        told.with_columns(shown=plain_phrases(told["phrase"]))
        .select("type", "payload", key=shown.str.to_lowercase(), exact=pl.when(pl.col("phrase") != lower).then(shown))
        .filter(pl.col("key") != "  ")
        .unique()
        .sort("key", "exact", "type", "payload", nulls_last=True)
    )
    keys = found["key"].unique(maintain_order=True)
    known = vocabulary(pl.concat([keys, pl.Series(also, dtype=pl.String)]))
    ways, ends = paths(keys, known)
    phrase = pl.col("key").str.strip_chars(" ")
    meanings = (
        found.with_columns(
            pl.col("payload").cast(pl.Enum(found["payload"].unique().sort())),
            phrase=phrase,
            is_told=phrase.str.contains(_TELLING),
            is_naming=phrase.str.contains(_NAMING),
            year=phrase.str.extract(r" (20\d\d)(?: when)?$").cast(pl.Int32),
            node=pl.Series(ends).gather(found["key"].rle_id()),
        )
        .sort("type", "payload", "phrase")
        .with_row_index("meaning")
    )
    is_mode = pl.col("type") == "mode"
    number = pl.when(is_mode & phrase.str.contains(MAY)).then(1).when(is_mode & phrase.str.contains(HAD)).then(2)
    asides = meanings.select(number.otherwise(0).cast(pl.UInt8)).to_series().to_numpy()
    terms = pl.concat([pl.Series([""]), meanings.filter(pl.col("type").is_in(ISSUE_TYPES))["phrase"].unique().sort()])
    return Lexicon(meanings.drop("key"), known, ways, pl.Enum(terms), asides)


def _spelled_out(wordings: Iterable[Wording]) -> pl.DataFrame:
    """phrase, type, payload: wordings with their braces expanded."""
    each = list(wordings)
    ways = [expanded(wording.phrase) for wording in each]
    told = pl.DataFrame(each, schema={"phrase": pl.String(), "type": HIT_TYPE, "payload": pl.String()}, orient="row")
    of = np.repeat(np.arange(len(each)), [len(way) for way in ways])
    return told.select("type", "payload")[of].with_columns(phrase=pl.Series(chain.from_iterable(ways), dtype=pl.String))


def hits(plain_texts: pl.Series, known: Lexicon) -> pl.DataFrame:
    """All HITS in plain texts, sorted by row and place; exclusions have taken away what lies in them."""
    return hits_among(words(plain_texts, known.vocabulary), plain_texts, known)


def hits_among(said: Words, plain_texts: pl.Series, known: Lexicon) -> pl.DataFrame:
    """The same, where the texts are words already."""
    meant = walked(said.each["word"], known.ways).join(known.meanings, on="node")
    spelled = _with_capitals(_placed(meant, said), plain_texts).select(*_PLACE, *HITS.names()[:-1])
    named = _without_excluded(spelled)
    kept = _without_inner_boundaries(named, _asides(named, plain_texts, known)).sort(_ORDER, multithreaded=False)
    return kept.with_columns(clauses(kept)).select(HITS.names())


_PLACE: Final = ("place", "length", "meaning")
"""Of its first word, in words, and what it means: these order hits by row, start, end, type, payload and phrase."""

_ORDER: Final = (
    pl.col("place").cast(pl.UInt64) * 2**32 + pl.col("length").cast(pl.UInt64) * 2**24 + pl.col("meaning")
).alias("order")
"""All three in one number, since a sort by several takes four times as long."""


def _placed(meant: pl.DataFrame, said: Words) -> pl.DataFrame:
    """Hits with row, start and end, the blanks around them included."""
    first = meant["place"].to_numpy()
    last = first + meant["length"].to_numpy() - np.uint32(1)
    row, at, size = (said.each[name].to_numpy() for name in ("row", "at", "size"))
    of = row.take(first)
    begins = said.texts["begins"].to_numpy().take(of)
    start, end = at.take(first) - np.uint32(1) - begins, at.take(last) + size.take(last) - begins
    return meant.hstack([pl.Series("row", of), pl.Series("start", start), pl.Series("end", end)])


def _with_capitals(named: pl.DataFrame, plain_texts: pl.Series) -> pl.DataFrame:
    """Hits less those that have not the capitals of their wording."""
    exact = named.filter(pl.col("exact").is_not_null())
    text = plain_texts.gather(exact["row"]).cast(pl.Binary).alias("text")
    spelled = pl.col("text").bin.slice("start", pl.col("end") - pl.col("start"))
    kept = exact.with_columns(text).filter(spelled == pl.col("exact").cast(pl.Binary)).drop("text")
    return pl.concat([named.filter(pl.col("exact").is_null()), kept])


def _asides(named: pl.DataFrame, plain_texts: pl.Series, known: Lexicon) -> pl.Series:
    """The order of the mode words that are none where they stand: months, and what was reported to have been done."""
    may_be = known.asides.take(named["meaning"].to_numpy())
    found = []
    for number, are_asides in enumerate((are_months, are_reported), 1):
        words = named[np.flatnonzero(may_be == number)]
        found.append(words.filter(pl.Series(are_asides(words, plain_texts))).select(_ORDER)["order"])
    return pl.concat(found)


def is_of_class(*names: str) -> pl.Expr:
    """Whether a hit is an object of one of these classes."""
    return (pl.col("type") == "object") & pl.any_horizontal(pl.col("payload") == name for name in names)


def cue_numbers(cue_hits: pl.DataFrame) -> NDArray[np.integer]:
    """The numbers of their cues among the lexicon's payloads."""
    return cue_hits["cue"].to_physical().to_numpy()


def are_of(cue_hits: pl.DataFrame, kind: Kind) -> Flags:
    """Which cue hits are of a kind."""
    return (cue_hits["kind"] == kind.value).to_numpy()


def are_stops(cue_hits: pl.DataFrame) -> Flags:
    """Which cue hits tell that a contact was stopped or refused."""
    is_hostile: Flags = (cue_hits["level"] < 0).to_numpy()
    return are_of(cue_hits, Kind.CONTACT) & is_hostile


def issue_key(where: str, issue: str = "issue") -> pl.Expr:
    """A place (a sentence, a passage, …) and an issue as one number: columns of a number and of an enumeration."""
    return pl.col(where).cast(pl.UInt64) * 2**16 + pl.col(issue).to_physical()


def _without_excluded(named: pl.DataFrame) -> pl.DataFrame:
    """Hits less those of issues and sides that lie in an exclusion of the same issue or side."""
    of_issue = issue_key("row", "payload").alias("of_issue")
    exclusions = named.filter(pl.col("type") == "exclusion").select(of_issue, low="start", high="end")
    if exclusions.is_empty():
        return named
    inside = (
        named.filter(pl.col("type").is_in([*ISSUE_TYPES, "side", "person"]))
        .select(_ORDER, of_issue, "start", "end")
        .join(exclusions, on="of_issue")
        .filter((pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high")))
    )
    return named.filter((pl.col("type") != "exclusion") & ~_ORDER.is_in(inside["order"].implode()))


def _without_inner_boundaries(named: pl.DataFrame, asides: pl.Series) -> pl.DataFrame:
    """Hits less those of some orders, and the boundaries that are only a part of how something is said ("yet to", "due
    to meet"), and not all of it ("months after").
    """
    wide = named.filter((pl.col("type") == "mode") & (pl.col("length") > 1))
    covered = wide.select(pl.int_ranges("place", pl.col("place") + pl.col("length"))).explode("place")["place"]
    inner = named.filter((pl.col("type") == "boundary") & pl.col("place").is_in(covered.unique().implode()))
    inner = inner.join(wide, on=("place", "length"), how="anti")
    away = pl.concat([asides, inner.select(_ORDER)["order"]])
    return named.filter(~_ORDER.is_in(away.implode()))


def issue_wordings(issues: Iterable[Issue]) -> list[Wording]:
    """What the issues of a dossier are found by."""
    parts = {"terms": "issue", "near": "near", "near_to": "near_to", "takes": "taken", "exclusions": "exclusion"}
    return [
        Wording(phrase, kind, issue.slug)
        for issue in issues
        for field, kind in parts.items()
        for phrase in getattr(issue, field)
    ]


def side_wordings(sides: Iterable[Side]) -> list[Wording]:
    """What the sides of a dossier are found by."""
    parts = {"terms": "side", "exclusions": "exclusion"}
    return [
        Wording(phrase, kind, side.code)
        for side in sides
        for field, kind in parts.items()
        for phrase in getattr(side, field)
    ]
