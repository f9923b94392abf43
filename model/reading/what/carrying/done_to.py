"""Done to it: pronouns right behind what is done to a thing ("Trump lifted them a day later", "Beijing freed him"),
which speak of what a sentence before named.
"""

from typing import Final

import polars as pl

from model.reading.text.runs import marked
from model.reading.what.finding.cues import DONE_TO
from model.reading.what.modes.cue_tables import CueTables
from model.schema import Kind

_FROM_WHOM: Final = r"^charg"
"""Verbs behind which stands who pays ("charged them ten percent")."""
_THEM: Final = ["it", "them"]
_SOMEBODY: Final = ["him", "her"]


def done_to(found: pl.DataFrame, told: pl.DataFrame, known: CueTables) -> pl.DataFrame:
    """The last such carrier of each sentence but those `told` (row) what they are on: it stands behind a deed, or a
    stop, that must have an object or decides, and is not who pays.
    """
    is_one = (pl.col("type") == "carrier") & (pl.col("payload").cast(pl.String) == DONE_TO)
    carriers = found.filter(is_one).join(told, on="row", how="anti")
    if carriers.is_empty():
        return carriers
    deeds = _deeds(found, carriers, known)
    paying = deeds.filter(pl.col("phrase").str.contains(_FROM_WHOM)).select("row", "start")
    payers = carriers.filter(pl.col("phrase").is_in(_THEM)).join(paying, on=["row", "start"], how="semi")
    behind = carriers.join(deeds, on=["row", "start"], how="semi").join(payers, on=["row", "start"], how="anti")
    return behind.sort("row", "start").unique("row", keep="last", maintain_order=True)


def fitting(going_on: pl.DataFrame, found: pl.DataFrame, known: CueTables) -> pl.DataFrame:
    """Those that go on with a sentence (`before`) in which something is that may be the object of the deed, or are
    somebody whom it may be done to.
    """
    if going_on.is_empty():
        return going_on
    deeds = _deeds(found, going_on, known)
    objects = found.filter((pl.col("type") == "object") & pl.col("row").is_in(going_on["before"].implode()))
    things = objects.select(before="row", object="payload").unique()
    here = (pl.col("type") == "object") & pl.col("phrase").is_in(_SOMEBODY)
    people = found.filter(here).select("row", "start", object="payload")
    done = going_on.with_row_index("nth").select("nth", "row", "start", "before").join(deeds, on=["row", "start"])
    bare = done.filter(~pl.col("is_bound"))
    ways = [done.join(things, on="before"), done.join(people, on=["row", "start"])]
    done = pl.concat(way.select("nth", "payload", "object") for way in ways)
    fits = known.objects[done["payload"].to_physical().to_numpy(), done["object"].to_physical().to_numpy()]
    kept = pl.concat([done["nth"].filter(pl.Series(fits)), bare["nth"]])
    return going_on.filter(pl.Series(marked(kept.to_numpy(), going_on.height)))


def _deeds(found: pl.DataFrame, carriers: pl.DataFrame, known: CueTables) -> pl.DataFrame:
    """row, start (of what stands right behind), payload, phrase, is_bound: deeds and stops that must have an object, or
    that decide.
    """
    cues = found.filter((pl.col("type") == "cue") & pl.col("row").is_in(carriers["row"].implode()))
    of = known.cues.select("kind", "level", "is_bound", "decides")[cues["payload"].to_physical()]
    is_met = (pl.col("kind") == Kind.CONTACT.value) & (pl.col("level") > 0)
    is_act = pl.col("kind") == Kind.ACT.value
    is_deed = pl.col("is_bound") & (pl.col("kind") != Kind.WORD.value) & ~is_met | pl.col("decides") & is_act
    placed = cues.select("row", "payload", "phrase", start=pl.col("end") - 1).hstack(of.select("is_bound"))
    return placed.filter(of.select(is_deed & (pl.col("level") != 0)).to_series())
