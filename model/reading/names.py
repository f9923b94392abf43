"""Names: which person or office of a dossier a noun phrase names, and what to make of one it does not know."""

import re
from functools import cached_property
from itertools import chain
from typing import Final, Literal, NamedTuple

import polars as pl

from model.dossier import Dossier, Person, Tenure
from model.reading.phrases import expanded, is_exact, plain, plain_phrase

NAMED: Final = pl.Schema(
    {
        "phrase": pl.String,
        "name": pl.String,  # canonical; null: nobody's
        "kind": pl.Enum(["person", "short", "office", "stranger", "title"]),  # short: a last name alone; title: `the secretary`
        "side": pl.String,  # of an office named in the phrase
        "rank": pl.UInt8,
    }
)

TITLES: Final = {
    "secretary": "secretary",
    "president": "president",
    "vice president": "vice president",
    "premier": "premier",
    "minister": "minister",
    "ambassador": "ambassador",
    "envoy": "envoy",
    "representative": "representative",
    "spokes": "spokesperson",
    "press secretary": "spokesperson",
    "adviser": "adviser",
    "director": "director",
    "commander": "commander",
    "chair": "chairman",
    "speaker": "speaker",
    "senator": "senator",
    "governor": "governor",
}
"""A word of a role to the title that stands for its holder (`the secretary said`)."""

_TITLE_NOUN: Final = (
    r"(?i)^(?:and |but )?the (?:[\w’'.&-]+ ){0,3}?(vice president|secretary|president|premier|minister|ambassador|envoy|"
    r"representative|spokes\w+|press secretary|advis[eo]r|director|commander|chair\w*|speaker|senator|governor)(?: of [\w ]+)?$"
)
_COURTESY: Final = (
    r"^(?:(?i:and|but|then|as|so|however|meanwhile|yet|earlier|later|when|mr|mrs|ms|dr|prof|professor|sir|madam|lord|the|a|an|former|"
    r"president|vice|prime|premier|chancellor|king|secretary|minister|deputy|assistant|under|senior|chief|ambassador|advisor|adviser|"
    r"senator|sen|rep|representative|congressman|congresswoman|gov|governor|gen|general|adm|admiral|col|colonel|lt|capt|"
    r"captain|maj|major|administrator|director|chairman|chairwoman|chair|speaker|judge|justice|commissioner|spokesperson|"
    r"spokesman|spokeswoman|analyst|economist|foreign|defen[cs]e|trade|finance|commerce|treasury|state|press|house|"
    r"of|for|us|u\.s|american|chinese|australian|japanese|british|french|german|russian|canadian|indian|korean|taiwanese|"
    r"philippine|filipino|ukrainian|european|eu|un|ceo|cfo|executive|managing|republican|democratic|independent)\.?\s+)+"
)
_PERSONAL: Final = r"^((?:[A-Z][\w’'-]*\.? ){0,3}[A-Z][\w’'-]+)$"
_CAPITALS: Final = r"(?:[A-Z][\w’'-]*\.? ){0,3}[A-Z][\w’'-]+"
_BODY: Final = (
    r"\b((?:[A-Z][\w’'-]* ){0,4}(?:Department|Ministry|Office|Bureau|Agency|Committee|Commission|Council|Administration|Institute|"
    r"Association|Federation|Chamber|Center|Centre|Bank|Fund|Party|University|Embassy|Court)(?: (?:of|for|on)(?: the)?(?: (?:and |on |of )?"
    r"[A-Z][\w’'-]*){1,4})?)$"
)
"""A body that speaks: `Department of Agriculture`."""

_NOBODY: Final = frozenset(
    "I It He She They We You This That These Those There Who What Which And But Or So If As Not No Yes Then Here One Some Many "
    "Both All Others Another Everyone Someone Nobody Anyone People Today Yesterday Tomorrow Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday January February March April May June July August September October November December "
    "However Meanwhile Moreover Further Also Still Now Later Earlier Its His Her Their Our My Your Such Article Section "
    "Secretary President Minister Ambassador Spokesperson General Admiral Chinese American Russian Data Figures Documents "
    "The A An In On At For With From By To When While After Before Let Just".split()
)


class Wording(NamedTuple):
    """One way to write a name of the dossier."""

    key: str
    exact: str | None
    name: str
    kind: Literal["person", "short", "office"]
    side: str | None
    rank: int


