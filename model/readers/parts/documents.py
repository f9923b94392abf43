"""A tracker kept by hand in a word processor: by headings of days, by days within paragraphs, or as a chronology."""

from collections.abc import Sequence

from model.readers.days.headings import with_days_apart
from model.readers.days.open_days import with_days
from model.readers.days.years import NOTHING, Known
from model.readers.parts.broken import lines_apart
from model.readers.parts.chronologies import chronology_in
from model.readers.parts.pasted import is_kept_by_hand
from model.readers.parts.trackers import is_tracker
from model.readers.text.paragraphs import Paragraph


def tracker_of_document(paragraphs: Sequence[Paragraph], known: Known = NOTHING) -> list[Paragraph]:
    """The paragraphs of a document that is one, its days by themselves; none of any other.

    `known` may tell the year of a chronology.
    """
    if is_tracker(with_days(paragraphs)):
        return with_days(lines_apart(paragraphs, are_days=False))
    lines = lines_apart(paragraphs)
    apart = with_days(list(with_days_apart(lines)))
    return apart if is_kept_by_hand(apart) else chronology_in(lines, known)
