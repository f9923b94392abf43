"""An analyst's own word: what it mends in the claims, and what it lays over a standing."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

import polars as pl

from model.judging.attaching import ABOUT, attached
from model.judging.expiring import holding_judgements
from model.schema import CLAIM_KEY, CLAIMS, JUDGEMENTS, KIND, empty, label_of
from model.words.rules import CORRECTED

JUDGED_AS: Final = pl.Enum(["dismissed", "irrelevant", "moved", "corrected"])
"""What was done to a claim, the strongest first; `irrelevant` is its whole article."""

JUDGED: Final = pl.Schema(
    {
        "judged": JUDGED_AS,  # null: as the rules read it
        "machine_level": pl.Int8(),  # what the rules read
        "machine_issue": pl.String(),
        "judged_by": pl.String(),
        "judged_why": pl.String(),
        "is_corrected": pl.Boolean(),  # also where something stronger was said of it
        "is_pinned": pl.Boolean(),
        "note": pl.String(),  # the newest, with who wrote it
    }
)
"""What a claim has besides CLAIMS once analysts have spoken."""

CHANGED: Final = ("issue", "level", "label", "passage_level", "kind", *JUDGED)
"""The columns that a judgement can change."""

IS_KEPT: Final = pl.col("judged").is_null() | ~pl.col("judged").is_in(["dismissed", "irrelevant"])
"""Whether the claim counts."""

AS_READ: Final = (
    pl.lit(None, JUDGED_AS).alias("judged"),
    pl.col("level").alias("machine_level"),
    pl.col("issue").alias("machine_issue"),
    *(pl.lit(None, pl.String).alias(name) for name in ("judged_by", "judged_why")),
    *(pl.lit(value=False).alias(name) for name in ("is_corrected", "is_pinned")),
    pl.lit(None, pl.String).alias("note"),
)

USUAL_KIND: Final = {-3: "act", -2: "contact", 1: "contact", 3: "act"}
"""What a level mostly comes from; the others are words."""

AS_CORRECTED: Final = (
    pl.when("is_corrected").then(pl.lit(1.0, pl.Float32)).otherwise("confidence").alias("confidence"),
    pl.when("is_corrected").then(pl.col("rule") + CORRECTED).otherwise("rule").alias("rule"),
)
"""What an analyst corrected is read surely, however the rules read it; by its rule it counts as asserted."""

NONE_BEFORE: Final = date(1971, 1, 1)
"""No judgement was made before that day, and Windows can't tell what the clock showed before 1970."""

MENDING: Final = ("irrelevant", "dismiss", "correct", "move")


def known_by(judgements: pl.DataFrame, as_of: date) -> pl.DataFrame:
    """Those made by the end of that day, as days are counted where the program runs: they are kept in UTC.

    Of those made while a past day was looked at also the ones that hold by then.
    """
    was_made = pl.lit(value=False)
    if as_of >= NONE_BEFORE:
        evening = datetime.combine(as_of + timedelta(days=1), time()).astimezone(UTC).replace(tzinfo=None)
        was_made = pl.col("at") < evening
    return judgements.filter(pl.coalesce(pl.col("holds_from") <= as_of, was_made))


def seen_by(judgements: pl.DataFrame, as_of: date, articles: pl.Series) -> pl.DataFrame:
    """Those whose work is seen on that day: known by then, or of what there was by then, which holds on every day."""
    known = known_by(judgements, as_of)["id"]
    return judgements.filter(pl.col("article").is_in(articles.implode()) | pl.col("id").is_in(known.implode()))


def from_day(judgements: pl.DataFrame) -> pl.DataFrame:
    """In the order in which they come to hold, with `from`: the day that was looked at, else that of the making."""
    made = local_time(judgements["at"]).dt.date()
    return judgements.with_columns(pl.coalesce("holds_from", made).alias("from")).sort("from", "at", "id")


def local_time(at: pl.Series) -> pl.Series:
    """Moments of UTC as the clock showed them where the program runs: an analyst's day is not Greenwich's."""
    moments = [moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=None) for moment in at]
    return pl.Series(at.name, moments, at.dtype)


