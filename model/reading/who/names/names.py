"""Names: which person or office of a dossier a noun phrase names, and what to make of one it does not know."""

import re
from functools import cached_property
from itertools import chain
from typing import Final

import numpy as np
import polars as pl

from model.dossier import Dossier, Tenure
from model.dossier.world import country_of, world_of
from model.reading.text.paths import Paths, apart, paths, walked
from model.reading.text.phrases import pattern_of, plain_name
from model.reading.text.words import Vocabulary, words
from model.reading.who.names.collectives import JOINT, collectives, is_of_state, joint
from model.reading.who.names.governments import offices_of
from model.reading.who.names.houses import houses_of
from model.reading.who.names.missions import MISSION, is_abroad, name_abroad, without_place
from model.reading.who.names.name_choice import KIND, best, settled
from model.reading.who.names.name_wordings import wordings_of
from model.reading.who.names.roles import Countries, called, countries, role_words, ways_of_roles
from model.reading.who.names.strangers import (
    BODIES,
    GIVEN_NAME,
    LIKE_AN_ADVERB,
    NO_GIVEN_NAME,
    OF_NO_ONE,
    REFERS,
    TITLE_WRITTEN,
    lesser_title,
    stranger_names,
    title_alone,
    usual_title,
)
from model.schema import empty
from model.sites import known_of
from model.words.english import english
from model.words.wordings import expanded

NAMED: Final = pl.Schema(
    [
        ("phrase", pl.String),
        ("is_subject", pl.Boolean),
        ("name", pl.String),  # canonical; of a title, the title; null: nobody's
        ("kind", KIND),
        ("side", pl.String),  # of an office named in the phrase
        ("rank", pl.UInt8),
    ]
)

_HITS: Final = pl.Schema(
    [
        ("phrase", pl.String),
        ("is_subject", pl.Boolean),
        ("place", pl.Int32),  # which of its phrase's names
        ("nth", pl.UInt32),  # its first word
        ("name", pl.String),
        ("kind", KIND),
        ("side", pl.String),
        ("rank", pl.UInt8),
        ("before", pl.String),  # the words before and behind it
        ("rest", pl.String),
    ]
)

_TITLES: Final = {
    "vice president": "vice president",
    "president": "president",
    "press secretary": "spokesperson",
    "secretary": "secretary",
    "premier": "premier",
    "minister": "minister",
    "ambassador": "ambassador",
    "envoy": "envoy",
    "representative": "representative",
    "spokes": "spokesperson",
    "adviser": "adviser",
    "director": "director",
    "commander": "commander",
    "chair": "chairman",
    "speaker": "speaker",
    "senator": "senator",
    "governor": "governor",
}
"""A word of a role to the title that stands for its holder; the first that fits counts."""

_SEVERAL: Final = ("s", "ese", "ish", "ch")
"""How the name of a people ends that is said of several."""
_IN_A_BODY: Final = (
    r"^[A-Z][^\s]+(?: +[A-Z][^\s]+)+ +(?:of|at|from|with)(?: +[^\s]+){0,6}?"
    r" +[A-Z][^\s]*(?: +(?:of|in|for|on|and))?(?: +the)?$"
)
"""Before a country that is but a part of what a body is called (`Jane Doe of Renmin University of China`)."""
_POSTED: Final = r"(?i)\b(?:ambassador|envoy|consul +general|mission) +to(?: +the)?$"
"""Before a name: who is sent there does not speak for it."""
_SENT_TO: Final = rf"{_POSTED.removesuffix('$')} (?-i:[A-Z][^\s]*(?: [A-Z][^\s]*)?)$"

_DEPARTMENT: Final = re.compile(r"(?:department|ministry) of (?:the |national )?(.+)$")
_PARLIAMENT: Final = "legislature"
_OF_STATE: Final = ("ministry", _PARLIAMENT)
_PRESS: Final = ("outlet", "agency", "think tank")
"""Kinds of sources."""
_OF_A_NAME: Final = ("stranger", "name", "kind", "side", "rank")


