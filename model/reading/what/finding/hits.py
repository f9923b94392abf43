"""Hits: where the wordings of a dossier and of a lexicon stand in sentences; and these wordings, made ready."""

from collections.abc import Iterable
from typing import Final, NamedTuple, cast

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.paths import Paths, paths
from model.reading.text.phrases import plain_phrases
from model.reading.text.runs import Flags
from model.reading.text.words import Vocabulary
from model.reading.what.finding.bound import TO_COME
from model.reading.what.finding.months import MAY
from model.reading.what.finding.phrasal import MAY_PART
from model.reading.what.finding.reported import HAD
from model.reading.what.finding.spelled import HIT_TYPE, INFINITIVE
from model.schema import Kind

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


_YEAR: Final = r" (20\d\d)(?: when)?$"

PARTED: Final = 4
"""The number of verbs whose particle may stand apart."""
TO_DO: Final = 5
"""The number of verbs that may as well be nouns, and are none of their cue but as infinitives."""

_TELLING: Final = (
    r"^\S+ (?:an?|two|three|four|five|six|seven|several|dozens|hundreds|another|the) |^visit \S+$"
    r"|\b(?:be|is|are|was|were|been|being) \S+ed\b|\b(?:americans?|citizens?|nationals?) (?:\S+ed|held)$|^\S+ed in \S+$"
    r"|^(?:spoken?|speak(?:s|ing)?|talk(?:ed|ing)?|(?:\S+ )?met|host(?:s|ed|ing)?|drills|deliver(?:s|ed|ing))\b"
    r"|^t(?:ake|akes|ook|aking|aken) delivery\b"
)
"""Phrases in which a verb tells what was done."""
_NAMING: Final = (
    r"^(?:\S+ing\b|\S+ of$|\S+(?:ment|tion|sion) of |(?:deployment|delivery|approval|shipment)s?$|release$|"
    r"(?:an? )?(?:end|halt|stop|return) to$|(?:reduction|increase|rise|hike|cut)s? in$|"
    r"(?:exemption|waiver|rollback)s?$)"
    r"|\b(?:talks|meetings?|calls?|negotiations?|consultations?|dialogues?|discussions?|conversations?|summit)\b"
)
"""Phrases that are no verbs by themselves."""


class Lexicon(NamedTuple):
    """Wordings made ready to search, and what each stands for."""

    meanings: pl.DataFrame
    """type, payload, phrase (in lower case) and what that tells (is_told, is_naming, year), exact (the wording with its
    capitals, or null): by their numbers, which are the order of hits at one place"""
    since: NDArray[np.uint32]
    """By the node where a wording ends: from which place on its meanings stand in `by_node`, up to that of the next."""
    by_node: NDArray[np.uint32]
    """The meanings' numbers."""
    vocabulary: Vocabulary
    """All words of the wordings, and those that are asked for beside them."""
    ways: Paths
    """The wordings' paths."""
    terms: pl.Enum
    """The phrases that name issues, and none."""
    asides: NDArray[np.uint8]
    """By the meanings' numbers 1 for mode words that may as well be a month, 2 for "had", 3 for what is to come, 4
    for verbs whose particle may stand apart, 5 for those that count as infinitives only, 0 for all others.
    """

    @property
    def payloads(self) -> pl.Enum:
        """All payloads."""
        return cast(pl.Enum, self.meanings["payload"].dtype)

    @property
    def patterns(self) -> list[str]:
        """What a bare search in plain texts would look for; to ask for it takes a while."""
        return [f" {phrase} " for phrase in self.meanings["phrase"].unique().sort()]


def lexicon(told: pl.DataFrame, also: Iterable[str] = ()) -> Lexicon:
    """The patterns of SPELLED wordings, each once; `also` are more words for the vocabulary."""
    shown, lower = pl.col("shown"), pl.col("phrase").str.to_lowercase()
    payload = pl.col("payload").cast(pl.Enum(told["payload"].unique().sort()))
    found = (
        told.with_columns(shown=plain_phrases(told["phrase"]))
        .select(
            *("type", payload),
            key=shown.str.to_lowercase(),
            exact=pl.when(pl.col("phrase") != lower).then(shown),
            is_to_do=pl.col("phrase").str.starts_with(INFINITIVE),
        )
        .filter(pl.col("key") != "  ")
    )
    ways, ends, known = paths(found["key"], also)
    phrase = pl.col("key").str.strip_chars(" ")
    meanings = _each_once(found.with_columns(node=ends)).with_columns(
        phrase=phrase,
        is_told=phrase.str.contains(_TELLING),
        is_naming=phrase.str.contains(_NAMING),
        year=pl.when(phrase.str.contains(" 20", literal=True)).then(phrase.str.extract(_YEAR)).cast(pl.Int32),
    )
    is_mode = pl.col("type") == "mode"
    number = pl.when(is_mode & phrase.str.contains(MAY)).then(1).when(is_mode & phrase.str.contains(HAD)).then(2)
    number = number.when(is_mode & phrase.str.contains(TO_COME)).then(3)
    may_part = pl.col("type").is_in(["cue", "object"]) & phrase.str.contains(MAY_PART)
    number = number.when(pl.col("is_to_do")).then(TO_DO).when(may_part).then(PARTED)
    asides = meanings.select(number.otherwise(0).cast(pl.UInt8)).to_series().to_numpy()
    terms = pl.concat([pl.Series([""]), meanings.filter(pl.col("type").is_in(ISSUE_TYPES))["phrase"].unique().sort()])
    node = meanings["node"].to_numpy()
    since = np.append(0, np.bincount(node, minlength=len(ways.is_end)).cumsum()).astype(np.uint32)
    by_node = node.argsort(kind="stable").astype(np.uint32)
    return Lexicon(meanings.drop("key", "node", "is_to_do"), since, by_node, known, ways, pl.Enum(terms), asides)


def _each_once(found: pl.DataFrame) -> pl.DataFrame:
    """By type, payload, node and exact, those without last: each as a number, and the four as one. What is found
    anywhere is not only found as an infinitive.

    There is room for 16 types, 65,536 payloads, 16 million nodes, and a million wordings that are written in one way.
    """
    kind, payload = (pl.col(name).to_physical().cast(pl.UInt64) for name in ("type", "payload"))
    exact = pl.col("exact").rank("dense").fill_null(2**20 - 1).cast(pl.UInt64)
    whole = kind * 2**60 + payload * 2**44 + pl.col("node").cast(pl.UInt64) * 2**20 + exact
    ordered = found.with_columns(whole=whole).sort("whole", "is_to_do")
    return ordered.filter(pl.col("whole").is_first_distinct()).drop("whole")


def is_of_class(*names: str) -> pl.Expr:
    """Whether a hit is an object of one of these classes."""
    return (pl.col("type") == "object") & pl.any_horizontal(pl.col("payload") == name for name in names)


def cue_numbers(cue_hits: pl.DataFrame) -> NDArray[np.integer]:
    """The numbers of their cues among the lexicon's payloads."""
    return cue_hits["cue"].to_physical().to_numpy()


def payload_numbers(found: pl.DataFrame) -> NDArray[np.uint32]:
    """The numbers of what hits stand for, among the lexicon's payloads."""
    return found["payload"].to_physical().to_numpy()


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
