"""The reader: articles in, claims out, by a dossier, a lexicon and weights."""

import json
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.dossier import Dossier, Issue
from model.dossier.world import World, world_of
from model.machine.on_one_thread import on_one_thread
from model.machine.program import code_digest
from model.reading.joins import with_dates, with_speakers
from model.reading.on_all import as_on_issues
from model.reading.text.labels import with_heads
from model.reading.text.phrases import IS_ASKED
from model.reading.text.runs import Flags, marked
from model.reading.text.unseen import seen_sentences, without_unseen
from model.reading.text.words import Words
from model.reading.verdicts import CLOSE, verdicts
from model.reading.vouched import with_vouched
from model.reading.weighing.clauses import of_clauses
from model.reading.weighing.context import Context
from model.reading.weighing.family import Parts
from model.reading.weighing.general import fitting, weights_name
from model.reading.weighing.network import load_network, network_digest
from model.reading.weighing.weights import NO_WEIGHTS, Tables, decided, no_sums, summed
from model.reading.what.carrying.answers import with_answered, with_answers_only
from model.reading.what.carrying.borrowed import with_borrowed
from model.reading.what.carrying.main_issues import without_people
from model.reading.what.carrying.pointing import pointing
from model.reading.what.claims import cue_hits
from model.reading.what.clauses.governing import governed, without_doers
from model.reading.what.clauses.occasions import with_occasions
from model.reading.what.finding.cues import CONTACT, STAFFING, Cues
from model.reading.what.finding.hits import Lexicon, is_of_class, issue_key, lexicon
from model.reading.what.finding.kept import kept
from model.reading.what.finding.searched import made_plain, searched
from model.reading.what.finding.skimmed import Skimmed, skimmed
from model.reading.what.finding.spelled import issue_wordings, side_wordings, spelled_out
from model.reading.what.issues.headed import headed
from model.reading.what.issues.named import issue_hits
from model.reading.what.issues.namesakes import Namesake, namesakes, with_namesakes
from model.reading.what.issues.settings import without_bare
from model.reading.what.issues.titles import are_ranks, are_titles
from model.reading.what.modes.cue_tables import CueTables, cue_tables
from model.reading.what.modes.modes import without_recent_years
from model.reading.what.parties.afar import Afar, afar
from model.reading.what.parties.captives import without_captives_elsewhere
from model.reading.what.parties.others import about_others, of_another_pair
from model.reading.what.parties.people import doers, person_wordings
from model.reading.what.parties.visits import without_visits_elsewhere
from model.reading.what.replied import with_replied, with_replies_only
from model.reading.when.scheduled import with_scheduled
from model.reading.who.names.names import Names
from model.reading.who.sharing import by_clauses
from model.reading.who.targets import with_targets
from model.reading.who.voices.heard import Heard, heard
from model.schema import CLAIM_KEY, CLAIMS, Kind, empty, label_of
from model.words.english import english, english_words


class Cut(NamedTuple):
    """Articles in sentences."""

    spoken: pl.DataFrame
    """SENTENCES, with `at` and `quote` as in a Reading"""
    said: pl.DataFrame
    """those that may make claims, with `unit`: the number of their passage"""
    skim: Skimmed
    """which of these are read"""


