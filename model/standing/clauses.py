"""Clauses: which part of a quote tells of a deed, and which only of what led to it."""

from typing import Final

import polars as pl

from model.words.rules import IS_OCCASION, SINCE

RETALIATING: Final = (
    r"(?i:in (?:[a-z]+ ){0,2}(?:response|answer|reply|reaction) to|"
    r"in (?:[a-z]+ )?(?:retaliation|revenge) (?:for|against|over)|in protest (?:at|over|against|of)|"
    r"as (?:[a-z]+ )?(?:retaliation|punishment|revenge) for)"
)
LED: Final = rf"^\W*(?:{SINCE}|(?i:following|over)|{RETALIATING})\s([^,]{{1,150}}),"
"""What led to a deed, where the sentence begins with it: it ends at a comma."""
LED_BEHIND: Final = rf"\s{SINCE}\s(.*)"
"""The same behind the deed."""
ANSWERED: Final = rf"\s{RETALIATING}\s.*"
WHAT_LED: Final = (
    pl.when(IS_OCCASION)
    .then(pl.coalesce(pl.col("quote").str.extract(LED), pl.col("quote").str.extract(LED_BEHIND), "quote"))
    .otherwise("quote")
    .alias("quote")
)
"""The part of a quote that tells of what led to another deed, where the claim is of that (`+occasion`); else all."""
DEED: Final = (
    pl.when(IS_OCCASION)
    .then(WHAT_LED)
    .otherwise(pl.col("quote").str.replace(LED, "").str.replace(ANSWERED, ""))
    .alias("deed")
)
"""The part of a quote that tells of the deed: of what led to another (`+occasion`) only that, else all but what it
answers."""
