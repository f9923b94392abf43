"""Reports: whose words a question of the press tells (`AP: Senator Jane Doe yesterday condemned …`)."""

from typing import Final

import polars as pl

from model.reading.text.phrases import has_any
from model.reading.text.sentences import REPORTER
from model.reading.who.names.collectives import is_collective
from model.reading.who.names.missions import MISSION
from model.reading.who.names.names import Names
from model.reading.who.saying.quotations import QUOTED
from model.reading.who.saying.saying import VERBS
from model.reading.who.voices.introductions import is_foreign

_NOTED: Final = (
    r"^((?:[^:：]{2,60}[:：]|\W*Q\W)?\s*)(?:We|I)(?: have|[’']ve)? (?:noted?|noticed?|saw|seen|learn(?:ed|t)) that "
)
"""`Q: We noted that the US side announced …`: what is noted is told."""
_TALK: Final = r"\b(?:I|I[’'](?:m|d|ve|ll)|[Mm]y|[Mm]e)\b|\?"
"""Who asks tells of both who are there, not of others; and a question is the asker's."""
_ADDRESSED: Final = r"(?s)\b(?:[Yy]ou|[Yy]our|[Ww]e|[Oo]ur)\b.*$"
_TOLD: Final = (
    r"\b(?:says?|said|claim(?:s|ed)|accus(?:es|ed)|argue[sd]|insist(?:s|ed)|warn(?:s|ed)|announced|told|called)\b"
)
"""Before `you`: `China says you are bullying them` is its word, `you said that China …` the asker's."""


def reports(rows: pl.DataFrame) -> pl.DataFrame:
    """Of `rows` (…, text, turn_speaker, is_reporter) those of the press that may tell others' words, without labels."""
    text = pl.col("text")
    is_told = has_any(text, VERBS) | text.str.contains("ccording to", literal=True)
    asking = rows.filter(pl.col("is_reporter")).filter(is_told)
    bare = text.str.replace_all(QUOTED, "").str.replace(_NOTED, "$1")
    before = bare.str.replace(_ADDRESSED, "")
    asking = asking.filter(~bare.str.contains(_TALK) & ((before == bare) | before.str.contains(_TOLD)))
    if asking.is_empty():
        return asking
    behind = text.str.strip_chars_start("*_ ").str.strip_prefix(pl.col("turn_speaker"))
    told = behind.str.strip_chars_start("*_:：. \u00a0\t")
    return asking.with_columns(text=told.str.replace(_NOTED, "$1"))


def of_others(found: pl.DataFrame, named: pl.DataFrame, asking: pl.DataFrame, names: Names) -> pl.DataFrame:
    """ATTRIBUTIONS without those in `asking` that are an outlet's, a crowd's, or somebody's without a name."""
    if asking.is_empty():
        return found
    kinds = found.with_row_index("at").join(named, on=["phrase", "is_subject"], how="left", maintain_order="left")
    is_outlet = (pl.col("kind") == "stranger") & (
        pl.col("name").str.contains(REPORTER) | ~pl.col("name").str.contains(" ")
    )
    is_crowd = (pl.col("kind") == "office") & (pl.col("rank") == 0)
    is_crowd |= (pl.col("kind") == "stranger") & is_collective(pl.col("name"))
    is_foreigner = pl.col("kind") == "title"
    if kinds.select(is_foreigner.any()).item():  # to make ready the names of all countries takes long
        is_foreigner &= is_foreign(pl.col("phrase"), names)  # `the president of Mexico`
    told = pl.col("kind").is_not_null() & ~is_outlet & ~is_crowd & ~is_foreigner
    tells = told & ~pl.any_horizontal("is_reporting", "is_adding", "pronoun")
    is_asking = pl.col("row").is_in(asking["row"].implode())
    return found[kinds.filter(~is_asking | tells.fill_null(value=False))["at"]]


def reported(own: pl.DataFrame, asking: pl.DataFrame, names: Names) -> pl.DataFrame:
    """Of `own` (row, speaker, …) what is reported in `asking`; a title that is nobody's is not."""
    is_nobody = pl.col("speaker").str.starts_with("the ") & ~pl.col("speaker").is_in(names.office_names)
    is_nobody &= pl.col("side").is_null() | ~pl.col("speaker").str.contains(MISSION)
    return own.join(asking.select("row"), on="row", how="semi").filter(~is_nobody)