def overrides(judgements: pl.DataFrame | None, as_of: date) -> pl.DataFrame:
    """The newest override per issue that holds on that day: issue, judged, by, reason, at (local), from, expires."""
    rows = empty(JUDGEMENTS) if judgements is None else judgements
    standing = from_day(holding_judgements(known_by(rows, as_of), as_of))
    return (
        standing.with_columns(local_time(standing["at"]))
        .filter(pl.col("verb") == "override")
        .group_by("issue")
        .agg(pl.col("level").last().alias("judged"), pl.col("by", "reason", "at", "from", "expires").last())
        .sort("issue")
    )


def mended(claims: pl.DataFrame, judgements: pl.DataFrame | None, as_of: date) -> pl.DataFrame:
    """The claims with what analysts found wrong in the reading put right; CLAIMS in, CLAIMS out.

    A mistake of reading is one on every day, so, unlike an override, these hold whatever the day on which they were
    made; but whoever looks from a day after their last one sees what the machine read.
    """
    if judgements is None or judgements.filter(pl.col("verb").is_in(MENDING)).is_empty():
        return claims
    return counting(judged(claims, judgements, as_of))


def counting(judged_claims: pl.DataFrame) -> pl.DataFrame:
    """Of CLAIMS with JUDGED those that count, as CLAIMS: of two that a move put on one issue the issue's own; what an
    analyst corrected is asserted and read surely, however the rules read it.
    """
    kept = judged_claims.filter(IS_KEPT).with_columns(AS_CORRECTED)
    moved = (pl.col("judged") == "moved").fill_null(value=False)
    if kept.select(moved.any()).item():
        kept = pl.concat([kept.filter(~moved), kept.filter(moved)]).unique(CLAIM_KEY, keep="first", maintain_order=True)
    return kept.select(CLAIMS.names())


def as_read(claims: pl.DataFrame) -> pl.DataFrame:
    """CLAIMS with JUDGED beside them, as if nobody had judged."""
    return claims.with_columns(AS_READ)


def judged(claims: pl.DataFrame, judgements: pl.DataFrame | None, as_of: date) -> pl.DataFrame:
    """CLAIMS with JUDGED as of that day, in their order: corrected and moved where analysts did so, none left out."""
    plain = as_read(claims)
    if judgements is None or judgements.is_empty():
        return plain
    valid = attached(holding_judgements(judgements, as_of), claims)
    is_touched = pl.col("article").is_in(valid["article"].drop_nulls().unique().implode())
    numbered = plain.with_row_index("row")
    touched = numbered.filter(is_touched)
    if touched.is_empty():
        return plain
    return _put_back(numbered, _marked(touched, valid)).drop("row")


def _put_back(claims: pl.DataFrame, marked: pl.DataFrame) -> pl.DataFrame:
    """The claims with what was said of a few of them, by `row`; of a million the others are not moved."""
    said = marked.select("row", pl.lit(value=True).alias("is_marked"), pl.col(CHANGED).name.prefix("new_"))
    new = [pl.when("is_marked").then(f"new_{name}").otherwise(name).alias(name) for name in CHANGED]
    return claims.join(said, on="row", how="left", maintain_order="left").with_columns(new).select(claims.columns)


def _marked(claims: pl.DataFrame, valid: pl.DataFrame) -> pl.DataFrame:
    """The claims of judged articles with what was said of them; the strongest word is told last, so that it stays."""
    claims = _pinned(_noted(claims.with_columns(read_passage="passage_level"), valid), valid)
    claims = _corrected(claims, valid)
    claims = _moved(claims, valid)
    claims = _taken_out(claims, valid, "irrelevant", ["article"])
    return _of_themselves(_taken_out(claims, valid, "dismiss", list(ABOUT)))