class Reading(NamedTuple):
    """Articles half read: what stands where, before anything is decided."""

    spoken: pl.DataFrame
    """SENTENCES, with `at`: the number of each, and `quote`: the text with what nobody sees"""
    heard: Heard
    """who may speak in them, by their numbers"""
    said: pl.DataFrame
    """the sentences that may make claims, with row, plain, `unit`: the number of their passage, and `head`: the bytes
    of their label"""
    words: Words
    """of what is said"""
    found: pl.DataFrame
    """HITS"""
    named: pl.DataFrame
    """the hits of issues: row, issue, start, end, clause, phrase, type"""
    weighable: pl.DataFrame
    """of `named` those that weights decide of: not what is carried on, nor issues that take all beside others"""
    placed: pl.DataFrame
    """row, issue, unit: which of those issues each sentence names, and its passage"""
    cued: pl.DataFrame
    """the cue hits of the passages in which an issue is named"""
    governing: pl.DataFrame
    terms: pl.Expr
    """`phrase` as an enumeration of those that name issues"""
    sides: tuple[str, ...]
    """the dossier's, by their codes"""
    afar: Afar
    """what of it is by the way in a text on other matters"""
    issues: tuple[Issue, ...]
    """the dossier's"""

    def with_vouched(self, by_sentence: pl.DataFrame) -> "Reading":
        """The same, with the deeds that the weights vouch for; features are made of what governed before."""
        return self._replace(governing=with_vouched(self.governing, self.cued, by_sentence))

    def strength(self) -> pl.DataFrame:
        """The governing cues with what `verdicts` asks of them: `unit`, points_to, is_strong, is_carried, is_topic,
        is_of_people, is_called, is_afar, is_alone, asks, is_put, is_sided, is_bare.

        The unit of what is carried on is the passage that it was carried on from: that names the issue, or does not.
        """
        unit = self.said["unit"]
        points_to = pointing(self.named, self.found, self.placed, self.said)
        governing = self._carried().join(points_to, on=["row", "issue"], how="left", maintain_order="left")
        told_in = governing.select(pl.coalesce("before", "row")).to_series()
        governing = governing.with_columns(unit.gather(told_in)).hstack(self._asked()[governing["row"]])
        strong = self.named.filter(pl.col("type") == "issue")
        strong = strong.select("issue", unit.gather(strong["row"]))
        is_strong = pl.Series("is_strong", _are_among(governing, strong, "unit"))
        things = without_people(self.named, self.found)
        is_talk = governing["issue"].cast(pl.String).is_in([issue.slug for issue in self.issues if issue.is_contact])
        is_talk &= governing["kind"].cast(pl.String).ne_missing(Kind.WORD.value)
        is_of_people = ~pl.Series("is_of_people", _are_among(governing, things, "row")) & ~is_talk
        far = self.afar.told(governing, self.issues)
        called = pl.Series("is_called", self._called(governing, things))
        return governing.drop("before").with_columns(is_strong, is_of_people, called, *far)

    def _called(self, governing: pl.DataFrame, things: pl.DataFrame) -> Flags:
        """Which issues are untold and named by people alone, and by what these are called; `things` are other terms.

        Where a meeting or a deal is spoken of, they tell what on; and a place is more than its people's title, as
        people are contact, unless it is said only who comes into an office or out of it.
        """
        more = [issue.slug for issue in self.issues if issue.takes_all or issue.places or issue.countries]
        contacts = [issue.slug for issue in self.issues if issue.is_contact]
        met = self.found.filter(is_of_class(CONTACT, "deal", "outline"))["row"].unique()
        staffed = self.found.filter(is_of_class(STAFFING))["row"].unique()
        is_word = (pl.col("level") == 0) & (pl.col("kind").cast(pl.String) == Kind.WORD.value)
        issue, row = pl.col("issue").cast(pl.String), pl.col("row")
        is_more = issue.is_in(more) | row.is_in(met.implode()) | issue.is_in(contacts) & ~row.is_in(staffed.implode())
        may_be = governing.select((pl.col("cue").is_null() | is_word) & ~is_more).to_series().to_numpy()
        asked = things[np.flatnonzero(_are_among(things, governing.filter(may_be), "row"))]
        is_staff = asked["row"].is_in(staffed.implode()).to_numpy() & are_ranks(asked)
        untitled = asked.filter(~(are_titles(asked, self.said) | is_staff))
        called: Flags = may_be & ~_are_among(governing, untitled, "row")
        return called

    def _asked(self) -> pl.DataFrame:
        """Of each sentence asks, is_put (by the press), is_sided (it names a side or one of its people), is_bare (it is
        put, and all of its passage).
        """
        sides = self.found.filter(pl.col("type").is_in(["side", "person"]))["row"]
        is_sided = pl.Series(marked(sides.to_numpy(), self.said.height))
        is_put = IS_ASKED & pl.col("is_reporter")
        is_bare = is_put & (pl.len().over("unit") == 1)
        return self.said.select(IS_ASKED, is_put=is_put, is_sided=is_sided, is_bare=is_bare)

    def _carried(self) -> pl.DataFrame:
        """The governing cues with `before`, is_carried and is_topic. Where a weak term names an issue too, it is only
        carried on if a cue is close by.
        """
        carried = self.named.filter(pl.col("before").is_not_null()).select("row", "issue", "before", "is_topic")
        governing = self.governing.join(carried, on=["row", "issue"], how="left", maintain_order="left")
        weak = self.named.filter(pl.col("type") == "near")
        is_weakly_named = pl.Series(_are_among(governing, weak, "row")) & (pl.col("gap") > CLOSE).fill_null(value=True)
        is_carried = pl.col("before").is_not_null() & ~is_weakly_named
        return governing.with_columns(pl.col("is_topic").fill_null(value=False), is_carried=is_carried)

    def parts(self, units: pl.DataFrame) -> Parts:
        """What features are made of, by `units` (row, unit)."""
        said = self.said.select("row", "article", "plain", "is_reporter")
        governing = self.governing.join(self.placed, on=["row", "issue"], how="semi")
        return Parts(said, units, self.found, self.weighable, self.cued, governing, self.terms, self.sides)

    def passages(self) -> pl.DataFrame:
        """row, unit: which passage each sentence is in."""
        return self.said.select("row", "unit")

    def sentences(self) -> pl.DataFrame:
        """row, unit: each sentence by itself."""
        return self.said.select("row", unit="row")

    def alone(self) -> pl.DataFrame:
        """row, issue, unit: each sentence that alone names an issue in its passage; all of that tells of it."""
        return self.placed.filter(_times(_keys(self.placed, "unit")) == 1)

    def units(self) -> pl.DataFrame:
        """row, unit, passage: sentences by themselves, and beside them the passages of several, numbered behind them.

        Only of passages in which an issue is named, and of sentences that are not told by all of their passage.
        """
        unit = self.said["unit"].to_numpy()
        sizes = np.bincount(unit, minlength=1)
        asked = marked(self.placed["unit"].to_numpy(), len(sizes)).take(unit)
        is_single = asked & (sizes.take(unit) == 1)
        is_beside = _times(_keys(self.placed, "unit")) > 1
        by_itself = is_single | marked(self.placed["row"].to_numpy()[is_beside], len(unit))
        alone, together = np.flatnonzero(by_itself), np.flatnonzero(asked & ~is_single)
        passage = pl.Series("passage", unit.take(alone)).set(pl.Series(~is_single.take(alone)), None)
        whole = unit.take(together)
        units = {"row": np.append(alone, together), "unit": np.append(alone, whole + self.said.height)}
        passages = pl.concat([passage, pl.Series("passage", whole)])
        return pl.DataFrame(units).with_columns(passages).cast(pl.UInt32)


