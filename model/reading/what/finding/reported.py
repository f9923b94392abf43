"""What is reported to have been done, or was the day before ("said that the duties had risen"): "had" is no history."""

from typing import Final

import polars as pl

from model.reading.text.quick import are
from model.reading.text.runs import Flags
from model.reading.text.spans import text_before

_SAYING: Final = (
    r"said|says|told|announced|announces|confirmed|confirms|reported|reports|disclosed|stated|revealed|declared|"
    r"wrote|noted|emerged|transpired|learned|learnt"
)
_LONGEST: Final = max(map(len, _SAYING.split("|"))) + 2
_REPORT: Final = rf"(?i)^.*\b(?:{_SAYING}) (.*)$"
"""What stands behind the last verb of saying."""
_PARTED: Final = (
    r"(?i);|\?|\b(?:who|which|whose|whom|after|before|since|because|when|while|until|as|if|but|although|though|where|whether"
    r"|than)\b|\band $|\bthat\b.*\bthat\b|\b(?:\w+ed|was|were) that\b"
)
"""What begins another clause in it."""
_GOING_ON: Final = r"(?i),? and that "
"""What goes on with the report ("said that the fees had been lifted, and that the talks had begun")."""
_DAY_BEFORE: Final = (
    r"(?i)^ (?:(?:only|just|but|and) )?(?:(?:(?:a|one|two|three|the) (?:day|days|night|evening|week)|hours) "
    r"(?:earlier|before)|(?:on |in )?the (?:previous|preceding) (?:day|night|evening|week)) (?:\S+ ){1,9}$"
)
"""At the head of a sentence: it tells of news as well."""
REACH: Final = 110
"""How many characters behind a verb of saying what it reports may be told."""

HAD: Final = r"^had(?: been)?$"
"""Mode words that are told so."""


def are_reported(words: pl.DataFrame, plain_texts: pl.Series) -> Flags:
    """Which of some "had" (row, start) are of what somebody said had been done, or of the day before, in one clause."""
    told = text_before(plain_texts.to_frame("plain"), words).to_frame("before")
    report = pl.col("before").str.tail(REACH + _LONGEST).str.extract(_REPORT)
    report = report.str.replace_all(_GOING_ON, " and ")
    is_reported = (report.str.len_chars() <= REACH) & ~report.str.contains(_PARTED)
    is_news = is_reported.fill_null(value=False) | pl.col("before").str.contains(_DAY_BEFORE)
    return are(told, is_news).to_numpy()