class Names:
    """The people and offices of a dossier, ready to be looked up by whole columns."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._known = wordings_of(dossier)
        keys = {wording.key for wording in self._known}
        self._patterns = sorted(keys, key=lambda key: (-len(key), key))

    @cached_property
    def _wordings(self) -> pl.DataFrame:
        """key, exact, name, kind, side, rank: each key of a person or an office once."""
        schema = {"key": pl.String, "exact": pl.String, "name": pl.String, "kind": NAMED["kind"], "side": pl.String, "rank": pl.UInt8}
        return pl.DataFrame(self._known, schema=schema, orient="row")

    @cached_property
    def shorts(self) -> pl.DataFrame:
        """short, name: the last names that stand alone for somebody, lower case."""
        rows = [(alias.casefold(), person.name) for person in self._dossier.people for alias in person.aliases if " " not in alias]
        return pl.DataFrame(rows, schema={"short": pl.String, "name": pl.String}, orient="row")

    @cached_property
    def fulls(self) -> pl.DataFrame:
        """full, name: every whole way to write a person's name, lower case."""
        rows = [
            (whole.casefold(), person.name)
            for person in self._dossier.people
            for whole in (person.name, *person.aliases)
            if " " in whole
        ]
        return pl.DataFrame(rows, schema={"full": pl.String, "name": pl.String}, orient="row").unique("full", keep="first")

    @cached_property
    def tenures(self) -> pl.DataFrame:
        """name, role, title, side, rank, since, until: one row per title of a tenure."""
        rows = [_tenure_row(person, tenure) for person in self._dossier.people for tenure in person.tenures]
        schema = {
            **{"name": pl.String, "role": pl.String, "title": pl.List(pl.String), "side": pl.String, "rank": pl.UInt8},
            **{"since": pl.Date, "until": pl.Date},
        }
        return pl.DataFrame(rows, schema=schema, orient="row").explode("title")

    @cached_property
    def office_names(self) -> list[str]:
        """The names of the offices."""
        return [office.name for office in self._dossier.offices]

    def people_in(self, phrases: pl.DataFrame) -> pl.DataFrame:
        """phrase, name: the first of the dossier's people in each of the phrases (phrase, is_subject)."""
        people = self._hits(phrases.select("phrase", "is_subject").unique()).filter(pl.col("kind") != "office")
        return people.sort("phrase", "place").unique("phrase", keep="first").select("phrase", "name")

    def named(self, phrases: pl.DataFrame) -> pl.DataFrame:
        """NAMED of different phrases (phrase, is_subject): people before offices before strangers.

        Of a subject the last name counts and must end it; of `Biden and Xi`, and of words after a verb, the first.
        """
        hits = self._hits(phrases)
        subject, person = pl.col("is_subject"), pl.col("kind") != "office"
        last = subject & ~pl.col("phrase").str.contains(" and ", literal=True)
        ends = pl.col("rest").str.contains(_TAIL)
        fits = pl.when(subject).then(ends | pl.col("phrase").str.contains(_HUMAN)).otherwise(True)
        best = (
            hits.filter(fits)
            .sort(~person, pl.when(last).then(-pl.col("place").cast(pl.Int32)).otherwise(pl.col("place")))
            .unique(["phrase", "is_subject"], keep="first", maintain_order=True)
        )
        joined = phrases.join(best.select("phrase", "is_subject", "name", "kind", "side", "rank", "rest"), on=["phrase", "is_subject"], how="left")
        return joined.with_columns(_stranger(), _title()).select("is_subject", *_settled())

    def _hits(self, phrases: pl.DataFrame) -> pl.DataFrame:
        """Names in phrases: phrase, is_subject, place, name, kind, side, rank, rest (the words behind)."""
        text = _spaced("phrase")
        search = {"ascii_case_insensitive": True, "leftmost": True}
        found = (
            phrases.lazy()
            .with_columns(text=text)
            .filter(pl.col("text").str.contains_any(self._patterns, ascii_case_insensitive=True))
            .with_columns(key=pl.col("text").str.extract_many(self._patterns, **search))  # type: ignore[arg-type]
            .with_columns(at=pl.col("text").str.find_many(self._patterns, **search))  # type: ignore[arg-type]
            .with_columns(place=pl.int_ranges(pl.col("key").list.len(), dtype=pl.UInt32))
            .explode("key", "place", "at")
            .drop_nulls("key")
        )
        behind = pl.col("text").cast(pl.Binary).bin.slice(pl.col("at") + pl.col("key").str.len_bytes())
        known = found.with_columns(spelled="key", key=pl.col("key").str.to_lowercase(), rest=behind.cast(pl.String).str.strip_chars())
        return (
            known.join(self._wordings.lazy(), on="key")
            .filter(pl.col("exact").is_null() | (pl.col("exact") == pl.col("spelled")))
            .select("phrase", "is_subject", "place", "name", "kind", "side", "rank", "rest")
            .collect()
        )


