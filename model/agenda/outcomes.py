"""What became of things to come: the first later claim that shows them done, or undone."""

from datetime import timedelta
from typing import Final

import polars as pl

from model.agenda.deeds import IN_PERSON, TALKS
from model.agenda.parties import doers_in, named_in, third
from model.agenda.wordings import DEEDS, IN_A_PLACE, JUST_NOW, NOT_YET, Deed, says
from model.dossier import Dossier
from model.reading.text.quick import quick

OUTCOMES: Final = pl.Schema(
    {
        "entry": pl.UInt32(),
        "is_done": pl.Boolean(),
        "shown_by": pl.String(),  # the article of the claim that shows it
        "shown_sentence": pl.UInt32(),
        "shown_day": pl.Date(),
        "shown_quote": pl.String(),
        "shown_title": pl.String(),
        "shown_source": pl.String(),
        "shown_speaker": pl.String(),
        "shown_side": pl.String(),
        "shown_level": pl.Int8(),
    }
)
"""At most one row per entry."""

ASKED: Final = (
    "entry", "deed", "first_told", "last_told", "day", "until", "precision", "issues", "people", "words", "doers",
)  # fmt: skip

LATE_DAYS: Final = {"day": 4, "week": 7, "month": 15, "year": 31}
"""So many days after those that were meant it may still be told as done, or undone."""
EARLY_DAYS: Final = 1
"""So many days before the day that was meant: time zones."""
IS_OLD: Final = (pl.col("event_date") < pl.col("first_told").dt.truncate("1mo")).fill_null(value=False)
"""Told now, but of what was before the promise."""
OPEN_DAYS: Final = 120
"""A promise without a date is held against what happens in so many days after it was last told."""
ALIKE: Final = 3
"""Words in common that make two sentences tell of one act, twice as many without a day. For talks it takes the same
people, or, where nobody is named, one word less: two with a day, three without."""
BEGAN: Final = r"\b(?:took|went into|came into|entered into|goes? into) (?:effect|force)\b"
"""Of what began on the very day that was meant it takes one word."""
MAY_SHOW: Final = ~pl.col("level").is_between(-1, 0)
"""A deed shows at its level: what is only strained or raised was neither done nor undone."""
FRESH_DAYS: Final = 45
SHOWN: Final = (
    "article", "sentence", "quote", "title", "source", "speaker", "side", "level", "confidence", "shown_on", "date",
    "event_date",
)  # fmt: skip
ON_THE_DAY: Final = (
    (pl.col("date") == pl.col("first_told"))
    & (pl.col("precision") == "day")
    & pl.col("event_date").is_between("day", "until")
).fill_null(value=False)
"""Told with its day on the one on which it was announced for that."""


