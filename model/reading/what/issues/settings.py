"""Settings: places that name an issue, where a sentence tells only of the weather or of markets there; and bare lines,
in which nothing is told of what they name.
"""

from collections.abc import Iterable

import polars as pl

from model.dossier import Dossier
from model.reading.text.phrases import plain_wordings
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import are_within, in_rows_of, pairs
from model.reading.what.finding.cues import SETTING, UNBOUND
from model.reading.what.finding.hits import is_of_class
from model.reading.what.modes.cue_tables import CueTables
from model.reading.what.objects.things import outermost_things


def without_settings(wordings: pl.DataFrame, found: pl.DataFrame, dossier: Dossier, known: CueTables) -> pl.DataFrame:
    """`wordings` (HITS with `issue`) less the places beside words for weather and markets ("rain around Hong Kong"), in
    sentences in which no cue says something: one that needs no object, or has one there.
    """
    settings = found.filter(is_of_class(SETTING))
    if settings.is_empty():
        return wordings
    told_of = settings["row"].unique()
    cues = found.filter((pl.col("type") == "cue") & pl.col("row").is_in(told_of.implode()))
    said = _telling(cues.filter(~are_within(cues, settings, wider=0)), found, known)
    is_setting = pl.col("row").is_in(told_of.implode()) & ~pl.col("row").is_in(said.implode())
    return wordings.filter(~is_setting | ~pl.any_horizontal(False, *_are_places(dossier)))


def without_bare(found: pl.DataFrame, said: pl.DataFrame, known: CueTables) -> pl.DataFrame:
    """HITS less all those in bare lines (`is_bare` of sentences, `said`) in which no cue says something."""
    bare = said.select("row", "is_bare").filter("is_bare")["row"]
    if bare.is_empty():
        return found
    is_bare = pl.col("row").is_in(bare.implode())
    telling = _telling(found.filter((pl.col("type") == "cue") & is_bare), found, known)
    return found.filter(~is_bare | pl.col("row").is_in(telling.implode()))


def _telling(cues: pl.DataFrame, found: pl.DataFrame, known: CueTables) -> pl.Series:
    """`row` of those cues that say something: of a level, and with an object where they need one."""
    told = known.cues.select("is_bound", "level")[cues["payload"].to_physical()]
    speaks = (~told["is_bound"] | pl.Series(_have_objects(cues, found, known))) & (told["level"] != 0)
    return cues.filter(speaks)["row"]


def _have_objects(cues: pl.DataFrame, found: pl.DataFrame, known: CueTables) -> Flags:
    """Which cues have an object that they may apply to anywhere in their sentence."""
    is_thing = (pl.col("type") == "object") & ~is_of_class(*UNBOUND)
    things = outermost_things(in_rows_of(found.filter(is_thing), cues))
    of, at, *_ = pairs(cues, things)
    cue, thing = (frame["payload"].to_physical().to_numpy() for frame in (cues, things))
    return marked(of[known.objects[cue.take(of), thing.take(at)]], cues.height)


def _are_places(dossier: Dossier) -> Iterable[pl.Expr]:
    """Of each issue that has places, which hits are such."""
    phrase = pl.col("phrase")
    for issue in dossier.issues:
        names = sorted(plain_wordings(issue.places))
        if names:
            yield (pl.col("payload") == issue.slug) & phrase.is_in(names)
