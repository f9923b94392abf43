"""What stands above the first entry of a list of days: a title and an introduction, and no article."""

from collections.abc import Sequence
from typing import Final

from model.days.datelines import dateline_date
from model.readers.text.paragraphs import Paragraph, joined

ABOVE: Final = 600
"""Characters that may stand there: what has more is an article with a chronology."""


def is_short(above: Sequence[Paragraph]) -> bool:
    """Whether it is no more than an introduction."""
    return sum(len(each.text) for each in above) <= ABOVE


def is_of_list(above: Sequence[Paragraph]) -> bool:
    """The same, and has no day of its own, as an article has."""
    return is_short(above) and not dateline_date(joined(above))
