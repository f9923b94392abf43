"""A page with several whole posts, as a blog's front page and its archives are: an article each."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from model.days.datelines import dateline_date
from model.readers.days.days import parse_day
from model.readers.pages.outlined import outlined_page
from model.readers.parts.page_trackers import says_article
from model.readers.text.endings import SENTENCE_END
from model.readers.text.paragraphs import Paragraph, joined

Fields = dict[str, object]

LEAST: Final = 2
"""Posts."""
WHOLE: Final = 200
"""Characters of a post that is more than its first words."""
SHARE: Final = 0.6
"""Of all that a page says, what its posts say at least."""
LARGEST: Final = 0.8
"""Of what they say, the share of one: else that is an article, and the others stand beside it."""
LONGEST_DAY: Final = 80
"""Characters of a line that tells when, or by whom."""

_CLASSES: Final = frozenset(("post", "hentry", "h-entry", "blog-post", "blogpost", "post-outer"))
_MAY_BE: Final = re.compile(
    r"<article|class=[\"'][^\"'<>]*(?<![\w-])(?:post|hentry|h-entry|blog-?post|post-outer)(?![\w-])"
)
_ONLY_BEGUN: Final = re.compile(r"(?:\.\.\.|…|\[…\]|\W*(?:read|continue|see|full)\b[^.!?]{0,40})\W*$", re.IGNORECASE)
"""How the first words of a post end, where the rest stands elsewhere."""
_FOOT: Final = re.compile(
    r"(?:posted|published|written|filed|tagged|tags?|labels?|categor(?:y|ies)|shares?|(?:no |\d+ )?comments?|"
    r"leave a|reply|permalink)\b.{0,100}",
    re.IGNORECASE | re.DOTALL,
)
"""A line below a post, about it."""


class _Post(NamedTuple):
    fields: Fields
    size: int
    is_whole: bool


def page_posts(tree: Any, html: str, url: str | None, text: str) -> list[Fields]:  # noqa: ANN401
    """The fields of each post; none of a page that says it is an article, or is not told by posts."""
    if len(_MAY_BE.findall(html)) < LEAST or says_article(html):  # nearly all
        return []
    told = [element for element in tree.iter() if _may_be_post(element)]
    within = set(told)
    outer = [element for element in told if not any(above in within for above in element.iterancestors())]
    posts = [post for element in outer if (post := _post(outlined_paragraphs(element, url), element))]
    whole = [post for post in posts if post.is_whole]
    sizes = [post.size for post in whole]
    is_told = len(whole) >= LEAST and 2 * len(whole) > len(posts) and max(sizes) <= LARGEST * sum(sizes)
    everything = sum(len(each.text) for each in outlined_paragraphs(tree, url))
    return (
        [post.fields for post in posts if post.size]
        if is_told and sum(sizes) >= SHARE * max(everything, len(text))
        else []
    )


def outlined_paragraphs(tree: Any, url: str | None) -> list[Paragraph]:  # noqa: ANN401
    """What a person sees of a part of a page."""
    return [each.paragraph for each in outlined_page(tree, url, is_document=False)]


def _may_be_post(element: Any) -> bool:  # noqa: ANN401
    if element.tag == "article":
        return True
    return element.tag in ("div", "section", "li") and not _CLASSES.isdisjoint((element.get("class") or "").split())


def _post(paragraphs: Sequence[Paragraph], element: Any) -> _Post | None:  # noqa: ANN401
    """What one tells below its heading; None if it has none."""
    place = next((at for at, each in enumerate(paragraphs) if each.is_heading), None)
    if place is None:
        return None
    title = paragraphs[place]
    marked = list(element.iter("time"))
    shown = {" ".join("".join(time.itertext()).split()) for time in marked}
    times = [time.get("datetime") or "".join(time.itertext()) for time in marked]
    lines = [each for each in (*paragraphs[:place], *paragraphs[place + 1 :]) if each.text not in shown]
    about = [each for each in lines if len(each.text) <= LONGEST_DAY and not SENTENCE_END.search(each.text)]
    days = [day for told in times if (day := parse_day(told))]
    days += [day for each in about if (day := _day_in(each.text))]
    words = [each for each in lines if not (each in about and (_FOOT.fullmatch(each.text) or _day_in(each.text)))]
    size = sum(len(each.text) for each in words)
    is_begun = bool(words) and _ONLY_BEGUN.search(words[-1].text) is not None
    fields = {"title": title.text, "url": next(iter(title.links), None), "date": next(iter(days), None)}
    return _Post({**fields, "text": joined(words)}, size, size >= WHOLE and not is_begun)


def _day_in(line: str) -> date | None:
    return parse_day(line) or dateline_date(line)
