"""Faults of a lexicon, which contradicts itself or collides; and hints at what is found nowhere in a corpus."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations
from typing import Final, NamedTuple

import polars as pl

from model.dossier import Dossier, Issue
from model.dossier.matters import matters
from model.dossier.world import World
from model.nearest import meant
from model.reading.reader import Reader, Reading
from model.reading.text.phrases import as_hits_have
from model.reading.weighing.general import ANY_PAIR, weights_name
from model.reading.what.claims import cue_hits, fired
from model.reading.what.finding.cues import Cue, Cues
from model.reading.what.finding.spelled import Wording, spelled_out
from model.words.counting import counted

SHOWN: Final = 6
"""How many wordings a finding names."""


class Finding(NamedTuple):
    """One thing that is not as it should be, or that does nothing."""

    of: str
    """`cue lift-measure`, `issue taiwan`"""
    what: str


def faults(cues: Cues, world: World, only: Collection[str] | None = None) -> list[Finding]:
    """What is wrong with a lexicon by itself; with all of it, or with the cues of those ids."""
    if only is not None and not only:  # to lay a lexicon out for no example takes seconds
        return []
    return [*contradictions(cues, world, only), *collisions(cues, only), *dangling(cues, only)]


def contradictions(cues: Cues, world: World, only: Collection[str] | None = None) -> Iterator[Finding]:
    """Cues that don't fire in one of their examples, or do where they must be silent; of all, or of those ids.

    Where there are no sides nothing is done elsewhere: what tells it there is not asked.
    """
    elsewhere = set() if world.sides else {cue.elsewhere for cue in cues.cues}
    asked = [cue for cue in cues.cues if (only is None or cue.id in only) and cue.id not in elsewhere]
    examples = [(cue.id, text, fires) for cue in asked for fires in (True, False) for text in _examples(cue, fires)]
    found = fired([text for _, text, _ in examples], cues, world)
    firing = set(found.select("row", "cue").iter_rows())
    for row, (cue, text, fires) in enumerate(examples):
        if ((row, cue) in firing) is not fires:
            others = ", ".join(sorted(found.filter(row=row)["cue"].unique())) or "no cue"
            rest = f"; {others} fires" if fires else ""
            yield Finding(f"cue {cue}", f"{'is silent' if fires else 'fires'} in its example “{text}”{rest}")


def _examples(cue: Cue, fires: bool) -> tuple[str, ...]:
    return cue.fires if fires else cue.silent


def collisions(cues: Cues, only: Collection[str] | None = None) -> Iterator[Finding]:
    """Wordings that two cues have at different levels, where no object decides; of all pairs, or with one of those."""
    known = {cue.id: cue for cue in cues.cues}
    clashes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for wording, having in _at_several_levels(cues):
        for first, second in combinations([known[cue] for cue in having], 2):
            is_asked = only is None or first.id in only or second.id in only
            if is_asked and first.level != second.level and not _is_settled(first, second):
                clashes[first.id, second.id].append(wording)
    for (first_id, second_id), wordings in sorted(clashes.items()):
        both = f"at {known[first_id].level:+d} and as {second_id} at {known[second_id].level:+d}"
        yield Finding(f"cue {first_id}", f"has {_listed(wordings)} {both}")


def _at_several_levels(cues: Cues) -> Iterator[tuple[str, list[str]]]:
    """Wordings that cues have at more than one level, in their order, and those cues, in theirs."""
    told = spelled_out(Wording(phrase, "cue", cue.id) for cue in cues.cues for phrase in cue.wordings)
    levels = pl.DataFrame(
        [(at, cue.id, cue.level) for at, cue in enumerate(cues.cues)], ["at", "cue", "level"], orient="row"
    )
    having = (
        told.select(cue="payload", wording=as_hits_have(told["phrase"]))
        .unique()
        .join(levels, on="cue")
        .filter(pl.col("level").min().over("wording") < pl.col("level").max().over("wording"))
        .sort("at")
        .group_by("wording")
        .agg("cue")
        .sort("wording")
    )
    return having.iter_rows()


def _is_settled(first: Cue, second: Cue) -> bool:
    """Whether objects decide which of the two it is: only one needs any, or each needs what the other does not take."""
    return bool(first.objects or second.objects) and not set(first.objects) & set(second.objects)


def dangling(cues: Cues, only: Collection[str] | None = None) -> Iterator[Finding]:
    """Cues that undo or ask for one which there is not, or are reversed by such a one, or it elsewhere; of all, or of
    those ids.
    """
    known = {cue.id for cue in cues.cues}
    for cue in cues.cues:
        if only is not None and cue.id not in only:
            continue
        asked = [("undoes", other) for other in cue.undoes] + [("asks for", other) for other in cue.asks_for]
        asked += [
            (how, other)
            for how, other in (("is reversed by", cue.reverse), ("is put off by", cue.late))
            if other is not None
        ]
        if cue.elsewhere is not None:
            asked.append(("is elsewhere", cue.elsewhere))
        for verb, other in sorted((verb, other) for verb, other in asked if other not in known):
            yield Finding(f"cue {cue.id}", f"{verb} {other}, which is no cue{meant(other, known)}")


def unfired(reader: Reader, articles: pl.DataFrame, only: Collection[str] | None = None) -> Iterator[Finding]:
    """Cues, all or those of these ids, and terms that do nothing in these articles (ARTICLES): hints, not faults."""
    if articles.is_empty():
        return
    reading = reader.reading(articles)
    count = f"in {counted(articles.height, 'article')}"
    spoken = dict(reading.found.filter(type="cue").group_by("payload").len().iter_rows())
    firing = set(cue_hits(reading.found, reading.said, reader.cue_tables)["cue"].unique())
    for cue in reader.cues.cues:
        if cue.id not in firing and (only is None or cue.id in only):
            yield Finding(f"cue {cue.id}", f"never fires {count}: {_why(cue, spoken.get(cue.id, 0), reading)}")
    for issue in reader.dossier.issues:
        missing = _without_hit(issue, reading)
        if missing:
            yield Finding(f"issue {issue.slug}", f"has terms that never hit {count}: {_listed(missing)}")


def _why(cue: Cue, spoken: int, reading: Reading) -> str:
    if not spoken:
        return "none of its wordings occurs"
    if cue.objects:
        return f"{counted(spoken, 'wording')}, none with its object near ({', '.join(cue.objects)})"
    return f"{counted(spoken, 'wording')}, each hidden by a longer one{_hiding(cue.id, reading)}"


def _hiding(cue: str, reading: Reading) -> str:
    """Whose wordings, cues' or issues', lie over those of a cue."""
    own = reading.found.filter(type="cue", payload=cue).select("row", low="start", high="end")
    over = reading.found.filter(pl.col("type").is_in(["cue", "issue"]) & (pl.col("payload") != cue)).join(own, on="row")
    names = over.filter((pl.col("start") <= pl.col("low")) & (pl.col("end") >= pl.col("high")))["payload"]
    common = names.value_counts(sort=True)["payload"].head(3).to_list()
    return f" of {', '.join(common)}" if common else ""


def _without_hit(issue: Issue, reading: Reading) -> list[str]:
    """The dossier's own terms none of whose wordings is found."""
    of_issue = reading.found.filter(pl.col("type").is_in(["issue", "near"]), payload=issue.slug)
    terms = issue.own((*issue.terms, *issue.near))
    told = spelled_out(Wording(term, "issue", term) for term in terms)
    found = told.filter(as_hits_have(told["phrase"]).is_in(of_issue["phrase"].cast(pl.String).unique().implode()))
    hit = set(found["payload"])
    return [term for term in terms if term not in hit]


