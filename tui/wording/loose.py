"""The words for judgements that fit nothing any more, and for what nobody has judged again."""

from collections.abc import Sequence
from typing import Final

from model.words.counting import counted

NAMED: Final = 3
"""Claims that a line names."""


def loose_words(count: int) -> str:
    """`1 judgement no longer fits (issuewatch log)`."""
    return f"{counted(count, 'judgement')} no longer {'fits' if count == 1 else 'fit'} (issuewatch log)"


def unjudged_words(places: Sequence[str]) -> str:
    """`2 claims have words that were judged in another article, and count: 0a1b…:3/taiwan, 0c2d…:1/trade`."""
    more = f" and {len(places) - NAMED:,} more" if len(places) > NAMED else ""
    has, counts = ("has", "counts") if len(places) == 1 else ("have", "count")
    named = f"{', '.join(places[:NAMED])}{more}"
    return f"{counted(len(places), 'claim')} {has} words that were judged in another article, and {counts}: {named}"


def left_words(loose: int, unjudged: Sequence[str]) -> str:
    """Both, behind what an addition came to; empty if there is neither."""
    told = [loose_words(loose)] if loose else []
    told += [unjudged_words(unjudged)] if unjudged else []
    return "; ".join(told)