def _of_themselves(claims: pl.DataFrame) -> pl.DataFrame:
    """A paragraph's level was read with a claim that is judged now: its other claims have their own instead."""
    is_judged = pl.col("judged").is_not_null()
    is_beside = is_judged.any().over("article", "machine_issue", "read_passage") & ~is_judged
    return claims.with_columns(pl.when(is_beside).then("level").otherwise("passage_level").alias("passage_level"))


def _said(valid: pl.DataFrame, verb: str, on: list[str]) -> pl.DataFrame:
    """The newest judgement of that verb on each subject: `on` with said_*."""
    said = pl.col("by", "reason", "level", "target").last().name.prefix("said_")
    rows = valid.filter(pl.col("verb") == verb, *(pl.col(name).is_not_null() for name in on))
    return rows.group_by(on).agg(said, pl.lit(value=True).alias("is_said"))


def _beside(claims: pl.DataFrame, said: pl.DataFrame, on: list[str]) -> pl.DataFrame:
    """What was said beside the claim it was said of, which is still known by the issue that the rules gave it."""
    left = ["machine_issue" if name == "issue" else name for name in on]
    joined = claims.join(said, left_on=left, right_on=on, how="left", maintain_order="left")
    return joined.with_columns(pl.col("is_said").fill_null(value=False))


def _as(word: str) -> list[pl.Expr]:
    """The word, and who said so why, where it was said."""
    said = {"judged": pl.lit(word, JUDGED_AS), "judged_by": pl.col("said_by"), "judged_why": pl.col("said_reason")}
    return [pl.when("is_said").then(value).otherwise(name).alias(name) for name, value in said.items()]


def _without_said(claims: pl.DataFrame) -> pl.DataFrame:
    return claims.drop("is_said", "said_by", "said_reason", "said_level", "said_target")


def _taken_out(claims: pl.DataFrame, valid: pl.DataFrame, verb: str, on: list[str]) -> pl.DataFrame:
    word = {"dismiss": "dismissed", "irrelevant": "irrelevant"}[verb]
    return _without_said(_beside(claims, _said(valid, verb, on), on).with_columns(_as(word)))


def _corrected(claims: pl.DataFrame, valid: pl.DataFrame) -> pl.DataFrame:
    is_other = pl.col("is_said") & pl.col("said_level").ne_missing(pl.col("level"))
    kind = pl.col("said_level").replace_strict(USUAL_KIND, default="word", return_dtype=pl.String).cast(KIND)
    level = (pl.when("is_said").then("said_level").otherwise(name).alias(name) for name in ("level", "passage_level"))
    return _without_said(
        _beside(claims, _said(valid, "correct", list(ABOUT)), list(ABOUT))
        .with_columns(pl.when(is_other).then(kind).otherwise("kind").alias("kind"), *_as("corrected"))
        .with_columns(pl.col("is_said").alias("is_corrected"))
        .with_columns(level)
        .with_columns(label_of(pl.col("level")))
    )


def _moved(claims: pl.DataFrame, valid: pl.DataFrame) -> pl.DataFrame:
    issue = pl.when("is_said").then("said_target").otherwise("issue").alias("issue")
    beside = _beside(claims, _said(valid, "move", list(ABOUT)), list(ABOUT))
    is_away = pl.col("is_said") & pl.col("said_target").ne_missing(pl.col("machine_issue"))  # else it was moved back
    return _without_said(beside.with_columns(is_away.alias("is_said")).with_columns(issue, *_as("moved")))


def _pinned(claims: pl.DataFrame, valid: pl.DataFrame) -> pl.DataFrame:
    beside = _beside(claims, _said(valid, "pin", list(ABOUT)), list(ABOUT))
    return _without_said(beside.with_columns(pl.col("is_said").alias("is_pinned")))


def _noted(claims: pl.DataFrame, valid: pl.DataFrame) -> pl.DataFrame:
    beside = _beside(claims, _said(valid, "note", list(ABOUT)), list(ABOUT))
    note = pl.when("is_said").then(pl.col("said_by") + ": " + pl.col("said_reason"))
    return _without_said(beside.with_columns(note.alias("note")))
