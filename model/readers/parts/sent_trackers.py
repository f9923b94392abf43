"""A tracker that somebody sent as the text of a mail: days with their links below them, and years that are told."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from model.readers.days.headings import dated_heading, has_days
from model.readers.days.open_days import with_days
from model.readers.days.years import Known
from model.readers.parts.pasted import is_kept_by_hand, pasted_tracker
from model.readers.parts.trackers import entries
from model.readers.text.paragraphs import Paragraph, joined


class Sent(NamedTuple):
    """What a mail holds of a tracker."""

    above: str = ""
    """What its sender says above it."""
    tracker: Sequence[Paragraph] = ()
    """Empty: the mail holds none."""


def sent_in_text(text: str, day: date | None) -> Sent:
    """The tracker in a mail's text; the day on which it was sent tells the years of days without one."""
    return _parted(pasted_tracker(text), day)


def sent_in_page(html: str, day: date | None) -> Sent:
    """The tracker in a mail's page; `day` as above."""
    from model.readers.pages.blocks import paragraphs, parsed  # noqa: PLC0415 - loads lxml
    from model.readers.pages.hidden import drop_hidden  # noqa: PLC0415
    from model.readers.pages.outlined import outlined_page  # noqa: PLC0415

    if "://" not in html or not has_days("\n".join(paragraphs(html))) or (tree := parsed(html)[0]) is None:
        return Sent()
    drop_hidden(tree, html)
    told = with_days([each.paragraph for each in outlined_page(tree, None, is_document=False)])
    return _parted(told, day) if is_kept_by_hand(told) else Sent()


def _parted(paragraphs: Sequence[Paragraph], day: date | None) -> Sent:
    """A tracker whose entries are dated: else the day on which it was sent tells more. Its year may stand above, else
    the mail's day tells it.
    """
    first = next((place for place, each in enumerate(paragraphs) if dated_heading(each)), 0)
    above, below = joined(paragraphs[:first]), paragraphs[first:]
    if _are_dated(below):
        return Sent(above, below)
    if _are_dated(paragraphs):
        return Sent(tracker=paragraphs)
    return Sent(above, below) if _are_dated(below, day) else Sent()


def _are_dated(paragraphs: Sequence[Paragraph], day: date | None = None) -> bool:
    return any(entry.date for entry in entries(paragraphs, Known(day=day)))
