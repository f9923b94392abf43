"""Hits to claims: which cue governs which issue, in which mode, at which level."""

from typing import Final

import polars as pl

from model.reading.cue_tables import CueTables, cue_tables
from model.reading.cues import CAUSE, ELSEWHERE, JOINT, OUTSIDER, Cues
from model.reading.hits import hits, issue_key, lexicon, outermost
from model.reading.modes import with_modes
from model.reading.phrases import plain
from model.schema import Kind, Mode

OBJECT_AFTER: Final = 60
"""How many characters behind a cue its object may begin."""
OBJECT_BEFORE: Final = 75
"""How many before it, for passives ("the tariffs were lifted")."""
SPOKEN_OF: Final = 45
"""How many characters behind a hostile word a deed is only what it speaks of."""
ASIDE: Final = 60
"""Characters by which a stopped contact may stand farther from an issue than from its nearest."""
CAUSED: Final = 40
"""How many characters behind a cause a term is what it names."""
ELSEWHERE_AFTER: Final = 60
"""How many characters behind a deed it may say with or to which other country it was done."""
AMONG: Final = 30
"""How many behind that country's name a side may be named along with it."""
CLAUSE_COST: Final = 80
"""What a clause boundary between cue and issue costs, in characters."""
HEAD: Final = 4
"""Bytes from the beginning of a sentence within which a third country is its subject."""
JOINED_COST: Final = 40
"""What it costs a verb right behind "and" to govern what stands before that."""
REACH: Final = 240
"""Beyond this cost a cue governs an issue no more."""


def cue_hits(found: pl.DataFrame, known: CueTables) -> pl.DataFrame:
    """The cue hits that have the object they need: row, start, end, clause, cue, level, kind, mode, after.

    Of one wording a cue that has found its object goes before one that needs none.
    """
    told = _outside_terms(found).drop("type", "is_told", "year")
    hit = told.join(known.cues, on="payload").rename({"payload": "cue"})
    free = hit.filter(pl.col("objects").list.len() == 0).with_columns(cost=pl.lit(0, pl.Int64))
    bound = _with_objects(hit.filter(pl.col("objects").list.len() > 0), found)
    unclaimed = free.join(bound, on=["row", "start", "end"], how="anti")
    unspent = _unspent(pl.concat([unclaimed, bound], how="diagonal").drop("objects"))
    settled = _joined(_between_sides(_outside(unspent, found), found), found)
    return _not_undone(with_modes(_done(_happening(_longest(settled))), found, known.modes))


def fired(texts: list[str], cues: Cues) -> pl.DataFrame:
    """row, cue, mode, level of the cues found in each of some sentences: what tests and checks of a lexicon ask."""
    plain_texts = pl.DataFrame({"text": texts}, schema={"text": pl.String}).select(plain=plain(pl.col("text")))["plain"]
    known = lexicon(cues.wordings())
    found = cue_hits(hits(plain_texts, known), cue_tables(cues, known.payloads))
    return found.select("row", "cue", "mode", "level")