def outcomes(entries: pl.DataFrame, promises: pl.DataFrame, claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """OUTCOMES of entries (entry, deed, first_told, last_told, day, until, precision, issues, people, words).

    PROMISES are not their own proof. The claim that shows it is of a common issue, asserted, of the deed's family, near
    the day, and names the same people, or where none are named tells of it in the same words; an act must not be
    another side's. The first one decides.
    """
    asked = entries.select(ASKED).explode("issues").rename({"issues": "issue"}).drop_nulls("issue")
    if asked.is_empty():
        return pl.DataFrame(schema=OUTCOMES)
    evidence = _evidence(claims, promises, asked["issue"], dossier)
    pairs = pl.concat([_pairs(asked, evidence, deed, is_done=is_done) for deed in DEEDS for is_done in (True, False)])
    best = ["shown_on", "alike", "confidence", "article", "sentence"]
    return (
        _of_same_doers(pairs, dossier)
        .sort("entry", *best, descending=[False, False, True, True, False, False])
        .unique("entry", keep="first", maintain_order=True)
        .select(
            "entry",
            "is_done",
            *(
                pl.col(name).alias(f"shown_{name}")
                for name in ("sentence", "quote", "title", "source", "speaker", "side", "level")
            ),
            pl.col("article").alias("shown_by"),
            pl.col("shown_on").alias("shown_day"),
        )
        .select(pl.col(name).cast(kind) for name, kind in OUTCOMES.items())
    )


def _evidence(claims: pl.DataFrame, promises: pl.DataFrame, issues: pl.Series, dossier: Dossier) -> pl.DataFrame:
    """The claims that may show something done or undone, with whom and what they name."""
    happened = (pl.col("mode") == "asserted") | (pl.col("mode") == "historical") & pl.col("event_date").is_not_null()
    tells = claims.filter(
        MAY_SHOW,
        happened | (pl.col("mode") == "negated"),
        pl.col("date").is_not_null(),
        pl.col("issue").is_in(issues.unique().implode()),
        ~pl.col("quote").str.ends_with("?"),
    ).join(promises.select("article", "sentence").unique(), on=["article", "sentence"], how="anti")
    told = _with_marks(tells).with_columns(pl.col(r"^.* done$") & happened)
    texts = told["quote"].unique(maintain_order=True)
    named = named_in(texts, dossier).with_columns(quote=texts).select("quote", "people", "words", "sides")
    past = (pl.col("event_date") < pl.col("date")) & pl.col("event_from").str.ends_with("· day")
    shown_on = pl.when(past.fill_null(value=False)).then("event_date").otherwise("date")
    recent = (pl.col("date") - pl.col("event_date")).dt.total_days().is_between(0, FRESH_DAYS).fill_null(value=False)
    return told.join(named, on="quote", maintain_order="left").with_columns(
        shown_on=shown_on,
        is_fresh=recent | says(pl.col("quote"), JUST_NOW),
        is_of_both=pl.col("sides").list.len() > 1,
        names_third=pl.col("quote").str.contains(third(dossier)),
        has_third=pl.col("quote").str.replace_all(IN_A_PLACE, " ").str.contains(third(dossier)),
    )


def _with_marks(tells: pl.DataFrame) -> pl.DataFrame:
    """The claims whose words are those of a deed done or undone, marked for each deed.

    What will be, or was undone, is not done; that is looked for only where the words of the deed are found.
    """
    quote = pl.col("quote")
    words = [
        says(quote, getattr(deed, end)).alias(f"{deed.name} {end}") for deed in DEEDS for end in ("done", "undone")
    ]
    found = tells.with_columns(words).filter(pl.any_horizontal(pl.col(r"^.* (done|undone)$")))
    return found.with_columns(
        (
            pl.col(f"{deed.name} done")
            & ~pl.col(f"{deed.name} undone")
            & ~says(quote, rf"(?:(?:{NOT_YET})[^.;,]*?|\b(?:the|their|newly) ){deed.done}")
        ).alias(f"{deed.name} done")
        for deed in DEEDS
    )


def _pairs(asked: pl.DataFrame, evidence: pl.DataFrame, deed: Deed, *, is_done: bool) -> pl.DataFrame:
    """Entries of that deed with the claims that can show them done, or undone; `alike`: how much they share.

    Of acts `subject` is what stands before the verb, and `is_worded` whether the words are enough, whoever does it.
    """
    talks = deed.name in TALKS
    told = evidence.filter(_is_done(deed) if is_done else _is_undone(deed)).select(
        "issue", "is_fresh", "is_of_both", "names_third", "has_third", *SHOWN,
        their_people="people", their_words="words",
    )  # fmt: skip
    mine = asked.filter(pl.col("deed") == deed.name).with_columns(_from(is_done=is_done), _to())
    shared = pl.col("people").list.set_intersection("their_people").list.len()
    words = pl.col("words").list.set_intersection("their_words").list.len()
    near = (
        mine.join(told, on="issue")
        .filter(
            pl.col("shown_on").is_between("from", "to"),
            (pl.col("date") > pl.col("first_told")) | (ON_THE_DAY if is_done else pl.lit(value=False)),
            ~IS_OLD,
        )
        .filter(pl.col("day").is_not_null() | (pl.col("is_fresh") if is_done else pl.lit(value=talks)))
        .with_columns(shared=shared, common=words, is_done=pl.lit(is_done))
    )
    subject = pl.col("quote").str.extract(quick(rf"(?is)^(.*?){deed.done if is_done else deed.undone}"), 1)
    least = _least_of_acts()
    alike = near.filter(_same_talks() if talks else pl.col("common") >= pl.max_horizontal(least - 1, 1))
    return alike.select(
        "entry", "is_done", "doers", *SHOWN,
        is_worded=pl.lit(value=True) if talks else pl.col("common") >= least,
        subject=pl.lit("") if talks else subject.fill_null(""),
        alike=(pl.col("shared") * 3 + pl.col("common")).cast(pl.UInt32),
    )  # fmt: skip


def _same_talks() -> pl.Expr:
    """That they are of the same people, or where one names nobody, of both sides and in the same words."""
    named, is_undated = pl.col("people").list.len(), pl.col("day").is_null()
    shared, common = pl.col("shared"), pl.col("common")
    is_vague = (named == 1) & is_undated
    same_people = (shared >= pl.min_horizontal(named, 2)) & ((common > 0) | ~is_vague)
    same_words = common >= ALIKE - 1 + is_undated.cast(pl.UInt32)
    is_rough = is_undated | pl.col("precision").is_in(["month", "year"])
    is_unnamed = (pl.col("their_people").list.len() == 0) & pl.col("is_of_both")
    same_of_both = is_unnamed & (common >= ALIKE - 1 + is_rough.cast(pl.UInt32))
    same_talks = pl.when(named > 0).then(same_people | same_of_both).otherwise(same_words)
    with_third = pl.when(pl.col("is_of_both")).then("has_third").otherwise("names_third")
    return same_talks & ((shared > 1) | ~with_third)


def _least_of_acts() -> pl.Expr:
    """So many words in common make it the same act."""
    is_start = (pl.col("event_date") == pl.col("day")) & (pl.col("precision") == "day") & says(pl.col("quote"), BEGAN)
    return pl.when(pl.col("day").is_null()).then(2 * ALIKE).when(is_start).then(1).otherwise(ALIKE)


def _of_same_doers(pairs: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """Without acts of another side than the one that announced them; of the same one a word less is enough."""
    theirs = pairs.with_columns(doers_in(pairs["subject"], dossier).alias("their_doers"))
    is_same = pl.col("doers").list.set_intersection("their_doers").list.len() > 0
    is_open = (pl.col("doers").list.len() == 0) | (pl.col("their_doers").list.len() == 0)
    return theirs.filter(is_same | (is_open & pl.col("is_worded")))


def _is_done(deed: Deed) -> pl.Expr:
    """That a claim can show such a deed done: told as done, at a level that such deeds have."""
    level = pl.col("level")
    enough = {
        -1: (level == -3) & (pl.col("kind") == "act"),
        0: MAY_SHOW,
        1: level >= (1 if deed.name in TALKS else 2),
    }
    names = IN_PERSON if deed.name in IN_PERSON else (deed.name,)
    return pl.any_horizontal(pl.col(f"{name} done") for name in names) & enough[deed.sign]


def _is_undone(deed: Deed) -> pl.Expr:
    """That a claim can show such a deed undone: refused or put off; for a hostile act, taken back by a friendly one."""
    enough = {
        -1: (pl.col("level") >= 2) & (pl.col("kind") == "act"),
        0: pl.col("level") == -2,
        1: pl.col("level") == -2,
    }
    return pl.col(f"{deed.name} undone") & (pl.col("mode") != "historical") & enough[deed.sign]


def _from(*, is_done: bool) -> pl.Expr:
    """The first day on which a claim can show it: never before it was promised; done only about its own day."""
    told = pl.col("first_told") + timedelta(days=1)
    if not is_done:
        return told.alias("from")
    early = pl.when(pl.col("precision") == "day").then(EARLY_DAYS).otherwise(0)
    return pl.coalesce(pl.max_horizontal(pl.col("day") - pl.duration(days=early), "first_told"), told).alias("from")


def _to() -> pl.Expr:
    """The last day on which a claim can show it."""
    late = pl.col("precision").cast(pl.String).replace_strict(LATE_DAYS, default=None, return_dtype=pl.Int32)
    undated = pl.col("last_told") + timedelta(days=OPEN_DAYS)
    return pl.coalesce(pl.col("until") + pl.duration(days=late), undated).alias("to")
