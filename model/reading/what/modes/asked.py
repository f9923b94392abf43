"""Asked: what is told of a question that its own sentence answers ("Asked whether Beijing had released them, he said
no"): it is so, or is not so, and is asked no more.
"""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.text.spans import of_rows
from model.reading.what.finding.cues import ModeWords
from model.reading.what.finding.reported import HAD

_MAY_BE: Final = (
    r" (?i:asked|pressed|questioned) (?:.* )?(?:if|whether) .* (?:said|says|told|repl|answer|respond|shook|shak|nod)"
)
_ASKED: Final = r"^(?:(?:asks?|asked|asking) )?(?:if|whether)$"
"""Phrases that say of what stands behind them that it is asked."""
_WHO: Final = (
    r"(?:it|they|he|she|we|i|there|that|this|beijing|china|washington|taipei|the (?:us|united states|two|two sides))"
)
_DOES: Final = r"(?:had|has|have|did|does|do|was|were|is|are|would|could)"
_NO: Final = (
    rf"no|nope|not yet|not at all|never|{_WHO} (?:(?:{_DOES}|will) not|{_DOES}n[’']t|won[’']t|can[’']t)(?: yet)?|"
    r"(?:his|her) head|in the negative"
)
_YES: Final = (
    r"yes|yeah|yep|sure|of course|absolutely|certainly|correct|indeed|that[’']s (?:right|correct)|"
    rf"{_WHO} (?:{_DOES}|will|can)(?: indeed)?|nodded|nods|in the affirmative"
)
_SAID: Final = (
    r"(?:said|says|replied|replies|answered|answers|responded|responds|shook|shakes|told (?:\S+ ){0,4}?\S+)"
    r"(?:,|:)? (?:(?:simply|only|that|flatly|curtly|with an? [a-z]+) )*"
)
_ANSWER: Final = quick(
    rf"(?i)\b(?:asked|pressed|questioned)(?: [^\s,;]+){{0,6}}? (?:if|whether) [^?!;]{{5,260}}?, (?:[^,;:]{{2,80}}? )?"
    rf"(?:{_SAID})?[“\"‘]?({_NO}|{_YES})[.,!]?[”\"’]?\s*(?:$|[.,;—–)]| (?:but|adding|citing|and added)\b)"
)
"""The question that somebody was asked, and the words of the answer."""
_DENIES: Final = ModeWords(mode="negated", reach=110, wordings=("denied that",)).payload
"""What stands for "denied that" among payloads."""


def with_told_answers(found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """HITS less the words that say of a deed that it is asked, where yes is said to it, and where no is said with these
    as words that deny it. `said`: text, plain.
    """
    rows = said["plain"].str.contains(_MAY_BE).arg_true()
    if rows.is_empty():
        return found
    answer = said["text"].gather(rows).str.extract(_ANSWER)
    told = pl.DataFrame({"row": rows, "is_no": answer.str.contains(rf"(?i)^(?:{_NO})$")}).drop_nulls()
    words = of_rows(found.with_row_index("place"), told["row"]).filter(pl.col("type") == "mode")
    words = words.join(told.with_columns(pl.col("row").cast(words.schema["row"])), on="row", maintain_order="left")
    asked = words.filter(pl.col("phrase").str.contains(_ASKED))
    asked = asked.filter(pl.col("end") == pl.col("end").min().over("row"))
    payloads = found.schema["payload"]
    if asked.is_empty() or _DENIES not in payloads.categories:  # type: ignore[attr-defined]
        return found
    of_questions = asked.select("row", "clause", whether="end").unique()
    had = words.filter(pl.col("phrase").str.contains(HAD)).join(of_questions, on=["row", "clause"])
    had = had.filter(pl.col("start") + 1 >= pl.col("whether"))
    denied = asked.filter("is_no")["place"].implode()
    settled = pl.concat([asked.filter(~pl.col("is_no"))["place"], had.filter(~pl.col("is_no"))["place"]]).implode()
    place = pl.int_range(found.height, dtype=pl.UInt32, eager=True)
    payload = pl.when(place.is_in(denied)).then(pl.lit(_DENIES, payloads)).otherwise("payload").alias("payload")
    return found.with_columns(payload).filter(~place.is_in(settled))