class Read(NamedTuple):
    """Articles read."""

    claims: pl.DataFrame
    """CLAIMS, sorted by article, sentence and issue"""
    reading: Reading
    """what they came from"""
    ruled: Reading
    """the same with what governs where the weights vouch for a deed (`with_vouched`)"""


def _in_passages_of(named: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """The HITS in the passages in which an issue is named: half of them, and all that may tell of it."""
    unit = said["unit"].to_numpy()
    rows = marked(unit.take(named["row"].to_numpy()), len(unit) + 1).take(unit)  # counted from 1
    return found.filter(pl.Series(rows.take(found["row"].to_numpy())))


def _keys(placed: pl.DataFrame, where: str) -> NDArray[np.uint64]:
    """The places of some rows, and their issues, as one number."""
    return placed.select(issue_key(where)).to_series().to_numpy()


def _are_among(rows: pl.DataFrame, others: pl.DataFrame, where: str) -> NDArray[np.bool_]:
    """Which rows have a place and an issue that one of the others has."""
    return np.isin(_keys(rows, where), _keys(others, where))


def _times(keys: NDArray[np.uint64]) -> NDArray[np.intp]:
    """How many times each key comes among all."""
    _, at, times = np.unique(keys, return_inverse=True, return_counts=True)
    return times.take(at)


class Reader:
    """Reads articles by a dossier and a lexicon; whole-column, deterministic."""

    def __init__(
        self, dossier: Dossier, cues: Cues, weights: pl.DataFrame | None = None, kept_in: Path | None = None
    ) -> None:
        """WEIGHTS are those that fit the dossier where none are given; the lexicon is `kept_in` a folder, if in any."""
        self.dossier = dossier
        self.cues = cues
        self.weights = fitting(dossier) if weights is None else weights
        self._network_name = weights_name(dossier) if weights is None else NO_WEIGHTS
        self._kept_in = kept_in

    @cached_property
    def world(self) -> World:
        """Everybody else."""
        return world_of(self.dossier)

    @cached_property
    def lexicon(self) -> Lexicon:
        """All wordings of dossier and lexicon, ready to search."""
        name = f"lexicon-{self.dossier.slug}-{self.fingerprint}.npz"
        return kept(self._kept_in and self._kept_in / name, self._laid_out)

    def _laid_out(self) -> Lexicon:
        own = issue_wordings(self.dossier.issues) + side_wordings(self.dossier.sides)
        own += person_wordings(self.dossier)
        network = load_network(self._network_name)
        words = [self.tables.words, *([network.words] if network else [])]
        return lexicon(pl.concat([spelled_out(own), self.cues.wordings(self.world)]), pl.concat(words))

    @cached_property
    def _terms(self) -> pl.Expr:
        """Made once: a long enumeration goes into it slowly."""
        return pl.col("phrase").cast(self.lexicon.terms)

    @cached_property
    def cue_tables(self) -> CueTables:
        """What the lexicon says of its cues and mode words, ready to be joined."""
        return cue_tables(self.cues, self.lexicon.payloads)

    @property
    def _takes_all(self) -> bool:
        return all(issue.takes_all for issue in self.dossier.issues)

    @cached_property
    def names(self) -> Names:
        """The people and offices of the dossier, ready to be looked up."""
        return Names(self.dossier)

    @cached_property
    def namesakes(self) -> tuple[Namesake, ...]:
        """The last names that may be somebody else's."""
        return tuple(namesakes(self.dossier))

    @cached_property
    def _doers(self) -> frozenset[str]:
        return doers(self.dossier)

    @cached_property
    def tables(self) -> Tables:
        """The weights, laid out for joining."""
        return Tables(self.weights)

    @cached_property
    def context(self) -> Context | None:
        """What the words around tell, where a network belongs to the weights."""
        network = load_network(self._network_name)
        return Context(network, self.lexicon.vocabulary) if network else None

    @cached_property
    def fingerprint(self) -> str:
        """12 hexadecimal digits of what decides a reading: dossier, lexicon, English, weights, and this code."""
        weights = str(self.weights.hash_rows(seed=1).sum())
        parts = [
            code_digest(__package__, 6),
            self.dossier.model_dump_json(),
            self.cues.model_dump_json(),
            self.world.model_dump_json(),
            english().model_dump_json(),
            " ".join(english_words()),
            weights,
            network_digest(self._network_name),
        ]
        return blake2b(json.dumps(parts).encode(), digest_size=6).hexdigest()

    def cut(self, articles: pl.DataFrame) -> Cut:
        """Articles (ARTICLES) in sentences, and which of these are read."""
        spoken = seen_sentences(articles, [source.name for source in self.dossier.near_sources]).with_row_index("at")
        begins = [pl.col(name) != pl.col(name).shift(1) for name in ("article", "paragraph")]
        passage = pl.any_horizontal(begins).fill_null(True)
        said = spoken.filter(~pl.col("is_boilerplate")).with_columns(unit=passage.cum_sum().cast(pl.UInt32))
        return Cut(spoken, said, skimmed(articles, said, self.dossier, self.names.homes(articles["source"])))

    def reading(self, articles: pl.DataFrame) -> Reading:
        """Articles (ARTICLES) cut, searched, and each issue with the cue that governs it."""
        spoken, all_said, skim = self.cut(articles)
        said = (
            all_said.filter(pl.Series(skim.is_read))
            .with_row_index("row")
            .with_columns(unit=pl.col("unit").rle_id() + 1)
        )
        told, titles = made_plain(said, articles)
        said = with_heads(told)
        by_whom = heard(spoken, self.names)
        cut, hit, titled = searched(said["plain"], titles, self.lexicon)
        found = without_recent_years(hit, said)
        found = with_answers_only(with_namesakes(found, said, titles, self.namesakes), said, self.cue_tables)
        found = with_replies_only(found, said, self.cue_tables)
        found = without_bare(found, said, self.cue_tables)
        named = issue_hits(said, found, self.dossier, self.cue_tables, by_whom)
        others = about_others(articles, said, found, titled, self.dossier)
        elsewhere = said.join(others, on="article", how="semi")["row"]
        paired = of_another_pair(articles, said, found, titled, self.dossier)
        named = headed(said, found, named, titled, self.cue_tables)
        named = named.filter(~pl.col("row").is_in(pl.concat([elsewhere, paired]).implode()))
        named = without_visits_elsewhere(named, found, said, titled, self.dossier)
        named = without_captives_elsewhere(named, found, said, self.dossier)
        found = with_borrowed(found, named)
        around = _in_passages_of(named, found, said)
        cued = with_answered(cue_hits(around, said, self.cue_tables), around, named, said, self.cue_tables)
        cued = with_replied(cued, around, named, said, self.cue_tables)
        unweighed = ["carrier"] if self._takes_all else ["carrier", "side"]
        weighable = named.filter(~pl.col("type").is_in(unweighed))
        pairs = weighable.select("row", "issue").unique()
        placed = pairs.with_columns(said["unit"].gather(pairs["row"]))
        sides = tuple(sorted(side.code for side in self.dossier.sides))
        modes = self.cue_tables.modes
        disputed = [each.slug for each in self.dossier.issues if each.is_between and (each.places or each.countries)]
        governing = without_doers(governed(named, cued, around, modes, disputed, said), named, self._doers)
        far = afar(skim.of_read(), said, found, self.dossier)
        issues = self.dossier.issues
        return Reading(
            *(spoken, by_whom, said, cut, found, named, weighable, placed, cued, governing, self._terms, sides),
            *(far, issues),
        )

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        """The CLAIMS of ARTICLES, sorted by article, sentence and issue."""
        return empty(CLAIMS) if articles.is_empty() else self.read(articles).claims

    def read(self, articles: pl.DataFrame) -> Read:
        """ARTICLES, one at least, read, with what their claims came from."""
        return on_one_thread(lambda: self._read(articles))

    def _read(self, articles: pl.DataFrame) -> Read:
        reading = self.reading(articles)
        by_passage, by_sentence = self._decisions(reading)
        ruled = reading.with_vouched(by_sentence)
        settled = verdicts(ruled.strength(), by_passage, by_sentence, cues_first=self._takes_all)
        settled = with_occasions(settled, ruled.governing, ruled.found, ruled.said)
        if not self._takes_all:
            settled = as_on_issues(settled, self.dossier.taking_all)
        told = settled.join(ruled.said.drop("unit"), on="row")
        titles = articles.select("title", article="id")
        heads = titles.select("article", text=without_unseen(pl.col("title"))).drop_nulls()
        said = with_speakers(told, ruled.spoken, ruled.heard, self.dossier, self.names, heads, ruled.governing)
        own = by_clauses(said, ruled.governing, ruled.named)
        aimed = with_targets(own, ruled.governing, ruled.found, self.dossier.taking_all)
        dated = with_dates(aimed, ruled.spoken, heads, ruled.governing)
        placed = with_scheduled(dated, ruled.governing)
        titled = placed.join(titles, on="article", how="left")
        claims = titled.with_columns(label_of(pl.col("level"))).select(CLAIMS.names()).cast(CLAIMS).sort(CLAIM_KEY)
        return Read(claims, reading, ruled)

    def _decisions(self, reading: Reading) -> tuple[pl.DataFrame, pl.DataFrame]:
        """What the weights say by passage and by sentence: unit, issue, named, decided, sure; without any, nothing."""
        if self.weights.is_empty():
            nothing = decided(no_sums(reading.named["issue"].dtype))
            return nothing, nothing
        units = reading.units()
        sums = summed(reading.parts(units.select("row", "unit")), reading.words, self.tables)
        plain = decided(sums)
        passages = units.select("unit", "passage").drop_nulls().unique()
        told = plain
        if self.context:
            of_them = sums.join(passages, on="unit", how="semi", maintain_order="left")
            told = decided(self.context.beside(of_them, units, reading.words))
        of_passages, of_plain = (
            each.join(passages, on="unit").drop("unit").rename({"passage": "unit"}) for each in (told, plain)
        )
        by_sentence = _told(of_plain, plain.filter(pl.col("unit") < reading.said.height), reading.alone())
        return of_passages, of_clauses(by_sentence, reading.governing)


def _told(of_passages: pl.DataFrame, of_sentences: pl.DataFrame, alone: pl.DataFrame) -> pl.DataFrame:
    """What is decided of sentences, that of its passage for each that is alone in it."""
    key = ["unit", "issue"]
    of_alone = of_passages.join(alone, on=key).drop("unit").rename({"row": "unit"})
    others = of_sentences.join(alone.select("issue", unit="row"), on=key, how="anti")
    return pl.concat([others, of_alone.select(others.columns)])