_OF_PARTY: Final = r"^ (?:Republican|Democrat)s? $"
_COMMON: Final = rf"^[ a-z]+$|^ (?:Ministry|MND|MFA|MOFA)\b|{_OF_PARTY}"
"""Offices and parties that others have, too."""
_OTHER_PARTIES: Final = r"\b(?:Liberal|Social|Christian|Free|Sweden)"
_OF_ONE: Final = r"^(?:$|s$|[A-Z][^\s]*(?:\s+[A-Z][^\s]*)*$)"
"""Behind one of a party: nothing, or the name (no `Republican strategist`, no `Republican Party`)."""
_ISLAND: Final = r"\bTaiwan(?:ese)?\b|\bHong Kong\b"
"""Whose offices are neither a side's nor another country's."""


def noun_of_office() -> pl.Expr:
    """The noun in the name of an office (`speaker`)."""
    return pl.col("speaker").str.extract(rf"(?i)({BODIES}|official|spokesperson)").str.to_lowercase()


class Names:
    """The people and offices of a dossier, ready to be looked up by whole columns."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        offices = offices_of(dossier)
        self._known = wordings_of(dossier, offices)
        of_offices = [wording for wording in self._known if wording.kind == "office"]
        self._office_terms = sorted({wording.key.replace("  ", " ").strip() for wording in of_offices})
        self.office_names: Final = sorted({office.name for office in offices})
        ways = {way for office in offices for term in office.terms for way in expanded(term)}
        self.initials: Final = sorted(way for way in ways if way.isalpha() and way.isupper())
        """Names of offices that are one word in capitals (`MFA`)."""

    @cached_property
    def _ways(self) -> tuple[Paths, pl.DataFrame, Vocabulary]:
        """The paths of all wordings, node (where its path ends) of every key, and their words."""
        keys = pl.Series("key", sorted({wording.key for wording in self._known}), dtype=pl.String)
        ways, ends, known = paths(keys)
        return ways, pl.DataFrame({"key": keys, "node": ends}), known

    @cached_property
    def _wordings(self) -> pl.DataFrame:
        """node (where its path ends), exact, name, kind, side, rank of every wording."""
        texts = [("key", pl.String), ("exact", pl.String), ("name", pl.String)]
        schema = pl.Schema([*texts, ("kind", KIND), ("side", pl.String), ("rank", pl.UInt8)])
        known = pl.DataFrame(self._known, schema=schema, orient="row")
        return known.join(self._ways[1], on="key", maintain_order="left").drop("key")

    @cached_property
    def shorts(self) -> pl.DataFrame:
        """short, name: the last names that stand alone for somebody, lower case."""
        rows = [
            (alias.lower(), person.name)
            for person in self._dossier.people
            for alias in person.aliases
            if " " not in alias
        ]
        return pl.DataFrame(rows, schema={"short": pl.String, "name": pl.String}, orient="row")

    @cached_property
    def known_names(self) -> pl.Series:
        """The names of the dossier's people and offices."""
        return pl.Series([*(person.name for person in self._dossier.people), *self.office_names], dtype=pl.String)

    @cached_property
    def fulls(self) -> pl.DataFrame:
        """full, name: every whole way to write a person's name, lower case."""
        ways = ((whole, person.name) for person in self._dossier.people for whole in (person.name, *person.aliases))
        rows = [(whole.lower(), name) for whole, name in ways if " " in whole]
        return pl.DataFrame(rows, schema={"full": pl.String, "name": pl.String}, orient="row").unique(
            "full", keep="first"
        )

    @cached_property
    def pronouns(self) -> pl.DataFrame:
        """name, known_as: of those of whom it is known, `he` or `she`."""
        rows = [(person.name, person.pronoun) for person in self._dossier.people if person.pronoun]
        return pl.DataFrame(rows, schema={"name": pl.String, "known_as": pl.String}, orient="row")

    @cached_property
    def tenures(self) -> pl.DataFrame:
        """order (the dossier's), name, title, side, rank, since, until: one row per tenure."""
        rows = [
            (order, person.name, _title_of(tenure), tenure.side, tenure.rank, tenure.since, tenure.until)
            for order, person in enumerate(self._dossier.people)
            for tenure in person.tenures
        ]
        texts = [("name", pl.String), ("title", pl.String), ("side", pl.String)]
        schema = pl.Schema([("order", pl.UInt32), *texts, ("rank", pl.UInt8), ("since", pl.Date), ("until", pl.Date)])
        return pl.DataFrame(rows, schema=schema, orient="row")

    @cached_property
    def lesser(self) -> pl.DataFrame:
        """speaker, title, since, until: who held a lesser title (`vice minister`) when."""
        rows = [
            (person.name, tenure.role, tenure.since, tenure.until)
            for person in self._dossier.people
            for tenure in person.tenures
        ]
        schema = {"speaker": pl.String, "role": pl.String, "since": pl.Date, "until": pl.Date}
        held = pl.DataFrame(rows, schema=schema, orient="row")
        told = held.select("speaker", "since", "until", title=lesser_title(pl.col("role")))
        return told.drop_nulls("title")

    @cached_property
    def sides_of_holders(self) -> pl.DataFrame:
        """holder, holds_for: for which side people held their last office."""
        sided = self.tenures.drop_nulls("side").select(holder="name", holds_for="side")
        return sided.unique("holder", keep="last", maintain_order=True)

    @cached_property
    def roles(self) -> pl.DataFrame:
        """key, holder, side, since, until: who holds what role, by the words of it (see `roles`)."""
        rows = [
            (tenure.role, person.name, tenure.side, tenure.since, tenure.until)
            for person in self._dossier.people
            for tenure in person.tenures
        ]
        texts = [("role", pl.String), ("holder", pl.String), ("side", pl.String)]
        held = pl.DataFrame(rows, schema=pl.Schema([*texts, ("since", pl.Date), ("until", pl.Date)]), orient="row")
        ways = ways_of_roles(held, self._bodies())
        return ways.with_columns(role_words(pl.col("role"), self.countries).struct.unnest()).drop("role", "of")

    def _bodies(self) -> pl.DataFrame:
        """department (`defense`), side, term (`pentagon`): the terms of offices that have its name among theirs."""
        terms = [
            (office.side, {way.lower() for term in office.terms for way in expanded(term)})
            for office in self._dossier.offices
        ]
        rows = [
            (found[1], side, term)
            for side, ways in terms
            for found in map(_DEPARTMENT.match, ways)
            if found
            for term in ways
            if " " not in term
        ]
        texts = dict.fromkeys(("department", "side", "term"), pl.String)
        return pl.DataFrame(rows, schema=texts, orient="row").unique().sort("department", "side", "term")

    @cached_property
    def called(self) -> pl.DataFrame:
        """title, speaker: the nouns by which people are spoken of once they were named (`the general`)."""
        rows = [(person.name, tenure.role, tenure.side) for person in self._dossier.people for tenure in person.tenures]
        return called(pl.DataFrame(rows, schema=dict.fromkeys(("name", "role", "side"), pl.String), orient="row"))

    @cached_property
    def offices_by_noun(self) -> pl.DataFrame:
        """title, speaker: offices by the noun that their names have (`the ministry`)."""
        offices = pl.DataFrame({"speaker": self.office_names}, schema={"speaker": pl.String})
        return offices.select(title=noun_of_office(), speaker="speaker").drop_nulls()

    @cached_property
    def bearers(self) -> pl.DataFrame:
        """title, speaker: all that people and offices are called without their names."""
        held = self.tenures.select("title", speaker="name").drop_nulls()
        speaking = pl.DataFrame({"speaker": self.office_names}, schema={"speaker": pl.String})
        speaking = speaking.select(title=pl.lit("spokesperson"), speaker="speaker")
        return pl.concat([held, self.called, self.offices_by_noun, speaking]).unique(maintain_order=True)

    @cached_property
    def countries(self) -> Countries:
        """How phrases name the sides as countries."""
        return countries(self._dossier.sides)

    @cached_property
    def houses(self) -> tuple[tuple[str, str], ...]:
        """Where each side's own speak; see `houses_of`."""
        return houses_of(self._dossier)

    @cached_property
    def governments(self) -> pl.DataFrame:
        """speaker, side: the offices that a country's name stands for (`China opposes …`)."""
        own = [(side.code, name) for side in self._dossier.sides for name in (side.name, *country_of(side).names)]
        phrases = pl.DataFrame(own, schema={"side": pl.String, "phrase": pl.String}, orient="row").unique()
        known = self.known(phrases.select("phrase", is_subject=pl.lit(value=True)).unique())
        return known.filter(pl.col("kind") == "office").select("side", speaker="name").unique().sort("side", "speaker")

    @cached_property
    def topics(self) -> pl.Series:
        """What heads a paragraph on it and does not speak there: issues and other countries, lower case."""
        issues = (way for issue in self._dossier.issues for way in (issue.slug, issue.name, *issue.countries))
        others = (way for country in world_of(self._dossier).others for way in country.wordings)
        return pl.Series(sorted({way.lower() for way in chain(issues, others)}), dtype=pl.String)

    @cached_property
    def elsewhere(self) -> str:
        """The pattern of all names of other countries."""
        every = [wording for country in world_of(self._dossier).others for wording in country.wordings]
        return rf"\b(?:{'|'.join(map(re.escape, every))})\b" if every else r"[^\s\S]"

    @cached_property
    def terms_of(self) -> dict[str, str]:
        """The pattern of all that names each side, by its code."""
        terms = {side.code: [way for term in side.terms for way in expanded(term)] for side in self._dossier.sides}
        return {code: rf"\b(?:{'|'.join(map(pattern_of, ways))})\b" for code, ways in terms.items()}

    @cached_property
    def hearings(self) -> dict[str, str]:
        """The pattern of what heads the records of each side's parliament, by its code."""
        told = {side.code: country_of(side).hearings for side in self._dossier.sides}
        ways = {code: sorted(way for term in terms for way in expanded(term)) for code, terms in told.items() if terms}
        return {code: rf"(?i:\b(?:{'|'.join(map(re.escape, own))})\b)" for code, own in ways.items()}

    def _of_public_bodies(self) -> pl.Expr:
        """`side`: the code of the side whose state has the body that a phrase is, by the name before it."""
        body = rf"(?:[A-Z]\S* (?:and )?)*(?:{'|'.join(english().public_bodies)})(?: (?:of|for|on) .+)?$"
        phrase = pl.col("phrase")
        owners = (
            pl.when(phrase.str.contains(rf"^(?i:the )?{terms}(?:[’']s)? {body}")).then(pl.lit(code))
            for code, terms in self.terms_of.items()
        )
        return pl.coalesce(pl.col("side"), *owners).alias("side")

    def _of_sources(self, is_joint: pl.Expr) -> pl.Expr:
        """The code of the side for which a source without a name speaks."""
        phrase = pl.col("phrase").str.replace_all("U.S.", "US", literal=True)
        owners = (pl.when(phrase.str.contains(terms)).then(pl.lit(code)) for code, terms in self.terms_of.items())
        return pl.when(~is_joint & is_of_state(phrase)).then(pl.coalesce(pl.lit(None, pl.String), *owners))

    def homes(self, sources: pl.Series) -> pl.DataFrame:
        """source, home: the code of the side, or the country, whose press or government these sources are."""
        known = {source: known_of(source, self._dossier.sources_by_name) for source in sources.drop_nulls().unique()}
        rows = [(source, owner.home or owner.side) for source, owner in known.items() if owner is not None]
        return pl.DataFrame(rows, schema={"source": pl.String, "home": pl.String}, orient="row")

    def parliaments(self, sources: pl.Series) -> pl.DataFrame:
        """source, home: the code of the side of whose parliament these sources are the pages."""
        known = {source: known_of(source, self._dossier.sources_by_name) for source in sources.drop_nulls().unique()}
        rows = [(source, owner.side) for source, owner in known.items() if owner and owner.kind == _PARLIAMENT]
        sided = pl.DataFrame(rows, schema={"source": pl.String, "home": pl.String}, orient="row")
        return sided.drop_nulls()

    def offices_of_sources(self, sources: pl.Series) -> pl.DataFrame:
        """source, is_press, office: whether sources are outlets, and of which office of a side they are the pages."""
        known = {source: known_of(source, self._dossier.sources_by_name) for source in sources.drop_nulls().unique()}
        rows = [
            (source, owner.kind in _PRESS, owner.name if owner.side and owner.kind in _OF_STATE else None)
            for source, owner in known.items()
            if owner is not None
        ]
        texts = pl.Schema([("source", pl.String), ("is_press", pl.Boolean), ("office", pl.String)])
        return pl.DataFrame(rows, schema=texts, orient="row")

    def people_in(self, phrases: pl.DataFrame) -> pl.DataFrame:
        """phrase, place, name: the dossier's people in each of the phrases (phrase, is_subject), in order."""
        people = self._hits(phrases.select("phrase", "is_subject").unique()).filter(pl.col("kind") != "office")
        return people.select("phrase", "place", "name").sort("phrase", "place", "name")

    def all_in(self, phrases: pl.DataFrame) -> pl.DataFrame:
        """phrase, place, speaker, kind, side, rank: whom of the dossier phrases (phrase, is_subject) name."""
        hits = self._hits(phrases).unique(["phrase", "name"], keep="first", maintain_order=True)
        return hits.select("phrase", "place", "kind", "side", "rank", speaker="name").sort("phrase", "place", "speaker")

    def known(self, phrases: pl.DataFrame) -> pl.DataFrame:
        """phrase, is_subject, nth (from which word), name, kind, side, rank of phrases that name one of the dossier."""
        return best(self._hits(phrases)).drop("before", "rest")

    def named(self, phrases: pl.DataFrame) -> pl.DataFrame:
        """NAMED of different phrases (phrase, is_subject): people before offices before strangers.

        Of a subject the last name counts and must end it; of `Biden and Xi`, and of words after a verb, the first. A
        mission that is neither at the other side's nor at home is called by where it is.
        """
        keys = ["phrase", "is_subject"]
        bare = phrases.select(*keys, bare=without_place(pl.col("phrase")))
        if not bare.select((pl.col("phrase") != pl.col("bare")).any()).item():
            return self._named(phrases)
        told = self._named(bare.select("is_subject", phrase="bare").unique(maintain_order=True))
        known = bare.join(told.rename({"phrase": "bare"}), on=["bare", "is_subject"], maintain_order="left")
        is_abroad_there = is_abroad(list(self.terms_of.values())) & (pl.col("kind") == "office")
        is_named_so = is_abroad_there & pl.col("name").str.contains(MISSION)
        name = pl.when(is_named_so).then(pl.coalesce(name_abroad(pl.col("phrase")), "name")).otherwise("name")
        return known.with_columns(name=name).select(NAMED.names())

    def _named(self, phrases: pl.DataFrame) -> pl.DataFrame:
        """The same, wherever a mission is."""
        if phrases.is_empty():
            return empty(NAMED)
        joined = phrases.join(best(self._hits(phrases)), on=["phrase", "is_subject"], how="left")
        joined = joined.with_columns(title=title_alone(pl.col("phrase")))
        behind = pl.when(pl.col("kind") == "office").then(_as_written(pl.col("rest").str.replace_all(r"\s+", " ")))
        found = stranger_names(joined.with_columns(words=pl.coalesce(behind, "phrase"))).alias("stranger")
        is_known = pl.col("stranger").str.to_lowercase().is_in(self._office_terms)
        is_borne = (pl.col("rank") == 2) & (pl.col("rest") == pl.col("stranger"))  # `Rep. Doe`
        is_beside = (pl.col("kind") == "office") & (pl.col("stranger").str.contains(" ") | is_borne)
        may_be = pl.col("kind").is_null() & pl.col("title").is_null()
        source = collectives(joined.select(pl.when(may_be).then("phrase")).to_series())
        is_joint = joint(pl.col("phrase"), list(self.terms_of.values()))
        is_open = (pl.col("kind").is_null() | is_beside) & ~pl.col("phrase").str.contains(_SENT_TO)
        stranger = pl.when(is_open & ~is_known).then(_as_written(pl.col("stranger")))
        refers = pl.col("phrase").str.contains(REFERS)
        side = pl.when(pl.col("stranger").is_null()).then("side").otherwise(self._of_public_bodies())
        told = pl.when(is_joint).then(pl.lit(JOINT)).otherwise(pl.lit(source))
        written = usual_title(pl.col("stranger").str.extract(rf"^{TITLE_WRITTEN}").str.extract(r"(\S+)$"))
        is_title = written.is_not_null()
        return (
            joined.with_columns(found, refers=refers)
            .with_columns(stranger=stranger)
            .with_columns(side)
            .with_columns(
                title=pl.coalesce("title", written),
                **{name: pl.when(~is_title).then(name) for name in ("stranger", "name", "kind", "rank")},
            )
            .with_columns(
                pl.when(told.is_null()).then("side").otherwise(self._of_sources(is_joint)).alias("side"),
                pl.when(told.is_null()).then("rank").alias("rank"),
                stranger=pl.coalesce(told, "stranger"),
            )
            .with_columns(pl.when(~pl.col("refers")).then(column).alias(column) for column in _OF_A_NAME)
            .select(settled())
            .cast(NAMED)
        )

    def _hits(self, phrases: pl.DataFrame) -> pl.DataFrame:
        """Names (_HITS) in phrases (phrase, is_subject)."""
        texts = phrases.select(text=plain_name(self._as_countries(pl.col("phrase"))))["text"]
        found = self._found(texts)
        if found.is_empty():
            return empty(_HITS)
        around = pl.col("text").str.splitn(pl.col("spelled"), 2)
        before, behind = (around.struct.field(f"field_{side}").str.strip_chars() for side in (0, 1))
        spaced = pl.col("text").str.replace_all(" ", "  ", literal=True)
        hits = (
            phrases.select("phrase", "is_subject", text=texts)[found["row"]]
            .hstack(found.select("row", "place", "node", "nth", "length"))
            .with_columns(spaced, spelled=_spelled())
            .with_columns(before=before, rest=behind)
            .join(self._wordings, on="node")
            .filter(pl.col("kind").is_not_null())
            .filter(pl.col("exact").is_null() | (pl.col("exact") == pl.col("spelled")))
            .filter((pl.col("kind") != "short") | ~_is_part_of_a_name())
            .filter((pl.col("kind") != "office") | ~pl.col("before").str.contains(_POSTED))
            .filter(~_is_in_a_body())
            .filter(~pl.col("spelled").str.contains(_OF_PARTY) | _is_one_of_party())
            .sort("row", "place", maintain_order=True)
            .filter(~_goes_on() & ~_is_of_the_one_before())
        )
        return hits.filter(~self._are_of_others(hits)).select(_HITS.names())

    def _as_countries(self, phrase: pl.Expr) -> pl.Expr:
        """Phrases, where `the Chinese` alone is China."""
        for pattern, name in self._peoples:
            phrase = phrase.str.replace(pattern, name)
        return phrase

    @cached_property
    def _peoples(self) -> list[tuple[str, str]]:
        """The pattern of each side's people as a whole, and its name."""
        told = ((side.name, country_of(side).people) for side in self._dossier.sides)
        several = ((name, [way for way in people if way.endswith(_SEVERAL)]) for name, people in told)
        return [(rf"^[Tt]he (?:{'|'.join(map(re.escape, ways))})$", name) for name, ways in several if ways]

    def _are_of_others(self, hits: pl.DataFrame) -> pl.Series:
        """Which of the offices that every country has are another's (`Philippine senators`): few are asked."""
        is_common = (pl.col("kind") == "office") & pl.col("spelled").str.contains(_COMMON) & (pl.col("before") != "")
        asked = hits.select(is_common.fill_null(value=False)).to_series().arg_true()
        nothing = pl.repeat(False, hits.height, dtype=pl.Boolean, eager=True)
        if asked.is_empty():
            return nothing
        before = hits["before"].gather(asked)
        before = before.str.replace_all(r"\s+", " ")
        return nothing.scatter(asked, before.str.contains(rf"(?:{self.elsewhere}|{_ISLAND}|{_OTHER_PARTIES})(?: s)?$"))

    def _found(self, texts: pl.Series) -> pl.DataFrame:
        """row, place (which of its text's names), nth (its first word), length (in words), node: names in texts."""
        ways, _, known = self._ways
        cut = words(texts, known).each
        found = apart(walked(cut["word"], ways))
        rows, at = cut["row"].to_numpy(), found["place"].to_numpy()
        row = rows.take(at)
        place = (np.arange(len(row)) - row.searchsorted(row)).astype(np.int32)
        nth = (at - rows.searchsorted(row)).astype(np.uint32)
        return pl.DataFrame({"row": row, "place": place, "nth": nth}).hstack(found.select("length", "node"))