_TAIL: Final = r"(?i)^(?:s\s+)?(?:statements?|readout|notice|letter|post|announcement|document|s|side|government|himself|herself)?$"
_HUMAN: Final = r"(?i)\b(?:spokes\w+|officials?|diplomats?|sources?|ambassador|envoy|minister|secretary|and)\b"


def wordings_of(dossier: Dossier) -> list[Wording]:
    """Every way to write a person or an office, braces expanded; a person's comes first where both have one."""
    people = chain.from_iterable(
        ((name, person.name, "short" if " " not in name else "person", None, 0) for name in (person.name, *person.aliases))
        for person in dossier.people
    )
    offices = (
        (phrase, office.name, "office", office.side, office.rank)
        for office in dossier.offices
        for term in (re.sub(r"^(?:the|an?) ", "", office.name), *office.terms)
        for phrase in expanded(term)
    )
    found: dict[tuple[str, str | None], Wording] = {}
    for phrase, name, kind, side, rank in chain(people, offices):
        key = f" {'  '.join(plain_phrase(phrase).split())} "
        exact = key if is_exact(phrase) else None
        wording = Wording(key.lower(), exact, name, kind, side, rank)  # type: ignore[arg-type]  # the three kinds above
        found.setdefault((wording.key, exact), wording)
    return list(found.values())


def title_case(label: pl.Expr) -> pl.Expr:
    """`MS. JEAN-PIERRE` as `Ms. Jean-Pierre`; what has small letters stays."""
    return pl.when(label.str.contains(r"[a-z]")).then(label).otherwise(label.str.to_titlecase())


def _spaced(column: str) -> pl.Expr:
    """Plain text with two blanks between words: names beside each other do not share one."""
    return plain(pl.col(column)).str.replace_all(" ", "  ", literal=True)


def _stranger() -> pl.Expr:
    """A name that the dossier does not have: what stands behind an office, or the phrase without its titles."""
    rest = pl.when(pl.col("kind") == "office").then(pl.col("rest").str.replace_all(r"\s+", " ")).otherwise("phrase")
    bare = rest.str.replace(r"[’']s?$", "").str.strip_chars(" .").str.replace(_COURTESY, "")
    ends, begins = bare.str.extract(rf"({_CAPITALS})$"), bare.str.extract(rf"^({_CAPITALS})")
    one = pl.when("is_subject").then(ends).otherwise(begins).str.replace(_COURTESY, "")
    name = pl.coalesce(pl.when(pl.col("kind").is_null()).then(bare.str.extract(_BODY)), one)
    is_name = (name.str.contains(_PERSONAL) | name.str.contains(_BODY)) & ~name.is_in(list(_NOBODY)) & ~name.str.contains(r"^[A-Z]$")
    is_office = pl.col("kind").eq_missing(pl.lit("office", NAMED["kind"]))
    is_whole = pl.col("kind").is_null() | (is_office & name.str.contains(" "))
    return pl.when(is_name & is_whole).then(name).alias("stranger")


def _title() -> pl.Expr:
    noun = pl.col("phrase").str.extract(_TITLE_NOUN).str.to_lowercase()
    usual = noun.str.replace(r"^spokes\w+|press secretary$", "spokesperson").str.replace("advisor", "adviser")
    return usual.str.replace(r"^chair\w*$", "chairman").alias("title")


def _settled() -> list[pl.Expr]:
    """The columns of NAMED from a hit, a stranger or a title."""
    enum = NAMED["kind"]
    kind = (
        pl.when(pl.col("stranger").is_not_null())
        .then(pl.lit("stranger", enum))
        .when(pl.col("kind").is_not_null())
        .then("kind")
        .when(pl.col("title").is_not_null())
        .then(pl.lit("title", enum))
    )
    return [pl.col("phrase"), pl.coalesce("stranger", "name", "title").alias("name"), kind.alias("kind"), pl.col("side"), pl.col("rank")]


def _tenure_row(person: Person, tenure: Tenure) -> tuple[object, ...]:
    role = tenure.role.lower()
    titles = [title for word, title in TITLES.items() if word in role and not (title == "president" and "vice president" in role)]
    titles = [title for title in titles if not (title == "secretary" and "press secretary" in role)]
    return (person.name, tenure.role, sorted(set(titles)) or [None], tenure.side, tenure.rank, tenure.since, tenure.until)