def _with_objects(bound: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits whose object is near, with its `cost` and its place (low, high).

    Of one wording's cues that with the nearest object stays.
    """
    is_thing = (pl.col("type") == "object") & ~pl.col("payload").is_in([JOINT, OUTSIDER])
    beside = pl.col("row").is_in(bound["row"].unique().implode())
    things = outermost(found.filter(is_thing & beside)).select(
        "row", thing="payload", low="start", high="end", thing_clause="clause"
    )
    after = pl.col("low").cast(pl.Int64) - pl.col("end").cast(pl.Int64) + 1
    before = pl.col("start").cast(pl.Int64) - pl.col("high").cast(pl.Int64) + 1
    cost = pl.when(after >= 0).then(after).when(before >= 0).then(before * OBJECT_AFTER // OBJECT_BEFORE).otherwise(0)
    near = (
        bound.join(things, on="row")
        .filter(pl.col("objects").list.contains(pl.col("thing")) & (pl.col("thing_clause") == pl.col("clause")))
        .with_columns(cost=cost)
        .filter(pl.col("cost") <= OBJECT_AFTER)
    )
    best = near.group_by(bound.columns, maintain_order=True).agg(
        pl.col("low", "high").sort_by("cost").first(), pl.col("cost").min()
    )
    nearest = pl.col("cost") == pl.col("cost").min().over("row", "start", "end")
    return best.filter(nearest).select(*bound.columns, "cost", "low", "high")


def _unspent(settled: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that are the object of a cue of the other sign ("eased the sanctions", "broke the truce"),
    end in it behind that cue ("the lifting of the export ban"), or name a deed and it ("suspended its ban on exports").
    """
    objects = settled.drop_nulls("low").select("row", "low", "high", by="end", of=pl.col("level").sign())
    begins = (pl.col("start") >= pl.col("low")) | (pl.col("start") + 1 >= pl.col("by"))
    is_in = begins & (pl.col("end") <= pl.col("high")) | pl.col("is_noun") & (pl.col("start") < pl.col("high"))
    spent = (
        settled.select("row", "start", "end", "cue", "is_noun", sign=pl.col("level").sign())
        .join(objects, on="row")
        .filter(is_in & (pl.col("end") > pl.col("low")))
        .filter(pl.col("sign") * pl.col("of") < 0)
    )
    return settled.drop("low", "high").join(spent, on=["row", "start", "end", "cue"], how="anti")


def _outside(settled: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits with `is_outside`: a contact, or a deed between two sides, of a sentence that a third country begins and
    that names one side alone ("Canada revoked the visas of two Chinese diplomats").
    """
    named = found.filter((pl.col("type") == "object") & (pl.col("payload") == OUTSIDER) & (pl.col("start") <= HEAD))
    one = found.filter(pl.col("type") == "side").filter(pl.col("payload").n_unique().over("row") == 1)
    rows = named.join(one, on="row", how="semi")["row"].unique()
    is_between = pl.col("is_bilateral") | (pl.col("kind") == Kind.CONTACT.value)
    return settled.with_columns(is_outside=is_between & pl.col("row").is_in(rows.implode()))


def _joined(settled: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits with `is_joined`: right behind an "and", so that what they govern stands behind them."""
    joint = found.filter((pl.col("type") == "object") & (pl.col("payload") == JOINT))
    place = pl.col("row").cast(pl.UInt64) * 2**16
    ends = joint.select(place + pl.col("end") - 1).to_series().unique()
    return settled.with_columns(is_joined=(place + pl.col("start")).is_in(ends.implode()))


def _between_sides(settled: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those of deeds between two sides that were done elsewhere ("tariffs on Mexico")."""
    other = found.filter((pl.col("type") == "object") & (pl.col("payload") == ELSEWHERE))
    sides = found.filter(pl.col("type") == "side").select("row", side_at=pl.col("start").cast(pl.Int64))
    gap = pl.col("other_at").cast(pl.Int64) - pl.col("end").cast(pl.Int64)
    reach = pl.col("other_at").cast(pl.Int64) + AMONG
    away = (
        settled.filter("is_bilateral")
        .join(other.select("row", "clause", other_at="start"), on=["row", "clause"])
        .filter(gap.is_between(-1, ELSEWHERE_AFTER))
        .select("row", "start", "end", "cue", "other_at")
    )
    shared = (
        away.join(sides, on="row")
        .filter((pl.col("side_at") > pl.col("end")) & (pl.col("side_at") <= reach))
        .select("row", "start", "end", "cue")
    )
    key = ["row", "start", "end", "cue"]
    return settled.drop("is_bilateral").join(away.join(shared, on=key, how="anti"), on=key, how="anti")


def _outside_terms(found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that are only a part of an issue's term ("wrongfully detained Americans", "trade war").

    A term that tells a deed itself ("sentenced an American") has its cue.
    """
    cue = found.filter(pl.col("type") == "cue").with_row_index("hit")
    named = found.filter((pl.col("type") == "issue") & ~pl.col("is_told"))
    terms = named.select("row", low="start", high="end")
    longer = (pl.col("high") - pl.col("low")) > (pl.col("end") - pl.col("start"))
    inside = (
        cue.select("hit", "row", "start", "end")
        .join(terms, on="row")
        .filter((pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high")) & longer)
    )
    return cue.join(inside, on="hit", how="anti").drop("hit")


def _happening(settled: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the contacts that their clause says were stopped or refused: those did not happen."""
    refusals = settled.filter((pl.col("kind") == "contact") & (pl.col("level") < 0))
    after = pl.col("start").cast(pl.Int64) - pl.col("refused_at").cast(pl.Int64)
    refused = (
        settled.filter((pl.col("kind") == "contact") & (pl.col("level") > 0))
        .join(refusals.select("row", "clause", refused_at="end"), on=["row", "clause"])
        .filter(after.is_between(-OBJECT_BEFORE, OBJECT_AFTER))
    )
    return settled.join(refused, on=["row", "start", "cue"], how="anti")


def _done(settled: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the deeds that a hostile word or a refusal before them only speaks of ("spurned an amnesty").

    A finite form ("condemned and banned") is a deed of its own.
    """
    gap = pl.col("start").cast(pl.Int64) - pl.col("spoken_at").cast(pl.Int64)
    words = settled.filter((pl.col("kind") != "act") & (pl.col("level") < 0))
    nominal = (
        (pl.col("kind") == "act") & (pl.col("level").abs() == 3) & ~pl.col("phrase").cast(pl.String).str.ends_with("ed")
    )
    spoken_of = (
        settled.filter(nominal)
        .join(words.select("row", "clause", spoken_from="start", spoken_at="end"), on=["row", "clause"])
        .filter((pl.col("start") > pl.col("spoken_from")) & (gap <= SPOKEN_OF))
    )
    return settled.join(spoken_of, on=["row", "start", "cue"], how="anti")


def _not_undone(said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that another of their sentence undoes; only what is done or to come undoes anything."""
    mode = pl.col("mode").cast(pl.String)
    undone = (
        said.filter((pl.col("undoes").list.len() > 0) & mode.is_in([Mode.ASSERTED.value, Mode.FUTURE.value]))
        .select("row", cue="undoes")
        .explode("cue")
        .unique()
    )
    return said.drop("undoes").join(undone, on=["row", "cue"], how="anti")


def _longest(settled: pl.DataFrame) -> pl.DataFrame:
    """Of cue hits that begin at one place the longest, and those of other cues that say no more, with the same sign.

    No contact is in a word of good will: "meet each other halfway".
    """
    level, place = pl.col("level"), pl.col("row").cast(pl.UInt64) * 2**16 + pl.col("start")
    longest = pl.col("end") == pl.col("end").max().over("place")
    of_longest, cue_of_longest = (told.sort_by("end", "cue").last().over("place") for told in (level, pl.col("cue")))
    kind = pl.col("kind").cast(pl.String)
    is_only_word = (kind == Kind.CONTACT.value) & (kind.sort_by("end", "cue").last().over("place") == Kind.WORD.value)
    is_another = pl.col("cue") != cue_of_longest
    agrees = (level.sign() == of_longest.sign()) & (level.abs() <= of_longest.abs()) & ~is_only_word & is_another
    return settled.with_columns(place=place).filter(longest | agrees).drop("place")


def _causes_of(terms: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """pair, low of the terms right behind a cause, and `caused_at`: where that cause begins."""
    causes = found.filter((pl.col("type") == "boundary") & (pl.col("payload") == CAUSE))
    before = pl.col("low").cast(pl.Int64) - pl.col("ends").cast(pl.Int64)
    return (
        terms.join(causes.select("row", caused_at="start", ends="end"), on="row")
        .filter(before.is_between(-1, CAUSED))
        .group_by("pair", "low")
        .agg(pl.col("caused_at").max())
    )


def _is_anothers(distance: pl.Expr) -> pl.Expr:
    """Whether a stopped contact stands so much closer to another issue that it is that one's ("talks on climate")."""
    closest = distance.min().over("row", "start", "cue")
    is_stop = (pl.col("kind") == "contact") & (pl.col("level") < 0)
    return (is_stop & (distance > closest + ASIDE)).fill_null(False)


def governed(issue_hits: pl.DataFrame, cued: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Per (row, issue) the cue that governs it: nearest, its own clause first, acts before words.

    A cue does not reach over a cause ("restored the channel that was shut in anger over Taiwan") to what stands right
    behind it. Columns: row, issue, cue (null: none), level, kind, mode, is_ritual, decides, gap, is_cause (it is named
    as a cause and not otherwise), is_outside (a third country did it).

    One row per (row, issue), sorted.
    """
    pair = issue_key("row").alias("pair")
    terms = issue_hits.select(pair, "row", "issue", low="start", high="end", at_clause="clause")
    causes = _causes_of(terms, found)
    beside = terms.join(cued, on="row").join(causes, on=["pair", "low"], how="left")
    priced = _priced(beside)
    nearest = priced.sort("pair", _preference()).filter((pl.col("pair") != pl.col("pair").shift(1)).fill_null(True))
    within = (pl.col("price") <= REACH) & ~pl.col("is_cut") & ~pl.col("is_anothers")
    told = ("pair", "cue", "kind", "mode", "is_ritual", "decides", "gap", "is_outside")
    settled = nearest.filter(within).select(*told, level="after")
    pairs = terms.select("pair", "row", "issue").sort("pair").unique("pair", keep="first", maintain_order=True)
    otherwise = terms.join(causes, on=["pair", "low"], how="anti")["pair"].unique()
    is_cause = ~pl.col("pair").is_in(otherwise.implode())
    columns = ("row", "issue", "cue", "level", "kind", "mode", "is_ritual", "decides", "gap", "is_cause", "is_outside")
    whole = pairs.join(settled, on="pair", how="left", maintain_order="left")
    return whole.with_columns(pl.col("is_outside").fill_null(value=False), is_cause=is_cause).select(columns)


def _priced(beside: pl.DataFrame) -> pl.DataFrame:
    """Terms and cues of one sentence with gap, price (of that cue for that term), is_cut (a cause is between them)."""
    gap = pl.max_horizontal(
        pl.col("start").cast(pl.Int64) - pl.col("high").cast(pl.Int64),
        pl.col("low").cast(pl.Int64) - pl.col("end").cast(pl.Int64),
        0,
    )
    clauses = (pl.col("clause").cast(pl.Int64) - pl.col("at_clause").cast(pl.Int64)).abs()
    bonus = pl.col("kind").replace_strict({"act": 25, "contact": 10, "word": 0}, return_dtype=pl.Int64, default=0)
    weak = pl.when(pl.col("after") == 0).then(40).otherwise(0)
    is_cut = (pl.col("end") <= pl.col("caused_at")).fill_null(False)
    measured = beside.with_columns(gap=gap, is_cut=is_cut)
    joining = pl.when(pl.col("is_joined") & (pl.col("high") <= pl.col("start"))).then(JOINED_COST).otherwise(0)
    distance = pl.col("gap") + clauses * CLAUSE_COST + joining
    weighed = measured.with_columns(price=distance - bonus + weak, is_anothers=_is_anothers(distance))
    return weighed.with_columns(gap=pl.col("gap") + clauses * CLAUSE_COST)


def _preference() -> pl.Expr:
    """A number that is smaller the more a cue is preferred: not cut off, cheaper, earlier, first by its name."""
    price = pl.col("price").clip(-(2**15), 2**15 - 1) + 2**15
    numbers = (pl.col("is_cut"), price, pl.col("start"), pl.col("cue").to_physical())
    ranked = pl.lit(0, pl.UInt64)
    for number in numbers:
        ranked = ranked * 2**16 + number.cast(pl.UInt64)
    return ranked
