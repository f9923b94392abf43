"""A tracker as a page: one that a program for documents saved, one of links below days, a chronology, or a live blog.

A page that says that it is an article stays one, whatever its headings are.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

from model.readers.days.headings import has_days, heading_of
from model.readers.days.open_days import with_days
from model.readers.pages.footnotes import place_notes
from model.readers.pages.outlined import Placed, outlined_page
from model.readers.parts.chronologies import chronology_in, may_be_chronology
from model.readers.parts.dated_lists import has_days_at_ends
from model.readers.parts.documents import tracker_of_document
from model.readers.parts.grids import Grid
from model.readers.parts.page_tables import page_grid
from model.readers.parts.pasted import is_kept_by_hand
from model.readers.parts.trackers import is_tracker
from model.readers.text.endings import SENTENCE_END
from model.readers.text.paragraphs import Paragraph

TOP: Final = 50_000
"""Characters of a page within which it says what made it."""
LONGEST_TITLE: Final = 500
"""Characters, with its tag."""
TOLD: Final = 0.75
"""Of the times of a live blog, the share that has a sentence below."""
TWO: Final = 2
"""Posts of a live blog that says so to machines; of any other, one more."""
LARGEST: Final = 0.7
"""Of all that stands below times, what stands below one: else that is an article, and the others are beside it."""

_DOCUMENT: Final = re.compile(
    r"<html[^<>]*urn:schemas-microsoft-com:office:word|content=[\"']?Word\.Document"
    r"|<meta\s(?=[^<>]*generator)[^<>]*(?:Microsoft Word|LibreOffice|OpenOffice|Cocoa HTML|pandoc|Evernote|Obsidian)"
    r"|class=\"[^\"<>]*(?:\bdoc-content\b|\blst-kix_)|id=\"docs-internal-guid|class=\"page (?:sans|serif|mono)\"",
    re.IGNORECASE,
)
"""What programs for documents leave in the pages that they save: Word, LibreOffice, Google Docs, Notion."""
_SIGNS: Final = (
    *(
        "office:word",
        "word.document",
        "microsoft word",
        "libreoffice",
        "openoffice",
        "cocoa html",
        "pandoc",
        "evernote",
    ),
    *("obsidian", "doc-content", "lst-kix_", "docs-internal-guid", 'class="page '),
)
"""One of these is in it: most pages have none, and are told so in a hundredth of the time."""
_IS_ARTICLE: Final = re.compile(
    r"article:published_time|<meta\s(?=[^<>]*og:type)[^<>]*[\"']article[\"']"
    r"|\"@type\"\s*:\s*\[?\s*\"(?:\w*Article|BlogPosting|Report)\"|itemprop=[\"']?(?:datePublished|articleBody)",
    re.IGNORECASE,
)
_IS_LIVE: Final = re.compile(r"\"LiveBlogPosting\"|(?:class|id)=[\"'][^\"'<>]*\blive-?blog", re.IGNORECASE)
_LIVE_TITLE: Final = re.compile(
    r"[^>]*>\s*(?:live\b|[^<]*(?:\blive(?:\s*(?:updates?|blog|coverage|[:|–—-])|\s*<)|as it happened))", re.IGNORECASE
)


class PageTracker(NamedTuple):
    """The paragraphs of a page that is a tracker."""

    paragraphs: list[Paragraph]
    is_live: bool
    """Whether all of it is of the page's own outlet, whoever it links to."""


def says_article(html: str) -> bool:
    """Whether a page says of itself that it is an article, published on a day."""
    return _IS_ARTICLE.search(html) is not None


def page_tables(tree: Any, html: str, text: str, url: str | None, names: Mapping[str, str]) -> Grid | None:  # noqa: ANN401
    """The tables of a page that is a tracker; None if it is none, or says that it is an article."""
    lowered = html.lower()
    if "<table" not in lowered or says_article(html):
        return None
    is_document = _is_document(html[:TOP], lowered[:TOP])
    return page_grid(tree, text, url, names, is_document=is_document)


def page_tracker(tree: Any, html: str, text: str, url: str | None) -> PageTracker | None:  # noqa: ANN401
    """The tracker that a page is; None if it is none. `text` is what is its article, if it is one."""
    lowered = html.lower()
    if _is_document(html[:TOP], lowered[:TOP]) and not says_article(html):
        place_notes(tree)
        told = [each.paragraph for each in outlined_page(tree, url, is_document=True)]
        entries = tracker_of_document(told)
        return PageTracker(entries, is_live=False) if entries else None
    if _is_live(html, lowered):
        placed = outlined_page(tree, url, is_document=False, has_times=True)
        told = with_days(_around_days(placed, text))
        least = TWO if "LiveBlogPosting" in html else TWO + 1
        days = sum(each.style == "time" and each.day is not None for each in told)
        is_one = (is_tracker(told) or days >= least) and _tells_below_times(told, least)
        return PageTracker(told, is_live=True) if is_one else None
    if has_days(text) and not says_article(html):
        told = with_days(_around_days(outlined_page(tree, url, is_document=False), text))
        return PageTracker(told, is_live=False) if is_kept_by_hand(told) else None
    if (may_be_chronology(text) or has_days_at_ends(text)) and not says_article(html):
        lines = frozenset(line.removeprefix("- ") for line in text.split("\n"))
        placed = outlined_page(tree, url, is_document=False)
        entries = chronology_in([each.paragraph for each in placed if each.paragraph.text in lines])
        return PageTracker(entries, is_live=False) if entries else None
    return None


def _is_document(top: str, lowered: str) -> bool:
    return any(sign in lowered for sign in _SIGNS) and _DOCUMENT.search(top) is not None


def _is_live(html: str, lowered: str) -> bool:
    """Whether a page calls itself a live blog; of the many that do not, most are told so without a pattern."""
    if ("liveblog" in lowered or "live-blog" in lowered) and _IS_LIVE.search(html):
        return True
    begins = (lowered.find(tag) for tag in ("<title", "<h1"))
    return any(begin >= 0 and _LIVE_TITLE.match(html[begin : begin + LONGEST_TITLE]) for begin in begins)


def _around_days(placed: Sequence[Placed], text: str) -> list[Paragraph]:
    """The paragraphs of the element that all days are in, and those outside of it that are of the article."""
    days = [each.element for each in placed if heading_of(each.paragraph)]
    common = None
    for day in days:
        above = [day, *day.iterancestors()]
        common = above if common is None else [each for each in common if each in above]
    within = set(common[0].iter()) if common and len(days) > 1 else set()
    lines = frozenset(text.split("\n"))
    return [each.paragraph for each in placed if each.element in within or each.paragraph.text in lines]


def _tells_below_times(paragraphs: Sequence[Paragraph], least: int) -> bool:
    """Whether sentences stand below the times: there are only headlines, where other articles are listed."""
    times = [at for at, each in enumerate(paragraphs) if each.style == "time" or heading_of(each)]
    parts = [paragraphs[at + 1 : end] for at, end in pairwise([*times, len(paragraphs)])]
    told = [part for at, part in zip(times, parts, strict=True) if part or paragraphs[at].style == "time"]
    sizes = [sum(len(each.text) for each in part if not each.is_heading) for part in told]
    ends = sum(any(SENTENCE_END.search(each.text) for each in part if not each.is_heading) for part in told)
    return ends >= max(least, TOLD * len(told)) and max(sizes) <= LARGEST * sum(sizes)
