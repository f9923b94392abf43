"""Where issues are named: by strong terms, by weak ones where what they need is near, by their taking all,
and by words that speak of what the sentence before named.
"""

from typing import cast

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.dossier import Dossier
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import are_within
from model.reading.what.carrying.carried import carried
from model.reading.what.finding.hits import ISSUE_TYPES, issue_key
from model.reading.what.issues.datelined import without_datelined
from model.reading.what.issues.listening import without_listeners
from model.reading.what.issues.settings import without_settings
from model.reading.what.issues.speaking import of_those_speaking, without_speakers
from model.reading.what.issues.takings import without_taken
from model.reading.what.modes.cue_tables import CueTables
from model.reading.what.parties.listed import without_listed
from model.reading.what.parties.people import standing_for_sides
from model.reading.who.voices.heard import Heard


def issue_hits(
    said: pl.DataFrame,
    found: pl.DataFrame,
    dossier: Dossier,
    known: CueTables,
    heard: Heard,
) -> pl.DataFrame:
    """row, issue, start, end, clause, phrase, type, before, is_topic, sorted.

    Who speaks names nothing in a sentence that carries another issue on.

    `before` is the row whose issue is carried on, null for all others; is_topic, whether its sentence is on that
    whatever it tells. The type is `issue`, `near`, `side` where the issue takes all, or `carrier` where it is carried
    on. What is only near an issue names it in a passage that names it by a strong term, or right behind such a one, or
    beside what it needs; in a sentence with a strong one it says no more.
    """
    issues = pl.Enum(sorted(dossier.slugs))
    nowhere = pl.lit(None, pl.UInt32).alias("before")
    wordings = found.filter(pl.col("type").is_in(ISSUE_TYPES)).with_columns(
        nowhere, issue=pl.col("payload").cast(issues), is_topic=pl.lit(value=False)
    )
    unit = said["unit"].to_numpy()
    wordings = _less_idle(without_datelined(wordings, said), unit)
    wordings = without_taken(without_settings(wordings, found, dossier, known), found, said)
    wordings = without_listeners(without_speakers(wordings, found, said, heard), said)
    wordings = without_listed(wordings, found, said, dossier)
    strong, near, beside = (wordings.filter(pl.col("type") == kind) for kind in ISSUE_TYPES)
    apart = unit + said["article"].rle_id().to_numpy()  # so that the first of an article is not next to the last before
    is_near = _are_anchored(near, strong, apart) | _are_anchored(near, strong, apart, ahead=1)
    weak = near.filter(is_near | _are_anchored(near, beside, unit))
    weak = weak.filter(~_are_anchored(weak, strong, np.arange(said.height, dtype=np.uint32)))
    columns = ["row", "issue", "start", "end", "clause", "phrase", "type", "before", "is_topic"]
    disputed = {issue.slug for issue in dossier.issues if issue.is_between and issue.countries}
    are_speaking = of_those_speaking(strong, found, said, heard)
    going_on = carried(said, found, strong, weak, known, disputed, are_speaking)
    strong, weak = (_less_speaking(terms, going_on, found, said, heard) for terms in (strong, weak))
    is_part = are_within(weak, strong, wider=0) | _are_of_others(weak, going_on)
    frames = [frame.select(columns) for frame in (strong, weak.filter(~is_part), going_on)]
    frames += [
        _everywhere(said, found, dossier)
        .with_columns(nowhere, issue=pl.lit(issue.slug, issues), is_topic=pl.lit(value=False))
        .select(columns)
        for issue in dossier.issues
        if issue.takes_all
    ]
    return pl.concat(frames).sort("row", "start", "issue", "end")


def _less_idle(wordings: pl.DataFrame, unit: NDArray[np.uint32]) -> pl.DataFrame:
    """Wordings less those that weak ones need beside them where none of these is in the passage: half of them are."""
    weak = wordings.filter(pl.col("type") == "near")
    return wordings.filter((pl.col("type") != "near_to") | pl.Series(_are_anchored(wordings, weak, unit)))


def _are_anchored(near: pl.DataFrame, anchors: pl.DataFrame, where: NDArray[np.uint32], ahead: int = 0) -> Flags:
    """Which weak hits are of an issue that is anchored in the same passage or sentence (`where`, by rows), or in the
    one that is so many ahead of theirs.
    """
    issues = len(cast(pl.Enum, near["issue"].dtype).categories)
    keys, anchored = (
        where.take(frame["row"].to_numpy()).astype(np.int64) * issues + frame["issue"].to_physical().to_numpy()
        for frame in (near, anchors)
    )
    return np.isin(keys, anchored + ahead * issues)


def _less_speaking(
    terms: pl.DataFrame, going_on: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, heard: Heard
) -> pl.DataFrame:
    """Terms less those in who speaks where a word of the sentence carries another issue on: "China's Ministry of
    Commerce opposes the move" is on what the move was.
    """
    if going_on.is_empty():
        return terms
    spoken = found.filter(pl.col("type") == "carrier")["row"]  # else a cue alone carries on
    carrying = going_on.filter(pl.col("row").is_in(spoken.implode())).select("row", other="issue")
    beside = terms.select("row", "issue").with_row_index("hit").join(carrying, on="row")
    others = marked(beside.filter(pl.col("issue") != pl.col("other"))["hit"].to_numpy(), terms.height)
    return terms.filter(~(others & of_those_speaking(terms, found, said, heard))) if others.any() else terms


def _are_of_others(weak: pl.DataFrame, going_on: pl.DataFrame) -> Flags:
    """Which weak hits are a part of what carries another issue on ("the talks" on climate name no trade)."""
    inside: Flags = are_within(weak, going_on, wider=0)
    keys, carried_on = (frame.select(issue_key("row")).to_series() for frame in (weak, going_on))
    are_own: Flags = keys.is_in(carried_on.implode()).to_numpy()
    return inside & ~are_own


def _everywhere(said: pl.DataFrame, found: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """One hit in every sentence that is between the two sides, by their names or by people of theirs, less who
    speaks on a label; in every sentence where a dossier has no sides.
    """
    if dossier.sides:
        sides = standing_for_sides(found, said, dossier)
        both = sides.filter(pl.col("payload").n_unique().over("row") == len(dossier.sides))
        hit = both.unique("row", keep="first", maintain_order=True)
        hit = hit.with_columns(pl.lit("side").cast(found["type"].dtype).alias("type"))
    else:
        clauses = found.group_by("row").agg(pl.col("clause").min())
        zero = pl.lit(0, pl.UInt32)
        whole = said.select("row", start=zero, end=pl.col("plain").str.len_bytes(), phrase=pl.lit(""))
        hit = whole.join(clauses, on="row", how="left")
        hit = hit.with_columns(pl.col("clause").fill_null(0), pl.lit("side").cast(found["type"].dtype).alias("type"))
    return hit.cast({"start": pl.UInt32, "end": pl.UInt32, "clause": pl.UInt32})