def nameless(dossier: Dossier) -> Iterator[Finding]:
    """Issues that no sentence can be on."""
    for issue in dossier.issues:
        if not issue.terms and not issue.takes_all:
            yield Finding(
                f"issue {issue.slug}", "has no terms: no sentence names it; give it some, or takes_all = true"
            )


def commonplace(dossier: Dossier) -> Iterator[Finding]:
    """Issues that are called as a matter of any two countries is, and are not said to be it."""
    if weights_name(dossier) != ANY_PAIR:
        return
    for issue in dossier.issues:
        if not issue.matter and (matter := matters().get(issue.slug)):
            more = counted(len({*matter.terms, *matter.near, *matter.alone} - {*issue.terms, *issue.near}), "wording")
            what = f'is no matter; matter = "{matter.slug}" gives it {more} more, and the weights of that one'
            yield Finding(f"issue {issue.slug}", what)


def bare(cues: Cues) -> Iterator[Finding]:
    """A lexicon that takes what is denied for done, and one clause for the other."""
    parts = {"modes": cues.modes, "boundaries": cues.boundaries, "objects": cues.objects}
    if missing := [name for name, part in parts.items() if not part]:
        what = f'has no {", no ".join(missing)} and extends none that has; extends = "en" takes the shipped ones along'
        yield Finding(f"lexicon {cues.slug}", what)


def _listed(wordings: list[str]) -> str:
    """Some wordings in quotation marks, and how many more."""
    more = f" and {len(wordings) - SHOWN} more" if len(wordings) > SHOWN else ""
    return ", ".join(f"“{wording}”" for wording in wordings[:SHOWN]) + more
