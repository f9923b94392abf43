"""The numbers of a standing, written so that pencil and paper add them up again."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import polars as pl

from model.dossier import Constants
from model.schema import CLAIM_KEY
from model.standing import Basis
from model.standing.course import Course
from model.standing.facts import Fact, Part
from model.standing.standing import day_of
from model.standing.weights import why_words
from model.words.quotation import in_marks
from model.words.rules import rule_words

Row = dict[str, Any]
NOBODY: Final = "no side"
SHOWN: Final = 4
"""Of so many of a fact's newest parts the claims are printed; of older ones the sums."""


def fact_lines(known: Basis, issue: str, fact: Fact) -> list[str]:
    """What a fact's weight is made of: each day's voices, and how the days add up."""
    parts = sorted(fact.parts, key=lambda part: (part.day, part.known))
    counted = known.counted.filter(pl.col("issue") == issue, pl.col("kind") == fact.kind, ~pl.col("is_copy"))
    lines = [
        line
        for place, part in enumerate(parts, start=1)
        for line in _part_lines(known, counted, part, with_claims=place > len(parts) - SHOWN)
    ]
    return [*lines, f"  Weight: {added(parts, fact, known.dossier.constants)} = {fact.weight:.2f}."] if parts else lines


def added(parts: Sequence[Part], fact: Fact, constants: Constants) -> str:
    """`8.37 + 2.10 × 0.5^(3/60)`: every day faded to the day of the weighing."""
    life = constants.act_days if fact.kind == "act" else constants.contact_days
    return " + ".join(_faded(part.weight, fact.weighed - part.day, life) for part in parts)


def words_lines(course: Course, constants: Constants) -> list[str]:
    """What the words since the fact weigh on the last day that told anything, each way, day by day."""
    if course.settled is None:
        return []
    sides = zip(("friendly", "hostile"), (course.words.plus, course.words.minus), strict=True)
    totals = course.words.weights(course.settled, constants.word_days)
    return [
        f"  {name}: {_listed(rival.parts, course.settled, constants.word_days) or 'nothing'} = {total:.2f}."
        for (name, rival), total in zip(sides, totals, strict=True)
    ]


def _listed(parts: Sequence[Part], today: int, life: int) -> str:
    return " + ".join(_faded(part.weight, today - part.day, life) for part in parts)


def _faded(weight: float, days: int, life: int) -> str:
    return f"{weight:.2f} × 0.5^({days}/{life})" if days > 0 else f"{weight:.2f}"


def _part_lines(known: Basis, counted: pl.DataFrame, part: Part, *, with_claims: bool) -> Iterator[str]:
    """`2025-05-12: US 4.18 + CN 3.05 = 7.23`, and beneath it each side's weightiest claim with its factors."""
    told = counted.filter(pl.col("known") == day_of(part.known), pl.col("day") == day_of(part.day))
    same_way = told.filter(pl.col("level").sign() == (part.level > 0) - (part.level < 0))
    best = _best(told.filter(pl.col("level") == part.level))
    cap = known.dossier.constants.daily_cap
    said = {row["side"]: row["weight"] for row in _said(same_way).iter_rows(named=True)}
    terms = [_term(row, said[row["side"]], cap) for row in best.iter_rows(named=True)]
    yield f"  {_when(part)}: {' + '.join(terms)} = {part.weight:.2f}"
    if with_claims:
        yield from quote_lines(known, best, indent=4)


def _best(told: pl.DataFrame) -> pl.DataFrame:
    """The weightiest claim of each side; the sides by name, nobody's last."""
    ranked = told.sort("weight", "confidence", "article", "sentence", descending=[True, True, False, False])
    best = ranked.unique("side", keep="first", maintain_order=True).with_columns(pl.col("side").cast(pl.String))
    return best.sort("side", nulls_last=True)


def _said(same_way: pl.DataFrame) -> pl.DataFrame:
    """What each side says that day in that direction, each level once: side, weight."""
    by_level = same_way.group_by("side", "level").agg(pl.col("weight").max())
    return by_level.group_by(pl.col("side").cast(pl.String)).agg(pl.col("weight").sum())


def _term(row: Row, said: float, cap: float) -> str:
    """`US 4.18`; with the daily cap where a side says more than that."""
    name = row["side"] or NOBODY
    return f"{name} {row['weight']:.2f}" + (f" × {cap:g}/{said:.2f}" if said > cap else "")


def _when(part: Part) -> str:
    day, known = day_of(part.day), day_of(part.known)
    return str(day) if day == known else f"{day} (told on {known})"


class Evidence(str):
    """A line that quotes a claim, and knows where that is."""

    article: str
    sentence: int

    @classmethod
    def of(cls, claim: Row, words: str) -> "Evidence":
        """These words on a claim."""
        line = cls(words)
        line.article, line.sentence = claim["article"], claim["sentence"]
        return line


def quote_lines(known: Basis, weighed: pl.DataFrame, *, indent: int = 2) -> list[str]:
    """Claims, as rows of COUNTED, each with the factors of its weight."""
    rows = weighed.with_columns(pl.col("issue").cast(pl.String))
    theirs = known.claims.filter(pl.col("article").is_in(rows["article"].unique().implode())).unique(CLAIM_KEY)
    told = rows.select(CLAIM_KEY).join(theirs, on=CLAIM_KEY, how="left", maintain_order="left")
    pairs = zip(told.iter_rows(named=True), rows.iter_rows(named=True), strict=True)
    words = ((claim, _quote(claim, row, known.dossier.constants)) for claim, row in pairs)
    return [Evidence.of(claim, " " * indent + quote) for claim, quote in words]


def _quote(claim: Row, weighed: Row, constants: Constants) -> str:
    kinds = {"act": constants.act_weight, "contact": constants.contact_weight, "word": constants.word_weight}
    rank = claim["rank"] or 0
    factors = f"{weighed['kind']} {kinds[weighed['kind']]:g} × rank {rank}: {1 + constants.rank_step * rank:g}"
    if claim["is_ritual"]:
        factors += f" × set phrase {constants.ritual_factor:g}"
    if not weighed["is_news"]:
        factors += f" × told again {constants.retold_factor:g}"
    factors += f" × reading {weighed['confidence']:.3f}"
    if weighed["share"] < 1:
        factors += f" × {weighed['share']:.3f} of what its article says of that kind"
    asked = (claim[name] for name in ("kind", "mode", "level", "confidence", "rule"))
    why = why_words(*asked) if weighed["kind"] == "word" else None
    counts = f"{claim['kind']} that counts as words: {why}" if why else None
    voice = " · ".join(part for part in (counts, claim["speaker"], claim["source"], str(claim["date"])) if part)
    quote = " ".join(claim["quote"].split())
    return f"{factors} = {weighed['weight']:.2f} · {voice} · {rule_words(claim['rule'])} · {in_marks(quote)}"