def _is_in_a_body() -> pl.Expr:
    """Whether a country is named as a part of the body that somebody with a name is of."""
    before = pl.col("before")
    is_one_word = ~pl.col("spelled").str.contains(r"\w +\w")
    return is_one_word & before.str.contains(_IN_A_BODY) & ~before.str.contains("^(?:The|An?) ")


def _goes_on() -> pl.Expr:
    """Whether the next name is right behind an office, of the same side: `US Department of Agriculture` is one."""
    is_beside = (pl.col("row") == pl.col("row").shift(-1)) & (
        pl.col("nth") + pl.col("length") == pl.col("nth").shift(-1)
    )
    is_alike = (pl.col("side") == pl.col("side").shift(-1)) & (pl.col("kind") == pl.col("kind").shift(-1))
    return (is_beside & is_alike & (pl.col("kind") == "office")).fill_null(value=False)


def _is_of_the_one_before() -> pl.Expr:
    """Whether an office of nobody's is right behind another: a `Commerce Department official` is of that."""
    is_beside = (pl.col("row") == pl.col("row").shift(1)) & (
        pl.col("nth") == pl.col("nth").shift(1) + pl.col("length").shift(1)
    )
    are_offices = (pl.col("kind") == "office") & (pl.col("kind").shift(1) == "office")
    return (is_beside & are_offices & pl.col("side").is_null()).fill_null(value=False)


