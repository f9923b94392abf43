"""What an analyst types for a level and for an expiry, as values."""

import re
from datetime import date, timedelta
from typing import Final

from model.errors import JudgementError
from model.nearest import meant
from model.schema import LEVELS

_BY_WORD: Final = {label: level for level, label in LEVELS.items()}
_DAYS: Final = {"d": 1, "w": 7}
_SPAN: Final = re.compile(r"(\d{1,5})([dw])")
FARTHEST: Final = 100 * 365
"""Days after which no judgement needs to expire."""


def parse_level(text: str) -> int:
    """`-2`, `+1` or `frozen` as a level; JudgementError names what would fit."""
    word = text.strip().lower()
    if re.fullmatch(r"[+-]?[0-3]", word):
        return int(word)
    if word in _BY_WORD:
        return _BY_WORD[word]
    hint = meant(word, _BY_WORD, f"; there are -3 to 3, or {', '.join(_BY_WORD)}")
    raise JudgementError("level", f"no level {text!r}{hint}")


def parse_expiry(text: str, today: date) -> date | None:
    """`30d`, `4w` or `2023-07-20` as the last day on which it holds; None for nothing: until it is taken back."""
    word = text.strip().lower()
    if not word:
        return None
    if span := _SPAN.fullmatch(word):
        days = int(span[1]) * _DAYS[span[2]]
        if days > FARTHEST:
            raise JudgementError("expires", f"{text!r} is more than a lifetime; leave it empty: until taken back")
        return today + timedelta(days=days)
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise JudgementError("expires", f"{text!r} is no day; write 30d, 4w or 2023-07-20") from None
