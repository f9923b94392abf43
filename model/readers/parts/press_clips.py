"""Press clips in a file: articles in full, each below its outlet and day, told as in a press review in a mail."""

import re
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Final

from model.readers.days.headings import heading_of
from model.readers.parts.above import ABOVE
from model.readers.parts.bundles import Fields
from model.readers.parts.bylined_clips import bylined_in_document
from model.readers.parts.listed_items import LEAST
from model.readers.parts.press_reviews import MANY, blocks_of, press_review
from model.readers.text.paragraphs import Paragraph

LONGEST: Final = 1_000
"""Characters of a paragraph that may have such a line in it."""
_SHORT: Final = re.compile(r"^[^\n]{3,100}\d\d[)\]*_ ]{0,3}$", re.MULTILINE)
"""A short line that ends with a number: most texts have few."""
_LINK: Final = re.compile(
    r"(?<=\d\d)[^\n\w]{0,6}(?:link|here|source|full (?:story|text|article)|read more|url|web)?[^\n\w]{0,4}"
    r"(?:https?://[^\s<>]{1,500})?[)>\]]{0,2}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What may stand behind the day of such a line."""
_DATED: Final = re.compile(
    r"(?:\b\d{1,2}(?:st|nd|rd|th)?\.? [^\W\d_]{3,12}\.?,? |\b[^\W\d_]{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? |"
    r"\b\d{1,2}[./-]\d{1,2}[./-])(?:19|20)\d\d\W*$|\b(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\W*$"
)
"""How one ends that tells a day: where there are no three, the text need not be taken apart."""


def press_clips(text: str) -> list[Fields]:
    """The fields of each article in a text; none of any other."""
    return clips_in(blocks_of(text)) if may_have_clips(text) else []


def clips_of_document(paragraphs: Sequence[Paragraph]) -> list[Fields]:
    """The same of the paragraphs of a document."""
    short = "\n".join(each.text for each in paragraphs if len(each.text) <= LONGEST)
    clips = clips_in([each.lines or (each,) for each in paragraphs]) if may_have_clips(short) else []
    return clips or bylined_in_document(paragraphs)


def clips_before(entries: Sequence[Paragraph], clips: Callable[[], list[Fields]]) -> list[Fields]:
    """Clips of which each has its day below its title, where a tracker would have it above: no heading is a day."""
    return [] if any(each.is_heading and heading_of(each) for each in entries) else clips()


def clips_in(blocks: Sequence[Sequence[Paragraph]]) -> list[Fields]:
    """The same of the lines of a text, by the blank ones between them.

    Nobody has sent it: so there are several, be they of one outlet, with that as names are written, and no article
    stands above. Two are enough, where each tells its address and nothing stands above.
    """
    told = press_review(blocks, subject="", sender="", sent=None, outlets=1)
    outlets = [str(item["outlet"]) for item in told.items]
    is_enough = len(outlets) >= MANY or (not told.above and all(item["url"] for item in told.items))
    if not is_enough or len(told.above) > ABOVE or any(outlet[:1].islower() for outlet in outlets):
        return []
    above: list[Fields] = [{"text": told.above}] if told.above else []
    return [*above, *told.items]


def may_have_clips(text: str) -> bool:
    """Whether as many short lines tell days as there are clips at least, with the marks of Markdown or without.

    Of two clips, addresses stand beside.
    """
    dated = (found for found in _SHORT.finditer(_LINK.sub("", text)) if _DATED.search(found[0]))
    least = LEAST if text.count("://") >= LEAST else MANY
    return len([*islice(dated, least)]) == least