def _as_written(name: pl.Expr) -> pl.Expr:
    """A name out of plain words, with the hyphens that its phrase has."""
    at = pl.col("phrase").str.replace_all("-", " ", literal=True).str.find(name, literal=True)
    written = pl.col("phrase").str.slice(at, name.str.len_chars())
    return pl.when(written.str.replace_all("-", " ", literal=True) == name).then(written).otherwise(name)


def _spelled() -> pl.Expr:
    """The words of a name as they stand in the text, two blanks between them and one at either end."""
    parts = pl.col("text").str.split(" ").list.slice("nth", "length").list.join("  ")
    return pl.concat_str(pl.lit(" "), parts, pl.lit(" "))


def _is_part_of_a_name() -> pl.Expr:
    """Whether a last name has a given name beside it that is not the dossier's: `Jane Miller`, `Wang Newman`."""
    given = pl.col("before")
    is_none = given.str.contains(NO_GIVEN_NAME) & ~given.str.contains(LIKE_AN_ADVERB)
    before = given.str.contains(GIVEN_NAME) & ~is_none
    return before | pl.col("rest").str.contains(r"^[A-Z][a-z]+\b") & ~pl.col("rest").str.contains(r"^[A-Z][a-z]+day\b")


def _is_one_of_party() -> pl.Expr:
    """Whether a party's word is one of its people: not a strategist of theirs, nor the party."""
    rest = pl.col("rest")
    is_several = pl.col("spelled").str.ends_with("s ")
    return is_several | rest.str.contains(_OF_ONE) & ~rest.str.contains(OF_NO_ONE)


def _title_of(tenure: Tenure) -> str | None:
    role = tenure.role.lower()
    return next((title for word, title in _TITLES.items() if word in role), None)
