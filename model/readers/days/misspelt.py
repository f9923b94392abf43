"""Months as they are misspelt (`Febuary`): what stands below them is undated, and they are named."""

import re
from calendar import month_name
from difflib import get_close_matches
from typing import Final

ALIKE: Final = 0.8
"""How alike a word is to the name of a month that it is meant to be, of 1."""
_MONTH_AND_DAY: Final = re.compile(
    r"\W*(?:(?P<before>[^\W\d_]{3,12})\.?\s+\d{1,2}|\d{1,2}\.?\s+(?P<behind>[^\W\d_]{3,12}))"
    r"(?:,?\s+(?:19|20)\d\d)?\W*"
)


def is_like_a_month(word: str) -> bool:
    """Whether a word is the name of a month, but for a letter or two."""
    return bool(get_close_matches(word.strip().capitalize(), month_name[1:], n=1, cutoff=ALIKE))


def is_like_a_day(text: str) -> bool:
    """Whether a line is a day whose month is misspelt (`Feburary 3`)."""
    found = _MONTH_AND_DAY.fullmatch(text)
    return found is not None and is_like_a_month(found["before"] or found["behind"])
